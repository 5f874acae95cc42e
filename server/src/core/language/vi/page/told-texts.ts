import {
  DAYS,
  type Extent,
  HEAD,
  HEADLINE,
  hasDay,
  headlineAt,
  isDay,
  isWall,
  textBelow,
} from './dated-heads';
import type { PageLine } from './line';
import { tells } from './told';
import { endsArticle, isHeadlineOf, opensList } from './zones';

/** Lines of a text without paragraphs at least, their words on average, and the share of them that may be furniture. */
const VERSES = 4;
const VERSE = 4;
const FURNITURE = 0.2;
/** Lines of a text in short lines that tell something, at least, and their share. */
const TOLD = 5;
const TOLD_SHARE = 0.35;
/** The same for a text without a lead. */
const MUCH = 8;
const MUCH_SHARE = 0.6;
/** How many times the words of what was found a text without a lead has at least. */
const BARE = 1.5;
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
export function toldAbove(
  lines: readonly PageLine[],
  found: Extent,
  sources: readonly string[],
): Extent | undefined {
  const dated = isDatedList(lines, found);
  const end = dated ? found.first - ENTRY : found.first;
  for (let day = 1, tried = 0; day < end && tried < DAYS; day++) {
    const headline = isDay(lines[day]!, sources) ? headlineAt(lines, day) : undefined;
    if (headline === undefined || isListed(lines, headline)) continue;
    tried++;
    const text = textBelow(lines, Math.max(day, headline), end, sources);
    if (!text || text.last - text.first < TOLD) continue;
    const lead =
      isLead(lines[text.first]!) || isLead(lines[text.first + 1]!) || isTold(lines, text, MUCH, MUCH_SHARE);
    if (lead ? !isTold(lines, text) && !areVerses(lines, text, LINE) : !areVerses(lines, text)) continue;
    if (dated) return text;
    const goesOn =
      !isParted(lines, text.last, found.first) && !hasDay(lines, text.last + 1, found.first, sources);
    if (goesOn && lead) return { first: text.first, last: found.last };
    if (isBelowEnd(lines, text.last, found.first)) return text;
    if (!goesOn && wordsOf(lines, text) >= wordsOf(lines, found) * (lead ? 1 : BARE)) return text;
  }
  return undefined;
}

/** Paragraphs of what was found at most, and lines of a text below it at least. */
const LIGHT = 1;
const LONG = 8;

/** The same below a single paragraph that has no headline with a day: a language menu, the lead of another page. */
export function toldBelow(
  lines: readonly PageLine[],
  found: Extent | undefined,
  sources: readonly string[],
): Extent | undefined {
  if (!found || hasDay(lines, Math.max(1, found.first - HEAD), found.first, sources)) return undefined;
  let prose = 0;
  for (let i = found.first; i <= found.last; i++) if (lines[i]!.prose && ++prose > LIGHT) return undefined;
  for (let day = found.last + 2, tried = 0; day < lines.length && tried < DAYS; day++) {
    const headline = isDay(lines[day]!, sources) ? headlineAt(lines, day) : undefined;
    if (headline === undefined || isListed(lines, headline)) continue;
    tried++;
    const text = textBelow(lines, Math.max(day, headline), lines.length, sources);
    if (!text || text.last - text.first < LONG || hasDay(lines, text.first, text.last, sources)) continue;
    if (!isTold(lines, text) && !areVerses(lines, text)) continue;
    if (wordsOf(lines, text) >= wordsOf(lines, found) * BARE) return text;
  }
  return undefined;
}

/** Under the heading of a list, without a paragraph between. */
function isListed(lines: readonly PageLine[], headline: number): boolean {
  for (let i = headline - 1; i >= Math.max(0, headline - LISTED) && !lines[i]!.prose; i--) {
    const line = lines[i]!;
    if (opensList(line) && line.phrase!.how !== 'cover') return true;
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

/** Headlines with a day each in what is a list of other pages, at least; lines of one above its summary. */
const DATED = 3;
const ENTRY = 2;
/** Longest line that is a day and nothing else, in words. */
const DAY = 4;

/** Headlines with their days and summaries, which weigh as much as a text. */
export function isDatedList(lines: readonly PageLine[], { first, last }: Extent): boolean {
  let dated = 0;
  for (let i = Math.max(1, first - 1); i < Math.min(last, lines.length); i++) {
    const line = lines[i]!;
    if (line.words > DAY || !line.dateline || !isHeadlineOf(lines[i - 1]!, HEADLINE)) continue;
    if (++dated === DATED) return true;
  }
  return false;
}

/** Something that ends a text or opens a list. */
function isParted(lines: readonly PageLine[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++) if (opensList(lines[i]!) || isWall(lines[i]!)) return true;
  return false;
}

/** Lines that menus do not have: of some words, few of them known. */
export function areVerses(lines: readonly PageLine[], text: Extent, average = VERSE): boolean {
  let words = 0;
  let known = 0;
  for (let i = text.first; i <= text.last; i++) {
    words += lines[i]!.words;
    if (lines[i]!.weight >= 1) known++;
  }
  const count = text.last - text.first + 1;
  return count >= VERSES && words >= count * average && known <= count * FURNITURE;
}
