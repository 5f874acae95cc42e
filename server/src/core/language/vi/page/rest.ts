import { beforeFurniture, CHANGED } from './before-furniture';
import { hasAuthor, isFirstDay, isHeadlineKeyword, isSecondCredit } from './credits/tail-credits';
import { speakOfSame } from './extent/names';
import { CONFIDENCE } from './extent/weights';
import { hasProse, isHeadlineOf, isOpenItem, opensList } from './extent/zones';
import type { PageLine } from './lines/line';
import { isRule } from './lines/text';
import { isRowOverComments } from './lists/tags';
import { signatureOf } from './lists/teasers';
import { cut, datelineMark, doubtful, type Mark } from './marks';

/** Shortest headline of another page over its summary, in words. */
const TITLED = 7;
const SUMMARY = cut('related', 'related-summary', CONFIDENCE.few);
const UNSIGNED = doubtful('related', 'related-summary');

/** Marks the lines between the end of a text and the first furniture: who wrote it, captions, and what is left over of both. */
export function markRest(
  lines: readonly PageLine[],
  last: number,
  start: number,
  title: number | undefined,
  titleKey: string,
  marks: (Mark | undefined)[],
  sources: readonly string[],
): void {
  let bylined = false;
  const again = signedAgain(lines, title, last, start, marks);
  for (let i = last + 1; i < start; i++) {
    const line = lines[i]!;
    // The summary of another page, broken off, and signed as leads are or under its headline.
    if (line.trails && start < lines.length) {
      const headed =
        i > last + 1 && isHeadlineOf(lines[i - 1]!, TITLED) && !isLastParagraph(lines, last, i, start, title);
      const signed = signatureOf(line) !== undefined;
      const mark = signed || opensList(lines[start]!) ? SUMMARY : UNSIGNED;
      if (headed) marks[i - 1] = cut(mark.kind!, 'related', mark.confidence!);
      if (headed || signed) marks[i] ??= mark;
    }
    if (isHeadlineKeyword(lines, i, title) && hasAuthor(marks, last))
      marks[i] ??= cut('tags', 'tags', CONFIDENCE.few);
    if (marks[i - 1]!.kind === 'related' && isRowOverComments(lines, i) && !line.byline(sources))
      marks[i] ??= cut('tags', 'tags', CONFIDENCE.few);
    // What parts notes from the text is the text's.
    if (isRule(line.text))
      marks[i] ??= i + 1 < start ? doubtful('other', 'symbols') : cut('other', 'symbols', CONFIDENCE.few);
    if (line.dateline && CHANGED.test(line.text) && isFirstDay(line, i, marks))
      marks[i] ??= datelineMark(line.dateline);
    marks[i] ??=
      (bylined || i > again) &&
      start - last <= REST &&
      (isScrap(line, sources) || isOpenItem(line)) &&
      !(i === last + 2 && i <= again && isSecondCredit(lines, i, sources))
        ? cut('other', 'after-text', CONFIDENCE.few)
        : beforeFurniture(lines, i, start, titleKey, sources);
    if (i === last + 1) bylined = marks[i]!.byline?.author !== undefined && isBelowProse(lines, last);
  }
}

/** Last lines of a text that are looked at for paragraphs. */
const VERSES = 5;

/** A paragraph is among the last lines of a text: below verses the next poem may follow the name of who wrote the first. */
function isBelowProse(lines: readonly PageLine[], last: number): boolean {
  return hasProse(lines, { first: Math.max(0, last - VERSES), last });
}

/** A caption and the last paragraph, which speak of whom the text speaks of: it may end in dots too, other pages' summaries are several. */
function isLastParagraph(
  lines: readonly PageLine[],
  last: number,
  i: number,
  start: number,
  title: number | undefined,
): boolean {
  if (i !== last + 2 || signatureOf(lines[i]!)) return false;
  for (let k = i + 1; k < start; k++) if (lines[k]!.trails) return false;
  return speakOfSame(lines, title ?? 0, i - 1, i);
}

/** Lines below a text among which who wrote it is looked for. */
const SIGNERS = 4;

/** The line below a text that names who wrote it as a line under the headline did: no other credits follow. `start` when none does. */
function signedAgain(
  lines: readonly PageLine[],
  title: number | undefined,
  last: number,
  start: number,
  marks: readonly (Mark | undefined)[],
): number {
  if (title === undefined) return start;
  for (let i = Math.min(start - 1, last + SIGNERS); i > last; i--) {
    const { text, words } = lines[i]!;
    if (words > SCRAP) continue;
    for (let k = title + 1; k <= title + SIGNERS && k < last; k++)
      if (marks[k]?.byline?.author && lines[k]!.text.toLowerCase() === text.toLowerCase()) return i;
  }
  return start;
}

/** Lines after a signature, few of them, that are left over from buttons: a few words that are nothing by themselves. */
const REST = 14;
const SCRAP = 5;

/** "(Còn nữa)", "Huế, tháng 10/2016": a remark, and where and when a text was written. */
const REMARK = /^\(.{4,}\)$|,\s(?:tháng|mùa)\s\d/iu;

function isScrap(line: PageLine, sources: readonly string[]): boolean {
  if (line.words > SCRAP || line.sentence || line.item || line.colon || line.credited || line.dateline)
    return false;
  if (line.byline(sources)?.labelled || REMARK.test(line.text)) return false;
  // Figures may belong to the text; a number at the end of a name is an edition.
  return !/\d\S*\s/.test(line.text) && line.bylineAnywhere === undefined;
}
