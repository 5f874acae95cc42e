import type { Byline } from './credits/bylines';
import { isAgency } from './credits/sites';
import { markDebris } from './debris';
import { markSkips } from './extent/skips';
import { headsPart } from './extent/told';
import { CONFIDENCE } from './extent/weights';
import { continues, invites, isNumberInSentence, likeHeadline, opensList } from './extent/zones';
import { readsLikeCaption, repeatsHeadline } from './lines/captions';
import type { PageLine } from './lines/line';
import { LineTable } from './lines/line-table';
import { firstTwoWords } from './lines/text';
import { markBox, markUnder, opensBox, printsOf } from './lists/boxes';
import type { Outside } from './lists/outside';
import { markTeasers } from './lists/teasers';
import { endOfPointers } from './lists/under-lead';
import { BODY, CAPTION, credit, cut, cutByItself, doubtful, type Mark } from './marks';

/** Kinds whose sure phrases are cut even where they stand alone between paragraphs. */
const ALONE: ReadonlySet<string> = new Set(['share', 'related', 'player', 'ad']);
/** Shortest paragraph whose second print is taken for a mistake, in words. */
const REPEATED = 14;
/** Longest caption that is told by its second print, in words. */
const CAPTION_WORDS = 45;

/** One table for all pages, which are read one after another. */
let paragraphs: LineTable | undefined;

/** Marks the lines from the first to the last line of the body. Only what is surely furniture is cut. */
export function markBody(
  lines: readonly PageLine[],
  first: number,
  last: number,
  titleKey: string,
  marks: (Mark | undefined)[],
  outside: Outside,
): void {
  paragraphs ??= new LineTable();
  paragraphs.restart(lines);
  let prints: ReadonlyMap<string, number> | undefined;
  markSkips(lines, first, last, marks);
  markTeasers(lines, first, last, marks, titleKey !== '');
  for (let i = first; i <= last; i++) {
    const line = lines[i]!;
    if (marks[i]) continue;
    if (line.words >= REPEATED && line.prose) {
      const before = paragraphs.add(i);
      if (before === i - 1 && before > first && line.words <= CAPTION_WORDS) {
        // The text for those who do not see the picture, and its caption.
        marks[before] = CAPTION;
        marks[i] = CAPTION;
        continue;
      }
      if (before >= 0 && isPrintedTwice(lines, before, i, first, marks)) {
        marks[i] = cut('repeated', 'repeated', CONFIDENCE.repeated);
        continue;
      }
    }
    if (opensBox(line, lines[i + 1])) {
      if (headsPart(lines, i, last)) {
        marks[i] = BODY;
        continue;
      }
      marks[i] = cutByItself(line);
      prints ??= printsOf(lines, first, last);
      i = markBox(lines, i, last, marks, prints);
      continue;
    }
    const pointers = endOfPointers(lines, i, first, last, marks);
    if (pointers > i) {
      for (; i < pointers; i++) marks[i] = cut('related', 'related', CONFIDENCE.few);
      i--;
      continue;
    }
    marks[i] = bodyMark(lines, i, first, last, titleKey, outside);
    if (marks[i]!.label === 'cut' && line.weight >= 3) i = markUnder(lines, i, last, marks);
    else if (marks[i]!.reason === 'related' && line.weight === 0 && isSummary(lines[i + 1]))
      marks[i + 1] ??= cut('related', 'related-summary', CONFIDENCE.few);
  }
  paragraphs.release();
  markDebris(lines, first, last, marks);
}

/** Shortest summary of another page that is broken off, in words. */
const SUMMARY = 10;

function isSummary(line: PageLine | undefined): boolean {
  return line?.trails === true && line.words >= SUMMARY && !line.credited && line.weight < 2;
}

/** Lines between two prints of a paragraph, and lines of a passage printed twice, that tell a mistake from a refrain. */
const CLOSE = 3;
const PASSAGE = 3;

/**
 * A paragraph is printed twice by mistake when the prints are close, when the first is the lead, or when a whole
 * passage comes again. Rules and lists repeat a sentence far apart and mean it.
 */
