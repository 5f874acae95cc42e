// A workspace of which one folder is on no disk: everything has to come and go through VS Code's file systems.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';
import {
  activeExtension,
  closeEditors,
  codeOf,
  edit,
  hoverAt,
  open,
  outlineOf,
  problemsOf,
  rangeOf,
  waitFor,
  waitForProblems,
} from './support';

const SCHEME = 'corpus-memory';
const ROOT = '/kho/dự án';
const PARAGRAPH =
  'Sáng 2-3, bà Lê Thu Hà khai mạc hội sách; bốn mươi nhà xuất bản bày sách suốt năm ngày ven sông.';
const FURNITURE = ['Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'];

function document(name: string, ...more: string[]): string {
  const head = [`=== FILE: ${name} ===`, 'title: Hội sách', 'date: 2024-03-02', 'source: Báo Ven Sông'];
  return [...head, '', PARAGRAPH, ...more, '', ''].join('\n');
}

describe('a virtual workspace', () => {
  const files = new MemoryFiles(SCHEME);
  let registration: vscode.Disposable;

  before(async () => {
    registration = vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true });
    files.put(`${ROOT}/corpus.config.json`, '{ "rules": { "document/near-duplicate": "off" } }');
    await activeExtension();
  });
  afterEach(async () => {
    await closeEditors();
    for (const path of files.paths) {
      if (!path.endsWith('corpus.config.json')) files.delete(vscode.Uri.from({ scheme: SCHEME, path }));
    }
  });
  after(() => registration.dispose());

  const put = (name: string, text: string) => files.put(`${ROOT}/${name}`, text);
  const has = (code: string) => (problems: readonly vscode.Diagnostic[]) =>
    problems.some((problem) => codeOf(problem) === code);

  it('shows problems, outline and hover of a file that is open', async () => {
    const uri = put('mở.corpus', document('aux.txt', 'Ðông vui.'));
    const editor = await open(uri);
    assert.equal(editor.document.languageId, 'corpus');
    await waitForProblems(uri, 'the unsafe name', has('marker/unsafe-name'));
    assert.ok(problemsOf(uri).includes('6:0 text/lookalike'), String(problemsOf(uri)));
    assert.deepEqual(
      (await outlineOf(uri)).map(({ name }) => name),
      ['aux.txt'],
    );
    assert.match(await hoverAt(uri, rangeOf(editor.document, '2-3').start), /2024-03-02/);
    await edit(editor, rangeOf(editor.document, 'aux.txt'), 'an toàn.txt');
    await waitForProblems(uri, 'a safe name', (problems) => !has('marker/unsafe-name')(problems));
  });

  it('shows problems of files that are not open, by the nearest configuration, while they change', async () => {
    const plain = put('đóng.corpus', document('con.txt'));
    await waitForProblems(plain, 'the unsafe name', has('marker/unsafe-name'));
    const news = put('tin/một.news', document('nul.txt', 'Ðông vui.'));
    put('tin/corpus.config.json', '{ "include": ["*.news"], "rules": { "marker/unsafe-name": "off" } }');
    await waitForProblems(news, 'the letter', has('text/lookalike'));
    assert.ok(!has('marker/unsafe-name')(vscode.languages.getDiagnostics(news)));
    const more = put('tin/hai.news', document('hai.txt', 'Ðến nơi.'));
    await waitForProblems(more, 'the letter of a file that came later', has('text/lookalike'));
    put('đóng.corpus', document('mới.txt'));
    await waitForProblems(plain, 'a safe name', (problems) => !has('marker/unsafe-name')(problems));
    files.delete(vscode.Uri.joinPath(news, '..'));
    await waitForProblems(news, 'nothing', (problems) => problems.length === 0);
  });

  it('is searched together with what is on disk', async () => {
    const uri = put('tên.corpus', document('tên.txt', 'Cùng dự có ông Trần Minh Châu.'));
    const editor = await open(uri);
    const places = await waitFor('the name in both folders', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        uri,
        rangeOf(editor.document, 'Trần Minh Châu').start,
      );
      return found.length >= 2 && found;
    });
    const names = places.map((place) => place.uri.path.split('/').at(-1));
    assert.deepEqual(names.sort(), ['disk.corpus', 'tên.corpus']);
    const [place] = places.filter((found) => found.uri.path.endsWith('disk.corpus'));
    assert.equal(
      (await vscode.workspace.openTextDocument(place!.uri)).getText(place!.range),
      'Trần Minh Châu',
    );
  });

  it('is cleaned, open files and others', async () => {
    const closed = put('bẩn.corpus', document('một.txt', '', ...FURNITURE));
    const editor = await open(put('mở.corpus', document('hai.txt', '', ...FURNITURE)));
    await waitForProblems(closed, 'page furniture', has('boilerplate/block'));
    await waitForProblems(editor.document.uri, 'page furniture', has('boilerplate/block'));
    const result = await vscode.commands.executeCommand<{ changed: boolean; message: string }>(
      'corpus.cleanWorkspace',
    );
    assert.match(result.message, /Files changed: 2\./);
    assert.equal(editor.document.getText(), document('hai.txt'));
    await waitFor(
      'the closed file to be saved',
      () => files.text(`${ROOT}/bẩn.corpus`) === document('một.txt'),
      () => files.text(`${ROOT}/bẩn.corpus`),
    );
  });

  it('takes a file apart, puts it together again and exports it', async () => {
    const text = `\ufeff${document('tin/b.txt')}${document('a.txt')}`.replaceAll('\n', '\r\n');
    const source = put('nguồn.corpus', text);
    const folder = vscode.Uri.joinPath(source, '..', 'ra');
    await vscode.commands.executeCommand('corpus.splitFile', source, { folder });
    assert.ok(files.text(`${ROOT}/ra/tin/b.txt`)?.includes('Hội sách'), String(files.paths));
    const target = vscode.Uri.joinPath(source, '..', 'gộp.corpus');
    assert.equal(await vscode.commands.executeCommand('corpus.joinFiles', folder, [folder], { target }), 2);
    assert.equal(files.text(`${ROOT}/gộp.corpus`), text);
    const exported = vscode.Uri.joinPath(source, '..', 'xuất.jsonl');
    const options = { format: 'jsonl', target: exported, overwrite: true };
    assert.equal(await vscode.commands.executeCommand('corpus.export', source, options), 2);
    const [first] = files.text(`${ROOT}/xuất.jsonl`)!.split('\n');
    assert.equal((JSON.parse(first!) as { name: string }).name, 'tin/b.txt');
  });
});
