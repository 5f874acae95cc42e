import { type Day, dayNumber, formatDay, formatMonth, isRealDay, parseIsoDate } from '../../calendar';
import { headerEntry } from '../../format/structure';
import type { CalendarDate, DateMention } from '../../language/types';
import type { Fix, Problem } from '../../problem';
import { pattern } from '../../text/pattern';
import type { Span } from '../../text/span';
import type { BlockContext } from '../context';
import { weekdays } from './messages';

/** Checks the dates of the running text by themselves, and the document's date against them. */
export function checkTextDates(context: BlockContext): readonly Problem[] {
  if (context.preamble) return NONE;
  const { settings } = context;
  const wants = (rule: 'conflict' | 'impossible' | 'weekday-mismatch') =>
    settings.severityOf(`date/${rule}`) !== 'off';
  const defects = wants('impossible') || wants('weekday-mismatch') ? checkDefects(context) : NONE;
  const conflict = wants('conflict') ? checkConflict(context) : undefined;
  return conflict ? [...defects, conflict] : defects;
}

const NONE: readonly Problem[] = [];

function checkDefects({ block, recognition }: BlockContext): readonly Problem[] {
  let problems: Problem[] | undefined;
  for (const date of recognition.dates) {
    const problem = date.defect && checkDefect(block.text, date);
    if (!problem) continue;
    problems ??= [];
    problems.push(problem);
  }
  return problems ?? NONE;
}

function checkDefect(block: string, date: DateMention): Problem | undefined {
  const { span, defect, weekday, from, value } = date;
  if (defect === 'impossible') {
    return { rule: 'date/impossible', span, args: { value: block.slice(span.start, span.end) } };
  }
  // With a year that the text does not say, the year may be wrong as well as the weekday.
  if (defect !== 'weekday-mismatch' || !weekday || from !== undefined) return undefined;
  // "từ thứ năm đến hết chủ nhật (6/4 đến 9/4/2017)"
  if (date.period !== undefined || /[/;]/.test(value)) return undefined;
  if (isPartOfName(block, weekday.span)) return undefined;
  return {
    rule: 'date/weekday-mismatch',
    span: weekday.span,
    args: {
      date: value.slice(0, 10),
      actual: weekdays[weekday.actual]!,
      written: block.slice(weekday.span.start, weekday.span.end),
    },
  };
}

const NAME_BEFORE = pattern.u`(\p{Lu}[\p{L}\p{M}]*)\s$`;

const CAPITAL = pattern.u`\p{Lu}`;

/** "Tuổi Trẻ Chủ Nhật": a weekday with capitals behind another capital belongs to the name of a paper. */
function isPartOfName(text: string, { start }: Span): boolean {
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, start - 16), start));
  return before !== null && CAPITAL.test(text[start]!);
}

function checkConflict(context: BlockContext): Problem | undefined {
  const { language, raw, date } = context;
  const place = dateSpan(context);
  if (date === undefined || !place) return undefined;
  const found = language.readContradiction(raw.input, raw.found.dates);
  if (!found) return undefined;
  const value = date.slice(0, 10);
  const text = label(found.from, found.to);
  const swapped = place.written ? exchanged(value, found.from) : undefined;
  return {
    rule: 'date/conflict',
    span: place.span,
    args: { value, text },
    related: { message: 'text-date', args: { text }, span: raw.toSource(found.span) },
    ...(swapped === undefined ? {} : { fixes: [swap(place.span, date, swapped)] }),
  };
}

/** Where the document's date stands: in the header, else on the page. */
function dateSpan({ block, reading }: BlockContext): { span: Span; written: boolean } | undefined {
  const entry = headerEntry(block, 'date');
  if (entry && entry.value !== '')
    return { span: entry.valueSpan, written: parseIsoDate(entry.value) !== undefined };
  const field = reading.fields.date;
  return field && { span: field.span, written: false };
}

function swap(span: Span, date: string, swapped: string): Fix {
  const iso = swapped + date.slice(10);
  return { title: 'swap', args: { iso }, edits: [{ span, newText: iso }], safe: false };
}

/** `2023-04-09` for `2023-09-04`, where that is the day of the text or the one after it. */
function exchanged(iso: string, { year, month, day }: CalendarDate): string | undefined {
  const [y, m, d] = iso.split('-').map(Number);
  if (d === undefined || month === undefined || day === undefined || !isRealDay(y!, d, m!)) return undefined;
  const meant: Day = { year: y!, month: d, day: m! };
  const late = dayNumber(meant) - dayNumber({ year, month, day });
  return late === 0 || late === 1 ? formatDay(meant) : undefined;
}

function label(from: CalendarDate, to: CalendarDate): string {
  const one = iso(from);
  const other = iso(to);
  return one === other ? one : `${one}/${other}`;
}

function iso({ year, month, day }: CalendarDate): string {
  if (month === undefined) return String(year);
  return day === undefined ? formatMonth(year, month) : formatDay({ year, month, day });
}
