import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeExtension,
  closeEditors,
  deleteFile,
  hasPage,
  open,
  openText,
  page,
  waitFor,
  writeFile,
} from './support';

const twoDocuments =
  '=== FILE: một.txt ===\ntitle: Một\ndate: 2023-01-01\nsource: Báo\n\nMột câu.\n' +
  '=== FILE: hai.txt ===\ntitle: Hai\ndate: 2023-01-02\nsource: Báo\n\nHai câu.\n';

describe('commands of the client', () => {
  before(activeExtension);
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace
      .getConfiguration('corpus')
      .update('fixOnSave', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
  });

  /** What the notification centre holds: toasts vanish by themselves. */
  const notifications = async () => {
    await vscode.commands.executeCommand('notifications.showList');
    return (await page?.texts('.notifications-center .notification-list-item-message')) ?? [];
  };

  it('say in one sentence that they need a corpus', async function () {
    if (!hasPage) return this.skip();
    await openText('Một câu.', 'plaintext');
    for (const command of [
      'cleanDocument',
      'cleanSelection',
      'cleanFile',
      'insertHeader',
      'normalizeDates',
      'fixAll',
    ]) {
      assert.equal(await vscode.commands.executeCommand(`corpus.${command}`), undefined);
    }
    let seen: string[] = [];
    await waitFor(
      'the message',
      async () => {
        seen = await notifications();
        return seen.some((text) => /^Open a corpus file first/.test(text));
      },
      () => seen,
    );
    assert.ok(
      seen.every((text) => !/Error|at .*\.js/.test(text)),
      seen.join('\n'),
    );
  });

  it('ask for a selection where they need one', async function () {
    if (!hasPage) return this.skip();
    await openText(twoDocuments);
    await vscode.commands.executeCommand('corpus.cleanSelection');
    await waitFor('the message', async () =>
      (await notifications()).some((text) => /^Select the lines/.test(text)),
    );
  });

  it('list the documents of a file and jump to the one that is chosen', async function () {
    if (!hasPage) return this.skip();
    const editor = await openText(twoDocuments);
    void vscode.commands.executeCommand('corpus.goToDocument');
    const rows = '.quick-input-widget .quick-input-list-rows > .quick-input-list-row:first-child .label-name';
    let seen: string[] = [];
    await waitFor(
      'both documents in the list',
      async () => {
        seen = (await page?.texts(rows)) ?? [];
        return seen.length === 2 && seen[1] === 'hai.txt';
      },
      () => seen,
    );
    await page?.type('hai');
    await waitFor('one document in the list', async () => (await page?.texts(rows))?.length === 1);
    await page?.press('Enter');
    await waitFor(
      'the cursor at the second marker',
      () => editor.selection.active.line === 6,
      () => editor.selection.active,
    );
  });

  it('fix what is safe on saving, when the setting says so', async () => {
    const uri = await writeFile(
      'saved.corpus',
      '=== FILE: a.txt ===\ntitle: Một\ndate: 2023-01-01\nsource: Báo\n\nÐồng chí Lành.\n',
    );
    try {
      const { document } = await open(uri);
      const settings = vscode.workspace.getConfiguration('corpus');
      await settings.update('fixOnSave', true, vscode.ConfigurationTarget.Global);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(document.lineCount - 1, 0), 'Thêm một câu.\n');
      await vscode.workspace.applyEdit(edit);
      await waitFor('the letter to be mended', async () => {
        if (!document.isDirty) {
          const again = new vscode.WorkspaceEdit();
          again.insert(uri, new vscode.Position(document.lineCount - 1, 0), 'Thêm.\n');
          await vscode.workspace.applyEdit(again);
        }
        await document.save();
        return document.getText().includes('\nĐồng chí Lành.');
      });
      assert.match(document.getText(), /\nThêm một câu\.\n/);
    } finally {
      await closeEditors();
      await deleteFile('saved.corpus');
    }
  });
});
