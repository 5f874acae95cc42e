// Cleaning as people do it: from the code lens, with a look before, in the whole workspace, and taking it back; and
// telling the project what is furniture and what is not.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionsAt,
  activeExtension,
  apply,
  closeEditors,
  codeOf,
  deleteFile,
  edit,
  open,
  page,
  palette,
  rangeOf,
  readFile,
  undo,
  waitFor,
  waitForProblems,
  waitForText,
  writeFile,
} from './support';

const PARAGRAPH =
  'Sáng nay, hội sách mùa xuân khai mạc bên bờ sông với hơn bốn mươi gian hàng, thu hút hàng nghìn người dân trong vùng cùng nhiều đoàn khách ở xa về dự.';
const FURNITURE = ['Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'];
const FOOT = 'Góc nhìn bạn đọc Ven Sông';

function document(name: string, ...more: string[]): string {
  const head = [
    `=== FILE: ${name} ===`,
    'title: Khai mạc hội sách',
    'date: 2024-03-02',
    'source: Báo Ven Sông',
  ];
  // A space that does not break and blanks at a line's end: nothing but furniture may change.
  return [...head, '', `${PARAGRAPH}  `, 'Ông\u00a0Lành đến dự.', ...more, '', ''].join('\r\n');
}

const dirty = document('1.txt', '', ...FURNITURE) + document('2.txt', '', ...FURNITURE);
const cleaned = document('1.txt') + document('2.txt');

