import type { PageLine } from '../lines/line';
import { inCapitals } from '../lines/text';
import { HEAD, hasDay, headlineAt, isDay, textBelow } from './dated-heads';
import { isDatedList, isShort } from './told-texts';
import { type Extent, isParagraph } from './zones';

/** Longest verse and longest other line of a poem, a broken line of what introduces it, in words. */
const VERSE = 9;
const LINE = 20;
/** Verses of a poem at least, and their share; words of all its lines on average, at least. */
const VERSES = 8;
const SHARE = 0.6;
const AVERAGE = 3;
/** Verses with a comma, or a stop at their end, at least: menus and headlines of other pages have them in few lines or none. */
const MARKED = 3;
/** Lines of a site's head that are days, at most, that are tried. */
const DAYS = 12;

/**
 * A poem under a headline and its day, however much prose stands elsewhere: what a site says of itself, of other pages, of
 * the languages that it has. Undefined where what was found has a headline and a day of its own.
 */
export function poemUnderDay(
  lines: readonly PageLine[],
  found: Extent,
  sources: readonly string[],
): Extent | undefined {
  for (let day = 1, tried = 0; day < lines.length - VERSES && tried < DAYS; day++) {
    if (!isDay(lines[day]!, sources) || !lines[day]!.dateline) continue;
    // Below a menu and the day stands the headline; a verse stands there below the headline and the day.
    const short = isShort(lines[day + 1]);
    if (!short && headlineAt(lines, day) === undefined) continue;
    tried++;
    const under = short && lines[day - 1]!.weight > 0;
    const poem =
      (under ? undefined : poemBelow(lines, day, sources)) ??
      (short ? poemBelow(lines, day + 1, sources) : undefined);
    if (!poem) continue;
    const from = Math.max(found.first < poem.first ? 1 : poem.last + 1, found.first - HEAD);
    return hasDay(lines, from, found.first, sources) && !isDatedList(lines, found) ? undefined : poem;
  }
  return undefined;
}

function poemBelow(lines: readonly PageLine[], head: number, sources: readonly string[]): Extent | undefined {
  const first = textBelow(lines, head, lines.length, sources)?.first;
  if (first === undefined) return undefined;
  let end = first;
  while (end < lines.length && isOfPoem(lines[end]!)) end++;
  return areVerses(lines, first, end) ? { first, last: end - 1 } : undefined;
}

/** True for the lines from one up to another where most are verses. */
export function areVerses(lines: readonly PageLine[], first: number, end: number): boolean {
  if (end - first < VERSES) return false;
  let verses = 0;
  let marked = 0;
  let words = 0;
  for (let i = first; i < end; i++) {
    const line = lines[i]!;
    words += line.words;
    if (line.words > VERSE) continue;
    verses++;
    if (MARK.test(line.text)) marked++;
  }
  const count = end - first;
  return verses >= VERSES && verses >= count * SHARE && marked >= MARKED && words >= count * AVERAGE;
}
const MARK = /\p{L},\s|\p{L}[,.;!…]$/u;

function isOfPoem(line: PageLine): boolean {
  if (line.weight > 0 || line.notice > 0 || line.dateline || line.trails) return false;
  if (isParagraph(line)) return true;
  return line.words <= LINE && !line.item && !line.shape && (line.words < VERSES || !inCapitals(line.text));
}
