import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as vscode from 'vscode';
import type { CorpusExtension } from '../../client/src/extension';
import { helperArguments } from '../../server/src/node/helpers';
import {
  activeExtension,
  closeEditors,
  codeOf,
  deleteFile,
  hasPage,
  open,
  page,
  problemsOf,
  waitFor,
  waitForProblems,
  writeFile,
} from './support';

describe('the server’s life', () => {
  let corpus: CorpusExtension;
  let uri: vscode.Uri;

  before(async () => {
    corpus = (await activeExtension()).exports as CorpusExtension;
    uri = await writeFile(
      'life.corpus',
      '=== FILE: a.txt ===\ntitle: Một\ndate: 31/02/2023\nsource: Báo\n\nMột câu.\n',
    );
  });
  beforeEach(async () => {
    await open(uri);
    await impossibleDate();
  });
  after(async () => {
    await closeEditors();
    await deleteFile('life.corpus');
  });

  const impossibleDate = () =>
    waitForProblems(uri, 'the impossible date', (problems) =>
      problems.some((problem) => codeOf(problem) === 'date/impossible'),
    );
  const running = (previous: number | undefined) =>
    waitFor(
      'another running server',
      () => corpus.serverState === 'running' && corpus.serverProcessId !== previous && corpus.serverProcessId,
      () => `${corpus.serverState}, process ${corpus.serverProcessId}`,
    );

  it('is helped by as many threads as there are processors to spare', function () {
    const line = `/proc/${corpus.serverProcessId}/cmdline`;
    if (!existsSync(line)) return this.skip();
    const given = readFileSync(line, 'utf8').split('\0');
    for (const argument of helperArguments(availableParallelism()))
      assert.ok(given.includes(argument), `${given}`);
  });

  it('leaves the code that was compiled of it for the next start', async function () {
    const variables = `/proc/${corpus.serverProcessId}/environ`;
    if (!existsSync(variables)) return this.skip();
    const folder = /(?:^|\0)CORPUS_CODE_CACHE=([^\0]+)/.exec(readFileSync(variables, 'utf8'))?.[1];
    assert.ok(folder);
    await waitFor(
      'the code',
      () => existsSync(folder) && readdirSync(folder).some((name) => /^lsp-/.test(name)),
    );
  });

  it('begins again when its process dies, and the problems return', async () => {
    const first = corpus.serverProcessId;
    assert.ok(first);
    process.kill(first, 'SIGKILL');
    await running(first);
    await impossibleDate();
  });

  it('begins again on command', async () => {
    const first = corpus.serverProcessId;
    await vscode.commands.executeCommand('corpus.restartServer');
    await running(first);
    await impossibleDate();
  });

  it('begins again with nothing kept when the cache is cleared', async () => {
    const first = corpus.serverProcessId;
    await vscode.commands.executeCommand('corpus.clearCache');
    await running(first);
    await impossibleDate();
  });

  it('survives restarts that overlap', async () => {
    const first = corpus.serverProcessId;
    const restart = () => vscode.commands.executeCommand('corpus.restartServer');
    await Promise.all([restart(), restart(), restart()]);
    await running(first);
    await impossibleDate();
  });

  it('is left alone after too many deaths, says so, and begins again on command', async () => {
    await vscode.commands.executeCommand('corpus.restartServer');
    for (let killed = 0; corpus.serverState !== 'failed' && killed < 10; killed++) {
      const pid = await waitFor(
        'a server to kill',
        () => (corpus.serverState === 'running' && corpus.serverProcessId) || undefined,
        () => corpus.serverState,
      );
      process.kill(pid, 'SIGKILL');
      await waitFor('the loss to be noticed', () => corpus.serverProcessId !== pid);
    }
    assert.equal(corpus.serverState, 'failed');
    if (hasPage) {
      await vscode.commands.executeCommand('notifications.showList');
      await waitFor('the message', async () => {
        const texts = await page?.texts('.notifications-center .notification-list-item');
        return texts?.some((text) => /stopped 5 times/.test(text) && /Restart Server/.test(text));
      });
      await vscode.commands.executeCommand('notifications.clearAll');
    }
    assert.deepEqual(problemsOf(uri), []);
    await vscode.commands.executeCommand('corpus.restartServer');
    await impossibleDate();
  });
});
