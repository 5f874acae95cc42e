import { CONFIDENCE } from '../extent/weights';
import { isInSentence } from '../extent/zones';
import { firstWord } from '../lines/folding';
import type { PageLine } from '../lines/line';
import { cut, type Mark } from '../marks';

/** Longest entry of a table of contents, in words, and most entries. */
const WORDS = 24;
const MOST = 100;
/** Fewest entries below a heading that says what they are, and of a table without one. */
const FEWEST = 2;
const UNNAMED = 3;
/** Entries of such a table that may be named otherwise in the text, for one that is not. */
const MISSING = 3;
/** Lines between two sub-headings at most, and shortest text of a part, in words. */
const APART = 120;
const PART = 8;
/** Longest button that folds a table, in words. */
const BUTTON = 4;
/** Longest heading of a table, in words. */
const TITLE = 8;

/** "Nội dung [ẩn]", "Mục lục", "Contents": what blog programs print above a table of contents, folded. */
const HEADING =
  /^(?:(?:xem nhanh |tóm tắt )?nội dung(?: (?:chính|bài viết|chính của bài viết|trong bài|tóm tắt))?|mục lục(?: (?:nội dung|bài viết))?|xem nhanh|trong bài viết này|(?:(?:toggle )?table of )?contents?)(?: (?:ẩn|hiện|ẩn hiện|đóng|hide|show|toggle))?$/u;
let headingWords: ReadonlySet<number> | undefined;

/** False for lines that begin with another word than such headings do. */
function mayBeHeading({ first }: PageLine): boolean {
  headingWords ??= new Set(
    'xem tóm nội mục trong toggle table contents content'.split(' ').map((word) => firstWord(word)),
  );
  return headingWords.has(first);
}

/** What stands before the name of a part: "1.", "2.1", "- ", "I. ". */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)/:]?\s|[IVX]{1,4}[.)/]\s|[-–•*+]\s)\s?/u;

/**
 * Cuts a table of contents between the headline and the text or under the lead: the sub-headings of the text printed one
 * after another, in the order in which they come again below.
 */
export function markContents(
  lines: readonly PageLine[],
  from: number,
  last: number,
  marks: (Mark | undefined)[],
): void {
  for (let i = from; i <= last; i++) {
    if ((lines[i]!.prose && !lines[i]!.asks) || lines[i]!.words > WORDS) continue;
    const end = endOfContents(lines, i, last);
    if (end === i && isHeadingOnly(lines[i]!)) marks[i] ??= cut('navigation', 'menu', CONFIDENCE.list);
    for (; i < end; i++) marks[i] ??= cut('navigation', 'menu', CONFIDENCE.list);
  }
}

/** "Mục lục bài viết": what no text says of itself, though its entries were folded and are not there. */
function isHeadingOnly(line: PageLine): boolean {
  return opensContents(line) && !line.colon && OF_PAGE.test(line.key);
}
const OF_PAGE = / (?:bài viết|of contents?)(?: |$)/u;

/** Tells the tables of contents with a heading of their own, wherever on the page they stand. */
export function readContents(lines: readonly PageLine[]): void {
  const last = lines.length - 1;
  for (let i = 0; i < last; i++) {
    if (!opensContents(lines[i]!)) continue;
    for (const end = endOfContents(lines, i, last); i < end; i++) lines[i]!.readAsContents();
  }
}

/** Lines above an entry among which the heading of its table is looked for. */
const ABOVE = 8;

/** Right below the heading of a table of contents, or below other entries. */
export function isUnderContents(lines: readonly PageLine[], i: number): boolean {
  if (lines[i]!.isContents) return true;
  for (let k = i - 1; k >= Math.max(0, i - ABOVE); k--) {
    if (opensContents(lines[k]!)) return true;
    if (lines[k]!.weight > 0 || lines[k]!.dateline || !isEntry(lines[k]!, true)) return false;
  }
  return false;
}

function opensContents(line: PageLine): boolean {
  return line.words <= TITLE && !line.isText && mayBeHeading(line) && HEADING.test(line.key);
}

