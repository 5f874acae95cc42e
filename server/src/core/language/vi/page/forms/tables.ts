import type { PageLine } from '../lines/line';
import { isWorded } from '../lines/text';

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
/** Fewest cells of a row between two bars. */
const FRAMED = 2;
/** "160", "24,5", "1.200.000", "-", "8 / 10". */
const FIGURE = /^[\d.,%+–-]{1,16}$|^\d{0,4}\s?\/\s?\d{1,4}$/;

/**
 * Tables whose rows stand in a line each, with bars or tabs between the cells, look like menus printed side by side and
 * their parts like headlines. Rows one below the other with as many cells, most of them with figures, are read as text,
 * and with them the names of the columns above them and of the parts between them.
 */
export function readTables(lines: readonly PageLine[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.words === 1 && readGrid(lines, i)) continue;
    if (cellsOf(lines[i]!) < fewestOf(lines[i]!)) continue;
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
    if (cells < fewestOf(lines[i]!) || !holdsFigure(lines[i]!.text)) continue;
    counted++;
    rows.set(cells, (rows.get(cells) ?? 0) + 1);
  }
  return Math.max(...rows.values()) >= ROWS && counted * 2 >= last - from;
}

function fewestOf({ text }: PageLine): number {
  return text[0] === '|' && text.endsWith('|') ? FRAMED : CELLS;
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
    if (FIGURE.test(cell.trim()) && /\d/.test(cell)) figure = true;
    else if (isWorded(cell)) worded = true;
  }
  return figure && worded;
}

/** Columns of a table with a cell in each line. */
const COLUMNS = [3, 14] as const;
/** Longest cell, longest heading of a column, and what the cells of one column have on average at most, in words. */
const CELL = 20;
const NAME = 8;
const AVERAGE = 7;

/**
 * Many scrapers print a table with a cell in each line. Rows that count from 1 and are all of one length, one of whose
 * columns holds figures, are read as text with the names of the columns above them. What is read most is counted too,
 * and has headlines.
 */
function readGrid(lines: readonly PageLine[], from: number): boolean {
  if (!counts(lines[from], 1)) return false;
  for (let columns = COLUMNS[0]; columns <= COLUMNS[1]; columns++) {
    let rows = 1;
    while (counts(lines[from + rows * columns], rows + 1)) rows++;
    if (rows < ROWS || !isGrid(lines, from, columns, rows)) continue;
    const end = Math.min(lines.length, from + rows * columns);
    for (let i = from - 1; i >= Math.max(0, from - columns) && isColumnName(lines[i]!); i--)
      lines[i]!.readAsText();
    for (let i = from; i < end && isCell(lines[i]!); i++) lines[i]!.readAsText();
    return true;
  }
  return false;
}

/** The line is the number of a row: "3", "03", "3." */
function counts(line: PageLine | undefined, row: number): boolean {
  if (line?.words !== 1 || line.length > 4) return false;
  return /^0?\d{1,3}\.?$/.test(line.text) && Number.parseInt(line.text, 10) === row;
}

/** All rows but the last, which may be cut short, have cells only; one column has figures, and none has headlines. */
function isGrid(lines: readonly PageLine[], from: number, columns: number, rows: number): boolean {
  let figures = false;
  let worded = false;
  for (let column = 1; column < columns; column++) {
    let words = 0;
    let all = true;
    for (let row = 0; row < rows - 1; row++) {
      const line = lines[from + row * columns + column]!;
      if (!isCell(line)) return false;
      words += line.words;
      if (!FIGURE.test(line.text)) all = false;
      else continue;
      if (isWorded(line.text)) worded = true;
    }
    if (words > AVERAGE * (rows - 1)) return false;
    if (all) figures = true;
  }
  return figures && worded;
}

function isCell(line: PageLine): boolean {
  return line.words <= CELL && !line.prose && (line.phrase?.weight ?? 0) < 3;
}

function isColumnName(line: PageLine): boolean {
  return (
    line.words <= NAME && !line.sentence && !line.colon && !line.dateline && (line.phrase?.weight ?? 0) < 3
  );
}
