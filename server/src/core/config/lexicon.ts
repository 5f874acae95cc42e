import type { ProjectDocument, ProjectEntity, ProjectLexicon } from '../language/types';
import type { Span } from '../text/span';
import { placeOf } from './place';
import { type ConfigProblem, type ConfigProblemCode, ProblemList } from './problem';
import type { LexiconEntry, RawConfig } from './raw';
import type { ParsedTable } from './tables';

/** A table that a configuration names, read or not. */
export interface LoadedTable {
  /** As the configuration writes it. */
  readonly path: string;
  /** Its text, for problems to stand at the very value that is meant. */
  readonly text?: string;
  readonly entities?: ParsedTable<ProjectEntity>;
  readonly documents?: ParsedTable<ProjectDocument>;
}

/** Where an entry comes from: its place in the configuration, or in a table. */
export interface Origin {
  /** Undefined for the configuration itself. */
  readonly table: string | undefined;
  readonly span: Span;
}

export interface AssembledLexicon {
  readonly lexicon: ProjectLexicon;
  /** Where the entries of the lexicon are written, in its order; of those that became one there are several. */
  readonly origins: {
    readonly entities: readonly (readonly Origin[])[];
    readonly documents: readonly (readonly Origin[])[];
  };
  /** Contradictions by the file that has the later entry: undefined for the configuration, else the table's path. */
  readonly problems: ReadonlyMap<string | undefined, readonly ConfigProblem[]>;
}

/**
 * Joins the entries of a configuration and of its tables. Entries for the same thing become one; of two that
 * contradict each other the earlier holds and the later is reported, at the value that contradicts. Linear in the
 * number of names.
 * @param text of the configuration
 */
export function assembleLexicon(
  config: RawConfig,
  tables: readonly LoadedTable[],
  text?: string,
): AssembledLexicon {
  const problems = new Map<string | undefined, ProblemList>();
  const texts = new Map<string | undefined, string | undefined>([[undefined, text]]);
  for (const table of tables) texts.set(table.path, table.text);
  const report: Report = ({ table, span }, value, code, args) => {
    const list = problems.get(table) ?? new ProblemList();
    problems.set(table, list);
    if (!list.isFull) list.add(placeOf(value, texts.get(table), span), code, args);
  };
  const entities = new Assembly<ProjectEntity>(ENTITY, report);
  const documents = new Assembly<ProjectDocument>(DOCUMENT, report);
  addAll(entities, config.entities, (path) => tables.find((table) => table.path === path)?.entities);
  addAll(documents, config.documents, (path) => tables.find((table) => table.path === path)?.documents);
  return {
    lexicon: { entities: entities.entries(), documents: documents.entries() },
    origins: { entities: entities.origins(), documents: documents.origins() },
    problems: new Map([...problems].map(([file, list]) => [file, list.problems])),
  };
}

function addAll<T extends object>(
  assembly: Assembly<T>,
  entries: readonly LexiconEntry<T>[] = [],
  tableOf: (path: string) => ParsedTable<T> | undefined,
): void {
  for (const { value, span } of entries) {
    if (typeof value !== 'string') assembly.add(value, { table: undefined, span });
    else
      for (const row of tableOf(value)?.entries ?? [])
        assembly.add(row.value, { table: value, span: row.span });
  }
}

/** Reports what is wrong with an entry, at one of its values. */
type Report = (
  origin: Origin,
  value: string,
  code: ConfigProblemCode,
  args: Readonly<Record<string, string>>,
) => void;

/** What makes two entries the same thing, and by what names it goes. */
interface Kind<T> {
  readonly id: (entry: T) => string | undefined;
  /** What must agree where the id does. */
  readonly identity: (entry: T) => string;
  readonly label: (entry: T) => string;
  /** Names that must mean this entry alone; the first, if `ownName`, is one that it cannot do without. */
  readonly aliases: (entry: T) => readonly string[];
  readonly ownName: boolean;
  /** Names of different scopes never meet. */
  readonly scope: (entry: T) => string;
  readonly withAliases: (entry: T, aliases: readonly string[]) => T;
  /** What two entries have in common that can contradict each other though they are two. */
  readonly clashKeys: (entry: T) => readonly string[];
  /** How a later entry contradicts an earlier one, and at which of its values. */
  readonly clash: (
    first: T,
    second: T,
    key: string,
  ) => { value: string; code: ConfigProblemCode; args: Readonly<Record<string, string>> } | undefined;
}

const ENTITY: Kind<ProjectEntity> = {
  id: (entity) => entity.id,
  identity: (entity) => JSON.stringify([entity.type, fold(entity.name)]),
  label: (entity) => entity.name,
  aliases: (entity) => [entity.name, ...(entity.variants ?? [])],
  ownName: true,
  // A person and the street named after him share a name without contradiction.
  scope: (entity) => entity.type,
  withAliases(entity, [, ...variants]) {
    const { variants: _, ...rest } = entity;
    return variants.length > 0 ? { ...rest, variants } : rest;
  },
  clashKeys: (entity) => [...new Set([entity.name, ...(entity.variants ?? [])].map(fold))],
  clash(first, second, key) {
    if (first.type === second.type) return undefined;
    const value = [second.name, ...(second.variants ?? [])].find((name) => fold(name) === key) ?? second.name;
    const args = { name: key, first: first.type, firstName: first.name, second: second.type };
    return { value, code: 'two-types', args };
  },
};

