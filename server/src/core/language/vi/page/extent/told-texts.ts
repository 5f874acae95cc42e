import type { PageLine } from '../lines/line';
import { firstTwoWords } from '../lines/text';
import { DAYS, HEAD, HEADLINE, hasDay, headlineAt, isDay, isWall, textBelow } from './dated-heads';
import { tells } from './told';
import { type Extent, endsArticle, holds, isHeadlineOf, isParagraph, opensList } from './zones';

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
  const bare = !holds(lines, found, isParagraph) || isImprint(lines[found.first]);
  const lone = !dated && isLone(lines, found) && isBelowList(lines, found.first);
  const end = dated ? found.first - ENTRY : found.first;
  for (let day = 1, tried = 0; day < end && tried < DAYS; day++) {
    const headline = isDay(lines[day]!, sources)
      ? (headlineAt(lines, day) ?? shortBeside(lines, day, sources))
      : belowWay(lines, day);
    if (headline === undefined || isListed(lines, headline)) continue;
    tried++;
    const text = textBelow(lines, Math.max(day, headline), end, sources);
    if (!text || isDatedList(lines, text)) continue;
    const goesOn =
      !isParted(lines, text.last, found.first) && !hasDay(lines, text.last + 1, found.first, sources);
    const only = bare && (holds(lines, text, isParagraph) || areVerses(lines, text, SPARSE));
    if (only || (lone && text.last - text.first >= MUCH && areVerses(lines, text, SPARSE)))
      return goesOn ? { first: text.first, last: Math.max(text.last, found.last) } : text;
    if (text.last - text.first < TOLD) continue;
    const lead =
      isLead(lines[text.first]!) || isLead(lines[text.first + 1]!) || isTold(lines, text, MUCH, MUCH_SHARE);
    if (lead ? !isTold(lines, text) && !areVerses(lines, text, LINE) : !areVerses(lines, text)) continue;
    if (dated) return text;
    if (goesOn && (lead || outweighs(lines, text, found))) return { first: text.first, last: found.last };
    if (isBelowEnd(lines, text.last, found.first)) return text;
    if (goesOn) continue;
    if (lead ? wordsOf(lines, text) >= wordsOf(lines, found) : outweighs(lines, text, found)) return text;
    // However much the site says of itself in one paragraph.
    if (lead && isTold(lines, text, MUCH) && isLone(lines, found)) return text;
    // A letter to all readers may be longer than the text; no box above a text has so many sentences.
    if (lead && areSentences(lines, text)) return text;
  }
  return undefined;
}

/** The headline right below the way through the site to the page, which tells as much as a day does. */
function belowWay(lines: readonly PageLine[], way: number): number | undefined {
  if (lines[way]!.shape?.name !== 'breadcrumb') return undefined;
  const below = lines[way + 1];
  return below && isHeadlineOf(below, WAY) && below.weight === 0 ? way + 1 : undefined;
}
/** Shortest such headline, in words. */
const WAY = 4;

/** Lines above the summary of another page among which the heading of its list stands. */
const SUMMED = 12;

function isBelowList(lines: readonly PageLine[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - SUMMED); i--)
    if (opensList(lines[i]!) || endsArticle(lines[i]!)) return true;
  return false;
}

/** "Trụ sở Hà Nội: Tầng 21, tòa nhà …, Hà Nội.": where a publisher sits, though it ends like a sentence. */
const SEAT = /^(?:trụ sở|tòa soạn|toà soạn)(?:\s[^:.!?]{2,24})?:\s/iu;

function isImprint(line: PageLine | undefined): boolean {
  return line !== undefined && (line.kind === 'copyright' || SEAT.test(line.text));
}

/** Words of verses on average, at least, where nothing else on the page is a text. */
const SPARSE = 2;

function outweighs(lines: readonly PageLine[], text: Extent, found: Extent): boolean {
  return wordsOf(lines, text) >= wordsOf(lines, found) * BARE;
}

/** Sentences of a text at least, and their share of its lines. */
const SENTENCES = 5;
const SENTENCES_SHARE = 0.5;

