import type { Lines } from '../../../../text/lines';
import { pattern } from '../../../../text/pattern';
import type { PageLine } from '../lines/line';
import { inCapitals } from '../lines/text';
import { type Column, firstWord, widthOf } from './column';

/**
 * Which lines of a page that was broken at a column go on in the next: the first word of the next had no room, and nothing
 * speaks against it. An entry of a list that happens to fill its line is none of these where the next begins another.
 */
export function joinsOf(
  lines: readonly PageLine[],
  column: Column,
  page: Lines,
  isDeclared: (line: PageLine) => boolean,
): boolean[] {
  const paragraphs = paragraphsOf(lines, column, page);
  const joins: boolean[] = [];
  let first = 0;
  for (let i = 0; i < lines.length; i++) {
    joins.push(
      fills(lines, i, column, page) &&
        readsOn(lines, first, i, paragraphs[i]!) &&
        !isDeclared(lines[i]!) &&
        !isDeclared(lines[i + 1]!),
    );
    if (!joins[i]) first = i + 1;
  }
  return joins;
}

/**
 * The next line stands right below, and its first word had no room. Two words between which no line may be broken had none
 * together: then it goes on in a small letter.
 */
function fills(lines: readonly PageLine[], i: number, { least, most, step }: Column, page: Lines): boolean {
  const line = lines[i]!;
  const next = lines[i + 1];
  if (!next || next.index !== line.index + step) return false;
  const width = widthOf(line, page);
  if (width > most) return false;
  const bound = next.lowerStart && !line.sentence && !line.colon ? BOUND : 0;
  return width + 1 + Math.max(bound, firstWord(next)) > least;
}
/** Longest word that is bound to the next, with its blank. */
const BOUND = 12;

/**
 * Which lines stand in a paragraph between blank lines: all but its last are filled, and that one ends like a sentence. What
 * has no blank lines between its paragraphs tells nowhere whether a sentence that fills its line is the last of one.
 */
function paragraphsOf(lines: readonly PageLine[], column: Column, page: Lines): boolean[] {
  const within: boolean[] = [];
  while (within.length < lines.length) {
    let last = within.length;
    while (fills(lines, last, column, page)) last++;
    const first = within.length;
    const isParted = isAfterBlank(lines, first, column) && isAfterBlank(lines, last + 1, column);
    const isParagraph = isParted && lines[last]!.sentence;
    while (within.length <= last) within.push(isParagraph);
  }
  return within;
}

function isAfterBlank(lines: readonly PageLine[], i: number, { step }: Column): boolean {
  return i === 0 || i === lines.length || lines[i]!.index > lines[i - 1]!.index + step;
}

/** Ends in a sign or a word after which something follows. */
const HANGING = pattern.iu`(?:[,;(/&–-]|(?:^|[\s("“‘/-])(?:và|của|với|tại|cho|trong|về|từ|đến|là|các|những|để|trên|theo|bằng|ở|do|bởi|hoặc|như|khi|tỉnh|huyện|xã|phường|quận|thành phố|thị trấn|thị xã|trường|ông|bà|anh|chị|nước|đường|số|ngày|tháng|năm|lần|thứ|gần|hơn|khoảng|sau|trước|được|bị|một|hai|học))$`;
/** … after which a day or a number follows. */
const FOLLOWED = /(?:[,(–-]|\s(?:ngày|tháng|năm|đêm|sáng|chiều|tối|từ|đến|số|trước|sau|vào|hôm))$/iu;
/** "TP.", "TS.": no sentence ends so. */
const SHORTENED = pattern.u`(?:^|[\s.(])(?:[TV]p|TP|Q|P|H|TX|TT|PGS|GS|ThS|TS|BS|KS|CN|LS|[SD]t|Mrs?|Dr)\.$`;
/** "Điện thoại: …", "Tác giả: …", "Nguồn hình ảnh, …". */
const LABELLED = pattern.u`^\p{Lu}[^:;,.\s]{0,12}(?: [^:;,.\s]{1,12}){0,2}:(?:\s|$)|^(?:Tác giả|Nguồn hình ảnh), `;
/** No rule, no button, no address. */
const WORDED = pattern.u`^(?!https?:)[^>|_=*]{0,3}[\p{L}\d]`;
/** The end of a sentence that is a number, or a year. */
const NUMBER = /^\d.*[^.]\.$|^(?:19|20)\d\d$/;
const LINKED = /\]\([^\s()]*\)$/;
/** The day of an entry behind it. */
const DATED = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[)\]]?$|\d (?:ngày|tuần|tháng|năm) trước$/u;

/** What stands in line `i`, the last so far of what began in line `first`, may be read on in the next. */
function readsOn(lines: readonly PageLine[], first: number, i: number, inParagraph: boolean): boolean {
  const line = lines[i]!;
  const next = lines[i + 1]!;
  if (next.item) return !line.sentence && isDashed(lines, first, i);
  if (!WORDED.test(next.text)) return false;
  if (line.sentence && !SHORTENED.test(line.text)) return inParagraph && !LABELLED.test(next.text);
  if (next.lowerStart) return true;
  if (LABELLED.test(next.text) || next.byline([])?.labelled) return false;
  if (next.dateline && next.words <= DAY) return FOLLOWED.test(line.text) && !next.dateline.time;
  if (isLink(lines[first]!, line) || isLink(next, next)) return false;
  if (HANGING.test(line.text) || next.text.startsWith('(')) return true;
  if (next.weight >= 2 && next.words <= LONE && !NUMBER.test(next.text)) return false;
  if (next.words > 1 && inCapitals(next.text) !== inCapitals(line.text)) return false;
  if (first < i) return true;
  return !(line.credited || DATED.test(line.text) || beginsAlike(line, next));
}
const LONE = 4;
const DAY = 14;

/** An entry in mark-down, from line to line. */
function isLink(first: PageLine, last: PageLine): boolean {
  return first.text.startsWith('[') && LINKED.test(last.text);
}

function beginsAlike(line: PageLine, next: PageLine): boolean {
  const [one, two] = next.key.split(' ', 2);
  return two !== undefined && line.key.startsWith(`${one} ${two} `);
}

const DASH = /^[-–] /;
/** "… năm học 2008 / - 2009", "… khu vực châu Á / – Thái Bình Dương": no list begins, and none goes on. */
function isDashed(lines: readonly PageLine[], first: number, i: number): boolean {
  const [next, below] = [lines[i + 1]!, lines[i + 2]];
  const isList = below?.item && below.index - next.index === next.index - lines[i]!.index;
  return DASH.test(next.text) && !lines[first]!.item && !isList;
}
