import type { TextDocuments } from 'vscode-languageserver';
import { CorpusFile } from '../core/analysis/corpusFile';
import type { AnalysisCounters } from '../core/analysis/environment';
import { ConfigStore } from '../core/config/store';
import { withoutMark } from '../core/text/decode';
import { Attention } from './attention';
import { FileCache } from './cache/fileCache';
import type { CachePlace } from './cache/store';
import { ChangeLog } from './changeLog';
import { ClosedFiles } from './closedFiles';
import { DiskStamps, WATCHED } from './diskStamps';
import { type Cancellable, FileList, type Listing } from './fileList';
import { environmentOf, isConfigUri, type OpenConfig, type OpenFile } from './openDocument';
import { Pace } from './pace';
import { folderPath, pathOf, sameUri, uriOf } from './paths';
import { type PositionEncoding, Positions } from './positions';
import { readingElsewhere } from './readElsewhere';
import { ReadingHere } from './readHere';
import { WorkspaceRecurrence } from './recurrence';
import { Reports } from './reports';
import type { Runtime } from './runtime';
import type { ClientProfile, Snapshot } from './snapshot';
import { WorkspaceTwins } from './twins';

/** A moment at which somebody has looked at all files. */
export interface Look {
  readonly mark: number;
  readonly day: string;
}

/** The client's folders: what is open, what lies on disk, and the configurations that hold for it. */
export class CorpusWorkspace {
  readonly store: ConfigStore;
  readonly counters: AnalysisCounters = { blocks: 0, units: 0 };
  private folders: readonly string[] = [];
  private readonly list: FileList;
  private listed: Listing | undefined;
  private readonly stamps: DiskStamps;
  private readonly pace: Pace;
  /** Diagnostics of files, open or not. */
  readonly reports: Reports;
  /** The files that are not open, each read once for diagnostics and index together. */
  readonly closed: ClosedFiles;
  private readonly changes = new ChangeLog();
  private readonly twins = new WorkspaceTwins((path) => this.changes.note(path));
  /** Lines that recur in the corpus: told of with every file that is compared, published after a pause. */
  readonly recurrence = new WorkspaceRecurrence((path) => this.changes.note(path));
  /** Files that are open, or folders of such, that are no longer on disk. */
  private readonly deleted = new Set<string>();
  private allWatched = true;
  private cachePlace: CachePlace | undefined;
  private cacheValue: FileCache | undefined;

  constructor(
    private readonly runtime: Runtime,
    private readonly open: TextDocuments<OpenFile>,
    private readonly encoding: () => PositionEncoding,
    private readonly profile: () => ClientProfile,
    /** Whether somebody tells us of changes on disk; else every file's time is looked at on every request. */
    private readonly isWatched: () => boolean,
    readonly attention = new Attention(() => {}),
  ) {
    this.store = new ConfigStore(runtime);
    this.stamps = new DiskStamps(runtime, this.store, isWatched, () => this.changes.noteAll());
    this.list = new FileList(runtime, this.store, isWatched);
    this.pace = new Pace(() => runtime.yield());
    this.reports = new Reports(this, open, this.twins, profile, attention);
    const reason = () => ({ today: runtime.today(), encoding: this.encoding(), profile: this.profile() });
    const here = new ReadingHere({
      runtime,
      store: this.store,
      twins: this.twins,
      recurrence: this.recurrence,
      counters: this.counters,
      cache: () => this.cache,
      reason,
      breathe: () => this.breathe(),
    });
    this.closed = new ClosedFiles({
      stampOf: (path) => this.stampOf(path),
      diskRevision: () => this.stamps.revision,
      stampSeen: (path, stamp, revision) => this.stamps.seen(path, stamp, revision),
      steady: (path) => this.stamps.steady(path),
      read: (path, withDiagnostics) => here.read(path, withDiagnostics),
      othersOf: (path) => this.othersOf(path),
      elsewhere: readingElsewhere(runtime, this.twins, this.recurrence, () => ({
        ...reason(),
        roots: this.folders,
        cache: this.cachePlace,
      })),
      changed: (path) => (path === undefined ? this.changes.noteAll() : this.changes.note(path)),
    });
  }

  setFolders(uris: readonly string[]): void {
    this.folders = uris.flatMap((uri) => pathOf(uri) ?? []).map(folderPath);
    this.store.setRoots(this.folders);
    this.forgetFiles();
  }

  /** Says where what is found in files is kept from one start to the next; undefined for nowhere. */
  setCache(place: CachePlace | undefined): void {
    this.cacheValue?.close();
    this.cacheValue = undefined;
    this.cachePlace = place;
  }

