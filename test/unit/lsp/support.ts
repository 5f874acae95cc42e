import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import { CancellationToken as Tokens } from 'vscode-languageserver';
import { ConfigStore } from '../../../server/src/core/config/store';
import { TextTable } from '../../../server/src/core/text/textTable';
import { FileCache } from '../../../server/src/lsp/cache/fileCache';
import type { CacheStore } from '../../../server/src/lsp/cache/store';
import { DEFAULT_LIMITS } from '../../../server/src/lsp/limits';
import { type OpenFile, openFile } from '../../../server/src/lsp/openDocument';
import { pathOf, uriOf } from '../../../server/src/lsp/paths';
import { type CorpusSays, readTogether } from '../../../server/src/lsp/readTogether';
import type { Readers, Runtime } from '../../../server/src/lsp/runtime';
import type { ClientProfile } from '../../../server/src/lsp/snapshot';
import { CorpusWorkspace } from '../../../server/src/lsp/workspace';

const FOLDER = '/ngu-lieu';
const CACHE_PLACE = { folder: '/kho-dem', megabytes: 1 };
export const NEVER: CancellationToken = Tokens.None;

export const PROFILE: ClientProfile = {
  locale: 'en',
  documentationBase: undefined,
  limits: DEFAULT_LIMITS,
  markdown: true,
  snippets: true,
  markdownItems: true,
  labelDetails: true,
  definitionLinks: true,
  relatedInformation: true,
  codeDescription: true,
  documentChanges: true,
  changeAnnotations: true,
  createFiles: true,
  saveCommand: undefined,
};

/** A workspace whose disk and open files are held in memory. */
export class MemoryWorkspace {
  /** Texts of the files on disk, by path below the folder; null for one that cannot be read. */
  readonly disk = new Map<string, string | null>();
  /** How many times each was read. */
  readonly reads = new Map<string, number>();
  readonly workspace: CorpusWorkspace;
  private readonly open = new Map<string, OpenFile>();
  /** How often anybody looked whether a file has changed. */
  looks = 0;
  private writes = 0;
  private readonly stamps = new Map<string, number>();

  constructor(
    files: Readonly<Record<string, string | null>>,
    profile: ClientProfile = PROFILE,
    readers?: (runtime: Runtime) => Readers,
    { store, today = '2024-06-01' }: { readonly store?: CacheStore; readonly today?: string } = {},
  ) {
    let runtime: Runtime = {
      readText: async (path) => {
        const name = path.slice(FOLDER.length + 1);
        this.reads.set(name, (this.reads.get(name) ?? 0) + 1);
        const text = this.disk.get(name);
        if (text === null) throw new Error('it is a binary file');
        return text;
      },
      readFirstLine: async (path) => this.disk.get(path.slice(FOLDER.length + 1))?.split('\n')[0],
      stamp: async (path) => {
        this.looks++;
        return this.stamps.get(path.slice(FOLDER.length + 1))?.toString();
      },
      list: (folder) => listed([...this.disk.keys()].map((name) => `${folder}/${name}`)),
      yield: () => new Promise((done) => setImmediate(done)),
      today: () => today,
      ...(store ? { openCache: () => store } : {}),
    };
    if (readers) runtime = { ...runtime, readers: readers(runtime) };
    const documents = {
      all: () => [...this.open.values()],
      get: (uri: string) => this.open.get(uri),
    } as unknown as TextDocuments<OpenFile>;
    this.workspace = new CorpusWorkspace(
      runtime,
      documents,
      () => 'utf-16',
      () => profile,
      () => true,
    );
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.workspace.setFolders([uriOf(FOLDER)]);
    this.workspace.setCache(store && CACHE_PLACE);
  }

  path(name: string): string {
    return `${FOLDER}/${name}`;
  }

  uri(name: string): string {
    return uriOf(this.path(name));
  }

  /** Writes a file, or deletes it, and tells the server. */
  write(name: string, text: string | null | undefined): void {
    const known = this.disk.has(name);
    if (text === undefined) {
      this.disk.delete(name);
      this.stamps.delete(name);
    } else {
      this.disk.set(name, text);
      this.stamps.set(name, ++this.writes);
    }
    this.workspace.changedOnDisk(this.uri(name), !known || text === undefined, text === undefined);
  }

  openFile(name: string, text: string): OpenFile {
    const uri = this.uri(name);
    const file = openFile(uri, 1, text, 'utf-16', this.workspace.counters);
    this.open.set(uri, file);
    return file;
  }

  close(name: string): void {
    this.open.delete(this.uri(name));
    this.workspace.changedOnDisk(this.uri(name), false);
  }

  /** Reads of corpus files, configurations aside. */
  get corpusReads(): Record<string, number> {
    return Object.fromEntries([...this.reads].filter(([name]) => !name.endsWith('.json')));
  }
}

async function* listed(paths: readonly string[]): AsyncGenerator<string> {
  yield* [...paths].sort();
}

export function nameOf(uri: string): string {
  return (pathOf(uri) ?? uri).slice(FOLDER.length + 1);
}

/** Reads as other threads do, one after the other: whatever goes to and fro is copied. */
export class Copying implements Readers {
  readonly width = 40;
  reads = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly runtime: Runtime,
    private readonly store?: CacheStore,
  ) {}

  read: Readers['read'] = (path, context, corpus) => {
    const result = this.last.then(async () => {
      this.reads++;
      const store = new ConfigStore(this.runtime, context.roots);
      const ask: CorpusSays = {
        lines: async (evidence) =>
          structuredClone(evidence.map((one) => one && corpus.lines(structuredClone(one)))),
        twins: async (documents) =>
          structuredClone(documents.map((one) => one && corpus.twins(structuredClone(one)))),
      };
      const [theirs, texts] = [new TextTable(), new TextTable()];
      const cache = this.store && new FileCache(this.store);
      const copied = structuredClone(context);
      const [read] = await readTogether([path], copied, store, this.runtime, theirs, ask, cache);
      for (const text of structuredClone(theirs.since(0))) texts.add(text);
      return { result: structuredClone(read!), texts };
    });
    this.last = result;
    return result;
  };

  forget(): void {}
  close(): void {}
}
