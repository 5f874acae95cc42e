// A language pack of our own: VS Code speaks a language only when a pack for it is installed, and there is none for
// Vietnamese. This one translates next to nothing of VS Code itself; it is there so that extensions are asked for theirs.
// Node built-ins only.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes an editor speak a language.
 * @param {string} userDataDir what the server is started with
 * @param {string} locale such as `vi`
 */
export function addLanguagePack(userDataDir, locale) {
  const translations = join(userDataDir, 'language-pack', 'main.i18n.json');
  mkdirSync(join(userDataDir, 'language-pack'), { recursive: true });
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: `corpus-editor-${locale}`,
    label: locale,
    extensions: [{ extensionIdentifier: { id: `corpus-editor.language-pack-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(userDataDir, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
