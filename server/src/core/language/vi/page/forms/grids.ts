import { endsArticle, isBarrier, isDay, isHeadlineOf, isShareOrPlayer, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { wordsBeside } from '../lines/text';
import { isFigure } from './figures';

// Tables whose rows are all alike, with a line for each cell.

/** Lines between a paragraph and its table, or a table and the paragraph below it, at most: a sub-heading. */
export const NEAR = 2;
/** Words of a heading before its day, and of a headline, at least. */
const HEADING = 3;
const HEADLINE = 4;

/**
 * The first line of what heads a table whose rows are all alike: its heading with a day or with the words of a menu below a
 * paragraph, or what stands right below the headline and its day. Undefined where nothing says that a text is there.
 */
export function topOfGrid(lines: readonly PageLine[], from: number): number | undefined {
  let top = from;
  for (let i = from - 1; i >= Math.max(0, from - 1 - NEAR); i--) {
    const line = lines[i]!;
    let head = i;
    while (head > 0 && isShareOrPlayer(lines[head])) head--;
    if (isOwnDay(lines, head)) return top;
    if (line.prose && line.weight < 2 && !line.credited) return top < from ? top : undefined;
    if (line.credited || line.notice > 0 || line.shape || opensList(line) || endsArticle(line))
      return undefined;
    if (isBarrier(line) || (line.dateline && !isDated(line))) return undefined;
    top = i;
  }
  return undefined;
}

/** "Giá cà phê trong nước ngày 20/05/2024": the day is that of what the words before it name. */
export function isDated({ dateline }: PageLine): boolean {
  return dateline !== undefined && wordsBeside(dateline.before) >= HEADING;
}

/** The day right below a headline. */
export function isOwnDay(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  return i > 0 && isDay(line) && !isDated(line) && isHeadlineOf(lines[i - 1]!, HEADLINE);
}

/** Fewest rows that show what a table is made of, and cells of a row, at least and at most. */
const ROWS = 3;
const COLUMNS = [2, 9] as const;

/** Rows of one length down to a line, one column of which holds figures and another one none; above them what the columns are called. */
export function isGrid(lines: readonly PageLine[], from: number, end: number): boolean {
  for (let columns = COLUMNS[0]; columns <= COLUMNS[1]; columns++) {
    const rows = Math.floor((end - from) / columns);
    if (rows < ROWS) return false;
    // The first of these may be the names of the columns.
    let figured = false;
    let worded = false;
    for (let column = 1; column <= columns; column++) {
      let figures = 0;
      for (let row = 0; row < rows - 1; row++)
        if (isFigure(lines[end - column - row * columns]!.text)) figures++;
      if (figures === rows - 1) figured = true;
      if (figures === 0) worded = true;
    }
    if (figured && worded) return true;
  }
  return false;
}
