import { fixAll } from '../core/actions/fixAll';
import type { CorpusFile } from '../core/analysis/corpusFile';
import { blockProblems } from '../core/analysis/report';
import { applyEdits } from '../core/text/span';
import { EXIT, Failure } from './failure';
import { type FileProblems, formatProblems } from './formats';
import { corpusFile, type Input, readInputs } from './inputs';
import type { Options } from './options';
import { print, writeFile } from './output';

/** One fix can uncover another (a value normalized and then found to be the same as a second one), never many. */
const MOST_ROUNDS = 10;

export async function check(options: Options): Promise<number> {
  if (options.fix && options.paths.includes('-')) throw new Failure('--fix cannot write to standard input');
  const inputs = await readInputs(options);
  const files: FileProblems[] = [];
  for (const input of inputs) {
    const file = options.fix ? await fixFile(input) : corpusFile(input);
    const problems = file.text.blocks.flatMap((_, index) => blockProblems(file, index, options.locale));
    files.push({ path: input.path, problems });
  }
  const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  await print(formatProblems(files, options.format, color));
  return exitCode(files, options);
}

function exitCode(files: readonly FileProblems[], { maxWarnings }: Options): number {
  const count = (severity: string) =>
    files.reduce(
      (sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length,
      0,
    );
  return count('error') > 0 || count('warning') > maxWarnings ? EXIT.problems : EXIT.clean;
}

/** Applies safe fixes until there are none, and writes the file if that changed it. */
async function fixFile(input: Input): Promise<CorpusFile> {
  let { text } = input;
  let file = corpusFile(input);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits } = fixAll(file);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
    file = corpusFile({ ...input, text });
  }
  if (text !== input.text) await writeFile(input.file!, text);
  return file;
}
