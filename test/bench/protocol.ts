import { BenchClient } from './client';
import { generateCorpus } from './generate';
import { type Figure, percentile } from './report';

const KEYSTROKES = 120;
const VISIBLE_LINES = 60;
const URI = 'untitled:bench.corpus';

/** One open file of a size: what opening it, typing in its middle and looking at it cost, over stdio. */
export async function protocolFigures(label: string, bytes: number): Promise<Figure[]> {
  const corpus = generateCorpus(bytes);
  const client = new BenchClient();
  await client.initialize();
  const textDocument = { uri: URI };
  // A request that asks nothing, behind another message: how long that message kept the server.
  const idle = () =>
    client.request('textDocument/hover', {
      textDocument: { uri: 'untitled:none' },
      position: { line: 0, character: 0 },
    });
  await idle();
  const figures: Figure[] = [];
  const add = (name: string, value: number) => figures.push({ name: `${label}: ${name}`, value, unit: 'ms' });

  const opened = performance.now();
  client.notify('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'corpus', version: 1, text: corpus.text },
  });
  await idle();
  add('open (text synchronization)', performance.now() - opened);
  await client.request('textDocument/documentSymbol', { textDocument });
  add('opening to first outline', performance.now() - opened);
  const first = await client.request('textDocument/diagnostic', { textDocument });
  add('opening to first diagnostics', performance.now() - opened);

  const lines = corpus.text.split('\n');
  let line = lines.length >> 1;
  while (lines[line]!.length < 80) line++;
  const range = { start: { line, character: 0 }, end: { line: line + VISIBLE_LINES, character: 0 } };
  for (const [name, method, params] of [
    ['outline', 'textDocument/documentSymbol', { textDocument }],
    ['folding', 'textDocument/foldingRange', { textDocument }],
    ['hover', 'textDocument/hover', { textDocument, position: { line, character: 20 } }],
    ['semantic tokens of the visible range', 'textDocument/semanticTokens/range', { textDocument, range }],
  ] as const) {
    await client.request(method, params);
    const times: number[] = [];
    for (let i = 0; i < 7; i++) times.push((await client.request(method, params)).milliseconds);
    add(name, percentile(times, 0.5));
  }

  let version = 1;
  let resultId = (first.result as { resultId: string }).resultId;
  const type = (i: number) => {
    const at = { line, character: 10 };
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: ++version },
      contentChanges: [
        i % 2 === 0
          ? { range: { start: at, end: at }, text: 'x' }
          : { range: { start: at, end: { line, character: 11 } }, text: '' },
      ],
    });
  };
  const answered: number[] = [];
  const synchronized: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    type(i);
    const answer = await client.request('textDocument/diagnostic', {
      textDocument,
      previousResultId: resultId,
    });
    answered.push(answer.milliseconds);
    resultId = (answer.result as { resultId: string }).resultId;
  }
  for (let i = 0; i < KEYSTROKES; i++) {
    type(i);
    synchronized.push((await idle()).milliseconds);
  }
  // The first keystrokes warm the code up.
  const warm = answered.slice(10);
  add('keystroke to diagnostics, p50', percentile(warm, 0.5));
  add('keystroke to diagnostics, p95', percentile(warm, 0.95));
  add('keystroke, text synchronization alone, p50', percentile(synchronized.slice(10), 0.5));
  add('keystroke, text synchronization alone, p95', percentile(synchronized.slice(10), 0.95));
  const unchanged: number[] = [];
  for (let i = 0; i < 10; i++) {
    const answer = await client.request('textDocument/diagnostic', {
      textDocument,
      previousResultId: resultId,
    });
    unchanged.push(answer.milliseconds);
    resultId = (answer.result as { resultId: string }).resultId;
  }
  add('unchanged poll', percentile(unchanged, 0.5));
  const peak = client.peakMemory();
  if (peak !== undefined) {
    // A small file says nothing of memory a byte.
    const ratio = bytes >= 1e6 ? { ratio: peak / corpus.bytes, of: 'the file' } : {};
    figures.push({ name: `${label}: peak memory of the server`, value: peak / 1e6, unit: 'MB', ...ratio });
  }
  await client.stop();
  return figures;
}
