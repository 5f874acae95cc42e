import { cleanEdits } from '../../../../clean/clean';
import type { PageInput, PageReading } from '../../../types';
import { type PageLine, pageLines } from '../lines/line';
import { isClean, leftAlone, leftOf } from '../settled';
import { type Column, columnOf, mayBeBroken } from './column';
import { JoinedPage } from './joined-page';
import { joinsOf } from './joins';

/** Readings of what is left that ask for another one in turn, at most. */
const DEEPEST = 2;

type Read = (page: PageInput, lines: readonly PageLine[]) => PageReading;

/**
 * Reads a page whose lines were broken at a column with the parts of each joined, and any other as it is. Where cleaning
 * leaves lines that tell otherwise, these count, so that cleaning the page again removes nothing.
 * @param isDeclared lines of which the project says what they are: they stay as they are
 */
export function readJoined(
  page: PageInput,
  isDeclared: (line: PageLine) => boolean,
  read: Read,
  depth = 0,
): PageReading {
  const lines = linesOf(page);
  const column = columnOf(lines, page.lines);
  const reading = readAt(column, page, lines, isDeclared, read);
  if (isClean(reading) || !mayBeBroken(lines, page.lines)) return reading;
  const left = leftOf(page, cleanEdits(reading, page.lines));
  const columnLeft = columnOf(linesOf(left), left.lines);
  if ((!columnLeft && !column) || depth === DEEPEST) return reading;
  const isStable = (found: PageReading) =>
    isClean(readJoined(leftOf(page, cleanEdits(found, page.lines)), isDeclared, read, depth + 1));
  if (isStable(reading)) return reading;
  const again = readAt(columnLeft, page, lines, isDeclared, read);
  return isStable(again) ? again : leftAlone(again);
}

function readAt(
  column: Column | undefined,
  page: PageInput,
  lines: readonly PageLine[],
  isDeclared: (line: PageLine) => boolean,
  read: Read,
): PageReading {
  const joins = column && joinsOf(lines, column, page.lines, isDeclared);
  if (!joins?.includes(true)) return read(page, lines);
  const joined = new JoinedPage(page, lines, joins);
  return joined.inPage(read(joined.input, linesOf(joined.input)));
}

function linesOf({ text, lines, startLine, endLine }: PageInput): PageLine[] {
  return pageLines(text, lines, startLine, endLine);
}
