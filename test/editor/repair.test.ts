// One round of what a person does with a corpus: see what is wrong, read why, repair it, take it back, save.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionsAt,
  activeExtension,
  apply,
  closeEditors,
  codeOf,
  completionsAt,
  deleteFile,
  edit,
  hoverAt,
  open,
  outlineOf,
  page,
  palette,
  problemsOf,
  rangeOf,
  readFile,
  redo,
  undo,
  waitFor,
  waitForProblems,
  waitForText,
  writeFile,
} from './support';

const file = 'repair.corpus';
const text = [
  '=== FILE: lang-son/1.txt ===',
  'title: Hội chợ đào xuân Lạng Sơn',
  'date: 03/02/2024',
  'source: Báo Lạng Sơn',
  '',
  'Sáng 3-2, hội chợ đào xuân mở cửa đón khách 😀. Hơn hai trăm gốc đào được bà con chở về chợ từ tờ mờ sáng để khách chọn mua.',
  '',
  '=== FILE: lang-son/2.txt ===',
  'title: Bế mạc hội chợ',
  'date: 8/2/2024',
  'source: Báo Lạng Sơn',
  '',
  'Tối 8-2, hội chợ bế mạc. Ban tổ chức trao giải cho ba vườn đào đẹp nhất và hẹn gặp lại những người trồng hoa vào cuối năm.',
  '',
].join('\n');
const repaired = text.replace('03/02/2024', '2024-02-03').replace('8/2/2024', '2024-02-08');
const notIso = 'date/not-iso';

describe('repairing a corpus', () => {
  let editor: vscode.TextEditor;
  let uri: vscode.Uri;

  before(activeExtension);
  beforeEach(async () => {
    uri = await writeFile(file, text);
    editor = await open(uri);
    await waitForProblems(uri, 'two dates that are not ISO', (problems) => problems.length === 2);
  });
  afterEach(async () => {
    await closeEditors();
    await deleteFile(file);
  });

  it('marks exactly the wrong text', () => {
    assert.deepEqual(problemsOf(uri), [`2:6 ${notIso}`, `9:6 ${notIso}`]);
    const marked = vscode.languages.getDiagnostics(uri).map(({ range }) => editor.document.getText(range));
    assert.deepEqual(marked.sort(), ['03/02/2024', '8/2/2024']);
  });

  it('says on hover how the date is read', async () => {
    const card = await hoverAt(uri, rangeOf(editor.document, '03/02/2024').start);
    assert.match(card, /2024-02-03/);
  });

  it('outlines the documents', async () => {
    const names = (await outlineOf(uri)).map(({ name }) => name);
    assert.deepEqual(names, ['lang-son/1.txt', 'lang-son/2.txt']);
  });

  it('mends one date with its quick fix, and undo takes it back', async () => {
    const range = rangeOf(editor.document, '03/02/2024');
    const fixes = await actionsAt(uri, range, vscode.CodeActionKind.QuickFix);
    const fix = fixes.find(({ isPreferred }) => isPreferred);
    assert.ok(fix, `no fix is preferred: ${fixes.map(({ title }) => title).join(', ')}`);
    await apply(fix);
    await waitForText(editor.document, text.replace('03/02/2024', '2024-02-03'));
    await waitForProblems(uri, 'the other date alone', (problems) => problems.length === 1);
    await undo();
    await waitForText(editor.document, text);
    await waitForProblems(uri, 'both dates again', (problems) => problems.length === 2);
  });

  it('normalizes all dates from the palette in one step', async function () {
    if (!page) return this.skip();
    await palette('Corpus: Normalize Dates');
    await waitForText(editor.document, repaired);
    await waitForProblems(uri, 'no problem', (problems) => problems.length === 0);
    await undo();
    await waitForText(editor.document, text);
    await redo();
    await waitForText(editor.document, repaired);
    await editor.document.save();
    assert.equal(await readFile(file), repaired);
  });

  it('follows typing', async () => {
    await edit(editor, rangeOf(editor.document, '8/2/2024'), '2024-02-08');
    await waitForProblems(uri, 'the first date alone', (problems) => problems.length === 1);
    await edit(editor, rangeOf(editor.document, '2024-02-08'), '2024-02-31');
    await waitForProblems(uri, 'a day that does not exist', (problems) =>
      problems.some((problem) => codeOf(problem) === 'date/impossible'),
    );
  });

  it('completes the names of fields', async () => {
    const line = rangeOf(editor.document, 'source: Báo Lạng Sơn').end;
    await edit(editor, new vscode.Range(line, line), '\nau');
    const place = new vscode.Position(line.line + 1, 2);
    let labels: string[] = [];
    await waitFor(
      'the field author to be offered',
      async () => {
        labels = await completionsAt(uri, place);
        return labels.some((label) => label.startsWith('author'));
      },
      () => labels,
    );
  });
});
