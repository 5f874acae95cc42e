import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CachePlace, CacheStore } from '../lsp/cache/store';
import { type Place, type Records, recordsOf, Segment } from './cacheSegment';

/** The engine that wrote a file, when it was begun (in milliseconds, base 36), and what makes it the only one. */
const NAME = /^([0-9a-f]{16})-([0-9a-z]{1,11})-[0-9a-f]{12}\.records$/;
const MEGABYTE = 1 << 20;
/** A file that has become so large is not written any further: the cache is cut down file by file. */
const LARGEST = 16 * MEGABYTE;
/** When the cache has come to this share of its limit, it is cut down to that one at the next start, oldest files first. */
const FULL = 0.95;
const CUT_DOWN = 0.75;
/** So many small files are put together. */
const MANY = 12;
const SMALL = 2 * MEGABYTE;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** What is asked for and is older than this is written anew; what is older than that was not asked for. */
const OLD = 14 * DAY;
const FORGOTTEN = 60 * DAY;
/** Records are written when there are so many bytes of them, or after so many milliseconds. */
const HELD = MEGABYTE;
const DELAY = 1000;

interface KnownFile {
  readonly path: string;
  readonly name: string;
  readonly begun: number;
  readonly size: number;
  /** Nobody has written to it for a while. */
  readonly isQuiet: boolean;
}

/**
 * A cache in a folder of its own: files of records, each written by one thread of one program, and read by all that open
 * the folder later. Files of other builds of this program are deleted. Whatever is damaged or gone costs time and nothing
 * else, so nobody has to be asked before any of it is deleted.
 */
export class CacheFolder implements CacheStore {
  readonly ready: Promise<void>;
  private readonly limit: number;
  private readonly places = new Map<string, Place>();
  private segments = new Map<Segment, KnownFile>();
  private held = new Map<string, Uint8Array>();
  private heldBytes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private own: Segment | undefined;
  private ownBytes = 0;
  /** Bytes of all files. */
  private total = 0;
  private isClosed = false;
  private isFull = false;

  /**
   * @param engine changes with everything that what is found depends on beside the files it is found in; 16 hex digits
   * @param now in milliseconds
   */
  constructor(
    private readonly place: CachePlace,
    private readonly engine = engineOfThisProgram(),
    private readonly now: () => number = Date.now,
    private readonly tell: (message: string) => void = (message) =>
      process.stderr.write(`corpus: ${message}\n`),
  ) {
    this.limit = place.megabytes * MEGABYTE;
    this.ready = this.load().catch(() => undefined);
  }

  get(key: string): Uint8Array | undefined {
    const waiting = this.held.get(key);
    if (waiting) return waiting;
    const place = this.places.get(key);
    if (!place) return undefined;
    let value: Uint8Array | undefined;
    try {
      value = place.file.value(key, place);
    } catch {
      // What cannot be read is as good as gone.
    }
    if (!value) this.places.delete(key);
    else if (this.isOlder(this.segments.get(place.file), OLD)) this.put(key, value);
    return value;
  }

  put(key: string, value: Uint8Array): void {
    if (this.isClosed || this.isFull) return;
    if (this.total + this.heldBytes + value.length > this.limit) {
      this.isFull = true;
      this.tell(
        `the cache is full (corpus.limits.cache, ${this.place.megabytes} MB): what else is read is not kept`,
      );
      return;
    }
    this.held.set(key, value);
    this.heldBytes += value.length;
    if (this.heldBytes >= HELD) this.flush();
    else if (!this.timer) {
      this.timer = setTimeout(() => this.flush(), DELAY);
      this.timer.unref();
    }
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { held } = this;
    this.held = new Map();
    this.heldBytes = 0;
    if (held.size === 0) return;
    try {
      const own = this.writable();
      const keys = [...held.keys()];
      this.ownBytes = this.append(own, own === this.own ? this.ownBytes : 0, keys, recordsOf(held));
      this.own = own;
    } catch {
      // A record may have been written in part: nothing can follow it in its file.
      this.own = undefined;
    }
  }

  close(): void {
    this.flush();
    this.isClosed = true;
    this.places.clear();
    for (const segment of this.segments.keys()) segment.close();
    this.segments.clear();
    this.own = undefined;
  }

  /** @returns where the next record will be */
  private append(
    segment: Segment,
    from: number,
    keys: readonly string[],
    { bytes, lengths }: Records,
  ): number {
    segment.append(bytes);
    let at = from;
    for (const [i, key] of keys.entries()) {
      const length = lengths[i]!;
      this.places.set(key, { file: segment, at, length });
      at += length;
    }
    this.total += at - from;
    return at;
  }

  /** The file that this thread writes to; another one when it is large, or somebody has deleted it. */
  private writable(): Segment {
    if (this.own && this.ownBytes < LARGEST && this.own.size === this.ownBytes) return this.own;
    return this.begin(this.now());
  }

