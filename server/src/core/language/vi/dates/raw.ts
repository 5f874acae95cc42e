import type { Span } from '../../../text/span';
import type { CalendarDate, PartOfDay } from '../../types';
import type { Time } from './shape';

/** A day as written: what the text leaves out is absent. */
export interface WrittenDay {
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
  readonly yearWord?: 'this' | 'last' | 'next' | 'same';
}

interface RawBase {
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph (span of the input). */
  readonly paragraph: number;
  readonly part?: PartOfDay;
  readonly time?: Time;
}

/** One day, or the two ends of an interval that share a month, as one mention. */
export interface RawDays extends RawBase {
  readonly kind: 'days';
  readonly days: readonly WrittenDay[];
  readonly join: 'one' | 'range';
  readonly weekday?: { readonly span: Span; readonly value: number };
  readonly relative?: number;
  /** Position in a row of fully written days ("từ 25-1 đến 2-2-2021"): the mentions of a row share a number. */
  readonly row?: number;
  /** This day and the next of the row are the ends of a period. */
  readonly opensPeriod?: boolean;
  /** Bounds of the words before the row, which may tell whether it is past or to come (`tense.ts`). */
  readonly lead: Span;
  /** A feast named by its day ("lễ 30/4"). */
  readonly feast?: boolean;
  /** The date of a cited document: no part of the story's order of time. */
  readonly ofDocument?: boolean;
  /** Accepted only where the document writes other, surer dates with this separator. */
  readonly needsStyle?: string;
  /** The separator, for a sure date. */
  readonly style?: string;
}

/** Months, years, quarters, terms. */
export interface RawPeriod extends RawBase {
  readonly kind: 'period';
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly list?: readonly CalendarDate[];
  /** A month without its year. */
  readonly yearless?: boolean;
  readonly yearWord?: 'this' | 'last' | 'next' | 'same';
  /** A mark far ahead ("đến năm 2030"), or part of a year. */
  readonly role?: 'target' | 'half-year';
  /** Bounds of the words before a year, which may tell that it is reported on or planned for. */
  readonly lead?: Span;
}

/** "hôm qua", "tuần trước", "cùng ngày". */
export interface RawRelative extends RawBase {
  readonly kind: 'relative';
  readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'year' | 'same-day';
  readonly offset: number;
}

export type RawMention = RawDays | RawPeriod | RawRelative;
