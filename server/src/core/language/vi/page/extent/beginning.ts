import { AUTHOR_LABEL } from '../credits/byline-labels';
import type { PageLine } from '../lines/line';
import { isAmongTold, tells } from './told';
import { isLead } from './told-texts';
import { isDay, isParagraph } from './zones';

/** Lines above a text's first paragraph where the page has no headline, at most; paragraphs that show that it has none. */
const TOP = 1;
const PARAGRAPHS = 3;

/** The page begins with its text: what looks like a headline further down is the text's own. */
export function beginsWithText(lines: readonly PageLine[], lead: number, title: number): boolean {
  if (lead > TOP) return false;
  let paragraphs = 0;
  for (let i = lead; i < title; i++) if (isParagraph(lines[i]!) && ++paragraphs === PARAGRAPHS) return true;
  return false;
}

/** Shortest line with a colon that announces days, in words. */
const ANNOUNCES = 12;

/** "… thông báo lịch cắt điện như sau:" and the first day that it announces, right above what was found. */
export function beginByDays(lines: readonly PageLine[], first: number): number {
  return announcesDays(lines, first - 2) ? first - 2 : first;
}

function announcesDays(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i];
  return line?.colon === true && line.words >= ANNOUNCES && isLead(line) && isDay(lines[i + 1]);
}

/** Shortest line that announces a text in its own words, lines between it and the text at most, and longest of these, in words. */
const NOTICE = 12;
const BETWEEN = 12;
const NAMED = 24;

/**
 * "… và gia đình thương tiếc báo tin:" above what was found, with names, values and days of a life or pointers to other
 * pages between them.
 */
export function beginByAnnouncement(lines: readonly PageLine[], first: number): number {
  for (let i = first - 1, left = BETWEEN; i > 0 && left > 0; i--) {
    const line = lines[i]!;
    if (line.dateline && !speaksOfDay(line)) return first;
    if (line.colon && line.words >= NOTICE && line.weight === 0 && line.notice === 0) return i;
    if (line.shape?.name === 'pointer') continue;
    if (line.weight >= 2 || line.notice > 0 || line.trails || line.words > NAMED) return first;
    left--;
  }
  return first;
}

/** "Sinh ngày: 15-8-1931", "Từ trần hồi 9 giờ ngày 4-1-2020": a day behind what it is the day of. */
export function speaksOfDay({ dateline, text }: PageLine): boolean {
  if (dateline === undefined || dateline.label !== undefined) return false;
  return LABELLED.test(text) || dateline.before.split(' ').length >= VALUE;
}
const LABELLED = /^\P{P}{2,30}:\s/u;

/** Paragraphs of a light text at most; lines above them that are the text's too: so many at least, and at most. */
const LIGHT = 2;
const ABOVE_LEAST = 4;
const ABOVE_MOST = 40;
/** Longest line of such a text, in words, and longest dateline above it. */
const VERSE = 24;
const DATELINE = 12;

/**
 * A poem, a notice of a death, a table: its lines give the model nothing to go by. What stands between a dateline and the
 * little that was found, with no furniture among it, is the text too. Returns where it begins.
 */
export function beginOfLight(
  lines: readonly PageLine[],
  first: number,
  last: number,
  sources: readonly string[],
): number {
  let prose = 0;
  for (let i = first; i <= last; i++) if (lines[i]!.prose && ++prose > LIGHT) return first;
  for (let i = first - 1; i >= Math.max(1, first - ABOVE_MOST); i--) {
    const line = lines[i]!;
    const opens =
      line.words <= DATELINE && ((line.dateline && !isValue(line)) || line.byline(sources)?.labelled);
    if (opens) {
      if (first - i <= ABOVE_LEAST) return first;
      for (let k = i + 1; k < first; k++) if (lines[k]!.weight > 0) lines[k]!.readAsText();
      return i + 1;
    }
    if (line.notice > 0 || line.words > VERSE) return first;
    if (line.weight > 0 && !isVerse(lines, i) && !isAmongTold(lines, i))
      return isBelowDay(lines, i) && isToldFrom(lines, i + 1, first) ? i + 1 : first;
  }
  return first;
}

