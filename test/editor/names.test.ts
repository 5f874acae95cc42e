// Names across the workspace, as a person meets them: a card that leads on, names while typing, definitions, renames.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeExtension,
  closeEditors,
  deleteFile,
  hoverAt,
  open,
  page,
  rangeOf,
  readFile,
  waitFor,
  waitForText,
  workspaceUri,
  writeFile,
} from './support';

const folder = 'ten-rieng';
const article = (name: string, ...body: string[]) =>
  [
    `=== FILE: ${name} ===`,
    'title: Đón đoàn y tế',
    'date: 2024-03-02',
    'source: Báo Ven Sông',
    '',
    ...body,
    '',
  ].join('\n');
const files: Readonly<Record<string, string>> = {
  'corpus.config.json': `${JSON.stringify({ entities: [{ type: 'person', name: 'Phan Thị Cúc' }] }, undefined, 2)}\n`,
  'mot.corpus': article(
    'mot.txt',
    'Ông Trần Hữu Khang, Giám đốc Sở Y tế, tiếp đoàn theo Chỉ thị số 12-CT/TW ngày 5/1/2022.',
  ),
  'hai.corpus': article(
    'hai.txt',
    'Có mặt ông Trần Hữu Khang và bà Phan Thị Cúc.',
    '',
    'Sau đó đoàn gặp ông ',
  ),
};

