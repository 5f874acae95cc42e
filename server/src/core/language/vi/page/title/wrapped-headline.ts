import { isDay } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { inCapitals } from '../lines/text';
import { HEADLINE } from './measures';

/** Shortest first line and longest second line of a headline, in words. */
const FIRST = 5;
const SECOND = 14;
/** Ends in a sign or a word after which something follows. */
const OPEN = /(?:[,–-]|\s(?:và|của|với|tại|cho|trong|về|từ|đến|là|các|những|để|trên|theo|bằng|ở|nhân))$/iu;

/**
 * The last line of a headline that was wrapped, with the day right under it, who wrote it aside: what goes on with a small
 * letter, or what a colon, a comma or a word like "của" leads on to; or both lines are in capitals.
 */
export function endOfHeadline(lines: readonly PageLine[], i: number): number {
  const line = lines[i]!;
  const next = lines[i + 1];
  if (!next || next.words < 2 || next.words > SECOND || next.sentence || next.weight > 0) return i;
  if (line.words < FIRST || line.sentence || line.weight > 1 || next.dateline) return i;
  // The way to a page, though its last section is called "Điểm đến".
  if (line.shape?.name === 'breadcrumb') return i;
  const below = lines[i + 2];
  if (!isDay(below) && !(below && isDay(lines[i + 3]) && below.byline([])?.author)) return i;
  if (next.byline([])?.author) return i;
  const goesOn =
    (next.lowerStart && line.words >= HEADLINE) ||
    line.colon ||
    OPEN.test(line.text) ||
    (next.words >= FIRST && inCapitals(line.text) && inCapitals(next.text));
  return goesOn ? i + 1 : i;
}
