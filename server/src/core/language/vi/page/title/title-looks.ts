import { pattern } from '../../../../text/pattern';
import { isDay, isHeadlineOf } from '../extent/zones';
import { namesCaption } from '../lines/captions';
import type { PageLine } from '../lines/line';
import { inCapitals, type WordTable } from '../lines/text';
import { HEADLINE, LONG, NAME, SHORT } from './measures';

/** A headline and the paragraph under it that sums the text up. */
export interface Opening {
  readonly headline: number;
  readonly lead: number;
}

/** What a candidate is compared with. */
export interface Page {
  readonly lines: readonly PageLine[];
  /** First and last line of the body. */
  readonly first: number;
  readonly last: number;
  readonly sources: readonly string[];
  readonly lone: number | undefined;
  body?: WordTable;
  /** The line that stands where headlines do, null where there is none; undefined until it is looked for. */
  placed?: number | null;
  /** The lead that begins the page's article above what was found, and its headline; undefined until it is looked for. */
  opening?: Opening | null;
}

/** "Nhớ lớp 10 ngày ấy...": a headline that breaks off has its day right below it, a summary has not. */
export function trailsOff(lines: readonly PageLine[], i: number): boolean {
  return /\.{3}["”]?$/.test(lines[i]!.text) && isDay(lines[i + 1]);
}

/** Share of the words of a row of menu entries that begin with a capital, at least. */
const CAPITALS = 0.4;

/**
 * "Cẩm nang du lịch Bến Xuân mới nhất dành cho bạn" over its day or its text: words of menus together, and few capitals among them, as
 * the entries of a menu side by side do not have.
 */
export function isSaid(lines: readonly PageLine[], i: number): boolean {
  const { phrase, words, text } = lines[i]!;
  if (phrase?.how !== 'cover' || words < HEADLINE) return false;
  const over = isDay(lines[i + 1]) || (lines[i + 1]?.prose && lines[i + 2]?.prose) === true;
  return (over && hasFewCapitals(text)) || isTakenUp(lines, i);
}

/** The first paragraph below begins with the very words. */
function isTakenUp(lines: readonly PageLine[], i: number): boolean {
  for (let k = i + 1; k <= i + SHORT && k < lines.length; k++)
    if (lines[k]!.prose) return lines[k]!.text.startsWith(lines[i]!.text);
  return false;
}

function hasFewCapitals(text: string): boolean {
  const all = text.split(/\s+/);
  return all.filter((word) => /^\P{L}{0,3}\p{Lu}/u.test(word)).length < all.length * CAPITALS;
}

/**
 * What a photo shows: below "Chụp lại hình ảnh," in a line of its own, or below a headline over or under whose the photo is, as
 * it is told to those who hear the page.
 */
export function isCaption(lines: readonly PageLine[], i: number): boolean {
  const [above, below] = [lines[i - 1], lines[i + 1]];
  if (above?.credited && above.words <= SHORT && /[,:]$/.test(above.text)) return true;
  if (!above || above.weight > 0) return false;
  if (above.credited && namesCaption(above.text)) return i > 1 && isHeadlineOf(lines[i - 2]!, HEADLINE);
  if (!below?.credited || !namesCaption(below.text)) return false;
  return isHeadlineOf(above, HEADLINE) && hasFewCapitals(above.text);
}

/** Right over a text of paragraphs one after another: the entries of a list have summaries of one. */
export function isOverText({ lines, first }: Page, i: number): boolean {
  if (i + 1 !== first || lines[i]!.words < HEADLINE) return false;
  for (let k = first; k < first + RUNNING; k++) {
    const line = lines[k];
    if (!line?.prose || line.weight > 0 || line.notice > 0 || line.trails) return false;
  }
  return true;
}
/** Paragraphs one after another that no list has, at least. */
const RUNNING = 2;

/** Longest label before what it names, in words. */
const LABEL = 3;

/** The field that menus end with, and what heads buttons. */
const FIELD = /^(?:tìm kiếm|search|chia sẻ|share)(?!\p{L})/iu;

/** Behind a label that the table knows: "Sự kiện:", "Chủ đề:". */
export function isLabelled(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1];
  const labels = above?.colon === true && above.phrase !== undefined && !FIELD.test(above.text);
  return labels && above.words <= LABEL;
}

/** Longest verse, in words, and words that one may have more or less than the next. */
const VERSE = 12;
const METRE = 2;

/** The first of three lines at least that are as long as each other and end without a full stop. */
export function isVerse(lines: readonly PageLine[], i: number): boolean {
  const { words } = lines[i]!;
  for (let k = i + 1; k <= i + 2; k++) {
    const line = lines[k];
    if (!line || line.words > VERSE || Math.abs(line.words - words) > METRE) return false;
    if (line.sentence || line.weight > 0 || line.dateline || line.item || line.colon) return false;
  }
  return true;
}

