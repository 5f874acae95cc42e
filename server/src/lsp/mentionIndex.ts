import type { CancellationToken } from 'vscode-languageserver';
import { type IndexedDocument, indexedDocuments } from './indexedDocument';
import { type LocatedMention, located, type Mention, mentionsOf } from './mentions';
import { uriOf } from './paths';
import type { CorpusWorkspace } from './workspace';

interface IndexedFile {
  readonly path: string;
  readonly stamp: string;
  /** What of it stood in other files too, as `CorpusWorkspace.twinsOf` tells. */
  readonly twins: number;
  readonly byId: ReadonlyMap<string, readonly LocatedMention[]>;
  readonly documents: readonly IndexedDocument[];
  /** True for a file of which nothing could be read. */
  readonly unreadable?: boolean;
}

/** Tells how far the reading of the workspace has come. */
export type IndexProgress = (done: number, total: number) => void;

/** All documents of the workspace, open and closed. */
export interface WorkspaceDocuments {
  /** With the text before first markers, which is not a document (`summary.preamble`). */
  readonly documents: readonly IndexedDocument[];
  /** URIs of the corpus files that could not be read. */
  readonly unreadable: readonly string[];
}

interface Waiter {
  readonly token: CancellationToken;
  readonly progress: IndexProgress | undefined;
}

/**
 * What is where in all files of the workspace: mentions and summaries of documents. Files that are open answer for
 * themselves, with what their analysis holds; files on disk are read once, and again when they have changed.
 */
export class MentionIndex {
  private readonly files = new Map<string, IndexedFile>();
  private readonly texts = new Map<string, string>();
  private readonly waiters = new Set<Waiter>();
  private building: Promise<boolean> | undefined;
  /** State of the disk that the index was last brought up to; undefined when that cannot be known. */
  private built: string | undefined;
  private revisionValue = 0;

  constructor(private readonly workspace: CorpusWorkspace) {}

  /** Grows whenever what is known of the files on disk changes. */
  get revision(): number {
    return this.revisionValue;
  }

  /** Reads what has changed on disk since the last time. Lets requests through between files. */
  async refresh(token: CancellationToken, progress?: IndexProgress): Promise<void> {
    const waiter = { token, progress };
    this.waiters.add(waiter);
    try {
      let complete: boolean;
      do {
        // Several requests at once read the files once.
        this.building ??= this.build().finally(() => {
          this.building = undefined;
        });
        complete = await this.building;
        // Begun for others, it may have been given up with them, or have passed by what has changed since.
      } while (!token.isCancellationRequested && (!complete || this.built !== this.workspace.diskState()));
    } finally {
      this.waiters.delete(waiter);
    }
  }

  /** All mentions of one identity, open files first. */
  async find(id: string, token: CancellationToken): Promise<LocatedMention[]> {
    const found: LocatedMention[] = [];
    for (const snapshot of await this.workspace.openSnapshots()) {
      for (const mention of mentionsOf(snapshot.file))
        if (mention.id === id) found.push(located(mention, snapshot));
    }
    await this.refresh(token);
    const open = this.workspace.openKeys();
    for (const [key, file] of this.files) {
      if (!open.has(key)) found.push(...(file.byId.get(id) ?? []));
    }
    return found;
  }

  /** One mention for each identity, with the number of mentions. */
  async identities(token: CancellationToken): Promise<Map<string, { first: LocatedMention; count: number }>> {
    const all = new Map<string, { first: LocatedMention; count: number }>();
    const add = (mention: () => LocatedMention, id: string, count: number) => {
      const known = all.get(id);
      if (known) known.count += count;
      else all.set(id, { first: mention(), count });
    };
    for (const snapshot of await this.workspace.openSnapshots()) {
      for (const mention of mentionsOf(snapshot.file)) add(() => located(mention, snapshot), mention.id, 1);
    }
    await this.refresh(token);
    const open = this.workspace.openKeys();
    for (const [key, file] of this.files) {
      if (open.has(key)) continue;
      for (const [id, mentions] of file.byId) add(() => mentions[0]!, id, mentions.length);
    }
    return all;
  }

