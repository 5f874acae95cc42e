import { pattern } from '../../../../text/pattern';
import { namesIn, newNames } from '../extent/names';
import { hasRows, isOpenItem, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { AVERAGE, BARE, FEW, isHeadline, listAbove } from './entries';
import { isListHeading } from './list-scores';
import { isSignedBySite, signatureOf } from './teasers';

/** Headlines with a summary each that make a list. */
const PAIRS = 3;
/** Such pairs under the heading of a list, however much they weigh. */
const HEADED = 4;
/** So many headings that ask something are questions of an interview. */
const QUESTIONS = 2;
/** Share of the names and figures of a list that the text above does not have, and lines of it that are looked at. */
const NEW = 0.5;
/** Share of the words of their headlines that summaries say again on average. */
const RESTATING = 0.5;
const ABOVE = 60;

/**
 * The last line of a text below which other pages are listed up to the end of the body, each by its headline and its
 * summary, with how old it is or without; `last` when there are none. A text's own sections look alike: they have
 * shorter headings or more paragraphs, are more than what stands above them, or speak of whom the text speaks of and do not say
 * their headings again.
 */
export function endByList(lines: readonly PageLine[], first: number, last: number): number {
  const { top, bare, pairs, words, listed, restated, stamped, sure, asked, headings } = listAbove(
    lines,
    first,
    last,
  );
  if (pairs < (bare >= BARE ? FEW : PAIRS) || (words < pairs * AVERAGE && stamped < pairs)) return last;
  // No part of a text ends with how long ago it was put up, or with a button.
  if (pairs >= PAIRS && sure >= pairs && top > first) return top;
  if (pairs >= HEADED && headings > 0 && hasRows(lines, top + 1)) return top;
  if (
    asked >= QUESTIONS ||
    !hasRows(lines, top + 1) ||
    proseWords(lines, first, top) < listed ||
    holdsPairs(lines, first, top)
  )
    return last;
  if (restated >= pairs * RESTATING) return top;
  const known = namesIn(lines, Math.max(first, top - ABOVE), top);
  return newNames(namesIn(lines, top + 1, last), known) >= NEW ? top : last;
}

/** Items under the heading of a list that are headlines of other pages, at least. */
const ITEMS = 3;

/** The last line of a text above the heading of a list whose headlines, each behind a dash, end it; `last` when none do. */
export function endByItems(lines: readonly PageLine[], first: number, last: number): number {
  let i = last;
  while (i > first + 1 && isOpenItem(lines[i]!)) i--;
  return last - i >= ITEMS && isListHeading(lines[i]!) ? i - 1 : last;
}

/** Lines of a list that stand within a text at most, and longest entry of one, in words. */
const LISTED = 10;
const ENTRY = 40;
/** The end of a sentence and the beginning of the next. */
const TWO = pattern.u`[\p{Ll}\d)”"][.?!…]\s\p{Lu}`;
/** What no list within a text is called: pages that were put up before this one. */
const EARLIER = /(?:khác|đã (?:đưa|đăng)|cũ hơn|mới hơn|trước đó)$/u;

/**
 * The last line of a text above the heading of a list whose headlines, some of them with a full stop, end it, where the text
 * is over above the heading: votes were counted there, or a label says who wrote it; `last` when there is none.
 */
export function endByEntries(lines: readonly PageLine[], first: number, last: number): number {
  const heading = headingOfEntries(lines, first, last);
  if (heading === undefined) return last;
  for (let i = heading + 1; i <= last; i++) if (!isEntry(lines[i]!)) return last;
  let end = heading - 1;
  let over = EARLIER.test(lines[heading]!.key);
  for (; end > first; end--) {
    const line = lines[end]!;
    const credited = line.byline([])?.labelled === true;
    if (credited || line.kind === 'counter') over = true;
    else if (line.weight < 2) break;
  }
  return over ? end : last;
}

/** The last heading of a list among the last lines of a text; undefined for nearly all texts. */
function headingOfEntries(lines: readonly PageLine[], first: number, last: number): number | undefined {
  for (let i = last - 1; i > Math.max(first + 2, last - LISTED); i--) {
    const line = lines[i]!;
    if (opensList(line) && line.kind === 'related' && line.phrase!.weight >= 3 && line.phrase!.how === 'line')
      return i;
  }
  return undefined;
}

function isEntry(line: PageLine): boolean {
  return line.words <= ENTRY && line.weight < 3 && !line.colon && !line.credited && !TWO.test(line.text);
}

/** Summaries that a site signed, and paragraphs above them that it did not, at least. */
const SIGNED = 2;
const PARAGRAPHS = 3;
/** Paragraphs among which the lead is that a site signs. */
const LEAD = 2;

/**
 * The last line of a text below which nothing but summaries stands, each signed as sites sign their leads ("VOV.VN - …"),
 * with headlines or without; `last` when there are none. A text is signed once.
 */
export function endBySigned(lines: readonly PageLine[], first: number, last: number): number {
  let end = last;
  let signed = 0;
  let listed = 0;
  const common = commonSignature(lines, first, last);
  const isSigned = (line: PageLine) =>
    isSignedBySite(line) || (common !== undefined && line.prose && line.text.startsWith(common));
  for (let i = last; i > first + LEAD; i--) {
    const line = lines[i]!;
    if (isSigned(line)) {
      signed++;
      listed += line.words;
      end = i - 1;
    } else if (end === i && isHeadline(line)) end = i - 1;
    else if (line.weight === 0 && line.notice === 0) break;
  }
  if (signed < SIGNED || words(lines, first, end) < listed) return last;
  let paragraphs = 0;
  let leads = 0;
  for (let i = first; i <= end; i++) {
    if (isSigned(lines[i]!)) leads++;
    else if (lines[i]!.prose) paragraphs++;
  }
  return leads <= 1 && paragraphs >= PARAGRAPHS ? end : last;
}

/** With what the last two paragraphs under headlines both begin: "(Tin nhanh) - ". */
function commonSignature(lines: readonly PageLine[], first: number, last: number): string | undefined {
  if (last - first < 2 * SIGNED + LEAD || !lines[last]!.prose || !isHeadline(lines[last - 1]!))
    return undefined;
  const signature = signatureOf(lines[last]!);
  const before = lines[last - 2]!;
  if (!signature || !before.text.startsWith(signature) || !isHeadline(lines[last - 3]!)) return undefined;
  return signature;
}

function words(lines: readonly PageLine[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i <= to; i++) if (lines[i]!.weight < 2) sum += lines[i]!.words;
  return sum;
}

function proseWords(lines: readonly PageLine[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i <= to; i++) if (lines[i]!.prose) words += lines[i]!.words;
  return words;
}

/** The text is itself made of headings with one paragraph each. */
function holdsPairs(lines: readonly PageLine[], first: number, last: number): boolean {
  let pairs = 0;
  for (let i = first + 1; i < last; i++) {
    if (isHeadline(lines[i - 1]!) && lines[i]!.prose && !lines[i + 1]!.prose && ++pairs >= FEW) return true;
  }
  return false;
}
