import { pattern } from '../../../../text/pattern';
import { namesIn, namesWithin, newNames } from '../extent/names';
import { isDay, isHeadlineOf } from '../extent/zones';
import { readsLikeCaption } from '../lines/captions';
import type { PageLine } from '../lines/line';
import { overlap } from '../lines/text';
import type { Mark } from '../marks';

/**
 * The line after the last headline of another page that a site printed right under the lead; `from` itself when there is
 * none.
 */
export function endOfPointers(
  lines: readonly PageLine[],
  from: number,
  first: number,
  last: number,
  marks: readonly (Mark | undefined)[],
): number {
  if (from <= first || from > first + UNDER) return from;
  return Math.max(
    pointersUnderLead(lines, from, first, last),
    headlinesUnderLead(lines, from, first, last, marks),
    datedUnderLead(lines, from, first, last, marks),
    datedItemsUnderLead(lines, from, first, last),
  );
}

/** Lines that begin with the same word are a list of the text's own: "Hạng 48 kg …", "Hạng 52 kg …". */
export function areParallel(lines: readonly PageLine[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const [first] = lines[i]!.key.split(' ', 1);
    if (first === lines[i - 1]!.key.split(' ', 1)[0]) return true;
  }
  return false;
}

/** Reads like the headline of another page and like nothing else. */
export function isOtherHeadline(line: PageLine): boolean {
  return isHeadlineOf(line, 7) && !readsLikeCaption(line);
}

/** Headlines of other pages that stand under the lead: where, how many, how long, and how little of the text they say. */
const UNDER = 2;
const POINTERS = 4;
const POINTER_WORDS = 10;
const COMMON = 0.3;
/** Lines below them that are looked through for what they say. */
const SAID = 20;

/**
 * Some sites print a few headlines of other pages, each behind a dash, right under the lead. Items of the text's own
 * lists are announced by a colon, are shorter, or end with a sign. Returns the line after the last such headline.
 */
function pointersUnderLead(lines: readonly PageLine[], from: number, first: number, last: number): number {
  const above = lines[from - 1];
  if (!above?.prose || above.colon || !above.sentence) return from;
  let end = from;
  while (end <= last && end - from < POINTERS && isPointer(lines[end]!)) end++;
  if (end === from || end > last || !lines[end]!.prose || lines[end]!.item) return from;
  const said = new Set<number>();
  for (let i = first; i <= last && i < end + SAID; i++) {
    if (i < from || i >= end) for (const word of lines[i]!.content) said.add(word);
  }
  let common = 0;
  for (let i = from; i < end; i++) common += overlap(lines[i]!.content, said);
  return common / (end - from) > COMMON || isOwn(lines, from, end, last) ? from : end;
}

/** So many headlines without dashes at most, and words of a sentence that shows that the text is no row of photos. */
const BARE = 3;
const SENTENCE = 6;
/** Longest lead, in words. */
const LEAD = 70;

/** The same without dashes: two headlines and more in a row right under the lead, where a text has no sub-headings yet. */
function headlinesUnderLead(
  lines: readonly PageLine[],
  from: number,
  first: number,
  last: number,
  marks: readonly (Mark | undefined)[],
): number {
  if (!isUnderLead(lines, from, first) || lines[first]!.words > LEAD) return from;
  let end = from;
  while (end <= last && end - from <= BARE && !marks[end] && isOtherHeadline(lines[end]!)) end++;
  if (
    end - from < 2 ||
    end - from > BARE ||
    areParallel(lines, from, end) ||
    end > last ||
    !lines[end]!.prose ||
    lines[end]!.item
  )
    return from;
  // What is printed again is a caption.
  const run = new Set<string>();
  for (let i = from; i < end; i++) run.add(lines[i]!.text);
  if (run.size < end - from) return from;
  let sentences = 0;
  let open = 0;
  for (let i = end; i <= last; i++) {
    const line = lines[i]!;
    if (run.has(line.text)) return from;
    if (line.sentence) sentences += line.words >= SENTENCE ? 1 : 0;
    // A text of photos has lines without a full stop further down too.
    else if (
      line.words >= SENTENCE &&
      line.headline &&
      !line.credited &&
      line.weight === 0 &&
      line.notice === 0
    )
      open++;
  }
  if (isOwn(lines, from, end, last)) return from;
  return open < UNDER && sentences >= (end - from) * (open + 1) ? end : from;
}

