import { type Context, titlesAgree, Wording, wordingOf } from './agreement';
import type { Draft } from './draft';
import type { Catalog } from './named';
import { knownId, type Resolved, withRow } from './number-identity';
import { toRoman } from './ordinals';
import { type PlenumName, readPlenum } from './plenum';
import type { KnownDocument } from './tables';
import { plenumPeriod, plenumTerms } from './terms';
import { foldSpelling } from './text';

/** Which document a plenum's resolution is; `first` holds what the text has said of plenums before. */
export function resolvePlenum(
  context: Context,
  draft: Draft,
  plenum: PlenumName,
  first: Map<string, Resolved>,
): Resolved {
  const { kind } = draft;
  if (plenum.body !== undefined) {
    const term = plenum.term === undefined ? undefined : toRoman(plenum.term);
    return { id: [kind, 'plenum', foldSpelling(plenum.body), plenum.plenum, term].filter(Boolean).join(':') };
  }
  const key = `plenum ${kind} ${plenum.plenum}`;
  if (plenum.term === undefined) {
    const before = first.get(key);
    if (before) return before;
    const [latest, ...others] = plenumTerms(plenum.plenum, context.reference);
    if (latest === undefined) return { id: `${kind}:plenum:${plenum.plenum}` };
    const name = (term: number): string => `${kind}:plenum:${plenum.plenum}:${toRoman(term)}`;
    if (context.reference === undefined) {
      return { id: `${kind}:plenum:${plenum.plenum}`, candidates: [latest, ...others].map(name) };
    }
    const candidates = others.slice(0, 4).map(name);
    return { id: name(latest), ...(candidates.length > 0 && { candidates }) };
  }
  const exact = `${key}:${plenum.term}`;
  const before = first.get(exact);
  const rows = plenumRows(context, kind, plenum.plenum, plenum.term);
  const title = draft.title === undefined ? undefined : new Wording(draft.title);
  const meant = title && rows.find((row) => titlesAgree(title, wordingOf(row).subject));
  const id = `${kind}:plenum:${plenum.plenum}:${toRoman(plenum.term)}`;
  const only = rows.length === 1 ? rows[0] : undefined;
  const row = meant ?? (before || draft.title !== undefined ? undefined : only);
  const resolved: Resolved = row
    ? withRow(draft, { id: knownId(row) }, row)
    : (before ?? { id, ...(rows.length > 0 && { candidates: rows.map(knownId) }) });
  first.set(exact, resolved);
  first.set(key, resolved);
  return resolved;
}

const ofPlenums = new WeakMap<Catalog, Map<string, readonly KnownDocument[]>>();

/** Documents of the catalog that a plenum passed, looked for once. */
function plenumRows(
  { catalog }: Context,
  kind: string,
  plenum: number,
  term: number,
): readonly KnownDocument[] {
  let rows = ofPlenums.get(catalog);
  if (!rows) {
    rows = new Map();
    ofPlenums.set(catalog, rows);
  }
  const key = `${kind} ${plenum} ${term}`;
  let found = rows.get(key);
  if (!found) {
    found = readPlenumRows(catalog, kind, plenum, term);
    rows.set(key, found);
  }
  return found;
}

/** Those that are named after it, or are of the Central Committee and of its days. */
function readPlenumRows(catalog: Catalog, kind: string, plenum: number, term: number): KnownDocument[] {
  const period = plenumPeriod(plenum, term);
  return catalog.documents.filter((row) => {
    if (row.kind !== kind) return false;
    const dated = period && row.date.length === 10 && row.date >= period.from && row.date < period.to;
    if (dated && row.issuer.startsWith('Ban Chấp hành Trung ương')) return true;
    return row.aliases.some((alias) => {
      const name = /Trung ương|Hội nghị|TW\d/.exec(alias);
      if (!name) return false;
      const read = readPlenum(alias, name.index);
      return read?.plenum === plenum && read.term === term;
    });
  });
}
