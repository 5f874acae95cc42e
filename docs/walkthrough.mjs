// Takes the pictures of the walkthrough anew, in light and dark, from the samples and the extension as it is built.
//   node docs/walkthrough.mjs [--extension DIR] [--only STEP]
// Writes client/media/walkthrough-STEP-light.png and -dark.png; pngquant, where it is installed, makes them small.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEditor } from '../test/host/drive.mjs';
import { root } from '../test/host/paths.mjs';

const { values } = parseArgs({ options: { extension: { type: 'string' }, only: { type: 'string' } } });
const media = join(root, 'client/media');
const rest = (editor, ms = 1500) => editor.page.waitForTimeout(ms);

/** What each picture shows; each begins with an editor without a side bar. */
const steps = {
  async open(editor) {
    await editor.open('doi-ngoai.corpus');
    await editor.waitFor('3 problems');
    await editor.goTo(12);
  },
  async problems(editor) {
    await editor.open('doi-ngoai.corpus');
    await editor.waitFor('3 problems');
    await editor.problems();
    await editor.goTo(72, 8);
    await editor.press('Control+.');
  },
  async clean(editor) {
    await editor.open('doi-ngoai.corpus');
    await editor.waitFor('3 problems');
    await editor.palette('Corpus: Open Cleaned Preview to the Side');
    await rest(editor);
    await editor.goTo(40);
  },
  async view(editor) {
    await editor.open('doi-ngoai.corpus');
    await editor.palette('Corpus: Focus on Documents View');
    await rest(editor, 4000);
    const row = (text) =>
      editor.page.locator(
        `.pane:has(.pane-header[aria-label^="Documents" i]) .monaco-list-row:has-text("${text}")`,
      );
    await row('doi-ngoai').first().click();
    await rest(editor);
    await row('duyen-hai').first().click();
    await rest(editor);
    await row('duyen-hai').first().click({ button: 'right' });
  },
  async dashboard(editor) {
    await editor.open('doi-ngoai.corpus');
    await editor.waitFor('3 problems');
    await editor.palette('Corpus: Open Dashboard');
    await rest(editor, 5000);
  },
  async configure(editor) {
    await editor.open('du-an/corpus.config.json');
    await rest(editor, 3000);
    await editor.goTo(2, 1);
    await editor.type('  \n');
    await editor.press('ArrowUp');
    await editor.press('End');
    await editor.press('Control+Space');
  },
};

for (const [name, show] of Object.entries(steps)) {
  if (values.only && values.only !== name) continue;
  for (const theme of ['light', 'dark']) {
    const editor = await openEditor({
      folder: join(root, 'samples'),
      dark: theme === 'dark',
      size: [960, 600],
      extension: values.extension ?? root,
      settings: { 'breadcrumbs.enabled': false, 'problems.sortOrder': 'position' },
    });
    try {
      await editor.press('Control+b');
      await show(editor);
      await rest(editor);
      const path = join(media, `walkthrough-${name}-${theme}.png`);
      await editor.screenshot(path);
      spawnSync('pngquant', ['--force', '--nofs', '--output', path, '32', path]);
    } finally {
      await editor.close();
    }
  }
}
