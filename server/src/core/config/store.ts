import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import { assembleLexicon, type LoadedTable, type Origin } from './lexicon';
import { type ConfigProblem, ProblemList } from './problem';
import type { LexiconEntry, RawConfig } from './raw';
import { inOrder, parseConfig } from './read';
import { CompiledConfig, defaultConfig, type FileSettings } from './settings';
import { tablePath } from './tablePath';
import { parseDocumentTable, parseEntityTable } from './tables';

export const CONFIG_FILE = 'corpus.config.json';

/** The files that configurations are read from. Paths are `/`-separated ("/home/…", "C:/…", "scheme://host/…"). */
export interface ConfigFiles {
  /**
   * The text of a file; undefined when there is none. Rejects when it is there and cannot be read.
   * @param within set for tables: the folder that the file, its links followed, must not lie outside of
   */
  readText(path: string, within?: string): Promise<string | undefined>;
}

/** A configuration file, read with its tables. */
export interface LoadedConfig {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly compiled: CompiledConfig;
  /** What is wrong with it, in the order of its text; faults of tables show where the table is named. */
  readonly problems: readonly ConfigProblem[];
  /** Problems of each table that was found, by path; spans are those of the table. */
  readonly tables: ReadonlyMap<string, readonly ConfigProblem[]>;
  /** Where the entries of the lexicon are written, in its order. */
  readonly origins: { readonly entities: EntryPlaces; readonly documents: EntryPlaces };
  /** Texts of the tables that were found, by path. */
  readonly tableTexts: ReadonlyMap<string, string>;
  /** Paths of all tables that are named, found or not: a change of any of them changes the configuration. */
  readonly dependencies: ReadonlySet<string>;
}

/** Where an entry of the lexicon is written. */
export interface EntryPlace {
  readonly path: string;
  readonly span: Span;
}

type EntryPlaces = readonly (readonly EntryPlace[])[];

/** So many rows of one table are shown in the configuration; the table itself shows all. */
const MOST_ROWS = 10;

/**
 * Finds, reads and remembers configurations. The nearest `corpus.config.json` above a file holds for it, whole;
 * configurations further up have no part in it. Nothing is read twice until `invalidate` says that it changed.
 */
export class ConfigStore {
  /** By folder: the configuration that lies in it. */
  private readonly inFolder = new Map<string, Promise<LoadedConfig | undefined>>();
  /** By folder: the configuration that holds for its files. Emptied with every change. */
  private readonly nearest = new Map<string, LoadedConfig | undefined>();
  /** The configurations read last, also those that changed since: what is equal afterwards keeps its identity. */
  private readonly loaded = new Map<string, LoadedConfig>();
  /** Folders whose configuration is being read; which tables it names is not known yet. */
  private readonly reading = new Set<string>();
  private generation = 0;
  private roots: readonly string[] = [];

  /** @param roots folders above which no configuration is looked for; see `setRoots` */
  constructor(
    private readonly files: ConfigFiles,
    roots: readonly string[] = [],
  ) {
    this.setRoots(roots);
  }

  /** Limits the search upwards to these folders; files outside all of them are searched up to the file system's root. */
  setRoots(roots: readonly string[]): void {
    this.roots = roots.map((root) => trimSlash(normalizePath(root)));
    this.changed();
  }

  /** The configuration of a file, or undefined where there is none. */
  async configFor(path: string): Promise<LoadedConfig | undefined> {
    const folder = folderOf(normalizePath(path));
    if (folder === undefined) return undefined;
    if (this.nearest.has(folder)) return this.nearest.get(folder);
    const { generation } = this;
    let found: LoadedConfig | undefined;
    for (const candidate of this.upwards(folder)) {
      found = await this.load(candidate);
      if (found) break;
    }
    // A change in the meantime may have made this answer an old one.
    if (generation === this.generation) this.nearest.set(folder, found);
    return found;
  }

  /** The settings of a file; the defaults where there is no configuration. */
  async settingsFor(path: string): Promise<FileSettings> {
    const config = await this.configFor(path);
    return (config?.compiled ?? defaultConfig()).settingsFor(this.relative(path, config));
  }

