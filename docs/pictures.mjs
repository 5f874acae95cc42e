// Takes the pictures of the walkthrough (in light and dark) and of the README anew, from the samples and the extension as
// it is built.
//   node docs/pictures.mjs [--extension DIR] [--only NAME]
// Writes client/media/walkthrough-NAME-light.png and -dark.png, and docs/images/NAME.png; pngquant, optipng and
// zopflipng, where they are installed, make them small.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEditor } from '../test/host/drive.mjs';
import { root } from '../test/host/paths.mjs';

const { values } = parseArgs({ options: { extension: { type: 'string' }, only: { type: 'string' } } });
const rest = (editor, ms = 1500) => editor.page.waitForTimeout(ms);

/** What each picture of the walkthrough shows; each begins with an editor without a side bar. */
const walkthrough = {
  async open(editor) {
    await editor.open('doi-ngoai.corpus');
    await rest(editor, 4000);
    await editor.goTo(12);
  },
  async problems(editor) {
    await editor.open('doi-ngoai.corpus');
    await rest(editor, 4000);
    await editor.problems();
    await editor.goTo(72, 8);
    await editor.press('Control+.');
  },
  async clean(editor) {
    await editor.open('doi-ngoai.corpus');
    await rest(editor, 4000);
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
    await rest(editor, 4000);
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

/** What each picture of the README shows; its dashboard is the walkthrough's. */
const readme = {
  async problems(editor) {
    await editor.open('doi-ngoai.corpus');
    await rest(editor, 4000);
    await editor.outline();
    await editor.problems();
    await editor.goTo(1);
  },
  async hover(editor) {
    await editor.open('doi-ngoai.corpus');
    await rest(editor, 4000);
    await editor.hover('12-CT/TW');
  },
  async view(editor) {
    await editor.open('doi-ngoai.corpus');
    await rest(editor, 4000);
    await editor.palette('Corpus: Focus on Documents View');
    await rest(editor);
    for (const view of ['Problems By Rule', 'Cited Documents', 'People', 'Places']) {
      await editor.page.locator(`.pane-header[aria-label^="${view}" i]`).click();
      await rest(editor, 700);
    }
    for (const view of ['Documents', 'People']) {
      const pane = `.pane:has(.pane-header[aria-label^="${view}" i])`;
      await editor.page.locator(`${pane} .monaco-list-row .monaco-tl-twistie.collapsible`).first().click();
      await rest(editor, 700);
    }
    await editor.page.mouse.move(900, 500);
  },
};

async function take(show, path, colors, { size, dark, settings }) {
  const editor = await openEditor({
    folder: join(root, 'samples'),
    dark,
    size,
    extension: values.extension ?? root,
    settings: { 'problems.sortOrder': 'position', ...settings },
  });
  try {
    await show(editor);
    await rest(editor);
    await editor.screenshot(path);
    spawnSync('pngquant', ['--force', '--nofs', '--output', path, String(colors), path]);
    spawnSync('optipng', ['-quiet', '-o5', '-strip', 'all', path]);
    spawnSync('zopflipng', ['-y', path, path]);
  } finally {
    await editor.close();
  }
}

const wanted = (pictures) =>
  Object.entries(pictures).filter(([name]) => values.only === undefined || values.only === name);

for (const [name, show] of wanted(walkthrough)) {
  for (const theme of ['light', 'dark']) {
    const narrow = async (editor) => {
      await editor.press('Control+b');
      await show(editor);
    };
    await take(narrow, join(root, `client/media/walkthrough-${name}-${theme}.png`), 24, {
      size: [860, 540],
      dark: theme === 'dark',
      settings: { 'breadcrumbs.enabled': false },
    });
  }
}
for (const [name, show] of wanted(readme))
  await take(show, join(root, `docs/images/${name}.png`), 24, { size: [1040, 640] });