function isPrintedTwice(
  lines: readonly PageLine[],
  before: number,
  i: number,
  first: number,
  marks: readonly (Mark | undefined)[],
): boolean {
  if (i - before <= CLOSE || before - first < 2) return true;
  if (marks[i - 1]?.reason === 'repeated') return true;
  // A rule that is announced each time applies each time.
  if (lines[i - 1]!.colon && lines[before - 1]!.colon) return false;
  for (let k = 1; k < PASSAGE; k++) if (lines[i + k]?.text !== lines[before + k]!.text) return false;
  return true;
}

/** Lines above and below an item among which others of its list stand. */
const ITEMS = 2;

/**
 * "Dịch vụ bảo vệ kho hàng" between other services that stand in the text alone, one where the site's menu has such an
 * entry, two where it only stands below: a row or an item of the text.
 */
function isListed(lines: readonly PageLine[], i: number, outside: Outside): boolean {
  const { key } = lines[i]!;
  const opening = firstTwoWords(key);
  let alone = 0;
  for (let k = Math.max(0, i - ITEMS); k <= i + ITEMS && k < lines.length; k++) {
    const other = lines[k]!;
    if (k !== i && !other.prose && other.key.startsWith(opening) && !outside.hasHeadline(other)) alone++;
  }
  return alone > 1 || (alone === 1 && outside.hasEntry(lines[i]!));
}

function bodyMark(
  lines: readonly PageLine[],
  i: number,
  first: number,
  last: number,
  titleKey: string,
  outside: Outside,
): Mark {
  const line = lines[i]!;
  if (line.isText || isNumberInSentence(lines, i) || isInWrapped(lines, i, first)) return BODY;
  if (line.isButton) return cutByItself(line);
  if (line.prose) return proseMark(lines, i, first, last);
  // "Mời bạn đọc xem video: … Nguồn: Youtube" is no caption.
  if (invites(line)) return cutByItself(line);
  if (isBareNotice(line)) return cut('notice', 'notice', CONFIDENCE.few);
  const signed = line.credited && SIGNED.test(line.text) ? line.bylineAnywhere : undefined;
  if (signed?.author) return credit(signed);
  if (line.short && (repeatsHeadline(line, titleKey) || line.credited)) return CAPTION;
  if (titleKey && line.key === titleKey && i > first) return CAPTION;
  if (isSure(lines, i)) return cutByItself(line);
  if (line.words >= 6 && likeHeadline(line) && outside.hasHeadline(line) && !isListed(lines, i, outside)) {
    return cut('related', 'related', CONFIDENCE.list);
  }
  if (i < last && readsLikeCaption(line)) return CAPTION;
  if (line.short && line.words <= 12) {
    const byline = line.bylineAnywhere;
    if (byline?.source && (i >= last - 1 || isAgency(byline.source.value))) return credit(byline);
    if (byline?.author) return credit(byline);
  }
  const end = signedEnd(lines, i, last);
  if (end) return credit(end);
  const kind = line.kind;
  return line.weight >= 2 && kind ? doubtful(kind, 'other') : BODY;
}

/** A sentence that was broken over several lines goes on in this one or from it, whatever its words are elsewhere. */
function isInWrapped(lines: readonly PageLine[], i: number, first: number): boolean {
  const line = lines[i]!;
  if (i > first && line.lowerStart && continues(lines[i - 1]!, line)) return true;
  return line.weight < 2 && lines[i + 1] !== undefined && continues(line, lines[i + 1]);
}

