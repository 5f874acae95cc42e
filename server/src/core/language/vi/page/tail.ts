import type { FurnitureKind } from '../../types';
import { CHANGED, captionMark } from './before-furniture';
import { areNames } from './credits/affiliations';
import { wholeCredit } from './credits/credits';
import { markCreditsApart } from './credits/credits-apart';
import { isBelowAbout } from './credits/nicks';
import { endOfSignature } from './credits/signatures';
import {
  belowAddress,
  belowKeywords,
  belowList,
  bylineMark,
  hasAuthor,
  isBesideKeyword,
  isCredit,
  isFirstKeyword,
  isLabelledDay,
  isOnlyDay,
  isOwnDay,
} from './credits/tail-credits';
import { endOfContactBelow, endOfPictures, endOfRows, endOfSeries } from './extent/below-text';
import { CONFIDENCE } from './extent/weights';
import { endsArticle, likeHeadline, opensList } from './extent/zones';
import { isPrinted } from './head/above-title';
import type { PageLine } from './lines/line';
import { markAged } from './lists/aged-list';
import { beginOfComments } from './lists/comments';
import { endOfContact } from './lists/contacts';
import { BYLINES, firstFurniture } from './lists/first-furniture';
import type { Outside } from './lists/outside';
import { endOfPrinted, isPrintedAgain } from './lists/printed-headlines';
import { tagsBefore } from './lists/tags';
import { BODY, credit, cut, cutByItself, datelineMark, doubtful, type Mark } from './marks';
import { markRest } from './rest';

/** Furniture that may stand between the last paragraph and the by-line. */
const QUIET: ReadonlySet<string> = new Set([
  'share',
  'player',
  'ad',
  'navigation',
  'related',
  'notice',
  'counter',
]);

const PRINTED = cut('navigation', 'clock', CONFIDENCE.few);

/** Marks the lines after the last line of the body. */
export function markTail(
  lines: readonly PageLine[],
  lastParagraph: number,
  title: number | undefined,
  marks: (Mark | undefined)[],
  outside: Outside,
  sources: readonly string[],
): void {
  const titleKey = title === undefined ? '' : lines[title]!.key;
  const shown = endOfPictures(lines, lastParagraph + 1);
  const rows = Math.max(shown, endOfSeries(lines, endOfRows(lines, lastParagraph + 1)));
  const told = endOfContactBelow(lines, lastParagraph + 1, title ?? 0, marks);
  const contact = told < rows ? endOfContact(lines, rows, title ?? 0) : told;
  const signed = endOfSignature(lines, lastParagraph + 1);
  const last = Math.max(contact, signed) - 1;
  for (let i = lastParagraph + 1; i <= last; i++) marks[i] ??= labelledMark(lines[i]!, sources) ?? BODY;
  markCreditsApart(lines, last, Math.min(lines.length, last + CREDITS), marks, sources);
  markAged(lines, last + 1, marks);
  // Where the heading of comments was taken for the last line of the text, all below it is theirs.
  const ended = marks[last]?.label === 'cut' && endsArticle(lines[last]!);
  const found = ended ? last + 1 : firstFurniture(lines, last + 1, last - lastParagraph, outside, sources);
  const comments = beginOfComments(lines, found, last + 1);
  for (let i = comments; i < found; i++) marks[i] = cut('comment', 'comment', CONFIDENCE.tail);
  const start = Math.min(
    comments,
    tagsBefore(lines, last + 1, found),
    isPrintedAgain(lines, found - 1, last) ? found - 1 : found,
  );
  for (let i = endOfPrinted(lines, last + 1, start, titleKey) - 1; i > last; i--)
    marks[i] ??= cut('related', 'related', CONFIDENCE.few);
  for (let i = last + 1; i < lines.length; i++) if (isPrinted(lines[i]!)) marks[i] ??= PRINTED;
  markRest(lines, last, start, title, titleKey, marks, sources);
  let kind: FurnitureKind = 'navigation';
  let open = false;
  /** Lines of players, which are many wherever one stands: a caption of the film and who wrote the text stand below them. */
  let players = 0;
  /** Where the first list of other pages right below the text begins. */
  let list: number | undefined;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!;
    if (opensList(line) || endsArticle(line) || line.kind === 'tags') {
      if (!open && line.kind === 'related') list = i;
      else if (kind === 'related') list = undefined;
      open = true;
      kind = line.kind!;
    }
    if (marks[i]) continue;
    if (line.weight >= 2 && !QUIET.has(line.kind!) && !line.dateline && !isSeparator(line)) open = true;
    if (isDayOfText(lines, i, i - last, open, marks, sources)) {
      marks[i] = datelineMark(line.dateline!);
      continue;
    }
    // Whom to call stands at the end of the text, over who wrote it.
    const written =
      open && i - last <= ADDRESS && list === undefined && WRITTEN.test(line.text)
        ? bylineMark(line, sources)
        : undefined;
    if (written?.byline?.author && areNames(written.byline.author.value)) {
      marks[i] = written;
      continue;
    }
    if (open && i - last <= CREDITS && isBelowAbout(lines, i)) {
      marks[i] = credit({ author: wholeCredit(line.text), labelled: true });
      continue;
    }
    if (open && kind !== 'comment' && i - last <= CREDITS && isCredit(lines, i, sources)) {
      marks[i] = credit(line.byline(sources)!);
      continue;
    }
    // Among keywords nothing but a credit has the form of one; other pages' lists have the credits of these.
    const apart =
      open && kind === 'tags' && i - last <= CREDITS
        ? belowKeywords(lines, i, sources)
        : list !== undefined && list - last <= BYLINES
          ? belowList(lines, i, list, sources)
          : undefined;
    if (apart && (line.byline(sources)!.labelled || !hasAuthor(marks, i))) {
      marks[i] = apart;
      continue;
    }
    if (line.weight >= 2 && line.kind === 'player') players++;
    if (!open && i - last - players <= BYLINES + 3) {
      const signed = bylineMark(line, sources);
      const said = signed?.byline?.labelled || (signed?.byline?.author && signed.byline.source);
      const byline =
        signed && !said && (isBesideKeyword(lines, i, marks) || isFirstKeyword(lines, i, marks))
          ? undefined
          : signed;
      const kept = byline?.byline?.author || byline?.byline?.labelled ? byline : captionMark(line, titleKey);
      if (kept) {
        marks[i] = kept;
        continue;
      }
    }
    const asked =
      open && i - last <= ADDRESS && !hasAuthor(marks, i) ? belowAddress(lines, last, i, sources) : undefined;
    if (asked) {
      marks[i] = asked;
      continue;
    }
    if (line.shape?.name === 'pointer') kind = 'related';
    if (i - start <= BOX && kind === 'related' && isLastWord(lines, i, sources)) {
      marks[i] = doubtful('related', 'after-text');
      continue;
    }
    marks[i] = tailMark(line, kind);
  }
}

