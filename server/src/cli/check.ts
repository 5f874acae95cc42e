import { fixAll } from '../core/actions/fixAll';
import type { CorpusFile } from '../core/analysis/corpusFile';
import { fileProblems } from '../core/analysis/report';
import { applyEdits } from '../core/text/span';
import { EXIT, Failure } from './failure';
import { type FileProblems, formatProblems } from './formats';
import { corpusFile, type Input, type InputText, readInputs } from './inputs';
import type { Options } from './options';
import { checkWritable, Printer, writeFile } from './output';
import { configWarnings } from './projects';

/** One fix can uncover another (a value normalized and then found to be the same as a second one), never many. */
const MOST_ROUNDS = 10;

export async function check(options: Options): Promise<number> {
  if (options.fix && options.paths.includes('-')) throw new Failure('--fix cannot write to standard input');
  const { files: inputs, projects } = await readInputs(options);
  if (options.fix) for (const { file, path } of inputs) await checkWritable(file!, path);
  const files: FileProblems[] = [];
  for (const input of inputs) {
    const text = await input.read();
    const file = options.fix ? await fixFile(input, text) : corpusFile(input, text.text);
    files.push({ path: input.path, problems: fileProblems(file, options.locale) });
  }
  for (const config of await projects.configs()) {
    if (config.problems.length > 0) files.push(configWarnings(config, options.locale));
  }
  // Set before anything is printed: a reader that goes away early changes nothing of it.
  process.exitCode = exitCode(files, options);
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const printer = new Printer();
  for (const part of formatProblems(files, options.format, color)) await printer.print(part);
  await printer.flush();
  return process.exitCode;
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
async function fixFile(input: Input, { text: old, stamp }: InputText): Promise<CorpusFile> {
  let text = old;
  let file = corpusFile(input, text);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits } = fixAll(file);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
    file = corpusFile(input, text);
  }
  if (text !== old) await writeFile(input.file!, text, input.path, stamp);
  return file;
}
