import { lexicon } from './lexicon';
import { codeAfter, digitsEnd, isDash, isDigit, isLetter, numberAt, skipGap, tokenAfter } from './reader';

/** Clock time in the day; `second` and `zone` only where written. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** `Z` or `±hh:mm`, as machines write it. */
  readonly zone?: string;
}

/**
 * How a run of numbers reads: `day` alone, `day-month`, `full` (with the year), `month` (10/2016), `year`,
 * `years` (2021-2026), or `none`. A `none` still says where the run ends.
 */
export interface Shape {
  readonly kind: 'day' | 'day-month' | 'full' | 'month' | 'year' | 'years' | 'none';
  readonly start: number;
  readonly end: number;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  readonly lastYear?: number;
  /** What stands between day and month: `/`, `-`, `.`, or `w` for the word "tháng". */
  readonly separator?: '/' | '-' | '.' | 'w';
  /** Blanks around the separator. */
  readonly spaced?: boolean;
  /** A year of two digits, taken as 20xx. */
  readonly shortYear?: boolean;
  /** Year said in words: this, last or next year relative to the page, or that of the date before. */
  readonly yearWord?: 'this' | 'last' | 'next' | 'same';
  /** A month name or year name of the lunar calendar. */
  readonly lunar?: boolean;
  /** Machine form, with a time of its own. */
  readonly time?: Time;
}

const NONE_DIGITS = 40;

/** Reads the numbers that start at a digit. Day before month, always. */
export function readShape(text: string, at: number, end: number): Shape {
  const first = digitsEnd(text, at, end, 4);
  const length = first - at;
  if (length > 4 || length === 3) return none(text, at, end);
  if (length === 4) return yearShape(text, at, first, end);
  const day = numberAt(text, at, first);
  const numeric = numericShape(text, at, first, end, day);
  if (numeric) return numeric;
  return wordShape(text, at, first, end, day) ?? { kind: 'day', start: at, end: first, day };
}

/** A run that is no date: steps over digits and the marks that glue them, boundedly. */
function none(text: string, at: number, end: number): Shape {
  const stop = Math.min(end, at + NONE_DIGITS);
  let to = at;
  while (to < stop && isDigit(text.charCodeAt(to))) to++;
  return { kind: 'none', start: at, end: to };
}

function yearShape(text: string, at: number, first: number, end: number): Shape {
  const year = numberAt(text, at, first);
  if (text[first] === '-' || text[first] === '/') {
    const iso = isoShape(text, at, first, end, year);
    if (iso) return iso;
  }
  let to = skipGap(text, first, end);
  if (isDash(text.charCodeAt(to)) || text[to] === '/') {
    to = skipGap(text, to + 1, end);
    const stop = digitsEnd(text, to, end, 4);
    if (stop - to === 4 && !glued(text, stop, end)) {
      const lastYear = numberAt(text, to, stop);
      if (isYear(year) && isYear(lastYear) && lastYear >= year)
        return { kind: 'years', start: at, end: stop, year, lastYear };
    }
  }
  return { kind: isYear(year) ? 'year' : 'none', start: at, end: first, year };
}

