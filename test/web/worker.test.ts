// What is different where there are no processes: the server is a worker of the browser.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorpusExtension } from '../../client/src/extension';
import {
  activeExtension,
  closeEditors,
  codeOf,
  deleteFile,
  open,
  waitFor,
  waitForProblems,
  writeFile,
} from '../editor/support';

describe('the server in a worker', () => {
  let corpus: CorpusExtension;
  let uri: vscode.Uri;

  before(async () => {
    corpus = (await activeExtension()).exports as CorpusExtension;
    uri = await writeFile(
      'worker/one.corpus',
      '=== FILE: a.txt ===\ntitle: Một\ndate: 31/02/2023\nsource: Báo\n\nMột câu.\n',
    );
    await open(uri);
  });
  after(async () => {
    await closeEditors();
    await deleteFile('worker');
  });

  const impossibleDate = () =>
    waitForProblems(uri, 'the impossible date', (problems) =>
      problems.some((problem) => codeOf(problem) === 'date/impossible'),
    );
  const restart = () => vscode.commands.executeCommand('corpus.restartServer');
  const gone = () => waitFor('the old problems to go', () => corpus.serverState !== 'running');

  it('runs where there is nothing of Node.js', async () => {
    assert.equal(Reflect.get(globalThis, 'process'), undefined);
    await impossibleDate();
    assert.equal(corpus.serverState, 'running');
    assert.equal(corpus.serverProcessId, undefined);
  });

  it('begins again on command, also when commands overlap', async () => {
    const restarted = restart();
    await gone();
    await restarted;
    await impossibleDate();
    await Promise.all([restart(), restart(), restart()]);
    await waitFor('a running server', () => corpus.serverState === 'running');
    await impossibleDate();
  });

  it('reads files that are not open, and follows them', async () => {
    const closed = await writeFile('worker/closed.corpus', '=== FILE: con.txt ===\n\nMột câu.\n');
    const unsafe = (problems: readonly vscode.Diagnostic[]) =>
      problems.some((problem) => codeOf(problem) === 'marker/unsafe-name');
    await waitForProblems(closed, 'the unsafe name', unsafe);
    await writeFile('worker/closed.corpus', '=== FILE: câu.txt ===\n\nMột câu.\n');
    await waitForProblems(closed, 'a safe name', (problems) => !unsafe(problems));
    await writeFile('worker/corpus.config.json', '{ "rules": { "date/impossible": "off" } }');
    await waitForProblems(uri, 'the rule to be off', (problems) =>
      problems.every((problem) => codeOf(problem) !== 'date/impossible'),
    );
    await deleteFile('worker/corpus.config.json');
    await impossibleDate();
  });

  it('says which files are no text', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('=== FILE: a.txt ===\n'), 0xc3, 0x28, 0x0a]);
    const bad = await writeFile('worker/bad.corpus', bytes);
    const [problem] = await waitForProblems(bad, 'what is wrong', (problems) => problems.length > 0);
    assert.match(problem!.message, /UTF-8 \(line 2\)/);
  });
});
