import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, reasonOf } from './failure';
import { removeOnSignal } from './output';
import { say } from './words';

/** So many bytes of all spools together stay in memory; what is more goes to the disk. */
const HELD = 4 << 20;
/** So much is gathered before it is written. */
const CHUNK = 1 << 18;
/** So much is read at once of records that are read in a row. */
const AHEAD = 1 << 16;
/** A record that begins so few bytes behind the last one is in a row with it: of copies every fifth may be asked for. */
const NEAR = 1 << 14;
/** Room to begin with, for spools of few records. */
const FIRST_ROOM = 1 << 12;

const NOTHING = new Uint8Array(0);
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
  /**
   * What is not on the disk: everything at first, then what was gathered since the last write. Records are copied here:
   * small ones of their own would take several times their length, and each came with its message.
   */
  private room = new Uint8Array(FIRST_ROOM);
  private roomAt = 0;
  private roomUsed = 0;
  private file: number | undefined;
  /** What was read at once with a record asked for, where it begins, and where the last read ended. */
  private ahead = NOTHING;
  private aheadAt = 0;
  private readTo = -Infinity;

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
    if (this.roomUsed + record.length > this.room.length) this.grow(this.roomUsed + record.length);
    this.room.set(record, this.roomUsed);
    this.roomUsed += record.length;
    held += record.length;
    if (held > HELD && this.roomUsed >= CHUNK) this.writeOut();
    return this.recordCount - 1;
  }

  /** Valid until the next record is appended. */
  read(index: number): Uint8Array {
    const start = this.offsets[index]!;
    const end = this.offsets[index + 1]!;
    if (start >= this.roomAt) return this.room.subarray(start - this.roomAt, end - this.roomAt);
    const { ahead, aheadAt } = this;
    if (start >= aheadAt && end <= aheadAt + ahead.length)
      return ahead.subarray(start - aheadAt, end - aheadAt);
    // Who asks for a record soon after the last one most likely wants those behind it, too.
    const isNext = end > this.readTo && start < this.readTo + NEAR;
    this.readTo = end;
    const length = isNext ? Math.min(Math.max(end - start, AHEAD), this.size - start) : end - start;
    // Never written to again: who has an earlier record can go on reading it.
    const bytes = new Uint8Array(length);
    this.readInto(bytes, start);
    if (isNext) {
      this.ahead = bytes;
      this.aheadAt = start;
      this.readTo = start + length;
    }
    return bytes.subarray(0, end - start);
  }

  /** Some records in memory that is theirs alone: one piece for all of them, read in one go where they are in a row. */
  readMany(indices: readonly number[]): Uint8Array[] {
    const lengthOf = (index: number) => this.offsets[index + 1]! - this.offsets[index]!;
    const all = new Uint8Array(indices.reduce((sum, index) => sum + lengthOf(index), 0));
    const records: Uint8Array[] = [];
    let at = 0;
    for (let i = 0; i < indices.length; ) {
      const first = indices[i]!;
      const from = at;
      for (let next = first; indices[i] === next; next++, i++) {
        records.push(all.subarray(at, at + lengthOf(next)));
        at += lengthOf(next);
      }
      this.readInto(all.subarray(from, at), this.offsets[first]!);
    }
    return records;
  }

  /** Fills the bytes with what was written from a place on. */
  private readInto(bytes: Uint8Array, place: number): void {
    const onDisk = Math.min(bytes.length, Math.max(0, this.roomAt - place));
    for (let read = 0; read < onDisk; ) {
      const got = readSync(this.file!, bytes, read, onDisk - read, place + read);
      if (got === 0) throw new Failure(say('temporaryCut'));
      read += got;
    }
    const from = place + onDisk - this.roomAt;
    bytes.set(this.room.subarray(from, from + bytes.length - onDisk), onDisk);
  }

  close(): void {
    held -= this.roomUsed;
    this.room = this.ahead = NOTHING;
    this.roomUsed = 0;
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.room.length * 2));
    larger.set(this.room.subarray(0, this.roomUsed));
    this.room = larger;
  }

  private writeOut(): void {
    if (this.file === undefined) {
      const { file, path } = openTemporary();
      this.file = file;
      // Nothing is left behind, whatever ends this process.
      removeTemporary(path);
    }
    const bytes = this.room.subarray(0, this.roomUsed);
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(this.file, bytes, written, bytes.length - written, this.roomAt + written);
      }
    } catch (error) {
      throw new Failure(`${say('temporaryFolder')}: ${reasonOf(error)}`);
    }
    this.roomAt += bytes.length;
    held -= this.roomUsed;
    this.roomUsed = 0;
    // Others may need the memory that this one took before the disk was used.
    if (this.room.length > 4 * CHUNK) this.room = new Uint8Array(CHUNK);
  }
}
