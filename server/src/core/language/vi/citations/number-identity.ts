import { type Context, contradicts, plainIssuer, titlesAgree, Wording, wordingOf } from './agreement';
import type { Draft } from './draft';
import { type DocumentNumber, readNumber } from './numbers';
import { toRoman } from './ordinals';
import { type KnownDocument, organKey, organs } from './tables';
import { termOf } from './terms';

/** Which document a draft means, and what the tables add to it. */
export interface Resolved {
  readonly id: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly title?: string;
  readonly candidates?: readonly string[];
  readonly fromTable?: readonly ('date' | 'issuer' | 'title')[];
}

/** Adds a row's attributes where the text is silent. */
export function withRow(draft: Draft, resolved: Resolved, row: KnownDocument): Resolved {
  const date = draft.date === undefined && row.date !== '' ? row.date : undefined;
  const issuer = draft.issuer === undefined && row.issuer !== '' ? row.issuer : undefined;
  const title = draft.title === undefined && row.subject !== '' ? row.subject : undefined;
  if (date === undefined && issuer === undefined && title === undefined) return resolved;
  const fromTable: ('date' | 'issuer' | 'title')[] = [];
  if (date !== undefined) fromTable.push('date');
  if (issuer !== undefined) fromTable.push('issuer');
  if (title !== undefined) fromTable.push('title');
  return { id: resolved.id, date, issuer, title, candidates: resolved.candidates, fromTable };
}

/** Identity of a document of the table or of the project. */
export function knownId(row: KnownDocument): string {
  if (row.id !== undefined) return row.id;
  let id = knownIds.get(row);
  if (id === undefined) {
    id = tableId(row);
    knownIds.set(row, id);
  }
  return id;
}

const knownIds = new WeakMap<KnownDocument, string>();

function tableId(row: KnownDocument): string {
  if (row.number === '') {
    const name = row.aliases.find((alias) => !alias.startsWith('congress:')) ?? row.subject;
    const congress = /^congress:(.+)$/.exec(row.aliases[0] ?? '');
    if (congress) return `${row.kind}:congress:${congress[1]}`;
    return [row.kind, name, row.date.slice(0, 4)].filter(Boolean).join(':');
  }
  const number = readNumber(row.number, 0)?.number;
  return number ? numberId(row.kind, number, row.date, row.term, row.issuer) : `${row.kind}:${row.number}`;
}

/**
 * Identity of a number. Papers of the Party's centre are numbered from 01 in each term, so the term belongs to the
 * identity; State numbers without a year restart each year; local bodies share their codes, so the issuer belongs to it.
 */
function numberId(
  kind: string,
  number: DocumentNumber,
  date: string,
  term: string,
  issuer: string | undefined,
): string {
  let id = `${kind}:${number.canonical}`;
  const add = (part: string): void => {
    if (part !== '') id += `:${part}`;
  };
  if (isCentral(number)) add(term || toRoman(termOf(date) ?? 0) || date.slice(0, 4));
  else {
    // A decree is the Government's, whether or not the text says so.
    if (issuer && kind !== 'decree' && !isUniqueBody(number.body)) add(issuer);
    if (number.year === undefined && number.shape !== 'bare') add(date.slice(0, 4));
  }
  return id;
}

function isCentral(number: DocumentNumber): boolean {
  return number.shape === 'party' && number.body === 'TW';
}

function isUniqueBody(body: string | undefined): boolean {
  if (body === undefined) return false;
  return /^(?:QH|UBTVQH)\d/.test(body) || (organs().get(organKey(body.split('-')[0]!))?.unique ?? false);
}

/** Decides between the bearers of one number, with what stands beside it, then with the page's date. */
export function resolveNumber(context: Context, draft: Draft): Resolved {
  const number = completed(draft);
  const rows = bearers(context, draft, number);
  const termHint = draft.term ?? draft.beside?.term;
  if (rows.length === 0) return unknown(context, draft, number, rows, termHint);
  const term = termOf(draft.date);
  const title = draft.title === undefined ? undefined : new Wording(draft.title);
  const issuer = draft.issuer === undefined ? undefined : plainIssuer(draft.issuer);
  const fitting = rows.filter(
    (row) =>
      (draft.date === undefined || row.date === '' || sameTime(row, draft.date, term, number)) &&
      !(title && row.subject !== '' && contradicts(title, wordingOf(row).subject)) &&
      (termHint === undefined ||
        row.term === '' ||
        row.term === toRoman(termHint) ||
        !/^[IVX]+$/.test(row.term)),
  );
  const scored = fitting.map((row) => ({ row, score: evidence(draft, row, title, issuer) }));
  if (scored.length > 1) scored.sort((a, b) => b.score - a.score || (a.row.date < b.row.date ? 1 : -1));
  const best = scored[0];
  const clear = best !== undefined && best.score > 0 && best.score > (scored[1]?.score ?? 0);
  if (best && (clear || best.row.id !== undefined)) return result(draft, number, best.row);
  const dated = draft.date !== undefined || termHint !== undefined;
  if (best && dated && fitting.length === 1) return result(draft, number, best.row);
  if (best && number.year !== undefined && fitting.length === 1) return result(draft, number, best.row);
  if (dated || !best) return unknown(context, draft, number, rows, termHint);
  return guess(
    context,
    draft,
    number,
    scored.map(({ row }) => row),
  );
}

/** "Nghị định 100/2019" can only be the Government's. */
function completed(draft: Draft): DocumentNumber {
  const number = draft.number!;
  if (draft.kind !== 'decree') return number;
  // "Nghị định 116 năm 2017" says as much as "116/2017".
  const year = number.year ?? (draft.date === undefined ? undefined : Number(draft.date.slice(0, 4)));
  if (year === undefined || !['year', 'bare', 'letter'].includes(number.shape)) return number;
  const padded = number.serial.length < 2 ? `0${number.serial}` : number.serial;
  return { ...number, year, shape: 'state', type: 'NĐ', body: 'CP', canonical: `${padded}/${year}/NĐ-CP` };
}

