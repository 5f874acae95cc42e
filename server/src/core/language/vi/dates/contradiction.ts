import { type Day, dayNumber } from '../../../calendar';
import { pattern } from '../../../text/pattern';
import type { Span } from '../../../text/span';
import type { CalendarDate, DateMention, RecognitionInput, TextDate } from '../../types';
import { writtenElsewhere } from './evidence';

/** Days between an event and the report of it within which nothing is said: reports come late, and years turn. */
const LATE = 60;
/** Days by which a text may be ahead of its page: invitations, time zones, editions dated the next day. */
const EARLY = 31;
/** Before the web there were no pages: what is older is told as history. */
const FIRST_YEAR = 1998;
/** Characters before the day of an opening: "(TTXVN) - Tại Hà Nội, sáng 14-12-2021". */
const OPENING = 60;
/** Characters after it in which the sentence says what happened. */
const SENTENCE = 400;
/** Paragraphs among which the opening is looked for: title, caption, lead. */
const PARAGRAPHS = 4;

/** What is reported on the day it happens. Other verbs ("phát hiện", "xảy ra") open retrospects as often. */
const REPORTED =
  /(?:tổ chức|diễn ra|khai mạc|bế mạc|hội kiến|hội đàm|chủ trì|tiếp (?:xã giao|đoàn|đồng chí|ngài|ông|bà)|đến dự|tới dự|làm việc với|trao tặng|công bố|khánh thành|khởi công|họp báo|gặp mặt|ra mắt)/u;
/** What looks ahead or far back. */
const AHEAD =
  /(?:^|[\s(“"])(?:sẽ|dự kiến|sắp|chuẩn bị|theo kế hoạch|thư mời|kính mời|xin mời|trân trọng mời)(?=[\s,.])/iu;
const BACK =
  /(?:kỷ niệm|cách đây|năm xưa|năm ấy|năm đó|hồi ức|nhớ lại|nhìn lại|hồ sơ|lịch sử|trước đó|sinh ngày|từng)/iu;

/** A day from which or up to which something holds, or the day of a document whose number stands before it. */
const NO_OPENING = pattern.iu`(?:(?:^|[\s(])(?:từ|đến|tới|trước|sau|kể từ|qua)\s$)|\d[/-]\S*\p{Lu}`;

/** When a text was written by its own words, where the page's date cannot be that day. See `LanguageModule`. */
export function readContradiction(
  input: RecognitionInput,
  dates: readonly DateMention[],
): TextDate | undefined {
  const { reference } = input;
  if (!reference) return undefined;
  const head = input.spans.slice(0, PARAGRAPHS);
  const opening = dates.find((date) => isOpening(date, input.text, head));
  return (
    fromYears(input, reference, dates) ??
    (opening && (fromOpening(input, reference, dates, opening) ?? fromExchange(input, reference, opening)))
  );
}

/** A text that sums up one year and plans the next, under a date a year or more away. */
function fromYears(
  input: RecognitionInput,
  reference: CalendarDate,
  dates: readonly DateMention[],
): TextDate | undefined {
  const written = writtenElsewhere(input, reference, dates);
  if (!written) return undefined;
  const day = dates.find((date) => {
    const value = dayOf(date.value);
    return value !== undefined && date.part !== undefined && isWithin(value, written.from, written.to);
  });
  const year = dates.find(({ value }) => value === String(written.to.year));
  const witness = day ?? year;
  if (!witness) return undefined;
  const single = dayOf(witness.value);
  return single
    ? { span: witness.span, from: single, to: single }
    : { span: witness.span, from: written.from, to: written.to };
}

/** A report that opens with its day in full ("Sáng 14-12-2021, … tổ chức …"), under a date of another year. */
function fromOpening(
  input: RecognitionInput,
  reference: CalendarDate,
  dates: readonly DateMention[],
  opening: DateMention,
): TextDate | undefined {
  const day = dayOf(opening.value);
  if (!day || opening.from !== undefined || opening.defect) return undefined;
  if (reference.month === undefined || day.year === reference.year || day.year < FIRST_YEAR) return undefined;
  if (!reportsOn(input, opening)) return undefined;
  const apart = dayNumber({ day: 15, ...reference, month: reference.month }) - dayNumber(day);
  const found = { span: opening.span, from: day, to: day };
  if (apart < -EARLY) return found;
  if (apart <= LATE || isAnniversary(day, reference)) return undefined;
  // A later day or year in the text: it looks back on its opening.
  const later = dates.some(({ value }) => latestYear(value) > day.year);
  return later ? undefined : found;
}

/** A report of 3 September under a date of 9 March, or of the day after that: day and month were exchanged. */
function fromExchange(
  input: RecognitionInput,
  reference: CalendarDate,
  opening: DateMention,
): TextDate | undefined {
  const { year, month, day } = reference;
  const told = dayOf(opening.value);
  if (!told || month === undefined || day === undefined || day > 12 || opening.part === undefined)
    return undefined;
  if (opening.from === undefined && told.year !== year) return undefined;
  const meant = { year, month: told.month, day: told.day };
  const exchanged = dayNumber({ year, month: day, day: month });
  const late = exchanged - dayNumber(meant);
  const apart = Math.abs(dayNumber({ year, month, day }) - dayNumber(meant));
  if (late < 0 || late > 1 || apart <= EARLY || !reportsOn(input, opening)) return undefined;
  return { span: opening.span, from: meant, to: meant };
}

/** Whether the sentence of an opening tells what happened that day, and neither announces nor remembers it. */
function reportsOn({ text, spans }: RecognitionInput, { span }: DateMention): boolean {
  const paragraph = paragraphOf(spans, span)!;
  const sentence = text.slice(paragraph.start, Math.min(paragraph.end, span.end + SENTENCE));
  return REPORTED.test(sentence) && !AHEAD.test(sentence) && !BACK.test(sentence);
}

function isOpening({ span, part, period }: DateMention, text: string, head: readonly Span[]): boolean {
  if (period !== undefined) return false;
  const paragraph = paragraphOf(head, span);
  if (!paragraph || span.start - paragraph.start > OPENING) return false;
  const before = text.slice(paragraph.start, span.start);
  // A sentence, or a clause with a verb of its own, is no opening any more.
  if (/[.;!?](?=\s)|,.*,.*,/u.test(before.replace(/\b(?:TP|T|Th)\./gu, ''))) return false;
  if (NO_OPENING.test(before)) return false;
  return part !== undefined || /^ngày\s/iu.test(text.slice(span.start, span.start + 6));
}

function paragraphOf(spans: readonly Span[], { start, end }: Span): Span | undefined {
  return spans.find((span) => span.start <= start && end <= span.end);
}

/** A day of the same time of year, years later: told as an anniversary, whatever the words. */
function isAnniversary(day: Day, { year, month, day: of }: CalendarDate): boolean {
  const same = dayNumber({ year, month: day.month, day: Math.min(day.day, 28) });
  const page = dayNumber({ year, month: month ?? 1, day: of ?? 15 });
  return Math.abs(page - same) <= 7;
}

function isWithin(day: Day, from: CalendarDate, to: CalendarDate): boolean {
  const month = day.year * 12 + day.month;
  return month >= from.year * 12 + (from.month ?? 1) && month <= to.year * 12 + (to.month ?? 12);
}

/** The day of a value that is a single one. */
function dayOf(value: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:]+)?$/.exec(value);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

function latestYear(value: string): number {
  let latest = 0;
  for (const part of value.split(/[/;]/)) latest = Math.max(latest, Number(part.slice(0, 4)) || 0);
  return latest;
}
