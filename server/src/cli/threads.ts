import { parentPort, Worker as Thread, workerData } from 'node:worker_threads';
import type { RecurrenceTable } from '../core/analysis/recurrenceTable';
import { collectYoung, prepareThreads, setHeapGrowth, YOUNG_OF_THREADS } from '../node/heap';
import { Failure, reasonOf } from './failure';
import { addFaults, takeFaults } from './faults';
import { type JobContext, type JobKind, type JobKinds, Worker } from './jobs';
import type { Runner } from './runner';
import { together } from './together';
import { say, speak } from './words';

/**
 * Megabytes that a thread may take at first: for the language's tables, and some sixty bytes for each byte of the largest
 * text that is held at a time. Without a bound a thread takes what others leave, since collecting garbage late is cheap.
 */
function memoryFor(largest: number): number {
  return 56 + Math.ceil((64 * largest) / (1 << 20));
}

/** What a thread may take when that was not enough, as a factor, and in the end. */
const MORE_MEMORY = 8;
const MOST_MEMORY = 4096;

interface Request {
  readonly id: number;
  readonly kind: JobKind | 'share';
  /** Jobs of the kind, or a table to share. */
  readonly what: unknown;
}

type Reply =
  | { readonly id: number; readonly result: unknown; readonly faults?: readonly string[] }
  | { readonly id: number; readonly failure: string; readonly stack?: string };

interface Waiting {
  readonly request: Request;
  readonly done: (result: unknown) => void;
  readonly fail: (error: Error) => void;
}

interface Member {
  thread: Thread;
  /** Megabytes of the heap that it may take. */
  memory: number;
  readonly waiting: Map<number, Waiting>;
}

export interface ThreadOptions {
  /** Size of the largest text that a thread holds at a time, in bytes. */
  readonly largest: number;
  /** What the threads run: this program, unless said otherwise. */
  readonly script?: string;
  /** Megabytes that a thread may take in the end. */
  readonly mostMemory?: number;
}

/** So many jobs lie ready at each thread, so that none waits for this one. */
const AHEAD = 2;

/** Jobs in threads of their own. A thread that fails fails what was asked of it, and all that is asked from then on. */
export class Threads implements Runner {
  readonly width: number;
  private readonly members: readonly Member[];
  private readonly mostMemory: number;
  private table: Request | undefined;
  private nextId = 1;
  private failure: Error | undefined;
  private closed = false;

  constructor(
    private readonly context: JobContext,
    count: number,
    private readonly options: ThreadOptions,
  ) {
    this.width = count * AHEAD;
    this.mostMemory = options.mostMemory ?? MOST_MEMORY;
    const memory = memoryFor(options.largest);
    prepareThreads();
    this.members = Array.from({ length: count }, () => this.start(memory, new Map()));
  }

  /** A thread that may take so many megabytes. */
  private start(memory: number, waiting: Member['waiting']): Member {
    const thread = this.threadFor(memory);
    const member: Member = { thread, memory, waiting };
    this.listen(member);
    return member;
  }

  private threadFor(memory: number): Thread {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_OF_THREADS, maxOldGenerationSizeMb: memory };
    return new Thread(this.options.script ?? __filename, { workerData: this.context, resourceLimits });
  }

  private listen(member: Member): void {
    const { thread } = member;
    thread.on('message', (reply: Reply) => this.take(member, reply));
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isFull && member.memory < this.mostMemory && !this.closed) this.startAgain(member);
      else this.fail(crashed(error));
    });
    thread.on('exit', (code) => {
      const isCurrent = member.thread === thread;
      if (isCurrent && !this.closed) this.fail(new Failure(say('threadEnded', { code: String(code) })));
    });
  }

  /** Some texts are full of things to tell of: what was asked of a thread is asked again of one that may take more. */
  private startAgain(member: Member): void {
    member.memory = Math.min(this.mostMemory, member.memory * MORE_MEMORY);
    member.thread = this.threadFor(member.memory);
    this.listen(member);
    if (this.table) member.thread.postMessage(this.table);
    for (const { request } of member.waiting.values()) member.thread.postMessage(request);
  }

  run<K extends JobKind>(kind: K, jobs: readonly JobKinds[K]['job'][]): Promise<JobKinds[K]['result'][]> {
    if (this.failure) return Promise.reject(this.failure);
    const member = this.members.reduce((least, other) =>
      other.waiting.size < least.waiting.size ? other : least,
    );
    return new Promise((done, fail) => {
      const request: Request = { id: this.nextId++, kind, what: jobs };
      member.waiting.set(request.id, { request, done: done as (result: unknown) => void, fail });
      member.thread.postMessage(request);
    });
  }

  share(table: RecurrenceTable): void {
    const what = {
      ...table,
      keys: shared(Float64Array, table.keys),
      counts: shared(Uint32Array, table.counts),
      articles: shared(Uint8Array, table.articles),
    };
    this.table = { id: 0, kind: 'share', what };
    for (const { thread } of this.members) thread.postMessage(this.table);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.members.map(({ thread }) => thread.terminate()));
    // What is still to be done in this one has no more need of memory than before.
    setHeapGrowth(false);
  }

  private take({ waiting }: Member, reply: Reply): void {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('result' in reply) {
      if (reply.faults) addFaults(reply.faults);
      asked?.done(reply.result);
    } else asked?.fail(errorOf(reply));
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { waiting } of this.members) {
      for (const { fail } of waiting.values()) fail(this.failure);
      waiting.clear();
    }
  }
}

function errorOf({ failure, stack }: { readonly failure: string; readonly stack?: string }): Error {
  if (stack === undefined) return new Failure(failure);
  return Object.assign(new Error(failure), { stack });
}

/** Copies an array to where all threads see it. */
function shared<T extends Float64Array | Uint32Array | Uint8Array>(
  type: new (buffer: SharedArrayBuffer) => T,
  array: T,
): T {
  const copy = new type(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}

function crashed(error: Error): Error {
  const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isFull) return new Failure(say('threadFailed', { reason: error.message.split('\n')[0]! }));
  return new Failure(say('threadFull'));
}

/** What a thread does that `Threads` has started. */
export function serveJobs(): void {
  const port = parentPort!;
  const context = workerData as JobContext;
  speak(context.locale);
  const worker = new Worker(context);
  port.on('message', async ({ id, kind, what }: Request) => {
    if (kind === 'share') return worker.share(what as RecurrenceTable);
    let reply: Reply;
    let moved: readonly ArrayBuffer[] = [];
    try {
      const result = await worker.runAll(kind, what as JobKinds[typeof kind]['job'][]);
      const { objects, memory } = together<object>(result);
      moved = memory;
      const faults = takeFaults();
      reply = { id, result: objects, ...(faults.length > 0 ? { faults } : {}) };
    } catch (error) {
      const isExpected = error instanceof Failure || (error as NodeJS.ErrnoException).syscall !== undefined;
      const { stack } = error as Error;
      reply = { id, failure: reasonOf(error), ...(isExpected || stack === undefined ? {} : { stack }) };
    }
    port.postMessage(reply, moved);
    collectYoung();
  });
}
