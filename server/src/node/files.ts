import { type Dirent, promises as fs, type Stats } from 'node:fs';
import { isAbsolute, parse, relative, sep } from 'node:path';
import { localDay } from '../core/calendar';
import { decodeFirstLine, decodeText as decodeTextBy, HEAD } from '../core/text/decode';
import type { Runtime } from '../lsp/runtime';
import { decodeUtf8 } from './utf8';

export { NotTextError } from '../core/text/decode';

/** See `decodeText` of the core. @throws NotTextError for bytes that are no text */
export function decodeText(bytes: Uint8Array): string {
  return decodeTextBy(bytes, decodeUtf8);
}

async function readFirstLine(path: string): Promise<string | undefined> {
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(path, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return decodeFirstLine(buffer.subarray(0, bytesRead));
  } catch {
    return undefined;
  } finally {
    await handle?.close();
  }
}

/** See `Runtime.stamp`. */
export function stampOf(stat: Stats): string | undefined {
  return stat.isFile() ? `${stat.mtimeMs}:${stat.size}` : undefined;
}

/** From bytes to an answer a request takes so many turns of the loop; one at a time it would wait for as much work in between. */
const TURNS = 6;

/** Files of this machine, with `/` in paths on every system. */
export const nodeRuntime: Runtime = {
  async readText(path, within) {
    const file = within === undefined ? path : await pathOnDisk(path);
    if (within !== undefined && !(await liesWithin(file, within))) return undefined;
    try {
      return decodeText(await fs.readFile(file));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  readFirstLine,
  async stamp(path) {
    try {
      return stampOf(await fs.stat(path));
    } catch {
      return undefined;
    }
  },
  list: listFiles,
  async yield() {
    for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((done) => setImmediate(done));
  },
  today: () => localDay(new Date()),
};

async function* listFiles(
  folder: string,
  enter: (folder: string) => Promise<boolean>,
): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch {
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = `${folder.replace(/\/$/, '')}/${entry.name}`;
    // Links to folders are not followed: they can lead in circles.
    if (entry.isDirectory()) {
      if (await enter(path)) yield* listFiles(path, enter);
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await nodeRuntime.stamp(path)) !== undefined)) {
      yield path;
    }
  }
}

async function liesWithin(path: string, folder: string): Promise<boolean> {
  try {
    const inner = relative(await fs.realpath(folder), await fs.realpath(path));
    return inner !== '' && !inner.startsWith('..') && !isAbsolute(inner);
  } catch {
    return false;
  }
}

export function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * The path by which something is there that was named in another Unicode form. macOS and archives made there have names
 * with letters taken apart; elsewhere those are other names, though they look the same and nobody can type them.
 * @param path absolute, with `/` between its parts
 * @returns the same path when it is there, when nothing is, or when several names differ in nothing but their form
 */
export async function pathOnDisk(path: string): Promise<string> {
  if (await isThere(path)) return path;
  const { length } = parse(path).root;
  let found = path.slice(0, length).replace(/\/$/, '');
  for (const part of path.slice(length).split('/')) {
    if (part === '') continue;
    const exact = `${found}/${part}`;
    if (await isThere(exact)) {
      found = exact;
      continue;
    }
    const wanted = part.normalize('NFC');
    const entries = await fs.readdir(`${found}/`).catch(() => []);
    const alike = entries.filter((entry) => entry.normalize('NFC') === wanted);
    if (alike.length !== 1) return path;
    found = `${found}/${alike[0]!}`;
  }
  return found;
}

/** What is there and may not be looked at is there. */
async function isThere(path: string): Promise<boolean> {
  return fs.lstat(path).then(
    () => true,
    (error: unknown) => !isMissing(error),
  );
}

/** A system path with `/` between its parts. */
export function portable(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
