import { namesIn, newNames } from '../extent/names';
import { hasRows, isHeadlineOf, isOpenItem } from '../extent/zones';
import { readsLikeCaption } from '../lines/captions';
import type { PageLine } from '../lines/line';
import { saidAgain } from '../lines/text';
import { isAge } from './aged-list';
import { isListHeading } from './list-scores';
import { isSignedBySite, signatureOf } from './teasers';

/** Headlines with a summary each that make a list; with so many bare ones below them fewer do. */
const PAIRS = 3;
const FEW = 2;
const BARE = 2;
/** Such pairs under the heading of a list, however much they weigh. */
const HEADED = 4;
/** Longest summary, shortest headline of a list and of its headlines on average, in words. */
const SUMMARY = 65;
const HEADLINE = 5;
const AVERAGE = 9;
/** Shortest headline of an entry with its day or a button, in words. */
const STAMPED = 3;
/** So many headings that ask something are questions of an interview. */
const QUESTIONS = 2;
/** Share of the names and figures of a list that the text above does not have, and lines of it that are looked at. */
const NEW = 0.5;
/** Share of the words of their headlines that summaries say again on average. */
const RESTATING = 0.5;
const ABOVE = 60;

/**
 * The last line of a text below which other pages are listed up to the end of the body, each by its headline and its
 * summary, without a heading of their own; `last` when there are none. A text's own sections look alike: they have
 * shorter headings or more paragraphs, are more than what stands above them, or speak of whom the text speaks of and do not say
 * their headings again.
 */
export function endByList(lines: readonly PageLine[], first: number, last: number): number {
  let i = last;
  let bare = 0;
  while (last + bare + 1 < lines.length && isHeadline(lines[last + bare + 1]!)) bare++;
  while (i > first && isHeadline(lines[i]!)) {
    bare++;
    i--;
  }
  let pairs = 0;
  let words = 0;
  let listed = 0;
  let restated = 0;
  let stamped = 0;
  let sure = 0;
  let asked = 0;
  let headings = 0;
  const count = (stamp: PageLine | undefined) => {
    if (!stamp || !isStamp(stamp)) return;
    stamped++;
    if (stamp.weight >= 3 || isAge(stamp)) sure++;
  };
  count(lines[last + 1]);
  while (i > first + 2) {
    const line = lines[i]!;
    if (pairs > 0 && isHeadline(lines[i + 1]!) && isHeading(line)) {
      if (isListHeading(line)) headings++;
      i--;
      continue;
    }
    if (isStamp(line)) {
      if (!isStamp(lines[i - 1]!)) count(line);
      i--;
      continue;
    }
    if (i < last && isStamp(lines[i + 1]!) && line.words <= SIGNER && line.byline([])?.author) {
      i--;
      continue;
    }
    if (!isSummary(line)) break;
    let headline = i - 1;
    while (headline > first + 1 && isStamp(lines[headline]!)) headline--;
    const isDated = headline < i - 1 || (i + 1 < lines.length && isStamp(lines[i + 1]!));
    // Of an entry only its age and its summary may be left.
    if (headline < i - 1 && isAge(lines[headline + 1]!) && isSummary(lines[headline]!)) {
      i = headline;
      continue;
    }
    if (!isHeadlineOf(lines[headline]!, isDated ? STAMPED : HEADLINE) || readsLikeCaption(lines[headline]!))
      break;
    if (lines[headline]!.asks) asked++;
    if (headline < i - 1) count(lines[headline + 1]);
    pairs++;
    restated += saidAgain(lines[headline]!, line);
    words += lines[headline]!.words;
    listed += line.words;
    i = headline - 1;
  }
  let above = i;
  let headed = 0;
  while (pairs >= FEW && above > first && isHeadline(lines[above]!)) headed += lines[above--]!.words;
  if (i - above >= BARE && headed >= (i - above) * AVERAGE) {
    bare += i - above;
    i = above;
  }
  if (pairs < (bare >= BARE ? FEW : PAIRS) || (words < pairs * AVERAGE && stamped < pairs)) return last;
  // No part of a text ends with how long ago it was put up, or with a button.
  if (pairs >= PAIRS && sure >= pairs && i > first) return i;
  if (pairs >= HEADED && headings > 0 && hasRows(lines, i + 1)) return i;
  if (
    asked >= QUESTIONS ||
    !hasRows(lines, i + 1) ||
    proseWords(lines, first, i) < listed ||
    holdsPairs(lines, first, i)
  )
    return last;
  if (restated >= pairs * RESTATING) return i;
  const known = namesIn(lines, Math.max(first, i - ABOVE), i);
  return newNames(namesIn(lines, i + 1, last), known) >= NEW ? i : last;
}

/** Items under the heading of a list that are headlines of other pages, at least. */
const ITEMS = 3;

/** The last line of a text above the heading of a list whose headlines, each behind a dash, end it; `last` when none do. */
export function endByItems(lines: readonly PageLine[], first: number, last: number): number {
  let i = last;
  while (i > first + 1 && isOpenItem(lines[i]!)) i--;
  return last - i >= ITEMS && isListHeading(lines[i]!) ? i - 1 : last;
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

function isHeadline(line: PageLine): boolean {
  return isHeadlineOf(line, HEADLINE);
}

function isSummary(line: PageLine): boolean {
  return line.prose && line.words <= SUMMARY && !line.item && !line.asks;
}

/** Longest name of who wrote an entry, in words. */
const SIGNER = 5;

/** Longest line that is a day and nothing else, and longest counter or button of an entry, in words. */
const DAY = 4;
const BUTTON = 5;

/** The heading of a list among several, or of a column whose pages it lists: no headline, and no sentence. */
function isHeading(line: PageLine): boolean {
  if (line.words > BUTTON || line.sentence || line.colon) return false;
  return line.kind === 'related' || line.kind === 'navigation';
}

/** What an entry of a list has beside headline and summary: its day, how many have commented on it, the button that leads to it. */
function isStamp(line: PageLine): boolean {
  if (line.shape?.name === 'number' || line.shape?.name === 'clock' || isAge(line)) return true;
  if (line.words <= DAY && line.dateline !== undefined) return true;
  return line.words <= BUTTON && line.weight >= 3 && (line.kind === 'counter' || line.kind === 'related');
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
