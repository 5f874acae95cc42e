import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashText } from '../core/analysis/fingerprint';
import { countRecurring, type EvidenceRecord } from '../core/analysis/recurrenceTable';
import type { FileSettings } from '../core/config/settings';
import { pathOnDisk, portable } from '../node/files';
import { EXIT, Failure, reasonOf } from './failure';
import { Gathered, type GatheredInput } from './gathered';
import { settingsHere } from './inputs';
import { byteLines } from './lines';
import { factsOf, formatTable, recordOf } from './mergeable';
import type { Options } from './options';
import { Printer, print } from './output';
import { Spool } from './spool';
import { say } from './words';

type Answer = Record<string, unknown> & { readonly name: string };

/**
 * Puts together what workers that knew nothing of each other have answered, in whatever order, some of it twice: with
 * `--facts` what the corpus says of its lines, else the answers with what documents have beside others.
 */
export async function merge(options: Options): Promise<number> {
  const settings = await settingsHere(options);
  return options.facts ? mergeFacts(options) : mergeAnswers(options, settings);
}

async function mergeFacts(options: Options): Promise<number> {
  const spool = new Spool();
  const order = new Map<string, number>();
  for await (const { name, answer, at } of answers(options)) {
    const facts = factsOf(answer);
    if (facts === undefined)
      throw new Failure(`${at}: ${say('noAnswerOf', { command: 'corpus pipe --facts' })}`);
    order.set(name, spool.append(serialize(facts)));
  }
  // In the order of names: what counts as the same article depends on which comes first.
  const indices = [...order].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, index]) => index);
  function* records(): Generator<EvidenceRecord> {
    for (const index of indices) {
      const facts = deserialize(spool.read(index)) as EvidenceRecord | null;
      if (facts) yield facts;
    }
  }
  await print(formatTable(countRecurring(records)));
  spool.close();
  return process.exitCode === EXIT.problems ? EXIT.problems : EXIT.clean;
}

async function mergeAnswers(options: Options, settings: FileSettings): Promise<number> {
  const gathered = new Gathered();
  const inputs: (GatheredInput & { readonly file: string })[] = [];
  for await (const { name, answer, at } of answers(options)) {
    const record = recordOf(answer);
    if (!record) throw new Failure(`${at}: ${say('noAnswerOf', { command: 'corpus pipe --merge' })}`);
    const input = { settings, file: name, number: inputs.length };
    inputs.push(input);
    gathered.add(input, record);
  }
  const sorted = [...inputs].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  gathered.findTwins(
    sorted,
    () => true,
    (name) => name,
  );
  const printer = new Printer();
  // An answer a part.
  for (const { number } of sorted) {
    const [head] = gathered.headsOf(number);
    const [problems] = gathered.problems(number, options.locale);
    await printer.print(head!);
    await printer.print(`,"problems":${JSON.stringify(problems)}}\n`);
  }
  await printer.flush();
  gathered.close();
  return process.exitCode === EXIT.problems ? EXIT.problems : EXIT.clean;
}

/** The answers of all files, each once. Those for lines that were no document are told of and left out. */
async function* answers(
  options: Options,
): AsyncGenerator<{ readonly name: string; readonly answer: Answer; readonly at: string }> {
  /** Hashes of the answers, by hashes of the names. */
  const known = new Map<number, number>();
  const paths = options.paths.length > 0 ? options.paths : ['-'];
  for (const path of paths) {
    const shown = path === '-' ? say('standardInput') : path;
    let number = 0;
    for await (const line of linesOf(path)) {
      number++;
      if (line.length === 0) continue;
      const at = say('lineOf', { path: shown, line: String(number) });
      const text = Buffer.from(line).toString('utf8');
      const answer = parsed(text, at);
      if (typeof answer.error === 'string') {
        process.exitCode = EXIT.problems;
        const name = typeof answer.name === 'string' ? ` (${JSON.stringify(answer.name)})` : '';
        process.stderr.write(`corpus: ${at}${name}: ${JSON.stringify(answer.error)}\n`);
        continue;
      }
      if (typeof answer.name !== 'string')
        throw new Failure(`${at}: ${say('noAnswerOf', { command: 'corpus pipe' })}`);
      // A worker that was started again answers again.
      const [name, hash] = [hashText(answer.name), hashText(text)];
      const before = known.get(name);
      if (before === hash) continue;
      if (before !== undefined)
        throw new Failure(`${at}: ${say('otherAnswer', { document: JSON.stringify(answer.name) })}`);
      known.set(name, hash);
      yield { name: answer.name, answer: answer as Answer, at };
    }
  }
}

async function* linesOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = path === '-' ? process.stdin : createReadStream(await pathOnDisk(portable(resolve(path))));
  try {
    for await (const lines of byteLines(stream)) yield* lines;
  } catch (error) {
    throw new Failure(`${path === '-' ? say('standardInput') : path}: ${reasonOf(error)}`);
  }
}

/** @throws Failure for a line that was cut off, as a killed worker leaves it, or is something else */
function parsed(text: string, at: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${at}: ${say('notJson', { reason: reasonOf(error) })}`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Failure(`${at}: ${say('noAnswerOf', { command: 'corpus pipe' })}`);
  }
  return value as Record<string, unknown>;
}
