import { lexicon } from './lexicon';
import { digitsEnd, isDigit, isLetter, numberAt, skipGap, type Token, tokenAfter } from './reader';
import { isYear, readMonthName, type Time } from './shape';

/** A whole date, as found among the words of a field. */
export interface FieldDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly shortYear?: boolean;
  readonly time?: Time | undefined;
}

/** "12 Dec 2023", "12th December, 2023". */
export function dayBeforeEnglishMonth(text: string, at: number, end: number): FieldDate | undefined {
  const dayEnd = digitsEnd(text, at, end, 2);
  if (dayEnd - at > 2) return undefined;
  let word = tokenAfter(text, ordinalEnd(text, dayEnd, end), end);
  if (word?.text === '-' || word?.text === '/') word = tokenAfter(text, word.end, end);
  const month = word?.kind === 'word' ? lexicon().englishMonths.get(word.text) : undefined;
  if (!word || month === undefined) return undefined;
  const year = yearToken(text, word.end, end);
  return (
    year && { start: at, end: year.end, year: Number(year.text), month, day: numberAt(text, at, dayEnd) }
  );
}

/** "10 tháng 5 2021", "12 Th6, 2019", "16th Tháng Bảy 2018": without the word for the year. */
export function dayBeforeMonth(text: string, at: number, end: number): FieldDate | undefined {
  const dayEnd = digitsEnd(text, at, end, 2);
  const word = tokenAfter(text, ordinalEnd(text, dayEnd, end), end);
  if (word?.text !== 'tháng' && word?.text !== 'thg' && word?.text !== 'th') return undefined;
  const month = readMonthName(text, word.end, end);
  const year = month && month.year === undefined ? yearToken(text, month.end, end) : undefined;
  if (!month || !year) return undefined;
  const day = numberAt(text, at, dayEnd);
  return { start: at, end: year.end, year: Number(year.text), month: month.month, day };
}

/** "2021.03.03", "2021/3/3". */
export function yearFirst(text: string, at: number, end: number): FieldDate | undefined {
  const found = YEAR_FIRST.exec(text.slice(at, Math.min(end, at + 12)));
  if (!found) return undefined;
  const [written, year, , month, day] = found;
  // After the year comes the month, always.
  if (!isYear(Number(year)) || Number(month) > 12) return undefined;
  const to = at + written.length;
  if (to < end && isDigit(text.charCodeAt(to))) return undefined;
  return { start: at, end: to, year: Number(year), month: Number(month), day: Number(day) };
}

const YEAR_FIRST = /^(\d{4})([./])(\d{1,2})\2(\d{1,2})/;

/** "Dec 12, 2023", "Tháng Tám 21, 2025", and "tháng 8 21, 2025", "Th8 21, 2025", where a comma shows that it is one date. */
export function dayAfterMonthName(text: string, word: Token, end: number): FieldDate | undefined {
  let month = lexicon().englishMonths.get(word.text);
  let to = word.end;
  let figures = false;
  const short = word.text === 'th' && isDigit(text.charCodeAt(word.end));
  if (word.text === 'tháng' || short) {
    const name = readMonthName(text, word.end, end);
    if (!name || name.year !== undefined) return undefined;
    figures = !isLetter(text.charCodeAt(skipGap(text, word.end, end)));
    month = name.month;
    to = name.end;
  }
  if (month === undefined) return undefined;
  if (text[to] === '.') to++;
  const day = tokenAfter(text, to, end);
  if (day?.kind !== 'number' || day.text.length > 2) return undefined;
  const dayEnd = ordinalEnd(text, day.end, end);
  if (figures && text[dayEnd] !== ',') return undefined;
  const year = yearToken(text, dayEnd, end);
  return year && { start: word.start, end: year.end, year: Number(year.text), month, day: Number(day.text) };
}

const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);

/** Where a day ends, with what English writes behind it: "16th". Programs print that before months in Vietnamese, too. */
function ordinalEnd(text: string, dayEnd: number, end: number): number {
  const suffix = isLetter(text.charCodeAt(dayEnd)) ? tokenAfter(text, dayEnd, end) : undefined;
  return suffix && ORDINALS.has(suffix.text) && !isDigit(text.charCodeAt(suffix.end)) ? suffix.end : dayEnd;
}

const BEFORE_YEAR = new Set([',', '.', '-', '/', 'năm']);

/** The year that comes next, past commas and "năm". */
export function yearToken(text: string, at: number, end: number): Token | undefined {
  let token = tokenAfter(text, at, end);
  while (token && BEFORE_YEAR.has(token.text)) token = tokenAfter(text, token.end, end);
  return token && isYearToken(token) ? token : undefined;
}

/** Whether a token is a year of four digits. */
export function isYearToken(token: Token): boolean {
  return token.kind === 'number' && token.text.length === 4 && isYear(Number(token.text));
}
