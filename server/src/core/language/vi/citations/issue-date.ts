import type { Span } from '../../../text/span';
import type { DateMention } from '../../types';
import { codesOf, isDigit, skipBlanks } from './text';

export interface IssueDate {
  /** ISO day, month or year, as precise as written. */
  readonly value: string;
  /** From "ngày" (or the first digit) to the last digit. */
  readonly span: Span;
  /** Behind a closing bracket that belongs to the date. */
  readonly end: number;
}

const LEAD = String.raw`[ ,]{0,3}(\()?[ ]?(?:(?:được )?(?:ban hành|ký|ban bố|thông qua) (?:vào )?)?`;
const DAY = new RegExp(
  String.raw`${LEAD}((?:ngày[ ]{1,2})?(\d{1,2})[ ]?([/.–-])[ ]?(\d{1,2})[ ]?\4[ ]?(\d{4}))(?!\d)`,
  'iy',
);
const SPELLED = new RegExp(
  String.raw`${LEAD}(ngày[ ]{1,2}(\d{1,2})[ ]{1,2}(?:tháng[ ]{1,2})(\d{1,2}),?[ ]{1,2}năm[ ]{1,2}(\d{4}))(?!\d)`,
  'iy',
);
const MONTH = /[ ]?(\()?[ ]?((?:tháng[ ])?(\d{1,2})[ ]?(?:[/-]|năm)[ ]?(\d{4}))(?!\d)/iy;
const YEAR = /[ ]?(\()?(năm[ ]{1,2})?((?:19|20)\d{2})(?![\d/–-])/iy;
const LEAD_DAY = new RegExp(`${LEAD}(?=ngày[ ])`, 'iy');

/**
 * Reads the day of issue that stands right after a number ("ngày 3/3/2022", ", ngày 09 tháng 9 năm 2025", "(8/2018)",
 * "năm 2004"). A day whose year is not written is taken from the date mentions, where the rest of the language has
 * resolved it. A plain year is read only after "năm", or where `bareYear` says that names carry one.
 */
export function readIssueDate(
  text: string,
  at: number,
  dates: readonly DateMention[],
  bareYear = false,
): IssueDate | undefined {
  if (!mayOpen(text, at)) return undefined;
  return (
    readDay(text, at, dates) ??
    readShortDay(text, at, dates) ??
    readMonth(text, at) ??
    readYear(text, at, bareYear)
  );
}

/** First letters of "ngày", "năm", "tháng", "được", "ban hành", "ký", "thông qua". */
const LETTERS = codesOf('nNtTđĐbBkK');

/** A look at the first letter or figure, which turns most places away. */
function mayOpen(text: string, at: number): boolean {
  let i = at;
  while (i < at + LONGEST_LEAD && BEFORE.has(text.charCodeAt(i))) i++;
  const code = text.charCodeAt(i);
  return isDigit(code) || LETTERS.has(code);
}

const BEFORE = codesOf(' ,(');
const LONGEST_LEAD = 5;

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readDay(text: string, at: number, dates: readonly DateMention[]): IssueDate | undefined {
  const match = exec(DAY, text, at);
  const spelled = match ? null : exec(SPELLED, text, at);
  const found = match ?? spelled;
  if (!found) return undefined;
  const written = found[2]!;
  // "12-CT/TW, 5/1/2022" without "ngày" is a date of issue only in brackets.
  if (!found[1] && !/^ngày/i.test(written)) return undefined;
  const [day, month, year] = match
    ? [Number(found[3]), Number(found[5]), Number(found[6])]
    : [Number(found[3]), Number(found[4]), Number(found[5])];
  const value = isoDay(year, month, day);
  if (value === undefined) return undefined;
  const end = at + found[0].length;
  const own = { start: end - written.length, end };
  const span = dates[firstAt(dates, own.start)];
  const agreed = span && span.span.start < own.end && span.value.startsWith(value) ? span.span : own;
  return { value, span: agreed, end: closing(text, found[1], Math.max(end, agreed.end)) };
}

/** "ngày 5/1": the year comes from the mention that the date recognizer resolved. */
function readShortDay(text: string, at: number, dates: readonly DateMention[]): IssueDate | undefined {
  const lead = exec(LEAD_DAY, text, at);
  if (!lead) return undefined;
  const start = at + lead[0].length;
  const mention = dates[firstAt(dates, start)];
  if (!mention || mention.span.start !== start || !/^\d{4}-\d{2}-\d{2}$/.test(mention.value))
    return undefined;
  return { value: mention.value, span: mention.span, end: closing(text, lead[1], mention.span.end) };
}

function readMonth(text: string, at: number): IssueDate | undefined {
  const match = exec(MONTH, text, at);
  if (!match) return undefined;
  const month = Number(match[3]);
  if ((!match[1] && !/^tháng/i.test(match[2]!)) || month < 1 || month > 12) return undefined;
  const end = at + match[0].length;
  return {
    value: `${match[4]}-${String(month).padStart(2, '0')}`,
    span: { start: end - match[2]!.length, end },
    end: closing(text, match[1], end),
  };
}

function readYear(text: string, at: number, bare: boolean): IssueDate | undefined {
  const match = exec(YEAR, text, at);
  if (!match || (!match[2] && !bare) || match[0][0] !== ' ') return undefined;
  const end = at + match[0].length;
  if (match[1] && text[end] !== ')') return undefined;
  const start = end - (match[2]?.length ?? 0) - 4;
  return { value: match[3]!, span: { start, end }, end: closing(text, match[1], end) };
}

function closing(text: string, opened: string | undefined, end: number): number {
  const i = skipBlanks(text, end, 1);
  return opened && text[i] === ')' ? i + 1 : end;
}

/** Index of the first mention that ends behind an offset. */
function firstAt(dates: readonly DateMention[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (dates[mid]!.span.end <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > length) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
