import { promises as fs } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { JoinDocument, Joiner } from '../core/exchange/join';
import { describeExchangeProblem, type ExchangeProblem, sortProblems } from '../core/exchange/problem';
import { EXIT, Failure, reasonOf } from './failure';
import { type Input, readText } from './inputs';
import type { Options } from './options';
import { Printer, replaceFile } from './output';
import { warn } from './warn';
import { say } from './words';

/** Tells of all problems, one line each, in the order of the files and of their lines. */
export function report(problems: readonly ExchangeProblem[], { locale }: Options): void {
  for (const problem of sortProblems(problems)) warn(describeExchangeProblem(problem, locale));
}

/**
 * Checks that the file of `--out` may be written: it is not there, or `--force` was given, and it is no input.
 * @throws Failure
 */
export async function checkOut(
  { out, force }: Options,
  inputs: readonly Pick<Input, 'file'>[],
): Promise<void> {
  if (out === undefined) return;
  if (out === '') throw new Failure(say('emptyOut'));
  const target = await real(out);
  for (const { file } of inputs) {
    if (file !== undefined && (await real(file)) === target) throw new Failure(`${out}: ${say('isInput')}`);
  }
  const stat = await fs.stat(target).catch(() => undefined);
  if (stat?.isDirectory()) throw new Failure(`${out}: ${say('folder')}`);
  if (stat && !force) throw new Failure(`${out}: ${say('exists')}`);
  try {
    await fs.access(dirname(target));
  } catch (error) {
    throw new Failure(`${out}: ${reasonOf(error)}`);
  }
}

/** Writes pieces to the file of `--out`, whole or not at all, or to standard output. */
export async function writeOut(
  { out }: Options,
  produce: (print: (content: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const into = async (write?: (content: string | Uint8Array) => Promise<void>) => {
    const printer = new Printer(write);
    await produce(async (content) => printer.print(content));
    await printer.flush();
  };
  if (out === undefined) await into();
  else await replaceFile(resolve(out), out, undefined, into);
}

/**
 * Looks at all documents and then writes them as one corpus, or tells why they cannot be one.
 * @param documents gives them, each time it is called; what cannot be a document it reports to the joiner
 */
export async function writeJoined(
  joiner: Joiner,
  documents: () => AsyncIterable<JoinDocument>,
  options: Options,
): Promise<number> {
  for await (const document of documents()) joiner.add(document);
  if (joiner.problems.length > 0) {
    report(joiner.problems, options);
    return EXIT.failure;
  }
  await writeOut(options, async (print) => {
    const writer = joiner.writer();
    for await (const document of documents()) await print(writer.write(document));
    await print(writer.end());
  });
  return EXIT.clean;
}

/** Where a path leads, whether it is there or not. */
export async function real(path: string): Promise<string> {
  return fs.realpath(path).catch(() => resolve(path));
}

/** Reads inputs more than once, and only as they were when they were checked. */
export class Rereader {
  private last: { readonly input: Input; readonly text: string } | undefined;

  /** @throws Failure for a file that was changed */
  read(input: Input): string {
    // Most often there is but one.
    if (this.last?.input !== input) this.last = { input, text: readText(input) };
    return this.last.text;
  }
}
