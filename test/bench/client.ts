import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { helperArguments } from '../../server/src/node/helpers';
import { DIST } from './report';

interface Waiting {
  readonly sent: number;
  readonly done: (answer: Answer) => void;
}

export interface Answer {
  readonly result: unknown;
  /** From writing the request, put into JSON before, to having the whole answer, before it is read as JSON. */
  readonly milliseconds: number;
  readonly bytes: number;
}

/** A bench that is profiled has its servers profiled, too. */
const profiling = process.execArgv.filter(
  (arg, i, all) => /^--cpu-prof/.test(arg) || all[i - 1] === '--cpu-prof-dir',
);

/** As little of a client as can be, so that what is measured is the server. Speaks to the built server over stdio. */
export class BenchClient {
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private chunks: Buffer[] = [];
  private length = 0;
  private wanted: number | undefined;
  private nextId = 1;

  constructor() {
    // As the extension starts it.
    const args = [...profiling, ...helperArguments(availableParallelism())];
    this.process = spawn(process.execPath, [...args, join(DIST, 'corpus.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.process.stdout!.on('data', (chunk: Buffer) => this.receive(chunk));
  }

  /** @param cacheFolder where the server keeps what it finds; nowhere by default */
  async initialize(folder?: string, cacheFolder?: string): Promise<Answer> {
    const answer = await this.request('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      initializationOptions: { cacheFolder },
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
        textDocument: {
          diagnostic: { relatedInformation: true },
          semanticTokens: {
            requests: { range: true },
            tokenTypes: [],
            tokenModifiers: [],
            formats: ['relative'],
          },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
    });
    this.notify('initialized', {});
    return answer;
  }

  request(method: string, params: unknown): Promise<Answer> {
    const id = this.nextId++;
    const body = bytesOf({ jsonrpc: '2.0', id, method, params });
    return new Promise((done) => {
      this.waiting.set(id, { sent: performance.now(), done });
      this.write(body);
    });
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** Most memory that the server has had, in bytes; undefined where the system does not tell. */
  peakMemory(): number | undefined {
    return peakMemory(this.process.pid);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done));
    await this.request('shutdown', null);
    this.notify('exit', null);
    await ended;
  }

  private send(message: object): void {
    this.write(bytesOf(message));
  }

  private write(body: Buffer): void {
    this.process.stdin!.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin!.write(body);
  }

  /** Chunks are joined only when a message is whole: answers can be megabytes. */
  private receive(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    for (;;) {
      if (this.wanted === undefined) {
        const head = this.joined();
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.wanted = Number(/content-length: *(\d+)/i.exec(head.subarray(0, end).toString('latin1'))![1]);
        this.replace(head.subarray(end + 4));
      }
      if (this.length < this.wanted) return;
      const all = this.joined();
      const body = all.subarray(0, this.wanted);
      this.replace(all.subarray(this.wanted));
      this.wanted = undefined;
      this.take(body, performance.now());
    }
  }

  private take(body: Buffer, now: number): void {
    const message = JSON.parse(body.toString('utf8')) as {
      id?: number;
      method?: string;
      result?: unknown;
      error?: { message: string };
    };
    if (message.method !== undefined) {
      // Requests of the server (registrations) want an answer.
      if (message.id !== undefined) this.send({ jsonrpc: '2.0', id: message.id, result: null });
      return;
    }
    const waiting = this.waiting.get(message.id!);
    this.waiting.delete(message.id!);
    if (message.error) throw new Error(message.error.message);
    waiting?.done({ result: message.result, milliseconds: now - waiting.sent, bytes: body.length });
  }

  private joined(): Buffer {
    return this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
  }

  private replace(rest: Buffer): void {
    this.chunks = [rest];
    this.length = rest.length;
  }
}

function bytesOf(message: object): Buffer {
  return Buffer.from(JSON.stringify(message));
}

export function peakMemory(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