/** Who wrote the text, between a sentence and the heading of a list: the model took what follows for text. */
function signedEnd(lines: readonly PageLine[], i: number, last: number): Byline | undefined {
  const line = lines[i]!;
  if (line.words < 2 || line.words > SIGNATURE || line.weight > 0 || !lines[i - 1]?.sentence)
    return undefined;
  let below = i + 1;
  while (below <= last && below - i < BUTTONS && lines[below]!.weight >= 2 && !opensList(lines[below]!))
    below++;
  if (i < last && !(below < lines.length && opensList(lines[below]!))) return undefined;
  const byline = line.byline([]);
  return byline?.author && byline;
}
/** Who wrote the text and took its photos. */
const SIGNED = /^[([*•\s]{0,3}(?:tin|bài|ảnh\s?:[^:]{2,40}\s(?:bài|tin)(?:\sviết)?\s?:)/iu;
/** Longest such line, in words, and lines of buttons below it at most. */
const SIGNATURE = 8;
const BUTTONS = 6;

/** Shortest line without a full stop that speaks to the reader about the site, in words. */
const BARE_NOTICE = 8;

/** A line between paragraphs that speaks of the site and is neither a sentence nor an item nor an address. */
function isBareNotice(line: PageLine): boolean {
  if (line.words < BARE_NOTICE || line.sentence || line.colon || line.item || line.notice === 0) return false;
  return !/[:@]/.test(line.text);
}

/** True beside the field or button of a form. */
function besideForm(lines: readonly PageLine[], i: number): boolean {
  for (const line of [lines[i - 1], lines[i + 1]]) if (line?.kind === 'form' && line.weight >= 2) return true;
  return false;
}

/** A paragraph stays, unless it speaks to the reader about the site twice over and stands at the body's edge. */
function proseMark(lines: readonly PageLine[], i: number, first: number, last: number): Mark {
  const line = lines[i]!;
  if (line.shape?.name === 'pointer' || isKnown(line)) return cutByItself(line);
  const edge = i === first || i === last || besideSure(lines, i) || besideForm(lines, i);
  if (line.notice >= 2 && edge) return cut('notice', 'notice', CONFIDENCE.notice);
  if (line.weight >= 3 && line.kind === 'notice' && besideSure(lines, i)) return cutByItself(line);
  return line.credited ? CAPTION : BODY;
}

/** A sentence that the table knows whole, of a player: "Beginning of dialog window. Escape will …". */
function isKnown({ phrase }: PageLine): boolean {
  return phrase?.how === 'line' && phrase.weight >= 3 && phrase.kind === 'player';
}

/**
 * Furniture for sure, though between paragraphs: a sure phrase of two words or more that nobody would write as a
 * sub-heading, or any sure or half-sure line beside another.
 */
function isSure(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  const { phrase, shape } = line;
  // An item of a list, though forms have a field of that name.
  if (line.weight < 2 || !line.kind || line.text.endsWith(';')) return false;
  if (isInWidget(lines, i)) return true;
  if (
    besideSure(lines, i) &&
    line.kind !== 'copyright' &&
    (phrase ? phrase.role !== 'section' : line.weight >= 3)
  )
    return true;
  if (
    shape?.name === 'pointer' ||
    shape?.name === 'ago' ||
    shape?.name === 'time' ||
    shape?.name === 'follow' ||
    shape?.name === 'markup' ||
    shape?.name === 'commented' ||
    (shape?.name === 'symbols' && CLOSE_BUTTON.test(line.text)) ||
    (shape?.name === 'file' && shape.weight >= 3)
  )
    return true;
  if (!phrase || phrase.weight < 3 || !ALONE.has(phrase.kind)) return false;
  if (phrase.how === 'cover') return phrase.kind === 'share' && line.words >= BAR;
  return line.words >= 2 || phrase.kind === 'ad';
}

/** The button that shuts a window, a picture or an advertisement. */
const CLOSE_BUTTON = /^[×✕✖✗╳⨯]$/u;
/** Shortest line of buttons to share a page that stands alone, in words. */
const BAR = 4;

/** Kinds of the lines of a player with its buttons; so many in a row, one of them furniture wherever it stands. */
const WIDGET: ReadonlySet<string> = new Set(['share', 'player']);
const ROW = 4;

/** "width", "px", "0:00": lines that are nothing by themselves, in a row of others. */
function isInWidget(lines: readonly PageLine[], i: number): boolean {
  let from = i;
  let to = i;
  while (from > 0 && i - from < ROW && isOfWidget(lines[from - 1]!)) from--;
  while (to + 1 < lines.length && to - i < ROW && isOfWidget(lines[to + 1]!)) to++;
  if (!isOfWidget(lines[i]!) || to - from + 1 < ROW) return false;
  for (let k = from; k <= to; k++) if (lines[k]!.weight >= 3) return true;
  return false;
}

function isOfWidget(line: PageLine): boolean {
  return line.weight >= 2 && WIDGET.has(line.kind ?? 'other');
}

/** True beside a line that is furniture wherever it stands. */
function besideSure(lines: readonly PageLine[], i: number): boolean {
  return isFurniture(lines[i - 1]) || isFurniture(lines[i + 1]);
}

function isFurniture(line: PageLine | undefined): boolean {
  return line !== undefined && (line.weight >= 3 || (line.weight < 2 && line.notice >= 2));
}
