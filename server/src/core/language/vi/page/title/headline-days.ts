import { isDay, isHeadlineOf } from '../extent/zones';
import type { PageLine } from '../lines/line';

export function datelineAt(lines: readonly PageLine[], from: number, to: number): boolean {
  for (let k = Math.max(0, from); k <= Math.min(to, lines.length - 1); k++) {
    if (lines[k]!.words <= 16 && lines[k]!.dateline) return !lines[to]!.prose;
  }
  return false;
}

/** Words before the day in a headline that ends in one. */
const NAMED = 4;
/** Lines below a headline among which its own day is looked for: who wrote the text may stand above it. */
const BELOW = 3;

/** "Bản tin thời tiết ngày 15/10/2020", "02/09/1969: …" with the page's own day under or right above it. */
export function isNamedByDay(lines: readonly PageLine[], i: number): boolean {
  const { dateline, text } = lines[i]!;
  if (!dateline || dateline.time || dateline.label) return false;
  // "02/09/1969: Máy rút tiền đầu tiên"
  if (dateline.before === '' && DAY_FIRST.test(text) && dateline.after.split(' ').length >= NAMED)
    return tellsTime(ownDayBelow(lines, i));
  // "Dự báo thời tiết ngày 3/9/2020: Bắc Bộ mưa dông"
  if (dateline.after !== '' && text[dateline.span.end] !== ':') return false;
  if (dateline.before.split(' ').length < NAMED || !/\p{L}\s(?:ngày\s)?\d/u.test(text)) return false;
  return tellsTime(ownDayBelow(lines, i)) || tellsTime(lines[i - 1]);
}

const DAY_FIRST = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s?:\s/;

/** The day of a text, and not another line that names one. */
function tellsTime(line: PageLine | undefined): boolean {
  if (!isDay(line)) return false;
  const { before, label, time } = line!.dateline!;
  return time || label !== undefined || before.split(' ').length < NAMED;
}

/** The day under a line, with nothing between the two but who wrote the text. */
export function ownDayBelow(lines: readonly PageLine[], i: number): PageLine | undefined {
  for (let k = i + 1; k <= i + BELOW && k < lines.length; k++) {
    const line = lines[k]!;
    if (isDay(line)) return line;
    const byline = line.byline([]);
    if (!byline?.author && !byline?.labelled && line.shape?.name !== 'symbols') return undefined;
  }
  return undefined;
}

/** "Giá vàng hôm nay 12/5" over its day: what menus have, too, but not with a day. */
export function isDatedEntry(lines: readonly PageLine[], i: number): boolean {
  const { text } = lines[i]!;
  return (
    DIGITS.includes(text[text.length - 1]!) && DAY_MONTH.test(text) && ownDayBelow(lines, i) !== undefined
  );
}
const DIGITS = '0123456789';
const DAY_MONTH = /\p{L}\s(?:ngày\s|sáng\s|chiều\s|tối\s)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?$/u;

/** Longest headline that ends with a full stop, in words. */
const SENTENCE = 25;

/** A sentence with the day right under it, and the text under the day: a headline that ends with a full stop. */
export function isDatedSentence(lines: readonly PageLine[], i: number): boolean {
  if (lines[i]!.words > SENTENCE || lines[i]!.weight > 0 || !isDay(lines[i + 1])) return false;
  return lines[i + 2]?.prose === true || lines[i + 3]?.prose === true;
}

/** Longest headline that ends with a full stop over its day, wherever the text begins, in words. */
const STATED = 18;
/** Shortest other headline above it, in words. */
const OTHER = 4;

/** The same over buttons and the like, with no other headline right above it that it might be the lead of. */
export function isStatedOverDay(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.words > STATED || line.weight > 0 || line.colon || !ownDayBelow(lines, i)) return false;
  const above = lines[i - 1];
  return above === undefined || !isHeadlineOf(above, OTHER);
}
