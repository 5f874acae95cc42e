import { formatDay, formatMonth, isIsoDate, isRealDay, padded, weekdayOf } from '../../../calendar';
import { pattern } from '../../../text/pattern';
import type { Span } from '../../../text/span';
import { viewOf } from '../../../text/view';
import type { DateDefect, FieldDateReading } from '../../types';
import { readLeft } from './left';
import { lexicon } from './lexicon';
import { isDigit, isLetter, type Token, tokenAfter, tokenBefore } from './reader';
import { readMonthName, readShape, readTime, type Shape, type Time } from './shape';
import {
  dayAfterMonthName,
  dayBeforeEnglishMonth,
  dayBeforeMonth,
  type FieldDate,
  isYearToken,
  yearFirst,
  yearToken,
} from './spelled';

/**
 * Reads a header or dateline value that names its year, in any of the forms sites print: `17:8' 9/10/2018`,
 * `Thứ tư, ngày 29/03/2023 21:20 GMT+7`, `10:59 SA - 12/12/2023`, `ngày 03 tháng 4 năm 2018`, `12 Dec 2023`, ISO.
 * Day before month, always: `12/25/2023`, which can only be month before day, is read as that and marked `ambiguous`,
 * as is a year of two digits; a day that no month has is `impossible` and keeps its figures. The ISO value has the
 * precision that is written, with a zone only where one is. Undefined where no such date is found.
 */
export function readFieldDate(value: string): FieldDateReading | undefined {
  const view = viewOf(value);
  const reading = read(view.text);
  if (!reading) return undefined;
  if (view.sameOffsets) return reading;
  const { weekday } = reading;
  return {
    ...reading,
    span: view.toSource(reading.span),
    ...(weekday ? { weekday: { ...weekday, span: view.toSource(weekday.span) } } : {}),
  };
}

function read(text: string): FieldDateReading | undefined {
  const trimmed = text.trim();
  if (isIsoDate(trimmed).valid) {
    const start = text.indexOf(trimmed);
    return { iso: trimmed, span: { start, end: start + trimmed.length } };
  }
  const { date, time: before } = findDate(text);
  if (!date) return undefined;
  if (date.day === undefined) {
    const iso = date.month === undefined ? padded(date.year, 4) : formatMonth(date.year, date.month);
    return { iso, span: { start: date.start, end: date.end } };
  }
  const { day, defect } = dayOf(date);
  const left = readLeft(text, date.start, 0, before);
  const weekday = left.weekday ?? englishWeekday(text, left.start);
  let start = Math.min(left.start, weekday?.span.start ?? left.start);
  let end = date.end;
  let clock = date.time ? isoTime(date.time, '') + (date.time.zone ?? '') : undefined;
  if (clock === undefined) {
    const after = timeAfter(text, date.end);
    if (after) {
      ({ clock, end } = after);
    } else if (before && isJoined(text, before.end, start)) {
      const marked = dayHalf(text, before.end);
      const own = zoneAfter(text, marked?.end ?? before.end);
      const zone = own ?? zoneAfter(text, date.end);
      clock = isoTime(before, marked?.text ?? '') + (zone?.zone ?? '');
      start = Math.min(start, before.start);
      if (zone && !own) end = zone.end;
    } else if (left.time) {
      clock = isoTime(left.time, '');
    }
  }
  const actual = weekdayOf(day);
  const mismatch = !defect && weekday !== undefined && weekday.value !== actual;
  const iso = formatDay(day) + (clock ?? '');
  const span = { start, end };
  if (defect) return { iso, span, defect };
  if (!mismatch) return { iso, span };
  return { iso, span, defect: 'weekday-mismatch', weekday: { span: weekday.span, actual } };
}

/** The whole date that a shape is. */
function wholeDate({ start, end, year, month, day, shortYear, time }: Shape): FieldDate {
  return { start, end, year: year!, month: month!, day: day!, shortYear: shortYear === true, time };
}

function dayOf(date: FieldDate): { day: { year: number; month: number; day: number }; defect?: DateDefect } {
  const { year, month = 1, day = 1 } = date;
  if (month > 12 && isRealDay(year, day, month))
    return { day: { year, month: day, day: month }, defect: 'ambiguous' };
  const whole = { year, month, day };
  if (!isRealDay(year, month, day)) return { day: whole, defect: 'impossible' };
  return date.shortYear ? { day: whole, defect: 'ambiguous' } : { day: whole };
}

/** The first whole date, and the last clock time before it. */
function findDate(text: string): { date?: FieldDate; time?: Time | undefined } {
  const end = text.length;
  let time: Time | undefined;
  let coarse: FieldDate | undefined;
  let at = 0;
  let previous = 32;
  while (at < end) {
    const code = text.charCodeAt(at);
    let next = at + 1;
    if (isDigit(code) && !isDigit(previous)) {
      const clock = readTime(text, at, end);
      if (clock) {
        time = clock;
        next = clock.end;
      } else {
        const shape = readShape(text, at, end);
        next = Math.max(next, shape.end);
        if (shape.kind === 'full' && shape.day! <= 31 && shape.month! <= 31 && shape.day! > 0)
          return { date: wholeDate(shape), time };
        const spelled =
          dayBeforeEnglishMonth(text, at, end) ?? dayBeforeMonth(text, at, end) ?? yearFirst(text, at, end);
        if (spelled) return { date: spelled, time };
        coarse ??= coarseOf(text, shape.start, shape.end, shape);
      }
    } else if (isLetter(code) && !isLetter(previous)) {
      const word = tokenAfter(text, at, end);
      const date = word && (dayAfterMonthName(text, word, end) ?? undefined);
      if (date) return { date, time };
      if (word) {
        coarse ??= monthOfWord(text, word, end);
        next = word.end;
      }
    }
    previous = text.charCodeAt(next - 1);
    at = next;
  }
  return coarse ? { date: coarse } : {};
}

