import type { Diagnostic } from 'vscode-languageserver';
import { PackedReading } from './packedReading';
import { uriOf } from './paths';

/** What one reading of a file that is not open gave, with what that depends on. */
export interface ClosedFile {
  /** Undefined as long as nobody asks for the diagnostics of closed files. */
  readonly items: Diagnostic[] | undefined;
  /** Its documents, and who and what they name. */
  readonly named: PackedReading;
  readonly path: string;
  readonly uri: string;
  /** Changes when the file does, or the settings that hold for it. */
  readonly stamp: string;
  /** What other files said of it, as `ClosedFilesHost.othersOf` tells. */
  readonly others: number;
  readonly resultId: string;
  /** True for a file of which nothing could be read. */
  readonly unreadable: boolean;
}

/** What the files on disk are read with. */
export interface ClosedFilesHost {
  /** Undefined for a file that is not there. */
  stampOf(path: string): Promise<string | undefined>;
  /** Grows with every change on disk that was told of. */
  diskRevision(): number;
  /** See `DiskStamps.seen`. */
  stampSeen(path: string, stamp: string, revision: number): Promise<string>;
  /** See `DiskStamps.steady`. */
  steady(path: string): string | undefined;
  /** Reads a file in this thread; undefined for one that is not there. */
  read(path: string, withDiagnostics: boolean): Promise<ClosedReading | undefined>;
  /** What other threads read; undefined where there are none, or they cannot. */
  readonly elsewhere: Elsewhere | undefined;
  /** Changes when other files come to say other things of a file. */
  othersOf(path: string): number;
  /** Told of files of which something else may be known from now on; undefined for all. */
  changed(path: string | undefined): void;
}

/** A file as it was read last. */
interface Entry {
  readonly file: ClosedFile;
  /** What `steady` said when it was last found to be current. */
  seen: string | undefined;
}

/** What reading a file gave. */
export interface ClosedReading extends Pick<ClosedFile, 'items' | 'named' | 'others' | 'unreadable'> {
  /** Whether it was analyzed for that, since nothing was known of its text. */
  readonly isAnalyzed: boolean;
}

/** A file that cannot be read. @param problem says why */
export function unreadable(problem: Diagnostic): ClosedReading {
  return { items: [problem], named: PackedReading.NONE, others: 0, unreadable: true, isAnalyzed: false };
}

/** A file that another thread has read. */
export interface ReadByOthers extends ClosedReading {
  /** The file's time and size, looked at before it was read. */
  readonly disk: string;
}

/** Reads files in other threads. */
export interface Elsewhere {
  /** So many files are worth being asked for at a time. */
  readonly width: number;
  /** Undefined for a file that has to be read here. */
  read(path: string, withDiagnostics: boolean): Promise<ReadByOthers | undefined>;
}

/** So many files are asked of the disk before their turn comes. */
const AHEAD = 4;
/** For so many files other threads are worth being started. */
const MANY = 48;
/** So many of the next files are looked at to see whether there are that many. */
const LOOKED_AT = 256;

/**
 * The corpus files that are not open. Each is analyzed once, for its diagnostics and for the index of mentions alike,
 * whoever asks first, and again when it has changed. Their texts are not kept.
 */
export class ClosedFiles {
  private readonly files = new Map<string, Entry>();
  private readonly reading = new Map<string, Promise<ClosedFile | undefined>>();
  /** Diagnostics take memory: they are made from when somebody asks for them. */
  private wantsDiagnostics = false;
  private nextId = 1;
  private reads = 0;
  private analyses = 0;

  constructor(private readonly host: ClosedFilesHost) {}

  /** How many times a file was read. */
  get readCount(): number {
    return this.reads;
  }

  /** How many times it was analyzed for that, since nothing was known of its text. */
  get analysisCount(): number {
    return this.analyses;
  }

  /** Forgets all diagnostics: the profile they were written for has changed. */
  reset(): void {
    this.files.clear();
    this.reading.clear();
    this.host.changed(undefined);
  }

  /** Forgets a file; true when something was known of it. */
  forget(path: string): boolean {
    this.reading.delete(path);
    this.host.changed(path);
    return this.files.delete(path);
  }

  /** From now on files are read with their diagnostics. */
  wantDiagnostics(): void {
    if (!this.wantsDiagnostics) this.host.changed(undefined);
    this.wantsDiagnostics = true;
  }

  /** The file with its diagnostics, as it is now; undefined when there is none. */
  async withDiagnostics(path: string): Promise<(ClosedFile & { items: Diagnostic[] }) | undefined> {
    this.wantDiagnostics();
    const file = await this.get(path);
    return file && { ...file, items: file.items ?? [] };
  }

