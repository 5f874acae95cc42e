import { isFullName } from '../credits/person-names';
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

/** Lines of a series at least, the longest of them, and the longest that begins like its neighbour, in words. */
const SERIES = 4;
const MEMBER = 14;
const ALIKE = 9;
/** Headings of a word or two each over its own sentence, at least. */
const PAIRS = 2;
const HEADING = 5;

/**
 * The line after a list that goes on right below a text: names of persons one below the other, lines that begin alike
 * ("Cầu Rồng", "Cầu Sông Hàn"), values with their names ("Trưởng nam: …"), words each over its own sentence. Right below a
 * text no menu begins so without a line that the table knows. `from` where there is none.
 */
export function endOfSeries(lines: readonly PageLine[], from: number): number {
  let end = from;
  while (end < lines.length && isMember(lines[end]!)) end++;
  if (end === from) return from;
  // What began in the text goes on.
  let begin = from;
  while (begin > 0 && from - begin < SERIES && isMember(lines[begin - 1]!) && isKin(lines, begin - 1))
    begin--;
  if (end - begin < SERIES) return from;
  let alike = 0;
  let pairs = 0;
  let last = begin;
  for (let i = begin; i < end; i++) {
    const above = lines[i - 1]!;
    const pair = i > from && lines[i]!.sentence && !above.sentence && above.words <= HEADING;
    if (pair) pairs++;
    else if (isKin(lines, i)) alike++;
    else continue;
    last = i + 1;
  }
  const listed = pairs >= PAIRS || (alike >= SERIES && alike * 2 > last - begin);
  return listed ? Math.max(from, last) : from;
}

function isKin(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (VALUE.test(line.text) || isFullName(line.text)) return true;
  return beginAlike(line, lines[i - 1]) || beginAlike(line, lines[i + 1]);
}

/** "Trưởng nam: Trần Văn Thiện", "Giá bán: 32 triệu đồng": a name of a word or two, a colon and a value. */
const VALUE = /^[^:.,]{2,24}:\s\S/u;

function isMember(line: PageLine): boolean {
  if (line.weight > 0 || line.notice > 0 || line.words > MEMBER || line.prose || line.asks) return false;
  return !(line.trails || line.teaser || line.dateline || line.credited);
}

function beginAlike(line: PageLine, other: PageLine | undefined): boolean {
  if (!other || !isMember(other) || other.words > ALIKE || line.words < 2) return false;
  return line.key !== other.key && line.key.split(' ', 1)[0] === other.key.split(' ', 1)[0];
}