  /** Opened when it is first asked for: where other threads read the files, they ask for themselves. */
  private get cache(): FileCache | undefined {
    if (!this.cacheValue && this.cachePlace && this.runtime.openCache) {
      this.cacheValue = new FileCache(this.runtime.openCache(this.cachePlace));
    }
    return this.cacheValue;
  }

  /** Writes what is to be kept. */
  close(): void {
    this.cacheValue?.close();
  }

  /** Forgets all diagnostics: the profile they were written for has changed. */
  reset(): void {
    this.reports.reset();
    this.closed.reset();
  }

  /**
   * Takes note of a file that was made, changed or deleted on disk. False when no answer changes by it.
   * @param listed whether files came or went, so that they have to be listed again
   * @param deleted whether it is a file or folder that went
   */
  changedOnDisk(uri: string, listed: boolean, deleted = false): boolean {
    const path = pathOf(uri);
    if (path === undefined) return false;
    this.noteDeleted(path, deleted);
    this.stamps.forget(path, listed);
    const known = this.closed.forget(path);
    // Of a folder that nobody has looked into yet, the store knows nothing; the files there are to be listed all the same.
    const config = this.store.invalidate(path) || (listed && isConfigUri(path));
    const textFile = WATCHED.test(path) || this.store.isNamed(path);
    if (config || (listed && textFile)) this.forgetFiles();
    else if (/\.txt$/i.test(path) && this.folders.some((folder) => path.startsWith(`${folder}/`))) {
      this.list.noteUnsure(path);
    }
    return config || known || textFile;
  }

  /**
   * Remembers what was deleted while it was open. Clients keep a file open that nobody looks at any more, VS Code for
   * minutes.
   */
  private noteDeleted(path: string, deleted: boolean): void {
    for (const known of this.deleted) if (within(path, known)) this.deleted.delete(known);
    if (!deleted) return;
    const isOpen = this.open.all().some(({ uri }) => within(pathOf(uri) ?? '', path));
    if (isOpen) this.deleted.add(path);
  }

  private forgetFiles(): void {
    this.runtime.readers?.forget();
    this.stamps.forgetAll();
    this.list.forget();
  }

  /** The analysis of an open file under the settings that hold for it now. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const document = this.open.get(uri);
    if (document?.kind !== 'corpus') return undefined;
    const path = pathOf(uri);
    const settings = await this.store.settingsFor(path ?? '/untitled');
    // Closed, or closed and opened again, while the configuration was read.
    if (this.open.get(uri) !== document) return this.snapshot(uri);
    document.setSettings(settings, this.runtime.today());
    document.file.setRecurrence(this.recurrence.of(path));
    return { uri, version: document.version, file: document.file, positions: document.positions };
  }

  /** @throws what the runtime throws for bytes that are no text */
  async readClosed(uri: string, path: string): Promise<Snapshot | undefined> {
    const read = await this.runtime.readText(path);
    if (read === undefined) return undefined;
    const settings = await this.store.settingsFor(path);
    const environment = environmentOf(uri, settings, this.runtime.today(), this.counters);
    const file = new CorpusFile(withoutMark(read), environment);
    file.setRecurrence(this.recurrence.of(path));
    return { uri, version: null, file, positions: new Positions(file.text, this.encoding()) };
  }

  /** The corpus files that are open, analyzed under their settings. */
  async openSnapshots(): Promise<Snapshot[]> {
    const all = await Promise.all(this.open.all().map(({ uri }) => this.snapshot(uri)));
    return all.filter((snapshot) => snapshot !== undefined);
  }

  /** The configuration that is open under a URI, in whatever spelling. */
  openConfig(uri: string): OpenConfig | undefined {
    const key = sameUri(uri);
    const found = this.open.all().find((document) => sameUri(document.uri) === key);
    return found?.kind === 'config' ? found : undefined;
  }

