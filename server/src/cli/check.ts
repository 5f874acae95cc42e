import type { Severity } from '../core/problem';
import { CorpusRun, inByPath } from './corpusRun';
import { EXIT, Failure } from './failure';
import { fixDisables, fixInputs } from './fix';
import { type FileProblems, formatProblems, type ReportedFiles, statsOf } from './formats';
import { Gathered, type GatheredInput } from './gathered';
import { type Input, readInputs } from './inputs';
import type { Options } from './options';
import { checkWritable, Printer } from './output';
import { configWarnings } from './projects';
import { say } from './words';

export async function check(options: Options): Promise<number> {
  if (options.fix && options.paths.includes('-'))
    throw new Failure(say('notToStandardInput', { option: '--fix' }));
  let { files: inputs, projects } = await readInputs(options);
  if (options.fix) {
    for (const { file, path } of inputs) await checkWritable(file!, path);
    // What is fixed is read anew: it can be cut elsewhere, and lines that recur can be others.
    if (await fixInputs(inputs, options)) ({ files: inputs, projects } = await readInputs(options));
  }
  let gathered = await gather(inputs, options);
  if (options.fix && (await fixUselessDisables(gathered, inputs, options))) {
    gathered.close();
    ({ files: inputs, projects } = await readInputs(options));
    gathered = await gather(inputs, options);
  }
  const configs = (await projects.configs()).filter(({ problems }) => problems.length > 0);
  // Made one by one: there can be very many.
  const files: ReportedFiles = {
    length: inputs.length + configs.length,
    *[Symbol.iterator]() {
      for (const input of inputs) yield problemsOf(gathered, input, firstPart(inputs, input.number), options);
      for (const config of configs) yield configWarnings(config, options.locale);
    },
  };
  const stats = statsOf(files);
  // Set before anything is printed: a reader that goes away early changes nothing of it.
  process.exitCode = exitCode(stats.counts, options);
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const printer = new Printer();
  for (const part of formatProblems(files, stats, options.format, color, options.locale)) {
    const written = printer.print(part);
    if (written) await written;
  }
  await printer.flush();
  gathered.close();
  return process.exitCode;
}

/** Reads all parts, and finds which documents repeat one before them: of a file whose path comes first, or of their own. */
async function gather(inputs: readonly Input[], options: Options): Promise<Gathered> {
  const gathered = new Gathered();
  let isCompared: (input: GatheredInput) => boolean = () => false;
  await CorpusRun.with(inputs, options, { apart: true }, async (run) => {
    // Standard input stands alone, and a file under a second name is no copy of itself.
    isCompared = (input) => input.file !== undefined && !run.aliases.has(input as Input);
    const more = ({ input }: { readonly input: Input }) => ({ isCompared: isCompared(input) });
    for await (const [{ input }, record] of run.map('check', inputs, more)) gathered.add(input, record);
  });
  // When the threads and their memory are gone.
  gathered.findTwins(inByPath(inputs), isCompared);
  return gathered;
}

/** That a disable hides no twin is known only when all twins are. */
async function fixUselessDisables(
  gathered: Gathered,
  inputs: readonly Input[],
  options: Options,
): Promise<boolean> {
  const useless = inputs.filter((input) => {
    const first = firstPart(inputs, input.number);
    for (const { code } of problemsOf(gathered, input, first, options).problems) {
      if (code === 'lint/unused-disable') return true;
    }
    return false;
  });
  if (useless.length === 0) return false;
  return fixDisables(inputs, useless, options, ({ input, index }) =>
    gathered.twinsIn(firstPart(inputs, input.number) + index),
  );
}

const firsts = new WeakMap<readonly Input[], readonly number[]>();

/** Number of an input's first part among the parts of all. */
function firstPart(inputs: readonly Input[], index: number): number {
  let known = firsts.get(inputs);
  if (!known) {
    let next = 0;
    known = inputs.map(({ survey }) => {
      const first = next;
      next += survey.parts.length;
      return first;
    });
    firsts.set(inputs, known);
  }
  return known[index]!;
}

/** The problems of an input, made anew whenever somebody goes through them. */
function problemsOf(
  gathered: Gathered,
  { path, survey }: Input,
  first: number,
  { locale }: Options,
): FileProblems {
  return {
    path,
    problems: {
      *[Symbol.iterator]() {
        for (let part = first; part < first + survey.parts.length; part++) {
          for (const problems of gathered.problems(part, locale)) yield* problems;
        }
      },
    },
  };
}

function exitCode(counts: Readonly<Record<Severity, number>>, { maxWarnings }: Options): number {
  return counts.error > 0 || counts.warning > maxWarnings ? EXIT.problems : EXIT.clean;
}