/** Lines between a day and the last button of its head, at most. */
const HEAD = 8;
/** Lines of a text below the buttons that tell something, at least, and their share. */
const TOLD = 3;
const SHARE = 0.4;

/** Buttons that follow a day stand above the text as the day does. */
function isBelowDay(lines: readonly PageLine[], button: number): boolean {
  for (let i = button - 1; i >= Math.max(0, button - HEAD); i--) {
    const { dateline, words, weight } = lines[i]!;
    if (dateline && words <= DATELINE && !isValue(lines[i]!)) return true;
    if (weight === 0 && words > NAMED) return false;
  }
  return false;
}

function isToldFrom(lines: readonly PageLine[], from: number, to: number): boolean {
  let told = 0;
  for (let i = from; i < to; i++)
    if (tells(lines[i]!) || (lines[i]!.weight > 0 && isAmongTold(lines, i))) told++;
  return told >= TOLD && told >= (to - from) * SHARE;
}

/** "Thời điểm mở thầu: 09:15 ngày 06/05/2023": a day that the text speaks of. */
function isValue({ dateline, text }: PageLine): boolean {
  if (dateline === undefined || dateline.label !== undefined) return false;
  const { before } = dateline;
  return before.split(' ').length >= VALUE && text.startsWith(`${before}:`);
}
/** Words before such a day, at least. */
const VALUE = 3;

/** Words of menus together in one line, between lines that have none: a verse that happens to be made of them. */
function isVerse(lines: readonly PageLine[], i: number): boolean {
  return lines[i]!.phrase?.how === 'cover' && lines[i - 1]!.weight === 0 && lines[i + 1]!.weight === 0;
}

/** Shortest line that goes on in the next, in words, and lines that are looked through at most. */
const WIDE = 5;
const WRAPPED = 12;

/**
 * Where the sentences begin that go on in the first line of a text, or end right above it: the lines of texts that were
 * wrapped look like headlines, but for their small letters. Not above the line `from`.
 */
export function beginOfSentence(lines: readonly PageLine[], from: number, first: number): number {
  let begin = first;
  let i = first;
  while (i > from && first - i < WRAPPED) {
    if (lines[i]!.lowerStart) {
      const above = lines[i - 1]!;
      if (above.words < WIDE || above.sentence || above.colon || above.item || above.weight >= 2) break;
      // A text that lost its large initial begins right below its day.
      if (!above.lowerStart && (above.dateline?.label || above.dateline?.time)) break;
      i--;
      if (!lines[i]!.lowerStart) begin = i;
    } else if (isEndOfSentence(lines[i - 1]!)) i--;
    else break;
  }
  return begin;
}

function isEndOfSentence(line: PageLine): boolean {
  return line.lowerStart && line.sentence && line.weight === 0 && line.notice === 0;
}

/** Lines under the title that may belong to the head although the model took them for the body's beginning. */
const HEAD_REACH = 15;

/** The body begins with its first paragraph: what stands between it and the title is the head of the article. */
export function firstParagraph(lines: readonly PageLine[], from: number, last: number): number {
  for (let i = from; i <= Math.min(last, from + HEAD_REACH); i++) {
    if ((lines[i]!.prose && lines[i]!.notice < 2 && !saysWhen(lines[i]!)) || announcesDays(lines, i))
      return i;
    if (
      isLead(lines[i]!) &&
      !lines[i]!.credited &&
      !lines[i]!.dateline &&
      lines[i + 1] &&
      tells(lines[i + 1]!)
    )
      return i;
  }
  return from;
}

/** "Tác giả: Lê Vy .Ngày đăng: 20/10/2013 .Lượt xem: 245 lượt.": all that some programs say of a text, as one sentence. */
function saysWhen({ words, dateline }: PageLine): boolean {
  return words <= HEAD_WORDS && dateline?.label === 'published' && AUTHOR_LABEL.test(dateline.before);
}
const HEAD_WORDS = 20;
