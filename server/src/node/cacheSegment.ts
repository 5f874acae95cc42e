import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { aligned, BYTES_PER_UNIT } from '../core/text/alignment';

// A file of records, one after the other, each of 32-bit numbers in the machine's order: a mark, a checksum of all that
// follows, the bytes of the key, the bytes of the value, then both in UTF-8 and as they are, each with as many zeros as
// are missing to a multiple of four. A record that is cut off, or that somebody has changed, is found by that, and is as
// good as none.

const MARK = 0x43524543;
/** Bytes of a number. */
const WORD = 4;
const HEAD = 4 * WORD;
/** Longer keys than this are no keys of ours. */
const LONGEST_KEY = 1 << 10;
/** So much is read at a time when a file is gone through. */
const CHUNK = 1 << 20;

/** A record in a file, whole. */
export interface Place {
  readonly file: Segment;
  readonly at: number;
  readonly length: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Some records, one behind the other, and how many bytes each of them has. */
export interface Records {
  readonly bytes: Uint8Array;
  readonly lengths: readonly number[];
}

export function recordsOf(held: ReadonlyMap<string, Uint8Array>): Records {
  let most = 0;
  for (const [key, value] of held)
    most += HEAD + aligned(key.length * BYTES_PER_UNIT, WORD) + aligned(value.length, WORD);
  const bytes = new Uint8Array(most);
  const words = new Uint32Array(bytes.buffer);
  const lengths: number[] = [];
  let at = 0;
  for (const [key, value] of held) {
    const name = encoder.encodeInto(key, bytes.subarray(at + HEAD)).written;
    const valueAt = HEAD + aligned(name, WORD);
    const length = valueAt + aligned(value.length, WORD);
    bytes.set(value, at + valueAt);
    const own = words.subarray(at / WORD, (at + length) / WORD);
    own[0] = MARK;
    own[2] = name;
    own[3] = value.length;
    own[1] = checksum(own);
    lengths.push(length);
    at += length;
  }
  return { bytes: bytes.subarray(0, at), lengths };
}

/** One file of records. */
export class Segment {
  private descriptor: number;

  /** @param flags see `fs.open` @throws where it cannot be opened */
  constructor(
    readonly path: string,
    flags: 'r' | 'ax+',
  ) {
    this.descriptor = openSync(path, flags);
  }

  /** Bytes of the file; 0 when it was deleted meanwhile. */
  get size(): number {
    const { nlink, size } = fstatSync(this.descriptor);
    return nlink === 0 ? 0 : size;
  }

  /** @throws what the system does, as when the disk is full */
  append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.descriptor, bytes, done);
  }

  /**
   * All records, in their order, by their keys alone; ends at the first that makes no sense.
   * @param breathe called often
   */
  async records(breathe: () => Promise<void>): Promise<(readonly [string, Place])[]> {
    const found: (readonly [string, Place])[] = [];
    const { size } = fstatSync(this.descriptor);
    let chunk: Uint8Array = new Uint8Array(0);
    let chunkAt = 0;
    let at = 0;
    while (at + HEAD <= size) {
      if (at + HEAD + LONGEST_KEY > chunkAt + chunk.length && chunkAt + chunk.length < size) {
        chunk = this.read(at, Math.min(CHUNK, size - at));
        chunkAt = at;
        await breathe();
        if (chunk.length < HEAD) break;
      }
      const head = new Uint32Array(chunk.buffer, at - chunkAt, HEAD / WORD);
      const [mark, , nameLength, valueLength] = head;
      const length = HEAD + aligned(nameLength!, WORD) + aligned(valueLength!, WORD);
      if (mark !== MARK || nameLength! > LONGEST_KEY || at + length > size) break;
      const start = at - chunkAt + HEAD;
      found.push([decoder.decode(chunk.subarray(start, start + nameLength!)), { file: this, at, length }]);
      at += length;
    }
    return found;
  }

  /** The value of a record; undefined where it is another one, or not whole. */
  value(key: string, { at, length }: Place): Uint8Array | undefined {
    const bytes = this.whole(at, length);
    if (!bytes) return undefined;
    const [, , nameLength, valueLength] = new Uint32Array(bytes.buffer, 0, HEAD / WORD);
    if (decoder.decode(bytes.subarray(HEAD, HEAD + nameLength!)) !== key) return undefined;
    const valueAt = HEAD + aligned(nameLength!, WORD);
    return bytes.subarray(valueAt, valueAt + valueLength!);
  }

  /** A record as it is; undefined where it is not whole. */
  whole(at: number, length: number): Uint8Array | undefined {
    const bytes = this.read(at, length);
    if (bytes.length < length) return undefined;
    const words = new Uint32Array(bytes.buffer);
    if (words[0] !== MARK || words[1] !== checksum(words)) return undefined;
    if (HEAD + aligned(words[2]!, WORD) + aligned(words[3]!, WORD) !== length) return undefined;
    return bytes;
  }

  close(): void {
    if (this.descriptor >= 0) closeSync(this.descriptor);
    // Numbers are given to other files later.
    this.descriptor = -1;
  }

  private read(at: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const read = readSync(this.descriptor, bytes, done, length - done, at + done);
      if (read === 0) return bytes.slice(0, done);
      done += read;
    }
    return bytes;
  }
}

/** Of a record, but for the place where it is written. */
function checksum(words: Uint32Array): number {
  let a = words.length;
  let b = 0x9e3779b9;
  for (let i = 2; i < words.length; i++) {
    a = Math.imul(a ^ words[i]!, 0x85ebca6b);
    b = (Math.imul(b, 0x01000193) + a) | 0;
  }
  return (a ^ (b >>> 15) ^ b) >>> 0;
}