function areSentences(lines: readonly PageLine[], { first, last }: Extent): boolean {
  let sentences = 0;
  for (let i = first; i <= last; i++)
    if (lines[i]!.sentence && !lines[i]!.asks && tells(lines[i]!)) sentences++;
  return sentences >= SENTENCES && sentences >= (last - first + 1) * SENTENCES_SHARE;
}

/** Holds one paragraph at most. */
function isLone(lines: readonly PageLine[], { first, last }: Extent): boolean {
  let prose = 0;
  for (let i = first; i <= last; i++) if (lines[i]!.prose && ++prose > LIGHT) return false;
  return true;
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
  if (!isLone(lines, found)) return undefined;
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

/** Lines between a headline of a few words and the day below it, at most: who wrote the text, a button. */
const APART = 3;

/** A headline of a few words right below the day, or above it with nothing but who wrote the text and buttons between. */
function shortBeside(
  lines: readonly PageLine[],
  day: number,
  sources: readonly string[],
): number | undefined {
  let above = day - 1;
  while (above > Math.max(0, day - APART) && isBetween(lines[above]!, sources)) above--;
  if (above < day - 1 && isShort(lines[above])) return above;
  return isShort(lines[day + 1]) ? day + 1 : undefined;
}

function isBetween(line: PageLine, sources: readonly string[]): boolean {
  return line.weight >= 2 ? line.kind !== 'navigation' : line.byline(sources)?.author !== undefined;
}

/** A headline of a few words. */
export function isShort(line: PageLine | undefined): boolean {
  if (!line || line.weight > 0 || line.words < 2 || line.words > DAY) return false;
  return !(line.sentence || line.colon || line.item || line.dateline);
}

/** Entries of a list without a day, at least, that show that what has one below them is none of theirs. */
const UNDATED = 2;

/** Under the heading of a list, without a paragraph between. */
function isListed(lines: readonly PageLine[], headline: number): boolean {
  let undated = 0;
  for (let i = headline - 1; i >= Math.max(0, headline - LISTED) && !lines[i]!.prose; i--) {
    const line = lines[i]!;
    if (opensList(line) && line.phrase!.how !== 'cover' && line.kind !== 'tags') return undated < UNDATED;
    if (line.dateline) undated = Number.NEGATIVE_INFINITY;
    else if (isHeadlineOf(line, HEADLINE)) undated++;
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
/** Lines above what was found among which entries of the same list stand. */
const AROUND = 10;
/** Longest line that gives a day beside a headline, in words. */
const DAY = 6;

/** Headlines with their days and summaries, which weigh as much as a text. */
export function isDatedList(lines: readonly PageLine[], { first, last }: Extent): boolean {
  let dated = 0;
  for (let i = Math.max(2, first - AROUND); i < Math.min(last, lines.length); i++) {
    const line = lines[i]!;
    if (line.words > DAY || !line.dateline || line.prose) continue;
    // The name of a section may stand between the two.
    const headed = [i - 1, i + 1, i - 2].some(
      (k) => isHeadlineOf(lines[k]!, HEADLINE) && !lines[k]!.dateline,
    );
    const told = lines[i + 1]?.prose || (lines[i + 2]?.prose && isHeadlineOf(lines[i + 1]!, HEADLINE));
    if (headed && told && ++dated === DATED) return true;
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
  let same = 0;
  for (let i = text.first; i <= text.last; i++) {
    words += lines[i]!.words;
    if (lines[i]!.weight >= 1) known++;
    if (i > text.first && begins(lines[i]!, lines[i - 1]!)) same++;
  }
  const count = text.last - text.first + 1;
  // "Tạp chí kinh tế", "Tạp chí khoa học", …
  if (same >= (count - 1) * SAME) return false;
  return count >= VERSES && words >= count * average && known <= count * FURNITURE;
}

/** Share of lines that begin with the two words of the line above in a menu whose entries are of one kind. */
const SAME = 0.75;

function begins({ key }: PageLine, { key: above }: PageLine): boolean {
  const opening = firstTwoWords(key);
  return opening !== '' && above.startsWith(opening);
}