  /** Whether a file belongs to the corpus. `isMarked`: its first line is a marker. */
  async isIncluded(path: string, isMarked = false): Promise<boolean> {
    const config = await this.configFor(path);
    const normal = normalizePath(path);
    if (normal.endsWith(`/${CONFIG_FILE}`) || config?.dependencies.has(normal)) return false;
    return (config?.compiled ?? defaultConfig()).includes(this.relative(path, config), isMarked);
  }

  /** Whether a configuration above a file names it, as far as they have been read: enough to know what is worth a look. */
  isNamed(path: string): boolean {
    const normal = normalizePath(path);
    return [...this.loaded.values()].some(
      ({ folder, compiled }) =>
        normal.startsWith(`${folder}/`) && compiled.includes(normal.slice(folder.length + 1), false),
    );
  }

  /**
   * Whether a search for corpora may leave out a folder, by the configuration of the folder that it lies in: one inside
   * `node_modules` has no say in whether that is searched.
   */
  async excludesFolder(path: string): Promise<boolean> {
    const folder = trimSlash(normalizePath(path));
    const config = await this.configFor(folder);
    return (config?.compiled ?? defaultConfig()).excludesFolder(this.relative(folder, config));
  }

  /** All configurations that were found and not invalidated since. */
  async configs(): Promise<readonly LoadedConfig[]> {
    const all = await Promise.all(this.inFolder.values());
    return all.filter((config) => config !== undefined);
  }

  /**
   * Forgets what was read from a file or from anything below a folder: a configuration, a table, or neither (which
   * costs nothing). True when answers may differ from now on.
   */
  invalidate(path: string): boolean {
    const normal = trimSlash(normalizePath(path));
    const concerned = (file: string): boolean => file === normal || file.startsWith(`${normal}/`);
    let found = false;
    for (const folder of this.inFolder.keys()) {
      const config = this.loaded.get(folder);
      const isTable = config !== undefined && [...config.dependencies].some(concerned);
      const mayBeTable = this.reading.has(folder) && normal.startsWith(`${folder}/`);
      if (!isTable && !mayBeTable && !concerned(`${folder}/${CONFIG_FILE}`)) continue;
      this.inFolder.delete(folder);
      found = true;
    }
    if (found) this.changed();
    return found;
  }

  private changed(): void {
    this.generation++;
    this.nearest.clear();
  }

