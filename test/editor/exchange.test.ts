import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension, closeEditors, deleteFile, open, readFile, writeFile } from './support';

// Mixed line ends and a byte order mark: an editor's own text has neither.
const CORPUS =
  '\ufeff=== FILE: tin/b.txt ===\r\ntitle: Một\r\ndate: 2023-01-01\r\nsource: Báo\r\n\r\nMột câu.\n\r\n' +
  '=== FILE: a.txt ===\r\ntitle: Hai\r\ndate: 2023-01-02\r\nsource: Báo\r\n\r\nHai câu.';

describe('split, join and export', () => {
  let source: vscode.Uri;
  let folder: vscode.Uri;
  const run = (command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand(`corpus.${command}`, ...args);

  before(activeExtension);
  beforeEach(async () => {
    source = await writeFile('exchange/nguồn.corpus', CORPUS);
    folder = vscode.Uri.joinPath(source, '..', 'ra');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
    await deleteFile('exchange');
  });

  it('writes one file a document and joins them to the same bytes', async () => {
    await open(source);
    assert.deepEqual(await run('splitFile', source, { folder }), { written: 2, left: 0 });
    assert.equal(
      await readFile('exchange/ra/a.txt'),
      '\ufefftitle: Hai\r\ndate: 2023-01-02\r\nsource: Báo\r\n\r\nHai câu.',
    );
    const target = vscode.Uri.joinPath(folder, '..', 'lại.corpus');
    assert.equal(await run('joinFiles', folder, undefined, { target }), 2);
    assert.equal(await readFile('exchange/lại.corpus'), CORPUS);
  });

  it('leaves files that are there already, and writes over others only when told to', async () => {
    await run('splitFile', source, { folder });
    assert.deepEqual(await run('splitFile', source, { folder }), { written: 0, left: 2 });
    await writeFile('exchange/ra/a.txt', 'của tôi');
    assert.deepEqual(await run('splitFile', source, { folder, overwrite: true }), { written: 1, left: 1 });
    assert.match(await readFile('exchange/ra/a.txt'), /Hai câu\.$/);
  });

  it('joins the files that are selected, by their paths', async () => {
    const files = [
      await writeFile('exchange/x/hai.txt', 'Hai.\n'),
      await writeFile('exchange/một.txt', 'Một.\n'),
    ];
    const target = vscode.Uri.joinPath(source, '..', 'gộp.corpus');
    assert.equal(await run('joinFiles', files[0], files, { target }), 2);
    assert.equal(
      await readFile('exchange/gộp.corpus'),
      '=== FILE: một.txt ===\nMột.\n\n=== FILE: x/hai.txt ===\nHai.\n',
    );
  });

  it('exports what the editor shows', async () => {
    const { document } = await open(source);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(source, new vscode.Position(5, 0), 'Thêm. ');
    await vscode.workspace.applyEdit(edit);
    for (const [format, expected] of [
      ['jsonl', /"text":"Thêm\. Một câu\."/],
      ['vrt', /^<doc id="tin\/b\.txt" path="exchange\/nguồn\.corpus"/],
      ['tei', /<p>Thêm\. Một câu\.<\/p>/],
      ['csv', /^name,path,title,.*\r\ntin\/b\.txt,/],
      ['text', /^Thêm\. Một câu\.\n\nHai câu\.\n$/],
    ] as const) {
      const target = vscode.Uri.joinPath(source, '..', `ra.${format}`);
      assert.equal(await run('export', source, { format, target }), 2, format);
      assert.match(await readFile(`exchange/ra.${format}`), expected);
    }
    assert.ok(document.isDirty);
  });
});
