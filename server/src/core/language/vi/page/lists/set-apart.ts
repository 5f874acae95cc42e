import { hasRows } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { isHeadline } from './entries';

/** Headlines with summaries that are set apart at least, and shortest of them, in words. */
const PAIRS = 2;
const HEADLINE = 6;
/** Longest summary, in words. */
const SUMMARY = 55;
/** Words of the text over those of the headlines and summaries, at least. */
const TEXT = 1.5;
/** Paragraphs of the text that stand right below one another, at least. */
const CLOSE = 3;
/** Shortest heading of a part of the text, in words. */
const HEADING = 2;

/**
 * The last line of a text below which pairs of a headline and its summary are set apart by blank lines, where paragraphs of
 * the text are not and none of its headings is; `last` when there are none.
 */
export function endBySetApart(lines: readonly PageLine[], first: number, last: number): number {
  let end = last;
  while (end > first + 2 && isPair(lines, end - 1)) end -= 2;
  if (end === last || lines[end]!.colon || !hasRows(lines, end + 1)) return last;
  if (wordsIn(lines, first, end) < wordsIn(lines, end + 1, last) * TEXT) return last;
  let pairs = (last - end) / 2;
  for (let i = last + 1; i + 1 < lines.length && isPair(lines, i); i += 2) pairs++;
  return pairs >= PAIRS && isClose(lines, first, end) ? end : last;
}

/** A headline below a blank line, and its summary right below it and above a blank line or furniture. */
function isPair(lines: readonly PageLine[], i: number): boolean {
  const headline = lines[i]!;
  const summary = lines[i + 1]!;
  if (!isApart(lines, i) || isApart(lines, i + 1)) return false;
  if (!isHeadline(headline) || headline.words < HEADLINE || headline.item || headline.credited) return false;
  if (!summary.prose || !summary.sentence || summary.item || summary.words > SUMMARY) return false;
  const below = lines[i + 2];
  return below === undefined || isApart(lines, i + 2) || !below.prose;
}

function wordsIn(lines: readonly PageLine[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i <= to; i++) words += lines[i]!.words;
  return words;
}

function isApart(lines: readonly PageLine[], i: number): boolean {
  return i === 0 || lines[i]!.index - lines[i - 1]!.index > 1;
}

/** Paragraphs follow one another without a blank line between them, and so do headings and what they stand above. */
function isClose(lines: readonly PageLine[], first: number, last: number): boolean {
  let close = 0;
  for (let i = first + 1; i <= last; i++) {
    const [above, line] = [lines[i - 1]!, lines[i]!];
    if (!line.prose || isApart(lines, i)) continue;
    if (above.prose) close++;
    else if (above.words >= HEADING && above.headline && !above.credited && isApart(lines, i - 1))
      return false;
  }
  return close >= CLOSE;
}
