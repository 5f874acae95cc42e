import { type Context, plainIssuer, wordingOf } from './agreement';
import type { CongressName } from './congress';
import type { Draft } from './draft';
import { knownId, type Resolved, resolveNumber, withRow } from './number-identity';
import { toRoman } from './ordinals';
import { resolvePlenum } from './plenum-identity';
import { lawsByNumber } from './tables';
import { foldSpelling } from './text';

/**
 * Says which document each draft means. The same wording means the same document throughout a text; shortened mentions
 * take the identity of what they shorten. Drafts that point back to nothing give nothing.
 */
export function resolveAll(context: Context): (Resolved | undefined)[] {
  const { drafts } = context;
  const resolved: (Resolved | undefined)[] = new Array(drafts.length).fill(undefined);
  const index = indexDrafts(drafts);
  const first = new Map<string, Resolved>();
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.form === 'anaphor') continue;
    resolved[i] = resolveOne(context, draft, index, first);
  }
  resolveAnaphors(drafts, resolved);
  return resolved;
}

/** What other drafts of the text say of the same number or law. */
export interface DraftIndex {
  /** Drafts with letters in their number, by kind and serial. */
  readonly full: ReadonlyMap<string, readonly Draft[]>;
  /** Dated drafts by kind and canonical number. */
  readonly dated: ReadonlyMap<string, readonly Draft[]>;
  readonly laws: ReadonlyMap<string, readonly Draft[]>;
  /** First issuer stated beside a number without letters. */
  readonly issuers: ReadonlyMap<string, string>;
}

function indexDrafts(drafts: readonly Draft[]): DraftIndex {
  const full = new Map<string, Draft[]>();
  const dated = new Map<string, Draft[]>();
  const laws = new Map<string, Draft[]>();
  const issuers = new Map<string, string>();
  const put = (map: Map<string, Draft[]>, key: string, draft: Draft): void => {
    const group = map.get(key);
    if (!group) map.set(key, [draft]);
    // A handful of drafts tells as much as a thousand.
    else if (group.length < 8) group.push(draft);
  };
  for (const draft of drafts) {
    const { number } = draft;
    if (number && number.shape !== 'bare' && number.shape !== 'year') {
      put(full, `${draft.kind} ${number.serial}`, draft);
      if (draft.date) put(dated, `${draft.kind} ${number.canonical.toLowerCase()}`, draft);
    }
    const serial = number && `${draft.kind} ${number.serial}`;
    if (serial && draft.issuer && !issuers.has(serial)) issuers.set(serial, draft.issuer);
    if (draft.law?.year) put(laws, draft.law.name, draft);
  }
  return { full, dated, laws, issuers };
}

function resolveOne(
  context: Context,
  draft: Draft,
  index: DraftIndex,
  first: Map<string, Resolved>,
): Resolved {
  switch (draft.form) {
    case 'known':
      return withRow(draft, { id: knownId(draft.known!) }, draft.known!);
    case 'congress':
      return resolveCongress(context, draft, draft.congress!, first);
    case 'plenum':
      return resolvePlenum(context, draft, draft.plenum!, first);
    case 'law':
      return resolveLaw(draft, index);
    case 'titled':
      return resolveTitled(context, draft);
    default:
      return resolveNumbered(context, draft, index);
  }
}

function resolveNumbered(context: Context, draft: Draft, index: DraftIndex): Resolved {
  const number = draft.number!;
  const statute = lawsByNumber().get(number.canonical);
  if (statute) {
    const { law, version } = statute;
    return lawResult(draft, law.kind, law.name, version.year, version.date);
  }
  if (number.shape === 'session' && draft.kind === 'law') return { id: `law:${number.canonical}` };
  const bare = number.shape === 'bare' || number.shape === 'year';
  const fuller = bare ? antecedent(draft, index.full.get(`${draft.kind} ${number.serial}`)) : undefined;
  const source = fuller ?? draft;
  const date = source.date ?? dateOfTwins(source, index);
  const issuer = source.issuer ?? (bare ? index.issuers.get(`${draft.kind} ${number.serial}`) : undefined);
  const told = date === source.date && issuer === source.issuer ? source : { ...source, date, issuer };
  const found = resolveNumber(context, told);
  // What a fuller mention of the text says holds for its shortened ones.
  return {
    id: found.id,
    date: date !== undefined && draft.date === undefined ? date : found.date,
    issuer: source.issuer ?? found.issuer,
    title: found.title,
    candidates: found.candidates,
    fromTable: found.fromTable,
  };
}

/** The date that all dated mentions of the same number state. */
function dateOfTwins({ kind, number }: Draft, { dated }: DraftIndex): string | undefined {
  if (dated.size === 0) return undefined;
  const twins = dated.get(`${kind} ${number!.canonical.toLowerCase()}`);
  if (!twins) return undefined;
  const { date } = twins[0]!;
  return twins.every((twin) => twin.date === date) ? date : undefined;
}

/** The nearest fuller mention before, else the first one after; with a year only one of that year. */
function antecedent(draft: Draft, fuller: readonly Draft[] | undefined): Draft | undefined {
  const year = draft.number?.year;
  const fitting = fuller?.filter((other) => year === undefined || other.number?.year === year);
  return lastBefore(fitting, draft) ?? fitting?.[0];
}

function lastBefore(drafts: readonly Draft[] | undefined, draft: Draft): Draft | undefined {
  return drafts?.filter((other) => other.start < draft.start).at(-1);
}

