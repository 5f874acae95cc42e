import { isUtf8 } from 'node:buffer';
import { type Dirent, promises as fs } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Runtime } from '../lsp/runtime';

/** Why a file's bytes are no text. */
export class NotTextError extends Error {
  /** @param line that holds the fault, from 0 */
  constructor(
    readonly reason: 'binary' | 'utf-8' | 'utf-16' | 'size',
    line?: number,
  ) {
    super(line === undefined ? REASONS[reason] : `${REASONS[reason]} (line ${line + 1})`);
  }
}

const REASONS = {
  binary: 'it is a binary file, not text',
  'utf-8': 'it is not valid UTF-8',
  'utf-16': 'it is UTF-16; save it as UTF-8',
  size: 'it is too large to be held as one text',
} as const;

/** So many bytes are looked at for NUL, as git does to tell binary files. */
const SNIFFED = 8000;

/** So many bytes of a file are read to see its first line. */
const HEAD = 8192;

/**
 * Decodes UTF-8, a byte order mark kept as U+FEFF.
 * @throws NotTextError for bytes that are not UTF-8, or hold NUL near their start
 */
export function decodeText(bytes: Uint8Array): string {
  refuseOtherThanText(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new NotTextError('utf-8', badLine(bytes));
    throw new NotTextError('size');
  }
}

/**
 * Checks what `decodeText` checks and decodes nothing.
 * @throws NotTextError like it
 */
export function checkText(bytes: Uint8Array): void {
  refuseOtherThanText(bytes);
  if (!isUtf8(bytes)) throw new NotTextError('utf-8', badLine(bytes));
}

/** The first line that is not UTF-8: its bytes never hold a line break, so lines can be looked at one by one. */
function badLine(bytes: Uint8Array): number {
  let line = 0;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

function refuseOtherThanText(bytes: Uint8Array): void {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new NotTextError('utf-16');
  }
  if (bytes.subarray(0, SNIFFED).includes(0)) throw new NotTextError('binary');
}

/** The first line of a file, as far as it lies in its first bytes. Bytes that are no UTF-8 become U+FFFD. */
async function readFirstLine(path: string): Promise<string | undefined> {
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(path, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer.subarray(0, bytesRead));
    return /^[^\r\n]*/.exec(text)![0];
  } catch {
    return undefined;
  } finally {
    await handle?.close();
  }
}

/** Files of this machine, with `/` in paths on every system. */
export const nodeRuntime: Runtime = {
  async readText(path, within) {
    if (within !== undefined && !(await liesWithin(path, within))) return undefined;
    try {
      return decodeText(await fs.readFile(path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  readFirstLine,
  async stamp(path) {
    try {
      const stat = await fs.stat(path);
      return stat.isFile() ? `${stat.mtimeMs}:${stat.size}` : undefined;
    } catch {
      return undefined;
    }
  },
  list: listFiles,
  yield: () => new Promise((done) => setImmediate(done)),
  today() {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
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

/** A system path with `/` between its parts. */
export function portable(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
