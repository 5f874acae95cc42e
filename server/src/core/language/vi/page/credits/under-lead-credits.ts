import { isDay, likeHeadline } from '../extent/zones';
import type { PageLine } from '../lines/line';

/** Lines between a lead and the day under it at most, and words of one that is not furniture. */
const BETWEEN = 4;
const CREDIT = 8;

/**
 * Where the text goes on when by-line and day stand under the lead, as many sites print them; `first`, the line of the
 * lead, for any other. A day alone under a paragraph is an entry of a chronicle when others follow further down.
 */
export function belowCredits(
  lines: readonly PageLine[],
  title: number,
  first: number,
  last: number,
  sources: readonly string[],
): number {
  if (!lines[first]?.prose) return first;
  for (let i = title + 1; i < first; i++) if (isDay(lines[i])) return first;
  let credited = false;
  for (let i = first + 1; i < last && i <= first + BETWEEN; i++) {
    const line = lines[i]!;
    if (isDay(line)) {
      // The lead is printed again as the text's first paragraph.
      if (lines[i + 1]?.text === lines[first]!.text) return first;
      const said = credited || line.dateline!.time || line.dateline!.label !== undefined;
      return said || isOnlyDay(lines, i, last) ? i + 1 : first;
    }
    if (line.weight >= 2) continue;
    if (line.words > CREDIT || line.sentence || line.item || line.colon) return first;
    if (line.byline(sources)) credited = true;
    else if (likeHeadline(line)) return first;
  }
  return first;
}

function isOnlyDay(lines: readonly PageLine[], day: number, last: number): boolean {
  for (let i = day + 1; i <= last; i++) if (isDay(lines[i])) return false;
  return true;
}