const ISO_TAIL =
  /[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/y;

function isoShape(text: string, at: number, first: number, end: number, year: number): Shape | undefined {
  ISO_TAIL.lastIndex = first;
  const match = ISO_TAIL.exec(text);
  if (!match || first + match[0].length > end) return undefined;
  const month = Number(match[1]);
  const day = Number(match[2]);
  if (month > 12 || day > 31) return undefined;
  const to = first + match[0].length;
  const shape: Shape = { kind: 'full', start: at, end: to, year, month, day, separator: '-' };
  if (match[3] === undefined || Number(match[3]) > 23 || Number(match[4]) > 59) return shape;
  return {
    ...shape,
    time: {
      start: first + 7,
      end: to,
      hour: Number(match[3]),
      minute: Number(match[4]),
      ...(match[5] === undefined ? {} : { second: Number(match[5]) }),
      ...(match[6] === undefined ? {} : { zone: match[6].replace(/^(...)(\d\d)$/, '$1:$2') }),
    },
  };
}

/** `12/5`, `12-5-2023`, `12.5`, `06 - 09 - 2022`, `10/2016`; undefined when no separator and number follow. */
function numericShape(text: string, at: number, first: number, end: number, day: number): Shape | undefined {
  const before = skipGap(text, first, end);
  const separator = separatorAt(text, before);
  if (!separator || before >= end) return undefined;
  const second = skipGap(text, before + 1, end);
  const secondEnd = digitsEnd(text, second, end, 4);
  const length = secondEnd - second;
  if (length === 0) return undefined;
  const spaced = before > first || second > before + 1;
  if (spaced && separator === '.') return undefined;
  const month = numberAt(text, second, secondEnd);
  if (length === 4) {
    if (!isYear(month) || glued(text, secondEnd, end))
      return plainOr(spaced, text, at, secondEnd, end, first, day);
    return { kind: 'month', start: at, end: secondEnd, month: day, year: month, separator, spaced };
  }
  if (length > 2) return plainOr(spaced, text, at, secondEnd, end, first, day);
  const third = yearAfter(text, secondEnd, end, separator, spaced);
  if (third === 'range') return { kind: 'day', start: at, end: first, day };
  if (third === 'broken') return plainOr(spaced, text, at, secondEnd, end, first, day);
  if (third) return { kind: 'full', start: at, day, month, separator, spaced, ...third };
  // "29-30 tháng 12"
  if (
    separator === '-' &&
    (codeAfter(text, secondEnd, end) | 32) === SMALL_T &&
    tokenAfter(text, secondEnd, end)?.text === 'tháng' &&
    wordShape(text, second, secondEnd, end, month)
  )
    return { kind: 'day', start: at, end: first, day };
  const plain: Shape = { kind: 'day-month', start: at, end: secondEnd, day, month, separator, spaced };
  return withYearWords(text, plain, end);
}

const SMALL_T = 116;

/** After blanks a number may still stand for itself; glued numbers ("12/345") are no date at all. */
function plainOr(
  spaced: boolean,
  text: string,
  at: number,
  to: number,
  end: number,
  first: number,
  day: number,
): Shape {
  if (spaced) return { kind: 'day', start: at, end: first, day };
  return { ...none(text, to, end), start: at };
}

function separatorAt(text: string, at: number): '/' | '-' | '.' | undefined {
  const char = text[at];
  if (char === '/' || char === '.') return char;
  return isDash(text.charCodeAt(at)) ? '-' : undefined;
}

/**
 * The year after day and month; `range` where the second number opens a day and month of its own ("19-23/1",
 * "27 - 31/3"), `broken` where the numbers are no date (addresses, versions, telephone numbers).
 */
function yearAfter(
  text: string,
  at: number,
  end: number,
  separator: string,
  spaced: boolean,
): { end: number; year: number; shortYear?: boolean } | 'range' | 'broken' | undefined {
  const before = skipGap(text, at, end);
  const next = before < end ? separatorAt(text, before) : undefined;
  if (!next) return undefined;
  const third = skipGap(text, before + 1, end);
  const thirdEnd = digitsEnd(text, third, end, 4);
  const length = thirdEnd - third;
  const apart = before > at || third > before + 1;
  if (length === 0) {
    // "12-14/5" has digits here; "30/2020/NĐ" a letter, which the caller looks for.
    return undefined;
  }
  if (separator === '-' && next !== '-') return 'range';
  if (length === 4 && isYear(numberAt(text, third, thirdEnd))) {
    if (next !== separator && apart !== spaced) return undefined;
    return { end: thirdEnd, year: numberAt(text, third, thirdEnd) };
  }
  // A second day and month follow ("30/4-1/5", "28-6 - 1-7-1996").
  if (next === '-' && (separator !== '-' || apart !== spaced)) return undefined;
  if (spaced || apart) return undefined;
  if (length === 2 && next === separator && !glued(text, thirdEnd, end))
    return { end: thirdEnd, year: 2000 + numberAt(text, third, thirdEnd), shortYear: true };
  return 'broken';
}

/** `12 tháng 5 năm 2023`, `3 tháng tư`. */
function wordShape(text: string, at: number, first: number, end: number, day: number): Shape | undefined {
  const next = skipGap(text, first, end);
  if (text[next] !== 't' && text[next] !== 'T') return undefined;
  const word = tokenAfter(text, next, end);
  if (word?.text !== 'tháng') return undefined;
  const month = readMonthName(text, word.end, end);
  if (!month) return undefined;
  const shape: Shape = {
    kind: 'day-month',
    start: at,
    end: month.end,
    day,
    month: month.month,
    separator: 'w',
    ...(month.lunar ? { lunar: true } : {}),
  };
  return withYearWords(
    text,
    month.year === undefined ? shape : { ...shape, kind: 'full', year: month.year },
    end,
  );
}

/** The month after the word "tháng": number or name, with `/2023` or `-2023` where that follows. */
export function readMonthName(
  text: string,
  at: number,
  end: number,
):
  | { readonly month: number; readonly end: number; readonly year?: number; readonly lunar?: boolean }
  | undefined {
  const token = tokenAfter(text, at, end);
  if (!token) return undefined;
  if (token.kind === 'word') {
    const { months, lunarMonths } = lexicon();
    const next = tokenAfter(text, token.end, end);
    const two = next?.kind === 'word' ? months.get(`${token.text} ${next.text}`) : undefined;
    if (two !== undefined) return { month: two, end: next!.end };
    const month = months.get(token.text);
    // "9 tháng năm 2023" are nine months of a year, "tháng Năm" is May.
    const isYearWord = token.text === 'năm' && next?.kind === 'number' && next.text.length === 4;
    if (month === undefined || (isYearWord && text[token.start] === 'n')) return undefined;
    return { month, end: token.end, ...(lunarMonths.has(token.text) ? { lunar: true } : {}) };
  }
  if (token.kind !== 'number' || token.text.length > 2) return undefined;
  const month = Number(token.text);
  if (month < 1 || month > 12) return undefined;
  let to = skipGap(text, token.end, end);
  if (text[to] === '/' || isDash(text.charCodeAt(to))) {
    to = skipGap(text, to + 1, end);
    const stop = digitsEnd(text, to, end, 4);
    if (stop - to === 4 && isYear(numberAt(text, to, stop)) && !glued(text, stop, end))
      return { month, end: stop, year: numberAt(text, to, stop) };
  }
  return { month, end: token.end };
}

/** Takes in "năm 2023", "năm nay", "cùng năm", "năm Giáp Thìn" after a day and month. */
function withYearWords(text: string, shape: Shape, end: number): Shape {
  if (!YEAR_OPENERS.has(codeAfter(text, shape.end, end))) return shape;
  let token = tokenAfter(text, shape.end, end);
  if (token?.text === ',') {
    token = tokenAfter(text, token.end, end);
    // "12 tháng 5, 2023"
    if (
      shape.separator === 'w' &&
      token?.kind === 'number' &&
      token.text.length === 4 &&
      isYear(Number(token.text))
    )
      return glued(text, token.end, end)
        ? shape
        : { ...shape, kind: 'full', end: token.end, year: Number(token.text) };
  }
  if (token?.text === 'cùng') {
    const next = tokenAfter(text, token.end, end);
    return next?.text === 'năm' ? { ...shape, end: next.end, yearWord: 'same' } : shape;
  }
  if (token?.text !== 'năm') return shape;
  const word = tokenAfter(text, token.end, end);
  if (!word) return shape;
  if (word.kind === 'number') {
    const year = Number(word.text);
    if (word.text.length !== 4 || !isYear(year)) return shape;
    return shape.kind === 'day-month'
      ? { ...shape, kind: 'full', end: word.end, year }
      : { ...shape, end: word.end, year };
  }
  if (lexicon().stems.has(word.text)) return { ...shape, lunar: true };
  const yearWord = YEAR_WORDS[word.text];
  return yearWord ? { ...shape, end: word.end, yearWord } : shape;
}

/** A comma, and the first letters of "năm" and "cùng". */
const YEAR_OPENERS: ReadonlySet<number> = new Set([...',nNcC'].map((letter) => letter.charCodeAt(0)));

export const YEAR_WORDS: Readonly<Record<string, 'this' | 'last' | 'next' | 'same' | undefined>> = {
  nay: 'this',
  ngoái: 'last',
  tới: 'next',
  đó: 'same',
  ấy: 'same',
};

/** `9h30`, `9 giờ 30 phút`, `21h`, `9:30`, `17:8'`, `9g30`. */
export function readTime(text: string, at: number, end: number): Time | undefined {
  const first = digitsEnd(text, at, end, 2);
  if (first - at > 2 || first === at) return undefined;
  const hour = numberAt(text, at, first);
  if (hour > 24) return undefined;
  const char = text[first];
  if (char === ':') return colonTime(text, at, first, end, hour);
  if (char === 'h' || char === 'H' || char === 'g') return hourTime(text, at, first + 1, end, hour);
  const next = skipGap(text, first, end);
  if (text[next] !== 'g' && text[next] !== 'h') return undefined;
  const word = tokenAfter(text, next, end);
  if (word?.text !== 'giờ' && word?.text !== 'h') return undefined;
  return hourTime(text, at, word.end, end, hour);
}

function colonTime(text: string, at: number, colon: number, end: number, hour: number): Time | undefined {
  const from = skipGap(text, colon + 1, end);
  // A counter may be glued to the minutes ("10:471700"): no more than two digits are theirs.
  const to = Math.min(digitsEnd(text, from, end, 2), from + 2);
  if (to === from || numberAt(text, from, to) > 59) return undefined;
  const minute = numberAt(text, from, to);
  if (text[to] === ':') {
    const secondEnd = Math.min(digitsEnd(text, to + 1, end, 2), to + 3);
    if (secondEnd === to + 3 && numberAt(text, to + 1, secondEnd) < 60)
      return { start: at, end: secondEnd, hour, minute, second: numberAt(text, to + 1, secondEnd) };
  }
  return { start: at, end: to, hour, minute };
}

function hourTime(text: string, at: number, unit: number, end: number, hour: number): Time | undefined {
  if (isLetter(text.charCodeAt(unit)) && unit < end) return undefined;
  const word = tokenAfter(text, unit, end);
  if (word?.text === 'rưỡi') return { start: at, end: word.end, hour, minute: 30 };
  const from = word?.kind === 'number' ? word.start : unit;
  const to = digitsEnd(text, from, end, 2);
  if (to === from || to - from > 2 || numberAt(text, from, to) > 59 || dateFollows(text, to, end))
    return { start: at, end: unit, hour, minute: 0 };
  const minute = numberAt(text, from, to);
  const phut = tokenAfter(text, to, end);
  if (phut?.text === 'phút') return { start: at, end: phut.end, hour, minute };
  if (phut?.text === "'" || phut?.text === '’') return { start: at, end: phut.end, hour, minute };
  // After a blank, minutes need their word or two digits ("9 giờ 30"), else the number is something else.
  if (from > unit && to - from < 2) return { start: at, end: unit, hour, minute: 0 };
  return { start: at, end: to, hour, minute };
}

/** "21 giờ 12/5": the number is a day. */
function dateFollows(text: string, at: number, end: number): boolean {
  return at < end && separatorAt(text, at) !== undefined && isDigit(text.charCodeAt(at + 1));
}

export function isYear(year: number): boolean {
  return year >= 1000 && year <= 2999;
}

/** Whether a letter, digit, or separator with more of them follows at once, so that the number goes on. */
export function glued(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (isDigit(code) || isLetter(code)) return true;
  if (text[at] !== '/' && text[at] !== '-') return false;
  const next = text.charCodeAt(at + 1);
  return at + 1 < end && (isDigit(next) || isLetter(next));
}
