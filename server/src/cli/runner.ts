import { availableParallelism } from 'node:os';
import type { RecurrenceTable } from '../core/analysis/recurrenceTable';
import { type JobContext, type JobKind, type JobKinds, Worker } from './jobs';
import { Threads } from './threads';

/** Does jobs, in this thread or in others. */
export interface Runner {
  /** So many jobs are worth being asked for at a time. */
  readonly width: number;
  /** Does some jobs, one after the other. @throws Failure when the worker fails */
  run<K extends JobKind>(kind: K, jobs: readonly JobKinds[K]['job'][]): Promise<JobKinds[K]['result'][]>;
  /** Says what the corpus says of its lines, to all workers. */
  share(table: RecurrenceTable): void;
  close(): Promise<void>;
}

/** Starting a thread and warming it up takes longer than this many bytes of text. */
const WORTH_THREADS = 4 << 20;
/** Every thread compiles the engine for itself: with less than this many bytes for each, one more takes longer. */
const WORTH_ANOTHER = 12 << 20;
/** More threads than this wait for the disk and for each other. */
const MOST_THREADS = 8;
/** Jobs sent together should be worth it. */
export const WORTH_SENDING = 1 << 18;

/**
 * @param bytes size of all that is to be done
 * @param largest size of the largest text that is held at a time
 * @param jobs threads as the user wants them; undefined for as many as pay
 */
export function startRunner(
  context: JobContext,
  bytes: number,
  largest: number,
  jobs: number | undefined,
): Runner {
  const count = threadsFor(bytes, jobs, availableParallelism());
  // A single thread, too, has its memory bounded, which this one has not.
  return count === 0 ? new Here(context) : new Threads(context, count, { largest });
}

/**
 * How many threads are to be started; 0 for none.
 * @param bytes size of all that is to be done
 * @param jobs threads as the user wants them; undefined for as many as pay
 * @param cores what the machine does at a time
 */
export function threadsFor(bytes: number, jobs: number | undefined, cores: number): number {
  const most = jobs ?? Math.min(MOST_THREADS, cores, Math.ceil(bytes / WORTH_ANOTHER));
  const count = Math.min(most, Math.ceil(bytes / WORTH_SENDING));
  return bytes < WORTH_THREADS && (jobs === undefined || count <= 1) ? 0 : Math.max(1, count);
}

/** Jobs in this thread, one after the other. */
class Here implements Runner {
  readonly width = 1;
  private readonly worker: Worker;

  constructor(context: JobContext) {
    this.worker = new Worker(context);
  }

  run<K extends JobKind>(kind: K, jobs: readonly JobKinds[K]['job'][]): Promise<JobKinds[K]['result'][]> {
    return this.worker.runAll(kind, jobs);
  }

  share(table: RecurrenceTable): void {
    this.worker.share(table);
  }

  async close(): Promise<void> {}
}
