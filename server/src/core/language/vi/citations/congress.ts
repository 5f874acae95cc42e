import { type Ordinal, readOrdinal, readOrdinalPhrase, readTerm, toRoman } from './ordinals';
import { codesOf, isUpperAt, matchAny, matchPhrase, skipBlanks, wordEnd } from './text';

/** A congress as named after "Nghị quyết". */
export interface CongressName {
  readonly end: number;
  /** Number of the congress, where written. */
  readonly ordinal?: number;
  /** Nothing: the Party's national congress. Otherwise whose: "Đảng bộ tỉnh Bình Dương", "Công đoàn Việt Nam". */
  readonly body?: string;
  /** The Party or the whole country is named, so that the congress can be no other than the national one. */
  readonly national: boolean;
  /** "2020-2025". */
  readonly years?: string;
}

/** A plenum of the Central Committee (or of a local one, with `body`). */
export interface PlenumName {
  readonly end: number;
  readonly plenum: number;
  /** Number of the Party's term (13 for khóa XIII), where written. */
  readonly term?: number;
  readonly body?: string;
}

const PARTY = [
  'của đảng cộng sản việt nam',
  'của đảng csvn',
  'đảng cộng sản việt nam',
  'của đảng ta',
  'của đảng',
  'đảng csvn',
];
const LOCAL = ['của đảng bộ', 'đảng bộ', 'chi bộ', 'của đảng ủy', 'đảng ủy'];
const OTHERS = [
  'công đoàn',
  'đoàn tncs hồ chí minh',
  'đoàn thanh niên',
  'đoàn',
  'hội nông dân',
  'hội liên hiệp phụ nữ',
  'hội phụ nữ',
  'hội cựu chiến binh',
  'hội nhà báo',
  'hội chữ thập đỏ',
  'hội liên hiệp thanh niên',
  'hội sinh viên',
  'mặt trận tổ quốc',
  'mttq',
  'mặt trận',
  'liên đoàn',
  'liên minh',
  'hội',
];
const YEARS = /[ ,]{0,3}\(?(?:nhiệm kỳ|nhiệm kì|nk|khóa|khoá)?[ ]{0,2}(\d{4})[ ]?[-–—][ ]?(\d{4})\)?/iy;

/** Reads "[của] Đại hội …" after the word for the document. Forms that name no particular congress give nothing. */
export function readCongress(text: string, at: number): CongressName | undefined {
  let i = skipBlanks(text, at);
  const of = matchPhrase(text, i, 'của');
  if (of >= 0) i = skipBlanks(text, of);
  const head = matchAny(text, i, ['đại hội đại biểu', 'đại hội', 'đhđb', 'đh']);
  if (head < 0) return undefined;
  let end = head;
  let ordinal: Ordinal | undefined;
  let body: string | undefined;
  let named = false;
  let national = false;
  let years: string | undefined;
  for (let part = 0; part < 8; part++) {
    const next = skipBlanks(text, end, 2);
    YEARS.lastIndex = end;
    const term = YEARS.exec(text);
    if (term && !years) {
      years = `${term[1]}-${term[2]}`;
      end = YEARS.lastIndex;
      continue;
    }
    const comma = text[next] === ',' ? skipBlanks(text, next + 1, 2) : next;
    const number = ordinal ? undefined : readOrdinalPhrase(text, comma);
    if (number) {
      ordinal = number;
      end = number.end;
      continue;
    }
    const country = matchAny(text, next, ['toàn quốc', 'đại biểu']);
    if (country >= 0) {
      national ||= matchPhrase(text, next, 'toàn quốc') >= 0;
      end = country;
      continue;
    }
    const local = body === undefined ? readBody(text, next) : undefined;
    if (local) {
      ({ body, end } = local);
      named = local.named;
      continue;
    }
    const party = matchAny(text, next, PARTY);
    if (party >= 0) {
      national = true;
      end = party;
      continue;
    }
    const short = matchPhrase(text, next, 'đảng');
    if (short < 0 || matchPhrase(text, next, 'đảng bộ') >= 0) break;
    national = true;
    end = short;
  }
  if (body === undefined && !ordinal) return undefined;
  if (body !== undefined && !ordinal && !years && !named) return undefined;
  return {
    end,
    national: national && body === undefined,
    ...(ordinal && { ordinal: ordinal.value }),
    ...(body !== undefined && { body }),
    ...(years !== undefined && { years }),
  };
}

