import type { Classified } from './classify';
import { type Dateline, readDateline } from './lines/datelines';
import type { PageLine } from './lines/line';

/** A day on a line, with its span in the line's text. */
export interface DayOfLine {
  readonly index: number;
  readonly dateline: Dateline;
}

/** A day in brackets at the end of a headline, and nothing else in the brackets. */
const BRACKETS =
  /\s*[([]((?:ngày\s)?(?:\d{1,2}[:h]\d{2}[,\s|-]{1,4})?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[,\s|-]{1,4}\d{1,2}[:h]\d{2}(?::\d{2})?)?)[)\]]$/iu;

/** "Kiểm tra rừng ở U Minh Hạ (07/04/2016)": portals print the day of a text behind its headline. */
export function dayBehindTitle(lines: readonly PageLine[], title: number | undefined): DayOfLine | undefined {
  if (title === undefined || lines[title]!.shape?.name !== 'dated-headline') return undefined;
  const { text } = lines[title]!;
  const found = BRACKETS.exec(text);
  const dateline = found && readDateline(found[1]!);
  if (!found || !dateline) return undefined;
  const at = text.indexOf(found[1]!, found.index);
  const span = { start: dateline.span.start + at, end: dateline.span.end + at };
  return { index: title, dateline: { ...dateline, span } };
}

/** A headline without the day in brackets behind it. */
export function withoutDay(text: string): string {
  return text.replace(BRACKETS, '');
}

/** Longest line that gives a day between two prints of a headline, in words, and shortest such headline. */
const DAY = 12;
const PRINTED = 4;

/** The first day between an earlier print of the headline ("Đề tài: …") and the headline over the text: a post's in a forum. */
export function dayBetweenPrints(
  lines: readonly PageLine[],
  title: number | undefined,
): DayOfLine | undefined {
  if (title === undefined || lines[title]!.words < PRINTED) return undefined;
  const { key, words } = lines[title]!;
  let day: DayOfLine | undefined;
  for (let index = title - 1; index >= 0; index--) {
    const line = lines[index]!;
    if (line.words <= DAY && line.dateline) day = { index, dateline: line.dateline };
    const more = line.words - words;
    if (more >= 0 && more <= 2 && line.short && line.key.endsWith(key)) return day;
  }
  return undefined;
}

/** So much of a paragraph may say where and when it was written. */
const OPENING = 70;
const PLACE_AND_DAY =
  /^\(?\p{Lu}[\p{L}\s.]{1,30},\s(?:ngày\s)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\stháng\s\d{1,2}(?:,|\snăm)\s\d{4})\)?(?=\s?(?:[-–—:]|\())/u;

/** "TP. Hồ Chí Minh, ngày 12/3/2020 – Ngân hàng …": a release says at its beginning when it was put out. */
export function dayBeforeLead(lines: readonly PageLine[], read: Classified): DayOfLine | undefined {
  for (let index = (read.title ?? -1) + 1; index < lines.length; index++) {
    if (read.marks[index]!.label !== 'body') continue;
    const found = PLACE_AND_DAY.exec(lines[index]!.text.slice(0, OPENING));
    const dateline = found && readDateline(found[0]);
    return dateline ? { index, dateline } : undefined;
  }
  return undefined;
}

/** Lines at the end of a text among which the day of its signature stands, and longest such line in words. */
const SIGNED = 14;
const WORDS = 12;
const PLACE_AND_DAY_ALONE =
  /^\(?\p{Lu}[\p{L}\s.]{1,30},\sngày\s\d{1,2}\stháng\s\d{1,2}\s(?:năm\s)?\d{4}[.)]?$/u;

/** "Bến Xuân, ngày 13 tháng 8 năm 2024" in a line of its own, over who signs the text. */
export function dayOfSignature(lines: readonly PageLine[], read: Classified): DayOfLine | undefined {
  const last = read.last ?? -1;
  for (let index = last; index > Math.max(read.first ?? 0, last - SIGNED); index--) {
    const { words, text } = lines[index]!;
    if (words > WORDS || read.marks[index]!.label !== 'body' || !PLACE_AND_DAY_ALONE.test(text)) continue;
    const dateline = readDateline(text);
    if (dateline) return { index, dateline };
  }
  return undefined;
}

/** Longest line that gives the day and who wrote the text, in words. */
const CREDIT = 20;
const BULLET = /^\s?[•·]/u;

/** "13/07/2023 • Tôi là Hà Vy, biên tập viên của trang" below a text, where the lines below it are taken for text too. */
export function dayBeforeAuthor(lines: readonly PageLine[], read: Classified): DayOfLine | undefined {
  let found: DayOfLine | undefined;
  for (let index = (read.title ?? -1) + 1; index < lines.length; index++) {
    const { words, text } = lines[index]!;
    const dateline = words <= CREDIT && /[•·]/.test(text) ? lines[index]!.dateline : undefined;
    if (dateline?.before !== '' || !BULLET.test(text.slice(dateline.span.end))) continue;
    // Entries of a list have such days, one each.
    if (found) return undefined;
    found = { index, dateline };
  }
  return found;
}
