import { goesOnCounting } from '../extent/numbered';
import { isInterview } from '../extent/questions';
import { tells } from '../extent/told';
import { CONFIDENCE } from '../extent/weights';
import { isNumberInSentence, isOpenItem, likeHeadline, opensList } from '../extent/zones';
import { titlesPictures } from '../lines/captions';
import type { PageLine } from '../lines/line';
import { saidAgain } from '../lines/text';
import { cut, type Mark, relatedMark } from '../marks';
import { areParallel, isOtherHeadline } from './under-lead';

/** Headlines that a box inside the body holds at most. */
const BOX = 6;
/** Longest summary under a headline in such a box, in words. */
const SUMMARY = 60;

/** Two headlines and more right under a button are other pages': of one the text might go on. Returns the last of them. */
export function markUnder(
  lines: readonly PageLine[],
  button: number,
  last: number,
  marks: (Mark | undefined)[],
): number {
  let end = button + 1;
  while (end < last && end - button <= BOX && !marks[end] && isOtherHeadline(lines[end]!)) end++;
  if (end <= last && end > button + 1 && lines[end]!.prose && headsParagraph(lines, end - 1)) end--;
  if (end - button - 1 < 2 || areParallel(lines, button + 1, end)) return button;
  const mark = relatedMark(end - button - 1);
  for (let i = button + 1; i < end; i++) marks[i] = mark;
  return end - 1;
}

/** Longest sub-heading, in words. */
const HEADING = 8;

/** A few words, or more of which the paragraph below says most again: a sub-heading of the text. */
function headsParagraph(lines: readonly PageLine[], at: number): boolean {
  return lines[at]!.words <= HEADING || saidAgain(lines[at]!, lines[at + 1]!) >= RESTATED;
}

/** The heading of a box of related pages; one that a text might have too ("Đọc tiếp") has a headline under it. */
export function opensBox(line: PageLine, next: PageLine | undefined): boolean {
  if (!opensList(line)) return false;
  const { kind, weight, how } = line.phrase!;
  if (kind !== 'related' || how === 'cover') return false;
  return weight >= 3 || (how === 'line' && next !== undefined && isOtherHeadline(next));
}

/** How often the body prints its short lines. */
export function printsOf(lines: readonly PageLine[], first: number, last: number): Map<string, number> {
  const prints = new Map<string, number>();
  for (let i = first; i <= last; i++) {
    const line = lines[i]!;
    if (line.short && !line.prose) prints.set(line.text, (prints.get(line.text) ?? 0) + 1);
  }
  return prints;
}

/** A paragraph, or two lines in a row that tell something. */
function opensPart(lines: readonly PageLine[], at: number, last: number): boolean {
  if (lines[at]?.prose) return true;
  return at < last && !tells(lines[at - 1]!) && tells(lines[at]!) && tells(lines[at + 1]!);
}

/** A question and the paragraph that answers it: under headlines that have no summaries this is none either. */
function isAnswered(lines: readonly PageLine[], at: number, opener: number, last: number): boolean {
  const below = at < last ? lines[at + 1]! : undefined;
  if (!lines[at]!.asks || !below?.prose || likeHeadline(below)) return false;
  return saidAgain(lines[at]!, below) >= RESTATED || isInterview(lines, opener, at + 1, last);
}
const RESTATED = 0.5;

/** Longest value with its label, in words. */
const VALUE = 8;

/** "Trọng lượng: 290 g": where one stands above a box, another below it goes on with them. */
function isValue(line: PageLine): boolean {
  if (line.words > VALUE || line.weight > 0) return false;
  const colon = line.text.indexOf(':');
  return colon > 1 && colon < line.text.length - 1;
}

/** "[VIDEO] - Một ngày ở bến phà", "[Ảnh] Mùa lúa chín": the headline of a page, behind what it shows. */
function isOfMedium(line: PageLine): boolean {
  return line.text.startsWith('[') && !line.sentence && line.words > MEDIUM && SHOWS.test(line.text);
}
const SHOWS =
  /^\[(?:video|clip|ảnh|chùm ảnh|photo|infographics?|đồ họa|podcast|audio|e-?magazine)\]\s?[-–:]?\s?\S/iu;
/** What it shows and a sign, in words. */
const MEDIUM = 4;

/** A box of related pages inside the body: its headlines, and summaries that say again what their headline says. */
export function markBox(
  lines: readonly PageLine[],
  opener: number,
  last: number,
  marks: (Mark | undefined)[],
  prints: ReadonlyMap<string, number>,
): number {
  let i = opener + 1;
  let headlines = 0;
  let summaries = 0;
  for (; i <= last && headlines < BOX && !marks[i]; i++) {
    const line = lines[i]!;
    if (line.prose && !likeHeadline(line)) {
      const above = lines[i - 1]!;
      const said = saidAgain(above, line);
      const summary =
        headlines > 0 && !line.item && likeHeadline(above) && line.words <= SUMMARY && said >= RESTATED;
      if (!summary || i === last) break;
      // Under headlines that have none the last has none either: the text goes on.
      if (headlines > 1 && summaries === 0 && lines[i + 1]!.prose) break;
      summaries++;
      marks[i] = cut('related', 'related-summary', CONFIDENCE.few);
      continue;
    }
    if (headlines > 0 && goesOnCounting(lines, i, opener)) break;
    if (isNumberInSentence(lines, i) || (isValue(line) && opener > 0 && isValue(lines[opener - 1]!))) break;
    if (line.weight >= 2 || (line.short && line.words <= 12 && line.dateline)) {
      marks[i] = cut(line.kind ?? 'related', 'related', CONFIDENCE.list);
      continue;
    }
    // What stands between other paragraphs too is the caption of the page's photos.
    const listed =
      likeHeadline(line) ||
      isOfMedium(line) ||
      (isOpenItem(line) && (i === opener + 1 || isOpenItem(lines[i - 1]!)));
    if (!listed || (line.credited && !titlesPictures(line)) || (prints.get(line.text) ?? 0) > 1) break;
    // A short line right before a paragraph may be the sub-heading of what follows.
    const heading = headlines > 0 && line.words <= HEADING && opensPart(lines, i + 1, last);
    if (heading || (headlines > 0 && summaries === 0 && isAnswered(lines, i, opener, last))) break;
    marks[i] = cut('related', 'related', CONFIDENCE.list);
    headlines++;
  }
  return i - 1;
}