const GENERAL = ['các cấp', 'đảng bộ', 'bộ', 'chi bộ', 'đại biểu', 'cổ đông', 'đồng cổ đông', 'này', 'đó'];

/** "Nghị quyết [Đại hội]", "[Đại hội Đảng]" without a number: the congress named before. -1 for congresses in general. */
export function readCongressAgain(text: string, at: number): number {
  const head = isUpperAt(text, at) ? matchPhrase(text, at, 'đại hội') : -1;
  if (head < 0) return -1;
  const next = skipBlanks(text, head);
  if (matchAny(text, next, GENERAL) >= 0) return -1;
  const party = isUpperAt(text, next) ? matchPhrase(text, next, 'đảng') : -1;
  if (party < 0) return head;
  return matchAny(text, skipBlanks(text, party), GENERAL) >= 0 ? -1 : party;
}

/** "Điều lệ Công đoàn Việt Nam": the body whose charter it is, right after the word; -1 for a club's or a tournament's. */
export function readCharterBody(text: string, at: number): number {
  const start = skipBlanks(text, at);
  if (!isUpperAt(text, start) || matchAny(text, start, OTHERS) < 0) return -1;
  return readBody(text, start)?.end ?? -1;
}

const SCOPES = new Set(
  'tỉnh thành tp huyện quận thị xã phường khối bộ công quân cơ các chính trung cấp'.split(' '),
);
const GENERIC = new Set(['các', 'cấp']);

/** "Đảng bộ tỉnh Bình Dương", "Công đoàn Việt Nam": to the last word of the name. */
function readBody(text: string, at: number): { body: string; end: number; named: boolean } | undefined {
  const local = matchAny(text, at, LOCAL);
  const head = local >= 0 ? local : matchAny(text, at, OTHERS);
  if (head < 0) return undefined;
  const start = matchPhrase(text, at, 'của') >= 0 ? skipBlanks(text, matchPhrase(text, at, 'của')) : at;
  let end = head;
  let named = local < 0 && isUpperAt(text, start);
  if (named) {
    // Unions and associations have names in small letters too ("Hội Luật gia Việt Nam"), ended by the ordinal.
    const stretch = /^(?: [\p{L}-]+){0,9}?(?= (?:lần thứ|lần|nhiệm kỳ|khóa|khoá) )/u.exec(
      text.slice(head, head + 70),
    );
    if (stretch) {
      const stop = head + stretch[0].length;
      return { body: normalizeBody(text.slice(start, stop)), end: stop, named };
    }
  }
  for (let words = 0; words < 8; words++) {
    const next = skipBlanks(text, end, 1);
    if (next === end) break;
    const stop = wordEnd(text, next);
    const word = text.slice(next, stop).toLowerCase();
    // "Chi bộ 4"
    if (words === 0 && local >= 0 && /^\d{1,2}$/.test(word) && matchPhrase(text, at, 'chi bộ') >= 0) {
      named = true;
      end = stop;
      break;
    }
    if (stop === next || word === 'lần' || word === 'nhiệm' || word === 'khóa' || word === 'khoá') break;
    if (GENERIC.has(word) && words === 0) return undefined;
    const capital = isUpperAt(text, next) && readOrdinal(text, next, false) === undefined;
    // "TP.HCM": the abbreviation and what stands behind its point.
    if (!capital && !SCOPES.has(word) && !(words > 0 && WITHIN.has(word))) break;
    named ||= capital || word === 'tỉnh';
    end = stop;
    if (text[end] === '.' && isUpperAt(text, end + 1)) end = wordEnd(text, end + 1);
  }
  // "Đại hội Đảng bộ lần thứ 10": whose it is the text says elsewhere.
  if (local >= 0 && !named && end === head && !isNumbered(text, end)) return undefined;
  return { body: normalizeBody(text.slice(start, end)), end, named };
}

function isNumbered(text: string, at: number): boolean {
  return matchAny(text, skipBlanks(text, at), ['lần thứ', 'nhiệm kỳ', 'nhiệm kì']) >= 0;
}

const WITHIN = new Set('phố an dân nhân quan xã trấn ủy đoàn đội'.split(' '));

function normalizeBody(body: string): string {
  const plain = body.replace(/\s+/g, ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
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
