import type { PageLine } from './line';
import { saidAgain } from './text';
import { tells } from './told';
import { endsArticle, isBarrier, isHeadlineOf, opensList } from './zones';

/** First and last line of a text. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

/** Longest line that is a day with hardly anything beside it, in words. */
const DAY = 12;
/** Shortest headline over or under a day, in words; between the two stand so many lines at most. */
const HEADLINE = 5;
const NEAR = 2;
/** Days of a page that are tried. */
const DAYS = 6;
/** Lines between the day and the text at most: buttons, by-lines, the headline. */
const HEAD = 8;
/** Paragraphs that make a text beside which another one with its own day is none. */
const PARAGRAPHS = 2;
/** Lines of a text without paragraphs at least, their words on average, and the share of them that may be furniture. */
const VERSES = 4;
const VERSE = 4;
const FURNITURE = 0.2;

/**
 * Puts a text in the place of the one that was found when that lies below the end of another: a poem, a notice, a table or
 * two short paragraphs under a headline and its day (or who wrote it) weigh less than summaries of other pages below
 * them. What a page says first under a headline with a day, above its comments, is its text.
 */
export function anchored(
  lines: readonly PageLine[],
  heaviest: Extent | undefined,
  sources: readonly string[],
): Extent | undefined {
  const found = heaviest ?? { first: lines.length, last: lines.length - 1 };
  let ends = -1;
  let opens = -1;
  for (let i = found.first - 1; i > 0 && (ends < 0 || opens < 0); i--) {
    if (ends < 0 && endsArticle(lines[i]!)) ends = i;
    if (opens < 0 && opensList(lines[i]!)) opens = i;
  }
  const below = Math.max(ends, opens);
  // Right under its day, with nothing above that ends a text or opens a list: nearly all texts stand so.
  if (below < 0 && isUnderDay(lines, found.first)) return heaviest;
  const told = toldAbove(lines, found, sources);
  if (told || !heaviest) return told;
  if (below < 0) return found;
  const owns = hasDay(lines, below + 1, found.first, sources);
  if (owns && ends < 0) return found;
  for (let day = 1, tried = 0; day < below && tried < DAYS; day++) {
    const headline = isDay(lines[day]!, sources) ? headlineAt(lines, day) : undefined;
    if (headline === undefined) continue;
    tried++;
    const text = textBelow(lines, Math.max(day, headline), below, sources);
    if (!text) continue;
    // A list between them, and a day of its own: the text above is the side-bar's.
    if (owns && ends <= text.last) return found;
    let prose = 0;
    for (let i = text.first; i <= text.last; i++) if (isParagraph(lines[i]!)) prose++;
    if (prose >= PARAGRAPHS || (!owns && (prose > 0 || areVerses(lines, text))))
      return !owns && ends <= text.last && isRunning(lines, found) ? { ...text, last: found.last } : text;
  }
  return found;
}

/** Lines of a text in short lines that tell something, at least, and their share. */
const TOLD = 5;
const TOLD_SHARE = 0.35;
/** The same for a text without a lead. */
const MUCH = 8;
const MUCH_SHARE = 0.6;
/** Words of a lead at least; lines between the heading of a list and a headline that stands in it at most. */
const LEAD = 6;
const LISTED = 6;
/** Longest name of a section, in words. */
const SECTION = 3;
/** Words of the lines of such a text on average, at least. */
const LINE = 3;

/**
 * A text in short lines, under a headline, its day and a lead: what tells something outweighs the prose that was found
 * below it. It goes on to what was found where nothing stands between them that ends a text or opens a list.
 */
function toldAbove(
  lines: readonly PageLine[],
  found: Extent,
  sources: readonly string[],
): Extent | undefined {
  for (let day = 1, tried = 0; day < found.first && tried < DAYS; day++) {
    const headline = isDay(lines[day]!, sources) ? headlineAt(lines, day) : undefined;
    if (headline === undefined || isListed(lines, headline)) continue;
    tried++;
    const text = textBelow(lines, Math.max(day, headline), found.first, sources);
    if (!text || text.last - text.first < TOLD) continue;
    const lead =
      isLead(lines[text.first]!) || isLead(lines[text.first + 1]!) || isTold(lines, text, MUCH, MUCH_SHARE);
    if (lead ? !isTold(lines, text) && !areVerses(lines, text, LINE) : !areVerses(lines, text)) continue;
    const goesOn =
      !isParted(lines, text.last, found.first) && !hasDay(lines, text.last + 1, found.first, sources);
    if (goesOn && lead) return { first: text.first, last: found.last };
    if (isBelowEnd(lines, text.last, found.first)) return text;
    if (lead && wordsOf(lines, text) >= wordsOf(lines, found)) return text;
  }
  return undefined;
}

function isUnderDay(lines: readonly PageLine[], first: number): boolean {
  for (let i = Math.max(1, first - NEAR - 1); i < Math.min(first, lines.length); i++)
    if (lines[i]!.words <= DAY && lines[i]!.dateline) return true;
  return false;
}

/** Under the heading of a list, without a paragraph between. */
function isListed(lines: readonly PageLine[], headline: number): boolean {
  for (let i = headline - 1; i >= Math.max(0, headline - LISTED) && !lines[i]!.prose; i--) {
    const line = lines[i]!;
    if (opensList(line)) return true;
    // The name of the section stands between a list and the headline below it.
    if (line.words <= SECTION && line.weight < 2 && !line.dateline) return false;
  }
  return false;
}

