// The text as cleaning would leave it, beside the file; and what the status bar says of the document at the cursor.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeExtension,
  closeEditors,
  deleteFile,
  edit,
  open,
  page,
  rangeOf,
  waitFor,
  writeFile,
} from './support';

const PROSE =
  'Hội sách mùa xuân quy tụ hơn bốn mươi nhà xuất bản, kéo dài năm ngày tại công viên bên bờ sông, mở cửa tự do cho bạn đọc.';
const documentOf = (name: string, ...more: string[]) =>
  [
    `=== FILE: ${name} ===`,
    'title: Hội sách mùa xuân',
    'date: 2024-03-02',
    'source: Báo Trung Du',
    '',
    PROSE,
    ...more,
    '',
    '',
  ].join('\n');
const FURNITURE = ['', 'Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'];
const TEXT = Array.from({ length: 40 }, (_, i) => documentOf(`trang/${i}.txt`, ...FURNITURE)).join('');

describe('cleaned preview', () => {
  let source: vscode.TextEditor;
  const isPreview = ({ uri }: vscode.TextDocument) => uri.scheme === 'corpus-cleaned';
  const preview = () =>
    waitFor('the preview', () =>
      vscode.window.visibleTextEditors.find(({ document }) => isPreview(document)),
    );

  before(activeExtension);
  beforeEach(async () => {
    source = await open(await writeFile('preview/trang.corpus', TEXT));
    await waitFor(
      'the server to know the file',
      () => vscode.languages.getDiagnostics(source.document.uri).length > 0,
    );
  });
  afterEach(async () => {
    await closeEditors();
    await deleteFile('preview');
  });

  it('shows the cleaned text beside the file, and follows every edit', async () => {
    await vscode.commands.executeCommand('corpus.openCleanedPreview');
    const { document, viewColumn } = await preview();
    assert.notEqual(viewColumn, source.viewColumn);
    assert.equal(document.languageId, 'corpus');
    assert.match(document.fileName, /trang \(cleaned\)\.corpus$/);
    await waitFor(
      'the cleaned text',
      () => document.getText().includes(PROSE),
      () => document.getText(),
    );
    assert.doesNotMatch(document.getText(), /Zalo/);
    assert.equal(document.getText().match(/=== FILE/g)?.length, 40);
    await edit(source, rangeOf(source.document, 'title: Hội sách mùa xuân'), 'title: Ngày hội sách');
    await waitFor('the edit', () => document.getText().includes('title: Ngày hội sách'));
    assert.ok(source.document.getText().includes('Zalo'));
  });

  it('is no file whose documents are changed: commands say so, and Go to Document lists those of the file', async function () {
    if (!page) this.skip();
    await writeFile('preview/khac.corpus', documentOf('a/khac.txt'));
    await vscode.commands.executeCommand('corpus.compareWithCleaned');
    await waitFor('the comparison', () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'corpus-cleaned' ? true : undefined,
    );
    await vscode.commands.executeCommand('corpus.renameDocuments');
    const messages = '.notifications-center .notification-list-item-message';
    await waitFor('a message', async () => {
      await vscode.commands.executeCommand('notifications.showList');
      return (await page!.texts(messages)).some((text) =>
        text.includes('use the command in the file itself'),
      );
    });
    await vscode.commands.executeCommand('notifications.clearAll');
    void vscode.commands.executeCommand('corpus.goToDocument');
    const rows = '.quick-input-list .monaco-list-row .label-name';
    const names = await waitFor('the list', async () => {
      const texts = await page!.texts(rows);
      return texts.length > 0 && texts;
    });
    assert.ok(
      names.every((name) => name.startsWith('trang/') || name === 'Hội sách mùa xuân'),
      names.join(),
    );
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  const top = ({ visibleRanges, document }: vscode.TextEditor) =>
    /trang\/\d+/.exec(
      document.getText(new vscode.Range(visibleRanges[0]!.start, new vscode.Position(document.lineCount, 0))),
    )?.[0];
  const reveal = (editor: vscode.TextEditor, text: string) =>
    editor.revealRange(rangeOf(editor.document, text), vscode.TextEditorRevealType.AtTop);
  /** What editors tell of themselves when they open or follow comes late. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 2000));

  it('opens at the place at which the file is, which stays there', async () => {
    reveal(source, '=== FILE: trang/20.txt');
    await waitFor('the file to scroll', () => top(source) === 'trang/20');
    await vscode.commands.executeCommand('corpus.openCleanedPreview');
    const shown = await preview();
    await waitFor(
      'the preview to follow',
      () => /trang\/(?:19|20|21)/.test(top(shown)!),
      () => [top(shown), top(source)],
    );
    await settled();
    // Beside another editor lines are shorter, and more of them are wrapped.
    for (const place of [top(source)!, top(shown)!])
      assert.ok(['trang/19', 'trang/20', 'trang/21'].includes(place), place);
  });

  it('scrolls with the file, and the file with it', async () => {
    await vscode.commands.executeCommand('corpus.openCleanedPreview');
    const shown = await preview();
    await waitFor('the cleaned text', () => shown.document.getText().includes(PROSE));
    // VS Code opens the file where it stood last.
    reveal(source, '=== FILE: trang/5.txt');
    await settled();
    reveal(source, '=== FILE: trang/20.txt');
    await waitFor(
      'the preview to follow',
      () => top(shown) === 'trang/20',
      () => top(shown),
    );
    await settled();
    reveal(shown, '=== FILE: trang/10.txt');
    await waitFor(
      'the file to follow',
      () => top(source) === 'trang/10',
      () => top(source),
    );
  });

  it('is compared with the file', async () => {
    await vscode.commands.executeCommand('corpus.compareWithCleaned');
    const input = await waitFor('the comparison', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff && input;
    });
    assert.equal(input.original.toString(), source.document.uri.toString());
    assert.equal(input.modified.scheme, 'corpus-cleaned');
  });

  it('is no file of the corpus itself', async () => {
    await vscode.commands.executeCommand('corpus.openCleanedPreview');
    const { document } = await preview();
    await waitFor('the cleaned text', () => document.getText().includes(PROSE));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('is told of in the status bar: name, problems, what is to be cleaned', async function () {
    if (!page) this.skip();
    const item = '.statusbar-item[id$="corpus.document"]';
    const text = async () => (await page!.texts(item))[0]?.replace(/\s+/g, ' ').trim();
    const at = (where: string) => {
      const { start } = rangeOf(source.document, where);
      source.selection = new vscode.Selection(start, start);
    };
    at('trang/3.txt');
    await waitFor('the third document', async () => /^trang\/3\.txt .*\d$/.test((await text()) ?? ''), text);
    await vscode.commands.executeCommand('corpus.cleanDocument');
    await waitFor(
      'the document to be clean',
      async () => (await page!.texts(`${item} .codicon-trash`)).length === 0,
      text,
    );
    await edit(source, rangeOf(source.document, 'trang/3.txt'), '../\u202etxt');
    await waitFor(
      'a hostile name, made harmless',
      async () => (await text())?.startsWith('../\ufffdtxt'),
      text,
    );
    await closeEditors();
    await waitFor('the entry to go', async () => (await page!.texts(item)).length === 0);
  });
});
