import { pattern } from '../../../../text/pattern';
import type { Dateline } from '../lines/datelines';
import type { PageLine } from '../lines/line';
import { inHeadlineRun } from '../lists/first-furniture';
import { isKeyword as mayBeKeyword } from '../lists/tags';
import { credit, type Mark } from '../marks';
import { areNames, isPerson, reports } from './affiliations';
import { EDITORS, readByline } from './bylines';
import { endOfRank } from './name-lines';
import { isFullName, isPlaceName } from './person-names';
import { isSignatory } from './signatures';

/** Says that the day is that of publication, or who put the text up then: "Phạm Thanh Tùng @ 08:15 20/12/2011". */
export function isOwnDay(line: PageLine, sources: readonly string[]): boolean {
  const { dateline } = line;
  if (!dateline || dateline.label) return dateline !== undefined;
  return dateline.before !== '' && readByline(dateline.before, 'expected', sources)?.author !== undefined;
}

/** Longest keyword, in words. */
const KEYWORD = 3;

/** Right below a word or two that went for standing below the text: a keyword too, though it may be a name. */
export function isBesideKeyword(
  lines: readonly PageLine[],
  i: number,
  marks: readonly (Mark | undefined)[],
): boolean {
  const above = lines[i - 1]!;
  return marks[i - 1]?.label === 'cut' && above.weight < 2 && above.words <= KEYWORD && !above.sentence;
}

/** "Hội An", or "Thưởng Tết" below furniture, over other keywords that lead to more furniture: the first of them, unless a person bears it. */
export function isFirstKeyword(
  lines: readonly PageLine[],
  i: number,
  marks: readonly (Mark | undefined)[],
): boolean {
  const [next, second] = [lines[i + 1], lines[i + 2]];
  if (!next || !second) return false;
  const { text } = lines[i]!;
  if (!isPlaceName(text) && (marks[i - 1]?.label !== 'cut' || isSomebody(text))) return false;
  return mayBeKeyword(next) && (second.weight >= 2 || mayBeKeyword(second));
}

/** Bears a person's name, or has a rank or an initial before it. */
function isSomebody(text: string): boolean {
  return isPerson(text) || endOfRank(text) > 0 || INITIALED.test(text);
}
const INITIALED = pattern.u`^\p{Lu}\p{L}{0,2}\.\s?\p{Lu}\p{L}`;

/** "Lê Thu Hà" of whom the headline tells, over other keywords: the first of them, where somebody else signed the text above it. */
export function isHeadlineKeyword(lines: readonly PageLine[], i: number, title: number | undefined): boolean {
  const { text, words } = lines[i]!;
  const below = lines[i + 1];
  if (title === undefined || words < 2 || words > KEYWORD + 1 || !below || !mayBeKeyword(below)) return false;
  return lines[title]!.text.includes(text);
}

/** Longest line that is a day and nothing else, in words. */
const DAY = 3;
/** Longest line above a day that gives no other page's headline, in words. */
const HEADLINE = 9;

/** A day by itself below a text whose page gave none above it, and beside no headline whose day it might be. */
export function isOnlyDay(
  lines: readonly PageLine[],
  i: number,
  marks: readonly (Mark | undefined)[],
): boolean {
  const line = lines[i]!;
  if (line.words > DAY || !line.dateline || lines[i - 1]!.words > HEADLINE) return false;
  const below = lines[i + 1];
  if (below && below.weight < 2) return false;
  return isFirstDay(line, i, marks);
}

/** No other day is the page's: one above the headline without a label that is later is the site's clock. */
export function isFirstDay({ dateline }: PageLine, i: number, marks: readonly (Mark | undefined)[]): boolean {
  let headed = false;
  for (let k = 0; k < i; k++) {
    const mark = marks[k];
    headed ||= mark?.label === 'title';
    if (mark?.label === 'dateline' && (headed || !isLater(mark.dateline, dateline!))) return false;
  }
  return true;
}

