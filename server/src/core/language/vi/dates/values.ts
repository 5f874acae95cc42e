import { type Day, formatDay, formatMonth, padded, weekdayOf } from '../../../calendar';
import type { CalendarDate, DateDefect, DateMention } from '../../types';
import type { RawDays } from './raw';
import type { Time } from './shape';

// What a date is worth, once it is known which day is meant: EDTF, as `DateMention.value` has it.

/** Where the missing year or day of a date was taken from. */
export type From = NonNullable<DateMention['from']>;

/** A day, and where what is not written of it was taken from. */
export interface Resolved {
  readonly day: Day;
  readonly from?: From;
}

/** A day of a mention with its value, as far as it could be resolved. */
export interface Valued {
  readonly value: string;
  readonly day: Day | undefined;
  readonly from: From | undefined;
  readonly defect: DateDefect | undefined;
}

/** Joins the last mention to the one that opens its period. A period never runs backwards: New Year lies between. */
export function closePeriod(found: DateMention[], index: number, closing: RawDays): void {
  const opener = found[index]!;
  let closer = found[found.length - 1]!;
  const first = opener.value.slice(0, 10);
  let last = closer.value.slice(-10);
  if (closer.value.length !== 10 || !/^\d/.test(first) || !/^\d/.test(last)) return;
  if (last < first && closing.days[0]!.year === undefined) {
    last = `${padded(Number(last.slice(0, 4)) + 1, 4)}${last.slice(4)}`;
    closer = { ...closer, value: last };
  }
  const period = `${first}/${last}`;
  found[index] = { ...opener, period };
  found[found.length - 1] = { ...closer, period };
}

export function valued({ day, from }: Resolved): Valued {
  return { value: formatDay(day), day, from, defect: undefined };
}

export function unknownYear(month: number, day: number, defect: DateDefect | undefined): Valued {
  return { value: `--${padded(month, 2)}-${padded(day, 2)}`, day: undefined, from: undefined, defect };
}

export function defective(day: Day, defect: DateDefect): Valued {
  return { value: formatDay(day), day: undefined, from: undefined, defect };
}

export function formatDate({ year, month, day }: CalendarDate): string {
  if (month === undefined) return padded(year, 4);
  return day === undefined ? formatMonth(year, month) : formatDay({ year, month, day });
}

export function weekdayCheck(
  weekday: NonNullable<RawDays['weekday']>,
  day: Day,
): DateMention['weekday'] | undefined {
  const actual = weekdayOf(day);
  return actual === weekday.value ? undefined : { span: weekday.span, actual };
}

/** `T09:30`; the part of the day tells "8 giờ tối" from the morning. Midnight as hour 24 is left out. */
export function clock(mention: { readonly time?: Time; readonly part?: RawDays['part'] }): string {
  const { time, part } = mention;
  if (!time || time.hour > 23) return '';
  let { hour } = time;
  if ((part === 'afternoon' || part === 'evening') && hour < 12) hour += 12;
  else if (part === 'night' && hour >= 7 && hour < 12) hour += 12;
  else if (part === 'noon' && hour < 4) hour += 12;
  else if (part === 'night' && hour === 12) return '';
  const second = time.second === undefined ? '' : `:${padded(time.second, 2)}`;
  return `T${padded(hour, 2)}:${padded(time.minute, 2)}${second}${time.zone ?? ''}`;
}
