import { readFileSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { ConfigStore } from '../core/config/store';
import { TextTable } from '../core/text/textTable';
import { FileCache } from '../lsp/cache/fileCache';
import type { CachePlace } from '../lsp/cache/store';
import { type CorpusSays, readTogether } from '../lsp/readTogether';
import { CacheFolder } from './cacheFolder';
import { decodeText, isMissing, nodeRuntime, stampOf } from './files';
import { collectYoung } from './heap';
import type { FromThread, Question, Questions, ToThread } from './readerProtocol';

/** Nobody waits for this thread meanwhile, and to have other threads wait for the disk costs more than to wait. */
const HERE = {
  async readText(path: string): Promise<string | undefined> {
    try {
      return decodeText(readFileSync(path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async stamp(path: string): Promise<string | undefined> {
    try {
      return stampOf(statSync(path));
    } catch {
      return undefined;
    }
  },
};

/** Texts by number, of which so many were sent. */
interface SentTable {
  readonly number: number;
  readonly texts: TextTable;
  sent: number;
}

/** What a thread does that `ReaderThreads` has started. */
export function serveReading(): void {
  const port = parentPort!;
  const post = (message: FromThread) => port.postMessage(message);
  const told = new Map<number, (told: Questions[Question]['told']) => void>();
  let store: ConfigStore | undefined;
  let roots = '';
  let place: CachePlace | undefined;
  let cache: FileCache | undefined;
  let table: SentTable = { number: 0, texts: new TextTable(), sent: 0 };
  port.on('message', async (message: ToThread) => {
    if (message.kind === 'forget') {
      store = undefined;
      return;
    }
    const { id } = message;
    if (message.kind === 'told') {
      told.get(id)?.(message.told);
      told.delete(id);
      return;
    }
    const { paths, context } = message;
    if (!store || roots !== context.roots.join('\n')) {
      store = new ConfigStore(nodeRuntime, context.roots);
      roots = context.roots.join('\n');
    }
    if (context.cache?.folder !== place?.folder || context.cache?.megabytes !== place?.megabytes) {
      place = context.cache;
      cache?.close();
      cache = place && new FileCache(new CacheFolder(place));
    }
    await cache?.ready;
    const ask = <Kind extends Question>(kind: Kind, asked: Questions[Kind]['asked']) =>
      new Promise<Questions[Kind]['told']>((done) => {
        // What is asked is what is answered.
        told.set(id, (answer) => done(answer as Questions[Kind]['told']));
        post({ kind, id, asked } as FromThread);
      });
    const corpus: CorpusSays = {
      lines: (evidence) => ask('lines', evidence),
      twins: (documents) => ask('twins', documents),
    };
    if (table.texts.isFull) table = { number: table.number + 1, texts: new TextTable(), sent: 0 };
    // Files that are under way when another table is begun go on with theirs.
    const own = table;
    try {
      const results = await readTogether(paths, context, store, HERE, own.texts, corpus, cache);
      post({ kind: 'read', id, results, table: own.number, texts: own.texts.since(own.sent) });
      own.sent = own.texts.size;
      // Nobody says when the thread will end.
      cache?.flush();
      collectYoung();
    } catch {
      post({ kind: 'failed', id });
    }
  });
}
