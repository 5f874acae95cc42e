import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, reasonOf } from './failure';
import { removeOnSignal } from './output';

/** So many bytes of all spools together stay in memory; what is more goes to the disk. */
const HELD = 4 << 20;
/** So much is gathered before it is written. */
const CHUNK = 1 << 18;

let held = 0;
/** Files to take away at the end; a system that lets open files be unlinked has none. */
const left = new Set<string>();

process.on('exit', () => {
  for (const path of left) rmSync(path, { force: true });
});

/**
 * Opens a new file in the system's folder for temporary files (TMPDIR), readable for nobody else.
 * @throws Failure
 */
export function openTemporary(): { readonly file: number; readonly path: string } {
  const path = join(tmpdir(), `corpus-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = openSync(path, 'wx+', 0o600);
    left.add(path);
    removeOnSignal(path);
    return { file, path };
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
}

function removeTemporary(path: string): void {
  try {
    rmSync(path, { force: true });
    left.delete(path);
  } catch {
    // An open file cannot be taken away on Windows: it goes when the process ends.
  }
}

/** Records of bytes, written once in order and read at will: few in memory, many in a temporary file. */
export class Spool {
  private offsets = new Float64Array(256);
  private size = 0;
  private recordCount = 0;
  /** What is not on the disk: everything at first, then what was gathered since the last write. */
  private chunks: Uint8Array[] = [];
  private chunksAt = 0;
  private chunksSize = 0;
  private file: number | undefined;

  get count(): number {
    return this.recordCount;
  }

  /** Gives the record's index. */
  append(record: Uint8Array): number {
    if (this.recordCount + 1 >= this.offsets.length) {
      const larger = new Float64Array(this.offsets.length * 2);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    this.size += record.length;
    this.offsets[++this.recordCount] = this.size;
    this.chunks.push(record);
    this.chunksSize += record.length;
    held += record.length;
    if (held > HELD && this.chunksSize >= CHUNK) this.writeOut();
    return this.recordCount - 1;
  }

  /** Valid until the next call of anything. */
  read(index: number): Uint8Array {
    const start = this.offsets[index]!;
    const end = this.offsets[index + 1]!;
    if (start >= this.chunksAt) return this.joined().subarray(start - this.chunksAt, end - this.chunksAt);
    // Nothing is gathered any more once somebody reads from the disk.
    if (end > this.chunksAt) this.writeOut();
    const record = Buffer.allocUnsafe(end - start);
    for (let read = 0; read < record.length; ) {
      const got = readSync(this.file!, record, read, record.length - read, start + read);
      if (got === 0) throw new Failure('a temporary file was cut short');
      read += got;
    }
    return record;
  }

  close(): void {
    held -= this.chunksSize;
    this.chunks = [];
    this.chunksSize = 0;
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  /** One stretch of what is in memory. Joined over and over only where reading and writing take turns. */
  private joined(): Uint8Array {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0] ?? new Uint8Array(0);
  }

  private writeOut(): void {
    if (this.file === undefined) {
      const { file, path } = openTemporary();
      this.file = file;
      // Nothing is left behind, whatever ends this process.
      removeTemporary(path);
    }
    const bytes = this.joined();
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(this.file, bytes, written, bytes.length - written, this.chunksAt + written);
      }
    } catch (error) {
      throw new Failure(`the folder for temporary files: ${reasonOf(error)}`);
    }
    this.chunksAt += bytes.length;
    held -= this.chunksSize;
    this.chunks = [];
    this.chunksSize = 0;
  }
}