/** Share of the names and figures of headlines that the text below has, when they are its own main points. */
const OWN = 0.6;
const FIGURE = /^\d/;

/** The main points of the text itself: it has most of their names and figures, and a figure at least. */
function isOwn(lines: readonly PageLine[], from: number, end: number, last: number): boolean {
  const known = namesIn(lines, end, Math.min(last, end + SAID));
  const names = namesWithin(lines, from, end - 1);
  if (1 - newNames(names, known) < OWN) return false;
  for (const name of names) if (FIGURE.test(name) && known.has(name)) return true;
  return false;
}

function isPointer(line: PageLine): boolean {
  return line.item && line.words >= POINTER_WORDS && isOpenEnded(line) && /^[-–+•*]/.test(line.text);
}

/** A short line without an end mark, or a sign that something goes on. */
function isOpenEnded(line: PageLine): boolean {
  return line.short && !line.sentence && !/[;,:]$/.test(line.text);
}

/** Longest line that is a date and nothing else, in words, and headlines with such dates under a lead. */
const DATE_WORDS = 3;
const DATED = [2, 5] as const;
/** Lines below the last paragraph that may still be of the text. */
const BELOW = 2;

/** The line right under a lead that ends as a sentence and announces nothing. */
function isUnderLead(lines: readonly PageLine[], from: number, first: number): boolean {
  const lead = lines[first]!;
  return from === first + 1 && lead.prose && !lead.colon && lead.sentence;
}

/** Some sites print such headlines with their days above them. A list of what happened when goes on to the end. */
function datedUnderLead(
  lines: readonly PageLine[],
  from: number,
  first: number,
  last: number,
  marks: readonly (Mark | undefined)[],
): number {
  return isUnderLead(lines, from, first) ? endOfDated(lines, from, last, marks) : from;
}

/** The day before a headline in the same line: "- 21.11.2017 Đội tuyển …". */
const DATED_ITEM = pattern.u`^[-–+•*]\s?\(?\d{1,2}([./-])\d{1,2}\1\d{4}\)?[\s:–-]{1,3}\p{Lu}`;
/** So many of them in a row. */
const DATED_ITEMS = [2, 8] as const;

/** … or before them in the same line, as items of a list. What happened on these days is told in sentences. */
function datedItemsUnderLead(lines: readonly PageLine[], from: number, first: number, last: number): number {
  if (!isUnderLead(lines, from, first)) return from;
  let end = from;
  while (end <= last && isDatedItem(lines[end]!)) end++;
  const count = end - from;
  if (count < DATED_ITEMS[0] || count > DATED_ITEMS[1] || end > last || !lines[end]!.prose) return from;
  for (let i = end; i < lines.length && i <= last + BELOW; i++) if (isDatedItem(lines[i]!)) return from;
  return end;
}

function isDatedItem(line: PageLine): boolean {
  return isOpenEnded(line) && DATED_ITEM.test(line.text);
}

/** The line after headlines that each have their day above them, when the text goes on there without days; else `from`. */
export function endOfDated(
  lines: readonly PageLine[],
  from: number,
  last: number,
  marks: readonly (Mark | undefined)[],
): number {
  let end = from;
  while (
    end + 1 < last &&
    end - from <= 2 * DATED[1] &&
    isDay(lines[end], DATE_WORDS) &&
    isOtherHeadline(lines[end + 1]!)
  ) {
    if (marks[end] || marks[end + 1]) return from;
    end += 2;
  }
  const pairs = (end - from) / 2;
  if (pairs < DATED[0] || pairs > DATED[1] || !lines[end]!.prose) return from;
  for (let i = end; i < lines.length && i <= last + BELOW; i++) if (isDay(lines[i], DATE_WORDS)) return from;
  return end;
}