const DOCUMENT: Kind<ProjectDocument> = {
  id: (document) => document.id,
  identity: ({ kind, number, date, issuer, title, aliases }) =>
    // Without number and title only its wordings tell a document.
    JSON.stringify([kind, number, date, issuer, title, number ?? title ?? aliases?.map(fold)]),
  label: (document) =>
    document.title ?? document.number ?? document.id ?? document.aliases?.[0] ?? document.kind,
  aliases: (document) => document.aliases ?? [],
  ownName: false,
  scope: () => '',
  withAliases(document, aliases) {
    const { aliases: _, ...rest } = document;
    return aliases.length > 0 ? { ...rest, aliases } : rest;
  },
  clashKeys: ({ kind, number }) =>
    number === undefined ? [] : [`${kind.toLowerCase()} ${fold(number).replace(/\s/g, '').toUpperCase()}`],
  clash(first, second) {
    const { date } = second;
    if (!first.date || !date || first.date.startsWith(date) || date.startsWith(first.date)) return undefined;
    // Who names both by ids knows that they are two.
    if (first.id !== undefined && second.id !== undefined) return undefined;
    if (first.issuer && second.issuer && fold(first.issuer) !== fold(second.issuer)) return undefined;
    // Numbers begin anew with the years, unless they say the year themselves.
    const sameYear = first.date.slice(0, 4) === date.slice(0, 4);
    if (!sameYear && !/(?:19|20)\d\d/.test(second.number ?? '')) return undefined;
    return {
      value: date,
      code: 'two-dates',
      args: { number: second.number ?? '', first: first.date, second: date },
    };
  },
};

/** How names are compared: Unicode form and runs of blanks do not matter, letter case does ("BCT", "bct"). */
function fold(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}

class Assembly<T extends object> {
  private readonly list: T[] = [];
  private readonly byId = new Map<string, number>();
  private readonly byIdentity = new Map<string, number>();
  private readonly byAlias = new Map<string, number>();
  /** First entry with something that a later one can contradict. */
  private readonly byClashKey = new Map<string, number>();
  private readonly places: Origin[][] = [];

  constructor(
    private readonly kind: Kind<T>,
    private readonly report: Report,
  ) {}

  entries(): readonly T[] {
    return this.list;
  }

  origins(): readonly (readonly Origin[])[] {
    return this.places;
  }

  add(entry: T, origin: Origin): void {
    const { kind } = this;
    const id = kind.id(entry);
    const identity = kind.identity(entry);
    const byId = id === undefined ? undefined : this.byId.get(id);
    if (byId !== undefined && kind.identity(this.list[byId]!) !== identity) {
      this.report(origin, id!, 'id-taken', { id: id!, first: kind.label(this.list[byId]!) });
      return;
    }
    const at = byId ?? this.sameThing(identity, id);
    const index = at ?? this.list.length;
    const aliases = this.freeAliases(entry, index, origin);
    if (!aliases) return;
    this.findClashes(entry, index, origin);
    const known = at === undefined ? entry : this.list[at]!;
    const all = at === undefined ? aliases : union(kind.aliases(known), aliases);
    this.list[index] = kind.withAliases({ ...entry, ...known }, all);
    for (const alias of aliases) this.byAlias.set(this.aliasKey(entry, alias), index);
    this.byIdentity.set(identity, this.byIdentity.get(identity) ?? index);
    if (id !== undefined) this.byId.set(id, index);
    const places = this.places[index];
    if (places) places.push(origin);
    else this.places[index] = [origin];
  }

  /** Reports what contradicts an earlier entry and yet can stand beside it. */
  private findClashes(entry: T, index: number, origin: Origin): void {
    for (const key of this.kind.clashKeys(entry)) {
      const at = this.byClashKey.get(key);
      if (at === undefined) this.byClashKey.set(key, index);
      else if (at !== index) {
        const clash = this.kind.clash(this.list[at]!, entry, key);
        if (clash) this.report(origin, clash.value, clash.code, clash.args);
      }
    }
  }

  /** An earlier entry for the same thing; two different ids make two things of one name. */
  private sameThing(identity: string, id: string | undefined): number | undefined {
    const at = this.byIdentity.get(identity);
    if (at === undefined || id === undefined) return at;
    return this.kind.id(this.list[at]!) === undefined ? at : undefined;
  }

  /** The names that nothing else has; undefined when the entry is left without its own. */
  private freeAliases(entry: T, index: number, origin: Origin): readonly string[] | undefined {
    const free = new Map<string, string>();
    for (const [position, alias] of this.kind.aliases(entry).entries()) {
      const owner = this.byAlias.get(this.aliasKey(entry, alias));
      if (owner === undefined || owner === index) {
        if (!free.has(fold(alias))) free.set(fold(alias), alias);
        continue;
      }
      const args = { alias, first: this.describe(this.list[owner]!), second: this.describe(entry) };
      this.report(origin, alias, 'alias-taken', args);
      if (position === 0 && this.kind.ownName) return undefined;
    }
    return [...free.values()];
  }

  private aliasKey(entry: T, alias: string): string {
    return `${this.kind.scope(entry)}\0${fold(alias)}`;
  }

  private describe(entry: T): string {
    const id = this.kind.id(entry);
    const label = this.kind.label(entry);
    return id === undefined || id === label ? label : `${label} (${id})`;
  }
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  const all = new Map(a.map((name) => [fold(name), name]));
  for (const name of b) if (!all.has(fold(name))) all.set(fold(name), name);
  return [...all.values()];
}
