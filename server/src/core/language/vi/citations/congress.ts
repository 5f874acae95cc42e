import { pattern } from '../../../text/pattern';
import { type Ordinal, readOrdinal, readOrdinalPhrase, readTerm } from './ordinals';
import { isUpperAt, matchAny, matchPhrase, skipBlanks, wordEnd } from './text';

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
  'phụ nữ',
  'nông dân',
  'cựu chiến binh',
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
    // A local congress is named by the term that it opens, too: "Đại hội Đảng bộ huyện khóa XXV".
    const number = ordinal
      ? undefined
      : (readOrdinalPhrase(text, comma) ?? (body === undefined ? undefined : readTerm(text, end)));
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

const UP_TO_TERM = pattern.u`^(?: [\p{L}-]+){0,9}?(?= (?:lần thứ|lần|nhiệm kỳ|khóa|khoá) )`;

/** "Đảng bộ tỉnh Bình Dương", "Công đoàn Việt Nam": to the last word of the name. */
export function readBody(
  text: string,
  at: number,
): { body: string; end: number; named: boolean } | undefined {
  const local = matchAny(text, at, LOCAL);
  const head = local >= 0 ? local : matchAny(text, at, OTHERS);
  if (head < 0) return undefined;
  const start = matchPhrase(text, at, 'của') >= 0 ? skipBlanks(text, matchPhrase(text, at, 'của')) : at;
  let end = head;
  let named = local < 0 && isUpperAt(text, start);
  if (named) {
    // Unions and associations have names in small letters too ("Hội Luật gia Việt Nam"), ended by the ordinal.
    const stretch = UP_TO_TERM.exec(text.slice(head, head + 70));
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
  return matchAny(text, skipBlanks(text, at), ['lần thứ', 'nhiệm kỳ', 'nhiệm kì', 'khóa', 'khoá']) >= 0;
}

const WITHIN = new Set('phố an dân nhân quan xã trấn ủy đoàn đội'.split(' '));

function normalizeBody(body: string): string {
  const plain = body.replace(/\s+/g, ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
