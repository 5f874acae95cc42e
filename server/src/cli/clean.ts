import { promises as fs } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { clean as cleanFile } from '../core/actions/clean';
import { applyEdits } from '../core/text/span';
import { unifiedDiff } from './diff';
import { EXIT, Failure } from './failure';
import { type Input, readInputs } from './inputs';
import type { Options } from './options';
import { checkWritable, makeFolder, print, writeFile } from './output';
import { readTogether } from './together';

export async function clean(options: Options): Promise<number> {
  const modes = [options.write, options.out !== undefined, options.diff].filter(Boolean).length;
  if (modes > 1) throw new Failure('--write, --out and --diff exclude each other');
  if (options.write && options.paths.includes('-'))
    throw new Failure('--write cannot write to standard input');
  const { files: inputs } = await readInputs(options);
  const targets = options.out === undefined ? undefined : await plan(inputs, options.out);
  if (options.write) for (const { file, path } of inputs) await checkWritable(file!, path);
  const corpus = await readTogether(inputs);
  for (const input of inputs) {
    const { text: old, stamp } = await input.read();
    const { edits } = cleanFile(corpus.open(input, old));
    if (options.diff) {
      await print(unifiedDiff(input.path, old, edits));
      continue;
    }
    const text = applyEdits(old, edits);
    if (options.write) {
      if (text !== old) await writeFile(input.file!, text, input.path, stamp);
    } else if (targets) {
      const target = targets.get(input)!;
      await makeFolder(dirname(target));
      await writeFile(target, text, target, undefined);
    } else await print(text);
  }
  return EXIT.clean;
}

/** Where each input goes below the output folder: under the path by which it was named. */
async function plan(inputs: readonly Input[], out: string): Promise<ReadonlyMap<Input, string>> {
  const targets = new Map<Input, string>();
  const taken = new Map<string, string>();
  const sources = new Set<string>();
  for (const { file } of inputs) if (file !== undefined) sources.add(await real(file));
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
    if (other !== undefined) throw new Failure(`${other} and ${input.path} would both become ${target}`);
    if (sources.has(await real(target))) {
      throw new Failure(`${target}: an input would be overwritten; use --write for that`);
    }
    taken.set(key, input.path);
    targets.set(input, target);
  }
  await makeFolder(resolve(out));
  return targets;
}

async function real(path: string): Promise<string> {
  return fs.realpath(path).catch(() => resolve(path));
}