  /**
   * The file as it is now; undefined when there is none.
   * @param elsewhere whether it may be read by another thread, when it has to be
   */
  async get(path: string, elsewhere = false): Promise<ClosedFile | undefined> {
    const current = this.current(path);
    if (current) return current;
    for (;;) {
      const steady = this.host.steady(path);
      const begun = this.reading.get(path);
      if (begun) {
        const file = await begun;
        // Nobody told of a change meanwhile.
        if (file && this.current(path) === file) return file;
      } else if (elsewhere && !this.files.has(path)) {
        // Whoever reads it looks at the disk.
        return this.begin(path, undefined, steady, true);
      }
      const stamp = await this.host.stampOf(path);
      if (stamp === undefined) {
        this.files.delete(path);
        return undefined;
      }
      const known = this.files.get(path);
      if (known && this.isCurrent(known.file, stamp)) {
        known.seen = steady;
        return known.file;
      }
      const underWay = this.reading.get(path);
      if (!underWay) return this.begin(path, stamp, steady, elsewhere);
      const file = await underWay;
      // Begun before the file changed, it may be an old one: then it is looked at again.
      if (!file || this.isCurrent(file, stamp)) return file;
    }
  }

  /** The file where it is known, without any look at the disk, to be as it was read last. */
  current(path: string): ClosedFile | undefined {
    const known = this.files.get(path);
    if (known?.seen === undefined || known.seen !== this.host.steady(path)) return undefined;
    return this.isComplete(known.file) ? known.file : undefined;
  }

  /** Whether other files say other things of a file than when it was read. */
  isOutdated(path: string): boolean {
    const known = this.files.get(path);
    return known !== undefined && !known.file.unreadable && known.file.others !== this.host.othersOf(path);
  }

  /**
   * For asking for many files one after the other: begins to read the next ones before their turn comes, so that disk
   * and processor work at the same time.
   * @param paths in the order in which they will be asked for
   * @returns to be called with the place in that list before it is asked for
   */
  readingAhead(paths: readonly string[]): (at: number) => void {
    let next = 0;
    let width = AHEAD;
    let isFirst = true;
    return (at) => {
      if (isFirst && this.host.elsewhere && this.areMany(paths, at)) width = this.host.elsewhere.width;
      isFirst = false;
      for (next = Math.max(next, at); next < Math.min(paths.length, at + width); next++) {
        const path = paths[next]!;
        // Who asks for it will be told what is wrong with it.
        if (!this.current(path)) this.get(path, width > AHEAD).catch(() => undefined);
      }
    };
  }

  private areMany(paths: readonly string[], from: number): boolean {
    // Of most files that are to be read nothing is known; else they mostly are side by side.
    if (paths.length - this.files.size >= MANY) return true;
    let count = 0;
    const end = Math.min(paths.length, from + LOOKED_AT);
    for (let i = from; i < end && count < MANY; i++) if (!this.current(paths[i]!)) count++;
    return count === MANY;
  }

  private isCurrent(file: ClosedFile, now: string): boolean {
    return file.stamp === now && this.isComplete(file);
  }

  private isComplete({ path, others, items, unreadable }: ClosedFile): boolean {
    if (items === undefined && this.wantsDiagnostics) return false;
    return unreadable || others === this.host.othersOf(path);
  }

  private begin(
    path: string,
    stamp: string | undefined,
    steady: string | undefined,
    elsewhere: boolean,
  ): Promise<ClosedFile | undefined> {
    const reading: Promise<ClosedFile | undefined> = this.read(path, stamp, elsewhere).then(
      async (file) => {
        // Changed while it was read: what was found is good for this answer only.
        const now = file && (await this.host.stampOf(path));
        const lasting = now === file?.stamp && this.reading.get(path) === reading;
        if (file && lasting) this.files.set(path, { file, seen: steady });
        else this.files.delete(path);
        this.host.changed(path);
        this.end(path, reading);
        return file;
      },
      (error: unknown) => {
        this.end(path, reading);
        throw error;
      },
    );
    this.reading.set(path, reading);
    return reading;
  }

  private end(path: string, reading: Promise<unknown>): void {
    if (this.reading.get(path) === reading) this.reading.delete(path);
  }

  /** @param looked its stamp, where somebody has looked */
  private async read(
    path: string,
    looked: string | undefined,
    elsewhere: boolean,
  ): Promise<ClosedFile | undefined> {
    const { host } = this;
    this.reads++;
    const uri = uriOf(path);
    // Short: clients send those of all files with every poll.
    const resultId = `d${(this.nextId++).toString(36)}`;
    if (elsewhere) {
      const revision = host.diskRevision();
      const read = await host.elsewhere?.read(path, this.wantsDiagnostics);
      if (read) {
        const { disk, isAnalyzed, ...file } = read;
        if (isAnalyzed) this.analyses++;
        const stamp = looked ?? (await host.stampSeen(path, disk, revision));
        return { path, uri, stamp, resultId, ...file };
      }
    }
    const stamp = looked ?? (await host.stampOf(path));
    if (stamp === undefined) return undefined;
    const read = await host.read(path, this.wantsDiagnostics);
    if (!read) return undefined;
    const { isAnalyzed, ...file } = read;
    if (isAnalyzed) this.analyses++;
    return { path, uri, stamp, resultId, ...file };
  }
}
