import { isDay } from '../extent/zones';
import type { PageLine } from '../lines/line';

export function datelineAt(lines: readonly PageLine[], from: number, to: number): boolean {
  for (let k = Math.max(0, from); k <= Math.min(to, lines.length - 1); k++) {
    if (lines[k]!.words <= 16 && lines[k]!.dateline) return !lines[to]!.prose;
  }
  return false;
}

/** Words before the day in a headline that ends in one. */
const NAMED = 4;

/** "Bản tin thời tiết ngày 15/10/2020" with the page's own day right under it, or under who wrote it. */
export function isNamedByDay(lines: readonly PageLine[], i: number): boolean {
  const { dateline, text } = lines[i]!;
  if (!dateline || dateline.time || dateline.label || dateline.after !== '') return false;
  const named = dateline.before.split(' ').length >= NAMED && /\p{L}\s(?:ngày\s)?\d/u.test(text);
  if (!named) return false;
  const below = lines[i + 1]?.byline([])?.author ? lines[i + 2] : lines[i + 1];
  return isDay(below) && below!.dateline!.before.split(' ').length < NAMED;
}

/** Longest headline that ends with a full stop, in words. */
const SENTENCE = 25;

/** A sentence with the day right under it, and the text under the day: a headline that ends with a full stop. */
export function isDatedSentence(lines: readonly PageLine[], i: number): boolean {
  if (lines[i]!.words > SENTENCE || lines[i]!.weight > 0 || !isDay(lines[i + 1])) return false;
  return lines[i + 2]?.prose === true || lines[i + 3]?.prose === true;
}