  /** The innermost folder of the client that a path lies in. */
  folderOf(path: string): string | undefined {
    return this.folders
      .filter((folder) => path.startsWith(`${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  get positionEncoding(): PositionEncoding {
    return this.encoding();
  }

  /** Open corpus files but for those that were deleted, as the documents of the corpus. */
  async listedSnapshots(): Promise<Snapshot[]> {
    const open = await this.openSnapshots();
    if (this.deleted.size === 0) return open;
    return open.filter(({ uri }) => ![...this.deleted].some((gone) => within(pathOf(uri) ?? '', gone)));
  }

  /** URIs of all open files, as the client writes them. */
  openUris(): string[] {
    return this.open.all().map(({ uri }) => uri);
  }

  /** URIs of all open files, as `uriOf` writes them. */
  openKeys(): ReadonlySet<string> {
    return new Set(this.open.all().map(({ uri }) => sameUri(uri)));
  }

  /**
   * Changes when a file on disk may have changed, come or gone, or a setting. Undefined while changes would not be
   * told: then every file has to be looked at.
   */
  diskState(): string | undefined {
    return this.isWatched() && this.allWatched
      ? `${this.stamps.revision}:${this.runtime.today()}`
      : undefined;
  }

  /** For `changedSince`, taken before the files are looked at; undefined while changes would not be told. */
  look(): Look | undefined {
    if (this.diskState() === undefined) return undefined;
    return { mark: this.changes.mark, day: this.runtime.today() };
  }

  /** Files of which something else may be said than at a look; undefined when that is so of all. */
  changedSince(look: Look | undefined): Set<string> | undefined {
    if (!look || this.diskState() === undefined || look.day !== this.runtime.today()) return undefined;
    return this.changes.since(look.mark);
  }

  /** Corpus files below the folders that are not open, in the order of their paths. */
  async closedPaths(token: Cancellable): Promise<string[]> {
    const open = this.openKeys();
    return (await this.corpusPaths(token)).filter((path) => !open.has(uriOf(path)));
  }

  /** Corpus files below the folders, open or not, in the order of their paths. */
  async corpusPaths(token: Cancellable): Promise<readonly string[]> {
    return (await this.listing(token)).corpora;
  }

  /** Corpus files and configurations below the folders; not all of them when that is cancelled. */
  async listing(token: Cancellable): Promise<Listing> {
    const listing = await this.list.of(this.folders, token);
    if (token.isCancellationRequested || listing === this.listed) return listing;
    this.listed = listing;
    this.changes.noteAll();
    this.twins.list(listing.files);
    this.recurrence.list(listing.files);
    this.allWatched = listing.corpora.every((path) => WATCHED.test(path));
    return listing;
  }

  /** The same file, with problems that tell which of its documents stand in other files too. */
  compared(snapshot: Snapshot): Snapshot {
    return this.compareAt(pathOf(snapshot.uri), snapshot);
  }

  /**
   * Changes when other documents of a file than before stand in other files too, or other lines of it are furniture
   * because they recur there.
   */
  othersOf(path: string | undefined): number {
    return this.twins.revision(path) + this.recurrence.asRevision(this.recurrence.revision(path));
  }

  compareAt(path: string | undefined, snapshot: Snapshot): Snapshot {
    if (path !== undefined && this.twins.compares(path))
      this.recurrence.update(path, snapshot.file.lineEvidence());
    return this.twins.compare(path, snapshot);
  }

  /**
   * Reads what was not read yet of the corpus, so that all of it is known of the lines that recur. Lets requests through
   * between files; those that cannot be read are passed by.
   * @param progress told how many files are read, and of how many
   */
  async learnRecurring(token: Cancellable, progress?: (done: number, total: number) => void): Promise<void> {
    const closed = await this.closedPaths(token);
    for (const [done, path] of closed.entries()) {
      if (token.isCancellationRequested) return;
      progress?.(done, closed.length);
      await this.closed.get(path);
      await this.breathe();
    }
    for (const snapshot of await this.openSnapshots()) this.compared(snapshot);
    this.recurrence.publish();
  }

  /** Changes when the file does, or the settings that hold for it. */
  stampOf(path: string): Promise<string | undefined> {
    return this.stamps.of(path);
  }

  /** Changes when the file does; looked at now, whatever was told of it. */
  diskStamp(path: string): Promise<string | undefined> {
    return this.runtime.stamp(path);
  }

  /**
   * Open corpora that belong to the folders: not those elsewhere, those of no path, and those that are excluded. A
   * client without folders has all of them here.
   */
  async openInFolders(): Promise<string[]> {
    const uris: string[] = [];
    for (const { uri, kind } of this.open.all()) {
      if (kind !== 'corpus') continue;
      const path = pathOf(uri);
      const inside = path !== undefined && this.folderOf(path) !== undefined;
      if (this.folders.length === 0 || (inside && (await this.store.isIncluded(path, true)))) uris.push(uri);
    }
    return uris;
  }

  /** Lets waiting requests through. */
  pause(): Promise<void> {
    return this.runtime.yield();
  }

  /** Takes note that somebody types: long work steps back for a while. */
  noteTyping(): void {
    this.pace.noteTyping();
  }

  /** Whether `breathe` would let requests through now: for work that goes on without it. */
  get isBreathDue(): boolean {
    return this.pace.isDue;
  }

  /** Lets waiting requests through once enough work was done since the last time. */
  breathe(): Promise<void> {
    return this.pace.breathe();
  }
}

/** Whether a path is another or lies below it. */
function within(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}
