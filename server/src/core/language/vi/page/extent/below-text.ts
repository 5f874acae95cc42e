import type { PageLine } from '../lines/line';
import { endOfContact } from '../lists/contacts';
import { cutByItself, type Mark } from '../marks';

/** Headlines of other pages behind their sign between a text and whom to turn to, at most. */
const POINTERS = 2;

/** The line after whom to turn to, right below a text or below headlines of other pages behind their sign, which are cut. */
export function endOfContactBelow(
  lines: readonly PageLine[],
  from: number,
  title: number,
  marks: (Mark | undefined)[],
): number {
  let at = from;
  while (at - from < POINTERS && lines[at]?.shape?.name === 'pointer') at++;
  const end = endOfContact(lines, at, title);
  if (end === at) return from;
  for (let i = from; i < at; i++) marks[i] ??= cutByItself(lines[i]!);
  return end;
}

/** Lines that may stand between a text and the table or the addresses that end it. */
const CAPTIONS = 2;

/** The line after the rows of a table, or the addresses of entries, that stand right below a text. */
export function endOfRows(lines: readonly PageLine[], from: number): number {
  let end = from;
  for (let i = from; i < lines.length && i - end <= CAPTIONS; i++) {
    if (lines[i]!.isText) end = i + 1;
    else if (lines[i]!.weight > 0 || lines[i]!.notice > 0) break;
  }
  return end;
}
