import { promises as fs } from 'node:fs';
import { resolve } from 'node:path';
import type { RecurrenceTable } from '../core/analysis/recurrenceTable';
import { nodeRuntime, pathOnDisk, portable } from '../node/files';
import { EXIT, Failure, reasonOf } from './failure';
import { inOrder } from './inOrder';
import { settingsHere } from './inputs';
import { byteLines } from './lines';
import { parseTable } from './mergeable';
import type { Options } from './options';
import { Printer } from './output';
import type { PipeMode } from './pipeAnswer';
import { startRunner } from './runner';
import { say } from './words';

/** So many bytes of lines are answered together: enough to keep a thread busy, few enough to be soon done. */
const BATCH = 1 << 17;

/**
 * One JSON document a line in, one line out, in the same order, nothing remembered between lines. A line that is no
 * document answers `{"error": …}` in its place, so that the counts of lines agree, and exit code 1 in the end.
 */
export async function pipe(options: Options): Promise<number> {
  // A configuration with errors stops it before anything is read.
  await settingsHere(options);
  const context = { config: options.config, locale: options.locale, today: nodeRuntime.today() };
  // How much is to come, nobody knows: who wants threads for it says so. Nor how long its lines are: a thread for which
  // one is too long is given more memory then.
  const mode = modeOf(options);
  const table = options.with === undefined ? undefined : await readTable(options.with);
  const bytes = options.jobs === undefined ? 0 : Number.MAX_SAFE_INTEGER;
  const runner = startRunner(context, bytes, 2 * BATCH, options.jobs);
  if (table) runner.share(table);
  let number = 0;
  try {
    const answers = inOrder(batches(byteLines(process.stdin)), runner.width, (lines) =>
      runner.run('pipe', [{ lines, mode }]),
    );
    for await (const [, [results]] of answers) {
      // What has come together is answered together, at once: the other side may wait before it sends more.
      const printer = new Printer();
      for (const { line, error } of results!) {
        number++;
        if (error !== undefined) {
          process.exitCode = EXIT.problems;
          process.stderr.write(`corpus: ${say('line', { line: String(number) })}: ${error}\n`);
        }
        await printer.print(`${line}\n`);
      }
      await printer.flush();
    }
  } finally {
    await runner.close();
  }
  return Number(process.exitCode ?? EXIT.clean);
}

function modeOf({ clean, facts, merge }: Options): PipeMode {
  if ([clean, facts, merge].filter(Boolean).length > 1) {
    throw new Failure(say('excludeEachOther', { first: '--clean, --facts', last: '--merge' }));
  }
  return { answer: clean ? 'cleaned' : facts ? 'facts' : 'analysis', isMergeable: merge };
}

async function readTable(path: string): Promise<RecurrenceTable> {
  let text: string;
  try {
    text = await fs.readFile(await pathOnDisk(portable(resolve(path))), 'utf8');
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
  const table = parseTable(text);
  if (!table) throw new Failure(`${path}: ${say('noFacts')}`);
  return table;
}

/** Lines that came together, as many as are worth a turn. */
async function* batches(chunks: AsyncIterable<readonly Uint8Array[]>): AsyncGenerator<readonly Uint8Array[]> {
  for await (const lines of chunks) {
    let batch: Uint8Array[] = [];
    let size = 0;
    for (const line of lines) {
      batch.push(line);
      size += line.length;
      if (size < BATCH) continue;
      yield batch;
      batch = [];
      size = 0;
    }
    if (batch.length > 0) yield batch;
  }
}
