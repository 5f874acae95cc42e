import type { PageLine } from '../lines/line';
import { furnitureBetween } from './gaps';
import { isSideBar } from './running';
import { heaviest, massAbove, massBelow, NEAR } from './runs';
import { headOf, leadOf, startsAnew } from './runs-above';
import { goesOn, isBelowList, isBelowTags, isOfImprint, LITTLE, shareAfter, WIDE } from './runs-below';
import { type Extent, Zone } from './zones';

/** Where the article's text lies. */
export interface Core extends Extent {
  /** First line of a text above that goes on here, unless the headline stands between them. */
  readonly lead?: number;
}

/** First and last line of the article's text, or undefined when the page has none. */
export function coreOf(
  lines: readonly PageLine[],
  scores: Float64Array,
  zones: Uint8Array,
): Core | undefined {
  const runs: { first: number; last: number; mass: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (zones[i] !== Zone.body) continue;
    const run = runs.at(-1);
    if (run && (zones[i - 1] === Zone.body || furnitureBetween(lines, run.last, i) === 0)) {
      run.last = i;
      run.mass += Math.max(0, scores[i]!);
    } else runs.push({ first: i, last: i, mass: Math.max(0, scores[i]!) });
  }
  if (runs.length === 0) return undefined;
  const main = heaviest(lines, runs);
  // A little prose above the main run with furniture between them is a side-bar, not the article's beginning.
  let first = main;
  let below = massBelow(lines, runs, main);
  /** The highest run of those that are known to be one text under a headline and its day. */
  let head = main;
  while (first > 0) {
    const gap = furnitureBetween(lines, runs[first - 1]!.last, runs[first]!.first);
    if (gap >= NEAR && massAbove(lines, runs, first) < runs[main]!.mass * (gap < WIDE ? 0.3 : 1)) break;
    if (
      head >= first &&
      (runs[first - 1]!.mass < below * 0.5 || isSideBar(lines, runs[first - 1]!.first, runs[first]!.first)) &&
      startsAnew(lines, runs[first - 1]!, runs[first]!.first)
    ) {
      head = headOf(lines, runs, first - 1) ?? main;
      if (head >= first) break;
    }
    first--;
    below = runs[first]!.mass + (gap < NEAR ? below : 0);
  }
  let last = main;
  let mass = 0;
  for (let i = first; i <= main; i++) mass += runs[i]!.mass;
  while (last < runs.length - 1) {
    const gap = furnitureBetween(lines, runs[last]!.last, runs[last + 1]!.first);
    if (runs[last + 1]!.mass < mass * shareAfter(gap) && !goesOn(lines, runs, first, last, gap)) break;
    if (isOfImprint(lines, runs[last]!.last, runs[last + 1]!)) break;
    if (
      runs[last + 1]!.mass < mass * LITTLE &&
      (isBelowTags(lines, runs[last]!.last, runs[last + 1]!.first) || isBelowList(lines, zones, runs, last))
    )
      break;
    last++;
    mass += runs[last]!.mass;
  }
  const lead = leadOf(lines, runs, first);
  return { first: runs[first]!.first, last: runs[last]!.last, ...(lead !== undefined && { lead }) };
}