  private *upwards(folder: string): Iterable<string> {
    const root = this.rootOf(folder);
    for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
      yield at;
      if (at === root) return;
    }
  }

  /** The innermost root that holds a folder. */
  private rootOf(folder: string): string | undefined {
    return this.roots
      .filter((root) => folder === root || folder.startsWith(`${root}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  private relative(path: string, config: LoadedConfig | undefined): string {
    const normal = trimSlash(normalizePath(path));
    const base = config ? config.folder : this.rootOf(normal);
    if (base !== undefined && normal.startsWith(`${base}/`)) return normal.slice(base.length + 1);
    return normal === base ? '' : normal.replace(/^\/+/, '');
  }

  private load(folder: string): Promise<LoadedConfig | undefined> {
    const known = this.inFolder.get(folder);
    if (known) return known;
    this.reading.add(folder);
    const loading = this.read(folder).then((config) => {
      // Unless it was invalidated while it was read: then a later reading has the say.
      if (this.inFolder.get(folder) === loading) {
        this.reading.delete(folder);
        if (config) this.loaded.set(folder, config);
        else this.loaded.delete(folder);
      }
      return config;
    });
    this.inFolder.set(folder, loading);
    return loading;
  }

  private async read(folder: string): Promise<LoadedConfig | undefined> {
    const path = `${folder}/${CONFIG_FILE}`;
    const text = await this.files.readText(path).catch(() => null);
    if (text === undefined) return undefined;
    const { config, problems } = parseConfig(text ?? '');
    const list = new ProblemList();
    if (text === null) list.add({ start: 0, end: 0 }, 'unreadable');
    const { lexicon, ...tables } = await this.readLexicon(folder, config, text ?? '', list);
    return {
      path,
      folder,
      text: text ?? '',
      compiled: new CompiledConfig(config, lexicon, this.loaded.get(folder)?.compiled),
      problems: inOrder([...problems, ...list.problems]),
      ...tables,
    };
  }

  private async readLexicon(folder: string, config: RawConfig, text: string, problems: ProblemList) {
    const texts = new Map<string, string>();
    const dependencies = new Set<string>();
    const named = [...namedTables(config.entities), ...namedTables(config.documents)];
    for (const { value, span } of named) {
      const path = tablePath(folder, value);
      if (dependencies.has(path)) continue;
      dependencies.add(path);
      const table = await this.files.readText(path, folder).catch(() => null);
      if (typeof table === 'string') texts.set(value, table);
      else {
        const what = table === null ? 'table-unreadable' : 'table-not-found';
        problems.add(span, 'bad-table', { path: value, what });
      }
    }
    const loaded = [...texts].map(([path, table]): LoadedTable => {
      const has = (entries: readonly LexiconEntry<unknown>[] | undefined) =>
        namedTables(entries).some((entry) => entry.value === path);
      return {
        path,
        text: table,
        ...(has(config.entities) ? { entities: parseEntityTable(table, path) } : {}),
        ...(has(config.documents) ? { documents: parseDocumentTable(table, path) } : {}),
      };
    });
    const assembled = assembleLexicon(config, loaded, text);
    for (const problem of assembled.problems.get(undefined) ?? []) {
      problems.add(problem.span, problem.code, problem.args);
    }
    const tables = new Map<string, readonly ConfigProblem[]>();
    for (const { path, entities, documents } of loaded) {
      const own = [...(entities?.problems ?? []), ...(documents?.problems ?? [])];
      const all = inOrder([...own, ...(assembled.problems.get(path) ?? [])]);
      tables.set(tablePath(folder, path), all);
      const { span } = named.find((entry) => entry.value === path)!;
      reportRows(path, texts.get(path)!, all, span, problems);
    }
    const placesOf = (entries: readonly (readonly Origin[])[]) =>
      entries.map((places) =>
        places.map(({ table, span }) => ({
          path: table === undefined ? `${folder}/${CONFIG_FILE}` : tablePath(folder, table),
          span,
        })),
      );
    const { entities, documents } = assembled.origins;
    return {
      lexicon: assembled.lexicon,
      tables,
      origins: { entities: placesOf(entities), documents: placesOf(documents) },
      tableTexts: new Map([...texts].map(([path, table]) => [tablePath(folder, path), table])),
      dependencies,
    };
  }
}

/** Shows the first problems of a table where the configuration names it. */
function reportRows(
  path: string,
  text: string,
  rows: readonly ConfigProblem[],
  span: Span,
  problems: ProblemList,
): void {
  if (rows.length === 0) return;
  const lines = new Lines(text);
  for (const cause of rows.slice(0, MOST_ROWS)) {
    const line = lines.lineAt(cause.span.start);
    problems.add(span, 'table-row', { path, line: String(line + 1) }, { table: { path, line, cause } });
  }
  const rest = rows.length - MOST_ROWS;
  if (rest > 0) problems.add(span, 'table-more', { path, count: String(rest) });
}

function namedTables(
  entries: readonly LexiconEntry<unknown>[] = [],
): readonly { value: string; span: Span }[] {
  return entries.flatMap(({ value, span }) => (typeof value === 'string' ? [{ value, span }] : []));
}

/** Windows has one drive under two names, "c:" and "C:". */
function normalizePath(path: string): string {
  return /^[a-z]:/.test(path) && !path.startsWith('//', 2) ? path[0]!.toUpperCase() + path.slice(1) : path;
}

/** The slashes before an authority are no part of a path ("scheme:///" is the root of "scheme://"). */
function trimSlash(path: string): string {
  const least = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(path)?.[0].length ?? 0;
  let end = path.length;
  while (end > least && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The folder of a path without a slash at its end ("" for the root); undefined above the root of any kind of path. */
function folderOf(path: string): string | undefined {
  const authority = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*|^\/\/[^/]+/.exec(path)?.[0].length ?? 0;
  const slash = path.lastIndexOf('/');
  return slash < authority ? undefined : path.slice(0, slash);
}
