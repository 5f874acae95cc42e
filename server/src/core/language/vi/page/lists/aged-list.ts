import { CONFIDENCE, SCORE } from '../extent/weights';
import { likeHeadline } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { opensWithAgo } from '../lines/shape';
import { cut, cutByItself, type Mark } from '../marks';

/** Entries that make a list, and lines between two of them at most: a clip's length, a section, a heading. */
const ENTRIES = 3;
const BETWEEN = 3;
/** Shortest headline of an entry, longest line with its age, and longest summary, in words. */
const HEADLINE = 3;
const AGE = 12;
const SUMMARY = 65;

/** "3 giờ trước", with the day and the section behind it or without: how long ago another page was put up. */
export function saysAge(line: PageLine): boolean {
  if (line.words > AGE) return false;
  return line.shape?.name === 'ago' || (!line.sentence && opensWithAgo(line.text));
}

/** First and last line of an entry: its headline and its summary. */
interface Entry {
  readonly first: number;
  readonly last: number;
}

/**
 * Headline, age, summary, headline, age, summary …: lists of other pages with or without a heading, however much they
 * say, each as its entries. A page has one age of its own, and more than one paragraph below it.
 */
function agedLists(lines: readonly PageLine[], from: number): Entry[][] {
  const lists: Entry[][] = [];
  let list: Entry[] = [];
  for (let i = from + 1; i < lines.length - 1; i++) {
    if (!saysAge(lines[i]!)) continue;
    const headline = lines[i - 1]!;
    if (headline.words < HEADLINE || !likeHeadline(headline)) continue;
    const last = summaryBelow(lines, i);
    if (last === undefined) continue;
    const above = list.at(-1);
    if (!above || i - 1 - above.last > BETWEEN + 1) {
      list = [];
      lists.push(list);
    }
    list.push({ first: i - 1, last });
  }
  return lists.filter((entries) => entries.length >= ENTRIES);
}

/** What such lists say is no text. */
export function discountAged(lines: readonly PageLine[], scores: Float64Array): void {
  for (const { first, last } of agedLists(lines, 0).flat()) {
    scores[first] = Math.min(scores[first]!, SCORE.summary);
    scores[last] = Math.min(scores[last]!, SCORE.summary);
  }
}

/** Cuts such lists from the line `from` on, with what stands between their entries. */
export function markAged(lines: readonly PageLine[], from: number, marks: (Mark | undefined)[]): void {
  for (const entries of agedLists(lines, from)) {
    for (const { last } of entries) marks[last] ??= cut('related', 'related-summary', CONFIDENCE.list);
    for (let i = entries[0]!.first; i <= entries.at(-1)!.last; i++)
      marks[i] ??=
        lines[i]!.weight >= 2 && !lines[i]!.dateline
          ? cutByItself(lines[i]!)
          : cut('related', 'related', CONFIDENCE.list);
  }
}

/** The one paragraph below an age and the counters beside it. */
function summaryBelow(lines: readonly PageLine[], age: number): number | undefined {
  let i = age + 1;
  while (lines[i]?.shape?.name === 'number') i++;
  const line = lines[i];
  if (!line?.prose || line.words > SUMMARY || likeHeadline(line)) return undefined;
  const below = lines[i + 1];
  return below?.prose && !likeHeadline(below) ? undefined : i;
}
