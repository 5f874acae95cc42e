import { readByline } from '../credits/bylines';
import { looksLikeName } from '../credits/name-lines';
import type { PageLine } from '../lines/line';
import { hasSeam } from '../lists/teasers';
import { isDay, likeHeadline } from './zones';

/** Lines before the end of the body among which the end that a text marks itself is looked for. */
const REACH = 60;
/** A paragraph that a signature stands under has at least so many words; a credit has at most so many. */
const PARAGRAPH = 12;
/** The same where nothing but a list follows. */
const SENTENCE = 9;
const CREDIT = 9;
/** Shortest headline of another page, and longest summary under it, in words. */
const HEADLINE = 7;
const SUMMARY = 65;
/** Shortest headline below several others, in words. */
const SHORT = 4;
const PAIRS = 2;

/**
 * The last line of a text that says itself where it ends, by a signature ("Hương Giang"), a credit ("Theo Dân Việt") or
 * the sign of official news ("./."), when nothing but headlines of other pages with their summaries, their days and
 * furniture stands below; `last` for any other.
 */
export function endBySign(lines: readonly PageLine[], first: number, last: number): number {
  for (let i = Math.max(first + 3, last - REACH); i < last; i++) {
    const line = lines[i]!;
    if (line.prose) {
      if (isClosed(line) && isList(lines, skipCredits(lines, i + 1, last), last)) return i;
    } else if (
      (isSignature(lines, i, SENTENCE) || isCredit(lines, i)) &&
      isList(lines, skipCredits(lines, i + 1, last), last)
    )
      return i - 1;
  }
  return last;
}

/**
 * A person's name on a line of its own right after a paragraph, or the caption below one: the article is signed, and over.
 */
export function isSignature(lines: readonly PageLine[], i: number, fewest = PARAGRAPH): boolean {
  const line = lines[i]!;
  if (line.words < 2 || line.words > 5 || line.phrase) return false;
  const above = lines[i - 1]!.credited ? lines[i - 2] : lines[i - 1];
  if (!above?.prose || above.words < fewest) return false;
  return looksLikeName(line.text);
}

/** "Theo Dân Việt", "Nguồn: TTXVN", "(TTXVN/Vietnam+)" right under a paragraph. */
function isCredit(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.words > CREDIT || line.weight >= 2 || line.credited || !lines[i - 1]!.prose) return false;
  const bracketed = line.text.startsWith('(') && line.text.endsWith(')');
  const byline = bracketed ? readByline(line.text, 'expected', []) : line.bylineAnywhere;
  return byline !== undefined && (byline.labelled || (byline.source !== undefined && !byline.author));
}

/** Ends with the sign that closes official texts and news of the agency. */
export function isClosed(line: PageLine): boolean {
  return line.text.endsWith('./.');
}

function skipCredits(lines: readonly PageLine[], from: number, last: number): number {
  let i = from;
  while (i <= last && (lines[i]!.credited || isCreditBelow(lines[i]!))) i++;
  return i;
}

/** A second credit: author and paper stand in two lines. */
function isCreditBelow(line: PageLine): boolean {
  return line.words <= CREDIT && !line.prose && readByline(line.text, 'expected', []) !== undefined;
}

/** How many have commented on another page, behind its summary: "… ba năm thi công. 302". */
const COUNTED = /[.!?…]["”]?\s\d{1,4}$/u;

/** Headlines, each with at most one paragraph under it or glued to it; days and furniture may stand among them. */
export function isList(lines: readonly PageLine[], from: number, last: number): boolean {
  let headlines = 0;
  let open = false;
  for (let i = from; i <= last; i++) {
    const line = lines[i]!;
    if (line.weight >= 2 || isDay(line)) continue;
    const fewest = headlines < (line.asks ? 1 : PAIRS) ? HEADLINE : SHORT;
    if ((likeHeadline(line) || isEntry(line)) && line.words >= fewest) {
      headlines++;
      open = true;
    } else if (open && (line.prose || COUNTED.test(line.text)) && line.words <= SUMMARY) open = false;
    else if (line.prose && line.words <= SUMMARY && hasSeam(line.text)) headlines++;
    else return false;
  }
  return headlines > 0;
}

/** Fewest headlines behind dashes that are a list of other pages. */
const ENTRIES = 2;

/** True where headlines behind dashes begin right under a credit and end at the page's end or at furniture. */
export function opensEntries(lines: readonly PageLine[], at: number, sources: readonly string[]): boolean {
  if (!lines[at]!.item || !lines[at - 1]?.byline(sources)?.labelled) return false;
  let end = at;
  while (end < lines.length && lines[end]!.words >= HEADLINE && isEntry(lines[end]!)) end++;
  return end - at >= ENTRIES && (end === lines.length || lines[end]!.weight >= 2);
}

/** A headline behind a dash or a bullet. */
function isEntry(line: PageLine): boolean {
  return line.item && line.short && /^[-–—•*+▪●]\s/u.test(line.text) && (!line.sentence || line.asks);
}
