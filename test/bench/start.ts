import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BenchClient } from './client';
import { generateCorpus } from './generate';
import { DIST, type Figure, median } from './report';

const ROUNDS = 5;

/** From nothing to an answer, beside a Node.js that does nothing. */
export async function startFigures(): Promise<Figure[]> {
  const { text } = generateCorpus(4000);
  const bare: number[] = [];
  const command: number[] = [];
  const initialized: number[] = [];
  const diagnosed: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(timed(() => spawnSync(process.execPath, ['-e', '0'])));
    command.push(timed(() => spawnSync(process.execPath, [join(DIST, 'corpus.js'), '--version'])));
    const started = performance.now();
    const client = new BenchClient();
    await client.initialize();
    initialized.push(performance.now() - started);
    const uri = 'untitled:small.corpus';
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'corpus', version: 1, text } });
    await client.request('textDocument/diagnostic', { textDocument: { uri } });
    diagnosed.push(performance.now() - started);
    await client.stop();
  }
  const node = median(bare);
  const figure = (name: string, times: readonly number[]): Figure => {
    const value = median(times);
    return { name, value, unit: 'ms', ratio: value / node, of: 'bare Node.js' };
  };
  return [
    { name: 'start: bare Node.js', value: node, unit: 'ms', ratio: 1, of: 'bare Node.js' },
    figure('start: command line', command),
    figure('start: server to initialized', initialized),
    figure('start: server to first diagnostics of a small file', diagnosed),
  ];
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
