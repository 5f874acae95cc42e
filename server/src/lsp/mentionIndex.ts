import type { CancellationToken } from 'vscode-languageserver';
import type { TextTable } from '../core/text/textTable';
import type { ClosedFile } from './closedFiles';
import { type FileMentions, KnownMentions } from './fileMentions';
import { type IndexedDocument, indexedDocuments } from './indexedDocument';
import { type LocatedMention, locate } from './mentions';
import { NameIndex } from './nameIndex';
import { OpenMentions } from './openMentions';
import { pathOf, uriOf } from './paths';
import { analyze } from './readHere';
import type { CorpusWorkspace, Look } from './workspace';

/** Tells how far the reading of the workspace has come, in files; `again`: of those that are read once more. */
export type IndexProgress = (done: number, total: number, again: boolean) => void;

/** All documents of the workspace, open and closed. */
export interface WorkspaceDocuments {
  /** With the text before first markers, which is not a document (`summary.preamble`). */
  readonly documents: readonly IndexedDocument[];
  /** URIs of the corpus files that could not be read. */
  readonly unreadable: readonly string[];
}

/** Somebody or something with its first mention and the number of all. */
interface CountedIdentity {
  readonly first: LocatedMention;
  readonly count: number;
}

interface Waiter {
  readonly token: CancellationToken;
  readonly progress: IndexProgress | undefined;
}

type Stop = Pick<CancellationToken, 'isCancellationRequested'>;

/**
 * Who and what is named where in all files of the workspace, with summaries of their documents. Files that are open
 * answer for themselves, with what their analysis holds; files on disk are read once, and again when they have
 * changed.
 */
export class MentionIndex {
  /** All names, with counts, as far as they are known. */
  readonly names = new NameIndex();
  /** Files on disk, by URI as `uriOf` writes it. */
  private readonly files = new Map<string, ClosedFile>();
  private readonly open = new OpenMentions(this.names);
  private readonly waiters = new Set<Waiter>();
  private building: Promise<boolean> | undefined;
  /** State of the disk that the index was last brought up to; undefined when that cannot be known. */
  private built: string | undefined;
  /** When all files were looked at last. */
  private looked: Look | undefined;
  private revisionValue = 0;
  /** See `countedOnDisk`. */
  private counted:
    | { readonly revision: number; readonly all: ReadonlyMap<string, CountedIdentity> }
    | undefined;
  private progressValue: { readonly done: number; readonly total: number } | undefined;

  constructor(private readonly workspace: CorpusWorkspace) {}

  /** Grows whenever what is known of the files on disk changes. */
  get revision(): number {
    return this.revisionValue;
  }

  /** Whether all that lies on disk is in the index as it is now. Without a watcher that is never known. */
  get isCurrent(): boolean {
    return this.built !== undefined && this.built === this.workspace.diskState();
  }

  /** How far the reading that is under way has come. */
  get progress(): { readonly done: number; readonly total: number } | undefined {
    return this.progressValue;
  }

  /** Reads what has changed on disk since the last time. Lets requests through meanwhile. */
  async refresh(token: CancellationToken, progress?: IndexProgress): Promise<void> {
    const waiter = { token, progress };
    this.waiters.add(waiter);
    try {
      let complete: boolean;
      do {
        // Several requests at once read the files once.
        this.building ??= this.build().finally(() => {
          this.building = undefined;
          this.progressValue = undefined;
        });
        complete = await this.building;
        // Begun for others, it may have been given up with them, or have passed by what has changed since.
      } while (!token.isCancellationRequested && (!complete || this.built !== this.workspace.diskState()));
    } finally {
      this.waiters.delete(waiter);
    }
  }

  /** Takes in what is open as it is now; what was typed since costs the documents that it touched. */
  async syncOpen(token: Stop): Promise<void> {
    const snapshots = await this.workspace.openSnapshots();
    // What is open speaks for itself; once it is closed, the file is read again.
    for (const key of this.workspace.openKeys()) this.drop(key);
    await this.open.sync(snapshots, () => this.workspace.breathe(), token);
  }

  /** How often an open file names somebody or something. */
  countIn(uri: string, id: string): number {
    return this.open.countIn(uri, id);
  }

  /** All mentions of one identity, open files first. */
  async find(id: string, token: CancellationToken): Promise<LocatedMention[]> {
    await this.refresh(token);
    return this.filesNaming(id).flatMap(locatedMentions);
  }

  /** The files that name somebody or something, open ones first, as far as they are known. */
  filesNaming(id: string): FileMentions[] {
    const found: FileMentions[] = this.open.filesNaming(id);
    const numbers = new Map<TextTable, number | undefined>();
    for (const [uri, { named }] of this.files) {
      const { texts } = named;
      if (!numbers.has(texts)) numbers.set(texts, texts.find(id));
      const number = numbers.get(texts);
      const group = number === undefined ? undefined : named.find(number);
      if (!group) continue;
      let names: readonly string[] | undefined;
      const nameOf = (block: number) => {
        names ??= named.documents(uri, true).map(({ summary }) => summary.name);
        return names[block] ?? '';
      };
      found.push(new KnownMentions(uri, group, nameOf));
    }
    return found;
  }

  /** One mention for each identity, with the number of mentions. */
  async identities(token: CancellationToken): Promise<Map<string, CountedIdentity>> {
    await this.refresh(token);
    const all = new Map<string, CountedIdentity>();
    for (const { uri, group } of this.open.all()) {
      const known = all.get(group.id);
      const first = known?.first ?? locate(uri, group, group.places[0]!);
      all.set(group.id, { first, count: (known?.count ?? 0) + group.places.length });
    }
    for (const [id, one] of this.countedOnDisk()) {
      const known = all.get(id);
      all.set(id, known ? { first: known.first, count: known.count + one.count } : one);
    }
    return all;
  }

