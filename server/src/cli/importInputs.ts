import { promises as fs } from 'node:fs';
import { resolve } from 'node:path';
import type { FileSettings } from '../core/config/settings';
import type { ImportFile } from '../core/exchange/import';
import { hasEndingOf, type ImportFormat } from '../core/exchange/importFormats';
import { compareNames } from '../core/exchange/names';
import { checkName } from '../core/format/names';
import { nodeRuntime, pathOnDisk, portable } from '../node/files';
import { Failure, reasonOf } from './failure';
import type { Options } from './options';
import { projectsOf } from './projects';
import { say } from './words';

/** A file to import; what it holds is read when its turn comes, and again when it is written. */
export interface ImportInput extends Omit<ImportFile, 'bytes'> {
  /** Absolute; undefined for standard input. */
  readonly file: string | undefined;
  readonly settings: FileSettings;
  /** @throws Failure for a file that cannot be read, or was changed since it was read first */
  read(): Promise<Uint8Array>;
}

/**
 * The files that the paths name, those of a folder by their ending and in the order of their names.
 * @throws Failure for what is not there, or a folder without such files
 */
export async function importInputs(options: Options, format: ImportFormat): Promise<readonly ImportInput[]> {
  const projects = await projectsOf(options.config);
  const inputs: ImportInput[] = [];
  const seen = new Set<string>();
  for (const path of options.paths) {
    for (const { file, shown, name } of await filesAt(path, format)) {
      if (seen.has(file ?? '-')) continue;
      seen.add(file ?? '-');
      const settings = await projects.settingsFor(file ?? portable(resolve('stdin')));
      inputs.push({ path: shown, name, file, settings, read: readerOf(file, shown) });
    }
  }
  return inputs;
}

async function filesAt(
  path: string,
  format: ImportFormat,
): Promise<readonly { readonly file: string | undefined; readonly shown: string; readonly name: string }[]> {
  if (path === '') throw new Failure(say('emptyPath'));
  if (path === '-') return [{ file: undefined, shown: '-', name: 'stdin' }];
  const absolute = await pathOnDisk(portable(resolve(path)));
  const stat = await fs.stat(absolute).catch((error: unknown) => {
    throw new Failure(`${path}: ${reasonOf(error)}`);
  });
  if (stat.isFile()) {
    const name = portable(path);
    const base = name.slice(name.lastIndexOf('/') + 1);
    return [{ file: absolute, shown: path, name: checkName(name) === undefined ? name : base }];
  }
  if (!stat.isDirectory()) throw new Failure(`${path}: ${say('neither')}`);
  const names: string[] = [];
  for await (const file of nodeRuntime.list(
    absolute,
    async (folder) => !/\/(?:node_modules|\.git)$/.test(folder),
  )) {
    if (hasEndingOf(format, file)) names.push(file.slice(absolute.length).replace(/^\/+/, ''));
  }
  if (names.length === 0) throw new Failure(`${path}: ${say('noneOfFormat', { format })}`);
  const shown = portable(path).replace(/\/+$/, '');
  return names
    .sort(compareNames)
    .map((name) => ({ file: `${absolute}/${name}`, shown: shown === '.' ? name : `${shown}/${name}`, name }));
}

function readerOf(file: string | undefined, shown: string): () => Promise<Uint8Array> {
  let stamp: string | undefined;
  let held: Promise<Uint8Array> | undefined;
  return async () => {
    if (file === undefined) {
      held ??= standardInput();
      return held;
    }
    const now = await nodeRuntime.stamp(file);
    if (stamp !== undefined && now !== stamp) throw new Failure(`${shown}: ${say('changed')}`);
    stamp = now;
    return fs.readFile(file).catch((error: unknown) => {
      throw new Failure(`${shown}: ${reasonOf(error)}`);
    });
  };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
