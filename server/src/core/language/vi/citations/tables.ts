import documentTypes from '../../../../../data/vi/doc_types.tsv';
import knownDocuments from '../../../../../data/vi/known_documents.tsv';
import lawTable from '../../../../../data/vi/laws.tsv';
import organCodes from '../../../../../data/vi/organ_codes.tsv';
import meetings from '../../../../../data/vi/party_congresses_plenums.tsv';
import { readTable } from '../entities/tsv';
import { fromRoman } from './ordinals';
import { foldSpelling } from './text';

/**
 * How the name of a document type may stand for a document: `noun` names one wherever a number follows, `verb` is an
 * everyday verb too, `weak` an everyday noun too, `shaped` needs a number with its letters, `named` and `law` have
 * grammars of their own, `none` is never a citation.
 */
export type MentionClass = 'noun' | 'verb' | 'weak' | 'shaped' | 'named' | 'law' | 'none';

export interface DocumentType {
  readonly name: string;
  readonly kind: string;
  readonly mention: MentionClass;
  readonly codes: readonly string[];
  readonly scope: string;
}

export interface KnownDocument {
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  /** Roman numeral of the Party's term. */
  readonly term: string;
  readonly subject: string;
  readonly aliases: readonly string[];
  readonly id?: string;
}

export interface LawVersion {
  readonly year: number;
  readonly number?: string;
  readonly date?: string;
}
export interface Law {
  readonly name: string;
  readonly kind: string;
  readonly versions: readonly LawVersion[];
  readonly aliases: readonly string[];
}

export interface OrganCode {
  readonly code: string;
  readonly name: string;
  /** One body in the country bears the code, so the code alone names the issuer. */
  readonly unique: boolean;
  readonly party: boolean;
}

export interface Meeting {
  readonly kind: 'congress' | 'plenum';
  readonly term: number;
  readonly plenum: number;
  readonly start: string;
  readonly end: string;
}

function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

const list = (cell: string): string[] => (cell === '' ? [] : cell.split('|').filter(Boolean));

export const types = lazy((): readonly DocumentType[] =>
  readTable<'name' | 'kind' | 'mention' | 'abbreviations' | 'scope'>(documentTypes).map((row) => ({
    name: row.name,
    kind: row.kind,
    mention: row.mention as MentionClass,
    codes: list(row.abbreviations),
    scope: row.scope,
  })),
);

/** Document types by name in lower case. */
export const typesByName = lazy(
  () => new Map<string, DocumentType>(types().map((type) => [type.name.toLowerCase(), type])),
);

/** Document types by the code they have in numbers, in lower case; the first row that gives a code owns it. */
export const typesByCode = lazy(() => {
  const codes = new Map<string, { code: string; types: DocumentType[] }>();
  for (const type of types()) {
    for (const code of type.codes) {
      const known = codes.get(code.toLowerCase());
      if (known) known.types.push(type);
      else codes.set(code.toLowerCase(), { code: type.codes[0]!, types: [type] });
    }
  }
  // The Party writes its regulations with QĐ as well, and an early QĐi beside it.
  codes.get('qđi')!.code = 'QĐi';
  return codes;
});

/** Organ codes by code and variant, in lower case without dots. */
export const organs = lazy(() => {
  const found = new Map<string, OrganCode>();
  for (const row of readTable<'code' | 'name' | 'unique' | 'scope' | 'variants'>(organCodes)) {
    const organ: OrganCode = {
      code: row.code,
      name: row.name,
      unique: row.unique === 'yes',
      party: row.scope === 'Party',
    };
    for (const form of [row.code, ...list(row.variants)]) found.set(organKey(form), organ);
  }
  return found;
});

export function organKey(code: string): string {
  return code.toLowerCase().replace(/[.\s]/g, '');
}

export const known = lazy((): readonly KnownDocument[] =>
  readTable<'type' | 'number' | 'date' | 'issuer' | 'term' | 'subject' | 'aliases'>(knownDocuments).map(
    (row) => ({
      kind: typesByName().get(row.type.toLowerCase())?.kind ?? row.type,
      number: row.number,
      date: row.date,
      issuer: row.issuer,
      term: row.term,
      subject: row.subject,
      aliases: list(row.aliases),
    }),
  ),
);

export const laws = lazy((): readonly Law[] =>
  readTable<'name' | 'kind' | 'versions' | 'aliases'>(lawTable).map((row) => ({
    name: row.name,
    kind: row.kind,
    versions: list(row.versions).map(readVersion),
    aliases: list(row.aliases),
  })),
);

const FEWEST_INITIALS = 3;

/** "Luật BVMT", "Luật GDĐH": the word and the initials of the rest, where no other law has the same. */
function lawInitials(): ReadonlyMap<string, Law> {
  const found = new Map<string, Law>();
  const shared = new Set<string>();
  for (const law of laws()) {
    const [, word = '', name = ''] = /^(Bộ luật|Luật) (.+)$/.exec(law.name) ?? [];
    const initials = name
      .split(/[ ,]+/)
      .filter((syllable) => syllable !== 'và')
      .map((syllable) => syllable.charAt(0).toUpperCase())
      .join('');
    if (initials.length < FEWEST_INITIALS) continue;
    const form = `${word} ${initials}`;
    if (found.has(form)) shared.add(form);
    found.set(form, law);
  }
  for (const form of shared) found.delete(form);
  return found;
}

function readVersion(cell: string): LawVersion {
  const [year = '', ...rest] = cell.split(':');
  const number = rest.find((part) => part.includes('/'));
  const date = rest.find((part) => /^\d{4}-/.test(part));
  return { year: Number(year), ...(number && { number }), ...(date && { date }) };
}

/** The names of laws by their first two words, the longest first; tones folded, lower case. */
export const lawNames = lazy(() => {
  const byLead = new Map<string, { form: string; law: Law }[]>();
  const add = (name: string, law: Law): void => {
    const form = foldSpelling(name);
    const lead = form.split(' ', 2).join(' ').replace(/,$/, '');
    const group = byLead.get(lead) ?? [];
    group.push({ form, law });
    byLead.set(lead, group);
  };
  for (const law of laws()) for (const name of [law.name, ...law.aliases]) add(name, law);
  for (const [name, law] of lawInitials()) add(name, law);
  for (const group of byLead.values()) group.sort((a, b) => b.form.length - a.form.length);
  return byLead;
});

/** Laws by number ("31/2024/QH15"). */
export const lawsByNumber = lazy(() => {
  const found = new Map<string, { law: Law; version: LawVersion }>();
  for (const law of laws())
    for (const version of law.versions) if (version.number) found.set(version.number, { law, version });
  return found;
});

export const partyMeetings = lazy((): readonly Meeting[] =>
  readTable<'kind' | 'term' | 'plenum_no' | 'start' | 'end'>(meetings).map((row) => ({
    kind: row.kind as Meeting['kind'],
    term: fromRoman(row.term),
    plenum: Number(row.plenum_no || 0),
    start: row.start,
    end: row.end || row.start,
  })),
);
