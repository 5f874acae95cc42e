import { cleanEdits } from '../../../../clean/clean';
import type { PageInput, PageReading } from '../../../types';
import { type PageLine, pageLines } from '../lines/line';
import { isClean, leftOf } from '../settled';
import { type Column, columnOf, mayBeBroken } from './column';
import { JoinedPage } from './joined-page';
import { joinsOf } from './joins';

type Read = (page: PageInput, lines: readonly PageLine[]) => PageReading;

/**
 * Reads a page whose lines were broken at a column with the parts of each joined, and any other as it is.
 * @param isDeclared lines of which the project says what they are: they stay as they are
 * @param noteBroken told of a page whose lines are joined, or would be once it is cleaned
 */
export function readJoined(
  page: PageInput,
  isDeclared: (line: PageLine) => boolean,
  read: Read,
  noteBroken: () => void,
): PageReading {
  const lines = linesOf(page);
  const column = columnOf(lines, page.lines);
  const reading = readAt(column, page, lines, isDeclared, read);
  if (column) noteBroken();
  else if (!isClean(reading) && mayBeBroken(lines, page.lines)) {
    const left = leftOf(page, cleanEdits(reading, page.lines));
    if (columnOf(linesOf(left), left.lines)) noteBroken();
  }
  return reading;
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
