import { Kind } from '../tokens/tokens';
import { fullNameEnd, isNamesake } from './full-names';
import { isCommonSurname, startsOffice } from './places';
import type { Reader } from './reader';
import { PLURALS, ROUTE_WORDS, SENTENCE_STARTS } from './word-lists';

const MOST_NAME_WORDS = 3;
const MOST_ENTRIES = 40;

/** Tokens `[start, end)` of one place of a list. */
export interface Entry {
  readonly start: number;
  readonly end: number;
}

/**
 * The places that a list goes on with after one that has its head: "xã Lợi Thuận[, An Thạnh, Long Thuận]",
 * "các huyện Sơn Hà[, Trà Bồng và Tây Trà]". `head` is the first token of the head, `at` the token after the first
 * name. After a head in the singular an entry needs two words and punctuation behind it.
 */
export function listedPlaces(r: Reader, head: number, at: number): Entry[] {
  const { tokens } = r;
  const isPlural = r.in(head - 1, PLURALS) || tokens.kind(head - 1) === Kind.Number;
  const isRoad = r.lower(at - 1) !== '' && ROADS.has(r.placeHeadAt(head)?.value.text ?? '');
  const entries: Entry[] = [];
  let next = at;
  // "xã Mường Lèo - Púng Bánh, huyện Sốp Cộp": from one to the other.
  if (tokens.isDash(at) && tokens.spaced(at) && tokens.spaced(at + 1) && tokens.isCapital(at + 1)) {
    const other = entryAt(r, at + 1, false, false);
    if (!other || !tokens.isMark(other.end, ',') || r.placeHeadAt(other.end + 1)?.value.use !== 'strip')
      return [];
    entries.push(other);
    next = other.end;
  }
  while (entries.length < MOST_ENTRIES) {
    const joint = tokens.isMark(next, ',') || (r.lower(next) === 'và' && (isPlural || entries.length > 0));
    if (!joint || !tokens.isCapital(next + 1)) break;
    const entry = entryAt(r, next + 1, isPlural, isRoad);
    if (!entry) break;
    entries.push(entry);
    next = entry.end;
  }
  return entries;
}

const NO_ENTRIES: readonly Entry[] = [];
const ROADS: ReadonlySet<string> = new Set(['đường', 'phố', 'tuyến đường', 'đại lộ']);

function entryAt(r: Reader, i: number, isPlural: boolean, isRoad: boolean): Entry | undefined {
  if (isRoad) {
    // Roads bear the names of people: "đường Lê Lợi, Trần Phú".
    const road = r.runEnd(i, MOST_NAME_WORDS + 2);
    if (isNamesake(r, i, road)) return { start: i, end: road };
    if (isPlural && fullNameEnd(r, i) === road && closes(r, road)) return { start: i, end: road };
  }
  const known = r.knownAt(i);
  if (known) return known.value.type === 'place' ? { start: i, end: known.end } : undefined;
  if (!isPlainName(r, i) || r.in(i, SENTENCE_STARTS)) return undefined;
  const end = r.runEnd(i, MOST_NAME_WORDS + 1);
  const count = end - i;
  if (count > MOST_NAME_WORDS || fullNameEnd(r, i) > i) return undefined;
  if (isPlural) return isCommonSurname(r, i) && count > 1 && !closes(r, end) ? undefined : { start: i, end };
  if (count !== 2 || isCommonSurname(r, i)) return undefined;
  return closes(r, end) ? { start: i, end } : undefined;
}

/** What a list's entry is followed by: its next joint, or the end of the clause. */
function closes(r: Reader, at: number): boolean {
  const { tokens } = r;
  return tokens.kind(at) <= Kind.Punctuation || r.lower(at) === 'và';
}

function isPlainName(r: Reader, i: number, mayBeHead = false): boolean {
  return (
    r.tokens.kind(i) === Kind.Capital &&
    r.headsAt(i).length === 0 &&
    !r.titleAt(i) &&
    (mayBeHead || !r.placeHeadAt(i)) &&
    !startsOffice(r, i)
  );
}

/**
 * Both ends of stretches of road: "dự án [Quy Nhơn] - [Chí Thạnh], [Chí Thạnh] - [Vân Phong]". A word for a route
 * stands before the first, and a table has one end of it.
 */
export function routeEnds(r: Reader, i: number): readonly Entry[] {
  const { tokens } = r;
  if (!r.in(i - 1, ROUTE_WORDS) && !tokens.isMark(i - 1, ':')) return NO_ENTRIES;
  const ends: Entry[] = [];
  let at = i;
  let known = false;
  while (ends.length < MOST_ENTRIES) {
    const from = routeEnd(r, at);
    if (from === at || !tokens.isDash(from) || !tokens.spaced(from) || !tokens.spaced(from + 1)) break;
    const to = routeEnd(r, from + 1);
    if (to === from + 1) break;
    known ||= isKnownPlace(r, at) || isKnownPlace(r, from + 1);
    ends.push({ start: at, end: from }, { start: from + 1, end: to });
    at = to;
    if (!tokens.isMark(at, ',') && !tokens.isMark(at, ';') && r.lower(at) !== 'và') break;
    at++;
  }
  return known ? ends : NO_ENTRIES;
}

function isKnownPlace(r: Reader, i: number): boolean {
  return r.knownAt(i)?.value.type === 'place';
}

function routeEnd(r: Reader, i: number): number {
  const known = r.knownAt(i);
  if (known) return known.value.type === 'place' && known.end - i > 1 ? known.end : i;
  const head = r.placeHeadAt(i);
  if (!isPlainName(r, i, head?.end === i + 1) || !r.isVietnamese(i)) return i;
  const end = r.runEnd(i, MOST_NAME_WORDS + 1);
  return end - i > MOST_NAME_WORDS || fullNameEnd(r, i) > i ? i : end;
}
