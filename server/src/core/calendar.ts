/**
 * The Gregorian calendar, proleptic, without time zones: pure arithmetic on years, months (1 to 12) and days (from 1).
 * Day numbers count days since 1970-01-01.
 */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a day and month occur in any year (29 February does). */
export function isPossibleDay(month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(2000, month);
}

/** Days since 1970-01-01 (negative before). Howard Hinnant's `days_from_civil`. */
export function dayNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day of a day number; the inverse of `dayNumber`. */
export function dayOf(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** ISO 8601 week, as `2023-W46`; weeks begin on Monday and belong to the year of their Thursday. */
export function isoWeek(day: Day): string {
  const number = dayNumber(day);
  const thursday = number - ((weekdayOf(day) + 6) % 7) + 3;
  const { year } = dayOf(thursday);
  const first = dayNumber({ year, month: 1, day: 1 });
  return `${padded(year, 4)}-W${padded(Math.floor((thursday - first) / 7) + 1, 2)}`;
}

export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** `2021-12-14`. The day need not exist: an impossible day is written as it was read. */
export function formatDay({ year, month, day }: Day): string {
  const start = year >= 1000 ? String(year) : padded(year, 4);
  if (month > 12 || day > 31) return `${start}-${padded(month, 2)}-${padded(day, 2)}`;
  const place = month * 32 + day;
  monthDays[place] ??= `-${padded(month, 2)}-${padded(day, 2)}`;
  return start + monthDays[place];
}

/** `-12-14` by month times 32 plus day: a corpus has the same days over and over. */
const monthDays: (string | undefined)[] = new Array(13 * 32).fill(undefined);

/** The day that a moment is in the zone of this machine, as `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  return formatDay({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}

export function formatMonth(year: number, month: number): string {
  return `${padded(year, 4)}-${padded(month, 2)}`;
}

/** A field value in ISO 8601, taken apart. Parts that are not written are absent. */
export interface IsoDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** `Z` or `±hh:mm`. */
  readonly zone?: string;
}

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Takes apart `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-MM-DDThh:mm[:ss][Z|±hh:mm]`; undefined for any other shape. */
export function parseIsoDate(value: string): IsoDate | undefined {
  const year = figures(value, 0, 4);
  if (year < 0) return undefined;
  // Nearly all dates are days.
  if (value.length === 10 && value[4] === '-' && value[7] === '-') {
    const month = figures(value, 5, 2);
    const day = figures(value, 8, 2);
    return month < 0 || day < 0 ? undefined : { year, month, day };
  }
  const match = ISO_DATE.exec(value);
  if (!match) return undefined;
  const [, , month, day, hour, minute, second, zone] = match;
  const date: { -readonly [K in keyof IsoDate]: IsoDate[K] } = { year };
  if (month !== undefined) date.month = Number(month);
  if (day !== undefined) date.day = Number(day);
  if (hour !== undefined) date.hour = Number(hour);
  if (minute !== undefined) date.minute = Number(minute);
  if (second !== undefined) date.second = Number(second);
  if (zone !== undefined) date.zone = zone;
  return date;
}

/** The number of so many figures; -1 where anything else stands among them. */
function figures(text: string, from: number, count: number): number {
  let number = 0;
  for (let i = from; i < from + count; i++) {
    const figure = text.charCodeAt(i) - 48;
    if (!(figure >= 0 && figure <= 9)) return -1;
    number = number * 10 + figure;
  }
  return number;
}

/**
 * Checks a field that should be ISO 8601 already. `valid` is false for any other shape, and for a value of the right
 * shape that names a day or time that does not exist, where `defect` says so. Hour 24 and second 60 do not exist here.
 */
export function isIsoDate(value: string): { readonly valid: boolean; readonly defect?: 'impossible' } {
  const date = parseIsoDate(value);
  if (!date) return { valid: false };
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0, zone } = date;
  const real = isRealDay(year, month, day) && hour <= 23 && minute <= 59 && second <= 59 && isZone(zone);
  return real ? { valid: true } : { valid: false, defect: 'impossible' };
}

/** Offsets in use run from -12:00 to +14:00. */
function isZone(zone: string | undefined): boolean {
  if (zone === undefined || zone === 'Z') return true;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return Number(zone.slice(4)) <= 59 && minutes <= (zone.startsWith('-') ? 12 : 14) * 60;
}
