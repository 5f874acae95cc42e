import { pattern } from '../../../text/pattern';
import type { Acceptance } from './figures';
import type { Group, GroupItem } from './group';
import { isStrong, type LeftContext } from './left';
import type { RawDays, WrittenDay } from './raw';
import { skipGapBack } from './reader';
import type { Shape } from './shape';

/** Where a row of days stands. */
export interface Place {
  readonly text: string;
  /** Bounds of the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** A number of its own in the paragraph. */
  readonly row: number;
}

/**
 * The mentions that a row of days makes: one for each day, since a reader who looks for any of them finds it so, and
 * labels made by hand want what is one calendar day ("các ngày 16, 17 và 18/11", "từ ngày 14 đến ngày 16/6", "28/6 -
 * 1/7/1996"; "20/11/1982 - 20/11/2022" is an anniversary and no interval at all). `period` says that two of them are
 * the ends of one. Only figures that share a month and a word are one mention, an interval: "từ ngày 12 đến
 * 14/12/2023", "3-6/8".
 */
export function mentionsOf(group: Group, left: LeftContext, accepted: Acceptance, place: Place): RawDays[] {
  const { items, joins } = group;
  if (items.length === 1) return [alone(items[0]!.shape, left, accepted, place)];
  const years = spreadYears(items);
  const lead = { start: place.start, end: left.start };
  const ofDocument = isOfDocument(left, place);
  const style = isStrong(left);
  // "thứ bảy, chủ nhật 11 và 12/5": the weekday that stands beside the first day may be that of the last.
  const shares = items[0]!.shape.kind === 'day';
  const last = items.length - 1;
  // "ngày 2/10 và ngày 23/10 năm ngoái": the words hold for the whole row.
  const yearWord = items[last]!.shape.yearWord;
  const found: RawDays[] = [];
  let from = 0;
  for (let i = 0; i <= last; i++) {
    if (i < last && isInterval(group, i)) continue;
    const { shape } = items[i]!;
    // The month that days without one share stands behind the last of them.
    const dated = items.find((item, k) => k >= i && item.shape.month !== undefined)!.shape;
    const first = from === 0;
    const own = first ? left : items[from]!;
    found.push({
      kind: 'days',
      start: own.start,
      end: left.open && i === last ? closeBracket(shape.end, place) : shape.end,
      paragraph: place.paragraph,
      part: own.part,
      time: shape.time ?? own.time,
      days: items.slice(from, i + 1).map((item, k) => written(item.shape, dated, years[from + k], yearWord)),
      join: from === i ? 'one' : 'range',
      row: place.row,
      opensPeriod: joins[i] === 'range',
      weekday: first && !shares ? left.weekday : undefined,
      relative: first ? left.relative : undefined,
      lead,
      feast: accepted.feast,
      needsStyle: accepted.needsStyle,
      style: style ? shape.separator : undefined,
      ofDocument,
    });
    from = i + 1;
  }
  return found;
}

/** A day without its month that opens a run to the next figures, which have no words of their own. */
function isInterval({ items, joins }: Group, i: number): boolean {
  const next = items[i + 1]!;
  return (
    joins[i] === 'range' &&
    joins[i - 1] !== 'range' &&
    items[i]!.shape.kind === 'day' &&
    next.shape.kind !== 'day' &&
    next.start === next.shape.start
  );
}

/** The mention of one day, as most are. */
function alone(shape: Shape, left: LeftContext, accepted: Acceptance, place: Place): RawDays {
  const { year } = shape;
  return {
    kind: 'days',
    start: left.start,
    end: left.open ? closeBracket(shape.end, place) : shape.end,
    paragraph: place.paragraph,
    part: left.part,
    time: shape.time ?? left.time,
    days: [{ day: shape.day!, month: shape.month!, year, yearWord: shape.yearWord }],
    join: 'one',
    row: place.row,
    opensPeriod: false,
    weekday: left.weekday,
    relative: left.relative,
    lead: { start: place.start, end: left.start },
    feast: accepted.feast,
    needsStyle: accepted.needsStyle,
    style: isStrong(left) ? shape.separator : undefined,
    ofDocument: isOfDocument(left, place),
  };
}

function closeBracket(at: number, { text, end }: Place): number {
  return text[at] === ')' && at < end ? at + 1 : at;
}

const DOCUMENT_NUMBER = pattern.u`[\p{Lu}\d][/-]\p{Lu}`;

/** "Chỉ thị số 12-CT/TW ngày 5/1/2022": a code with a stroke or hyphen and capitals stands right before. */
function isOfDocument(left: LeftContext, { text, start }: Place): boolean {
  let end = skipGapBack(text, left.start, start);
  if (end > start && text[end - 1] === ',') end = skipGapBack(text, end - 1, start);
  const stop = Math.max(start, end - 24);
  let from = end;
  let joined = false;
  for (; from > stop; from--) {
    const code = text.charCodeAt(from - 1);
    if (code <= 32) break;
    if (code === HYPHEN || code === STROKE) joined = true;
  }
  return joined && end - from > 3 && DOCUMENT_NUMBER.test(text.slice(from, end));
}

const HYPHEN = 45;
const STROKE = 47;

function written(
  shape: Shape,
  last: Shape,
  year: number | undefined,
  yearWord: WrittenDay['yearWord'],
): WrittenDay {
  // "ngày 26 đến 4/8": the first day is of the month before.
  const back = shape.month === undefined && shape.day! > last.day!;
  const month = shape.month ?? last.month!;
  if (!back) return { day: shape.day!, month, year, yearWord };
  return {
    day: shape.day!,
    month: month === 1 ? 12 : month - 1,
    year: year !== undefined && month === 1 ? year - 1 : year,
    yearWord,
  };
}

/**
 * The year of each item of a row: its own, else that of the next written year ("25-1 đến 2-2-2021"), a year less where
 * the row runs over New Year; else that of the year before it, a year more where the row runs back.
 */
function spreadYears(items: readonly GroupItem[]): (number | undefined)[] {
  const years = items.map(({ shape }) => shape.year);
  const month = (i: number): number => {
    for (let k = i; k < items.length; k++)
      if (items[k]!.shape.month !== undefined) return items[k]!.shape.month!;
    return 0;
  };
  for (let i = items.length - 2; i >= 0; i--)
    if (years[i] === undefined && years[i + 1] !== undefined)
      years[i] = years[i + 1]! - (month(i) > month(i + 1) ? 1 : 0);
  for (let i = 1; i < items.length; i++)
    if (years[i] === undefined && years[i - 1] !== undefined)
      years[i] = years[i - 1]! + (month(i) < month(i - 1) ? 1 : 0);
  return years;
}