/** The line after a table of contents that begins at a line; the line itself when there is none. */
function endOfContents(lines: readonly PageLine[], from: number, last: number): number {
  const named = opensContents(lines[from]!);
  if (!named && lines[from - 1]?.prose !== true) return from;
  let start = named ? from + 1 : from;
  // A button that folds the table has a line of its own.
  while (named && start <= last && lines[start]!.words <= BUTTON && lines[start]!.weight > 0) start++;
  let end = start;
  // The text may begin with a link, at the beginning of a sentence.
  while (end <= last && end - start < MOST && isEntry(lines[end]!, named) && !isInSentence(lines, end)) end++;
  const fewest = named ? FEWEST : UNNAMED;
  if (end - start < fewest || (!named && lines[from - 1]!.colon)) return from;
  // Some programs print the table below the first sub-heading.
  const over = named && from > 0 && nameOf(lines[from - 1]!) === nameOf(lines[start]!) ? 1 : 0;
  return (
    endOfMatches(lines, start + over, end, last, named) ??
    (named ? endOfPrinted(lines, start, end) : undefined) ??
    from
  );
}

/** Without the heading of its table an entry is told by having neither a full stop nor a number alone. */
function isEntry(line: PageLine, named: boolean): boolean {
  if (!named && ((line.sentence && !line.asks) || line.shape?.name === 'number')) return false;
  return line.words <= WORDS && line.short && (!line.prose || line.asks) && !line.colon && !line.credited;
}

/** The line after the last entry that comes again below, when all before it do in the same order. */
function endOfMatches(
  lines: readonly PageLine[],
  start: number,
  end: number,
  last: number,
  named: boolean,
): number | undefined {
  // What is printed first below the table is the text: an entry that stands among the others is no sub-heading.
  while (named && start < end && isNumber(lines[start]!)) start++;
  const wanted = nameOf(lines[start]!);
  let below = start + 1;
  while (below <= last && below - start < APART && nameOf(lines[below]!) !== wanted) below++;
  const stop = Math.min(end, below);
  let at = below;
  let i = start;
  let numbers = 0;
  for (; i < stop; i++) {
    if (named && isNumber(lines[i]!)) {
      numbers++;
      continue;
    }
    const name = nameOf(lines[i]!);
    let next = at;
    while (next <= last && next - at < APART && nameOf(lines[next]!) !== name) next++;
    // A part has a text; what comes again without one is a refrain.
    if (next >= last || next - at >= APART || !(named || hasText(lines, next + 1))) break;
    at = next + 1;
  }
  while (i > start && isNumber(lines[i - 1]!)) [i, numbers] = [i - 1, numbers - 1];
  return i - start - numbers >= (named ? FEWEST : UNNAMED) ? i : undefined;
}

/** The number of an entry in a line of its own: "2", "2.1". */
function isNumber({ words, text }: PageLine): boolean {
  return words === 1 && BARE.test(text);
}
const BARE = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?$/;

/** The line after the last entry of a table that stands below the text, when most of them stand above it. */
function endOfPrinted(lines: readonly PageLine[], start: number, end: number): number | undefined {
  const printed = new Set<string | undefined>();
  for (let i = 0; i < start - 1; i++) printed.add(nameOf(lines[i]!));
  let found = 0;
  let last = start;
  for (let i = start; i < end && i - start < MISSING * (found + 1); i++) {
    if (!printed.has(nameOf(lines[i]!))) continue;
    found++;
    last = i + 1;
  }
  return found >= FEWEST && found * 2 >= last - start ? last : undefined;
}

/** A paragraph at a line, or below one more sub-heading. */
function hasText(lines: readonly PageLine[], at: number): boolean {
  return lines[at]!.words > PART || (lines[at + 1]?.words ?? 0) > PART;
}

function nameOf(line: PageLine): string | undefined {
  if (line.words > WORDS || !line.short) return undefined;
  return NUMBER.test(line.text) ? line.key.replace(/^(?:0|[ivx]{1,4}) /u, '') : line.key;
}
