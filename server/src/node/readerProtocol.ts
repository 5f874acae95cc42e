import { isMainThread, workerData } from 'node:worker_threads';
import type { FrozenRecurrence } from '../core/analysis/frozenRecurrence';
import type { StoredDocuments } from '../lsp/cache/records';
import type { Evidence } from '../lsp/fileOnDisk';
import type { ReadingContext, ReadingResult } from '../lsp/readTogether';
import type { ToldTwins } from '../lsp/twins';

// What the server and the threads that read files for it say to each other. Loaded by every thread before it is known
// what it is for, so nothing of the engine is.

/** Marks the data of a thread that reads, among those that the program starts. */
export const READS = 'corpus: reads files';

/** What a thread asks while it reads some files, and what it is told; nothing of files that cannot be read. */
export interface Questions {
  readonly lines: {
    readonly asked: readonly (Evidence | undefined)[];
    readonly told: readonly (FrozenRecurrence | undefined)[];
  };
  readonly twins: {
    readonly asked: readonly (StoredDocuments | undefined)[];
    readonly told: readonly (ToldTwins | undefined)[];
  };
}

export type Question = keyof Questions;

export type ToThread =
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly paths: readonly string[];
      readonly context: ReadingContext;
    }
  | { readonly kind: 'told'; readonly id: number; readonly told: Questions[Question]['told'] }
  | { readonly kind: 'forget' };

export type FromThread =
  | { readonly kind: 'lines'; readonly id: number; readonly asked: Questions['lines']['asked'] }
  | { readonly kind: 'twins'; readonly id: number; readonly asked: Questions['twins']['asked'] }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly results: readonly ReadingResult[];
      /** Number of the thread's table that they were packed with, and the texts that are new in it. */
      readonly table: number;
      readonly texts: readonly string[];
    }
  /** That could not be done, and nobody knows why. */
  | { readonly kind: 'failed'; readonly id: number };

/** Whether this is a thread that `ReaderThreads` has started. */
export const isReaderThread = !isMainThread && workerData === READS;

/** Whether files can be read together that are to be read under these. */
export function sameContext(a: ReadingContext, b: ReadingContext): boolean {
  return (
    a.roots === b.roots &&
    a.today === b.today &&
    a.encoding === b.encoding &&
    a.profile === b.profile &&
    a.cache === b.cache &&
    a.withDiagnostics === b.withDiagnostics
  );
}
