import assert from 'node:assert/strict';
import { fullCapabilities, LspClient } from '../support/lspClient';

describe('lifecycle', () => {
  it('ends with code 0 after shutdown and exit', async () => {
    const client = await LspClient.start();
    await client.request('shutdown');
    client.notify('exit');
    assert.deepEqual(await client.exited, { code: 0, signal: null });
    client.dispose();
  });

  it('ends with code 1 after exit without shutdown', async () => {
    const client = await LspClient.start();
    client.notify('exit');
    assert.deepEqual(await client.exited, { code: 1, signal: null });
    client.dispose();
  });

  it("ends when the client's end of standard input closes", async () => {
    const client = await LspClient.start();
    client.open('tin.corpus', '=== FILE: a.txt ===\n');
    client.process.stdin!.end();
    assert.deepEqual(await client.exited, { code: 1, signal: null });
    client.dispose();
  });

  it("ends when the client's IPC channel closes", async () => {
    const client = await LspClient.start({ transport: 'ipc' });
    client.process.disconnect();
    const { signal } = await client.exited;
    assert.equal(signal, null);
    client.dispose();
  });

  it('ends with code 0 when its input closes after shutdown', async () => {
    const client = await LspClient.start();
    await client.request('shutdown');
    client.process.stdin!.end();
    assert.deepEqual(await client.exited, { code: 0, signal: null });
    client.dispose();
  });

  it('lives on when the client refuses registrations, settings and refreshes', async () => {
    const client = LspClient.spawn();
    const refuse = () => {
      throw new Error('not today');
    };
    for (const method of [
      'client/registerCapability',
      'workspace/configuration',
      'workspace/diagnostic/refresh',
      'workspace/semanticTokens/refresh',
      'workspace/codeLens/refresh',
    ]) {
      client.connection.onRequest(method, refuse);
    }
    await client.request('initialize', {
      processId: null,
      rootUri: client.uri('.'),
      workspaceFolders: null,
      capabilities: fullCapabilities(),
    });
    client.notify('initialized', {});
    client.changeOnDisk({ 'corpus.config.json': '{}', 'a.corpus': '=== FILE: a.txt ===\n' });
    client.notify('workspace/didChangeConfiguration', { settings: { corpus: null } });
    await client.assertAlive();
    client.changeOnDisk({ 'corpus.config.json': '{"rules": {}}' });
    await client.assertAlive();
    await client.stop();
  });

  it('answers requests that come before initialize, and lives on', async () => {
    const client = LspClient.spawn();
    await client
      .request('textDocument/hover', {
        textDocument: { uri: client.uri('a.corpus') },
        position: { line: 0, character: 0 },
      })
      .catch(() => undefined);
    await client.workspaceDiagnostics().catch(() => undefined);
    await client.initialize();
    client.takeErrors();
    await client.assertAlive();
    await client.stop();
  });
});
