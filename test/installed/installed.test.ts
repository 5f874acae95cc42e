import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeExtension,
  closeEditors,
  codeOf,
  deleteFile,
  open,
  readFile,
  waitFor,
  waitForProblems,
  writeFile,
} from '../editor/support';

/** A document as somebody has scraped it. */
const SAMPLE = `=== FILE: bao/a.txt ===
title: Khai mạc hội sách
date: 02/03/2024

Sáng 2-3, tại Hà Nội, hội sách mùa xuân khai mạc.
Chia sẻ Facebook Zalo
Gửi bình luận
`;

describe('the extension, installed from its package', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
    await deleteFile('installed').catch(() => undefined);
  });

  it('is the installed one, not the folder that it is made in', async () => {
    const { extensionPath, packageJSON } = await activeExtension();
    assert.match(extensionPath, /corpus-editor\.corpus-editor-\d+\.\d+\.\d+$/);
    assert.equal(packageJSON.scripts, undefined);
  });

  it('shows problems, each with a page that is there', async () => {
    const { document } = await open(await writeFile('installed/a.corpus', SAMPLE));
    const problems = await waitForProblems(document.uri, 'all problems', (found) =>
      ['field/missing', 'date/not-iso'].every((code) => found.some((one) => codeOf(one) === code)),
    );
    const { extensionUri } = await activeExtension();
    for (const { code } of problems) {
      assert.ok(typeof code === 'object', String(code));
      assert.ok(
        code.target.toString().startsWith(`${vscode.Uri.joinPath(extensionUri, 'docs/rules')}/`),
        String(code.target),
      );
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target)), /^# /);
    }
  });

  it('outlines, explains, cleans and imports', async () => {
    const { document } = await open(await writeFile('installed/a.corpus', SAMPLE));
    const [symbol] = await waitFor('the outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols?.length > 0 && symbols;
    });
    assert.equal(symbol!.name, 'bao/a.txt');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(4, 16),
    );
    assert.ok(hover!.contents.length > 0);
    await vscode.commands.executeCommand('corpus.cleanFile');
    await waitFor('the cleaned text', () => !document.getText().includes('Gửi bình luận'));
    assert.match(document.getText(), /hội sách mùa xuân khai mạc\./);
    await document.save();
    const prose =
      'Sáng 2-3, hội sách mùa xuân khai mạc với hơn ba trăm gian hàng, nhiều hơn năm trước. '.repeat(5);
    const page = await writeFile(
      'installed/trang.html',
      `<html><head><title>Hội sách</title></head><body><article><p>${prose}</p></article></body></html>`,
    );
    const target = vscode.Uri.joinPath(page, '..', 'trang.corpus');
    assert.equal(await vscode.commands.executeCommand('corpus.import', page, undefined, { target }), 1);
    assert.match(
      await readFile('installed/trang.corpus'),
      /^=== FILE: trang\.txt ===\ntitle: Hội sách\n\nSáng 2-3/,
    );
  });

  it('completes the configuration by its schema', async () => {
    const uri = await writeFile('installed/corpus.config.json', '{\n  \n}\n');
    await open(uri);
    const item = await waitFor('the keys of the schema', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(1, 2),
      );
      return items.find(({ label }) => /fieldOrder/.test(typeof label === 'string' ? label : label.label));
    });
    const { documentation } = item;
    const text = typeof documentation === 'string' ? documentation : documentation?.value;
    assert.match(text ?? '', /^The order of the fields in a header\./);
  });
});
