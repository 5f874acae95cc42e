import type { InferredField, PageInput } from '../../types';
import type { Classified } from './classify';
import { moved } from './credits/credits';
import { PLACED } from './credits/credits-in-text';
import { readCredits } from './credits/page-credits';
import {
  type DayOfLine,
  dayBeforeAuthor,
  dayBeforeLead,
  dayBehindTitle,
  dayBetweenPrints,
  dayOfSignature,
  withoutDay,
} from './day-in-text';
import { holds, isParagraph } from './extent/zones';
import type { Dateline } from './lines/datelines';
import type { PageLine } from './lines/line';
import { inOrderOfText } from './month-first';
import { withoutSite } from './title/site-suffix';
import { isStepTo } from './title/title-prints';
import { endOfHeadline } from './title/wrapped-headline';

type FieldName = 'title' | 'date' | 'source' | 'author' | 'section';
type Fields = Partial<Record<FieldName, InferredField>>;

/** Reads what the page says of itself. Fields that the header gives are left out. */
export function readFields(lines: readonly PageLine[], read: Classified, page: PageInput): Fields {
  const fields: Fields = {};
  const { title } = read;
  const dateline = bestDateline(lines, read);
  if (title !== undefined) fields.title = titleField(lines, title, dateline?.index === title);
  if (dateline) {
    const at = lines[dateline.index]!.start;
    fields.date = { value: inOrderOfText(lines, read, dateline), span: moved(dateline.dateline.span, at) };
  }
  Object.assign(fields, readCredits(lines, read, page));
  const section = sectionField(lines, read);
  if (section) fields.section = section;
  for (const name of Object.keys(fields) as FieldName[]) if (page.header[name]) delete fields[name];
  return fields;
}

/** What mark-down has before a headline, and forums before the subject of a thread. */
const SUBJECT =
  /^#{1,6}\s+(?=\S)|^(?:(?:đề tài|tiêu đề|tựa đề|title|view full version)\s?:|mặc định)\s(?=\S+\s\S)/iu;

/** " (Lượt xem: 1204)": how often it was read, behind a headline. */
const VIEWS = /\s\((?:(?:số )?lượt (?:xem|đọc)|views?)\s?:?\s?[\d.,]{1,12}\)$/iu;

function titleField(lines: readonly PageLine[], title: number, dated: boolean): InferredField {
  const line = lines[title]!;
  const end = lines[endOfHeadline(lines, title)]!;
  if (end !== line) {
    const value = `${line.text} ${end.text}`.replace(/\s+/g, ' ');
    return { value, span: { start: line.start, end: end.end } };
  }
  const from = SUBJECT.exec(line.text)?.[0].length ?? 0;
  let text = (dated ? withoutDay(line.text) : line.text).replace(VIEWS, '');
  text = withoutSite(text);
  const value = text.slice(from);
  return {
    value: /[^\S ]| {2}/.test(value) ? value.replace(/\s+/g, ' ').trim() : value,
    span: { start: line.start + from, end: line.start + text.length },
  };
}

/** The dateline that most likely gives the day of publication. */
function bestDateline(lines: readonly PageLine[], read: Classified): DayOfLine | undefined {
  return (
    markedDateline(lines, read) ??
    dayBehindTitle(lines, read.title) ??
    dayBetweenPrints(lines, read.title) ??
    lastDateline(lines, read) ??
    dayOfSignature(lines, read) ??
    dayBelowLead(lines, read) ??
    dayBeforeLead(lines, read) ??
    dayBeforeAuthor(lines, read)
  );
}

/** Lines at the end of a text among which its day is looked for, and words of such a line. */
const END = 2;
const DAY = 4;

/** The day below a poem or a letter, where no other day is given. */
function lastDateline(lines: readonly PageLine[], read: Classified): DayOfLine | undefined {
  const last = read.last ?? -1;
  for (let index = last; index > Math.max(0, last - END); index--) {
    const { words, dateline } = lines[index]!;
    if (words <= DAY && dateline && read.marks[index]!.label === 'body') return { index, dateline };
  }
  return undefined;
}

/** Longest day with its label and who put the text up, in words. */
const LABELLED = 16;
const DAY_LABEL = /^ngày (?:đăng|xuất bản|đăng tin|đăng tải|đưa tin)$/;

function isDayLabel(line: PageLine | undefined): boolean {
  return line?.colon === true && DAY_LABEL.test(line.key);
}

/** Who put the text up, in a line of its own before the day; longest such line in words. */
const POSTED_BY = /^(?:post author|tác giả|người đăng|(?:được )?đăng bởi|bởi|by) /u;
const POSTER = 8;

/** The day with its time, or with its label, between the lead and the text. */
function dayBelowLead(lines: readonly PageLine[], read: Classified): DayOfLine | undefined {
  const lead = read.first;
  if (lead === undefined || !lines[lead]?.prose) return undefined;
  // The label may have a line of its own; who put the text up has one in themes that print all of it below the lead.
  const next = lines[lead + 1];
  const labelled = isDayLabel(next);
  const posted = next !== undefined && next.words <= POSTER && POSTED_BY.test(next.key);
  const index = lead + (labelled || posted ? 2 : 1);
  const below = lines[index];
  const dateline = below?.dateline;
  if (!below || !dateline) return undefined;
  const published = dateline.label === 'published' && below.words <= LABELLED;
  if (!published && (below.words > DAY || !(dateline.time || labelled))) return undefined;
  return { index, dateline };
}

