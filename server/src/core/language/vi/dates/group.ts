import type { PartOfDay } from '../../types';
import { lexicon } from './lexicon';
import { codeAfter, isDash, isDigit, skipGap, tokenAfter } from './reader';
import { readShape, readTime, type Shape, type Time } from './shape';

/** One written day of a row, with what stands before its numbers inside the row ("đến 17h ngày 14/5"). */
export interface GroupItem {
  readonly shape: Shape;
  /** Where the item's own words begin. */
  readonly start: number;
  readonly part: PartOfDay | undefined;
  readonly time: Time | undefined;
}

/** Days joined by "đến", "-", "và", ",": `joins[i]` stands between the items i and i + 1. */
export interface Group {
  readonly items: readonly GroupItem[];
  readonly joins: readonly ('range' | 'list')[];
}

const MOST_ITEMS = 12;
const NO_JOINS: Group['joins'] = [];

/** Whether something that joins days may stand after one. */
export function mayJoin(text: string, at: number, end: number): boolean {
  return JOIN_INITIALS.has(codeAfter(text, at, end));
}

/** Reads on from a first day as long as days follow, and drops a tail that never comes to a month. */
export function readGroup(text: string, first: Shape, start: number, end: number): Group {
  const items: GroupItem[] = [{ shape: first, start, part: undefined, time: undefined }];
  let joins: ('range' | 'list')[] | undefined;
  let dated = isDated(first) ? 1 : 0;
  while (items.length < MOST_ITEMS) {
    const last = items[items.length - 1]!.shape;
    const join = readJoin(text, last.end, end);
    if (!join) break;
    const shape = readShape(text, join.number, end);
    if (shape.kind !== 'day' && !isDated(shape)) break;
    // "12/5 và 13 người": after a month the next number must bring its own.
    if (isDated(last) && !isDated(shape)) break;
    joins ??= [];
    joins.push(join.kind);
    items.push({ shape, start: join.start, part: join.part, time: join.time });
    if (isDated(shape)) dated = items.length;
  }
  const kept = Math.max(1, dated);
  if (items.length > kept) items.length = kept;
  if (!joins || kept === 1) return { items, joins: NO_JOINS };
  joins.length = kept - 1;
  return { items, joins };
}

function isDated(shape: Shape): boolean {
  return shape.kind === 'day-month' || shape.kind === 'full';
}

interface Join {
  readonly kind: 'range' | 'list';
  readonly start: number;
  readonly number: number;
  readonly part: PartOfDay | undefined;
  readonly time: Time | undefined;
}

/** First letters of all that joins, to turn away other words before they are read. */
const JOIN_INITIALS = new Set([...',;&-–—đtvhc'].map((letter) => letter.charCodeAt(0)));
const RANGE_WORDS = new Set(['đến', 'tới']);
const LIST_WORDS = new Set(['và', 'hoặc', 'hay', 'cùng']);

/** `, `, ` - `, ` đến hết ngày `, ` và sáng ngày `: from the end of one day to the digit of the next. */
function readJoin(text: string, at: number, end: number): Join | undefined {
  if (!mayJoin(text, at, end)) return undefined;
  const token = tokenAfter(text, at, end);
  if (!token) return undefined;
  let kind: 'range' | 'list' | undefined;
  if (token.kind === 'mark') {
    if (isDash(token.text.charCodeAt(0))) kind = 'range';
    else if (token.text === ',' || token.text === '&' || token.text === ';') kind = 'list';
  } else if (RANGE_WORDS.has(token.text)) kind = 'range';
  else if (LIST_WORDS.has(token.text)) kind = 'list';
  let to = token.end;
  if (token.text === 'cho') {
    const next = tokenAfter(text, token.end, end);
    if (next?.text !== 'đến' && next?.text !== 'tới') return undefined;
    kind = 'range';
    to = next.end;
  }
  if (!kind) return undefined;
  return toNumber(text, kind, to, end);
}

/** Steps over "hết", "ngày", parts of the day and a clock time, at most five of them. */
function toNumber(text: string, kind: 'range' | 'list', from: number, end: number): Join | undefined {
  let at = skipGap(text, from, end);
  let start = at;
  let part: PartOfDay | undefined;
  let time: Time | undefined;
  let joined = kind;
  for (let step = 0; step < 5; step++) {
    if (isDigit(text.charCodeAt(at)) && at < end) {
      const clock = time ? undefined : readTime(text, at, end);
      if (!clock) return { kind: joined, start, number: at, part, time };
      time = clock;
      at = skipGap(text, clock.end, end);
      continue;
    }
    const token = tokenAfter(text, at, end);
    if (token?.kind !== 'word') return undefined;
    if (RANGE_WORDS.has(token.text) && step === 0) joined = 'range';
    const dayPart = lexicon().parts.get(token.text);
    if (dayPart) part = dayPart;
    else if (!FILLERS.has(token.text)) return undefined;
    at = skipGap(text, token.end, end);
    if (token.text !== 'ngày' && !dayPart) start = at;
  }
  return undefined;
}

const FILLERS = new Set(['ngày', 'hết', 'hôm', 'đến', 'tới', 'rạng', 'từ', 'lúc']);
