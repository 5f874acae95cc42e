// The dashboard where there is little to show, and what it saves.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorpusExtension } from '../../client/src/extension';
import { activeExtension, closeEditors, deleteFile, page, readFile, waitFor, writeFile } from './support';

const CORPUS =
  '=== FILE: a.txt ===\ntitle: =HYPERLINK("http://x")\ndate: 2024-03-02\nsource: Báo "Trung, Du"\n\nBà Lê Thu Hà dự lễ.\n';

describe('the dashboard', () => {
  let corpus: CorpusExtension;

  before(async function () {
    if (!page) this.skip();
    corpus = (await activeExtension()).exports as CorpusExtension;
    // Never opened: what an editor holds is counted, whatever the configuration leaves out.
    await writeFile('dashboard/a.corpus', CORPUS);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
    await deleteFile('corpus.config.json').catch(() => undefined);
  });
  after(() => deleteFile('dashboard'));

  const find = async (selector: string) =>
    (await page!.texts(selector, 'webview')).map((text) => text.replace(/\s+/g, ' '));
  const tiles = () => waitFor('the figures', async () => (await find('.tile')).length === 6);

  it('says that there are no documents, and shows them when there are', async () => {
    await writeFile('corpus.config.json', '{ "exclude": ["**"] }');
    await vscode.commands.executeCommand('corpus.openDashboard');
    await waitFor(
      'the message',
      async () =>
        (await find('body')).some((text) => text.includes('There are no documents in this workspace.')),
      () => find('body'),
    );
    assert.deepEqual(await find('button'), ['Open File', 'Get Started']);
    await deleteFile('corpus.config.json');
    await tiles();
  });

  it('asks where to save a table, and saves it', async () => {
    await vscode.commands.executeCommand('corpus.openDashboard');
    await tiles();
    await page!.click('#panel-sources button.save:has-text("CSV")', 'webview');
    const input = '.quick-input-widget .quick-input-box input';
    await waitFor('the question where to', async () => (await page!.texts(input)).length > 0);
    await page!.press('Enter');
    try {
      const csv = await waitFor('the file', () => readFile('corpus-sources.csv'));
      assert.match(csv, /"Báo ""Trung, Du"""/);
    } finally {
      await deleteFile('corpus-sources.csv');
    }
  });

  it('says that the server is gone, and brings it back', async function () {
    // In a browser it is a worker, which nobody can kill from here.
    if (corpus.serverProcessId === undefined) this.skip();
    for (let i = 0; corpus.serverState !== 'failed' && i < 20; i++) {
      const id = await waitFor('a server, or the end of them', () =>
        corpus.serverState === 'failed' ? -1 : corpus.serverState === 'running' && corpus.serverProcessId,
      );
      if (id > 0) process.kill(id, 'SIGKILL');
      await waitFor('another server', () => corpus.serverProcessId !== id || corpus.serverState === 'failed');
    }
    assert.equal(corpus.serverState, 'failed');
    await vscode.commands.executeCommand('corpus.openDashboard');
    await waitFor(
      'the message',
      async () =>
        (await find('body')).some((text) => text.includes('The Corpus language server is not running.')),
      () => find('body'),
    );
    await page!.click('button:has-text("Restart Server")', 'webview');
    await tiles();
    assert.equal(corpus.serverState, 'running');
  });
});
