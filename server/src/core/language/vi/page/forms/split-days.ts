import { readDateline } from '../lines/datelines';
import type { PageLine } from '../lines/line';

/** "16", as calendars beside a headline print the day in a line of its own. */
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
/** What may stand below it: "THÁNG 5", "Th5", with the year or without. */
const MONTH = /^(?:tháng|th)\.?\s?(?:0?[1-9]|1[0-2])(?:,?\s(?:năm\s)?((?:19|20)\d{2}))?$/iu;
const YEAR = /^(?:19|20)\d{2}$/;
/** Longest day in a line of its own, in code units. */
const DIGITS = 2;

/** Reads days that are printed over two or three lines ("16", "THÁNG 5", "2025"): each of the lines gives the whole day. */
export function readSplitDays(lines: readonly PageLine[]): void {
  for (let i = 0; i + 1 < lines.length; i++) {
    const { start, end } = lines[i]!;
    if (end - start > DIGITS) continue;
    const { text } = lines[i]!;
    if (!DAY.test(text)) continue;
    const month = MONTH.exec(lines[i + 1]!.text);
    if (!month) continue;
    const last = month[1] ? i + 1 : i + 2;
    const year = month[1] ?? lines[last]?.text;
    if (year === undefined || !YEAR.test(year)) continue;
    const number = /\d{1,2}/.exec(month[0])![0];
    const day = readDateline(`${text}/${number}/${year}`);
    if (!day) continue;
    for (let k = i; k <= last; k++) {
      const line = lines[k]!;
      const until = k === i ? lines[last]!.end : line.end;
      line.readAsDay({ ...day, span: { start: 0, end: until - line.start } });
    }
    i = last;
  }
}
