import type { Diagnostic, TextDocuments } from 'vscode-languageserver';
import { configDiagnostics } from './features/configDiagnostics';
import { diagnosticsOf } from './features/diagnostics';
import type { Cancellable } from './fileList';
import { isConfigUri, type OpenFile } from './openDocument';
import { pathOf, uriOf } from './paths';
import type { ClientProfile } from './snapshot';
import type { WorkspaceTwins } from './twins';
import type { CorpusWorkspace } from './workspace';

/** Diagnostics of one file with the id by which the client asks whether they have changed. */
export interface Report {
  readonly uri: string;
  readonly version: number | null;
  readonly resultId: string;
  /** Undefined when the client has them already. */
  readonly items: Diagnostic[] | undefined;
}

/** What a client has when it was told of everything. */
interface Told {
  /** Of what the answers depend on. */
  readonly state: string;
  /** Result ids, by URI as the client was told. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Diagnostics of single files and of the whole workspace, and what clients were told of them. */
export class Reports {
  /** Changes with everything that all diagnostics depend on beside text and settings. */
  private epoch = 0;
  private told: Told | undefined;
  /** Paths of URIs: those of a workspace are asked for again and again. */
  private paths = new Map<string, string>();

  constructor(
    private readonly workspace: CorpusWorkspace,
    private readonly open: TextDocuments<OpenFile>,
    private readonly twins: WorkspaceTwins,
    private readonly profile: () => ClientProfile,
  ) {}

  /** Forgets all diagnostics: the profile they were written for has changed. */
  reset(): void {
    this.epoch++;
  }

  /** Diagnostics of one file, open or not. */
  async of(uri: string, previous: string | undefined): Promise<Report | undefined> {
    const report = await this.reportOf(uri, previous);
    this.twins.tell(pathOf(uri));
    return report;
  }

  /** Whether other files have been found to say other things of those that are open since these were reported. */
  haveOthersChanged(): boolean {
    const twins = this.twins.changed(this.open.all().flatMap(({ uri }) => pathOf(uri) ?? []));
    return this.workspace.recurrence.hasChanged() || twins;
  }

  /**
   * Diagnostics of every corpus file and configuration below the folders, one after the other; nothing of those that
   * the client has already. A file can be told of twice: what is said last holds.
   * @param previous result ids by URI
   */
  async *all(previous: ReadonlyMap<string, string>, token: Cancellable): AsyncGenerator<Report> {
    const state = this.state();
    if (state !== undefined && this.told?.state === state && sameIds(this.told.ids, previous)) return;
    const ids = new Map<string, string>();
    for await (const report of this.changed(previous, ids, token)) {
      if (report.resultId === '') ids.delete(report.uri);
      else ids.set(report.uri, report.resultId);
      if (report.items !== undefined) yield report;
    }
    if (token.isCancellationRequested) return;
    const now = this.state();
    this.told = now === undefined ? undefined : { state: now, ids };
  }

  /** @param ids gets the result ids of files that are passed by since nothing can have changed in them */
  private async *changed(
    previous: ReadonlyMap<string, string>,
    ids: Map<string, string>,
    token: Cancellable,
  ): AsyncGenerator<Report> {
    const { workspace } = this;
    const { closed, recurrence } = workspace;
    const open = new Map(this.open.all().map(({ uri }) => [pathOf(uri) ?? uri, uri]));
    const shown = this.byPath(previous);
    // As the client writes it: clients differ in what they escape.
    const spelled = new Map<string, string>();
    const uriFor = (path: string) => open.get(path) ?? spelled.get(path) ?? uriOf(path);
    const { files, paths } = await workspace.listing(token);
    closed.wantDiagnostics();
    const isRead = (path: string) => !open.has(path) && !isConfigUri(path);
    const readAhead = closed.readingAhead(paths.filter(isRead));
    let next = 0;
    // In the order of their paths: what an earlier file has is a duplicate in a later one.
    for (const path of paths) {
      if (token.isCancellationRequested) return;
      const had = shown.get(path);
      if (isRead(path)) {
        const known = closed.current(path);
        if (known && had?.id === known.resultId) {
          next++;
          ids.set(had.uri, had.id);
          if (workspace.isBreathDue) await workspace.breathe();
          continue;
        }
        readAhead(next++);
      }
      if (had) spelled.set(path, had.uri);
      const report = await this.reportOf(uriFor(path), had?.id);
      if (report) yield report;
      await workspace.breathe();
    }
    // Only now is it known what recurs in all of them, and has a twin; files of which that tells something are told of
    // once more.
    const again = new Set(recurrence.publish());
    for (const path of paths) if (closed.isOutdated(path)) again.add(path);
    for (const path of again) {
      if (token.isCancellationRequested) return;
      const uri = uriFor(path);
      const report = await this.reportOf(uri, ids.get(uri));
      if (report) yield report;
      await workspace.breathe();
    }
    // What the client still shows of files that are gone, or no longer part of the corpus, is taken back.
    for (const [path, { uri }] of shown) {
      if (!files.has(path) && !open.has(path)) yield { uri, version: null, resultId: '', items: [] };
    }
  }

