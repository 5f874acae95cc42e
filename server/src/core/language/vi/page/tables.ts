import type { PageLine } from './line';
import { isWorded } from './text';

/** Fewest cells of a row, and fewest rows of a table. */
const CELLS = 3;
const ROWS = 3;
/** Lines without cells that may part two rows of one table (the names of its parts), and words of such a line. */
const PARTS = 2;
const PART = 16;
/** Lines without a figure between two rows at most, with the names of columns. */
const BARE = 6;
/** Longest row that is read, in words. */
const ROW = 80;

/**
 * Tables whose rows stand in a line each, with bars or tabs between the cells, look like menus printed side by side and
 * their parts like headlines. Rows one below the other with as many cells, most of them with figures, are read as text,
 * and with them the names of the columns above them and of the parts between them.
 */
export function readTables(lines: readonly PageLine[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (cellsOf(lines[i]!) < CELLS) continue;
    const last = endOfTable(lines, i);
    if (last > i && isTable(lines, i, last)) for (let k = i; k <= last; k++) lines[k]!.readAsText();
    i = last;
  }
}

/** The last row with a figure of those that begin at a line; other lines may stand between them. */
function endOfTable(lines: readonly PageLine[], from: number): number {
  let end = from;
  let row = from;
  for (let i = from; i < lines.length && i - row <= PARTS + 1 && i - end <= BARE; i++) {
    const line = lines[i]!;
    if (cellsOf(line) >= 2) {
      row = i;
      if (holdsFigure(line.text)) end = i;
    } else if (line.prose || line.words > PART || line.weight >= 2) break;
  }
  return end;
}

/** Rows with as many cells as any other, most of which hold a figure. */
function isTable(lines: readonly PageLine[], from: number, last: number): boolean {
  if (last - from + 1 < ROWS) return false;
  const rows = new Map<number, number>();
  let counted = 0;
  for (let i = from; i <= last; i++) {
    const cells = cellsOf(lines[i]!);
    if (cells < CELLS || !holdsFigure(lines[i]!.text)) continue;
    counted++;
    rows.set(cells, (rows.get(cells) ?? 0) + 1);
  }
  return Math.max(...rows.values()) >= ROWS && counted * 2 >= last - from;
}

/** How many cells a row has; 1 for a line that is none. */
function cellsOf(line: PageLine): number {
  if (line.prose || line.words > ROW) return 1;
  const { text } = line;
  let cells = 1;
  let at = text.indexOf('|', 1);
  if (at < 0) {
    for (at = text.indexOf('\t'); at > 0; at = text.indexOf('\t', at + 1)) cells++;
    return cells;
  }
  for (; at > 0 && at < text.length - 1; at = text.indexOf('|', at + 1)) cells++;
  // The bar that opens a row parts no cells.
  return cells;
}

/** One cell is a figure ("160", "24,5", "1.200.000"), and one has words: neither a menu nor the numbers of its pages. */
function holdsFigure(text: string): boolean {
  let figure = false;
  let worded = false;
  for (const cell of text.split(text.includes('|') ? '|' : '\t')) {
    if (/^\s*[\d.,%+–-]{1,16}\s*$/.test(cell) && /\d/.test(cell)) figure = true;
    else if (isWorded(cell)) worded = true;
  }
  return figure && worded;
}
