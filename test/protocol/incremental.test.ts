import assert from 'node:assert/strict';
import type { Encoding } from '../support/clientText';
import { randomNumbers } from '../support/corpus';
import { LspClient } from '../support/lspClient';
import { documentOf, PROSE, symbolsOf, tokensOf } from './support';

const EDITS = 2000;

/** What people type, paste and delete, and what breaks parsers. */
const PIECES = [
  'a', ' ', '\n', '\n\n', '\r\n', '\r', 'ễ', 'ễ'.normalize('NFD'), '📚', 'Ð', '  ', ':', '=== FILE: ', ' ===\n',
  '=== FILE: một.txt ===\n', '=== FILE: hai.txt ===\r\ntitle: Hội sách\r\n\r\n', '<doc id="ba.txt">\n', '</doc>\n',
  'title: Hội sách\n', 'date: 2/3/2024\n', 'lint-disable: text/lookalike\n', 'Chia sẻ:\nFacebook\nZalo\n', '\u0000', '\ufeff',
  'Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư', '',
]; // biome-ignore format: one long list

describe('incremental changes', () => {
  for (const encoding of ['utf-16', 'utf-8'] satisfies Encoding[]) {
    it(`leave the server with the client's own text after ${EDITS} edits at random places (${encoding})`, async () => {
      const client = await LspClient.start({ encodings: [encoding] });
      const random = randomNumbers(encoding === 'utf-8' ? 8 : 16);
      const document = client.open(
        'a.corpus',
        documentOf('một.txt', PROSE, 'Ðông  vui.') +
          documentOf('hai.txt', PROSE) +
          documentOf('ba.txt', PROSE),
      );
      for (let done = 0; done < EDITS; ) {
        const edits = [];
        let { content } = document;
        // Several changes in one message now and then; each counts in the text that the one before left.
        for (let i = random(4) === 0 ? 3 : 1; i > 0; i--, done++) {
          const start = boundary(content, random(content.length + 1));
          // The text neither dwindles nor grows without end.
          const removed = content.length > 6000 ? random(400) : random(3) === 0 ? random(60) : 0;
          const end = boundary(content, Math.min(content.length, start + removed));
          const newText = PIECES[random(PIECES.length)]!;
          edits.push({ start, end, newText });
          content = content.slice(0, start) + newText + content.slice(end);
        }
        client.change(document, ...edits);
        // Analysis is asked for in between, so that what is remembered has to be thrown away rightly.
        if (done % 50 < 3) void client.pull(document.uri);
      }
      const fresh = client.open('b.corpus', document.content);
      const strip = (json: unknown) => JSON.stringify(json).replaceAll('b.corpus', 'a.corpus');
      assert.equal(strip(await client.diagnostics(document)), strip(await client.diagnostics(fresh)));
      assert.equal(strip(await symbolsOf(client, document)), strip(await symbolsOf(client, fresh)));
      const tokens = async (of: typeof document) =>
        tokensOf(
          client,
          of,
          await client.request('textDocument/semanticTokens/full', { textDocument: { uri: of.uri } }),
        );
      assert.deepEqual(await tokens(document), await tokens(fresh));
      // Formatting a corpus that begins anew with the client's text shows that no character of it is another.
      const end = document.text.position(document.content.length);
      const marker = '\n=== FILE: cuối.txt ===\nbody\n';
      for (const of of [document, fresh]) {
        client.change(of, { start: of.content.length, end: of.content.length, newText: marker });
        const symbols = await symbolsOf(client, of);
        assert.equal(symbols.at(-1)!.name, 'cuối.txt');
        assert.ok(symbols.at(-1)!.range.start.line > end.line);
      }
      await client.stop();
    });
  }

  it('may touch the places between lines and characters', async () => {
    const client = await LspClient.start();
    const document = client.open('a.corpus', '=== FILE: a.txt ===\r\ntitle: Hội sách\r\n');
    const send = (range: object, text: string, now: string) => {
      client.notify('textDocument/didChange', {
        textDocument: { uri: document.uri, version: ++document.version },
        contentChanges: [{ range, text }],
      });
      client.documents.set(
        document.uri,
        Object.assign(document, {
          text: new (
            document.text.constructor as new (
              content: string,
              encoding: Encoding,
            ) => typeof document.text
          )(now, 'utf-16'),
        }),
      );
    };
    // Past the end of a line: at its end. Past the last line: at the end of the text.
    send(
      { start: { line: 0, character: 999 }, end: { line: 0, character: 9999 } },
      '=',
      '=== FILE: a.txt ====\r\ntitle: Hội sách\r\n',
    );
    send(
      { start: { line: 77, character: 0 }, end: { line: 99, character: 5 } },
      'date: 31/2/2024\r\n',
      '=== FILE: a.txt ====\r\ntitle: Hội sách\r\ndate: 31/2/2024\r\n',
    );
    const fresh = client.open('b.corpus', document.content);
    assert.deepEqual(await client.problems(document), await client.problems(fresh));
    assert.ok((await client.problems(document)).includes('date/impossible «31/2/2024»'));
    await client.stop();
  });
});

/** An offset that does not cut a surrogate pair or CRLF in two, where no position is. */
function boundary(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const inPair = code >= 0xdc00 && code <= 0xdfff;
  const inBreak = code === 10 && text.charCodeAt(offset - 1) === 13;
  return inPair || inBreak ? offset - 1 : offset;
}
