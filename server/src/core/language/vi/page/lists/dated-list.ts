import { isDay, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';

/** Headlines with a day or an age each that make a list, at least; shortest of them, and longest line that is a day alone, in words. */
const PAIRS = 3;
const HEADLINE = 4;
const DAY = 3;
/** Lines before the end of a body among which such a list may begin. */
const REACH = 14;

/**
 * Headlines of other pages begin at a line, each with nothing but its day in the line below it. The first of them may end
 * with a full stop under the heading of the list.
 */
export function opensDatedList(lines: readonly PageLine[], from: number): boolean {
  if (!isWhen(lines[from + 1])) return false;
  if (lines[from]!.sentence && !lines[from]!.asks && !(from > 0 && opensList(lines[from - 1]!))) return false;
  for (let k = 0; k < PAIRS; k++) if (!isPair(lines, from + 2 * k, k > 0)) return false;
  return true;
}

/** The last line of a text below which a list of dated headlines was taken for its end; `last` when there is none. */
export function endByDatedList(lines: readonly PageLine[], first: number, last: number): number {
  for (let i = Math.max(first + 2, last - REACH); i <= last; i++)
    if (opensDatedList(lines, i)) return topOf(lines, i, first) - 1;
  return last;
}

/** Where the list begins of which a headline is one: at its heading, where it has one. */
function topOf(lines: readonly PageLine[], from: number, first: number): number {
  let top = from;
  while (top - 2 > first + 1 && isPair(lines, top - 2, true)) top -= 2;
  return opensList(lines[top - 1]!) || (isAge(lines[top + 1]!) && isHeading(lines[top - 1]!)) ? top - 1 : top;
}

/** "NÓNG 24H": a few words over headlines with their ages. */
function isHeading({ words, sentence, colon, dateline }: PageLine): boolean {
  return words <= DAY && !sentence && !colon && !dateline;
}

/** "3 giờ": how long ago a page was put up, as sites print that say nothing else beside it. */
const AGE = /^\d{1,2}\s(?:giây|phút|giờ|ngày|tuần|tháng)$/u;

function isAge({ words, text }: PageLine): boolean {
  return words === 2 && AGE.test(text);
}

function isWhen(line: PageLine | undefined): boolean {
  return isDay(line, DAY) || (line !== undefined && isAge(line));
}

function isPair(lines: readonly PageLine[], i: number, open: boolean): boolean {
  if (!isWhen(lines[i + 1])) return false;
  const line = lines[i]!;
  if (line.words < HEADLINE || line.weight >= 2 || line.colon || line.dateline) return false;
  return !(open && line.sentence && !line.asks);
}
