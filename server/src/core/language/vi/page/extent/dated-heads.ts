import { isPlatform } from '../credits/sites';
import type { PageLine } from '../lines/line';
import { saidAgain, wordsBeside } from '../lines/text';
import { isMenuClock, isOverMenu } from '../title/page-top';
import { type Extent, endsArticle, isBarrier, isHeadlineOf, isShareOrPlayer, opensList } from './zones';

/** Longest line that is a day with hardly anything beside it, in words. */
export const DAY = 12;
/** Shortest headline over or under a day, in words; between the two stand so many lines at most. */
export const HEADLINE = 5;
export const NEAR = 2;
/** Lines between the day and the text at most: buttons, by-lines, the headline. */
export const HEAD = 8;
/** Days of a page that are tried. */
export const DAYS = 6;

/** What by-lines with a label begin with; most lines are told from them by this. */
const LABEL = /^[(*]?(?:by|bởi|đăng|được|người|posted|tác|viết|written|theo|nguồn|bài|tin)\s/iu;

/** A day that no list of headlines gives, or a by-line with its label. */
export function isDay(line: PageLine, sources: readonly string[]): boolean {
  if (line.words <= DAY && LABEL.test(line.text)) {
    const byline = line.byline(sources);
    if (byline?.labelled) return !byline.source || !isPlatform(byline.source.value);
  }
  if (line.words > DAY || line.prose || line.shape?.name === 'dated-headline') return false;
  const { dateline } = line;
  return dateline !== undefined && wordsBeside(dateline.before) + wordsBeside(dateline.after) <= DAY / 2;
}

/** Finds the headline beside a day; undefined when there is none, and beside the clock between two prints of a menu. */
export function headlineAt(lines: readonly PageLine[], day: number): number | undefined {
  if (isMenuClock(lines, day) || isOverMenu(lines, day)) return undefined;
  const over = lines[day - 1]!;
  let at = day + 1;
  while (at <= day + NEAR && isShareOrPlayer(lines[at])) at++;
  const under = lines[at] && isHeadlineOf(lines[at]!, HEADLINE) ? at : undefined;
  // Right above the day a few words may be the headline too, or who wrote what stands below it.
  const short = over.words > 1 && !over.sentence && over.weight === 0;
  if (short && (under === undefined || !over.byline([])?.author)) return day - 1;
  for (let i = day - 1; i >= Math.max(0, day - 1 - NEAR); i--)
    if (isHeadlineOf(lines[i]!, HEADLINE) && lines[i]!.shape?.name !== 'breadcrumb') return i;
  return under;
}

export function hasDay(
  lines: readonly PageLine[],
  from: number,
  to: number,
  sources: readonly string[],
): boolean {
  for (let i = from; i <= Math.min(to, lines.length - 1); i++)
    if (isDay(lines[i]!, sources) && headlineAt(lines, i) !== undefined) return true;
  return false;
}

/** The lines below the headline and its day, up to where the text must be over. */
export function textBelow(
  lines: readonly PageLine[],
  head: number,
  end: number,
  sources: readonly string[],
): Extent | undefined {
  let first = head + 1;
  const reach = first + HEAD;
  while (
    first < Math.min(end, reach) &&
    (isHead(lines[first]!, sources) || (lines[first]!.words === 1 && isShareOrPlayer(lines[first + 1])))
  )
    first++;
  let stop = first;
  let last = -1;
  let listed = false;
  for (; stop < end && !isWall(lines[stop]!); stop++) {
    const line = lines[stop]!;
    // Two of what is furniture wherever it stands.
    if (last > first && isSure(line) && isSure(lines[stop - 1]!)) break;
    if (opensList(line)) listed = true;
    else if (line.weight < 2 && (!listed || (isParagraph(line) && !isSummary(line, lines[stop - 1]!)))) {
      last = stop;
      listed = false;
    }
  }
  return last < first ? undefined : { first, last };
}

function isSure(line: PageLine): boolean {
  return line.weight >= 3 && !opensList(line);
}

function isHead(line: PageLine, sources: readonly string[]): boolean {
  return (
    line.weight >= 2 ||
    (line.words <= DAY && (line.dateline !== undefined || line.byline(sources) !== undefined))
  );
}

export function isParagraph(line: PageLine): boolean {
  return line.prose && line.sentence && line.weight === 0 && line.notice === 0 && !line.trails;
}

/** Longest line that is a day and nothing else, in words. */
const BARE = 4;
/** Share of a headline's words that a summary says again. */
const RESTATED = 0.3;

function isSummary(line: PageLine, above: PageLine): boolean {
  // Right below a day no text goes on.
  if (above.words <= BARE && above.dateline) return true;
  return !above.prose && saidAgain(above, line) >= RESTATED;
}

/** Ends a text: the number to call or the address in a text does not. */
export function isWall(line: PageLine): boolean {
  return endsArticle(line) || (isBarrier(line) && line.shape?.name !== 'address');
}
