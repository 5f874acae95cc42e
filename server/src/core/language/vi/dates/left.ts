import type { Span } from '../../../text/span';
import type { PartOfDay } from '../../types';
import { LeftRole, lexicon } from './lexicon';
import { isDash, skipGapBack, type Token, tokenBefore } from './reader';
import type { Time } from './shape';

/** What stands before a date's numbers and belongs to it: "lúc 9h30 [9h30] [sáng] [thứ Hai,] [ngày] 12/5". */
export interface LeftContext {
  /** Where the mention begins with all that belongs to it. */
  readonly start: number;
  /** The word "ngày" or "hôm" stands right before. */
  readonly dayWord: boolean;
  /** "mồng" or "mùng", said of the first ten days of a month, mostly of the lunar one. */
  readonly early: boolean;
  readonly part: PartOfDay | undefined;
  readonly weekday: { readonly span: Span; readonly value: number } | undefined;
  /** Days from today, for "hôm nay (24/11)". */
  readonly relative: number | undefined;
  readonly time: Time | undefined;
  /** A bracket inside the mention is open: "thứ Hai (24/11)". */
  readonly open: boolean;
  /** What stands before the mention. */
  readonly before: Token | undefined;
}

/** A context while it is read; of one shape always, since thousands are made. */
type Building = { -readonly [K in keyof LeftContext]: LeftContext[K] };

/**
 * Reads leftwards from a number, each kind of piece once at most. `from` bounds it (the paragraph or the mention
 * before); `time` is the clock time last seen by the scanner.
 */
export function readLeft(text: string, at: number, from: number, time: Time | undefined): LeftContext {
  const found: Building = {
    start: at,
    dayWord: false,
    early: false,
    part: undefined,
    weekday: undefined,
    relative: undefined,
    time: undefined,
    open: false,
    before: undefined,
  };
  for (;;) {
    if (takeTime(text, found, from, time)) continue;
    const token = tokenBefore(text, found.start, from);
    if (!token) return found;
    if (token.kind === 'mark') {
      if (takeAcrossMark(text, found, token, from, time)) continue;
    } else {
      // Most words end nothing of a date.
      const roles = lexicon().leftRoles.get(token.text);
      if (roles !== undefined && takeWord(text, found, token, roles, from)) continue;
    }
    found.before = token;
    return found;
  }
}

export function isStrong(left: LeftContext): boolean {
  return (
    left.dayWord ||
    left.early ||
    left.part !== undefined ||
    left.weekday !== undefined ||
    left.relative !== undefined ||
    left.time !== undefined
  );
}

function takeTime(text: string, found: Building, from: number, time: Time | undefined): boolean {
  if (!time || found.time || time.start < from) return false;
  const end = skipGapBack(text, found.start, from);
  if (end !== time.end) return false;
  found.time = time;
  found.start = time.start;
  return true;
}

/** A comma, bracket or dash is stepped over only to reach a weekday, "hôm nay" or a clock time beyond it. */
function takeAcrossMark(
  text: string,
  found: Building,
  mark: Token,
  from: number,
  time: Time | undefined,
): boolean {
  const bracket = mark.text === '(';
  if (!bracket && mark.text !== ',' && !(isDash(mark.text.charCodeAt(0)) && mark.start > from)) return false;
  if (found.open) return false;
  const { start } = found;
  found.start = mark.start;
  if (!bracket && takeTime(text, found, from, time)) return true;
  const word = tokenBefore(text, mark.start, from);
  const roles = word === undefined || word.kind === 'mark' ? 0 : (lexicon().leftRoles.get(word.text) ?? 0);
  const taken =
    ((roles & LeftRole.Weekday) !== 0 && takeWeekday(text, found, word!, from)) ||
    ((roles & LeftRole.Relative) !== 0 && takeRelative(text, found, word!, from));
  if (taken) found.open = bracket;
  else found.start = start;
  return taken;
}

function takeWord(text: string, found: Building, token: Token, roles: number, from: number): boolean {
  if ((roles & LeftRole.Weekday) !== 0 && takeWeekday(text, found, token, from)) return true;
  if ((roles & LeftRole.Day) !== 0 && !found.dayWord) {
    found.dayWord = true;
    found.start = token.start;
    return true;
  }
  if ((roles & LeftRole.Early) !== 0 && !found.early && !found.dayWord) {
    found.early = true;
    found.start = token.start;
    return true;
  }
  return (
    ((roles & LeftRole.Relative) !== 0 && takeRelative(text, found, token, from)) ||
    ((roles & LeftRole.Part) !== 0 && takePart(text, found, token, from))
  );
}

function takePart(text: string, found: Building, token: Token, from: number): boolean {
  if (found.part) return false;
  const { parts } = lexicon();
  const previous = tokenBefore(text, token.start, from);
  if (previous?.kind === 'word') {
    const two = parts.get(`${previous.text} ${token.text}`);
    if (two) {
      found.part = two;
      found.start = previous.start;
      return true;
    }
  }
  const one = parts.get(token.text);
  if (!one) return false;
  found.part = one;
  found.start = token.start;
  return true;
}

function takeWeekday(text: string, found: Building, token: Token, from: number): boolean {
  if (found.weekday || token.kind === 'mark') return false;
  const previous = tokenBefore(text, token.start, from);
  if (!previous || (previous.text !== 'thứ' && previous.text !== 'chủ' && previous.text !== 'chúa'))
    return false;
  const value = lexicon().weekdays.get(`${previous.text} ${token.text}`);
  if (value === undefined) return false;
  const head = tokenBefore(text, previous.start, from);
  if (head && lexicon().ordinals.has(head.text)) return false;
  found.weekday = { span: { start: previous.start, end: token.end }, value };
  found.start = previous.start;
  return true;
}

function takeRelative(text: string, found: Building, token: Token, from: number): boolean {
  if (found.relative !== undefined) return false;
  const previous = tokenBefore(text, token.start, from);
  if (!previous) return false;
  const offset = lexicon().relatives.get(`${previous.text} ${token.text}`);
  if (offset === undefined) return false;
  found.relative = offset;
  found.start = previous.start;
  // "rạng sáng nay", "sáng sớm nay"
  if (((lexicon().leftRoles.get(previous.text) ?? 0) & LeftRole.Part) !== 0)
    takePart(text, found, previous, from);
  return true;
}
