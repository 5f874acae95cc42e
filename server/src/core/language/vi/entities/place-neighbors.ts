import { Kind } from '../tokens/tokens';
import type { Board, Draft } from './mentions';
import type { Entry } from './place-lists';
import type { Reader } from './reader';
import type { Register } from './register';

/** Entries of a list that are looked at on either side of a name, and tokens that brackets between them may hold. */
const MOST_ENTRIES = 12;
const MOST_IN_BRACKETS = 8;
/** Tokens before a list among which the head of its entries stands: "các xã, phường:", "địa bàn như". */
const LEAD = 7;

/** What the entries of a list are, and whether a word for places opens it. */
interface List {
  readonly entries: readonly Entry[];
  readonly places: number;
  readonly unsure: number;
  readonly people: number;
  readonly isHeaded: boolean;
  readonly isBracketed: boolean;
}

/**
 * "các xã, phường: Đình Cương, [Thiện Tín], Nghĩa Hành", "([Minh Tiến], Hữu Lũng, Lạng Sơn)": of a list of places that
 * entry is one, too, which could be two given names. With a word for places before it so is what no table has.
 */
export function joinPlaces(r: Reader, board: Board, register: Register): void {
  for (let n = 0; n < board.drafts.length; n++) {
    const draft = board.drafts[n]!;
    if (draft.type !== 'person' || draft.end - draft.start !== 2) continue;
    if (isAddress(r, draft)) {
      board.drafts[n] = register.placeDraft(draft.start, draft.end);
      continue;
    }
    if (!isUnsure(r, draft)) continue;
    const list = listAround(r, board, draft);
    if (!list || !isOfPlaces(list, draft)) continue;
    for (const { start, end } of list.entries) {
      const held = board.at(start);
      if (held?.type === 'person') board.replace(held, register.placeDraft(start, end));
      else if (!held && list.isHeaded && isUnknownName(r, board, start, end))
        register.addNamed('place', start, end);
    }
  }
}

function isOfPlaces({ entries, places, unsure, people, isHeaded, isBracketed }: List, draft: Draft): boolean {
  if (people > 0 || entries.length < 3) return false;
  if (isHeaded) return places > 0;
  const isBetween = entries[0]!.start < draft.start && entries.at(-1)!.start > draft.start;
  return places > 1 && places > unsure && (isBetween || isBracketed);
}

/** Two words without a family name, and no title before them. */
function isUnsure(r: Reader, { type, start, end }: Draft): boolean {
  if (type !== 'person' || end - start !== 2 || r.surname(start) === 'common') return false;
  return r.isVietnamese(start) && r.isVietnamese(start + 1) && !r.titleBefore(start);
}

/** "Chị Trần Minh Châu ([Khương Trung], quận Thanh Xuân)": where somebody is from. */
function isAddress(r: Reader, { start, end }: Draft): boolean {
  const { tokens } = r;
  if (!tokens.isMark(start - 1, '(') || !tokens.isMark(end, ',')) return false;
  const area = r.placeHeadAt(end + 1);
  if (area?.value.use !== 'strip' && area?.value.use !== 'number') return false;
  return tokens.isLower(end + 1) && (tokens.isCapital(area.end) || tokens.kind(area.end) === Kind.Number);
}

function listAround(r: Reader, board: Board, draft: Draft): List | undefined {
  const entries: Entry[] = [draft];
  for (let at = draft.start; entries.length < MOST_ENTRIES; ) {
    const entry = entryBefore(r, board, at);
    if (!entry) break;
    entries.unshift(entry);
    at = entry.start;
  }
  const most = entries.length + MOST_ENTRIES;
  for (let at = draft.end; entries.length < most; ) {
    const entry = entryAfter(r, board, at);
    if (!entry) break;
    entries.push(entry);
    at = entry.end;
  }
  if (entries.length < 2) return undefined;
  let places = 0;
  let unsure = 0;
  let people = 0;
  for (const { start } of entries) {
    const held = board.at(start);
    if (!held) continue;
    if (held.type === 'place') places += r.knownAt(start)?.value.kind === 'country' ? 0 : 1;
    else if (isUnsure(r, held)) unsure++;
    else people++;
  }
  const first = entries[0]!.start;
  const isBracketed = first === draft.start && r.tokens.isMark(first - 1, '(');
  return { entries, places, unsure, people, isHeaded: isHeaded(r, board, first), isBracketed };
}

/** A word for places stands in small letters before the list, and no name between. */
function isHeaded(r: Reader, board: Board, first: number): boolean {
  const { tokens } = r;
  for (let i = first - 1; i >= first - LEAD; i--) {
    if (tokens.kind(i) === Kind.Break || tokens.isCapital(i) || board.at(i)) return false;
    if (tokens.isMark(i, '.') || tokens.isMark(i, ';') || tokens.isMark(i, ')')) return false;
    const head = tokens.isLower(i) ? r.placeHeadBefore(i + 1) : undefined;
    if (head && (head.value.use === 'strip' || head.value.use === 'number')) return true;
  }
  return false;
}

function entryBefore(r: Reader, board: Board, at: number): Entry | undefined {
  if (!isJoint(r, at - 1)) return undefined;
  const end = openingOf(r, at - 1);
  if (end === undefined) return undefined;
  const held = board.at(end - 1);
  if (held) return held.end === end && held.type !== 'organization' ? held : undefined;
  let start = end;
  while (start > end - 4 && isNameWord(r, start - 1) && (start === end || r.tokens.spaced(start))) start--;
  return start < end ? { start, end } : undefined;
}

function entryAfter(r: Reader, board: Board, at: number): Entry | undefined {
  const next = closingOf(r, at);
  if (next === undefined || !isJoint(r, next)) return undefined;
  const start = next + 1;
  const held = board.at(start);
  if (held) return held.start === start && held.type !== 'organization' ? held : undefined;
  return isNameWord(r, start) ? { start, end: r.runEnd(start, 4) } : undefined;
}

function isJoint(r: Reader, i: number): boolean {
  return r.tokens.isMark(i, ',') || (r.lower(i) === 'và' && r.tokens.isLower(i));
}

/** The end of what stands before brackets that close at `at`; `at` itself where none do. */
function openingOf(r: Reader, at: number): number | undefined {
  const { tokens } = r;
  if (!tokens.isMark(at - 1, ')')) return at;
  for (let i = at - 2; i > at - 2 - MOST_IN_BRACKETS; i--) if (tokens.isMark(i, '(')) return i;
  return undefined;
}

function closingOf(r: Reader, at: number): number | undefined {
  const { tokens } = r;
  if (!tokens.isMark(at, '(')) return at;
  for (let i = at + 1; i < at + 1 + MOST_IN_BRACKETS; i++) if (tokens.isMark(i, ')')) return i + 1;
  return undefined;
}

function isNameWord(r: Reader, i: number): boolean {
  return r.tokens.kind(i) === Kind.Capital && r.isVietnamese(i);
}

function isUnknownName(r: Reader, board: Board, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 3 || !board.isFree(start, end)) return false;
  for (let i = start; i < end; i++) if (!isNameWord(r, i)) return false;
  return !r.titleAt(start) && r.headsAt(start).length === 0 && !r.placeHeadAt(start);
}
