import { addDays, formatDay, isIsoDate, parseIsoDate } from '../../calendar';
import type { HeaderEntry } from '../../format/structure';
import type { FieldDateReading } from '../../language/types';
import type { Fix, Problem } from '../../problem';
import { pattern } from '../../text/pattern';
import { shift } from '../../text/span';
import type { BlockContext } from '../context';
import { weekdays } from './messages';

/** Checks the values of date fields: their shape, and that such a day exists and is not to come. */
export function checkDates(context: BlockContext): Problem[] {
  if (context.preamble) return [];
  return context.block.header.flatMap((entry) => {
    const type = entry.field === undefined ? undefined : context.settings.fields.get(entry.field)?.type;
    return type === 'date' && entry.value !== '' ? checkDate(entry, context) : [];
  });
}

function checkDate(entry: HeaderEntry, context: BlockContext): Problem[] {
  const iso = isIsoDate(entry.value);
  if (iso.valid) return checkFuture(entry, entry.value, context);
  if (iso.defect) return [{ rule: 'date/impossible', span: entry.valueSpan, args: { value: entry.value } }];
  const reading = context.language.readFieldDate(entry.value);
  if (!reading) return [notIso(entry)];
  const at = entry.valueSpan.start;
  const value = entry.value.slice(reading.span.start, reading.span.end);
  switch (reading.defect) {
    case 'impossible':
      return [{ rule: 'date/impossible', span: shift(reading.span, at), args: { value } }];
    case 'ambiguous':
      return [{ rule: 'date/ambiguous', span: shift(reading.span, at), args: { value } }];
    case 'weekday-mismatch':
      return [notIso(entry, reading), weekdayMismatch(entry, reading)];
    default:
      return [notIso(entry, reading), ...checkFuture(entry, reading.iso, context)];
  }
}

function notIso(entry: HeaderEntry, reading?: FieldDateReading): Problem {
  const problem = { rule: 'date/not-iso', span: entry.valueSpan } as const;
  if (!reading) return { ...problem, args: { value: entry.value, suggestion: '' } };
  const fix: Fix = {
    title: 'normalize',
    args: { iso: reading.iso },
    edits: [{ span: entry.valueSpan, newText: reading.iso }],
    // Words around the date ("VTV News-") would be lost, and a wrong weekday leaves open which day is meant.
    safe: reading.defect === undefined && isAllDate(entry.value, reading),
  };
  const suggestion = { en: ` In ISO form: ${reading.iso}.`, vi: ` Dạng ISO: ${reading.iso}.` };
  return { ...problem, args: { value: entry.value, suggestion }, fixes: [fix] };
}

const LABEL = pattern.u`^[\p{L}\p{M} ]{1,24}[:,]?$`;

/** True when nothing but a label such as "Cập nhật:" stands beside the date. */
function isAllDate(value: string, { span }: FieldDateReading): boolean {
  const before = value.slice(0, span.start).trim();
  const after = value.slice(span.end).trim();
  return (before === '' || LABEL.test(before)) && /^[\s.,;)\]]*$/.test(after);
}

function weekdayMismatch(entry: HeaderEntry, reading: FieldDateReading): Problem {
  const { span, actual } = reading.weekday!;
  return {
    rule: 'date/weekday-mismatch',
    span: shift(span, entry.valueSpan.start),
    args: {
      date: reading.iso.slice(0, 10),
      actual: weekdays[actual]!,
      written: entry.value.slice(span.start, span.end),
    },
  };
}

function checkFuture(entry: HeaderEntry, iso: string, { today }: BlockContext): Problem[] {
  if (!parseIsoDate(iso)) return [];
  const limit = lastDay(today);
  if (limit === undefined || iso.slice(0, 10) <= limit.slice(0, Math.min(10, iso.length))) return [];
  return [{ rule: 'date/future', span: entry.valueSpan, args: { value: iso } }];
}

let known: { readonly today: string; readonly last: string | undefined } | undefined;

/** A day of grace: a page of a zone ahead of ours can be from tomorrow. Kept: all documents are read on one day. */
function lastDay(today: string): string | undefined {
  if (known?.today !== today) {
    const now = parseIsoDate(today);
    const last = now?.month && now.day ? { year: now.year, month: now.month, day: now.day } : undefined;
    known = { today, last: last && formatDay(addDays(last, 1)) };
  }
  return known.last;
}
