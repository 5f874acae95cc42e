import { pattern } from '../../../../text/pattern';
import type { Classified } from '../classify';
import { isAsker } from '../extent/questions';
import type { PageLine } from '../lines/line';
import { inCapitals, isLowerAt } from '../lines/text';
import { isKeyword as mayBeKeyword } from '../lists/tags';
import { isPerson } from './affiliations';
import { endOfRank } from './name-lines';
import { isPlaceName } from './person-names';
import { isSignatory } from './signatures';
import { hasHead, isAgency, isKnownSite, isMedia, isPlatform } from './sites';

/** A line that reads like a by-line, and whose place says that it is none. */
export function isNoCredit(
  lines: readonly PageLine[],
  read: Classified,
  i: number,
  last: number,
  sourced: number | undefined,
  sources: readonly string[],
): boolean {
  if (isOffice(lines, read, i, sources) || isOfPicture(read, i, last) || isAsker(lines, i)) return true;
  if (i > last && (isOfRow(lines, read, i) || isUnknownOfMenu(lines, read, i, sources))) return true;
  if (i <= last || !isBareAuthor(read, i)) return false;
  // The first word of a line that was wrapped.
  if (lines[i]!.words === 1 && lines[i + 1]?.lowerStart) return true;
  // Places of which a text tells are keywords below it, though persons may have their names.
  const next = lines[i + 1];
  if (next && mayBeKeyword(next) && isPlaceName(read.marks[i]!.byline!.author!.value)) return true;
  return (
    isKeyword(read, i, sourced) ||
    isEntry(lines, read, i, last) ||
    isSignatory(lines, i) ||
    isQuoted(lines, i)
  );
}

/** "Nguồn: Youtube", "Nguồn: Facebook nhân vật" before the text ends: where a film is from, or a picture. */
function isOfPicture(read: Classified, i: number, last: number): boolean {
  const byline = read.marks[i]!.byline!;
  return i <= last && !byline.author && byline.source !== undefined && isPlatform(byline.source.value);
}

/** Who said what stands above in quotation marks, without a full stop: with one it is the last thing that is said in the text. */
function isQuoted(lines: readonly PageLine[], i: number): boolean {
  return /^["“][^"“”]{9,}[^"“”.!?…]["”]$/u.test(lines[i - 1]!.text);
}

/** Lines of a list of names that are looked at, and words of one. */
const ENTRIES = 6;
const ENTRY = 4;

/**
 * The first of several names below a text, most of which nobody bears, or all of which somebody does: places, makes of
 * cars, sponsors, players. Keywords may stand below an author's name.
 */
function isEntry(lines: readonly PageLine[], read: Classified, i: number, last: number): boolean {
  const inList = (at: number) => isCapitalized(lines[at]!) && !isSaid(read, at);
  let from = i;
  while (from - 1 > last && i - from < ENTRIES && inList(from - 1)) from--;
  let persons = 0;
  let end = from;
  while (end < lines.length && end - from < ENTRIES && inList(end)) {
    if (isPerson(lines[end]!.text)) persons++;
    end++;
  }
  const first = lines[from]!.text;
  // "QUỐC HUY", among headings of a side bar.
  const headings = persons < end - from && lines.slice(from, end).every(({ text }) => inCapitals(text));
  const several = end - from > 2 && (persons > 2 || headings);
  return end - from >= 2 && (!isPerson(first) || several) && !INITIALED.test(first);
}
/** "T.H", "Th. Hằng", which are no entries of lists. */
const INITIALED = pattern.u`\p{Lu}\p{L}{0,2}\.`;

/** Where the text was taken from, or a credit that words say is one. */
function isSaid(read: Classified, at: number): boolean {
  const byline = read.marks[at]?.byline;
  return byline !== undefined && (byline.labelled || byline.source !== undefined);
}

/** A few words, each with a capital, that are no furniture. */
function isCapitalized(line: PageLine): boolean {
  if (line.words > ENTRY || line.weight > 0 || line.sentence || line.colon) return false;
  return line.text.split(' ').every((word) => !isLowerAt(word, 0)) && !/[\d(:]/.test(line.text);
}

/** Offices in lines of their own, one below the other, that are links to their pages. */
const OFFICES = 3;

/** The name of an office among others below a text. */
function isOfRow(lines: readonly PageLine[], read: Classified, i: number): boolean {
  const byline = read.marks[i]!.byline!;
  if (byline.labelled || byline.author || !byline.source) return false;
  let count = 1;
  for (const step of [-1, 1])
    for (let at = i + step; count < OFFICES && isBareOffice(lines[at]); at += step) count++;
  return count >= OFFICES;
}

/** Initials that nobody knows below a text, and in a menu: a club, an event. */
function isUnknownOfMenu(
  lines: readonly PageLine[],
  read: Classified,
  i: number,
  sources: readonly string[],
): boolean {
  const { labelled, author, source } = read.marks[i]!.byline!;
  if (labelled || author || !source || isKnownSite(source.value) || sources.includes(source.value))
    return false;
  return lines.some(({ text }, k) => text === lines[i]!.text && read.marks[k]!.label === 'cut');
}

/** Houses that offices run, which are named beside these. */
const HOUSE = /^(?:bảo tàng|thư viện|nhà hát|khu di tích|nhà văn hóa)\s/iu;

function isBareOffice(line: PageLine | undefined): boolean {
  if (!line?.short || line.sentence || line.colon) return false;
  return isAgency(line.text) || hasHead(line.text) || HOUSE.test(line.text);
}

/** Lines between a name and where its bearer works, at most. */
const PROFILE = 2;

/** Where the author works, in a line of its own below the name and the rank, or in brackets below the name. */
function isOffice(
  lines: readonly PageLine[],
  read: Classified,
  i: number,
  sources: readonly string[],
): boolean {
  const byline = read.marks[i]!.byline!;
  if (byline.labelled || byline.author || !byline.source || isMedia(byline.source.value, sources))
    return false;
  const { text } = lines[i]!;
  // In brackets or not, right below the name.
  const above = read.marks[i - 1]?.byline;
  if (above?.author && (text.startsWith('(') ? text.endsWith(')') : isBareAuthor(read, i - 1))) return true;
  for (let k = i - 1; k >= 0 && i - k <= PROFILE; k--) {
    const author = read.marks[k]?.byline?.author;
    if (author && endOfRank(author.value) > 0) return true;
  }
  return false;
}

/** So many names, each in a line of its own, are keywords. */
const ROW = 3;

/** A bare name among others below a text, or some lines below its source. */
function isKeyword(read: Classified, i: number, sourced: number | undefined): boolean {
  if (!isBareAuthor(read, i)) return false;
  if (sourced !== undefined && i > sourced + 1) return true;
  let from = i;
  while (i - from < ROW && isBareAuthor(read, from - 1)) from--;
  let to = i;
  while (to - from < ROW && isBareAuthor(read, to + 1)) to++;
  return to - from + 1 >= ROW;
}

export function isBareAuthor(read: Classified, i: number): boolean {
  const byline = read.marks[i]?.byline;
  return byline?.author !== undefined && !byline.labelled && !byline.source;
}