/** A credit that words say is one. */
function labelledMark(line: PageLine, sources: readonly string[]): Mark | undefined {
  const mark = bylineMark(line, sources);
  return mark?.byline?.labelled ? mark : undefined;
}

/**
 * The day of the text, so many lines below it.
 * @param open whether a list or the end of the page stands between them
 */
function isDayOfText(
  lines: readonly PageLine[],
  i: number,
  below: number,
  open: boolean,
  marks: readonly (Mark | undefined)[],
  sources: readonly string[],
): boolean {
  const line = lines[i]!;
  if (!line.dateline) return false;
  if (!open && below <= BYLINES && isOnlyDay(lines, i, marks)) return true;
  if (CHANGED.test(line.text)) return false;
  if (!open && below <= BYLINES + 3 && !isBetweenDays(lines, i) && isOwnDay(line, sources)) return true;
  return below <= CREDITS && isLabelledDay(lines, i, marks);
}

/** "Tranh làng Hồ (12/02/2010)" between other headlines with their days, though people are called like it. */
function isBetweenDays(lines: readonly PageLine[], i: number): boolean {
  return lines[i - 1]!.dateline !== undefined && lines[i + 1]?.dateline !== undefined;
}

/** The file name of a picture, a line drawn of signs, or "Hết" stands between a text and who wrote it. */
function isSeparator(line: PageLine): boolean {
  return (
    line.shape?.name === 'symbols' || line.key === 'hết' || (line.shape?.name === 'file' && line.weight >= 3)
  );
}

/** Lines of a box of other pages that may stand above the last line of a text. */
const BOX = 4;

/** A short sentence with a full stop below a few headlines, with the next block right under it. */
function isLastWord(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const line = lines[i]!;
  if (!isSaid(line)) return false;
  if (!line.text.endsWith('.') || line.text.endsWith('..') || line.lowerStart) return false;
  // Two such sentences may end it.
  const next = lines[i + 1] && isSaid(lines[i + 1]!) ? lines[i + 2] : lines[i + 1];
  return next === undefined || next.weight >= 2 || next.byline(sources) !== undefined;
}

function isSaid(line: PageLine): boolean {
  return (
    line.sentence &&
    !line.asks &&
    !line.prose &&
    line.words >= LAST_WORDS &&
    line.weight === 0 &&
    line.notice === 0
  );
}
/** Shortest sentence that ends a text, in words. */
const LAST_WORDS = 2;

/** Lines after the body among which credits may stand below tags and lists. */
const CREDITS = 24;

/** "Tin, ảnh: Lê Vy", "Bài: Lê Vy", "Tác giả: Lê Vy", and lines of an address and an account above it. */
const WRITTEN = /^(?:(?:tin|bài)(?:\s?[,:]|\svà\s)|(?:tác giả|người viết)\s?:)/iu;
const ADDRESS = 8;

function tailMark(line: PageLine, kind: FurnitureKind): Mark {
  if (line.weight >= 2) return cutByItself(line);
  if (line.notice > 0) return cut('notice', 'notice', CONFIDENCE.notice);
  if (kind === 'comment' || kind === 'tags' || kind === 'poll') return cut(kind, kind, CONFIDENCE.tail);
  if (line.dateline) return cut('related', 'dated-headline', CONFIDENCE.tail);
  if (line.prose) return cut(kind === 'navigation' ? 'related' : kind, 'related-summary', CONFIDENCE.few);
  if (likeHeadline(line) && line.words >= 6) return cut('related', 'related', CONFIDENCE.tail);
  return cut(line.kind ?? kind, 'after-text', CONFIDENCE.tail);
}
