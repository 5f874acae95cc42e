import { isHeadlineOf } from '../extent/zones';
import { readsLikeCaption } from '../lines/captions';
import type { PageLine } from '../lines/line';
import { saidAgain } from '../lines/text';
import { saysAge } from './aged-list';
import { isListHeading } from './list-scores';

/** Headlines with a summary each that make a list beside bare ones, and bare ones that are a part of it, at least. */
export const FEW = 2;
export const BARE = 2;
/** Shortest headline of a list and of its headlines on average, and longest summary, in words. */
const HEADLINE = 5;
export const AVERAGE = 9;
const SUMMARY = 65;
/** Shortest headline of an entry with its day or a button, in words. */
const STAMPED = 3;
/** Longest name of who wrote an entry, in words. */
const SIGNER = 5;
/** Longest line that is a day and nothing else, and longest counter or button of an entry, in words. */
const DAY = 4;
const BUTTON = 5;

/** Other pages that are listed at the end of a body, each by its headline and its summary, and what speaks for that. */
export interface Listed {
  /** The line above them. */
  readonly top: number;
  /** Headlines without a summary, above them and below. */
  readonly bare: number;
  readonly pairs: number;
  /** Words of their headlines, and of their summaries. */
  readonly words: number;
  readonly listed: number;
  /** Shares of the headlines that the summaries say again, in all. */
  readonly restated: number;
  /** Entries with a day, an age, a counter or a button, and those of which no text has the like. */
  readonly stamped: number;
  readonly sure: number;
  /** Headlines that ask something. */
  readonly asked: number;
  /** Headings of lists that are known to be such. */
  readonly headings: number;
}

/** Goes up from the last line of a body as far as headlines and summaries alternate, with what entries have beside them. */
export function listAbove(lines: readonly PageLine[], first: number, last: number): Listed {
  let i = last;
  let bare = 0;
  while (last + bare + 1 < lines.length && isHeadline(lines[last + bare + 1]!)) bare++;
  while (i > first && isHeadline(lines[i]!)) {
    bare++;
    i--;
  }
  let [pairs, words, listed, restated] = [0, 0, 0, 0];
  let [stamped, sure, asked, headings] = [0, 0, 0, 0];
  const count = (stamp: PageLine | undefined) => {
    if (!stamp || !isStamp(stamp)) return;
    stamped++;
    if (stamp.weight >= 3 || saysAge(stamp)) sure++;
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
    if (headline < i - 1 && saysAge(lines[headline + 1]!) && isSummary(lines[headline]!)) {
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
  const joins = i - above >= BARE && headed >= (i - above) * AVERAGE;
  if (joins) bare += i - above;
  return { top: joins ? above : i, bare, pairs, words, listed, restated, stamped, sure, asked, headings };
}

/** The headline of an entry, which no day or button need give away. */
export function isHeadline(line: PageLine): boolean {
  return isHeadlineOf(line, HEADLINE);
}

function isSummary(line: PageLine): boolean {
  return line.prose && line.words <= SUMMARY && !line.item && !line.asks;
}

/** The heading of a list among several, or of a column whose pages it lists: no headline, and no sentence. */
function isHeading(line: PageLine): boolean {
  if (line.words > BUTTON || line.sentence || line.colon) return false;
  return line.kind === 'related' || line.kind === 'navigation';
}

/** What an entry of a list has beside headline and summary: its day, how many have commented on it, the button that leads to it. */
function isStamp(line: PageLine): boolean {
  if (line.shape?.name === 'number' || line.shape?.name === 'clock' || saysAge(line)) return true;
  if (line.words <= DAY && line.dateline !== undefined) return true;
  return line.words <= BUTTON && line.weight >= 3 && (line.kind === 'counter' || line.kind === 'related');
}
