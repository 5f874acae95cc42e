import { endsArticle, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';

/** Rows of such a table at least; lines of a row with its number, at least and at most. */
const ROWS = 3;
const LEAST = 3;
const MOST = 9;
/** Longest cell, and what cells have on average at most, in words: headlines are longer. */
const CELL = 14;
const AVERAGE = 5;
/** What the first column is called. */
const COUNTER = /^(?:stt|tt|số tt|số thứ tự|hạng|thứ hạng|vị trí|xh|no\.?|#)$/iu;

/**
 * Tables whose rows are counted, with a line for each cell: "1", a name, a place, "2", a name, a place. Names and labels of
 * columns look like by-lines and forms, numbers like counters. Rows of one length whose numbers follow each other are read as
 * text, and the names of their columns with them.
 */
export function readRows(lines: readonly PageLine[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.words !== 1 || numberOf(lines[i]!) !== 1) continue;
    const length = lengthOfRow(lines, i);
    if (length === 0) continue;
    const end = endOfRows(lines, i, length);
    if (end === i) continue;
    const head = i - length;
    const named = head >= 0 && COUNTER.test(lines[head]!.text);
    for (let k = named ? head : i; k < end; k++) lines[k]!.readAsText();
    i = end - 1;
  }
}

/** Lines from one number to the next; 0 where no row stands. */
function lengthOfRow(lines: readonly PageLine[], from: number): number {
  for (let i = from + 1; i < lines.length && i - from <= MOST; i++) {
    if (numberOf(lines[i]!) === 2) return i - from >= LEAST ? i - from : 0;
    if (!isCell(lines[i]!)) return 0;
  }
  return 0;
}

/** The line after the last row; the first line itself where there are too few, or their cells are too long. */
function endOfRows(lines: readonly PageLine[], from: number, length: number): number {
  let rows = 0;
  let words = 0;
  let at = from;
  for (; at < lines.length && numberOf(lines[at]!) === rows + 1; at += length, rows++) {
    const end = Math.min(at + length, lines.length);
    for (let i = at + 1; i < end; i++) {
      // The last row may lack cells that are empty.
      if (!isCell(lines[i]!)) return rows >= ROWS && words <= rows * (length - 1) * AVERAGE ? i : from;
      words += lines[i]!.words;
    }
  }
  return rows >= ROWS && words <= rows * (length - 1) * AVERAGE ? Math.min(at, lines.length) : from;
}

function isCell(line: PageLine): boolean {
  if (line.words > CELL || line.notice > 0 || opensList(line) || endsArticle(line)) return false;
  return line.shape?.name !== 'ago';
}

const NUMBER = /^0?(\d{1,3})\.?$/;

function numberOf(line: PageLine): number | undefined {
  const number = line.words === 1 ? NUMBER.exec(line.text) : null;
  return number ? Number(number[1]) : undefined;
}