/** A month or year counts only where it is all that the field says: "Số 5 - 2019" is an issue. */
function coarseOf(
  text: string,
  start: number,
  end: number,
  shape: { readonly kind: string; readonly month?: number; readonly year?: number },
): FieldDate | undefined {
  if (text.trim() !== text.slice(start, end)) return undefined;
  if (shape.kind === 'year') return { start, end, year: shape.year! };
  if (shape.kind !== 'month' || shape.month! < 1 || shape.month! > 12) return undefined;
  return { start, end, year: shape.year!, month: shape.month! };
}

function monthOfWord(text: string, word: Token, end: number): FieldDate | undefined {
  if (word.text !== 'tháng' && word.text !== 'năm') return undefined;
  if (word.text === 'năm') {
    const year = tokenAfter(text, word.end, end);
    if (text.trim() !== text.slice(word.start, year?.end)) return undefined;
    return year && isYearToken(year)
      ? { start: word.start, end: year.end, year: Number(year.text) }
      : undefined;
  }
  const month = readMonthName(text, word.end, end);
  if (!month) return undefined;
  if (month.year !== undefined)
    return { start: word.start, end: month.end, year: month.year, month: month.month };
  const year = yearToken(text, month.end, end);
  return year && { start: word.start, end: year.end, year: Number(year.text), month: month.month };
}

function englishWeekday(text: string, at: number): { span: Span; value: number } | undefined {
  let token = tokenBefore(text, at, 0);
  if (token?.text === ',' || token?.text === '-' || token?.text === '.')
    token = tokenBefore(text, token.start, 0);
  const value = token?.kind === 'word' ? lexicon().englishWeekdays.get(token.text) : undefined;
  return value === undefined ? undefined : { span: { start: token!.start, end: token!.end }, value };
}

const MOST_STEPS = 8;

/** Whether only marks, SA or CH, a zone and words such as "ngày" lie between a clock time and the date after it. */
function isJoined(text: string, from: number, to: number): boolean {
  if (to < from) return true;
  let at = from;
  for (let i = 0; i < MOST_STEPS; i++) {
    const token = tokenAfter(text, at, to);
    if (!token) return true;
    if (token.kind === 'mark' ? !'|,-–—•·\'’′"()[]:+'.includes(token.text) : !BETWEEN.has(token.text))
      return false;
    at = token.end;
  }
  return false;
}

const BETWEEN = new Set([
  'sa',
  'ch',
  'am',
  'pm',
  'ngày',
  'gmt',
  'utc',
  '7',
  '07',
  'sáng',
  'chiều',
  'tối',
  'trưa',
]);
const LEADS = new Set(['lúc', 'vào', 'hồi', 'at', 'giờ', 't']);

/** A clock time after the date: " | 15:58:28", ", lúc 10h30", " 21:21'", with SA or CH and a zone. */
function timeAfter(text: string, from: number): { clock: string; end: number } | undefined {
  let at = from;
  for (let i = 0; i < MOST_STEPS; i++) {
    const token = tokenAfter(text, at, text.length);
    if (!token) return undefined;
    if (token.kind === 'number') {
      const time = readTime(text, token.start, text.length);
      if (!time || time.hour > 23) return undefined;
      const half = dayHalf(text, time.end);
      const zone = zoneAfter(text, half?.end ?? time.end);
      return {
        clock: isoTime(time, half?.text ?? '') + (zone?.zone ?? ''),
        end: zone?.end ?? half?.end ?? time.end,
      };
    }
    if (token.kind === 'mark' ? !'|,-–—•·([:T'.includes(token.text) : !LEADS.has(token.text))
      return undefined;
    at = token.end;
  }
  return undefined;
}

const HALVES = new Set(['sa', 'ch', 'am', 'pm', 'sáng', 'chiều', 'tối', 'trưa']);

/** SA and CH, AM and PM, "sáng" and "chiều" after a clock time; a prime is stepped over. */
function dayHalf(text: string, at: number): { text: string; end: number } | undefined {
  let token = tokenAfter(text, at, text.length);
  if (token && "'’′".includes(token.text)) token = tokenAfter(text, token.end, text.length);
  return token && HALVES.has(token.text) ? { text: token.text, end: token.end } : undefined;
}

function isoTime(time: Time, half: string): string {
  let { hour } = time;
  if ((half === 'ch' || half === 'pm' || half === 'chiều' || half === 'tối') && hour < 12) hour += 12;
  else if ((half === 'sa' || half === 'am') && hour === 12) hour = 0;
  if (hour > 23) return '';
  return `T${padded(hour, 2)}:${padded(time.minute, 2)}${time.second === undefined ? '' : `:${padded(time.second, 2)}`}`;
}

const ZONE = pattern.iuy`[ '’′]{0,3}[([]?(?:(?:GMT|UTC) ?([+-])(\d{1,2})(?::?(\d{2}))?|([+-])(\d{2}):?(\d{2})(?!\d)|(GMT|UTC|Z)(?![\p{L}\d]))[)\]]?`;

function zoneAfter(text: string, at: number): { zone: string; end: number } | undefined {
  ZONE.lastIndex = at;
  const match = ZONE.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  if (match[7]) return { zone: 'Z', end };
  const sign = match[1] ?? match[4]!;
  return { zone: `${sign}${padded(Number(match[2] ?? match[5]), 2)}:${match[3] ?? match[6] ?? '00'}`, end };
}