  private begin(time: number): Segment {
    mkdirSync(this.place.folder, { recursive: true });
    const name = `${this.engine}-${Math.floor(time).toString(36)}-${randomBytes(6).toString('hex')}.records`;
    const path = join(this.place.folder, name);
    const segment = new Segment(path, 'ax+');
    this.segments.set(segment, { path, name, begun: time, size: 0, isQuiet: false });
    return segment;
  }

  private async load(): Promise<void> {
    const files = this.cutDown(this.list());
    this.total = files.reduce((sum, { size }) => sum + size, 0);
    const found = new Map<string, Place>();
    for (const file of files) {
      const segment = this.opened(file);
      if (!segment) continue;
      for (const [key, place] of await segment.records(breathe)) found.set(key, place);
    }
    if (this.isClosed) return;
    // What was put there meanwhile is newer.
    for (const [key, place] of found) if (!this.places.has(key)) this.places.set(key, place);
    await this.tidy();
  }

  /** Files of this engine, in the order in which they were begun; those of others are deleted. */
  private list(): KnownFile[] {
    const files: KnownFile[] = [];
    for (const name of namesIn(this.place.folder)) {
      const [, engine, begun] = NAME.exec(name) ?? [];
      if (begun === undefined) continue;
      const path = join(this.place.folder, name);
      const time = Number.parseInt(begun, 36);
      try {
        const { size, mtimeMs } = statSync(path);
        const file = { path, name, begun: time, size, isQuiet: this.now() - mtimeMs > HOUR };
        if (engine === this.engine && !this.isOlder(file, FORGOTTEN)) files.push(file);
        else if (engine === this.engine || file.isQuiet) unlinkSync(path);
      } catch {
        // Somebody else has deleted it.
      }
    }
    return files.sort((a, b) => a.begun - b.begun || (a.name < b.name ? -1 : 1));
  }

  /** Deletes the oldest files where the limit is near. */
  private cutDown(files: readonly KnownFile[]): readonly KnownFile[] {
    let total = files.reduce((sum, { size }) => sum + size, 0);
    if (total < this.limit * FULL) return files;
    let gone = 0;
    while (gone < files.length && total > this.limit * CUT_DOWN) {
      total -= files[gone]!.size;
      remove(files[gone]!.path);
      gone++;
    }
    return files.slice(gone);
  }

  private opened(file: KnownFile): Segment | undefined {
    try {
      const segment = new Segment(file.path, 'r');
      this.segments.set(segment, file);
      return segment;
    } catch {
      return undefined;
    }
  }

  /** Deletes files of which all records were written anew since, and puts small ones together. */
  private async tidy(): Promise<void> {
    const live = new Map<Segment, [string, Place][]>();
    for (const [key, place] of this.places) {
      const records = live.get(place.file);
      if (records) records.push([key, place]);
      else live.set(place.file, [[key, place]]);
    }
    const quiet = [...this.segments].filter(([, { isQuiet }]) => isQuiet);
    for (const [segment] of quiet) if (!live.has(segment)) this.drop(segment);
    const small = quiet.filter(([segment, { size }]) => live.has(segment) && size < SMALL);
    if (small.length < MANY) return;
    try {
      // As old as the newest of them: what nobody asks for must not stay young by that.
      const joined = this.begin(Math.max(...small.map(([, { begun }]) => begun)));
      let at = 0;
      for (const [segment] of small) {
        await breathe();
        if (this.isClosed) return;
        const records = live.get(segment)!.flatMap(([key, place]): [string, Uint8Array][] => {
          // Meanwhile it may have been put there anew.
          const record = this.places.get(key) === place ? segment.whole(place.at, place.length) : undefined;
          return record ? [[key, record]] : [];
        });
        const bytes = Buffer.concat(records.map(([, record]) => record));
        const keys = records.map(([key]) => key);
        at = this.append(joined, at, keys, { bytes, lengths: records.map(([, { length }]) => length) });
        this.drop(segment);
      }
    } catch {
      // The disk is full, or the folder gone: what is not copied stays where it is.
    }
  }

  private drop(segment: Segment): void {
    const file = this.segments.get(segment);
    this.segments.delete(segment);
    if (file) {
      this.total -= file.size;
      remove(file.path);
    }
    segment.close();
  }

  private isOlder(file: Pick<KnownFile, 'begun'> | undefined, age: number): boolean {
    return file !== undefined && this.now() - file.begun > age;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Somebody else has done so.
  }
}

function breathe(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

let engine: string | undefined;

/** The program itself, wherever it was started from: what starts it (`__filename`) stays the same while it is rebuilt. */
function programBytes(): Buffer {
  const beside = join(dirname(__filename), 'program.js');
  return readFileSync(existsSync(beside) ? beside : __filename);
}

/** This very program, and what runs it: what either finds may differ with every build. */
function engineOfThisProgram(): string {
  engine ??= createHash('sha256').update(programBytes()).update(process.version).digest('hex').slice(0, 16);
  return engine;
}
