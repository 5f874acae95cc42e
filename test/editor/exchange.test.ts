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

  it('says what is wrong with names before it asks for a folder', async () => {
    const twice = await writeFile('exchange/hai.corpus', CORPUS.replace('tin/b.txt', 'A.txt'));
    // Would wait for the folder for ever.
    assert.equal(await run('splitFile', twice), undefined);
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
      ['parquet', /^PAR1[\s\S]*Thêm\. Một câu\.[\s\S]*PAR1$/],
      ['text', /^Thêm\. Một câu\.\n\nHai câu\.\n$/],
    ] as const) {
      const target = vscode.Uri.joinPath(source, '..', `ra.${format}`);
      assert.equal(await run('export', source, { format, target }), 2, format);
      assert.match(await readFile(`exchange/ra.${format}`), expected);
    }
    assert.ok(document.isDirty);
    // From its row in the Corpus view a file is meant, not the workspace.
    await writeFile('exchange/khác.corpus', '=== FILE: c.txt ===\n\nBa câu.\n');
    const row = { kind: 'group', group: 'file', key: source.toString() };
    const target = vscode.Uri.joinPath(source, '..', 'hàng.csv');
    assert.equal(await run('export', row, { format: 'csv', target }), 2);
  });

  it('imports saved pages of a folder, CoNLL-U and text files, and opens nothing half', async () => {
    const prose =
      'Sáng 2-3, tại công viên bờ sông, ban tổ chức khai mạc hội sách mùa xuân với hơn ba trăm gian hàng, ' +
      'trong đó một nửa dành cho thiếu nhi, nhiều hơn hẳn các năm trước, theo lời ban tổ chức.';
    const page = `<html><head><title>Hội sách</title></head><body><nav>Trang chủ</nav><article><p>${prose}</p></article></body></html>`;
    await writeFile('exchange/trang/a.html', page);
    await writeFile('exchange/trang/b.html', page.replace('Hội sách', 'Bài hai'));
    const pages = vscode.Uri.joinPath(source, '..', 'trang');
    const target = vscode.Uri.joinPath(source, '..', 'nhập.corpus');
    assert.equal(await run('import', pages, undefined, { format: 'html', target }), 2);
    assert.equal(
      await readFile('exchange/nhập.corpus'),
      `=== FILE: a.txt ===\ntitle: Hội sách\n\n${prose}\n\n=== FILE: b.txt ===\ntitle: Bài hai\n\n${prose}\n`,
    );
    const words = await writeFile(
      'exchange/kho.conllu',
      '# newdoc id = c.txt\n1\tMột\t_\t_\t_\t_\t_\t_\t_\t_\n',
    );
    assert.equal(await run('import', words, undefined, { target, overwrite: true }), 1);
    assert.equal(await readFile('exchange/nhập.corpus'), '=== FILE: c.txt ===\nMột\n');
    const texts = [await writeFile('exchange/x.txt', 'Một.\n'), await writeFile('exchange/y.txt', 'Hai.\n')];
    assert.equal(await run('import', texts[0], texts, { target, overwrite: true }), 2);
    assert.equal(
      await readFile('exchange/nhập.corpus'),
      '=== FILE: x.txt ===\nMột.\n\n=== FILE: y.txt ===\nHai.\n',
    );
  });

  it('never writes over a file without a yes, or what it cannot read', async () => {
    const target = await writeFile('exchange/ra.csv', 'của tôi');
    const broken = await writeFile('exchange/hỏng.conllu', '# newdoc id = a\n\n1\tMột\n');
    // Tests are not shown any dialog: nobody says yes.
    assert.equal(await run('export', source, { format: 'csv', target }), undefined);
    assert.equal(await run('joinFiles', source, undefined, { target }), undefined);
    assert.equal(await run('import', broken, undefined, { target, overwrite: true }), undefined);
    assert.equal(await readFile('exchange/ra.csv'), 'của tôi');
    assert.equal(await run('export', source, { format: 'csv', target, overwrite: true }), 2);
  });
});