describe('Names across the workspace', () => {
  before(async () => {
    await activeExtension();
    await closeEditors();
    for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/${name}`, text);
  });
  afterEach(closeEditors);
  after(() => deleteFile(folder));

  /** Opens a copy of the second file with the cursor at its end, where a name is to be typed. */
  async function openToType(name: string): Promise<vscode.TextEditor> {
    const uri = await writeFile(`${folder}/${name}`, files['hai.corpus']!);
    const document = await vscode.workspace.openTextDocument(uri);
    const end = document.positionAt(files['hai.corpus']!.length - 1);
    const selection = new vscode.Selection(end, end);
    const editor = await vscode.window.showTextDocument(document, { preview: false, selection });
    await waitFor('the cursor at the end', () => editor.selection.isEqual(selection));
    return editor;
  }

  async function within(text: string, editor: vscode.TextEditor): Promise<vscode.Position> {
    return rangeOf(editor.document, text).start.translate(0, 4);
  }

  it('has cards with counts of all files, and links that open them', async () => {
    const editor = await open(`${folder}/hai.corpus`);
    const position = await within('Trần Hữu Khang', editor);
    const card = await waitFor('a card with counts', async () => {
      const said = await hoverAt(editor.document.uri, position);
      return said.includes('2 mentions in 2 documents') && said;
    });
    const [, address] = /\[mot\.txt\]\(([^)]+)\)/.exec(card) ?? [];
    assert.ok(address, card);
    if (!page) return;
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('editor.action.showHover');
    const link = '.monaco-hover a:has-text("mot.txt")';
    await waitFor('the link in the card', async () => ((await page?.texts(link)) ?? []).length > 0);
    await page.screenshot('names-hover');
    await page.click(link);
    const opened = await waitFor('the file that the link names', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.path.endsWith('mot.corpus') && activeTextEditor;
    });
    const target = rangeOf(opened.document, 'Trần Hữu Khang').start;
    await waitFor('the cursor at the mention', () => opened.selection.active.isEqual(target));
  });

  it('leads to the mention that tells most, and to the configuration', async () => {
    const editor = await open(`${folder}/hai.corpus`);
    const definitions = async (text: string) => {
      const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        await within(text, editor),
      );
      const all = await Promise.all(
        found.map(async ({ targetUri, targetRange }) => {
          const document = await vscode.workspace.openTextDocument(targetUri);
          return `${targetUri.path.split('/').at(-1)}: ${document.getText(targetRange)}`;
        }),
      );
      return all.sort();
    };
    assert.deepEqual(await definitions('Trần Hữu Khang'), ['mot.corpus: Trần Hữu Khang']);
    assert.deepEqual(await definitions('Phan Thị Cúc'), [
      'corpus.config.json: "Phan Thị Cúc"',
      'hai.corpus: Phan Thị Cúc',
    ]);
  });

  it('completes a name that is typed without diacritics, all words of it', async function () {
    if (!page) this.skip();
    const editor = await openToType('ba.corpus');
    await page.type('Tran H');
    const rows = '.suggest-widget.visible .monaco-list-row';
    const seen = await waitFor('suggestions', async () => {
      const texts = (await page?.texts(rows)) ?? [];
      return texts.some((text) => text.includes('Trần Hữu Khang')) && texts;
    });
    assert.match(seen[0]!, /Trần Hữu Khang/);
    await page.press('Control+Space');
    await waitFor('the card beside it', async () =>
      ((await page?.texts('.suggest-details')) ?? []).some((text) => text.includes('In the workspace')),
    );
    await page.screenshot('names-completion');
    await page.press('Tab');
    await waitForText(editor.document, files['hai.corpus']!.replace(/gặp ông $/m, 'gặp ông Trần Hữu Khang'));
  });

  it('lets ordinary words and Enter alone', async function () {
    if (!page) this.skip();
    const editor = await openToType('bon.corpus');
    await page.type('tran huu\nTrần Hữu Khang\n');
    const typed = 'gặp ông tran huu\nTrần Hữu Khang\n';
    await waitForText(editor.document, files['hai.corpus']!.replace(/gặp ông $/m, typed));
  });

  it('renames in all files, open or not', async () => {
    const editor = await open(`${folder}/hai.corpus`);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      await within('Trần Hữu Khang', editor),
      'Trần Hữu Khánh',
    );
    const changed = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    for (const name of ['mot.corpus', 'hai.corpus']) assert.ok(changed.includes(name), String(changed));
    assert.ok(
      (await readFile(`${folder}/mot.corpus`)).includes('Trần Hữu Khang'),
      'nothing is changed unseen',
    );
  });

  it('renames what is configured in the configuration, too, after a look at what is ticked already', async function () {
    if (!page) return this.skip();
    const window = page;
    const editor = await open(`${folder}/hai.corpus`);
    const { start } = rangeOf(editor.document, 'Phan Thị Cúc');
    editor.selection = new vscode.Selection(start, start);
    await within('Phan Thị Cúc', editor);
    // Done only when all is.
    const renaming = vscode.commands.executeCommand('editor.action.rename');
    const input = '.rename-box input:focus';
    await waitFor('the box for the name', async () => (await window.texts(input)).length > 0);
    await window.press('Control+A');
    await window.type('Phan Thị Cúc Hoa');
    await window.press('Enter');
    let seen: string[] = [];
    await waitFor(
      'the preview, by what is changed',
      async () => {
        seen = await window.texts('.bulk-edit-panel .monaco-list-row');
        return seen[0] === 'Rename to Phan Thị Cúc Hoa';
      },
      () => seen,
    );
    assert.ok(seen.includes('Rename to Phan Thị Cúc Hoa in the configuration'), seen.join('\n'));
    await vscode.commands.executeCommand('refactorPreview.apply');
    await renaming;
    await waitForText(editor.document, files['hai.corpus']!.replace('Thị Cúc', 'Thị Cúc Hoa'));
    const config = await vscode.workspace.openTextDocument(workspaceUri(`${folder}/corpus.config.json`));
    await waitForText(config, files['corpus.config.json']!.replace('Thị Cúc', 'Thị Cúc Hoa'));
    for (const { document } of [editor, { document: config }]) await document.save();
  });

  it('are found in the picker of symbols without their diacritics', async function () {
    if (!page) this.skip();
    await open(`${folder}/mot.corpus`);
    const rows = '.quick-input-list .monaco-list-row';
    await vscode.commands.executeCommand('workbench.action.quickOpen', '#tran huu khang');
    await waitFor('the name', async () =>
      (await page!.texts(rows)).some((text) => text.includes('Trần Hữu Khang')),
    );
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
