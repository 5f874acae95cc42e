import type { Span } from '../../../text/span';
import type { CalendarDate, RecognitionInput } from '../../types';
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
  return evidenceOf(scanDates(input.text, input.spans));
}

const remembered = new WeakMap<RecognitionInput, Written | undefined>();

/** The months in which a text can have been written, as found when its dates were; the text is not scanned again. */
export function writtenIn(input: RecognitionInput): Written | undefined {
  if (!remembered.has(input)) rememberWritten(input, scanDates(input.text, input.spans));
  return remembered.get(input);
}

/** Reads off the dates of a text when it was written, and keeps that for `writtenIn`. */
export function rememberWritten(
  input: RecognitionInput,
  mentions: readonly RawMention[],
): Written | undefined {
  const written = writtenOf(mentions);
  remembered.set(input, written);
  return written;
}

/** `written` of the evidence alone: nothing is counted where no year is reported on or none is planned for. */
function writtenOf(mentions: readonly RawMention[]): Written | undefined {
  let reports = false;
  let plans = false;
  for (const mention of mentions) {
    if (mention.kind !== 'period') continue;
    if (mention.role === 'report') reports = true;
    else if (mention.role === 'plan') plans = true;
  }
  return reports && plans ? evidenceOf(mentions).written : undefined;
}

export function evidenceOf(mentions: readonly RawMention[]): YearEvidence {
  const spoken = new Map<number, number>();
  const reports = new Set<number>();
  const plans = new Set<number>();
  const count = (year: number): void => {
    spoken.set(year, (spoken.get(year) ?? 0) + 1);
  };
  for (const mention of mentions) {
    if (mention.kind === 'days') {
      for (const { year } of mention.days) if (year !== undefined) count(year);
    } else if (mention.kind === 'period' && mention.role !== 'target') {
      for (const { year } of mention.list ?? [mention.from]) if (year > 0) count(year);
      if (mention.role === 'report') reports.add(mention.from.year);
      if (mention.role === 'plan') plans.add(mention.from.year);
    }
  }
  if (spoken.size === 0) return { spoken };
  const latest = Math.max(...spoken.keys());
  // Reported on and planned for must be neighbours, and nothing later may be spoken of.
  if (!reports.has(latest - 1) || !plans.has(latest)) return { spoken, latest };
  return {
    spoken,
    latest,
    written: { from: { year: latest - 1, month: 10 }, to: { year: latest, month: 6 } },
  };
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
