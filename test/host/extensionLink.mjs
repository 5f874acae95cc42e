// Makes a folder count as an installed extension where it lies. An address that names extensions in development is
// heeded only by an editor that is driven by tests, and that one shows no messages: nobody can try an extension in it.
// Node built-ins only.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Enters an extension in the list of those that are installed; others of the list stay.
 * @param {string} extensionsDir the editor's folder of extensions, made when it is not there
 * @param {string} folder the extension's own folder, with its package.json
 */
export function linkExtension(extensionsDir, folder) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const id = `${publisher}.${name}`;
  const path = pathToFileURL(folder).pathname;
  mkdirSync(extensionsDir, { recursive: true });
  const list = join(extensionsDir, 'extensions.json');
  const others = installed(list).filter((entry) => entry.identifier?.id !== id);
  const entry = {
    identifier: { id },
    version,
    location: { $mid: 1, path: decodeURIComponent(path), scheme: 'file' },
    metadata: { source: 'vsix' },
  };
  writeFileSync(list, JSON.stringify([...others, entry]));
}

/** What the list holds; nothing when it is missing or broken, as for the editor itself. */
function installed(list) {
  try {
    const entries = JSON.parse(readFileSync(list, 'utf8'));
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}
