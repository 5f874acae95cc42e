import { readByline } from './bylines';
import type { PageLine } from './line';
import { looksLikeName } from './name-lines';
import { likeHeadline } from './zones';

/** Lines before the end of the body among which the end that a text marks itself is looked for. */
const REACH = 60;
/** A paragraph that a signature stands under has at least so many words; a credit has at most so many. */
const PARAGRAPH = 12;
const CREDIT = 9;
/** Shortest headline of another page, and longest summary under it, in words. */
const HEADLINE = 7;
const SUMMARY = 65;
/** Longest line that gives the day of a headline, in words. */
const DATED = 12;

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
      (isSignature(lines, i) || isCredit(lines, i)) &&
      isList(lines, skipCredits(lines, i + 1, last), last)
    )
      return i - 1;
  }
  return last;
}

/** A person's name on a line of its own right after a paragraph: the article is signed, and over. */
export function isSignature(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.words < 2 || line.words > 5 || line.phrase || !isUnderParagraph(lines, i)) return false;
  return looksLikeName(line.text);
}

/** "Theo Dân Việt", "Nguồn: TTXVN" right under a paragraph. */
function isCredit(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.words > CREDIT || line.weight >= 2 || line.credited || !isUnderParagraph(lines, i)) return false;
  return readByline(line.text, 'anywhere', [])?.labelled === true;
}

function isUnderParagraph(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1]!;
  return above.prose && above.words >= PARAGRAPH;
}

/** Ends with the sign that closes official texts and news of the agency. */
function isClosed(line: PageLine): boolean {
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

/** Headlines, each with at most one paragraph under it; days and furniture may stand among them. */
function isList(lines: readonly PageLine[], from: number, last: number): boolean {
  let headlines = 0;
  let open = false;
  for (let i = from; i <= last; i++) {
    const line = lines[i]!;
    if (line.weight >= 2 || (line.words <= DATED && line.dateline)) continue;
    if (likeHeadline(line) && line.words >= HEADLINE) {
      headlines++;
      open = true;
    } else if (open && line.prose && line.words <= SUMMARY) open = false;
    else return false;
  }
  return headlines > 0;
}
