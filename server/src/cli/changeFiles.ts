import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { addCounts } from '../core/actions/change';
import type { Locale } from '../core/rules/table';
import { CorpusRun } from './corpusRun';
import { DiffWriter } from './diff';
import { EXIT, Failure } from './failure';
import { rewrite } from './fix';
import { type Input, readInputs } from './inputs';
import type { ChangedPart, DocumentChange } from './jobs';
import type { Options } from './options';
import { checkWritable, MadeFolders, makeFolder, print, replaceFile, writeFile } from './output';
import { FILES_WRITTEN, sideBySide } from './sideBySide';
import { real } from './target';
import { warn } from './warn';
import { say } from './words';

/** What a command does to the documents of its files, and how it tells of it. */
export interface DocumentWork {
  readonly change: DocumentChange;
  readonly describe: (changed: Changed, locale: Locale) => string;
}

/** What a run changed. */
export interface Changed {
  /** How much of what kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** In how many documents. */
  readonly documents: number;
}

/**
 * Changes documents and prints them, or their differences, or writes them in place or below a folder, as the options say.
 * @returns the exit code
 * @throws Failure for options that exclude each other, and for what cannot be read or written
 */
export async function changeFiles(options: Options, { change, describe }: DocumentWork): Promise<number> {
  const modes = [options.write, options.out !== undefined, options.diff].filter(Boolean).length;
  if (modes > 1) throw new Failure(say('excludeEachOther', { first: '--write, --out', last: '--diff' }));
  if (options.write && options.paths.includes('-'))
    throw new Failure(say('notToStandardInput', { option: '--write' }));
  const { files: inputs } = await readInputs(options);
  const targets = options.out === undefined ? undefined : await plan(inputs, options.out);
  if (options.write) for (const { file, path } of inputs) await checkWritable(file!, path);
  await CorpusRun.with(inputs, options, {}, async (run) => {
    if (options.diff) await printDiff(run, change);
    else {
      const changed = await writeChanged(run, inputs, change, options.write, targets);
      // Who has the text before the eyes, or the diff, sees what went.
      if (options.write || targets) warn(describe(changed, options.locale));
    }
  });
  return EXIT.clean;
}

/** A number of things, in English. */
export function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}

async function printDiff(run: CorpusRun, change: DocumentChange): Promise<void> {
  let writer: DiffWriter | undefined;
  for await (const [{ input, isLast }, { text, edits }] of run.map('diff', run.inputs, () => ({ change }))) {
    writer ??= new DiffWriter(input.path);
    await print(writer.add(text, edits, isLast));
    if (isLast) writer = undefined;
  }
}

/** Writes each file as soon as it is changed; a file that is read part by part, part by part. */
async function writeChanged(
  run: CorpusRun,
  inputs: readonly Input[],
  change: DocumentChange,
  inPlace: boolean,
  targets: ReadonlyMap<Input, string> | undefined,
): Promise<Changed> {
  const counts: Record<string, number> = {};
  let documents = 0;
  const folders = new MadeFolders();
  const add = (part: ChangedPart) => {
    addCounts(counts, part.counts);
    documents += part.documents;
  };
  // Under a second name a file is changed already.
  const own = inPlace ? inputs.filter((input) => !run.aliases.has(input)) : inputs;
  for (const group of inGroups(own)) {
    const [first] = group;
    if (first!.survey.parts.length === 1) {
      await sideBySide(FILES_WRITTEN, async (start) => {
        for await (const [part, result] of run.map('change', group, () => ({ change }))) {
          const { bytes } = result;
          const { input } = part;
          const target = targets?.get(input);
          if (target !== undefined) {
            await folders.make(dirname(target));
            await start(() => writeFile(target, bytes ?? run.bytesOf(part), target, undefined));
          } else if (!inPlace) await print(bytes ?? run.bytesOf(part));
          else if (bytes) await start(() => writeFile(input.file!, bytes, input.path, input.survey.stamp));
          add(result);
        }
      });
      continue;
    }
    const produce = async (write: (bytes: Uint8Array) => Promise<void>): Promise<boolean> => {
      let hasEdits = false;
      for await (const [part, result] of run.map('change', group, () => ({ change }))) {
        const { bytes } = result;
        add(result);
        hasEdits ||= bytes !== undefined;
        await write(bytes ?? run.bytesOf(part));
      }
      return hasEdits;
    };
    const target = targets?.get(first!);
    if (target !== undefined) {
      await folders.make(dirname(target));
      await replaceFile(target, target, undefined, async (write) => void (await produce(write)));
    } else if (inPlace) await rewrite(first!, produce);
    else await produce(print);
  }
  return { counts, documents };
}

/** Files that are read whole, as many as come in a row; each of the others by itself. */
function* inGroups(inputs: readonly Input[]): Generator<readonly Input[]> {
  let group: Input[] = [];
  for (const input of inputs) {
    if (input.survey.parts.length === 1) {
      group.push(input);
      continue;
    }
    if (group.length > 0) yield group;
    group = [];
    yield [input];
  }
  if (group.length > 0) yield group;
}

/** Where each input goes below the output folder: under the path by which it was named. */
async function plan(inputs: readonly Input[], out: string): Promise<ReadonlyMap<Input, string>> {
  const targets = new Map<Input, string>();
  const taken = new Map<string, string>();
  const sources = new SourceFiles(inputs);
  for (const input of inputs) {
    const inner =
      input.path === '-'
        ? 'stdin.txt'
        : input.path
            .replace(/^[a-z]:/i, '')
            .split('/')
            .filter((part) => part !== '' && part !== '.' && part !== '..')
            .join('/');
    const target = resolve(join(out, inner));
    // Names that differ in case or composition only are one file on some systems.
    const key = target.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other !== undefined)
      throw new Failure(say('bothBecome', { first: other, second: input.path, target }));
    if (await sources.has(target)) {
      throw new Failure(`${target}: ${say('inputOverwritten')}`);
    }
    taken.set(key, input.path);
    targets.set(input, target);
  }
  await makeFolder(resolve(out));
  return targets;
}

function inodeOf(path: string): number | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.ino;
  } catch {
    // Below something that is no folder there is nothing; whoever writes there will say so.
    return undefined;
  }
}

/** The files that are read. */
class SourceFiles {
  private readonly byInode = new Map<number | undefined, string[]>();
  private readonly targets = new Map<number, ReadonlySet<string>>();

  constructor(inputs: readonly Input[]) {
    for (const { file, survey } of inputs) {
      if (file === undefined) continue;
      const alike = this.byInode.get(survey.inode);
      if (alike) alike.push(file);
      else this.byInode.set(survey.inode, [file]);
    }
  }

  /** Whether a path leads to one of them: most lead to nothing yet, and of the others the number tells which can be meant. */
  async has(path: string): Promise<boolean> {
    const inode = inodeOf(path);
    const alike = inode === undefined ? undefined : this.byInode.get(inode);
    if (inode === undefined || !alike) return false;
    let targets = this.targets.get(inode);
    if (!targets) {
      targets = new Set(await Promise.all(alike.map(real)));
      this.targets.set(inode, targets);
    }
    return targets.has(await real(path));
  }
}
