import { constants, isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type MarkerTemplate, mayBeMarker, parseMarker } from '../core/format/marker';
import { firstBadLine, HEAD, NotTextError, refuseOtherThanText } from '../core/text/decode';

/** A stretch of a file that holds whole document blocks, and where it lies in bytes, UTF-16 code units and lines. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** UTF-16 code units before it. */
  readonly offset: number;
  /** Line breaks before it. */
  readonly line: number;
}

export interface Survey {
  /** Size in bytes. */
  readonly size: number;
  /** Time and size, to see whether somebody has written the file since. */
  readonly stamp: string;
  /** Number by which the file system knows the file, under whatever name; two files can have one on two disks. */
  readonly inode?: number | undefined;
  /** At least one, in order; together the whole file. Text before the first marker is never a part of its own. */
  readonly parts: readonly Part[];
}

/** Of a file of one part, as most are where there are many: made when it is asked for, since all surveys are held. */
class OnePart implements Survey {
  readonly size: number;
  readonly inode: number;
  readonly mtimeMs: number;

  constructor({ size, mtimeMs, ino }: Stats) {
    this.size = size;
    this.mtimeMs = mtimeMs;
    this.inode = ino;
  }

  get stamp(): string {
    return stampOf(this);
  }

  get parts(): readonly Part[] {
    return [{ start: 0, end: this.size, offset: 0, line: 0 }];
  }
}

/** Parts are about so large, in bytes; a document is never cut, so that one with a larger document is larger. */
const PART = 1 << 18;
/**
 * The same of a file so large that what is held of its documents takes tens of megabytes: threads take 10 MB less each then, for
 * a tenth more time.
 */
const PART_OF_LARGE = 1 << 16;
const LARGE = 1 << 29;

/** Bytes of a part, for a file of so many. */
export function partSizeFor(size: number): number {
  return size < LARGE ? PART : PART_OF_LARGE;
}

/** So much is read at a time. */
const WINDOW = 1 << 18;

/** The same where a marker is sought: mostly it is near. */
const SEARCHED = 1 << 13;

const LF = 10;
const CR = 13;

/**
 * Reads a file once, holding little of it: checks that it is UTF-8 text, and finds where it can be cut so that every
 * part has whole blocks. A file of one part is only checked.
 * @param part least size of a part in bytes; by default what suits the size of the file
 * @throws NotTextError for bytes that are not UTF-8 text, system errors for what cannot be read
 */
export function surveyFile(path: string, template: MarkerTemplate | undefined, part?: number): Survey {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    if (stat.size <= Math.min(part ?? PART, WINDOW) && isSound(file, stat.size)) return new OnePart(stat);
    const bytes: Bytes = {
      size: stat.size,
      read: (into, at) => readFully(file, into, at),
    };
    const parts = partsOf(bytes, template, part);
    if (parts.length === 1) return new OnePart(stat);
    return { size: stat.size, stamp: stampOf(stat), inode: stat.ino, parts };
  } finally {
    closeSync(file);
  }
}

/** Small files are read into the same memory, one after the other. */
let held: Buffer | undefined;

/**
 * Whether a small file is UTF-8 text that can be read whole. What is wrong with it others say.
 * @throws NotTextError
 */
function isSound(file: number, size: number): boolean {
  held ??= Buffer.allocUnsafe(WINDOW);
  const bytes = held.subarray(0, size);
  if (readFully(file, bytes, 0) < size) return false;
  refuseOtherThanText(bytes);
  return isUtf8(bytes);
}

/** As `Runtime.stamp` gives it. */
export function stampOf({ mtimeMs, size }: { readonly mtimeMs: number; readonly size: number }): string {
  return `${mtimeMs}:${size}`;
}

/** Bytes that can be read from anywhere. */
export interface Bytes {
  readonly size: number;
  /** Fills a buffer with what lies at a place; gives how much there was. */
  read(into: Uint8Array, at: number): number;
}

/** The same of bytes that lie in memory. */
export function bytesOf(all: Uint8Array): Bytes {
  return {
    size: all.length,
    read(into, at) {
      const found = all.subarray(at, at + into.length);
      into.set(found);
      return found.length;
    },
  };
}

/**
 * @param longest UTF-16 code units that a document can have: what a text can be long here
 * @throws NotTextError, or an error for a document that is longer
 */
