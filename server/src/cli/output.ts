import { randomBytes } from 'node:crypto';
import { constants, promises as fs, rmSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeRuntime } from '../node/files';
import { Failure, reasonOf } from './failure';
import { say } from './words';

/** Writes to standard output and waits until it is taken, so that a pipe that reads slowly is not flooded. */
export function print(text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return Promise.resolve();
  // Errors are dealt with where the stream is watched, once for all writes.
  return new Promise((done) => {
    process.stdout.write(text, (error) => {
      if (!error) done();
    });
  });
}

/** So much is gathered before it is written: writing every line by itself costs more than making it. */
const CHUNK = 1 << 16;

/** Gathers small pieces of output into chunks. */
export class Printer {
  private parts: (string | Uint8Array)[] = [];
  private length = 0;

  /** @param write where the chunks go: standard output unless said otherwise */
  constructor(private readonly write: (content: string | Uint8Array) => Promise<void> = print) {}

  /** @returns what is to be waited for before more is given; undefined for most pieces, since waiting costs more than they do */
  print(content: string | Uint8Array): Promise<void> | undefined {
    this.parts.push(content);
    this.length += content.length;
    return this.length >= CHUNK ? this.flush() : undefined;
  }

  async flush(): Promise<void> {
    const { parts } = this;
    this.parts = [];
    this.length = 0;
    const isText = parts.every((part) => typeof part === 'string');
    await this.write(
      isText
        ? parts.join('')
        : Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
    );
  }
}

/** Temporary files that a signal would leave behind. */
const unfinished = new Set<string>();

/** Has a file taken away when the user stops the command. */
export function removeOnSignal(path: string): void {
  unfinished.add(path);
}

/** Takes unfinished files away when the user stops the command. */
export function cleanUpOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const path of unfinished) rmSync(path, { force: true });
      // The second time nobody listens: the process ends as it does by that signal.
      process.kill(process.pid, signal);
    });
  }
}

/**
 * Checks that a file can be replaced, so that the first of many is not written when the last cannot be.
 * @throws Failure
 */
export async function checkWritable(path: string, shown: string): Promise<void> {
  try {
    const target = await fs.realpath(path);
    await fs.access(target, constants.W_OK);
    await fs.access(dirname(target), constants.W_OK);
  } catch (error) {
    throw new Failure(`${shown}: ${say('notWritable', { reason: reasonOf(error) })}`);
  }
}

/**
 * Replaces a file's content whole: into a temporary file beside it, then renamed. A reader sees the old or the new, also after the
 * power went; where nothing was there before, the file can be made again, and nobody waits for the disk.
 * @param shown how the user named the file
 * @param stamp the file's stamp when it was read; undefined for a file that need not be there
 * @throws Failure when it cannot be written, or was changed since it was read
 */
export async function writeFile(
  path: string,
  content: string | Uint8Array,
  shown: string,
  stamp: string | undefined,
): Promise<void> {
  await replaceFile(path, shown, stamp, (write) => write(content));
}

/** Thrown by what makes a file's new content when it is the old one. */
export class Unchanged extends Error {}

/**
 * The same for content that is made piece by piece.
 * @param produce writes it; when it fails, the file stays as it was
 * @returns false when `produce` found that nothing changes
 */
export async function replaceFile(
  path: string,
  shown: string,
  stamp: string | undefined,
  produce: (write: (content: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<boolean> {
  const old = await fs.stat(path).catch(() => undefined);
  // A link stays a link: what it points to is replaced.
  const target = old ? await fs.realpath(path).catch(() => path) : path;
  // No part of the file's own name, which can be as long as names may be.
  const temporary = join(dirname(target), `.corpus-${randomBytes(6).toString('hex')}.tmp`);
  unfinished.add(temporary);
  try {
    const handle = await fs.open(temporary, 'wx', 0o666);
    try {
      await produce((content) => handle.writeFile(content, 'utf8'));
      if (old) {
        await keepOwner(handle, old);
        await handle.sync();
      }
    } finally {
      await handle.close();
    }
    if (stamp !== undefined && (await nodeRuntime.stamp(target)) !== stamp) {
      throw new Failure(say('changed'));
    }
    await fs.rename(temporary, target);
    return true;
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof Unchanged) return false;
    const reason = reasonOf(error);
    // What made the content can have told which file it is about.
    const own = reason.startsWith(`${shown}: `) ? reason.slice(shown.length + 2) : reason;
    throw new Failure(`${shown}: ${say('notWritten', { reason: own })}`);
  } finally {
    unfinished.delete(temporary);
  }
}

/** Makes each folder once, however many files go there. */
export class MadeFolders {
  private readonly made = new Set<string>();

  /** @throws Failure */
  async make(path: string): Promise<void> {
    if (this.made.has(path)) return;
    await makeFolder(path);
    this.made.add(path);
  }
}

/** @throws Failure */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeWithParents(path);
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
}

/** As `mkdir` does it with `recursive`, which never ends where a folder is there and takes none in it (as in /proc). */
async function makeWithParents(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    await makeWithParents(parent);
    await makeOne(path);
  }
}

/** A folder that is there, or that somebody else makes, is as good. */
async function makeOne(path: string): Promise<void> {
  try {
    await fs.mkdir(path);
  } catch (error) {
    const stat = await fs.stat(path).catch(() => undefined);
    if (!stat?.isDirectory()) throw error;
  }
}

/** Gives the new file the permissions of the old one and, where that is allowed, its owner. */
async function keepOwner(handle: fs.FileHandle, old: Stats): Promise<void> {
  const made = await handle.stat();
  if (made.uid !== old.uid || made.gid !== old.gid) {
    await handle.chown(old.uid, old.gid).catch(() => undefined);
  }
  await handle.chmod(old.mode & 0o7777);
}