/** Opens a text: a sentence, or what announces a list. */
export function isLead(line: PageLine): boolean {
  return (
    (line.sentence || line.colon) &&
    line.words >= LEAD &&
    line.weight < 2 &&
    line.notice === 0 &&
    !line.trails
  );
}

function isTold(lines: readonly PageLine[], text: Extent, least = TOLD, share = TOLD_SHARE): boolean {
  let told = 0;
  let all = 0;
  for (let i = text.first; i <= text.last; i++) {
    if (lines[i]!.weight >= 2) continue;
    all++;
    if (tells(lines[i]!)) told++;
  }
  return told >= least && told >= all * share;
}

function wordsOf(lines: readonly PageLine[], text: Extent): number {
  let words = 0;
  for (let i = text.first; i <= text.last; i++)
    if (tells(lines[i]!) || (lines[i]!.weight === 0 && lines[i]!.words >= VERSE)) words += lines[i]!.words;
  return words;
}

/** What was found stands below the end of a text, or in a list with a heading. */
function isBelowEnd(lines: readonly PageLine[], after: number, first: number): boolean {
  for (let i = after + 1; i < first; i++) if (endsArticle(lines[i]!)) return true;
  return first === lines.length || isListed(lines, first);
}

/** Something that ends a text or opens a list. */
function isParted(lines: readonly PageLine[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++)
    if (opensList(lines[i]!) || endsArticle(lines[i]!) || isBarrier(lines[i]!)) return true;
  return false;
}

/** Paragraphs right below others, at least, in what is no list of other pages. */
const RUNNING = 2;

/** Paragraphs follow one another: no summaries, which stand under headlines. */
function isRunning(lines: readonly PageLine[], { first, last }: Extent): boolean {
  let running = 0;
  for (let i = first + 1; i <= last; i++)
    if (isParagraph(lines[i]!) && isParagraph(lines[i - 1]!) && ++running >= RUNNING) return true;
  return false;
}

/** What by-lines with a label begin with; most lines are told from them by this. */
const LABEL = /^[(*]?(?:by|bởi|đăng|được|người|posted|tác|viết|written|theo|nguồn|bài|tin)\s/iu;

/** A day that no list of headlines gives, or a by-line with its label. */
function isDay(line: PageLine, sources: readonly string[]): boolean {
  if (line.words <= DAY && LABEL.test(line.text) && line.byline(sources)?.labelled) return true;
  if (line.words > DAY || line.prose || line.shape?.name === 'dated-headline') return false;
  const { dateline } = line;
  return (
    dateline !== undefined && dateline.before.split(' ').length + dateline.after.split(' ').length <= DAY / 2
  );
}

/** Finds the headline beside a day; undefined when there is none. */
function headlineAt(lines: readonly PageLine[], day: number): number | undefined {
  // Right above the day a few words may be the headline too.
  if (lines[day - 1]!.words > 1 && !lines[day - 1]!.sentence && lines[day - 1]!.weight === 0) return day - 1;
  for (let i = day - 1; i >= Math.max(0, day - 1 - NEAR); i--)
    if (isHeadlineOf(lines[i]!, HEADLINE)) return i;
  const below = lines[day + 1];
  return below && isHeadlineOf(below, HEADLINE) ? day + 1 : undefined;
}

function hasDay(lines: readonly PageLine[], from: number, to: number, sources: readonly string[]): boolean {
  for (let i = from; i <= Math.min(to, lines.length - 1); i++)
    if (isDay(lines[i]!, sources) && headlineAt(lines, i) !== undefined) return true;
  return false;
}

/** The lines below the headline and its day, up to where the text must be over. */
function textBelow(
  lines: readonly PageLine[],
  head: number,
  end: number,
  sources: readonly string[],
): Extent | undefined {
  let first = head + 1;
  const reach = first + HEAD;
  while (first < Math.min(end, reach) && isHead(lines[first]!, sources)) first++;
  let stop = first;
  let last = -1;
  let listed = false;
  for (; stop < end && !endsArticle(lines[stop]!) && !isBarrier(lines[stop]!); stop++) {
    const line = lines[stop]!;
    if (opensList(line)) listed = true;
    else if (line.weight < 2 && (!listed || (isParagraph(line) && !isSummary(line, lines[stop - 1]!)))) {
      last = stop;
      listed = false;
    }
  }
  return last < first ? undefined : { first, last };
}

function isHead(line: PageLine, sources: readonly string[]): boolean {
  return (
    line.weight >= 2 ||
    (line.words <= DAY && (line.dateline !== undefined || line.byline(sources) !== undefined))
  );
}

function isParagraph(line: PageLine): boolean {
  return line.prose && line.sentence && line.weight === 0 && line.notice === 0 && !line.trails;
}

/** Share of a headline's words that a summary says again. */
const RESTATED = 0.3;

function isSummary(line: PageLine, above: PageLine): boolean {
  return !above.prose && saidAgain(above, line) >= RESTATED;
}

/** Lines that menus do not have: of some words, few of them known. */
function areVerses(lines: readonly PageLine[], text: Extent, average = VERSE): boolean {
  let words = 0;
  let known = 0;
  for (let i = text.first; i <= text.last; i++) {
    words += lines[i]!.words;
    if (lines[i]!.weight >= 1) known++;
  }
  const count = text.last - text.first + 1;
  return count >= VERSES && words >= count * average && known <= count * FURNITURE;
}
