import { type Span, shift } from '../../../text/span';
import type { CitationConflict, CitationMention } from '../../types';
import { type AttributeConflict, conflictingAttributes, numberOf } from './check';
import { readBodyName, readIssuer } from './issuers';
import { conflictsAcrossTerms } from './one-paper';
import { foldSpelling } from './text';

/** Documents that one text cites with two dates or two issuers, and numbers whose year is not that of the date. */
export function citationConflicts(
  text: string,
  citations: readonly CitationMention[],
): readonly CitationConflict[] {
  const own: CitationConflict[] = [];
  for (const citation of citations) {
    const conflict = ownYear(text, citation);
    if (conflict) own.push(conflict);
  }
  if (citations.length < 2) return own;
  const stated = citations.map((citation) => withoutGuess(text, citation));
  const conflicts = [...conflictingAttributes(stated), ...conflictsAcrossTerms(text, stated)].flatMap(
    (conflict) => described(text, conflict),
  );
  return [...own, ...conflicts];
}

/** The citation without its date where the text leaves the year out. */
function withoutGuess(text: string, citation: CitationMention): CitationMention {
  const { date, dateSpan } = citation;
  if (date === undefined || !dateSpan) return citation;
  if (text.slice(dateSpan.start, dateSpan.end).includes(date.slice(0, 4))) return citation;
  const { date: _, ...rest } = citation;
  return rest;
}

/** "Nghị định 30/2020/NĐ-CP ngày 5/3/2019": the year in the number is the year of issue. */
function ownYear(text: string, citation: CitationMention): CitationConflict | undefined {
  const { number, numberSpan, date, dateSpan } = citation;
  if (!number || !numberSpan || !dateSpan || date === undefined || citation.fromTable?.includes('date')) {
    return undefined;
  }
  const year = numberOf(number)?.year;
  if (year === undefined || Number(date.slice(0, 4)) === year) return undefined;
  // A year that the text does not write is guessed.
  if (!text.slice(dateSpan.start, dateSpan.end).includes(date.slice(0, 4))) return undefined;
  // What is signed at the turn of a year may have been numbered on the other side of it.
  if (turnOfYear(date, year)) return undefined;
  return {
    attribute: 'date',
    number,
    span: dateSpan,
    value: text.slice(dateSpan.start, dateSpan.end),
    other: { span: numberSpan, value: String(year) },
  };
}

function turnOfYear(date: string, year: number): boolean {
  const own = Number(date.slice(0, 4));
  const month = date.slice(5, 7);
  return (own === year + 1 && month === '01') || (own === year - 1 && month === '12');
}

function described(text: string, { attribute, values }: AttributeConflict): CitationConflict[] {
  // The value that most mentions state is taken for the right one; among equals the first.
  const groups = [...values].sort((a, b) => b[1].length - a[1].length);
  const [main, ...rest] = groups;
  const first = main && place(text, main[1][0]!, attribute);
  if (!first) return [];
  return rest
    .filter(([value]) => (attribute === 'date' ? !coarser(value, main[0]) : !sameBody(value, main[0])))
    .flatMap(([, mentions]) =>
      mentions.flatMap((mention) => {
        const here = place(text, mention, attribute);
        if (!here) return [];
        return [{ attribute, number: mention.number!, ...here, other: first }];
      }),
    );
}

function coarser(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** "UBND tỉnh" and "UBND tỉnh Cao Bằng", "Bộ Y tế" and "Bộ trưởng Bộ Y tế": one says more, not something else. */
function sameBody(a: string, b: string): boolean {
  const left = foldSpelling(a);
  const right = foldSpelling(b);
  return left.includes(right) || right.includes(left) || GENERIC.has(left) || GENERIC.has(right);
}

/** Names under which several bodies go. */
const GENERIC: ReadonlySet<string> = new Set(['trung ương', 'trung ương đảng', 'đảng', 'chính phủ', 'tw']);

function place(
  text: string,
  mention: CitationMention,
  attribute: 'date' | 'issuer',
): { readonly span: CitationConflict['span']; readonly value: string } | undefined {
  const span = attribute === 'date' ? mention.dateSpan : issuerSpan(text, mention);
  return span && { span, value: text.slice(span.start, span.end) };
}

/** How far behind a mention the issuer can stand. */
const BEHIND = 120;

/** Where the issuer of a mention stands: behind number and date ("… của Ban Bí thư"), or between kind and number. */
function issuerSpan(text: string, { span, numberSpan, dateSpan, issuer }: CitationMention): Span | undefined {
  const own = text.slice(span.start, span.end + BEHIND);
  for (const at of [span.end, dateSpan?.end, numberSpan?.end]) {
    const found = at === undefined ? undefined : readIssuer(own, at - span.start);
    if (found && found.name === issuer) return shift({ start: found.start, end: found.end }, span.start);
  }
  const number = numberSpan ? numberSpan.start - span.start : 0;
  for (let at = own.indexOf(' '); at >= 0 && at < number; at = own.indexOf(' ', at + 1)) {
    const found = readBodyName(own, at + 1);
    if (found && found.name === issuer) return shift({ start: found.start, end: found.end }, span.start);
  }
  return undefined;
}