  private async reportOf(uri: string, previous: string | undefined): Promise<Report | undefined> {
    if (isConfigUri(uri)) return this.ofConfig(uri, previous);
    const { workspace } = this;
    const bare = await workspace.snapshot(uri);
    if (!bare) return this.ofClosed(uri, previous);
    const path = pathOf(uri);
    const snapshot = workspace.compareAt(path, bare);
    const { environment, revision } = snapshot.file;
    const document = this.open.get(uri);
    const serial = document?.kind === 'corpus' ? document.serial : 0;
    const others = this.twins.compares(path) ? workspace.othersOf(path) : '';
    const resultId = `${this.epoch}:${serial}:${snapshot.version}:${revision}:${environment.settings.revision}:${environment.today}:${others}`;
    const items = previous === resultId ? undefined : diagnosticsOf(snapshot, this.profile());
    return { uri, version: snapshot.version, resultId, items };
  }

  private async ofClosed(uri: string, previous: string | undefined): Promise<Report | undefined> {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const file = await this.workspace.closed.withDiagnostics(path);
    if (!file) return { uri, version: null, resultId: '', items: [] };
    const { resultId, items } = file;
    return { uri, version: null, resultId, items: previous === resultId ? undefined : items };
  }

  private async ofConfig(uri: string, previous: string | undefined): Promise<Report | undefined> {
    const { workspace } = this;
    const path = pathOf(uri);
    const document = this.open.get(uri);
    const loaded = path === undefined ? undefined : await workspace.store.configFor(path);
    const own = loaded?.path === path ? loaded : undefined;
    const text = document?.kind === 'config' ? document.text : own?.text;
    if (text === undefined) return { uri, version: null, resultId: '', items: [] };
    const items = configDiagnostics(text, own, workspace.positionEncoding, this.profile());
    const resultId = `${this.epoch}:config:${hash(JSON.stringify(items))}`;
    const version = document?.version ?? null;
    return { uri, version, resultId, items: previous === resultId ? undefined : items };
  }

  /** Changes whenever an answer may have; undefined while changes on disk would not be told. */
  private state(): string | undefined {
    const disk = this.workspace.diskState();
    if (disk === undefined) return undefined;
    const open = this.open.all().map((document) => {
      const serial = document.kind === 'corpus' ? document.serial : 'config';
      return [document.uri, serial, document.version];
    });
    return JSON.stringify([disk, this.epoch, this.workspace.recurrence.publications, open]);
  }

  private byPath(previous: ReadonlyMap<string, string>): Map<string, { uri: string; id: string }> {
    const paths = new Map<string, string>();
    const byPath = new Map<string, { uri: string; id: string }>();
    for (const [uri, id] of previous) {
      const path = this.paths.get(uri) ?? pathOf(uri) ?? uri;
      paths.set(uri, path);
      byPath.set(path, { uri, id });
    }
    this.paths = paths;
    return byPath;
  }
}

function sameIds(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [uri, id] of a) if (b.get(uri) !== id) return false;
  return true;
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
