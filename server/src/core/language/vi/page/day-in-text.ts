import type { Classified } from './classify';
import { type Dateline, readDateline } from './datelines';
import type { PageLine } from './line';

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
