import type { Span } from '../../../text/span';
import type { CalendarDate, DateMention, RecognitionInput } from '../../types';
import { readYearRole } from './periods';
import type { RawMention } from './raw';
import { scanDates } from './scan';

/** What a text itself says about when it was written. */
export interface YearEvidence {
  /** Years the prose speaks of, with how often; terms and marks far ahead ("đến năm 2030") left out. */
  readonly spoken: ReadonlyMap<number, number>;
  /** The latest of them. */
  readonly latest?: number;
  /** The months in which a text that reports on one year and plans the next can have been written. */
  readonly written?: Written;
}

/** First and last month in which a text can have been written. */
export interface Written {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Reads the years that a text speaks of. A page that sums up 2014 and sets the tasks of 2015 was written around New
 * Year 2015, whatever date stands above it: sites that move to a new system often stamp old articles anew.
 */
export function evidenceYears(input: {
  readonly text: string;
  readonly spans: readonly Span[];
}): YearEvidence {
  return evidenceOf(scanDates(input.text, input.spans), input.text);
}

/**
 * The months in which a text can have been written, where those are not around the day of its page.
 * @param dates those recognized in it
 */
export function writtenElsewhere(
  input: RecognitionInput,
  reference: CalendarDate,
  dates: readonly DateMention[],
): Written | undefined {
  if (!mayBeElsewhere(reference, dates)) return undefined;
  const written = writtenOf(scanDates(input.text, input.spans), input.text);
  return contradicts({ written }, reference) ? written : undefined;
}

/**
 * Whether a year and the one after it stand by themselves, as in a text that reports on one and plans the other, with no
 * later day in full, and far from the page's: few texts are read again for that.
 */
function mayBeElsewhere(reference: CalendarDate, dates: readonly DateMention[]): boolean {
  let latest = 0;
  for (const { value, from } of dates)
    if (from === undefined && value.length >= 10 && value[4] === '-' && value[7] === '-')
      latest = Math.max(latest, Number(value.slice(0, 4)));
  let years: Set<number> | undefined;
  for (const { value } of dates) {
    if (value.length !== 4 && value[4] !== ';') continue;
    const year = Number(value.slice(0, 4));
    if (year + 1 < latest || year === reference.year) continue;
    years ??= new Set();
    years.add(year);
  }
  if (!years || years.size < 2) return false;
  for (const year of years)
    if (year + 1 >= latest && years.has(year + 1) && contradicts({ written: around(year + 1) }, reference))
      return true;
  return false;
}

/** When a text was written that reports on the year before a year, and plans that year. */
function around(year: number): Written {
  return { from: { year: year - 1, month: 10 }, to: { year, month: 6 } };
}

export function evidenceOf(mentions: readonly RawMention[], text: string): YearEvidence {
  const spoken = new Map<number, number>();
  for (const mention of mentions)
    for (const year of yearsOf(mention)) if (year > 0) spoken.set(year, (spoken.get(year) ?? 0) + 1);
  if (spoken.size === 0) return { spoken };
  const latest = Math.max(...spoken.keys());
  const written = writtenOf(mentions, text);
  return written ? { spoken, latest, written } : { spoken, latest };
}

const NO_YEARS: readonly number[] = [];

/** The years that a mention speaks of; 0 for one that it leaves out. */
function yearsOf(mention: RawMention): readonly number[] {
  if (mention.kind === 'days') return mention.days.map(({ year }) => year ?? 0);
  if (mention.kind !== 'period' || mention.role === 'target') return NO_YEARS;
  return (mention.list ?? [mention.from]).map(({ year }) => year);
}

/** `written` of the evidence alone: what years are said to be is read only of the latest two. */
export function writtenOf(mentions: readonly RawMention[], text: string): Written | undefined {
  let latest = 0;
  let alone = true;
  for (const mention of mentions) {
    if (mention.kind === 'days') {
      for (const { year } of mention.days) if (year !== undefined && year > latest) latest = year;
    } else if (mention.kind === 'period' && mention.role !== 'target') {
      if (mention.lead) alone = false;
      if (mention.from.year > latest) latest = mention.from.year;
      if (mention.list) for (const { year } of mention.list) if (year > latest) latest = year;
    }
  }
  // Reported on and planned for must be neighbours, and nothing later may be spoken of.
  if (alone || !isSaid(mentions, text, latest - 1, 'report') || !isSaid(mentions, text, latest, 'plan'))
    return undefined;
  return around(latest);
}

function isSaid(
  mentions: readonly RawMention[],
  text: string,
  year: number,
  role: 'report' | 'plan',
): boolean {
  for (const mention of mentions) {
    if (mention.kind !== 'period' || !mention.lead || mention.role || mention.from.year !== year) continue;
    if (readYearRole(text, mention.lead) === role) return true;
  }
  return false;
}

const MARGIN_MONTHS = 12;

/** Whether a page date lies a year or more outside the months in which the text can have been written. */
export function contradicts({ written }: Pick<YearEvidence, 'written'>, reference: CalendarDate): boolean {
  if (!written) return false;
  const month = monthNumber(reference);
  return month < monthNumber(written.from) - MARGIN_MONTHS || month > monthNumber(written.to) + MARGIN_MONTHS;
}

function monthNumber({ year, month = 6 }: CalendarDate): number {
  return year * 12 + month;
}
