/** More columns than this cannot be told apart: then years are shown instead of months. */
const MOST_MONTHS = 48;

/** The columns of a time axis: every month, or every year, from the first to the last. */
export interface TimeAxis {
  readonly unit: 'month' | 'year';
  readonly columns: readonly string[];
  /** The column of a month or year; undefined for one that the axis does not have. */
  columnOf(month: string): string | undefined;
}

/**
 * An axis for some months (`2021-12`) and years (`2021`). Years it is when a date has no month, or months would be too
 * many.
 */
export function timeAxis(months: readonly string[]): TimeAxis {
  const dated = months.filter((month) => month !== '').sort();
  const first = dated[0];
  const last = dated.at(-1);
  if (first === undefined || last === undefined)
    return { unit: 'month', columns: [], columnOf: () => undefined };
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const monthly = dated.every((month) => month.length === 7) && number(last) - number(first) < MOST_MONTHS;
  const columns = monthly
    ? range(number(first), number(last)).map((n) => `${pad(Math.floor(n / 12), 4)}-${pad((n % 12) + 1, 2)}`)
    : years(dated);
  const known = new Set(columns);
  return {
    unit: monthly ? 'month' : 'year',
    columns,
    columnOf: (month) => {
      const column = monthly ? month : month.slice(0, 4);
      return known.has(column) ? column : undefined;
    },
  };
}

/** Every year between the first and the last; only those that there are where a mistyped one would stretch the axis. */
function years(dated: readonly string[]): string[] {
  const there = [...new Set(dated.map((month) => month.slice(0, 4)))];
  const first = Number(there[0]);
  const last = Number(there.at(-1));
  return last - first < 2 * MOST_MONTHS ? range(first, last).map((year) => pad(year, 4)) : there;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
