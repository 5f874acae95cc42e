import type { FurnitureKind } from '../../types';
import { isPerson } from './credits/affiliations';
import { EDITORS, readByline } from './credits/bylines';
import { markCreditsApart } from './credits/credits-apart';
import { isBelowAbout } from './credits/nicks';
import { endOfSignature } from './credits/signatures';
import { speakOfSame } from './extent/names';
import { CONFIDENCE } from './extent/weights';
import { endsArticle, isHeadlineOf, isOpenItem, likeHeadline, opensList } from './extent/zones';
import { repeatsHeadline } from './lines/captions';
import type { PageLine } from './lines/line';
import { beginOfComments } from './lists/comments';
import { endOfContact } from './lists/contacts';
import { BYLINES, firstFurniture, inHeadlineRun } from './lists/first-furniture';
import type { Outside } from './lists/outside';
import { tagsBefore } from './lists/tags';
import { signatureOf } from './lists/teasers';
import { BODY, CAPTION, credit, cut, cutByItself, doubtful, type Mark } from './marks';

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
/** Longest line above a day that gives no other page's headline, in words. */
const HEADLINE = 9;

/** Shortest headline of another page over its summary, in words. */
const TITLED = 7;

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
  const rows = endOfRows(lines, lastParagraph + 1);
  const told = endOfContactBelow(lines, lastParagraph + 1, title ?? 0, marks);
  const contact = told < rows ? endOfContact(lines, rows, title ?? 0) : told;
  const signed = endOfSignature(lines, lastParagraph + 1);
  const last = Math.max(contact, signed) - 1;
  for (let i = lastParagraph + 1; i <= last; i++) marks[i] ??= BODY;
  markCreditsApart(lines, last, Math.min(lines.length, last + CREDITS), marks, sources);
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
  let bylined = false;
  for (let i = last + 1; i < start; i++) {
    const line = lines[i]!;
    // The summary of another page, broken off, and signed as leads are or under its headline.
    if (line.trails && start < lines.length) {
      const headed =
        i > last + 1 && isHeadlineOf(lines[i - 1]!, TITLED) && !isLastParagraph(lines, last, i, start, title);
      if (headed) marks[i - 1] = cut('related', 'related', CONFIDENCE.few);
      if (headed || signatureOf(line)) marks[i] ??= cut('related', 'related-summary', CONFIDENCE.few);
    }
    if (RULE.test(line.text)) marks[i] ??= cut('other', 'symbols', CONFIDENCE.few);
    marks[i] ??=
      bylined &&
      start - last <= REST &&
      (isScrap(line, sources) || isOpenItem(line)) &&
      !(i === last + 2 && isSecondCredit(lines, i, sources))
        ? cut('other', 'after-text', CONFIDENCE.few)
        : beforeFurniture(lines, i, start, titleKey, sources);
    if (i === last + 1) bylined = marks[i]!.byline?.author !== undefined;
  }
  let kind: FurnitureKind = 'navigation';
  let open = false;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!;
    if (opensList(line) || endsArticle(line) || line.kind === 'tags') {
      open = true;
      kind = line.kind!;
    }
    if (marks[i]) continue;
    if (line.weight >= 2 && !QUIET.has(line.kind!) && !line.dateline && !isPicture(line)) open = true;
    if (!open && i - last <= BYLINES + 3 && isOwnDay(line, sources) && !CHANGED.test(line.text)) {
      marks[i] = { label: 'dateline', dateline: line.dateline! };
      continue;
    }
    if (!open && i - last <= BYLINES && isOnlyDay(lines, i, marks)) {
      marks[i] = { label: 'dateline', dateline: line.dateline! };
      continue;
    }
    if (open && i - last <= CREDITS && isBelowAbout(lines, i)) {
      const span = { start: 0, end: line.text.length };
      marks[i] = credit({ author: { value: line.text, span }, labelled: true });
      continue;
    }
    if (open && kind !== 'comment' && i - last <= CREDITS && isCredit(lines, i, sources)) {
      marks[i] = credit(line.byline(sources)!);
      continue;
    }
    if (!open && i - last <= BYLINES + 3) {
      const signed = bylineMark(line, sources);
      const byline = signed?.byline?.labelled || !isBesideKeyword(lines, i, marks) ? signed : undefined;
      const kept = byline?.byline?.author || byline?.byline?.labelled ? byline : captionMark(line, titleKey);
      if (kept) {
        marks[i] = kept;
        continue;
      }
    }
    if (line.shape?.name === 'pointer') kind = 'related';
    if (i - start <= BOX && kind === 'related' && isLastWord(lines, i, sources)) {
      marks[i] = doubtful('related', 'after-text');
      continue;
    }
    marks[i] = tailMark(line, kind);
  }
}

