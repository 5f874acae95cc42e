import assert from 'node:assert/strict';
import { type ClientDocument, LspClient, type Transport } from '../support/lspClient';
import { documentOf } from './support';

const TEXT = Array.from({ length: 300 }, (_, i) =>
  documentOf(
    `bai-${i}.txt`,
    `Sáng  2-3, hội sách thứ ${i}  khai mạc bên bờ sông.`,
    'Chiều  cùng ngày trời mưa.',
  ),
).join('');

/** Answers in thousands of objects, of which most stay after an edit. */
async function answers(client: LspClient, { uri }: ClientDocument): Promise<unknown> {
  const textDocument = { uri };
  const outline = await client.request('textDocument/documentSymbol', { textDocument });
  const folds = await client.request('textDocument/foldingRange', { textDocument });
  return JSON.parse(
    JSON.stringify({ outline, folds, diagnostics: await client.allDiagnostics({ uri }) }).replaceAll(
      uri,
      'uri',
    ),
  );
}

describe('transports', () => {
  async function told(transport: Transport): Promise<unknown[]> {
    const settings = { limits: { outlineDetail: 5, problemsPerFile: 600 } };
    const client = await LspClient.start({ transport, settings });
    const document = client.open('a.corpus', TEXT);
    await client.until('the settings were read', () => client.refreshes > 0);
    const all = [await answers(client, document)];
    const edits = [
      ['hội sách thứ 150', 'hội sách thứ trăm rưởi'],
      ['Sáng  2-3, hội sách thứ 20 ', '\nSáng 2-3, hội sách thứ 20 '],
      [documentOf('bai-7.txt').slice(0, 30), '=== FILE: khác.txt ===\ntitl'],
    ] as const;
    for (const [old, newText] of edits) {
      client.replace(document, old, newText);
      all.push(await answers(client, document));
      const fresh = client.open('b.corpus', document.content);
      assert.deepEqual(all.at(-1), await answers(client, fresh));
      client.close(fresh);
    }
    await client.stop();
    return all;
  }

  it('say the same, before and after edits', async () => {
    const [overStdio, overIpc] = [await told('stdio'), await told('ipc')];
    assert.deepEqual(overStdio, overIpc);
    const { outline, folds, diagnostics } = overStdio[0] as Record<string, unknown[]>;
    assert.equal(outline!.length, 300);
    assert.ok(folds!.length >= 600);
    assert.equal(diagnostics!.length, 600);
  });
});
