import { isFullName } from '../credits/person-names';
import type { PageLine } from '../lines/line';
import { endOfContact } from '../lists/contacts';
import { cutByItself, type Mark } from '../marks';
import { namesIn, namesWithin, newNames } from './names';

/** Headlines of other pages behind their sign between a text and whom to turn to, at most. */
const POINTERS = 2;

/** The line after whom to turn to, right below a text or below headlines of other pages behind their sign, which are cut. */
export function endOfContactBelow(
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

/** Lines that may stand between a text and the table or the addresses that end it. */
const CAPTIONS = 2;

/** The line after the rows of a table, or the addresses of entries, that stand right below a text. */
export function endOfRows(lines: readonly PageLine[], from: number): number {
  let end = from;
  for (let i = from; i < lines.length && i - end <= CAPTIONS; i++) {
    if (lines[i]!.isText) end = i + 1;
    else if (lines[i]!.weight > 0 || lines[i]!.notice > 0) break;
  }
  return end;
}

/** Lines from what announces pictures to the last line of a text at most, captions of such pictures, and longest of them in words. */
const SHOWN = 12;
const PICTURES = 24;
const CAPTION = 30;
/** "Một số hình ảnh buổi lễ", "Cùng nhìn lại hành trình …:": what announces pictures. */
const ANNOUNCES_PICTURES =
  /^(?:(?:dưới đây|sau đây|trên đây) là |xin giới thiệu |mời (?:các )?bạn |cùng |hãy )*(?:một (?:số|vài)|những|các|vài)?\s?(?:hình ảnh|bức ảnh|tấm ảnh|ảnh|nhìn lại|ngắm|điểm lại)(?: |$)/u;
/** Share of the names of captions that the text may not have. */
const NEW = 0.5;

/**
 * The line after captions that go on right below a text which ends with pictures, as it announces; they read like headlines.
 * `from` where nothing is announced, or where what stands there names others than the text does.
 */
export function endOfPictures(lines: readonly PageLine[], from: number): number {
  // Nearly no page announces pictures; captions are asked for more.
  if (!mayBeAnnounced(lines, from)) return from;
  let end = from;
  while (end < lines.length && end - from < PICTURES && isCaption(lines[end]!)) end++;
  if (end === from || end === lines.length) return from;
  // The announcement may be the first line below, which ends as headlines do.
  let above = from;
  while (above > 0 && from - above <= SHOWN && !announcesPictures(lines[above]!)) {
    const line = lines[above]!;
    if (!isCaption(line) && !line.credited) return from;
    above--;
  }
  if (!announcesPictures(lines[above]!)) return from;
  const names = namesWithin(lines, from, end - 1);
  const known = namesIn(lines, Math.max(0, from - ABOVE), from - 1);
  return names.size > 0 && newNames(names, known) > NEW ? from : end;
}
/** Lines of the text whose names are compared. */
const ABOVE = 60;

/** One of the lines that may announce pictures above a line does, or that line itself. */
function mayBeAnnounced(lines: readonly PageLine[], from: number): boolean {
  const last = Math.min(from, lines.length - 1);
  for (let i = Math.max(0, from - SHOWN - 1); i <= last; i++) if (announcesPictures(lines[i]!)) return true;
  return false;
}

function announcesPictures(line: PageLine): boolean {
  return line.words <= CAPTION && line.weight === 0 && ANNOUNCES_PICTURES.test(line.key);
}

function isCaption(line: PageLine): boolean {
  if (line.words < 2 || line.words > CAPTION || line.weight > 0 || line.notice > 0 || line.phrase)
    return false;
  return !(line.trails || line.teaser || line.dateline || line.asks || line.item || line.byline([]));
}

/** Lines of a series at least, the longest of them, and the longest that begins like its neighbour, in words. */
const SERIES = 4;
const MEMBER = 14;
const ALIKE = 9;
/** Headings of a word or two each over its own sentence, at least. */
const PAIRS = 2;
const HEADING = 5;

/**
 * The line after a list that goes on right below a text: names of persons one below the other, lines that begin alike
 * ("Cầu Rồng", "Cầu Sông Hàn"), values with their names ("Trưởng nam: …"), words each over its own sentence. Right below a
 * text no menu begins so without a line that the table knows. `from` where there is none.
 */
export function endOfSeries(lines: readonly PageLine[], from: number): number {
  let end = from;
  while (end < lines.length && isMember(lines[end]!)) end++;
  if (end === from) return from;
  // What began in the text goes on.
  let begin = from;
  while (begin > 0 && from - begin < SERIES && isMember(lines[begin - 1]!) && isKin(lines, begin - 1))
    begin--;
  if (end - begin < SERIES) return from;
  let alike = 0;
  let pairs = 0;
  let last = begin;
  for (let i = begin; i < end; i++) {
    const above = lines[i - 1]!;
    const pair = i > from && lines[i]!.sentence && !above.sentence && above.words <= HEADING;
    if (pair) pairs++;
    else if (isKin(lines, i)) alike++;
    else continue;
    last = i + 1;
  }
  const listed = pairs >= PAIRS || (alike >= SERIES && alike * 2 > last - begin);
  return listed ? Math.max(from, last) : from;
}

function isKin(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (VALUE.test(line.text) || isFullName(line.text)) return true;
  return beginAlike(line, lines[i - 1]) || beginAlike(line, lines[i + 1]);
}

/** "Trưởng nam: Trần Văn Thiện", "Giá bán: 32 triệu đồng": a name of a word or two, a colon and a value. */
const VALUE = /^[^:.,]{2,24}:\s\S/u;

function isMember(line: PageLine): boolean {
  if (line.weight > 0 || line.notice > 0 || line.words > MEMBER || line.prose || line.asks) return false;
  return !(line.trails || line.teaser || line.dateline || line.credited);
}

function beginAlike(line: PageLine, other: PageLine | undefined): boolean {
  if (!other || !isMember(other) || other.words > ALIKE || line.words < 2) return false;
  return line.key !== other.key && line.key.split(' ', 1)[0] === other.key.split(' ', 1)[0];
}