export function partsOf(
  bytes: Bytes,
  template: MarkerTemplate | undefined,
  part = partSizeFor(bytes.size),
  longest = constants.MAX_STRING_LENGTH,
): Part[] {
  const head = Buffer.alloc(Math.min(HEAD, bytes.size));
  refuseOtherThanText(head.subarray(0, bytes.read(head, 0)));
  const parts: Part[] = [];
  const counter = new Counter(bytes);
  const isSmall = bytes.size <= part;
  const marks = new MarkerSearch(bytes, template);
  // Before anything is cut there must be a marker, or text before it would look like a document of its own.
  const first = isSmall ? bytes.size : (marks.from(0) ?? bytes.size);
  let start = 0;
  while (start < bytes.size || parts.length === 0) {
    const { units: offset, lines: line } = counter;
    const least = Math.max(start + part, first + 1);
    const end = isSmall || least >= bytes.size ? bytes.size : (marks.after(least) ?? bytes.size);
    counter.goTo(end, !isSmall);
    if (counter.units - offset > longest) {
      throw new Error(
        `there are ${Math.round((end - start) / 1e6)} MB without a marker from line ${line + 1} on, more than can be held as one text; put a marker before each document`,
      );
    }
    parts.push({ start, end, offset, line });
    start = end;
  }
  return parts;
}

function readFully(file: number, into: Uint8Array, at: number): number {
  let read = 0;
  while (read < into.length) {
    const got = readSync(file, into, read, into.length - read, at + read);
    if (got === 0) break;
    read += got;
  }
  return read;
}

/** Goes through bytes from their start, checks them and counts code units and line breaks. */
class Counter {
  units = 0;
  lines = 0;
  private at = 0;
  private window = Buffer.alloc(0);
  private windowAt = 0;
  private isAfterCr = false;
  /** Up to three bytes of a character whose rest is still to come. */
  private open = Buffer.alloc(0);

  constructor(private readonly bytes: Bytes) {}

  /** @param counts false where only the check is wanted */
  goTo(end: number, counts: boolean): void {
    while (this.at < end) {
      if (this.at === this.windowAt + this.window.length) this.readOn();
      const until = Math.min(end, this.windowAt + this.window.length);
      if (counts) this.count(this.at - this.windowAt, until - this.windowAt);
      this.at = until;
    }
    if (this.at === this.bytes.size && this.open.length > 0) this.refuse();
  }

  private readOn(): void {
    this.windowAt += this.window.length;
    const length = Math.min(WINDOW, this.bytes.size - this.windowAt);
    if (this.window.length !== length) this.window = Buffer.alloc(length);
    if (this.bytes.read(this.window, this.windowAt) < length) {
      throw new Error('it was changed by somebody else in the meantime');
    }
    const { open, window } = this;
    const checked = open.length === 0 ? window : Buffer.concat([open, window]);
    const whole = checked.length - openLength(checked);
    if (!isUtf8(checked.subarray(0, whole))) this.refuse();
    this.open = whole === checked.length ? NOTHING : Buffer.from(checked.subarray(whole));
  }

  private count(from: number, to: number): void {
    if (from === to) return;
    const { window } = this;
    const worth = worthOfBytes();
    let units = 0;
    let lines = 0;
    for (let i = from; i < to; i++) {
      const value = worth[window[i]!]!;
      units += value & 3;
      lines += value >> 2;
    }
    this.units += units;
    // The second half of a pair ends no line of its own.
    if (this.isAfterCr && window[from] === LF) lines--;
    const stretch = window.subarray(from, to);
    for (let at = stretch.indexOf(CR); at >= 0; at = stretch.indexOf(CR, at + 1)) {
      if (stretch[at + 1] === LF) lines--;
    }
    this.lines += lines;
    this.isAfterCr = window[to - 1] === CR;
  }

