import type { CancellationToken } from 'vscode-languageserver';
import { type LocatedMention, located, type Mention, mentionsOf } from './mentions';
import { uriOf } from './paths';
import type { Snapshot } from './snapshot';
import type { CorpusWorkspace } from './workspace';

interface IndexedFile {
  readonly stamp: string;
  readonly byId: ReadonlyMap<string, readonly LocatedMention[]>;
  readonly documents: readonly IndexedDocument[];
}

/** A document of a file on disk, for finding it by name. */
export interface IndexedDocument {
  readonly name: string;
  readonly title: string;
  readonly uri: string;
  readonly range: LocatedMention['range'];
}

/** Tells how far the reading of the workspace has come. */
export type IndexProgress = (done: number, total: number) => void;

/**
 * Who and what is mentioned where, in all files of the workspace. Files that are open answer for themselves, with
 * what their analysis holds; files on disk are read once, and again when they have changed.
 */
export class MentionIndex {
  private readonly files = new Map<string, IndexedFile>();
  private building: Promise<void> | undefined;

  constructor(private readonly workspace: CorpusWorkspace) {}

  /** Reads what has changed on disk since the last time. Lets requests through between files. */
  async refresh(token: CancellationToken, progress?: IndexProgress): Promise<void> {
    // Two requests at once read the files once.
    this.building ??= this.build(token, progress).finally(() => {
      this.building = undefined;
    });
    await this.building;
  }

  /** All mentions of one identity, open files first. */
  async find(id: string, token: CancellationToken): Promise<LocatedMention[]> {
    const found: LocatedMention[] = [];
    for (const snapshot of await this.workspace.openSnapshots()) {
      for (const mention of mentionsOf(snapshot.file))
        if (mention.id === id) found.push(located(mention, snapshot));
    }
    await this.refresh(token);
    for (const [key, file] of this.files) {
      if (!this.workspace.isOpen(key)) found.push(...(file.byId.get(id) ?? []));
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
    for (const [key, file] of this.files) {
      if (this.workspace.isOpen(key)) continue;
      for (const [id, mentions] of file.byId) add(() => mentions[0]!, id, mentions.length);
    }
    return all;
  }

  /** All documents of the workspace. */
  async documents(token: CancellationToken): Promise<IndexedDocument[]> {
    const open = (await this.workspace.openSnapshots()).flatMap(documentsOf);
    await this.refresh(token);
    const closed = [...this.files].flatMap(([key, file]) =>
      this.workspace.isOpen(key) ? [] : file.documents,
    );
    return [...open, ...closed];
  }

  private async build(token: CancellationToken, progress: IndexProgress | undefined): Promise<void> {
    const paths = await this.workspace.closedPaths(token);
    const gone = new Set(this.files.keys());
    let done = 0;
    for (const path of paths) {
      if (token.isCancellationRequested) return;
      const key = uriOf(path);
      gone.delete(key);
      const stamp = await this.workspace.stampOf(path);
      if (stamp !== undefined && this.files.get(key)?.stamp !== stamp) await this.read(path, key, stamp);
      progress?.(++done, paths.length);
    }
    for (const key of gone) this.files.delete(key);
  }

  private async read(path: string, key: string, stamp: string): Promise<void> {
    const snapshot = await this.workspace.readClosed(key, path).catch(() => undefined);
    if (!snapshot) {
      this.files.delete(key);
      return;
    }
    const byId = new Map<string, LocatedMention[]>();
    for (const mention of mentionsOf(snapshot.file)) {
      const entry = located(compact(mention), snapshot);
      const list = byId.get(mention.id);
      if (list) list.push(entry);
      else byId.set(mention.id, [entry]);
    }
    this.files.set(key, { stamp, byId, documents: documentsOf(snapshot) });
    await this.workspace.pause();
  }
}

/** A text cut out of a file keeps the whole file in memory: what the index holds is copied. */
function compact(mention: Mention): Mention {
  const copy = (text: string) => Array.from(text).join('');
  return { ...mention, text: copy(mention.text), name: copy(mention.name), id: copy(mention.id) };
}

function documentsOf({ file, positions, uri }: Snapshot): IndexedDocument[] {
  return file.documents.map((index) => {
    const { structure, name, reading } = file.analysis(index);
    const title =
      structure.header.find((entry) => entry.field === 'title')?.value || reading.fields.title?.value || '';
    const span = structure.marker?.span ?? { start: 0, end: structure.lines.end(0) };
    return { name, title, uri, range: positions.inBlock(index, span) };
  });
}