function resolveCongress(
  context: Context,
  draft: Draft,
  congress: CongressName,
  first: Map<string, Resolved>,
): Resolved {
  const ordinal = congress.ordinal;
  const kind = draft.kind;
  if (congress.body !== undefined) {
    const which = ordinal === undefined ? congress.years : toRoman(ordinal);
    const resolved: Resolved = {
      id: [kind, 'congress', foldSpelling(congress.body), which].filter(Boolean).join(':'),
    };
    if (ordinal !== undefined) first.set(`local ${kind} ${ordinal}`, resolved);
    return resolved;
  }
  const roman = toRoman(ordinal!);
  // In a text about a provincial congress "Nghị quyết Đại hội XXI" is the province's.
  const local = first.get(`local ${kind} ${ordinal}`);
  if (!congress.national && local) return local;
  if (!congress.national && ordinal! > LATEST_CONGRESS) return { id: `${kind}:local-congress:${roman}` };
  const row =
    kind === 'resolution'
      ? context.catalog.documents.find((d) => d.aliases[0] === `congress:${roman}`)
      : undefined;
  // The Party's congresses open its terms; one of other years is another body's.
  if (
    row &&
    congress.years &&
    Math.abs(Number(congress.years.slice(0, 4)) - Number(row.date.slice(0, 4))) > 1
  ) {
    return { id: `${kind}:congress:${roman}:${congress.years}` };
  }
  const resolved: Resolved = { id: `${kind}:congress:${roman}` };
  return row ? withRow(draft, resolved, row) : resolved;
}

/** Ordinals above this one are those of local congresses. */
const LATEST_CONGRESS = 16;

function resolveLaw(draft: Draft, index: DraftIndex): Resolved {
  const law = draft.law!;
  const kind = law.known?.kind ?? draft.kind;
  const name = law.known?.name ?? law.name;
  if (law.year !== undefined) {
    const version = law.known?.versions.find((v) => v.year === law.year);
    return lawResult(draft, kind, name, law.year, version?.date);
  }
  const stated = index.laws.get(name) ?? index.laws.get(law.name) ?? [];
  const nearest = lastBefore(stated, draft) ?? stated[0];
  if (nearest?.law?.year !== undefined) {
    const others = new Set(stated.map((other) => other.law!.year!));
    others.delete(nearest.law.year);
    const candidates = [...others].map((year) => `${kind}:${name}:${year}`);
    const result = lawResult(draft, kind, name, nearest.law.year, undefined);
    return candidates.length > 0 ? { ...result, candidates } : result;
  }
  const versions = law.known?.versions ?? [];
  if (versions.length === 1) return lawResult(draft, kind, name, versions[0]!.year, undefined);
  const candidates = versions.map((version) => `${kind}:${name}:${version.year}`);
  return { id: `${kind}:${name}`, ...(candidates.length > 0 && { candidates }) };
}

function lawResult(
  draft: Draft,
  kind: string,
  name: string,
  year: number,
  date: string | undefined,
): Resolved {
  const id = `${kind}:${name}:${year}`;
  const title = draft.title === undefined ? { title: name } : {};
  const from: ('date' | 'title')[] = [];
  if (draft.form === 'numbered' && draft.title === undefined) from.push('title');
  const dated = date !== undefined && draft.date === undefined;
  if (dated) from.push('date');
  return {
    id,
    ...(draft.form === 'numbered' && title),
    ...(dated && { date }),
    ...(from.length > 0 && { fromTable: from }),
  };
}

function resolveTitled(context: Context, draft: Draft): Resolved {
  const title = foldSpelling(draft.title ?? '');
  const rows = (context.catalog.bySubject.get(draft.kind) ?? [])
    .filter(({ subject }) => title.startsWith(subject))
    .map(({ row }) => row)
    .filter(
      (row) =>
        (draft.issuer === undefined ||
          row.issuer === '' ||
          plainIssuer(draft.issuer) === wordingOf(row).issuer) &&
        (context.reference === undefined || row.date <= context.reference),
    );
  const [row, ...others] = [...rows].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (row) {
    const candidates = others.map(knownId);
    if (candidates.length > 0) return { id: knownId(row), candidates };
    return withRow(draft, { id: knownId(row) }, row);
  }
  return { id: [draft.kind, draft.issuer, title.slice(0, 80)].filter(Boolean).join(':') };
}

/** Links what points back to the mention it points to: the nearest one of its kind, or the only one. */
function resolveAnaphors(drafts: readonly Draft[], resolved: (Resolved | undefined)[]): void {
  if (!drafts.some(({ form }) => form === 'anaphor')) return;
  const last = new Map<string, { resolved: Resolved; ids: Set<string> }>();
  const congresses = new Map<string, Resolved>();
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const before = last.get(draft.kind);
    const own = resolved[i];
    if (draft.congressAgain) {
      const congress = congresses.get(draft.kind);
      if (congress) resolved[i] = { id: congress.id };
    } else if (draft.form === 'anaphor') {
      if (!before || (!draft.demonstrative && before.ids.size > 1)) continue;
      resolved[i] = { id: before.resolved.id };
    } else if (own) {
      if (draft.form === 'congress') congresses.set(draft.kind, own);
      if (before) {
        before.resolved = own;
        before.ids.add(own.id);
      } else last.set(draft.kind, { resolved: own, ids: new Set([own.id]) });
    }
  }
}
