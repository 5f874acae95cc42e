import type { Reader } from './reader';
import { COMPASS_POINTS, DIRECTION_WORDS } from './word-lists';

const MOST_POINTS = 3;

/**
 * End of points of the compass at a token that name a direction, not a person or region: "hướng Đông Nam",
 * "gió Tây Bắc", "trong Nam, ngoài Bắc", "trục Bắc - Nam". `i` where a table has the words as a name.
 */
export function compassEnd(r: Reader, i: number): number {
  const { tokens } = r;
  if (!r.in(i, COMPASS_POINTS) || !tokens.isCapital(i)) return i;
  let end = i + 1;
  while (end < i + MOST_POINTS) {
    if (r.in(end, COMPASS_POINTS) && tokens.isCapital(end) && tokens.spaced(end)) end++;
    else if (tokens.isDash(end) && r.in(end + 1, COMPASS_POINTS) && tokens.isCapital(end + 1)) end += 2;
    else break;
  }
  if (tokens.isCapital(end) && tokens.spaced(end)) return i;
  if (r.in(i - 1, DIRECTION_WORDS) && tokens.spaced(i)) return end;
  const known = r.knownAt(i);
  return end - i >= 2 && !(known && known.end >= end) ? end : i;
}
