import { dayNumber, formatDay, isRealDay } from '../../../calendar';
import type { Classified } from './classify';
import type { DayOfLine } from './day-in-text';
import type { PageLine } from './lines/line';

/** How programs that know no order of their own but the American print a moment: with seconds and the half of the day. */
const STAMP = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4}),?\s\d{1,2}:\d{2}:\d{2}\s(?:SA|CH|AM|PM)(?!\p{L})/u;
/** A whole day in a text. */
const TOLD = /(?<![\d/])(\d{1,2})(?:\/|-|\stháng\s)(\d{1,2})(?:\/|-|\snăm\s|,\s)((?:19|20)\d{2})(?!\d)/gu;
/** Days between what a text tells of and the day when it was put up: so many after, or before what it announces. */
const AFTER = 14;
const AHEAD = 7;

/**
 * The ISO value of a day that was read day first, month first where the text says so: "11/02/2014 09:48:00 CH" below what
 * took place on 2/11/2014, and on no day near 11 February. The value as it was for any other.
 */
export function inOrderOfText(
  lines: readonly PageLine[],
  read: Classified,
  { index, dateline }: DayOfLine,
): string {
  const found = dateline.time ? STAMP.exec(lines[index]!.text) : null;
  if (!found) return dateline.iso;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const own = { year, month, day };
  const other = { year, month: day, day: month };
  if (day === month || !isRealDay(year, month, day) || !isRealDay(year, day, month)) return dateline.iso;
  if (!dateline.iso.startsWith(formatDay(own))) return dateline.iso;
  let tells = false;
  for (let i = 0; i < lines.length; i++) {
    if (read.marks[i]!.label !== 'body') continue;
    for (const [, toldDay, toldMonth, toldYear] of lines[i]!.text.matchAll(TOLD)) {
      const told = { year: Number(toldYear), month: Number(toldMonth), day: Number(toldDay) };
      if (!isRealDay(told.year, told.month, told.day)) continue;
      if (isNear(dayNumber(told), dayNumber(own))) return dateline.iso;
      tells ||= isNear(dayNumber(told), dayNumber(other));
    }
  }
  return tells ? formatDay(other) + dateline.iso.slice(formatDay(own).length) : dateline.iso;
}

function isNear(told: number, posted: number): boolean {
  return posted - told <= AFTER && told - posted <= AHEAD;
}
