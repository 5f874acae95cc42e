import type { PageLine } from '../lines/line';
import { isSignedBySite, mayBeGluedTeaser } from '../lists/teasers';
import { endsArticle, isDay, isHeadlineOf, isShareOrPlayer, opensList } from './zones';

/** Shortest paragraph, in words. */
const PARAGRAPH = 12;

/** A paragraph that nothing speaks against: no question, no summary that is broken off, no notice, no caption. */
export function isPlainParagraph(line: PageLine): boolean {
  if (!line.sentence || line.asks || line.words < PARAGRAPH || line.trails || line.teaser) return false;
  return line.weight === 0 && line.notice === 0 && !line.credited && !isSignedBySite(line);
}

/** Lines between two paragraphs that run, and one above them that opens the text, at most: its sub-heading. */
const NEAR = 2;

/**
 * Where a text begins above what was found: at the first two paragraphs that follow one another. Menus, summaries of other
 * pages and what a site says of itself above a headline do not run on; a text does, though a table below its first lines
 * outweighs it. `first` where nothing runs, or only above the end of another text.
 */
export function beginByRunning(lines: readonly PageLine[], first: number): number {
  let begin = first;
  for (let i = first - 1; i > 0 && !endsArticle(lines[i]!); i--)
    if (isPlainParagraph(lines[i]!) && isPlainParagraph(lines[i - 1]!)) begin = i - 1;
  if (begin === first || isSideBar(lines, begin, first)) return first;
  for (let i = begin - 1; i >= Math.max(0, begin - NEAR) && !lines[i]!.dateline; i--)
    if (isPlainParagraph(lines[i]!)) begin = i;
  return begin;
}

/** Lines above what was found in which a text that was wrapped is looked for, and lines of it that go on in the next, at least. */
const WINDOW = 20;
const WRAPPED = 10;
/** Shortest such line, in words. */
const WIDE = 8;

/**
 * Where a text that was wrapped in mid-sentence begins above what was found: page headers and lines printed twice part
 * what comes out of a PDF file. No list goes on in small letters line after line. `first` where nothing is wrapped.
 */
export function beginByWrapped(lines: readonly PageLine[], first: number): number {
  let count = 0;
  for (let i = 0; i < first; i++) {
    if (goesOn(lines, i)) count++;
    if (i >= WINDOW && goesOn(lines, i - WINDOW)) count--;
    if (count >= WRAPPED) return Math.max(0, i - WINDOW + 1);
  }
  return first;
}

/** The last line of a text that was wrapped in mid-sentence and goes on below what looked like its end; `last` where none does. */
export function endByWrapped(lines: readonly PageLine[], last: number): number {
  let count = 0;
  let end = last;
  for (let i = last + 1; i < lines.length - 1; i++) {
    if (i - WINDOW > last && goesOn(lines, i - WINDOW)) count--;
    if (goesOn(lines, i) && ++count >= WRAPPED) end = i + 1;
  }
  return end;
}

function goesOn(lines: readonly PageLine[], i: number): boolean {
  const [line, next] = [lines[i]!, lines[i + 1]];
  if (line.words < WIDE || line.sentence || line.weight >= 2 || !next?.lowerStart) return false;
  // Entries of menus with the name of their icon begin alike.
  return line.key.split(' ', 1)[0] !== next.key.split(' ', 1)[0];
}

/** Paragraphs above a headline and its day that are no side-bar, at least; lines between the day and the text at most. */
const TEXT = 3;
const HEAD = 8;
/** Longest side-bar, in lines. */
const SIDE_BAR = 40;
/** Shortest headline beside its day, in words, and lines among which it stands. */
const TITLE = 4;
const BESIDE = 2;
/** Lines above a text among which its own headline stands, buttons to share it and those of a player aside. */
const OWN = 3;

/** A headline with its day right above what was found, and hardly a paragraph above it: headline and summary of other pages, each in one line. */
export function isSideBar(lines: readonly PageLine[], begin: number, first: number): boolean {
  let day = first - 1;
  while (day > begin && first - day <= HEAD && !isDay(lines[day], DAY)) day--;
  if (day <= begin || first - day > HEAD || day - begin > SIDE_BAR) return false;
  // What has a headline or a day of its own is a text.
  for (let i = begin - 1, own = OWN; i >= 0 && own > 0; i--) {
    if (lines[i]!.dateline || isHeadlineOf(lines[i]!, TITLE)) return false;
    if (!isShareOrPlayer(lines[i])) own--;
  }
  let headed = false;
  for (let i = day - BESIDE; i < day; i++) headed ||= i > begin && isHeadlineOf(lines[i]!, TITLE);
  if (!headed) return false;
  let paragraphs = 0;
  for (let i = begin; i < day; i++)
    if (isPlainParagraph(lines[i]!) && !mayBeGluedTeaser(lines[i]!.text)) paragraphs++;
  return paragraphs < TEXT;
}

/** Lines without a paragraph below a text at most, above others that run. */
const GAP = 40;
/** Shortest headline of another page, in words; so many show that a list stands below the text. */
const HEADLINE = 7;
const LISTED = 2;
/** Longest day, in words. */
export const DAY = 8;

/**
 * The last line of a text that goes on with paragraphs one after another below what looked like its end: the names of
 * buttons in a manual, the cells of a table. `last` where nothing runs below it, or only below a list of other pages, a day,
 * a credit, or what ends a text.
 */
export function endByRunning(lines: readonly PageLine[], last: number): number {
  let end = last;
  for (let i = last + 1; i < lines.length && i - end <= GAP; i++) {
    if (!isPlainParagraph(lines[i]!) || !isPlainParagraph(lines[i - 1]!)) continue;
    if (isParted(lines, end, i)) break;
    end = i;
  }
  return end;
}

/** A list of other pages or what ends a text stands between two lines. */
function isParted(lines: readonly PageLine[], after: number, before: number): boolean {
  let headlines = 0;
  for (let i = after + 1; i <= before; i++) {
    const line = lines[i]!;
    if (isEnd(line) || (isHeadlineOf(line, HEADLINE) && ++headlines >= LISTED)) return true;
  }
  return false;
}

/** Nothing of a text stands below such a line. Words of a label may be a phrase of furniture by chance. */
function isEnd(line: PageLine): boolean {
  if (endsArticle(line) || isDay(line, DAY)) return true;
  if (line.notice > 0 || line.byline([])?.labelled) return true;
  if (line.phrase?.how === 'cover') return false;
  if (opensList(line)) return true;
  // Addresses and numbers to call stand in texts too.
  const least = line.kind === 'copyright' ? 3 : 2;
  return line.weight >= least && ENDS.has(line.kind ?? 'other');
}

const ENDS: ReadonlySet<string> = new Set(['comment', 'copyright', 'tags', 'poll', 'counter']);