/** "GIỮ RỪNG MÙA KHÔ": what a text is about, in capitals over a headline that is not, with nothing else between that and the text. */
export function isKicker({ lines, first, sources }: Page, i: number): boolean {
  const line = lines[i]!;
  const below = lines[i + 1];
  if (line.words > NAME || i + 1 >= first || !inCapitals(line.text) || !below || inCapitals(below.text))
    return false;
  if (below.words < KICKED || below.words > LONG || below.weight > 0 || below.sentence || below.colon)
    return false;
  return !below.dateline && !below.credited && !below.byline(sources) && !below.lowerStart;
}
/** Shortest headline below such a line, in words. */
const KICKED = 4;

/** A long line without a full stop beside the day and right over the text: offices say all that a meeting was about. */
export function isLongBesideDay({ lines, first }: Page, i: number): boolean {
  const line = lines[i]!;
  if (line.sentence || i > first) return false;
  if (isDay(lines[i - 1])) return lines[i + 1]?.prose === true && lines[i + 1]!.sentence;
  return isDay(lines[i + 1]) && (lines[i + 2]?.prose === true || lines[i + 3]?.prose === true);
}

/** With its day behind it right over the text, and none of its kind above. */
export function isLoneDated({ lines, first }: Page, i: number): boolean {
  const { shape, dateline } = lines[i]!;
  if (shape?.name !== 'dated-headline' || dateline?.label || i + 1 !== first) return false;
  return lines[i - 1]?.shape?.name !== 'dated-headline';
}

/** "Như là định mệnh(*)": the star refers to a note below the text. */
export function hasFootnote(page: Page, line: PageLine): boolean {
  if (!line.text.endsWith('(*)')) return false;
  for (let i = page.first; i < page.lines.length; i++) if (page.lines[i]!.text.startsWith('(*)')) return true;
  return false;
}

/** "Gửi anh Bảy, người đã đi xa", "Tặng các bạn khóa 9": to whom a poem or a letter is, below its headline. */
const DEDICATED =
  /^[("“]?(?:(?:kính|thân|mến|quý|riêng|thương|trân trọng)\s)?(?:gửi|gởi|tặng|dâng|viết cho|viết tặng|để nhớ)\s/iu;
/** Longest headline of such a text, in words. */
const POEM = 8;

/** Whom a text is for, right below a line of a few words that stands below the day: that is its headline. */
export function isDedication(lines: readonly PageLine[], i: number): boolean {
  if (!DEDICATED.test(lines[i]!.text) || !isDay(lines[i - 2]) || isDay(lines[i + 1])) return false;
  const { words, weight, phrase, sentence, colon } = lines[i - 1]!;
  return words >= 2 && words <= POEM && weight === 0 && !phrase && !sentence && !colon;
}

/** "Hoa ban trắng" over "(Tặng những người mở đường)", right below the day. */
export function overDedication(lines: readonly PageLine[], first: number): number | undefined {
  for (let i = Math.max(2, first - 1); i < first + 2 && i < lines.length; i++)
    if (BRACKETS.includes(lines[i]!.text[0]!) && lines[i]!.weight === 0 && isDedication(lines, i))
      return i - 1;
  return undefined;
}
const BRACKETS = '("“';

/** Who wrote the text, and the day right below. */
export function isSignedDay(lines: readonly PageLine[], i: number): boolean {
  return isDay(lines[i + 1]) && lines[i]!.byline([])?.author !== undefined;
}

/** Lines between a headline with its day and the text, lines of one part, and parts below the first one that show that there are such. */
const HEAD = 8;
const PART = 5;
const PARTS = 2;
/** Shortest headline over a day, and right over the first part, in words. */
const DATED = 3;
const TITLED = 5;
const PLACED = pattern.u`^[^:]{2,40}:\s\S`;

/**
 * "Brazil: Mưa lũ cuốn trôi cầu" right over the first paragraph of a digest, whose parts have headings alike, with a headline
 * and its day above: the first of those headings.
 */
export function isFirstPart({ lines, first, last }: Page, i: number): boolean {
  if (i + 1 !== first || !PLACED.test(lines[i]!.text)) return false;
  if (i === 0 || !(isHeadlineOf(lines[i - 1]!, TITLED) || hasDatedAbove(lines, i))) return false;
  let parts = 0;
  let from = first;
  for (let k = first + 1; k < last && k - from <= PART && parts < PARTS; k++) {
    // Who asks in an interview stands before a colon, too.
    if (lines[k]!.prose || lines[k]!.asks || !PLACED.test(lines[k]!.text) || !lines[k + 1]!.prose) continue;
    parts++;
    from = k;
  }
  return parts >= PARTS;
}

/** A headline with its day above a line, and who wrote it between them perhaps. */
function hasDatedAbove(lines: readonly PageLine[], i: number): boolean {
  let day = i - 1;
  while (day > i - HEAD && day > 0 && !isDay(lines[day])) day--;
  if (day < 1 || !isDay(lines[day])) return false;
  let above = day - 1;
  while (above > day - BYLINE && above > 0 && (lines[above]!.colon || lines[above]!.byline([])?.author))
    above--;
  const { words, weight, sentence, prose } = lines[above]!;
  return words >= DATED && weight === 0 && !sentence && !prose;
}
/** Lines of those who wrote it between headline and day, at most. */
const BYLINE = 2;
