import { availableParallelism } from 'node:os';
import { Worker as Thread } from 'node:worker_threads';
import { TextTable } from '../core/text/textTable';
import type { ReadingContext } from '../lsp/readTogether';
import type { CorpusOfFile, ReadElsewhere, Readers } from '../lsp/runtime';
import { prepareThreads, setHeapGrowth, YOUNG_OF_THREADS } from './heap';
import { type FromThread, READS, sameContext, type ToThread } from './readerProtocol';

/** More threads than this wait for the disk and for each other. */
const MOST_THREADS = 4;
/** So many files are worth being read together, one step for all before the next. */
const FILES_TOGETHER = 32;
/** So many lots lie ready at each thread, so that none waits for this one. */
const LOTS = 2;
/** Megabytes that a thread may take: without a bound it takes what others leave. */
const MEMORY = 256;
/** Milliseconds without anything to do after which the threads end, and leave their memory. */
const IDLE = 5000;

interface Wanted {
  readonly path: string;
  readonly context: ReadingContext;
  readonly corpus: CorpusOfFile;
  readonly done: (read: ReadElsewhere | undefined) => void;
}

interface Member {
  readonly thread: Thread;
  readonly lots: Map<number, readonly Wanted[]>;
  /** Its tables of texts that may still be used, by number. */
  readonly tables: Map<number, TextTable>;
}

/**
 * Closed files of this machine read by threads, which start when somebody asks and end when nobody does any more. What a
 * thread cannot do, for whatever reason, is left to the caller.
 */
export class ReaderThreads implements Readers {
  readonly width: number;
  private readonly count: number;
  private members: Member[] = [];
  private waiting: Wanted[] = [];
  private sending: ReturnType<typeof setImmediate> | undefined;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;
  private broken = false;

  /**
   * @param script what the threads run: this program, unless said otherwise
   * @param count of threads: one processor is left to the thread that answers requests
   */
  constructor(
    private readonly script = __filename,
    count = Math.min(MOST_THREADS, availableParallelism() - 1),
  ) {
    this.count = Math.max(1, count);
    this.width = this.count * LOTS * FILES_TOGETHER;
  }

  read(path: string, context: ReadingContext, corpus: CorpusOfFile): Promise<ReadElsewhere | undefined> {
    if (this.broken) return Promise.resolve(undefined);
    return new Promise((done) => {
      this.waiting.push({ path, context, corpus, done });
      // What is asked for in one go is sent together.
      this.sending ??= setImmediate(() => {
        this.sending = undefined;
        this.send();
      });
    });
  }

  forget(): void {
    for (const { thread } of this.members) thread.postMessage({ kind: 'forget' } satisfies ToThread);
  }

  close(): void {
    clearTimeout(this.idle);
    const { members } = this;
    if (members.length > 0) setHeapGrowth(false);
    this.members = [];
    for (const { thread } of members) void thread.terminate();
  }

  private send(): void {
    clearTimeout(this.idle);
    while (this.waiting.length > 0) {
      const member = this.leastBusy();
      if (!member) break;
      const { context } = this.waiting[0]!;
      const other = this.waiting.findIndex((wanted) => !sameContext(wanted.context, context));
      const lot = this.waiting.splice(0, other < 0 ? FILES_TOGETHER : Math.min(other, FILES_TOGETHER));
      const id = this.nextId++;
      member.lots.set(id, lot);
      const paths = lot.map(({ path }) => path);
      member.thread.postMessage({ kind: 'read', id, paths, context } satisfies ToThread);
    }
    if (this.members.every(({ lots }) => lots.size === 0)) {
      this.idle = setTimeout(() => this.close(), IDLE);
      this.idle.unref();
    }
  }

  private leastBusy(): Member | undefined {
    const free = this.members.find(({ lots }) => lots.size === 0);
    if (free) return free;
    if (this.members.length < this.count) return this.start();
    const least = this.members.reduce((a, b) => (b.lots.size < a.lots.size ? b : a));
    return least.lots.size < LOTS ? least : undefined;
  }

  private start(): Member {
    setHeapGrowth(true);
    prepareThreads();
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_OF_THREADS, maxOldGenerationSizeMb: MEMORY };
    const thread = new Thread(this.script, { workerData: READS, resourceLimits });
    const member: Member = { thread, lots: new Map(), tables: new Map() };
    this.members.push(member);
    thread.on('message', (message: FromThread) => this.take(member, message));
    thread.on('error', () => this.lose(member));
    thread.on('exit', () => this.lose(member));
    // It must not keep the program from ending.
    thread.unref();
    return member;
  }

  private take(member: Member, message: FromThread): void {
    const { thread, lots } = member;
    const lot = lots.get(message.id);
    if (!lot) return;
    if (message.kind === 'lines' || message.kind === 'twins') {
      const told =
        message.kind === 'lines'
          ? message.asked.map((evidence, i) => evidence && lot[i]!.corpus.lines(evidence))
          : message.asked.map((documents, i) => documents && lot[i]!.corpus.twins(documents));
      thread.postMessage({ kind: 'told', id: message.id, told } as ToThread);
      return;
    }
    lots.delete(message.id);
    if (message.kind === 'failed') for (const { done } of lot) done(undefined);
    else {
      const texts = tableOf(member, message.table);
      for (const text of message.texts) texts.add(text);
      for (const [i, { done }] of lot.entries()) done({ result: message.results[i]!, texts });
    }
    this.send();
  }

  /** A thread that ended unasked would do so again. */
  private lose(member: Member): void {
    if (!this.members.includes(member)) return;
    this.broken = true;
    const lost = [...this.members.flatMap(({ lots }) => [...lots.values()].flat()), ...this.waiting];
    this.waiting = [];
    this.close();
    for (const { done } of lost) done(undefined);
  }
}

/** A thread has two tables at most: the last one, and the one before it for what was under way when that was full. */
function tableOf({ tables }: Member, number: number): TextTable {
  let table = tables.get(number);
  if (!table) {
    table = new TextTable();
    tables.set(number, table);
    for (const old of tables.keys()) if (old < number - 1) tables.delete(old);
  }
  return table;
}