  /** All documents of the workspace, the open ones first. */
  async documents(token: CancellationToken, progress?: IndexProgress): Promise<WorkspaceDocuments> {
    await this.refresh(token, progress);
    const documents = (await this.workspace.listedSnapshots()).flatMap((snapshot) =>
      indexedDocuments(snapshot),
    );
    const unreadable: string[] = [];
    const open = this.workspace.openKeys();
    for (const [key, file] of this.files) {
      if (open.has(key)) continue;
      for (const document of file.documents) documents.push(document);
      if (file.unreadable) unreadable.push(key);
    }
    return { documents, unreadable };
  }

  /** False when all who waited for it have given up. */
  private async build(): Promise<boolean> {
    const { waiters } = this;
    const givenUp: Pick<CancellationToken, 'isCancellationRequested'> = {
      get isCancellationRequested() {
        return [...waiters].every(({ token }) => token.isCancellationRequested);
      },
    };
    const state = this.workspace.diskState();
    if (state === undefined || state !== this.built) {
      if (!(await this.readChanged(givenUp))) return false;
      this.built = state;
    }
    for (const snapshot of await this.workspace.openSnapshots()) this.workspace.compared(snapshot);
    // What is open speaks for itself; once it is closed, the file is read again.
    for (const key of this.workspace.openKeys()) this.files.delete(key);
    for (const [key, { path, stamp, twins }] of this.files) {
      if (givenUp.isCancellationRequested) return false;
      if (this.workspace.twinsOf(path) !== twins) await this.read(path, key, stamp);
    }
    return true;
  }

  private async readChanged(givenUp: Pick<CancellationToken, 'isCancellationRequested'>): Promise<boolean> {
    const paths = await this.workspace.closedPaths(givenUp);
    if (givenUp.isCancellationRequested) return false;
    const gone = new Set(this.files.keys());
    let done = 0;
    for (const path of paths) {
      if (givenUp.isCancellationRequested) return false;
      const key = uriOf(path);
      gone.delete(key);
      const stamp = await this.workspace.stampOf(path);
      if (stamp !== undefined && this.files.get(key)?.stamp !== stamp) await this.read(path, key, stamp);
      done++;
      for (const { progress } of this.waiters) progress?.(done, paths.length);
    }
    for (const key of gone) this.files.delete(key);
    if (gone.size > 0) this.revisionValue++;
    return true;
  }

  private async read(path: string, key: string, stamp: string): Promise<void> {
    const read = await this.workspace.readClosed(key, path).catch(() => undefined);
    this.revisionValue++;
    if (!read) {
      this.files.set(key, { path, stamp, twins: 0, byId: new Map(), documents: [], unreadable: true });
      return;
    }
    const snapshot = this.workspace.compared(read);
    const own = (text: string) => this.own(text);
    const byId = new Map<string, LocatedMention[]>();
    for (const mention of mentionsOf(snapshot.file)) {
      const entry = located(compact(mention, own), snapshot);
      const list = byId.get(entry.id);
      if (list) list.push(entry);
      else byId.set(entry.id, [entry]);
    }
    const twins = this.workspace.twinsOf(path);
    this.files.set(key, { path, stamp, twins, byId, documents: indexedDocuments(snapshot, own) });
    await this.workspace.pause();
  }

  /** A text cut out of a file keeps the whole file in memory: what the index holds is copied, each text once. */
  private own(text: string): string {
    let copy = this.texts.get(text);
    if (copy === undefined) {
      // Names recur, passages do not: what is forgotten here only costs a second copy.
      if (this.texts.size > MOST_TEXTS) this.texts.clear();
      copy = Array.from(text).join('');
      this.texts.set(copy, copy);
    }
    return copy;
  }
}

const MOST_TEXTS = 200_000;

function compact(mention: Mention, own: (text: string) => string): Mention {
  return { ...mention, text: own(mention.text), name: own(mention.name), id: own(mention.id) };
}