/** "Thời gian: 8h00, ngày 12/3/2019" beside "Địa điểm: …": when something takes place. */
function isOfEvent(lines: readonly PageLine[], i: number): boolean {
  if (!lines[i]!.key.startsWith('thời gian ')) return false;
  return isPlace(lines[i - 1]) || isPlace(lines[i + 1]);
}

/**
 * "Thứ tư, ngày 12-6-2019" below a paragraph and over "Thứ năm, ngày 13-6-2019": the days of a schedule or of a diary. Pages
 * that a text points to have earlier days.
 */
function isOfSchedule(lines: readonly PageLine[], title: number, i: number, last: number): boolean {
  const { dateline, words } = lines[i]!;
  if (!dateline || dateline.time || dateline.label || words > DAYS) return false;
  if (!holds(lines, { first: title + 1, last: i - 1 }, (line) => line.prose || line.colon)) return false;
  for (let k = i + 2; k <= last; k++) {
    const other = lines[k]!;
    if (other.words === words && other.dateline) return other.dateline.iso > dateline.iso;
  }
  return false;
}
/** Longest such day, in words. */
const DAYS = 6;

function isPlace(line: PageLine | undefined): boolean {
  return line !== undefined && /^(?:địa điểm|nơi tổ chức) /u.test(line.key);
}

/** Of the lines that were found to be datelines, the one that counts most. */
function markedDateline(lines: readonly PageLine[], read: Classified): DayOfLine | undefined {
  let best: DayOfLine | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const title = read.title ?? -1;
  for (let i = 0; i < lines.length; i++) {
    const mark = read.marks[i]!;
    if (mark.label !== 'dateline' || !mark.dateline || isOfEvent(lines, i)) continue;
    if (i > title && isOfSchedule(lines, title, i, read.last ?? i)) continue;
    const dateline = mark.dateline;
    let score = 0;
    if (i > title && i <= (read.first ?? 0)) score += 3;
    else if (i < title) score += title - i === 1 ? 2 : 1;
    if (dateline.label === 'published') score += 2;
    if (dateline.label === 'updated') score -= 1.5;
    if (dateline.time) score += 1;
    // Of two days that count alike the earlier one: the other is the site's clock, or that of a change.
    const earlier =
      score === bestScore &&
      i > title &&
      dateline.time &&
      dateline.iso < best!.dateline.iso &&
      !(best!.index > title && holds(lines, { first: best!.index + 1, last: i - 1 }, isParagraph));
    if (
      score > bestScore ||
      earlier ||
      (best &&
        i > (read.last ?? i) &&
        isClockBefore(best, dateline, title) &&
        !isSignedBefore(lines, best, i, title))
    ) {
      best = { index: i, dateline };
      bestScore = score;
    }
  }
  return best;
}

/** A day above the headline that says nothing of itself and is later than one below the text: the site's clock. */
function isClockBefore({ index, dateline }: DayOfLine, own: Dateline, title: number): boolean {
  if (index > title || dateline.label || own.label === 'updated') return false;
  return dateline.iso.slice(0, 10) > own.iso.slice(0, 10);
}

/** Lines between the day above a headline and this, at most, and days between a signature and publication. */
const NEAR = 2;
const WEEK = 7;
const DAY_LENGTH = 86_400_000;

/** "Thạch Lâm, ngày 5 tháng 7 năm 2021" below a text that was put up within the week, as the time right above its headline says. */
function isSignedBefore(
  lines: readonly PageLine[],
  { index, dateline }: DayOfLine,
  below: number,
  title: number,
): boolean {
  if (title - index > NEAR || !dateline.time || !PLACED.test(lines[below]!.text)) return false;
  const days = Date.parse(dateline.iso.slice(0, 10)) - Date.parse(lines[below]!.dateline!.iso.slice(0, 10));
  return days <= WEEK * DAY_LENGTH;
}

/** The first step of the way to a page. */
const FRONT_PAGE = /^(?:(?:bạn đang (?:ở|xem)(?: đây)?|you are here)\s?:?\s?)?(?:trang (?:chủ|nhất)|home)$/iu;

function sectionField(lines: readonly PageLine[], read: Classified): InferredField | undefined {
  const { title } = read;
  if (title === undefined) return undefined;
  const headline = lines[title]!.text;
  for (let i = title + 2; i >= 0 && i > title - 6; i--) {
    const line = lines[i];
    const mark = read.marks[i];
    if (!line || !(mark!.label === 'section' || mark!.section)) continue;
    const crumbs = line.text.split(/\s+(?:>{1,2}|[»›→/|])\s+/u);
    const value = crumbs.filter((crumb) => !FRONT_PAGE.test(crumb) && !isStepTo(crumb, headline)).at(-1);
    if (!value || (crumbs.length === 1 && line.phrase === undefined && line.words > 4)) continue;
    const offset = line.text.lastIndexOf(value);
    return {
      value: value.replace(/\s+/g, ' '),
      span: { start: line.start + offset, end: line.start + offset + value.length },
    };
  }
  return undefined;
}