  /** The same of files on disk alone: clients ask with every letter of a query. */
  private countedOnDisk(): ReadonlyMap<string, CountedIdentity> {
    if (this.counted?.revision !== this.revisionValue) {
      const all = new Map<string, { first: LocatedMention; count: number }>();
      for (const [uri, { named }] of this.files) {
        named.countInto(all, (group) => ({ first: locate(uri, group, group.places[0]!), count: 0 }));
      }
      this.counted = { revision: this.revisionValue, all };
    }
    return this.counted.all;
  }

  /**
   * All documents of the workspace, the open ones first.
   * @param brief whether it is enough to know how those on disk are called and where they stand
   */
  async documents(
    token: CancellationToken,
    progress?: IndexProgress,
    brief = false,
  ): Promise<WorkspaceDocuments> {
    await this.refresh(token, progress);
    const documents = (await this.workspace.listedSnapshots()).flatMap((snapshot) =>
      indexedDocuments(snapshot),
    );
    const unreadable: string[] = [];
    const open = this.workspace.openKeys();
    for (const [key, file] of this.files) {
      if (open.has(key)) continue;
      for (const document of file.named.documents(key, brief)) documents.push(document);
      if (file.unreadable) unreadable.push(key);
    }
    return { documents, unreadable };
  }

  /** False when all who waited for it have given up. */
  private async build(): Promise<boolean> {
    const { waiters } = this;
    const givenUp: Stop = {
      get isCancellationRequested() {
        return [...waiters].every(({ token }) => token.isCancellationRequested);
      },
    };
    const look = this.workspace.look();
    const state = this.workspace.diskState();
    if (state === undefined || state !== this.built) {
      if (!(await this.readChanged(givenUp))) return false;
      this.built = state;
    }
    await this.syncOpen(givenUp);
    for (const snapshot of await this.workspace.openSnapshots()) this.workspace.compared(snapshot);
    if (!(await this.readAgain(givenUp))) return false;
    this.looked = look;
    return true;
  }

  /** Reads the files anew of which others now say something else, such as lines that recur. */
  private async readAgain(givenUp: Stop): Promise<boolean> {
    const isOld = ({ path, others, unreadable }: ClosedFile) =>
      !unreadable && this.workspace.othersOf(path) !== others;
    const changed = this.workspace.changedSince(this.looked);
    const keys = changed ? [...changed].map(uriOf) : [...this.files.keys()];
    const old = keys.filter((key) => {
      const file = this.files.get(key);
      return file !== undefined && isOld(file);
    });
    for (const [done, key] of old.entries()) {
      if (givenUp.isCancellationRequested) return false;
      for (const { progress } of this.waiters) progress?.(done, old.length, true);
      // Opened, read or gone meanwhile.
      const file = this.files.get(key);
      if (file && isOld(file)) await this.read(file.path, key);
    }
    return !givenUp.isCancellationRequested;
  }

  /** Reads files in the order of their paths: what an earlier one has is a duplicate in a later one. */
  private async readChanged(givenUp: Stop): Promise<boolean> {
    const { corpora, files } = await this.workspace.listing(givenUp);
    if (givenUp.isCancellationRequested) return false;
    const changed = this.workspace.changedSince(this.looked);
    const paths = changed ? [...changed].filter((path) => files.has(path)).sort() : corpora;
    const open = new Map(this.workspace.openUris().map((uri) => [pathOf(uri), uri]));
    const gone = new Set(changed ? [...changed].map(uriOf) : this.files.keys());
    let done = 0;
    const { closed } = this.workspace;
    const readAhead = closed.readingAhead(paths.filter((path) => !open.has(path)));
    let next = 0;
    for (const path of paths) {
      if (givenUp.isCancellationRequested) return false;
      const known = closed.current(path);
      const key = known?.uri ?? uriOf(path);
      gone.delete(key);
      const place = open.has(path) ? next : next++;
      if (known && known === this.files.get(key)) {
        this.progressValue = { done: ++done, total: paths.length };
        if (this.workspace.isBreathDue) await this.workspace.breathe();
        continue;
      }
      readAhead(place);
      const uri = open.get(path);
      const snapshot = uri === undefined ? undefined : await this.workspace.snapshot(uri);
      if (snapshot) {
        await analyze(snapshot.file, () => this.workspace.breathe());
        this.workspace.compared(snapshot);
      } else await this.read(path, key);
      this.progressValue = { done: ++done, total: paths.length };
      for (const { progress } of this.waiters) progress?.(done, paths.length, false);
    }
    for (const key of gone) this.drop(key);
    return true;
  }

  private async read(path: string, key: string): Promise<void> {
    const file = await this.workspace.closed.get(path);
    const known = this.files.get(key);
    if (file === known) return;
    // Opened while it was read.
    if (!file || this.workspace.openKeys().has(key)) {
      this.drop(key);
      return;
    }
    // A file that is read again keeps its place among the others, and with it whose mention is the first of all.
    if (known) this.names.remove(known.named.groups());
    this.files.set(key, file);
    this.names.add(file.named.groups());
    this.revisionValue++;
  }

  private drop(key: string): void {
    const file = this.files.get(key);
    if (!file) return;
    this.files.delete(key);
    this.names.remove(file.named.groups());
    this.revisionValue++;
  }
}

function locatedMentions({ uri, group }: FileMentions): LocatedMention[] {
  return group ? group.places.map((place) => locate(uri, group, place)) : [];
}