function bearers(context: Context, draft: Draft, number: DocumentNumber): readonly KnownDocument[] {
  const { catalog } = context;
  if (number.shape === 'bare' || number.shape === 'year') {
    const rows = catalog.bySerial.get(`${draft.kind} ${number.serial}`) ?? [];
    if (number.year === undefined) return rows;
    return rows.filter((row) => row.number.includes(`/${number.year}/`));
  }
  const rows = catalog.byNumber.get(number.canonical.toLowerCase()) ?? [];
  const same = rows.filter((row) => row.kind === draft.kind);
  return same.length > 0 ? same : rows;
}

/** Whether a row's date and one in the text can be one paper's: within one term, or one year. A wrong day is a misprint. */
function sameTime(
  row: KnownDocument,
  text: string,
  term: number | undefined,
  number: DocumentNumber,
): boolean {
  if (term === undefined || !isCentral(number)) return row.date.slice(0, 4) === text.slice(0, 4);
  return term === wordingOf(row).term;
}

function evidence(
  draft: Draft,
  row: KnownDocument,
  title: Wording | undefined,
  issuer: string | undefined,
): number {
  let score = 0;
  if (draft.date !== undefined && row.date !== '' && row.date.startsWith(draft.date)) score += 4;
  if (title && row.subject !== '' && titlesAgree(title, wordingOf(row).subject)) score += 3;
  // Every decree is the Government's: to say so tells none from another.
  if (issuer !== undefined && row.issuer !== '' && draft.kind !== 'decree')
    score += issuer === wordingOf(row).issuer ? 1 : -2;
  if (draft.beside && row.issuer.startsWith('Ban Chấp hành Trung ương')) score += 1;
  return score;
}

function result(draft: Draft, number: DocumentNumber, row: KnownDocument): Resolved {
  const written = numberId(draft.kind, number, draft.date ?? row.date, row.term, draft.issuer ?? row.issuer);
  const id =
    row.id !== undefined || number.shape === 'bare' || row.kind !== draft.kind ? knownId(row) : written;
  return withRow(draft, { id: isCentral(number) ? knownId(row) : id }, row);
}

/** No row of the table fits: the identity is made from the text, with the page's term where the Party's number needs one. */
function unknown(
  context: Context,
  draft: Draft,
  number: DocumentNumber,
  rows: readonly KnownDocument[],
  termHint: number | undefined,
): Resolved {
  const hint = termHint === undefined ? '' : toRoman(termHint);
  const issuer = draft.issuer ?? organIssuer(number);
  const fromTable =
    draft.issuer === undefined && issuer !== undefined ? { issuer, fromTable: ['issuer'] as const } : {};
  const stated = draft.date ?? '';
  if (isCentral(number) && hint === '' && termOf(stated) === undefined) {
    const term = termOf(context.reference);
    if (term === undefined) return { id: numberId(draft.kind, number, '', '', issuer), ...fromTable };
    // A paper of the term before is still cited in the first years of the next.
    const previous = term > 1 ? [numberId(draft.kind, number, '', toRoman(term - 1), issuer)] : [];
    const candidates = [...new Set([...previous, ...rows.map(knownId)])];
    return { id: numberId(draft.kind, number, '', toRoman(term), issuer), candidates, ...fromTable };
  }
  return { id: numberId(draft.kind, number, stated, hint, draft.issuer), ...fromTable };
}

/** The number stands alone: the latest bearer before the page's date is the likeliest, and the others are named. */
function guess(
  context: Context,
  draft: Draft,
  number: DocumentNumber,
  rows: readonly KnownDocument[],
): Resolved {
  const { reference } = context;
  const bare = number.shape === 'bare';
  const byDate = [...rows].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (reference === undefined) {
    return { id: numberId(draft.kind, number, '', '', draft.issuer), candidates: byDate.map(knownId) };
  }
  const issued = byDate.filter(
    (row) => reference === undefined || row.date.slice(0, reference.length) <= reference,
  );
  const latest = issued[0];
  if (!latest) return unknown(context, draft, number, rows, undefined);
  const others = issued.slice(1).map(knownId);
  const now = termOf(reference);
  const another =
    isCentral(number) && now !== undefined && latest.term !== '' && latest.term !== toRoman(now);
  if (another) others.unshift(numberId(draft.kind, number, '', toRoman(now), draft.issuer));
  const candidates = [...new Set(others)].filter((id) => id !== knownId(latest));
  if (candidates.length > 0) return { id: knownId(latest), candidates };
  // One bearer, and the page is of its time: the table may speak. Otherwise the number alone proves nothing.
  const near =
    reference !== undefined && Number(reference.slice(0, 4)) - Number(latest.date.slice(0, 4)) <= 6;
  if (near) return withRow(draft, { id: knownId(latest) }, latest);
  return {
    id: knownId(latest),
    candidates: [numberId(draft.kind, number, '', '', bare ? undefined : draft.issuer)],
  };
}

function organIssuer(number: DocumentNumber): string | undefined {
  if (number.body === undefined) return undefined;
  if (/^QH\d/.test(number.body)) return 'Quốc hội';
  if (/^UBTVQH\d/.test(number.body)) return 'Ủy ban Thường vụ Quốc hội';
  if (number.shape !== 'party' && number.shape !== 'state') return undefined;
  const organ = number.body.includes('-') ? undefined : organs().get(organKey(number.body));
  return organ?.unique ? organ.name : undefined;
}
