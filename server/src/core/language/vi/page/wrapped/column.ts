import type { Lines } from '../../../../text/lines';
import type { PageLine } from '../lines/line';

/**
 * Where lines are broken, in UTF-16 code units from the start of a line: none is longer than `most`, and none that is
 * broken would fit into `least` with the next word.
 */
export interface Column {
  readonly least: number;
  readonly most: number;
  /** From a line to that which it goes on in: 2 where a blank line follows each. */
  readonly step: number;
}

/** Columns at which texts are broken. */
const NARROWEST = 50;
const WIDEST = 160;
/** Lines broken there that show it, at least: one where no paragraph of the page is longer. */
const SURE = 3;
/** Share of the lines that go on below in a small letter which a column must account for: those of a PDF file have none. */
const SHARE = 0.8;

/**
 * The column at which the lines of a page were broken, as by mail programs, text browsers and converters: where the first
 * word of the next line had no room. Undefined for nearly all pages.
 */
export function columnOf(lines: readonly PageLine[], page: Lines): Column | undefined {
  /** By how many more lines a column accounts for than the one before it. */
  let rises: Int16Array | undefined;
  let all = 0;
  let longest = 0;
  const step = stepOf(lines);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const width = widthOf(line, page);
    if (line.prose && width > longest) longest = width;
    if (width > WIDEST || !goesOnSmall(lines, i, page, step)) continue;
    rises ??= new Int16Array(WIDEST + 2);
    rises[width]!++;
    rises[Math.min(WIDEST + 1, width + 1 + firstWord(lines[i + 1]!))]!--;
    all++;
  }
  if (!rises) return undefined;
  const [least, most, count] = highest(rises);
  return count >= all * SHARE && (count >= SURE || (longest <= most && step === 1))
    ? { least, most, step }
    : undefined;
}

/** First and last place with the largest sum of all before, and that sum. */
function highest(rises: Int16Array): [first: number, last: number, sum: number] {
  let [first, last, best] = [0, 0, 0];
  for (let at = 0, sum = 0; at < rises.length; at++) {
    sum += rises[at]!;
    if (sum > best) [first, best] = [at, sum];
    if (sum === best) last = at;
  }
  return [first, last, best];
}

/** The width of a line with its indentation, without blanks at its end. */
export function widthOf(line: PageLine, page: Lines): number {
  return line.end - page.start(line.index);
}

/** The length of a line's first word. */
export function firstWord(line: PageLine): number {
  const blank = line.text.indexOf(' ');
  return blank < 0 ? line.length : blank;
}

/** A long line of the page goes on below in a small letter. */
export function mayBeBroken(lines: readonly PageLine[], page: Lines): boolean {
  const step = stepOf(lines);
  return lines.some((_, i) => goesOnSmall(lines, i, page, step));
}

/** 2 where converters put a blank line below each line, 1 elsewhere. */
function stepOf(lines: readonly PageLine[]): number {
  return lines.some((line, i) => line.index + 1 === lines[i + 1]?.index) ? 1 : 2;
}

function goesOnSmall(lines: readonly PageLine[], i: number, page: Lines, step: number): boolean {
  const line = lines[i]!;
  const next = lines[i + 1];
  if (!next?.lowerStart || next.index !== line.index + step || line.sentence || line.colon) return false;
  // Entries of menus with the name of their icon begin alike.
  return widthOf(line, page) >= NARROWEST && line.first !== next.first;
}