/** Headlines of other pages behind their sign between a text and whom to turn to, at most. */
const POINTERS = 2;

/** The line after whom to turn to, right below a text or below headlines of other pages behind their sign, which are cut. */
function endOfContactBelow(
  lines: readonly PageLine[],
  from: number,
  title: number,
  marks: (Mark | undefined)[],
): number {
  let at = from;
  while (at - from < POINTERS && lines[at]?.shape?.name === 'pointer') at++;
  const end = endOfContact(lines, at, title);
  if (end === at) return from;
  for (let i = from; i < at; i++) marks[i] ??= cutByItself(lines[i]!);
  return end;
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

/** A line drawn below a text. */
const RULE = /^[_–—-]{3,}$/u;

/** Says that the day is that of publication, or who put the text up then: "Phạm Thanh Tùng @ 08:15 20/12/2011". */
function isOwnDay(line: PageLine, sources: readonly string[]): boolean {
  const { dateline } = line;
  if (!dateline || dateline.label) return dateline !== undefined;
  return dateline.before !== '' && readByline(dateline.before, 'expected', sources)?.author !== undefined;
}

/** Longest keyword, in words. */
const KEYWORD = 3;

/** Right below a word or two that went for standing below the text: a keyword too, though it may be a name. */
function isBesideKeyword(
  lines: readonly PageLine[],
  i: number,
  marks: readonly (Mark | undefined)[],
): boolean {
  const above = lines[i - 1]!;
  return marks[i - 1]?.label === 'cut' && above.weight < 2 && above.words <= KEYWORD && !above.sentence;
}

/** Longest line that is a day and nothing else, in words. */
const DAY = 3;

/** A day by itself below a text whose page gave none above it, and beside no headline whose day it might be. */
function isOnlyDay(lines: readonly PageLine[], i: number, marks: readonly (Mark | undefined)[]): boolean {
  const line = lines[i]!;
  if (line.words > DAY || !line.dateline || lines[i - 1]!.words > HEADLINE) return false;
  const below = lines[i + 1];
  if (below && below.weight < 2) return false;
  for (let k = 0; k < i; k++) if (marks[k]?.label === 'dateline') return false;
  return true;
}

/** Lines that may stand between a text and the table or the addresses that end it. */
const CAPTIONS = 2;

/** The line after the rows of a table, or the addresses of entries, that stand right below a text. */
function endOfRows(lines: readonly PageLine[], from: number): number {
  let end = from;
  for (let i = from; i < lines.length && i - end <= CAPTIONS; i++) {
    if (lines[i]!.isText) end = i + 1;
    else if (lines[i]!.weight > 0 || lines[i]!.notice > 0) break;
  }
  return end;
}

/** The file name of a picture stands between a text and who wrote it. */
function isPicture(line: PageLine): boolean {
  return line.shape?.name === 'file' && line.weight >= 3;
}

/** A headline, its section and the headline again: the first print is no text either. */
function isPrintedAgain(lines: readonly PageLine[], i: number, last: number): boolean {
  const line = lines[i];
  if (i <= last || !line || line.words < PRINTED || !likeHeadline(line)) return false;
  return lines[i + 1]?.text === line.text || lines[i + 2]?.text === line.text;
}
/** Shortest headline that is told by its second print, in words. */
const PRINTED = 5;

/** Lines below the first furniture among which headlines may be printed again. */
const AGAIN = 60;

/** The line after headlines right below a text, of which a list below who wrote it has some again. */
function endOfPrinted(lines: readonly PageLine[], from: number, start: number, titleKey: string): number {
  let end = from;
  while (end < start && isHeadlineOf(lines[end]!, PRINTED) && lines[end]!.key !== titleKey) end++;
  if (end === from) return from;
  const below = new Set<string>();
  for (let i = start; i < Math.min(lines.length, start + AGAIN); i++)
    if (lines[i]!.words >= PRINTED) below.add(lines[i]!.text);
  for (let i = from; i < end; i++) if (below.has(lines[i]!.text)) return end;
  return from;
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

const FROM = /^[([*\s]{0,3}(?:theo\s|nguồn(?:\stin)?\s?[:：])/iu;

/** "Theo Minh Anh", and the name of the paper in the line below it. */
function isCredit(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const line = lines[i]!;
  if (!line.short || line.words > 8 || line.weight >= 2) return false;
  const labelled = FROM.test(line.text);
  if (!labelled && !FROM.test(lines[i - 1]!.text)) return false;
  if (labelled && isOfEntry(lines, i)) return false;
  const byline = line.byline(sources);
  return byline !== undefined && !byline.link && (labelled ? byline.labelled : byline.source !== undefined);
}

/** Right between two headlines of other pages, or below one whose neighbour has its own: where that page was taken from. */
function isOfEntry(lines: readonly PageLine[], i: number): boolean {
  if (!inHeadlineRun(lines[i - 1]!)) return false;
  const below = lines[i + 1];
  return FROM.test(lines[i - 2]!.text) || (below !== undefined && inHeadlineRun(below));
}

/** Lines after a signature, few of them, that are left over from buttons: a few words that are nothing by themselves. */
const REST = 14;
const SCRAP = 5;

function isScrap(line: PageLine, sources: readonly string[]): boolean {
  if (line.words > SCRAP || line.sentence || line.item || line.colon || line.credited || line.dateline)
    return false;
  if (line.byline(sources)?.labelled) return false;
  // Figures may belong to the text; a number at the end of a name is an edition.
  return !/\d\S*\s/.test(line.text) && readByline(line.text, 'anywhere', []) === undefined;
}

/** The paper, or the second of two authors, each in a line of its own. */
function isSecondCredit(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const byline = lines[i]!.byline(sources);
  if (byline?.source) return true;
  return (
    byline?.author !== undefined &&
    isPerson(byline.author.value) &&
    ((lines[i + 1]?.weight ?? 2) >= 2 || !lines[i + 1]!.byline(sources)?.author)
  );
}

/** The day of the last change, which some programs print below a text. */
const CHANGED = /^(?:cập nhật lần cuối|sửa lần cuối|lần sửa cuối|last edited|last updated)/iu;

/** Lines between the last paragraph and the first furniture: by-lines and captions, or text the model was not sure of. */
function beforeFurniture(
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
    return { label: 'dateline', dateline };
  }
  const byline = bylineMark(line, sources);
  if (isInitials(lines, i)) {
    const span = { start: 0, end: line.text.length };
    return credit({ author: { value: line.text, span }, labelled: false });
  }
  if (byline && isImprint(line, byline, lines[i + 1])) return cut('copyright', 'imprint', CONFIDENCE.few);
  // Over a paragraph a few words with capitals are its heading.
  if (byline && (byline.byline?.labelled || !goesOn(line, next, second))) return byline;
  return (
    captionMark(line, titleKey) ??
    (line.words <= 3 && !line.sentence ? doubtful('other', 'after-text') : BODY)
  );
}

/** "HT" right below the last sentence, and no more of its kind. */
const INITIALS = /^[A-ZĐ]{2}$/;

function isInitials(lines: readonly PageLine[], i: number): boolean {
  if (!INITIALS.test(lines[i]!.text) || !lines[i - 1]!.prose) return false;
  return !INITIALS.test(lines[i + 1]?.text ?? '');
}

/** Shortest name of an office that opens an imprint, in words. */
const OFFICE = 3;

/** The name of an office right above its address or its licence is no credit of the text. */
function isImprint(line: PageLine, { byline }: Mark, next: PageLine | undefined): boolean {
  if (line.words < OFFICE || byline?.labelled || !byline?.source || byline.author) return false;
  return (next?.kind === 'copyright' || next?.shape?.kind === 'copyright') && next.weight >= 2;
}

/** A paragraph below, or a heading in capitals with a sub-heading and a paragraph below. */
function goesOn(line: PageLine, next: PageLine | undefined, second: PageLine | undefined): boolean {
  if (next?.prose) return next.notice === 0 && !signatureOf(next);
  if (second === undefined || line.text !== line.text.toUpperCase()) return false;
  return next!.weight === 0 && second.prose && second.notice === 0 && !signatureOf(second);
}

function bylineMark(line: PageLine, sources: readonly string[]): Mark | undefined {
  if (!line.short || ((line.weight >= 2 || line.phrase) && !EDITORS.test(line.text))) return undefined;
  const byline = line.byline(sources);
  return byline ? credit(byline) : undefined;
}

function captionMark(line: PageLine, titleKey: string): Mark | undefined {
  if (!line.short || line.phrase?.how === 'line') return undefined;
  return line.credited || repeatsHeadline(line, titleKey) ? CAPTION : undefined;
}

function tailMark(line: PageLine, kind: FurnitureKind): Mark {
  if (line.weight >= 2) return cutByItself(line);
  if (line.notice > 0) return cut('notice', 'notice', CONFIDENCE.notice);
  if (kind === 'comment' || kind === 'tags' || kind === 'poll') return cut(kind, kind, CONFIDENCE.tail);
  if (line.dateline) return cut('related', 'dated-headline', CONFIDENCE.tail);
  if (line.prose) return cut(kind === 'navigation' ? 'related' : kind, 'related-summary', CONFIDENCE.few);
  if (likeHeadline(line) && line.words >= 6) return cut('related', 'related', CONFIDENCE.tail);
  return cut(line.kind ?? kind, 'after-text', CONFIDENCE.tail);
}
