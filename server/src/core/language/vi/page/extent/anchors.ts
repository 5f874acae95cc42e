import type { PageLine } from '../lines/line';
import { saidAgain } from '../lines/text';
import { withoutSite } from '../title/site-suffix';
import { DAY, DAYS, HEADLINE, hasDay, headlineAt, isDay, isParagraph, NEAR, textBelow } from './dated-heads';
import { poemUnderDay } from './poems';
import { areVerses, isDatedList, toldAbove, toldBelow } from './told-texts';
import { type Extent, endsArticle, isHeadlineOf, opensList } from './zones';

/** Paragraphs that make a text beside which another one with its own day is none. */
const PARAGRAPHS = 2;

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
  if (
    below < 0 &&
    (isUnderDay(lines, found.first) || beginsWithHead(lines, found, sources)) &&
    !isDatedList(lines, found)
  )
    return heaviest;
  if (heaviest && isCalledAtTop(lines, heaviest.first, sources)) return heaviest;
  if (heaviest && hasOwnHead(lines, heaviest, sources)) return heaviest;
  const told =
    poemUnderDay(lines, found, sources) ??
    toldAbove(lines, found, sources) ??
    toldBelow(lines, heaviest, sources);
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
    for (let i = text.first; i <= text.last; i++) if (isParagraph(lines[i]!) && !asks(lines[i]!)) prose++;
    const short = prose > 0 || areVerses(lines, text) || isSummed(lines[headline]!, lines[text.first]!);
    if (prose >= PARAGRAPHS || (!owns && short))
      return !owns && (ends <= text.last || isButton(lines, ends, found)) && isRunning(lines, found)
        ? { ...text, last: found.last }
        : text;
  }
  return found;
}

/** A question that is a headline below its day, and no paragraph. */
function asks(line: PageLine): boolean {
  return line.asks && line.words <= ASKED;
}
/** Longest such headline, in words. */
const ASKED = 25;

/** Shortest line that says what a clip shows, in words, and share of the headline's words that it says again. */
const SUMMED = 12;
const AGAIN = 0.5;

/** All that the page of a clip says below its headline and its day: the headline again, at more length. */
function isSummed(headline: PageLine, line: PageLine): boolean {
  return line.words >= SUMMED && line.words > headline.words && saidAgain(headline, line) >= AGAIN;
}

function isUnderDay(lines: readonly PageLine[], first: number): boolean {
  for (let i = Math.max(1, first - NEAR - 1); i < Math.min(first, lines.length); i++)
    if (lines[i]!.words <= DAY && lines[i]!.dateline) return true;
  return false;
}

/** Lines at the top of a page that may be its title, and lines of players and buttons between a headline and its text. */
const TOP = 3;
const ABOVE = 24;

/**
 * The headline over a text is that by which the page calls itself in its first lines ("… | Báo A"), and stands beside its day:
 * however a menu between the two looks, it is no text.
 */
function isCalledAtTop(lines: readonly PageLine[], first: number, sources: readonly string[]): boolean {
  for (let i = first - 1; i >= Math.max(TOP, first - ABOVE); i--) {
    const { words, text, prose } = lines[i]!;
    if (prose) return false;
    if (words < HEADLINE || !(isDay(lines[i - 1]!, sources) || isDay(lines[i + 1]!, sources))) continue;
    for (let k = 0; k < TOP; k++) if (isPrintOf(lines[k]!.text, text)) return true;
  }
  return false;
}

/** Two prints of one headline, the first with the site's name behind it or without. */
function isPrintOf(top: string, headline: string): boolean {
  if (!top.startsWith(headline)) return false;
  return top.length === headline.length || withoutSite(top) === headline;
}

/** Lines between a day and its headline at most: who wrote the text, its lead. */
const HEADED = 3;

/**
 * A headline, its day with the hour, and from there on nothing but buttons, captions and who wrote it down to paragraphs with
 * no other day between them: summaries of other pages stand one by one.
 */
function hasOwnHead(
  lines: readonly PageLine[],
  { first, last }: Extent,
  sources: readonly string[],
): boolean {
  let day = first - 1;
  while (day > Math.max(0, first - ABOVE) && !lines[day]!.dateline && isAside(lines[day]!, sources)) day--;
  if (day < 1 || !isDay(lines[day]!, sources) || !lines[day]!.dateline?.time) return false;
  let headline = day - 1;
  while (headline > Math.max(0, day - HEADED) && !isHeadlineOf(lines[headline]!, HEADLINE)) headline--;
  if (!isHeadlineOf(lines[headline]!, HEADLINE)) return false;
  let prose = 0;
  for (let i = first; i <= last && !isDay(lines[i]!, sources); i++)
    if (isParagraph(lines[i]!) && ++prose === PARAGRAPHS) return true;
  return false;
}

function isAside(line: PageLine, sources: readonly string[]): boolean {
  if (line.weight >= 2) return !(opensList(line) || endsArticle(line));
  return line.credited || line.byline(sources) !== undefined;
}

/** Lines of a text that may be its own head, scraps above it among them. */
const OWN = 4;

/** Its headline, the day right below that, and a paragraph: what was found begins with its own head. */
function beginsWithHead(
  lines: readonly PageLine[],
  { first, last }: Extent,
  sources: readonly string[],
): boolean {
  for (let i = first + 1; i <= Math.min(first + OWN, last - 1); i++)
    if (
      isDay(lines[i]!, sources) &&
      lines[i]!.dateline?.time &&
      isHeadlineOf(lines[i - 1]!, HEADLINE) &&
      isParagraph(lines[i + 1]!)
    )
      return true;
  return false;
}

/** Lines between the button for comments and a text at most, and paragraphs of that at least. */
const BELOW = 2;
const LONG = 4;

/**
 * "Gửi bình luận" among the buttons of the head, right over a text: what readers write has names, hours and buttons between it.
 */
function isButton(lines: readonly PageLine[], ends: number, { first, last }: Extent): boolean {
  if (ends < 0 || first - ends > BELOW || lines[ends]!.kind !== 'comment') return false;
  let paragraphs = 0;
  for (let i = first; i <= last; i++) {
    const { kind, weight, dateline, prose } = lines[i]!;
    if (weight >= 2 && (kind === 'comment' || kind === 'share')) return false;
    if (dateline && !prose) return false;
    if (isParagraph(lines[i]!)) paragraphs++;
  }
  return paragraphs >= LONG;
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
