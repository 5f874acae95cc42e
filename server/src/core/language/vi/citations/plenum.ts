import { readBody } from './congress';
import { type Ordinal, readOrdinal, readOrdinalPhrase, readTerm, toRoman } from './ordinals';
import { codesOf, matchAny, matchPhrase, skipBlanks, wordEnd } from './text';

/** A plenum of the Central Committee (or of a local one, with `body`). */
export interface PlenumName {
  readonly end: number;
  readonly plenum: number;
  /** Number of the Party's term (13 for khóa XIII), where written. */
  readonly term?: number;
  readonly body?: string;
}

const PLENUM_LETTERS = codesOf('hHtT');
const CENTRES = ['trung ương đảng', 'trung ương', 't.ư đảng', 't.ư', 'tư', 'tw'];
const COMMITTEES = ['của ban chấp hành', 'ban chấp hành', 'của bch', 'bch'];

/**
 * Reads "[Hội nghị] Trung ương 8 [khóa XI]", "Hội nghị lần thứ tám Ban Chấp hành Trung ương [Đảng] khóa XI", "TW4 (khóa
 * XII)" after the word for the document. A local committee's plenum comes with `body`.
 */
export function readPlenum(text: string, at: number): PlenumName | undefined {
  let i = skipBlanks(text, at);
  const of = matchPhrase(text, i, 'của');
  if (of >= 0) i = skipBlanks(text, of);
  // "Hội nghị", "HNTW", "Trung ương", "TW", "T.Ư": nothing else opens the name of a plenum.
  if (!PLENUM_LETTERS.has(text.charCodeAt(i))) return undefined;
  const meeting = matchAny(text, i, ['hội nghị toàn thể', 'hội nghị', 'hntw', 'hn']);
  const glued = meeting >= 0 && matchPhrase(text, i, 'hntw') >= 0;
  const start = meeting >= 0 ? skipBlanks(text, meeting) : i;
  const centre = glued ? start : readCentre(text, start);
  let ordinal: Ordinal | undefined;
  let end: number;
  let body: string | undefined;
  if (centre >= 0) {
    const next = skipBlanks(text, centre);
    ordinal = readOrdinalPhrase(text, next) ?? readOrdinal(text, next);
    if (!ordinal) return undefined;
    end = ordinal.end;
    const committee = readCommittee(text, end);
    if (committee) end = committee.end;
  } else {
    if (meeting < 0) return undefined;
    ordinal = readOrdinalPhrase(text, start);
    if (!ordinal) return undefined;
    const committee = readCommittee(text, ordinal.end);
    if (!committee) return undefined;
    ({ end, body } = committee);
  }
  const term = readTerm(text, end);
  return {
    end: term?.end ?? end,
    plenum: ordinal.value,
    ...(term && { term: term.value }),
    ...(body !== undefined && { body }),
  };
}

/** "Trung ương", "TW", "T.Ư", and "TW8" with the number glued on. */
function readCentre(text: string, at: number): number {
  const end = matchAny(text, at, CENTRES);
  if (end >= 0) return end;
  return /^(?:TW|TƯ)\d/i.test(text.slice(at, at + 3)) ? at + 2 : -1;
}

function readCommittee(text: string, at: number): { end: number; body?: string } | undefined {
  let i = skipBlanks(text, at);
  if (text[i] === ',') i = skipBlanks(text, i + 1);
  const head = matchAny(text, i, COMMITTEES);
  if (head < 0) return undefined;
  const next = skipBlanks(text, head);
  const centre = matchAny(text, next, CENTRES);
  if (centre >= 0) return { end: centre };
  const local = readBody(text, next);
  return local && { end: local.end, body: local.body };
}

/** Further plenums that share a term: "Trung ương 4, 6, 7 khóa XII". Returns nothing unless the term follows. */
export function readMorePlenums(text: string, at: number): (PlenumName & { start: number })[] {
  const places: { value: number; start: number; end: number }[] = [];
  let i = at;
  for (let k = 0; k < 8; k++) {
    let next = skipBlanks(text, i);
    if (text[next] === ',' || text[next] === ';') next = skipBlanks(text, next + 1);
    const and = matchPhrase(text, next, 'và');
    if (and >= 0) next = skipBlanks(text, and);
    const ordinal = next > i ? readOrdinal(text, next, false) : undefined;
    if (!ordinal) break;
    places.push({ value: ordinal.value, start: next, end: ordinal.end });
    i = ordinal.end;
  }
  const term = places.length > 0 ? readTerm(text, i) : undefined;
  if (!term) return [];
  return places.map(({ value, start, end }, k) => ({
    plenum: value,
    term: term.value,
    start,
    end: k === places.length - 1 ? term.end : end,
  }));
}

/** Further terms of a list: "khóa XI, XII", "(khóa XI, khóa XII)". Returns the Roman numerals' places. */
export function readMoreTerms(text: string, at: number): { term: number; start: number; end: number }[] {
  const found: { term: number; start: number; end: number }[] = [];
  let i = at;
  for (let k = 0; k < 4; k++) {
    let next = skipBlanks(text, i);
    if (text[next] === ',' || text[next] === ';') next = skipBlanks(text, next + 1);
    else {
      const and = matchPhrase(text, next, 'và');
      if (and < 0) break;
      next = skipBlanks(text, and);
    }
    const word = Math.max(matchPhrase(text, next, 'khóa'), matchPhrase(text, next, 'khoá'));
    const start = word >= 0 ? skipBlanks(text, word) : next;
    const end = wordEnd(text, start);
    const term = readOrdinal(text, start, false);
    if (!term || toRoman(term.value) !== text.slice(start, end)) break;
    found.push({ term: term.value, start: word >= 0 ? next : start, end });
    i = end;
  }
  return found;
}
