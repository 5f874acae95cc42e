import { pattern } from '../../../text/pattern';
import { opensList } from './extent/zones';
import type { PageLine } from './lines/line';
import { inCapitals } from './lines/text';
import { leave, type Mark } from './marks';
import { isProven, isSure } from './proven';

/**
 * Shows and leaves what was cut for its place in or right below a text though it has the form of a row: what it is of and a
 * value, a point of a list, figures at its end, capitals of a letterhead. Headlines of other pages and keywords seldom have it,
 * the rows of tables, results, accounts and notices nearly always.
 * @param begin the line below the headline
 * @param last the last line of the text
 */
export function leaveRows(
  lines: readonly PageLine[],
  begin: number,
  last: number,
  marks: (Mark | undefined)[],
): void {
  let end = last + 1;
  while (end < lines.length && !(marks[end]!.label === 'cut' && isSure(lines[end]!))) end++;
  for (let i = begin; i < end; i++) {
    if (marks[i]!.label !== 'cut') continue;
    let to = i + 1;
    while (to < end && marks[to]!.label === 'cut') to++;
    leaveRowsOf(lines, i, to, marks);
    i = to;
  }
}

/** Share of rows among the lines of a run: without known furniture in it all of it is left, with some its rows. */
const ALL = 1 / 3;
const ROWS = 1 / 2;

function leaveRowsOf(
  lines: readonly PageLine[],
  from: number,
  end: number,
  marks: (Mark | undefined)[],
): void {
  const rows: number[] = [];
  let proven = 0;
  let to = from;
  // Below the heading of a list all is of the list.
  for (; to < end && !opensList(lines[to]!); to++) {
    if (marks[to]!.reason === 'notice' || isProven(lines[to]!, marks[to]!)) proven++;
    else if (isRow(lines[to]!, marks[to]!)) rows.push(to);
  }
  const others = to - from - proven;
  if (rows.length === 0 || rows.length < others * (proven === 0 && to === end ? ALL : ROWS)) return;
  if (proven > 0 || to < end) for (const row of rows) leave(marks, row);
  else for (let i = from; i < end; i++) if (lines[i]!.words >= SHORTEST) leave(marks, i);
}

/** Shortest of the lines that stand among rows, and shortest row of capitals, in words. */
const SHORTEST = 3;
/** Longest row of capitals, in words: headlines may be printed in them. */
const CAPITALS = 8;
/** "Quê quán: …", "Số TK: …", "1974 - 1991: …", "Tel: 04…": headlines have names before a colon, and no figures behind it. */
const VALUE = pattern.u`^(?:\p{Lu}\S*(?:\s(?:\p{Ll}+|\p{Lu}+)){1,3}|\p{Lu}\S*(?:\s\p{Ll}+){0,5}(?=\s?:\s[\d+(])|\d[\d\s/–-]*)\s?:\s`;
/** "- Nà Luông - Khau Trang: 3-1": headlines stand behind bullets, too. */
const VALUED = pattern.u`:\s[\d+(]`;
/** "1- …", "(*) …" */
const POINT = pattern.u`^(?:\d{1,2}\s?[-–.)]|\([\d*]{1,3}\))\s?\p{L}`;
/** "100 | Xét kết quả thi": a code and what it stands for. */
export const CODED = pattern.u`^\S{1,6}\s\|\s`;
/** "Hải dương học 100 401 21.5": headlines may end with a day or with the number of a thing, but with one figure. */
const FIGURES = pattern.u`\s[\d.,]+%?\s\S{0,3}\d[\d.,]*%?$`;

const NOT_ROWS: ReadonlySet<string> = new Set(['repeated', 'phrase', 'dated-headline', 'notice']);

function isRow(line: PageLine, { reason }: Mark): boolean {
  const { text, words } = line;
  if (words < 2 || NOT_ROWS.has(reason!) || line.dateline || line.notice > 0 || line.isContents) return false;
  if (reason === 'menu') return FIGURES.test(text);
  if (words >= SHORTEST && (line.colon || (words <= CAPITALS && inCapitals(text)))) return true;
  if (line.item && VALUED.test(text)) return true;
  return VALUE.test(text) || POINT.test(text) || CODED.test(text) || FIGURES.test(text);
}
