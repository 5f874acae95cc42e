import { promises as fs } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { clean as cleanFile } from '../core/actions/clean';
import { applyEdits } from '../core/text/span';
import { unifiedDiff } from './diff';
import { EXIT, Failure } from './failure';
import { corpusFile, type Input, readInputs } from './inputs';
import type { Options } from './options';
import { print, writeFile } from './output';

export async function clean(options: Options): Promise<number> {
  const modes = [options.write, options.out !== undefined, options.diff].filter(Boolean).length;
  if (modes > 1) throw new Failure('--write, --out and --diff exclude each other');
  if (options.write && options.paths.includes('-'))
    throw new Failure('--write cannot write to standard input');
  const inputs = await readInputs(options);
  const targets = options.out === undefined ? undefined : await plan(inputs, options.out);
  for (const input of inputs) {
    const { edits } = cleanFile(corpusFile(input));
    if (options.diff) {
      await print(unifiedDiff(input.path, input.text, edits));
      continue;
    }
    const text = applyEdits(input.text, edits);
    if (options.write) {
      if (text !== input.text) await writeFile(input.file!, text);
    } else if (targets) {
      const target = targets.get(input)!;
      await fs.mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    } else await print(text);
  }
  return EXIT.clean;
}

/** Where each input goes below the output folder: under the path by which it was named. */
async function plan(inputs: readonly Input[], out: string): Promise<ReadonlyMap<Input, string>> {
  const targets = new Map<Input, string>();
  const taken = new Map<string, string>();
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
    const other = taken.get(target);
    if (other !== undefined) throw new Failure(`${other} and ${input.path} would both become ${target}`);
    if (input.file !== undefined && target === resolve(input.file))
      throw new Failure(`${input.path} would be overwritten; use --write for that`);
    taken.set(target, input.path);
    targets.set(input, target);
  }
  return targets;
}
