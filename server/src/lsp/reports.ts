import type { Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { Attention } from './attention';
import { configDiagnostics } from './features/configDiagnostics';
import { diagnosticsOf } from './features/diagnostics';
import type { Cancellable } from './fileList';
import { isConfigUri, type OpenFile } from './openDocument';
import { pathOf, uriOf } from './paths';
import { analyze } from './readHere';
import type { ClientProfile } from './snapshot';
import type { WorkspaceTwins } from './twins';
import type { CorpusWorkspace, Look } from './workspace';

/** Diagnostics of one file with the id by which the client asks whether they have changed. */
export interface Report {
  readonly uri: string;
  readonly version: number | null;
  readonly resultId: string;
  /** Undefined when the client has them already. */
  readonly items: Diagnostic[] | undefined;
}

/** What a client says it has of a file. */
export interface Had {
  readonly uri: string;
  /** Result id. */
  readonly value: string;
}

/** What a client was told when it was told of everything. */
interface Told {
  /** Of what the answers depend on; see `Reports.state`. */
  readonly state: string;
  readonly publications: number;
  readonly look: Look | undefined;
  /** Result ids, by URI as the client was told. */
  readonly ids: Map<string, string>;
  /** What the client said that it had then, and the same by path. */
  readonly had: readonly Had[];
  readonly shown: Map<string, Had>;
  /** Paths of which it was told something else. */
  readonly news: ReadonlySet<string>;
  /** Paths of which it may have to be told something else yet. */
  readonly left: ReadonlySet<string>;
}

/** Files to be looked at, with what the client has of them. */
interface Pass {
  readonly paths: readonly string[];
  /** Whether these are all there are. */
  readonly isWhole: boolean;
  readonly shown: Map<string, Had>;
  /** Gets the result ids of files that are passed by since nothing can have changed in them. */
  readonly ids: Map<string, string>;
  readonly look: Look | undefined;
}

/**
 * So many times files are told of once more at the end of a pass. Two are enough while nobody writes: twins depend on what
 * is furniture, and that on nothing that is found again.
 */
const ROUNDS = 3;

/** Diagnostics of single files and of the whole workspace, and what clients were told of them. */
export class Reports {
  /** Changes with everything that all diagnostics depend on beside text and settings. */
  private epoch = 0;
  private told: Told | undefined;

  constructor(
    private readonly workspace: CorpusWorkspace,
    private readonly open: TextDocuments<OpenFile>,
    private readonly twins: WorkspaceTwins,
    private readonly profile: () => ClientProfile,
    private readonly attention: Attention,
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
   */
  async *all(had: readonly Had[], token: Cancellable): AsyncGenerator<Report> {
    const { recurrence } = this.workspace;
    const state = this.state();
    const last = this.told;
    const differing = last && differences(last.had, had);
    if (last?.state === state && last?.publications === recurrence.publications && last.left.size === 0) {
      // Mostly it has what it had before, in the same order.
      const isSame = differing?.length === 0 && last.news.size === 0;
      if (isSame || hasAll(last.ids, had)) {
        if (!isSame) this.told = { ...last, had, shown: shownNow(last, had, differing), news: new Set() };
        return;
      }
    }
    this.told = undefined;
    const pass = await this.passFor(last, had, differing, token);
    const news = new Set<string>();
    for await (const report of this.changed(pass, token)) {
      if (report.resultId === '') pass.ids.delete(report.uri);
      else pass.ids.set(report.uri, report.resultId);
      if (report.items === undefined) continue;
      news.add(pathOf(report.uri) ?? report.uri);
      yield report;
    }
    // What changed meanwhile may have done so after it was looked at.
    if (token.isCancellationRequested || state === undefined || this.state() !== state) return;
    const { publications } = recurrence;
    this.told = { state, publications, ...pass, had, news, ...this.leftOver(pass) };
  }

  /** What was noted during a pass and is not known to be told: others can have read a file anew since. */
  private leftOver({ look, ids, shown }: Pass): Pick<Told, 'look' | 'left'> {
    const { workspace } = this;
    const noted = workspace.changedSince(look);
    if (!noted) return { look, left: new Set() };
    const left = new Set<string>();
    for (const path of noted) {
      const known = workspace.closed.current(path);
      const uri = shown.get(path)?.uri ?? known?.uri;
      if (uri === undefined || ids.get(uri) !== known?.resultId) left.add(path);
    }
    return { look: workspace.look(), left };
  }

  /** All files, or those that can have changed since a client was told of all. */
  private async passFor(
    last: Told | undefined,
    had: readonly Had[],
    differing: readonly Had[] | undefined,
    token: Cancellable,
  ): Promise<Pass> {
    const { workspace } = this;
    const { files, paths } = await workspace.listing(token);
    workspace.closed.wantDiagnostics();
    const look = workspace.look();
    const changed = last && workspace.changedSince(last.look);
    if (!last || !changed || !differing) {
      return { paths, isWhole: true, shown: byPath(had), ids: new Map(), look };
    }
    const open = this.open.all().map(({ uri }) => uri);
    const told = [...open, ...differing.map(({ uri }) => uri)].map((uri) => pathOf(uri) ?? uri);
    const concerned = new Set([...changed, ...last.left, ...last.news, ...told]);
    const here = [...concerned].filter((path) => files.has(path)).sort();
    const shown = shownNow(last, had, differing);
    return { paths: here, isWhole: false, shown, ids: last.ids, look };
  }

  private async *changed(
    { paths, isWhole, shown, ids, look }: Pass,
    token: Cancellable,
  ): AsyncGenerator<Report> {
    const { workspace } = this;
    const { closed, recurrence } = workspace;
    const open = new Map(this.open.all().map(({ uri }) => [pathOf(uri) ?? uri, uri]));
    // As the client writes it: clients differ in what they escape.
    const uriFor = (path: string) => open.get(path) ?? shown.get(path)?.uri ?? uriOf(path);
    const isRead = (path: string) => !open.has(path) && !isConfigUri(path);
    const readAhead = closed.readingAhead(paths.filter(isRead));
    let next = 0;
    // In the order of their paths: what an earlier file has is a duplicate in a later one.
    for (const path of paths) {
      if (token.isCancellationRequested) return;
      const had = shown.get(path);
      if (isRead(path)) {
        const known = closed.current(path);
        if (known && had?.value === known.resultId) {
          next++;
          ids.set(had.uri, had.value);
          if (workspace.isBreathDue) await workspace.breathe();
          continue;
        }
        readAhead(next++);
      }
      const report = await this.reportOf(uriFor(path), had?.value);
      if (report) yield report;
      await workspace.breathe();
    }
    // Only now is it known what recurs in all of them, and has a twin; files of which that tells something are told of
    // once more. Where other lines of a file are furniture, it can be the twin of others than before, so that these are, too.
    let again = new Set([...recurrence.publish(), ...paths.filter((path) => closed.isOutdated(path))]);
    if (!isWhole) for (const path of await this.outdatedSince(look, token)) again.add(path);
    for (let round = 0; round < ROUNDS && again.size > 0; round++) {
      const before = workspace.look();
      // In the order of their paths, again: what is said of a file depends on those before it.
      for (const path of [...again].sort()) {
        if (token.isCancellationRequested) return;
        const uri = uriFor(path);
        const report = await this.reportOf(uri, ids.get(uri));
        if (report) yield report;
        await workspace.breathe();
      }
      again = new Set(await this.outdatedSince(before, token));
    }
    if (!isWhole) return;
    // What the client still shows of files that are gone, or no longer part of the corpus, is taken back.
    const { files } = await workspace.listing(token);
    for (const [path, { uri }] of shown) {
      if (!files.has(path) && !open.has(path)) yield { uri, version: null, resultId: '', items: [] };
    }
  }

  /** Files of which others say something else than when they were read, among those noted since a look. */
  private async outdatedSince(look: Look | undefined, token: Cancellable): Promise<string[]> {
    const { workspace } = this;
    const noted = workspace.changedSince(look) ?? (await workspace.listing(token)).paths;
    return [...noted].filter((path) => workspace.closed.isOutdated(path));
  }

  private async reportOf(uri: string, previous: string | undefined): Promise<Report | undefined> {
    if (isConfigUri(uri)) return this.ofConfig(uri, previous);
    const { workspace } = this;
    let bare = await workspace.snapshot(uri);
    if (bare?.file.holdsPacked && !bare.file.isReported) {
      // It takes seconds, and clients ask for an outline meanwhile.
      await analyze(bare.file, () => workspace.breathe());
      bare = await workspace.snapshot(uri);
    }
    if (!bare) return this.ofClosed(uri, previous);
    const path = pathOf(uri);
    const snapshot = workspace.compareAt(path, bare);
    const { environment, revision } = snapshot.file;
    const document = this.open.get(uri);
    const serial = document?.kind === 'corpus' ? document.serial : 0;
    const others = this.twins.compares(path) ? workspace.othersOf(path) : '';
    const resultId = `${this.epoch}:${serial}:${snapshot.version}:${revision}:${environment.settings.revision}:${environment.today}:${others}:${this.attention.serial(uri)}`;
    const places = () => this.attention.places(uri);
    const items = previous === resultId ? undefined : diagnosticsOf(snapshot, this.profile(), places);
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

  /**
   * Changes whenever an answer may have, unless by what files say of each other; undefined while changes on disk would not
   * be told.
   */
  private state(): string | undefined {
    const disk = this.workspace.diskState();
    if (disk === undefined) return undefined;
    const open = this.open.all().map((document) => {
      const serial = document.kind === 'corpus' ? document.serial : 'config';
      return [document.uri, serial, document.version];
    });
    return JSON.stringify([disk, this.epoch, open]);
  }
}

function byPath(had: readonly Had[]): Map<string, Had> {
  return new Map(had.map((one) => [pathOf(one.uri) ?? one.uri, one]));
}

/** The files of which a client has something else than before; undefined when these are other files. */
function differences(before: readonly Had[], now: readonly Had[]): Had[] | undefined {
  if (before.length !== now.length) return undefined;
  const found: Had[] = [];
  for (let i = 0; i < now.length; i++) {
    if (now[i]!.uri !== before[i]!.uri) return undefined;
    if (now[i]!.value !== before[i]!.value) found.push(now[i]!);
  }
  return found;
}

/** What a client has, by path: what it had, with the differences. */
function shownNow(
  { shown }: Told,
  had: readonly Had[],
  differing: readonly Had[] | undefined,
): Map<string, Had> {
  if (!differing) return byPath(had);
  for (const one of differing) shown.set(pathOf(one.uri) ?? one.uri, one);
  return shown;
}

/** Whether a client has everything that it was told of, and nothing else. */
function hasAll(ids: ReadonlyMap<string, string>, had: readonly Had[]): boolean {
  if (had.length !== ids.size) return false;
  const uris = new Set<string>();
  for (const { uri, value } of had) if (ids.get(uri) === value) uris.add(uri);
  return uris.size === ids.size;
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
