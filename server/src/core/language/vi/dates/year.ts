import { type Day, dayNumber, isRealDay } from '../../../calendar';
import type { Tense } from './tense';

/** Writers leave the year out when it is the page's own: a candidate in that year gains so many days. */
const SAME_YEAR = 150;
/** Days around the page's own within which its year is nearer than the ones before and after in every tense. */
const NEAR = 90;

/**
 * The day that a day and month without a year mean on a page of the day `anchor`, among the years around it. News looks
 * back, so that days ahead cost more than days behind; words of the future or the past ("sẽ", "đã") turn the scale; days
 * ahead over New Year need such a word or must be near. A page of 2 January that says "ngày 30-12" means the year
 * before, one of 28 December that says "ngày 5-1" the year after. The tense is asked for only where it can decide.
 */
export function nearestDay(anchor: Day, month: number, day: number, readTense: () => Tense): Day | undefined {
  const today = dayNumber(anchor);
  if (isRealDay(anchor.year, month, day)) {
    const own = { year: anchor.year, month, day };
    if (Math.abs(dayNumber(own) - today) <= NEAR) return own;
  }
  const tense = readTense();
  let best: Day | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (let year = anchor.year - 1; year <= anchor.year + 1; year++) {
    if (!isRealDay(year, month, day)) continue;
    const distance = dayNumber({ year, month, day }) - today;
    let cost =
      distance <= 0
        ? -distance * (tense === 'future' ? 4 : 1)
        : distance * ahead(year - anchor.year, tense) + 1;
    if (year === anchor.year) cost -= SAME_YEAR;
    if (cost < lowest) {
      lowest = cost;
      best = { year, month, day };
    }
  }
  return best ?? leapDay(anchor, month, day);
}

function ahead(years: number, tense: Tense): number {
  if (tense === 'future') return 1;
  if (tense === 'past') return 4;
  return years > 0 ? 6 : 1.5;
}

/** 29 February lies up to eight years away. */
function leapDay(anchor: Day, month: number, day: number): Day | undefined {
  for (let back = 2; back <= 8; back++)
    if (isRealDay(anchor.year - back, month, day)) return { year: anchor.year - back, month, day };
  return undefined;
}
