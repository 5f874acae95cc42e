import type { CancellationToken, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { AnalysisCounters } from '../core/analysis/blockAnalysis';
import { CorpusFile } from '../core/analysis/corpusFile';
import { findCorpusFiles, isCorpusFile } from '../core/analysis/discovery';
import { freeze, thaw } from '../core/analysis/frozenRecurrence';
import { ConfigStore } from '../core/config/store';
import { ClosedFiles } from './closedFiles';
import { configDiagnostics } from './features/configDiagnostics';
import { diagnosticsOf, unreadableDiagnostic } from './features/diagnostics';
import { environmentOf, isConfigUri, type OpenConfig, type OpenFile } from './openDocument';
import { folderPath, pathOf, sameUri, uriOf } from './paths';
import { type PositionEncoding, Positions } from './positions';
import { WorkspaceRecurrence } from './recurrence';
import type { Runtime } from './runtime';
import type { ClientProfile, Snapshot } from './snapshot';
import { WorkspaceTwins } from './twins';

/** Diagnostics of one file with the id by which the client asks whether they have changed. */
export interface Report {
  readonly uri: string;
  readonly version: number | null;
  readonly resultId: string;
  /** Undefined when the client has them already. */
  readonly items: Diagnostic[] | undefined;
}

/** As much of a cancellation as work in pieces asks for. */
type Cancellable = Pick<CancellationToken, 'isCancellationRequested'>;

/** Files of which every change is told; configurations can include others, whose times are looked at instead. */
const WATCHED = /\.(?:corpus|txt)$/i;

/** Milliseconds of work after which a long task lets requests through. */
const SLICE = 10;
/** While somebody types, long work takes this pause after each slice, for so long after each letter. */
const TYPING = { pause: 25, lasts: 250 } as const;

/** The client's folders: what is open, what lies on disk, and the configurations that hold for it. */
export class CorpusWorkspace {
  readonly store: ConfigStore;
  readonly counters: AnalysisCounters = { blocks: 0, units: 0 };
  private folders: readonly string[] = [];
  private files: Set<string> | undefined;
  /** Text files that changed: their first line decides whether they are listed. */
  private readonly unsure = new Set<string>();
  /** Grows whenever a list of files, also one that is just being made, becomes an old one. */
  private listing = 0;
  /** The files that are not open, each read once for diagnostics and index together. */
  readonly closed: ClosedFiles;
  private readonly twins = new WorkspaceTwins();
  /** Lines that recur in the corpus: told of with every file that is compared, published after a pause. */
  readonly recurrence = new WorkspaceRecurrence();
  /** Files that are open, or folders of such, that are no longer on disk. */
  private readonly deleted = new Set<string>();
  /** Times of files of which every change is told. */
  private readonly stamps = new Map<string, string>();
  private diskRevision = 0;
  private allWatched = true;
  /** Changes with everything that all diagnostics depend on beside text and settings. */
  private epoch = 0;
  private sliceEnd = 0;
  private typedAt = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly open: TextDocuments<OpenFile>,
    private readonly encoding: () => PositionEncoding,
    private readonly profile: () => ClientProfile,
    /** Whether somebody tells us of changes on disk; else every file's time is looked at on every request. */
    private readonly isWatched: () => boolean,
  ) {
    this.store = new ConfigStore(runtime);
    this.closed = new ClosedFiles({
      stampOf: (path) => this.stampOf(path),
      read: (path) => this.readAmongOthers(path),
      compare: (path, snapshot) => this.compareAt(path, snapshot),
      othersOf: (path) => this.othersOf(path),
      diagnosticsOf: (snapshot) => diagnosticsOf(snapshot, this.profile()),
      unreadable: (error) => unreadableDiagnostic(error, this.profile()),
      breathe: () => this.breathe(),
    });
  }

  setFolders(uris: readonly string[]): void {
    this.folders = uris.flatMap((uri) => pathOf(uri) ?? []).map(folderPath);
    this.store.setRoots(this.folders);
    this.forgetFiles();
  }

  /** Forgets all diagnostics: the profile they were written for has changed. */
  reset(): void {
    this.epoch++;
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
    this.forgetStamps(path, listed);
    const known = this.closed.forget(path);
    // Of a folder that nobody has looked into yet, the store knows nothing; the files there are to be listed all the same.
    const config = this.store.invalidate(path) || (listed && isConfigUri(path));
    const textFile = WATCHED.test(path) || this.store.isNamed(path);
    if (config || (listed && textFile)) this.forgetFiles();
    else if (/\.txt$/i.test(path) && this.folders.some((folder) => path.startsWith(`${folder}/`))) {
      this.unsure.add(path);
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

  /** Of a folder that is deleted nobody tells the files. */
  private forgetStamps(path: string, withFiles: boolean): void {
    this.diskRevision++;
    this.stamps.delete(path);
    if (!withFiles || WATCHED.test(path)) return;
    for (const file of this.stamps.keys()) if (file.startsWith(`${path}/`)) this.stamps.delete(file);
  }

  private forgetFiles(): void {
    this.diskRevision++;
    this.stamps.clear();
    this.files = undefined;
    this.listing++;
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

  /** Diagnostics of one file, open or not. */
  async report(uri: string, previous: string | undefined): Promise<Report | undefined> {
    const report = await this.reportOf(uri, previous);
    this.twins.tell(pathOf(uri));
    return report;
  }

  /** Whether other files have been found to say other things of those that are open since these were reported. */
  haveOthersChanged(): boolean {
    const twins = this.twins.changed(this.open.all().flatMap(({ uri }) => pathOf(uri) ?? []));
    return this.recurrence.hasChanged() || twins;
  }

  private async reportOf(uri: string, previous: string | undefined): Promise<Report | undefined> {
    if (isConfigUri(uri)) return this.configReport(uri, previous);
    const bare = await this.snapshot(uri);
    if (!bare) return this.closedReport(uri, previous);
    const path = pathOf(uri);
    const snapshot = this.compareAt(path, bare);
    const { environment, revision } = snapshot.file;
    const document = this.open.get(uri);
    const serial = document?.kind === 'corpus' ? document.serial : 0;
    const resultId = `${this.epoch}:${serial}:${snapshot.version}:${revision}:${environment.settings.revision}:${environment.today}:${this.twins.compares(path) ? this.othersOf(path) : ''}`;
    const items = previous === resultId ? undefined : diagnosticsOf(snapshot, this.profile());
    return { uri, version: snapshot.version, resultId, items };
  }

  /** Diagnostics of every corpus file and configuration below the folders, one after the other. */
  async *reports(previous: ReadonlyMap<string, string>, token: CancellationToken): AsyncGenerator<Report> {
    const open = new Map(this.open.all().map((document) => [sameUri(document.uri), document.uri]));
    const left = new Map([...previous].map(([uri, id]) => [sameUri(uri), { uri, id }]));
    const files = await this.corpusFiles(token);
    if (token.isCancellationRequested) return;
    this.list(files);
    // In the order of their paths: what an earlier file has is a duplicate in a later one.
    for (const file of [...files].sort()) {
      if (token.isCancellationRequested) return;
      const key = uriOf(file);
      const uri = open.get(key) ?? left.get(key)?.uri ?? key;
      const report = await this.reportOf(uri, left.get(key)?.id);
      left.delete(key);
      if (report) yield report;
      await this.breathe();
    }
    // Only now is it known what recurs in all of them; files that have such lines are told of once more.
    for (const path of this.recurrence.publish()) {
      if (token.isCancellationRequested) return;
      const key = uriOf(path);
      const report = await this.reportOf(open.get(key) ?? key, undefined);
      if (report) yield report;
      await this.breathe();
    }
    // What the client still shows of files that are gone, or no longer part of the corpus, is taken back.
    for (const [key, { uri }] of left) {
      if (!open.has(key)) yield { uri, version: null, resultId: '', items: [] };
    }
  }

  /** Corpus files and configurations below the folders, found once and again after changes on disk. */
  private async corpusFiles(token: Cancellable): Promise<ReadonlySet<string>> {
    if (this.files && this.isWatched()) return this.checked(this.files);
    const { listing } = this;
    this.unsure.clear();
    const files = new Set<string>();
    for (const folder of this.folders) {
      for await (const path of findCorpusFiles(folder, this.runtime, this.store)) {
        if (token.isCancellationRequested) return files;
        files.add(path);
      }
    }
    for (const config of await this.store.configs()) files.add(config.path);
    if (listing === this.listing) this.files = files;
    return files;
  }

  private async checked(files: Set<string>): Promise<ReadonlySet<string>> {
    for (const path of this.unsure) {
      this.unsure.delete(path);
      if (await isCorpusFile(path, this.runtime, this.store)) files.add(path);
      else files.delete(path);
    }
    return files;
  }

  private async closedReport(uri: string, previous: string | undefined): Promise<Report | undefined> {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const file = await this.closed.withDiagnostics(path);
    if (!file) return { uri, version: null, resultId: '', items: [] };
    const { resultId, items } = file;
    return { uri, version: null, resultId, items: previous === resultId ? undefined : items };
  }

  /** @throws what the runtime throws for bytes that are no text */
  async readClosed(uri: string, path: string): Promise<Snapshot | undefined> {
    const read = await this.runtime.readText(path);
    if (read === undefined) return undefined;
    // Editors take a byte order mark off before they count.
    const text = read.charCodeAt(0) === 0xfeff ? read.slice(1) : read;
    const settings = await this.store.settingsFor(path);
    const file = new CorpusFile(text, environmentOf(uri, settings, this.runtime.today(), this.counters));
    file.setRecurrence(this.recurrence.of(path));
    return { uri, version: null, file, positions: new Positions(file.text, this.encoding()) };
  }

  /** A file that is read for what is told of it: its lines are compared with those of the corpus before all else. */
  private async readAmongOthers(path: string): Promise<Snapshot | undefined> {
    const snapshot = await this.readClosed(uriOf(path), path);
    if (!snapshot || !this.twins.compares(path)) return snapshot;
    const documents = snapshot.file.lineEvidence();
    this.recurrence.enter(path, documents);
    const recurrence = this.recurrence.of(path);
    if (recurrence) snapshot.file.setRecurrence(thaw(freeze(recurrence, documents), documents));
    return snapshot;
  }

  private async configReport(uri: string, previous: string | undefined): Promise<Report | undefined> {
    const path = pathOf(uri);
    const document = this.open.get(uri);
    const loaded = path === undefined ? undefined : await this.store.configFor(path);
    const own = loaded?.path === path ? loaded : undefined;
    const text = document?.kind === 'config' ? document.text : own?.text;
    if (text === undefined) return { uri, version: null, resultId: '', items: [] };
    const items = configDiagnostics(text, own, this.encoding(), this.profile());
    const resultId = `${this.epoch}:config:${hash(JSON.stringify(items))}`;
    const version = document?.version ?? null;
    return { uri, version, resultId, items: previous === resultId ? undefined : items };
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
    return this.isWatched() && this.allWatched ? `${this.diskRevision}:${this.runtime.today()}` : undefined;
  }

  /** Corpus files below the folders that are not open, in the order of their paths. */
  async closedPaths(token: Cancellable): Promise<string[]> {
    const open = this.openKeys();
    return (await this.corpusPaths(token)).filter((path) => !open.has(uriOf(path)));
  }

  /** Corpus files below the folders, open or not, in the order of their paths. */
  async corpusPaths(token: Cancellable): Promise<string[]> {
    const listed = await this.corpusFiles(token);
    if (!token.isCancellationRequested) this.list(listed);
    const files = [...listed].filter((path) => !isConfigUri(path));
    this.allWatched = files.every((path) => WATCHED.test(path));
    return files.sort();
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
    return this.twins.revision(path) + this.recurrence.revision(path) * 2 ** 32;
  }

  private compareAt(path: string | undefined, snapshot: Snapshot): Snapshot {
    if (path !== undefined && this.twins.compares(path))
      this.recurrence.update(path, snapshot.file.lineEvidence());
    return this.twins.compare(path, snapshot);
  }

  private list(files: ReadonlySet<string>): void {
    this.twins.list(files);
    this.recurrence.list(files);
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
  async stampOf(path: string): Promise<string | undefined> {
    let stamp = this.stamps.get(path);
    if (stamp === undefined) {
      const { diskRevision } = this;
      stamp = await this.runtime.stamp(path);
      if (stamp === undefined) return undefined;
      const told = this.isWatched() && WATCHED.test(path);
      if (told && diskRevision === this.diskRevision) this.stamps.set(path, stamp);
    }
    return `${stamp}:${(await this.store.settingsFor(path)).revision}:${this.runtime.today()}`;
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
    this.typedAt = Date.now();
  }

  /** Lets waiting requests through once enough work was done since the last time. */
  async breathe(): Promise<void> {
    if (Date.now() < this.sliceEnd) return;
    await this.runtime.yield();
    if (Date.now() - this.typedAt < TYPING.lasts) {
      await new Promise<void>((done) => setTimeout(done, TYPING.pause));
    }
    this.sliceEnd = Date.now() + SLICE;
  }
}

/** Whether a path is another or lies below it. */
function within(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}

/** FNV-1a, to tell two lists of diagnostics apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return (value >>> 0).toString(36) + text.length.toString(36);
}