function isLater(above: Dateline | undefined, own: Dateline): boolean {
  if (!above || above.label || own.label === 'updated') return false;
  return above.iso.slice(0, 10) > own.iso.slice(0, 10);
}

/** Longest day with its label, in words. */
const LABELLED = 8;
/** What journals print above the day of an article. */
const PUBLISHED = /^(?:(?:đã|ngày) )?(?:đăng|xuất bản|công bố|published)(?: online)?$/iu;

/**
 * The day of a text whose page gave none above it, wherever it stands below: "Cập nhật lúc: 10:37 , 23/03/2023", or by itself
 * under "Đã xuất bản". That of another page stands below its headline.
 */
export function isLabelledDay(
  lines: readonly PageLine[],
  i: number,
  marks: readonly (Mark | undefined)[],
): boolean {
  const line = lines[i]!;
  const above = lines[i - 1]!;
  if (line.words > LABELLED || !line.dateline || above.words > HEADLINE) return false;
  const labelled = line.dateline.label !== undefined && (above.weight >= 2 || above.sentence);
  return (labelled || (line.words <= DAY && PUBLISHED.test(above.text))) && isFirstDay(line, i, marks);
}

const FROM = /^[([*\s]{0,3}(?:theo\s|nguồn(?:\stin)?\s?[:：])/iu;

/** "Theo Minh Anh", and the name of the paper in the line below it. */
export function isCredit(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
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

/** The paper, or the second of two authors, each in a line of its own. */
export function isSecondCredit(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const byline = lines[i]!.byline(sources);
  if (byline?.source) return true;
  return (
    byline?.author !== undefined &&
    isPerson(byline.author.value) &&
    ((lines[i + 1]?.weight ?? 2) >= 2 || !lines[i + 1]!.byline(sources)?.author)
  );
}

const INITIALS = /^[A-ZĐ]{2}$/;

/** Lines of the text above that are asked whether they speak of what looks like initials. */
const SPOKEN = 12;

/** "HT" right below the last sentence, and no more of its kind; "AI" is a keyword where the text speaks of it. */
export function isInitials(lines: readonly PageLine[], i: number): boolean {
  const { text, phrase } = lines[i]!;
  if (!INITIALS.test(text) || !lines[i - 1]!.prose || phrase) return false;
  for (let k = Math.max(0, i - SPOKEN); k < i; k++) if (lines[k]!.text.includes(` ${text} `)) return false;
  return !INITIALS.test(lines[i + 1]?.text ?? '');
}

/** Shortest name of an office that opens an imprint, in words. */
const OFFICE = 3;

/** The name of an office right above its address or its licence is no credit of the text. */
export function isImprint(line: PageLine, { byline }: Mark, next: PageLine | undefined): boolean {
  if (
    line.words < OFFICE ||
    line.text.startsWith('(') ||
    byline?.labelled ||
    !byline?.source ||
    byline.author
  )
    return false;
  return (next?.kind === 'copyright' || next?.shape?.kind === 'copyright') && next.weight >= 2;
}

/** The mark of a short line below a text that says who wrote it; undefined for any other, and for furniture. */
export function bylineMark(line: PageLine, sources: readonly string[]): Mark | undefined {
  if (!line.short || ((line.weight >= 2 || line.phrase) && !EDITORS.test(line.text))) return undefined;
  const byline = line.byline(sources);
  return byline ? credit(byline) : undefined;
}

/**
 * The mark of a credit below keywords, which are words and names, too: words say that it is one, or it is the last line
 * above furniture and has the form of nothing else.
 */
export function belowKeywords(
  lines: readonly PageLine[],
  i: number,
  sources: readonly string[],
): Mark | undefined {
  const mark = bylineMark(lines[i]!, sources);
  const { author, source, labelled } = mark?.byline ?? {};
  if (labelled) return author || source ? mark : undefined;
  if (!author || (lines[i + 1]?.weight ?? 2) < 2 || isSignatory(lines, i)) return undefined;
  const { value } = author;
  const told = source !== undefined || reports(value, sources) || SIGNED.test(value);
  const isNew = () => PAIR.test(value) || (isFullName(value) && !isSaidAbove(lines, i, value));
  if (!told && !(areNames(value) && isNew())) return undefined;
  return credit({ author, ...(source && { source }), labelled: true });
}
/** Lines of a list of other pages above a credit, at most. */
const LIST = 8;

/**
 * The mark of who wrote the text below a short list of other pages, and right above furniture of another kind: the only name
 * there, of whom nothing above speaks. Lists that name who wrote each page name several.
 */
export function belowList(
  lines: readonly PageLine[],
  i: number,
  heading: number,
  sources: readonly string[],
): Mark | undefined {
  if (i - heading > LIST || i - heading < 2) return undefined;
  const below = lines[i + 1]?.credited ? lines[i + 2] : lines[i + 1];
  if (!below || below.kind === 'related') return undefined;
  if (below.weight < 2 && !namesSource(below, sources)) return undefined;
  const mark = bylineMark(lines[i]!, sources);
  const { author, source, labelled, posted } = mark?.byline ?? {};
  if (!author || posted || isSignatory(lines, i)) return undefined;
  const { value } = author;
  if (!(labelled || source || SIGNED.test(value) || reports(value, sources) || areNames(value)))
    return undefined;
  if (isSaidAbove(lines, i, value)) return undefined;
  for (let k = heading + 1; k < i; k++)
    if (lines[k]!.short && lines[k]!.byline(sources)?.author) return undefined;
  return credit({ author, ...(source && { source }), labelled: true });
}

/** "Theo Báo A": where the text that somebody signs was taken from. */
function namesSource(line: PageLine, sources: readonly string[]): boolean {
  if (!line.short || !FROM.test(line.text)) return false;
  const byline = line.byline(sources);
  return byline?.labelled === true && byline.source !== undefined && !byline.author;
}

/** A line above speaks of a name: keywords are of those of whom a text speaks. */
function isSaidAbove(lines: readonly PageLine[], i: number, name: string): boolean {
  const folded = name.toLowerCase();
  for (let k = 0; k < i; k++) if (lines[k]!.text.toLowerCase().includes(folded)) return true;
  return false;
}
/** "T.H", "H. Châu", "Lê Vy (tổng hợp)": initials, and what somebody did. */
const SIGNED = pattern.u`^\p{Lu}\p{L}?\.\s?\p{Lu}|\((?:tổng hợp|t\/h|[Tt]hực hiện|[Tt]ổng hợp|T\/[Hh]|(?:lược )?(?:ghi|dịch))\)$`;
/** What joins the names of two who wrote together. */
const PAIR = /\s[-–]\s/u;

/** Lines of an address and an account between a text and who wrote it, at most. */
const ADDRESS = 8;

/**
 * The mark of who wrote a text that asks for help, below where the help is sent to: a name that the credit of a picture in
 * the text has too, right above furniture of another kind. Imprints name who runs the site.
 */
export function belowAddress(
  lines: readonly PageLine[],
  last: number,
  i: number,
  sources: readonly string[],
): Mark | undefined {
  const { text, short, words } = lines[i]!;
  if (!short || words < 2 || i - last > ADDRESS) return undefined;
  const below = lines[i + 1];
  if (!below || below.weight < 2 || below.kind === 'copyright' || !areNames(text)) return undefined;
  for (let k = last + 1; k < i; k++)
    if (lines[k]!.kind !== 'copyright' && !/\d/.test(lines[k]!.text)) return undefined;
  for (let k = last; k >= 0 && last - k <= SPOKEN * 2; k--)
    if (lines[k]!.credited && lines[k]!.text.includes(text)) return bylineMark(lines[i]!, sources);
  return undefined;
}

/** Who wrote the text was named above. */
export function hasAuthor(marks: readonly (Mark | undefined)[], end: number): boolean {
  for (let i = 0; i < end; i++) if (marks[i]?.byline?.author) return true;
  return false;
}
