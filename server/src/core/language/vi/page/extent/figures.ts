import type { PageLine } from '../lines/line';

/** Figures at the end of such a row, and rows of a table at least; lines between it and the text above, at most. */
const FIGURES = 2;
const ROWS = 3;
const BETWEEN = 2;
/** A figure, and words of a row from its end that may be figures: of one the first has none. */
const FIGURE = /^[-+]?\d[\d.,:/%-]{0,11}$/;
const MOST = 12;

/**
 * The last line of a text that ends with the rows of a table, or has one right below it: as many figures at the end of each.
 * One may happen to be made of words of menus, which ends a text elsewhere.
 */
export function endByFigures(lines: readonly PageLine[], first: number, last: number): number {
  const from = firstRow(lines, first, last);
  if (from === undefined) return last;
  const figures = figuresOf(lines[from]!);
  let end = from;
  while (end + 1 < lines.length && figuresOf(lines[end + 1]!) === figures) end++;
  return end - from + 1 >= ROWS ? Math.max(last, end) : last;
}

/** The first of the rows with which a text ends, or that stand right below it. */
function firstRow(lines: readonly PageLine[], first: number, last: number): number | undefined {
  const figures = figuresOf(lines[last]!);
  if (figures >= FIGURES) {
    let from = last;
    while (from > first && figuresOf(lines[from - 1]!) === figures) from--;
    return from;
  }
  for (let i = last + 1; i <= last + 1 + BETWEEN && i < lines.length && lines[i]!.weight < 2; i++)
    if (figuresOf(lines[i]!) >= FIGURES) return i;
  return undefined;
}

/** The figures behind the words of "QHT06 Hóa học 100 401 23,9"; 0 where there are no words. */
function figuresOf({ text, words }: PageLine): number {
  let figures = 0;
  let end = text.length;
  while (figures < MOST) {
    const blank = text.lastIndexOf(' ', end - 1);
    if (blank < 0 || !FIGURE.test(text.slice(blank + 1, end))) break;
    figures++;
    end = blank;
  }
  return figures < words ? figures : 0;
}
