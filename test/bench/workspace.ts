import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BenchClient } from './client';
import { withFolder } from './folder';
import { generateCorpus } from './generate';
import { type Figure, median, percentile } from './report';

/** So many polls are not measured. */
const WARM = 20;

interface Item {
  readonly uri: string;
  readonly resultId?: string;
}

/** A folder of many files: the first diagnostics of all, and what a client asks for again and again. */
export function workspaceFigures(count: number): Promise<Figure[]> {
  return withFolder(0, (cache) => withFolder(count, (folder) => figuresOf(folder, count, cache)));
}

async function figuresOf(folder: string, count: number, cache: string): Promise<Figure[]> {
  const label = `${count.toLocaleString('en')} files`;
  const figures: Figure[] = [];
  const add = (name: string, value: number) => figures.push({ name: `${label}: ${name}`, value, unit: 'ms' });
  const client = new BenchClient();
  await client.initialize(pathToFileURL(folder).href, cache);
  const open = 'untitled:open.corpus';
  const { text } = generateCorpus(100_000, 5);
  client.notify('textDocument/didOpen', {
    textDocument: { uri: open, languageId: 'corpus', version: 1, text },
  });
  const hover = () =>
    client.request('textDocument/hover', {
      textDocument: { uri: open },
      position: { line: 8, character: 20 },
    });
  await hover();

  const ask = (known: readonly Item[]) =>
    client.request('workspace/diagnostic', {
      previousResultIds: known.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : [])),
    });
  let busy = true;
  const meanwhile: number[] = [];
  const typing = (async () => {
    while (busy) {
      meanwhile.push((await hover()).milliseconds);
      await new Promise((done) => setTimeout(done, 20));
    }
  })();
  const first = await ask([]);
  busy = false;
  await typing;
  const { items } = first.result as { items: Item[] };
  if (items.length < count) throw new Error(`${items.length} reports of ${count} files`);
  add('first diagnostics of all', first.milliseconds);
  add('requests on an open file meanwhile, p95', percentile(meanwhile, 0.95));

  // Clients ask every few seconds, for hours: code is warm by then.
  for (let i = 0; i < WARM; i++) await ask(items);
  const polls: number[] = [];
  for (let i = 0; i < 7; i++) polls.push((await ask(items)).milliseconds);
  add('unchanged poll', median(polls));

  const saves: number[] = [];
  for (let i = 0; i < 5; i++) {
    const path = join(folder, `${i}`, `bai-${i}.corpus`);
    appendFileSync(path, 'Thêm một câu.\n');
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(path).href, type: 2 }],
    });
    saves.push((await ask(items)).milliseconds);
  }
  add('one saved file', median(saves));
  const peak = client.peakMemory();
  if (peak !== undefined)
    figures.push({ name: `${label}: peak memory of the server`, value: peak / 1e6, unit: 'MB' });
  await client.stop();

  const second = new BenchClient();
  await second.initialize(pathToFileURL(folder).href, cache);
  const again = await second.request('workspace/diagnostic', { previousResultIds: [] });
  add('first diagnostics of all, second start', again.milliseconds);
  await second.stop();
  return figures;
}
