import { promises as fs } from 'node:fs';
import { fixAll } from '../core/actions/fixAll';
import type { CorpusFile } from '../core/analysis/corpusFile';
import { DuplicatesAcrossFiles } from '../core/analysis/duplicatesAcrossFiles';
import { fileProblems } from '../core/analysis/report';
import { applyEdits } from '../core/text/span';
import { EXIT, Failure } from './failure';
import { type FileProblems, formatProblems } from './formats';
import { type Input, type InputText, readInputs } from './inputs';
import type { Options } from './options';
import { checkWritable, Printer, writeFile } from './output';
import { configWarnings } from './projects';
import { readTogether } from './together';

/** One fix can uncover another (a value normalized and then found to be the same as a second one), never many. */
const MOST_ROUNDS = 10;

export async function check(options: Options): Promise<number> {
  if (options.fix && options.paths.includes('-')) throw new Failure('--fix cannot write to standard input');
  const { files: inputs, projects } = await readInputs(options);
  if (options.fix) for (const { file, path } of inputs) await checkWritable(file!, path);
  const files: FileProblems[] = new Array(inputs.length);
  const compared = new DuplicatesAcrossFiles();
  const seen = new Set<string>();
  const corpus = await readTogether(inputs);
  for (const index of byPath(inputs)) {
    const input = inputs[index]!;
    const text = await input.read();
    const isAlias = !addNew(seen, await realPath(input));
    const read = (content: string) => {
      const file = corpus.open(input, content);
      return isAlias ? file : compare(file, input, compared);
    };
    const file = options.fix ? await fixFile(input, text, read) : read(text.text);
    files[index] = { path: input.path, problems: fileProblems(file, options.locale) };
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

/** The file itself behind links: under a second name it is no copy. */
function realPath({ file, path }: Input): Promise<string> {
  return file === undefined ? Promise.resolve(path) : fs.realpath(file);
}

/** True when the value was not there yet. */
function addNew<T>(set: Set<T>, value: T): boolean {
  const { size } = set;
  return set.add(value).size > size;
}

/** Where each input stands, in the order of their paths: a document is reported when an earlier file has it already. */
function byPath(inputs: readonly Input[]): readonly number[] {
  const key = (index: number) => inputs[index]!.file ?? '';
  return inputs.map((_, index) => index).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Lets a file know which of its documents are in files before it. Standard input stands alone. */
function compare(file: CorpusFile, { file: path }: Input, compared: DuplicatesAcrossFiles): CorpusFile {
  if (path === undefined || !file.findsDuplicates) return file;
  compared.update(path, file.duplicateDocuments());
  file.setForeignTwins(compared.twins(path));
  return file;
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
async function fixFile(
  input: Input,
  { text: old, stamp }: InputText,
  read: (text: string) => CorpusFile,
): Promise<CorpusFile> {
  let text = old;
  let file = read(text);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits } = fixAll(file);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
    file = read(text);
  }
  if (text !== old) await writeFile(input.file!, text, input.path, stamp);
  return file;
}
