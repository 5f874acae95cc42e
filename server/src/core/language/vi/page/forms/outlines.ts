import type { PageLine } from '../lines/line';
import { FIGURE } from './figures';

/** Rows of such a table at least, and rows that have a number below another one's. */
const ROWS = 4;
const NESTED = 2;
/** Lines of a row at most, below its number. */
const CELLS = 8;
/** Share of the rows that say something: a paragraph, an item or a figure among their cells. */
const TOLD = 0.5;
/** Longest name of a column, in words, and columns at most. */
const NAME = 8;
const COLUMNS = 8;
/** Deepest number: "2.1.3". */
const DEPTH = 3;
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,2}\.?$/;

/**
 * Annexes number the rows of their tables like chapters, and many scrapers print a cell in each line: "1.", what it is, "20
 * điểm", "1.1", a paragraph, "10 điểm". Their bare numbers look like counters below the end of a text. Rows whose numbers
 * follow each other as those of an outline do, and which say something, are read as text. A table of contents has nothing but
 * names between its numbers.
 */
export function readOutlines(lines: readonly PageLine[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.words !== 1 || !opensOutline(numberOf(lines[i]))) continue;
    const end = endOfOutline(lines, i);
    if (end === i) continue;
    for (let k = i - 1; k >= Math.max(0, i - COLUMNS) && isColumnName(lines[k]!); k--) lines[k]!.readAsText();
    for (; i < end; i++) lines[i]!.readAsText();
    i--;
  }
}

/** The line after the last row of an outline that begins at a line; the line itself when there is none. */
function endOfOutline(lines: readonly PageLine[], from: number): number {
  let number = numberOf(lines[from])!;
  let row = from;
  let rows = 1;
  let nested = 0;
  let told = 0;
  let longest = 0;
  for (let i = from + 1; i < lines.length && i - row <= CELLS + 1; i++) {
    const line = lines[i]!;
    const next = numberOf(line);
    if (next && i > row + 1 && follows(number, next)) {
      if (tellsSomething(lines, row + 1, i)) told++;
      longest = Math.max(longest, i - row);
      if (next.length > number.length) nested++;
      else if (next.length > 1 && next.length === number.length) nested++;
      number = next;
      row = i;
      rows++;
    } else if (!isCell(line)) break;
  }
  if (rows < ROWS || nested < NESTED || told < (rows - 1) * TOLD) return from;
  return endOfRow(lines, row, longest);
}

/** The last row ends with its figure, or with the line that says what it is. */
function endOfRow(lines: readonly PageLine[], row: number, longest: number): number {
  const most = Math.min(lines.length, row + longest);
  for (let i = row + 1; i < most && isCell(lines[i]!); i++) if (FIGURE.test(lines[i]!.text)) return i + 1;
  return row + 1 < lines.length && isCell(lines[row + 1]!) ? row + 2 : row + 1;
}

function tellsSomething(lines: readonly PageLine[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.prose || line.item || (i > from && FIGURE.test(line.text))) return true;
  }
  return false;
}

function isCell(line: PageLine): boolean {
  if (line.dateline || line.notice > 0) return false;
  return (line.phrase?.weight ?? 0) < 3 && !(line.shape && line.shape.weight >= 3);
}

function isColumnName(line: PageLine): boolean {
  return line.words <= NAME && !line.sentence && !line.colon && isCell(line);
}

/** The parts of a number on a line of its own: [2, 1] for "2.1". */
function numberOf(line: PageLine | undefined): readonly number[] | undefined {
  if (line?.words !== 1 || line.length > 3 * DEPTH || !NUMBER.test(line.text)) return undefined;
  const text = line.text.endsWith('.') ? line.text.slice(0, -1) : line.text;
  return text.split('.').map(Number);
}

function opensOutline(number: readonly number[] | undefined): boolean {
  return number !== undefined && number[0] === 1 && number.length <= 2 && (number[1] ?? 1) === 1;
}

/** The next number of the same part, the first one below it, or the next one of a part above. */
function follows(number: readonly number[], next: readonly number[]): boolean {
  const last = next.length - 1;
  for (let i = 0; i < last; i++) if (next[i] !== number[i]) return false;
  return last === number.length ? next[last] === 1 : next[last] === number[last]! + 1;
}