  /** Looks for the bad line, which is known to be there, from the start: this happens once a run. */
  private refuse(): never {
    const { bytes } = this;
    let line = 0;
    let rest = NOTHING;
    for (let at = 0; ; at += WINDOW) {
      const window = Buffer.alloc(Math.max(0, Math.min(WINDOW, bytes.size - at)));
      bytes.read(window, at);
      const all = Buffer.concat([rest, window]);
      const isLast = at + WINDOW >= bytes.size;
      const whole = isLast ? all.length : all.lastIndexOf(LF) + 1;
      const lines = all.subarray(0, whole);
      const bad = firstBadLine(lines, isUtf8);
      if (bad !== undefined) throw new NotTextError('utf-8', line + bad);
      if (isLast) throw new NotTextError('utf-8');
      for (let i = lines.indexOf(LF); i >= 0; i = lines.indexOf(LF, i + 1)) line++;
      rest = Buffer.from(all.subarray(whole));
    }
  }
}

let bytesWorth: Uint8Array | undefined;

/**
 * What each byte adds to the code units, in two bits, and to the line breaks, above them: added up without branches, which
 * take four times as long where every third letter has an accent.
 */
function worthOfBytes(): Uint8Array {
  if (bytesWorth) return bytesWorth;
  bytesWorth = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) {
    // Bytes that go on a character have the form 10xxxxxx; characters of four bytes are two code units.
    bytesWorth[byte] = byte < 0x80 ? 1 : byte < 0xc0 ? 0 : byte < 0xf0 ? 1 : 2;
  }
  for (const lineBreak of [LF, CR]) bytesWorth[lineBreak]! |= 4;
  return bytesWorth;
}

const NOTHING = Buffer.alloc(0);

/** Number of bytes at the end that begin a character without ending it. */
function openLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** Finds marker lines in bytes. */
class MarkerSearch {
  private window = Buffer.alloc(0);
  private windowAt = 0;

  constructor(
    private readonly bytes: Bytes,
    private readonly template: MarkerTemplate | undefined,
  ) {}

  /** Where the first marker line starts that starts at this place or behind it; the place is a line's start. */
  from(place: number): number | undefined {
    const { size } = this.bytes;
    for (let start = place; start < size; ) {
      const end = this.lineEnd(start);
      if (this.isMarker(start, end)) return start;
      start = this.nextLine(end);
    }
    return undefined;
  }

  /** The same for any place, which can lie within a line or a line break. */
  after(place: number): number | undefined {
    return this.from(this.nextLine(this.lineEnd(place - 1)));
  }

  private isMarker(start: number, end: number): boolean {
    const first = this.byteAt(start);
    // Letters of prose begin no marker: most lines are not even decoded.
    if (isPlainLetter(first) && !this.template) return false;
    const text = this.slice(start, end).toString('utf8');
    const isMarked = text.charCodeAt(0) === 0xfeff;
    // Only at the start of a file is it no text; a part that began with one would be read as if it were a file's start.
    if (isMarked && start > 0) return false;
    const from = isMarked ? 1 : 0;
    if (!mayBeMarker(text, from, text.length, this.template)) return false;
    return parseMarker(text, from, text.length, this.template) !== undefined;
  }

  /** The place of the next line break, or the end of all. */
  private lineEnd(from: number): number {
    const { size } = this.bytes;
    for (let at = from; at < size; at = this.windowAt + this.window.length) {
      this.load(at);
      const { window } = this;
      for (let i = at - this.windowAt; i < window.length; i++) {
        const byte = window[i]!;
        if (byte === LF || byte === CR) return this.windowAt + i;
      }
    }
    return size;
  }

  private nextLine(lineBreak: number): number {
    const isPair = this.byteAt(lineBreak) === CR && this.byteAt(lineBreak + 1) === LF;
    return lineBreak + (isPair ? 2 : 1);
  }

  private byteAt(at: number): number {
    if (at >= this.bytes.size) return -1;
    this.load(at);
    return this.window[at - this.windowAt]!;
  }

  private slice(start: number, end: number): Buffer {
    if (start >= this.windowAt && end <= this.windowAt + this.window.length) {
      return this.window.subarray(start - this.windowAt, end - this.windowAt);
    }
    const line = Buffer.alloc(end - start);
    this.bytes.read(line, start);
    return line;
  }

  private load(at: number): void {
    if (at >= this.windowAt && at < this.windowAt + this.window.length) return;
    const length = Math.min(SEARCHED, this.bytes.size - at);
    if (this.window.length !== length) this.window = Buffer.alloc(length);
    this.windowAt = at;
    this.bytes.read(this.window, at);
  }
}

/** Whether a line that begins so can be no marker in any style: small letters of ASCII but those of "file". */
function isPlainLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a && byte !== 0x66;
}
