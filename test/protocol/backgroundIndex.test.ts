import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { fullCapabilities, LspClient } from '../support/lspClient';
import { documentOf, PROSE } from './support';

const MANY = 400;
/** So many that they are not all read before somebody can have asked for something. */
const MORE = 4000;

function files(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${i}.corpus`,
      documentOf(`${i}/a.txt`, `Bà Lê Thu Hà phát biểu trước ${i} bạn đọc. ${PROSE}`),
    ]),
  );
}

function withProgress() {
  const capabilities = fullCapabilities();
  return { ...capabilities, window: { workDoneProgress: true } };
}

describe('index in the background', () => {
  it('is built without being asked, and tells how far it has come', async () => {
    const client = await LspClient.start({ capabilities: withProgress(), files: files(MANY) });
    await client.until('the index is built', () => client.progress.some(({ kind }) => kind === 'end'));
    const kinds = client.progress.map(({ kind }) => kind);
    assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
    for (const { kind, message } of client.progress) {
      if (kind === 'report') assert.match(message!, new RegExp(`^\\d+ / ${MANY}$`));
    }
    await client.stop();
  });

  it('says nothing of what is soon done, or to a client that shows no progress', async () => {
    for (const [capabilities, count] of [
      [withProgress(), 3],
      [fullCapabilities(), 60],
    ] as const) {
      const client = await LspClient.start({ capabilities, files: files(count) });
      const symbols = await client.request<unknown[]>('workspace/symbol', { query: 'Lê Thu Hà' });
      assert.ok(symbols.length > 0);
      assert.deepEqual(client.progress, []);
      await client.stop();
    }
  });

  it('stops when its user stops it, and is built all the same when it is needed', async () => {
    const client = await LspClient.start({ capabilities: withProgress(), files: files(MANY) });
    const began = () => client.progress.find(({ kind }) => kind === 'begin');
    await client.until('the reading has begun', () => began() !== undefined);
    client.notify('window/workDoneProgress/cancel', { token: began()!.token });
    await client.until('it ends', () => client.progress.some(({ kind }) => kind === 'end'));
    const document = client.open('moi.corpus', documentOf('moi.txt', 'Bà Lê Thu Hà vỗ tay.'));
    const references = await client.request<unknown[]>('textDocument/references', {
      textDocument: { uri: document.uri },
      position: document.text.find('Thu').start,
      context: { includeDeclaration: true },
    });
    assert.equal(references.length, MANY + 1);
    await client.stop();
  });

  it('keeps no request on an open file waiting', async () => {
    const client = await LspClient.start({ capabilities: withProgress(), files: files(MORE) });
    try {
      const document = client.open('moi.corpus', documentOf('moi.txt', 'Bà Lê Thu Hà vỗ tay.'));
      await client.until('the reading has begun', () => client.progress.length > 0);
      const hover = await client.request<Hover | null>('textDocument/hover', {
        textDocument: { uri: document.uri },
        position: document.text.find('Thu').start,
      });
      assert.ok(hover);
      assert.ok(!client.progress.some(({ kind }) => kind === 'end'), 'answered before the index was built');
    } finally {
      await client.stop();
    }
  });
});
