import type { FileSource } from '../core/analysis/discovery';
import type { FrozenRecurrence } from '../core/analysis/frozenRecurrence';
import type { ConfigFiles } from '../core/config/store';
import type { TextTable } from '../core/text/textTable';
import type { StoredDocuments } from './cache/records';
import type { CachePlace, CacheStore } from './cache/store';
import type { Evidence } from './fileOnDisk';
import type { ReadingContext, ReadingResult } from './readTogether';
import type { ToldTwins } from './twins';

/** What the server needs of the machine that it runs on. Paths are absolute and `/`-separated. */
export interface Runtime extends FileSource, ConfigFiles {
  readText(path: string, within?: string): Promise<string | undefined>;
  /** A string that changes whenever a file does (its time and size); undefined when there is no such file. */
  stamp(path: string): Promise<string | undefined>;
  /** Lets other work run before the next part of a long task. */
  yield(): Promise<void>;
  /** Gives back what memory nobody uses any more, where that can be asked for: some 20 ms and more. */
  readonly collectGarbage?: () => void;
  /** Told that the client takes its leave: a server that ends from then on does so as it should. */
  readonly noteShutdown?: () => void;
  /** Threads that read files beside this one; undefined where there are none. */
  readonly readers?: Readers;
  /** Opens a cache on disk; undefined where there is none. */
  openCache?(place: CachePlace): CacheStore;
  /** Today as `YYYY-MM-DD` in the user's own zone. */
  today(): string;
}

/** What another thread read, with the texts that it was packed with. */
export interface ReadElsewhere {
  readonly result: ReadingResult;
  readonly texts: TextTable;
}

/** What the corpus says of one file that is read elsewhere. */
export interface CorpusOfFile {
  /** Given what the file says of its lines. */
  lines(evidence: Evidence): FrozenRecurrence | undefined;
  /** Given its documents. */
  twins(documents: StoredDocuments): ToldTwins | undefined;
}

/** Reads closed files in other threads, many at a time. */
export interface Readers {
  /** So many files are worth being asked for at a time. */
  readonly width: number;
  /**
   * Undefined when no thread can read it: then the caller has to.
   * @param corpus is asked once each at most, of its lines first
   */
  read(path: string, context: ReadingContext, corpus: CorpusOfFile): Promise<ReadElsewhere | undefined>;
  /** Settings may have changed: they are read anew for all files that are asked for from now on. */
  forget(): void;
  /** Ends the threads. */
  close(): void;
}
