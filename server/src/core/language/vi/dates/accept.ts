import { acceptBare } from './bare';
import { type Acceptance, isCue, isQuantity, NUMBERED, type Surroundings } from './figures';
import type { Group } from './group';
import { isStrong, type LeftContext } from './left';
import { lexicon } from './lexicon';
import { codeAfter, isLetter, isUpper, tokenAfter, tokenBefore } from './reader';
import { glued, type Shape } from './shape';

/** Whether a row of numbers is a date, by the words that stand with it; undefined where it is none. */
export function acceptGroup(group: Group, left: LeftContext, around: Surroundings): Acceptance | undefined {
  const { text, end } = around;
  const first = group.items[0]!.shape;
  const last = group.items[group.items.length - 1]!.shape;
  if (goesOn(text, last.end, end) || isLunar(group, left, text, end)) return undefined;
  if (!group.items.every(({ shape }) => plausible(shape, last))) return undefined;
  if (first.kind === 'day') return acceptShared(group, left, around);
  if (first.kind === 'full') return acceptFull(first, left);
  if (isStrong(left)) return acceptStrong(first, last, left, around);
  return acceptBare(group, left, around);
}

/** A day without month that may be one ("Ngày 24, đoàn đến Huế"); its month comes from the dates around it. */
export function acceptLoneDay(shape: Shape, left: LeftContext, text: string, end: number): boolean {
  if (!left.dayWord || left.early || shape.day! < 1 || shape.day! > 31) return false;
  const before = left.before;
  if (
    before &&
    (before.kind === 'number' || NOT_BEFORE_LONE_DAY.has(before.text) || lexicon().counted.has(before.text))
  )
    return false;
  if (glued(text, shape.end, end) || text[shape.end] === '%') return false;
  const after = tokenAfter(text, shape.end, end);
  if (!after) return true;
  if (after.kind === 'mark') {
    // "Ngày 1: Hà Nội" counts days; "ngày 8 - 12" and "ngày 3,5" leave open what they mean.
    if (after.text === ',' && after.end < end && after.start === shape.end) return text[after.end] === ' ';
    return ',.;)?!”"…'.includes(after.text);
  }
  if (after.kind === 'number') return false;
  if (isUpper(text[after.start]!)) return false;
  return !lexicon().units.has(after.text) && !NOT_AFTER_LONE_DAY.has(after.text);
}

const NOT_BEFORE_LONE_DAY = new Set([
  ...[
    'hai',
    'ba',
    'bốn',
    'năm',
    'sáu',
    'bảy',
    'tám',
    'chín',
    'mười',
    'các',
    'những',
    'cả',
    'số',
    'giới',
    'đúng',
  ],
]);
const NOT_AFTER_LONE_DAY = new Set([
  ...['thứ', 'đầu', 'hàng', 'hằng', 'mỗi', 'tết', 'âm', 'lễ', 'nghỉ', 'phép', 'rưỡi', 'lẻ', 'liên', 'liền'],
]);

/** Another number, letter or sign hangs on: "30/2020/NĐ-CP", "3/4%", "12-5km". */
function goesOn(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (text[at] === '%' || text[at] === '°' || isLetter(code)) return true;
  return text[at] === '/' || text[at] === '-' ? glued(text, at, end) : false;
}

/** Days 1 to 31 and months 1 to 12; a full date may have them the wrong way round, which is a defect to report. */
function plausible(shape: Shape, last: Shape): boolean {
  const day = shape.day!;
  const month = shape.month ?? last.month!;
  if (day < 1 || month < 1 || day > 31 || month > 31) return false;
  return month <= 12 || (shape.kind === 'full' && day <= 12 && shape.separator !== '-');
}

function isLunar(group: Group, left: LeftContext, text: string, end: number): boolean {
  const last = group.items[group.items.length - 1]!.shape;
  if (group.items.some(({ shape }) => shape.lunar) && last.kind !== 'full') return true;
  // The death day of the Hùng kings and the festival of the fifth month are lunar days that need no word for it.
  if (left.early && last.kind === 'day-month' && LUNAR_FEASTS.has(`${last.day}/${last.month}`)) return true;
  if (!LUNAR_OPENERS.has(codeAfter(text, last.end, end))) return false;
  let token = tokenAfter(text, last.end, end);
  if (token?.text === '(') token = tokenAfter(text, token.end, end);
  if (token?.text === 'âl') return true;
  if (token?.text === 'tết') return left.early;
  if (token?.text === 'âm') return tokenAfter(text, token.end, end)?.text === 'lịch';
  return false;
}

/** A bracket, and the first letters of "âm lịch", "ÂL" and "Tết". */
const LUNAR_OPENERS: ReadonlySet<number> = new Set([...'(âÂtT'].map((letter) => letter.charCodeAt(0)));
const LUNAR_FEASTS = new Set(['10/3', '5/5']);

function acceptFull(shape: Shape, left: LeftContext): Acceptance | undefined {
  if (isStrong(left)) return {};
  if (shape.shortYear) return undefined;
  return left.before && NUMBERED.has(left.before.text) ? undefined : {};
}

/** "từ 12 đến 14/5", "hai ngày 23 và 24-11", "19-23/1/2026": the first days borrow the month of the last. */
function acceptShared(group: Group, left: LeftContext, around: Surroundings): Acceptance | undefined {
  const last = group.items[group.items.length - 1]!.shape;
  const ascending = group.items.every(({ shape }, i) => i === 0 || rises(group.items[i - 1]!.shape, shape));
  // "từ ngày 26 đến 4/8" runs over the end of a month.
  if (!ascending && !(left.dayWord && group.items.length === 2 && group.joins[0] === 'range'))
    return undefined;
  if (left.dayWord || left.part || left.weekday || left.relative !== undefined) return {};
  if (left.before && NUMBERED.has(left.before.text)) return undefined;
  const range = group.joins.every((join) => join === 'range');
  if (range && ((last.kind === 'full' && last.separator === '/') || last.separator === 'w')) return {};
  const cue = isCue(left.before) || left.before?.text === '(' || left.time !== undefined;
  if (!cue || last.separator === '.' || !range) return undefined;
  if (isQuantity(last, around)) return undefined;
  return {};
}

function rises(before: Shape, after: Shape): boolean {
  return before.kind !== 'day' || before.day! < after.day!;
}

function acceptStrong(
  first: Shape,
  last: Shape,
  left: LeftContext,
  around: Surroundings,
): Acceptance | undefined {
  const { text, end, start } = around;
  const onlyDayWord = !left.part && !left.weekday && left.relative === undefined && !left.time;
  const after = tokenAfter(text, last.end, end);
  if (onlyDayWord && after?.kind === 'word' && first.separator === '-' && lexicon().doses.has(after.text))
    return undefined;
  if (onlyDayWord && left.before && lexicon().counted.has(left.before.text) && isQuantity(last, around))
    return undefined;
  if (left.time && !left.dayWord && !left.part && first.separator === '-' && isQuantity(last, around))
    return undefined;
  if (first.separator === 'w' && !onlyDayWord && !left.dayWord && after?.text === 'ngày') return undefined;
  // "từ ngày 8 - 12" is a run of days whose month is said elsewhere.
  if (first.spaced && left.before?.text === 'từ' && first.day! < first.month!) return undefined;
  return isFeast(text, left.start, start) ? { feast: true } : {};
}

/** A word of feasts just before: "nhân ngày 8/3", "kỷ niệm ngày 20-11". */
function isFeast(text: string, at: number, start: number): boolean {
  const before = tokenBefore(text, at, start);
  return before?.kind === 'word' && lexicon().feasts.has(before.text);
}