describe('cleaning', () => {
  before(activeExtension);
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
    await deleteFile('cleaning').catch(() => undefined);
    await deleteFile('corpus.config.json').catch(() => undefined);
  });

  const furniture = (problems: readonly vscode.Diagnostic[]) =>
    problems.filter((problem) => codeOf(problem).startsWith('boilerplate/'));
  let files = 0;
  /** Opens a file of a name of its own: VS Code may still know those of earlier tests. */
  async function opened(text: string, name = `${++files}.corpus`): Promise<vscode.TextEditor> {
    const editor = await open(await writeFile(`cleaning/${name}`, text));
    await waitForProblems(editor.document.uri, 'page furniture', (found) => furniture(found).length > 0);
    return editor;
  }
  const ROWS = '.bulk-edit-panel .monaco-list-row';
  /** Waits for the refactor preview, grouped by kind, in which everything is ticked; looks and applies it. */
  async function acceptPreview(kind: string, look: () => void | Promise<void>): Promise<void> {
    let seen: string[] = [];
    await waitFor(
      'the preview',
      async () => {
        seen = (await page?.texts(ROWS)) ?? [];
        return seen[0] === kind;
      },
      () => seen,
    );
    await look();
    await vscode.commands.executeCommand('refactorPreview.apply');
  }
  const notifications = async () => {
    await vscode.commands.executeCommand('notifications.showList');
    return (await page?.texts('.notifications-center .notification-list-item-message')) ?? [];
  };
  async function told(message: RegExp): Promise<void> {
    if (!page) return;
    let seen: string[] = [];
    await waitFor(
      `the message ${message}`,
      async () => {
        seen = await notifications();
        return seen.some((text) => message.test(text));
      },
      () => seen,
    );
  }

  it('of the workspace cleans open and closed files in one step, which undo takes back', async () => {
    const editor = await opened(dirty, 'open.corpus');
    await writeFile('cleaning/closed.corpus', dirty);
    await writeFile('cleaning/third.corpus', document('3.txt', '', ...FURNITURE));
    await waitFor('all files to be known', () =>
      ['closed', 'third'].every((name) =>
        vscode.languages
          .getDiagnostics()
          .some(([uri, found]) => uri.path.endsWith(`/${name}.corpus`) && furniture(found).length > 0),
      ),
    );
    const result = await vscode.commands.executeCommand<{ changed: boolean; message: string }>(
      'corpus.cleanWorkspace',
    );
    assert.equal(result.changed, true, result.message);
    assert.match(result.message, /^Removed \d+ lines of page furniture: .* Files changed: 3\./);
    await waitForText(editor.document, cleaned);
    await waitFor(
      'the closed files to be saved',
      async () => (await readFile('cleaning/closed.corpus')) === cleaned,
    );
    assert.equal(await readFile('cleaning/third.corpus'), document('3.txt'));
    const again = await vscode.commands.executeCommand<{ changed: boolean }>('corpus.cleanWorkspace');
    assert.equal(again.changed, false);
    await vscode.window.showTextDocument(editor.document);
    await undo();
    await waitForText(editor.document, dirty);
    const closed = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(editor.document.uri, '../closed.corpus'),
    );
    await waitForText(closed, dirty);
  });

  it('from the code lens cleans one document, says what went, and undo restores every byte', async () => {
    const editor = await opened(dirty);
    const lenses = await waitFor('the code lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
        10,
      );
      return found.length > 1 && found;
    });
    const lens = lenses.filter(({ command }) => /Clean \d+ lines/.test(command?.title ?? ''))[1];
    assert.ok(lens?.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await waitForText(editor.document, document('1.txt', '', ...FURNITURE) + document('2.txt'));
    await told(/^Removed \d+ lines of page furniture: sharing \d+\.$/);
    await undo();
    await waitForText(editor.document, dirty);
  });

  it('of the file shows the cursor afterwards, however many lines go above it', async () => {
    const long = Array.from({ length: 30 }, (_, i) => document(`${i}.txt`, '', ...FURNITURE)).join('');
    const editor = await opened(`${long}${document('last.txt')}`);
    const last = new vscode.Position(editor.document.lineCount - 3, 0);
    editor.selection = new vscode.Selection(last, last);
    const shown = () => editor.visibleRanges.some((range) => range.contains(editor.selection.active));
    editor.revealRange(new vscode.Range(last, last), vscode.TextEditorRevealType.AtTop);
    await waitFor('the cursor to be seen', shown);
    const { changed, message } = await vscode.commands.executeCommand<{ changed: boolean; message: string }>(
      'corpus.cleanFile',
    );
    assert.equal(changed, true, message);
    await waitFor('the cursor to be seen again', () => editor.selection.active.line < last.line && shown());
    assert.ok(editor.document.lineAt(editor.selection.active.line + 1).text === '');
  });

  it('of a document leaves the cursor in it, though it stood in what goes from its end', async () => {
    const editor = await opened(dirty);
    const last = dirty.split('\r\n').indexOf(FURNITURE.at(-1)!);
    editor.selection = new vscode.Selection(last, 0, last, 0);
    await vscode.commands.executeCommand('corpus.cleanDocument');
    await waitForText(editor.document, document('1.txt') + document('2.txt', '', ...FURNITURE));
    const next = editor.document.getText().split('\r\n').indexOf('=== FILE: 2.txt ===');
    await waitFor('the cursor in the first document', () => editor.selection.active.line < next);
  });

  it('of a document can be looked at first', async function () {
    if (!page) return this.skip();
    const editor = await opened(dirty);
    editor.selection = new vscode.Selection(6, 0, 6, 0);
    await palette('Corpus: Preview Cleaning of Document');
    await acceptPreview('sharing', () =>
      assert.equal(editor.document.getText(), dirty, 'nothing is changed yet'),
    );
    await waitForText(editor.document, document('1.txt') + document('2.txt', '', ...FURNITURE));
    await told(/^Removed \d+ lines of page furniture: sharing \d+\.$/);
  });

  it('of a file can be looked at kind by kind, and leaves what is unticked there', async function () {
    if (!page) return this.skip();
    const comments = ['Bình luận (0)', 'Gửi bình luận'];
    const text = document('1.txt', '', ...FURNITURE, ...comments);
    const editor = await opened(text);
    await palette('Corpus: Preview Cleaning of File');
    await acceptPreview('reader comments', async () => {
      const rows = (await page?.texts(ROWS)) ?? [];
      assert.ok(rows.includes('sharing'), rows.join(' | '));
      assert.ok(!rows.some((row) => /corpus\.preview|creat/i.test(row)), rows.join(' | '));
      await page?.screenshot('preview');
      await page?.click(`${ROWS} .edit-checkbox`);
    });
    await waitFor('the clean', () => editor.document.getText() !== text);
    assert.deepEqual(
      [...FURNITURE, ...comments].filter((line) => editor.document.getText().includes(line)),
      comments,
    );
    await told(/^Removed \d+ lines of page furniture: sharing \d+\./);
    await undo();
    await waitForText(editor.document, text);
  });

  it('leaves a block alone that is to be kept, from now on', async () => {
    const { document } = await opened(dirty);
    const fixes = await actionsAt(document.uri, rangeOf(document, 'Zalo'), vscode.CodeActionKind.QuickFix);
    const keep = fixes.find(({ title }) => title.startsWith('Keep: not boilerplate'));
    assert.ok(keep, fixes.map(({ title }) => title).join(' | '));
    await apply(keep);
    await waitForProblems(document.uri, 'no page furniture', (problems) => furniture(problems).length === 0);
    assert.deepEqual(JSON.parse(await readFile('corpus.config.json')), { boilerplate: { keep: FURNITURE } });
  });

  it('turns a rule off in the configuration', async () => {
    const { document } = await opened(dirty);
    const fixes = await actionsAt(document.uri, rangeOf(document, 'Zalo'), vscode.CodeActionKind.QuickFix);
    const off = fixes.find(
      ({ title }) => title === 'Turn boilerplate/block off for files like this (cleaning/*.corpus)',
    );
    assert.ok(off, fixes.map(({ title }) => title).join(' | '));
    await apply(off);
    await waitForProblems(document.uri, 'no page furniture', (problems) => furniture(problems).length === 0);
  });

  it('learns the selected lines for all documents', async function () {
    if (!page) return this.skip();
    const line = (i: number) => `Số lượt xem bài này: ${i}.00${i}`;
    const text = [1, 2, 3].map((i) => document(`${i}.txt`, FOOT, line(i))).join('');
    const editor = await opened(text);
    const start = rangeOf(editor.document, FOOT).start;
    editor.selection = new vscode.Selection(start, rangeOf(editor.document, line(1)).end);
    void vscode.commands.executeCommand('corpus.learnBoilerplate');
    const rows = '.quick-input-widget .quick-input-list .monaco-list-row .label-name';
    let seen: string[] = [];
    const shown = (what: string, condition: () => boolean) =>
      waitFor(
        what,
        async () => {
          seen = (await page?.texts(rows)) ?? [];
          return condition();
        },
        () => seen,
      );
    await shown(
      'the lines',
      () => seen.includes(FOOT) && seen.includes('Số lượt xem bài này: *') && seen.includes(line(1)),
    );
    await page.press('Enter');
    await shown('the kinds', () => seen.includes('counter'));
    await page.type('counter');
    await shown('one kind', () => seen.length === 1);
    await page.press('Enter');
    const configuration = await waitFor('the configuration', async () =>
      JSON.parse(await readFile('corpus.config.json')),
    );
    assert.deepEqual(configuration, {
      boilerplate: {
        phrases: [
          { text: FOOT, kind: 'counter' },
          { text: 'Số lượt xem bài này: *', kind: 'counter' },
        ],
      },
    });
    await told(/^Learned 2 lines as counter/);
    await waitForProblems(
      editor.document.uri,
      'three blocks',
      (problems) => problems.filter((problem) => codeOf(problem) === 'boilerplate/block').length === 3,
    );
  });

  it('writes tone marks in one style, in the document at the cursor', async () => {
    const text = document('1.txt', 'Anh Hoà hòa giải.', ...FURNITURE) + document('2.txt', 'Bà hòa nhã.');
    const editor = await opened(text);
    await vscode.commands.executeCommand('corpus.normalizeTonesNew');
    await waitForText(editor.document, text.replace('hòa giải', 'hoà giải'));
    await undo();
    await waitForText(editor.document, text);
    editor.selection = new vscode.Selection(0, 0, editor.document.lineCount, 0);
    await vscode.commands.executeCommand('corpus.normalizeTonesOld');
    await waitForText(editor.document, text.replace('Hoà hòa', 'Hòa hòa'));
  });

  it('shows text of a legacy encoding before it converts it', async function () {
    if (!page) return this.skip();
    const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(PARAGRAPH));
    const text = document('1.txt', ...FURNITURE).replace(PARAGRAPH, misread);
    const editor = await opened(text);
    await palette('Corpus: Convert Legacy Encoding (TCVN3, VNI, VISCII, VPS, VIQR, Misread UTF-8)');
    await acceptPreview('legacy encoding', () => assert.equal(editor.document.getText(), text));
    await waitForText(editor.document, text.replace(misread, PARAGRAPH));
    await undo();
    await waitForText(editor.document, text);
  });

  it('on saving is left to `editor.codeActionsOnSave`, which fixes what is safe and cleans where it is asked to', async () => {
    const configuration = vscode.workspace.getConfiguration('editor');
    const editor = await opened(dirty.replace('Ông', 'Ðức ông'));
    try {
      await configuration.update(
        'codeActionsOnSave',
        { 'source.fixAll.corpus': 'explicit' },
        vscode.ConfigurationTarget.Global,
      );
      await edit(editor, new vscode.Range(1, 7, 1, 7), 'Lễ ');
      await editor.document.save();
      const fixed = editor.document.getText();
      assert.ok(fixed.includes('Đức ông') && fixed.includes('Zalo'), fixed);
      await configuration.update(
        'codeActionsOnSave',
        { 'source.clean.corpus': 'explicit' },
        vscode.ConfigurationTarget.Global,
      );
      await edit(editor, new vscode.Range(1, 7, 1, 7), 'Buổi ');
      await editor.document.save();
      assert.ok(!editor.document.getText().includes('Zalo'));
    } finally {
      await configuration.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
