import { wholeCredit } from './credits/credits';
import { bylineMark, isImprint, isInitials } from './credits/tail-credits';
import { CONFIDENCE } from './extent/weights';
import { invites } from './extent/zones';
import { repeatsHeadline } from './lines/captions';
import type { PageLine } from './lines/line';
import { hasSeam, signatureOf } from './lists/teasers';
import { BODY, CAPTION, credit, cut, datelineMark, doubtful, type Mark } from './marks';

/** The day of the last change, which some programs print below a text. */
export const CHANGED = /^(?:cập nhật lần cuối|sửa lần cuối|lần sửa cuối|last edited|last updated)/iu;

/** Lines between the last paragraph and the first furniture: by-lines and captions, or text the model was not sure of. */
export function beforeFurniture(
  lines: readonly PageLine[],
  i: number,
  start: number,
  titleKey: string,
  sources: readonly string[],
): Mark {
  const line = lines[i]!;
  const next = i + 1 < start ? lines[i + 1] : undefined;
  const second = i + 2 < start ? lines[i + 2] : undefined;
  const dateline = line.words <= 20 ? line.dateline : undefined;
  if (dateline) {
    if (CHANGED.test(line.text)) return cut('other', 'after-text', CONFIDENCE.few);
    return datelineMark(dateline);
  }
  if (isRating(line, lines[i + 1])) return cut('poll', 'poll', CONFIDENCE.few);
  const byline = bylineMark(line, sources);
  if (isInitials(lines, i)) return credit({ author: wholeCredit(line.text), labelled: false });
  if (byline && isImprint(line, byline, lines[i + 1])) return cut('copyright', 'imprint', CONFIDENCE.few);
  // Over a paragraph a few words with capitals are its heading.
  if (byline && (byline.byline?.labelled || !goesOn(line, next, second))) return byline;
  return (
    captionMark(line, titleKey) ??
    (line.words <= 3 && !line.sentence ? doubtful('other', 'after-text') : BODY)
  );
}

/** Longest label of a vote, in words, and what the votes say. */
const RATING = 4;
const VOTES = /^\d(?:[.,]\d)?\s?\/\s?(?:5|10)$/u;

/** "Đánh giá:" right over "0/5". */
function isRating(line: PageLine, next: PageLine | undefined): boolean {
  return line.colon && line.words <= RATING && next !== undefined && VOTES.test(next.text);
}

/** A paragraph below, or a heading in capitals with a sub-heading and a paragraph below. */
function goesOn(line: PageLine, next: PageLine | undefined, second: PageLine | undefined): boolean {
  if (next?.prose) return next.notice === 0 && !signatureOf(next) && !hasSeam(next.text);
  if (second === undefined || line.text !== line.text.toUpperCase()) return false;
  return next!.weight === 0 && second.prose && second.notice === 0 && !signatureOf(second);
}

/** The mark of a short line that credits a photo or says the headline again; undefined for any other. */
export function captionMark(line: PageLine, titleKey: string): Mark | undefined {
  if (!line.short || line.phrase?.how === 'line' || invites(line)) return undefined;
  return line.credited || repeatsHeadline(line, titleKey) ? CAPTION : undefined;
}
