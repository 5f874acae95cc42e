import { pattern } from '../../../../text/pattern';
import type { Span } from '../../../../text/span';
import { readFieldDate } from '../../dates';
import { AUTHOR_LABEL, COMMENT_COUNT, FIELDS_BEFORE } from '../credits/byline-labels';
import { isPersonName } from '../credits/person-names';
import { wordsBeside } from './text';
import { SIGN } from './traits';

/** A line that gives a day: the day of publication, or the clock of the site. Spans are relative to the line's text. */
export interface Dateline {
  readonly iso: string;
  readonly span: Span;
  /** What a label says the day is. */
  readonly label: 'published' | 'updated' | undefined;
  readonly time: boolean;
  /** What the line says beside the date ("VTV News", "Lượt xem: 12"), trimmed. */
  readonly before: string;
  readonly after: string;
}

const LONGEST = 170;
const NUMERIC = /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)|(?<!\d)\d{4}([/.-])\d{1,2}\1\d{1,2}(?!\d)/u;
/** Some programs print the time right behind the year: "13/05/201012:00 SA(Xem: 1913)". */
const GLUED =
  /(?<!\d)\d{1,2}(?:\/\d{1,2}\/|\stháng\s(?:\d{1,2}|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\s(?:một|hai))?),?\s(?:năm\s)?)(?:19|20)\d{2}(?=\d{1,2}:\d{2})/iu;
const SPELT =
  /\d{1,2}(?:st|nd|rd|th)?\s(?:tháng|thg\.?|th)\s?(?:\d{1,2}|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\s(?:một|hai))?|giêng|chạp),?\s(?:năm\s)?\d{4}|(?:tháng\s|th(?=\d))(?:\d{1,2}|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\s(?:một|hai))?)\s\d{1,2}(?:st|nd|rd|th)?,\s?\d{4}/iu;
const ENGLISH =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}(?:[\s/-]|(?:st|nd|rd|th)\s)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[\s,/-]{1,2}\d{4}/iu;
const SHORT_YEAR =
  /(?<!\d)\d{1,2}\/\d{1,2}\/\d{2}(?!\d)|(?<![\d.-])(?:\d{2}([.-])\d{2}\1\d{2}(?![.-]?\d)|\d{1,2}-\d{1,2}-\d{2}(?=,?\s\d{1,2}:\d{2}))/u;
const TIME = pattern.giu`(?<!\d)\d{1,2}\s?(?:[:hg]|giờ)\s?\d{1,2}(?::\d{2})?(?:\s?(?:phút|['’′]))?(?:\s?(?:AM|PM|SA|CH|sáng|trưa|chiều|tối)(?!\p{L}))?|\d{1,2}h(?!\p{L})`;
const WEEKDAY = pattern.giu`(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s?nhật|(?<!\p{L})(?:T[2-7]|CN|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?=,\s$))(?!\p{L})|^(?:hai|ba|tư|năm|sáu|bảy)(?=,\s$))`;
const ZONE = /[[(]?\s?(?:GMT|UTC)\s?\+?\s?0?7(?::?00)?\s?[\])]?/giu;
const UPDATED =
  /(?:cập\snhật(?:\slần\scuối)?(?:\slúc|\sngày)?|last\supdated?|updated|sửa\sđổi|chỉnh\ssửa|ngày\s(?:nhận|duyệt|phản\sbiện|chấp\snhận)(?!\p{L}))/iu;
const PUBLISHED =
  /(?:ngày\s(?:đăng|xuất\sbản|đưa\stin|gửi|phát\shành|tạo|viết|đăng\stin|đăng\stải)|(?:được\s)?(?:đăng|xuất\sbản|gửi|viết|tạo)\s(?:ngày|lúc|vào(?:\slúc|\sngày)?|tải)|(?<!người\s)(?:được\s)?đăng|posted(?:\s(?:on|at)?|(?=\s?:))|post(?:\sdate|(?=\s?:))|created(?:\son|(?=\s?:))|publish(?:ed)?(?:\s(?:on|date))?|start\sdate|xuất\sbản|thời\sgian(?:\sđăng)?|ngày\stháng)/iu;
const PUBLISHED_ALL = new RegExp(PUBLISHED, 'giu');
const FILLER = pattern.giu`(?:(?<!\p{L})(?:ngày|lúc|vào|năm|date|time|tin)(?!\p{L}))`;
/** What stands before the day of an event: "Lễ viếng từ 8 giờ ngày …", "Sinh ngày …", "Hạn nộp hồ sơ đến hết …". */
const EVENT = pattern.iu`(?<!\p{L})(?:sinh:?|mất:?|từ\strần|qua\sđời|tạ\sthế|an\snghỉ|từ|đến|hết|tới|trước|sau|trong|nhân|dịp|dự\skiến|khai\smạc|bế\smạc|viếng|chụp|truy\sđiệu|an\stáng|hạn(?:\scuối|\snộp)?(?:\shồ\ssơ)?:?)(?:\s(?:lúc|vào(?:\slúc)?|hồi))?\s(?:\d{1,2}\s?(?:giờ|h)\S{0,2}\s(?:\d{1,2}\s?(?:phút\s)?)?)?(?:thứ\s\S{2,4}\s|chủ\snhật\s)?(?:ngày:?\s)?$`;
/** The last day of a period, behind its first: "12/3/2019 - 15/3/2019", "28 Mar 2013 - 24 Jan 2019". */
const PERIOD =
  /^\s?(?:[-–—]|đến)\s?(?:ngày\s)?(?:\d{1,2}[/.]\d{1,2}[/.]|\d{1,2}\s(?:tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\S{0,6}\s(?:\S+\s)?)(?:19|20)\d{2}(?!\d)/iu;
/** Who put the text up, or where, behind the day: "05/09/2022 bởi Ban Truyền thông", "January 5, 2019 in Ẩm thực". */
const POSTED = pattern.u`^(?:[Bb]ởi|[Bb]y)\s\S|^[Ii]n\s\p{Lu}`;
/** The day of the last change right behind that of publication: "Posted on 4 Tháng Tám, 202310 Tháng Mười, 2023 by …". */
const CHANGED = pattern.giu`(?<=[/,]\s?(?:19|20)\d{2}|(?:st|nd|rd|th)\stháng\s\S{1,5}\s(?:\S{2,3}\s)?(?:19|20)\d{2})(?:\d{1,2}(?:st|nd|rd|th)\stháng\s(?:\d{1,2}|\p{L}+(?:\s(?:một|hai))?)\s|\d{1,2}\/\d{1,2}\/|\d{1,2}\stháng\s(?:\d{1,2}|\p{L}+(?:\s(?:một|hai))?),\s|(?:tháng\s\p{L}+(?:\s(?:một|hai))?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\s\d{1,2},\s)(?:19|20)\d{2}`;
/** Figures of a day that only blanks part, behind the weekday: "thứ năm, 08 08 2019 08:52", "thứ sáu, 30 06, 2017". */
const PARTED =
  /((?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s?nhật),\s\d{2})\s(\d{2})(?:,(?=\s)|\s(?=\d))(\s?(?:19|20)\d{2})(?!\d)/iu;
/** The month's name first, as programs print a day; nobody writes so in running text. */
const MONTH_FIRST = pattern.iu`^th(?:áng\s)?(?:\p{L}+(?:\s(?:một|hai))?|\d{1,2})\s\d{1,2}(?:st|nd|rd|th)?,`;
/** Behind account and section, how many comments there are: "12/03/2019 quantri Tin tức 0". */
const COUNTED = pattern.u`^[\p{Ll}\d._-]+\s\p{Lu}.*\s\d{1,3}$`;
/** Behind the day, a section whose first word labels have too: "09/12/2021 Tin nội bộ 5 Lượt xem", "15/12/2018/in Tin tức …". */
const SECTION_OF_NEWS = /^(?:\s(?:[-–|•·]\s)?|\s?\/\s?in\s)Tin\s/u;
/** Words that may stand beside the date before the line is something else than a dateline. */
const BESIDE = 9;

/** "Hà Vy - Lê Khoa, Theo Đời sống & Pháp luật 22:14 15/02/2025": authors and the paper that it was taken from; so many words at most. */
const COPIED = pattern.u`^\p{Lu}[^,]{2,60},\s?[Tt]heo\s\p{Lu}`;
const CREDIT = 16;

/** Behind the day, who wrote the text: "13/07/2023 • Tôi là Hà Vy, biên tập viên của trang". */
const SIGNED = pattern.u`^\s?[•·]\s?\p{Lu}`;

/** Behind the day, fields of the page: "11/10/2022 - Chuyên mục: Hoạt động của Sở - Người đăng: admin". */
const FIELDS =
  /^(?:\s\d{1,2}:\d{2}(?::\d{2})?)?\s?(?:[-–|•·]\s?)?(?:chuyên mục|danh mục|thể loại|người đăng(?: bài(?: viết)?| tin)?|người viết|đăng bởi|tác giả|lượt xem|số lần xem|đã xem|số từ|thời gian đọc)\s?:/iu;

/** Behind what stands before the day. */
const BAR = /\|\s?(?:ngày\s|lúc\s)?$/iu;

/** Words before the day of a sentence. */
const SAID = 3;

/** "Sửa đổi số 55/GP-BTTTT cấp ngày 11/6/2021": the day of a licence in an imprint. */
const LICENCE = /\/GP(?:-|\s)|cấp(?: lại)?(?: ngày)?\s?$/iu;

/** "Căn cứ Luật Giá ngày 20 tháng 6 năm 2012;": the day of what a decision goes by. */
const GROUNDS = /^[-\s]{0,3}(?:căn cứ|xét)\s/iu;

/** When somebody copied the page, or joined a forum. */
const FETCHED =
  /^\W{0,3}(?:(?:ngày\s)?tham\sgia\s?:|joined?\s?:|crawl|scrap|fetch|retriev|access|download|(?:ngày|thời gian|thời điểm)\s(?:truy cập|thu thập|tải về|cào))/iu;

/** Reads a short line as a dateline: a date, and beside it hardly more than a label, a clock, a name or a counter. */
export function readDateline(text: string, signs: number = SIGN.any): Dateline | undefined {
  if (text.length > LONGEST) return undefined;
  const digits = digitsOf(text);
  if (digits < FEWEST) return undefined;
  const spelt = text.includes('áng năm ') ? text.replace(MAY, '$1N') : text;
  const plain = digits >= FULL ? plainly(spelt, digits) : spelt;
  const known = plain === text ? signs : SIGN.any;
  return (digits >= TWO_DATES ? readPublished(plain, known) : undefined) ?? readOne(plain, known);
}

/** "26 Tháng năm 2006" is a day in May, where a text may mean the months of that year. */
const MAY = /(\d\stháng\s)n(?=ăm\s\d{4})/iu;

/** Digits of a day in figures: "08 08 2019". */
const FULL = 8;
/** Digits of a line that gives two days, at least. */
const TWO_DATES = 12;

/** The published one of two days: "Cập nhật lúc 07:15, 05/03/2019 | Đăng lúc 16:40, 04/03/2019". */
function readPublished(text: string, signs: number): Dateline | undefined {
  const updated = UPDATED.exec(text);
  const published = updated && PUBLISHED.exec(text);
  if (!published) return undefined;
  const behind = published.index > updated.index;
  const from = behind ? published.index : 0;
  const read = readOne(behind ? text.slice(from) : text.slice(0, updated.index), signs);
  if (!read) return undefined;
  return { ...read, span: { start: read.span.start + from, end: read.span.end + from } };
}

const SMALL = pattern.u`^(?:\p{Ll})`;
const LETTER_FIRST = pattern.u`^(?!T\d)\p{L}`;

/** "Đăng" as somebody's name ("Đăng Khôi", "Nguyễn Hải Đăng"), which is the word for putting up elsewhere. */
const BEARER = pattern.u`(?<=(?:^|[^\p{L}])(?!(?:Ngày|Người|Được|Gian|Tin|Bài|Lúc)\s)\p{Lu}\p{Ll}{1,6}\s)Đăng(?!\p{L})|Đăng(?=\s(?!(?:Thứ|Chủ|Ngày|Lúc|Vào|Tin|Bài|Bởi|Lần|Tháng|Tải)(?!\p{L}))\p{Lu}\p{Ll})`;
/** Stands for its second letter while labels are looked for. */
const HIDDEN = '\0';

function readOne(line: string, signs: number): Dateline | undefined {
  if (!line.includes('Đăng')) return readVisible(line, signs);
  const read = readVisible(line.replace(BEARER, `Đ${HIDDEN}ng`), signs);
  return read && { ...read, before: shown(read.before), after: shown(read.after) };
}

function shown(part: string): string {
  return part.replace(HIDDEN, 'ă');
}

/** The line as one that gives one day, in strokes; as long as it was. */
function plainly(line: string, digits: number): string {
  const alone = digits >= TWO_DAYS ? line.replace(CHANGED, (day) => ' '.repeat(day.length)) : line;
  return alone.replace(PARTED, '$1/$2/$3');
}

/** Digits of two days whose months are spelt, at least. */
const TWO_DAYS = 10;

function readVisible(text: string, signs: number): Dateline | undefined {
  const glued = (signs & SIGN.colon) === 0 ? null : GLUED.exec(text);
  const figures = (signs & (SIGN.slash | SIGN.stop | SIGN.dash)) !== 0;
  const found =
    glued ??
    (figures ? NUMERIC.exec(text) : null) ??
    SPELT.exec(text) ??
    ENGLISH.exec(text) ??
    (figures ? SHORT_YEAR.exec(text) : null);
  if (!found) return undefined;
  const said = text.slice(0, found.index);
  const behind = text.slice(found.index + found[0].length);
  if (PERIOD.test(behind) || (said !== '' && isAnothersDay(said))) return undefined;
  const before = beside(said);
  const after = beside(behind);
  const told = after.replace(COMMENT_COUNT, '');
  const labelled = AUTHOR_LABEL.test(before) || FIELDS_BEFORE.test(said) ? 0 : wordsBeside(before);
  // "Theo Hà Vy | 09-05-2026 - 17:30 | Kinh tế vĩ mô - Đầu tư": fields side by side.
  const words = BAR.test(said) ? Math.max(labelled, wordsBeside(told)) : labelled + wordsBeside(told);
  // "Người đăng: Hà Vy .Ngày đăng: 21/07/2022 15:20 .Lượt xem: 86 lượt."
  const signed = before === '' && (SIGNED.test(behind) || FIELDS.test(behind));
  const credited = words <= CREDIT && after === '' && COPIED.test(before);
  if ((words > BESIDE && !signed && !credited) || (/[.!?…]$/.test(after) && !PUBLISHED.test(said)))
    return undefined;
  // "Khai mạc triển lãm vào lúc 8 giờ 30 ngày 10/3/2016."
  if (
    wordsBeside(before) >= SAID &&
    /\d\.$/.test(text) &&
    !PUBLISHED.test(said) &&
    !/,\s*(?:ngày\s*)?$/iu.test(said)
  )
    return undefined;
  // Running text that happens to be short: "ngày 3/3/2022 của Ban Bí thư".
  const stamped = before === '' && (MONTH_FIRST.test(text) || COUNTED.test(behind.trim()));
  const goesOn = SMALL.test(after) && !SECTION_OF_NEWS.test(behind);
  if (words > 3 && goesOn && !stamped && !POSTED.test(after)) return undefined;
  // "29/08/2025Số từ: 2714": what is glued to the day is none of it.
  const isGlued = glued !== null || LETTER_FIRST.test(behind);
  const read = readFieldDate(isGlued ? text.slice(0, found.index + found[0].length) : text);
  if (!read || read.defect === 'impossible' || !/^\d{4}-\d{2}-\d{2}/.test(read.iso)) return undefined;
  return {
    iso: read.iso,
    span: read.span,
    label: UPDATED.test(text) ? 'updated' : PUBLISHED.test(text) ? 'published' : undefined,
    time: read.iso.includes('T'),
    before,
    after,
  };
}

/** What stands before the day says that it is that of an event, of a licence, of a law, or of who copied the page. */
function isAnothersDay(said: string): boolean {
  return isOfEvent(said) || LICENCE.test(said) || FETCHED.test(said) || GROUNDS.test(said);
}

/** What stands before the day says what took place then; "Văn Nhân", "Lê Sinh" are people. */
function isOfEvent(said: string): boolean {
  const event = EVENT.exec(said);
  if (!event) return false;
  const word = event[0].trimEnd();
  if (!CAPITALIZED.test(word)) return true;
  const before = said.slice(0, event.index).trimEnd();
  return !isPersonName(`${before.slice(before.lastIndexOf(' ') + 1)} ${word}`);
}
const CAPITALIZED = pattern.u`^\p{Lu}\p{Ll}+$`;

/** A date has four digits of the year or two of each part ("1/2/19"), and at least one of the day. */
const FEWEST = 4;

function digitsOf(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits;
}

/** "by Lê Vy in Tin tức", "Viết bởi Lê Vy. Đăng trong Tin tức": the section, behind who posted it. */
const SECTION =
  /(?<=^\W{0,3}(?:(?:viết |đăng )?bởi|(?:posted |written )?by)\s\S.{1,40}?)(?:\sin\s|\.\s(?:đăng trong|posted in)\s).*$/iu;

/** What every such section stands behind. */
const POSTER = /(?:bởi|by)\s/i;

function beside(part: string): string {
  const letters = LETTER.test(part);
  if (!letters && !DIGIT.test(part)) return '';
  const plain = letters ? withoutWords(part) : part.replace(TIME, ' ');
  return plain
    .replace(/^[\s|,;:.()[\]–—•·@/»-]+|[\s|,;:()[\]–—•·@/»-]+$/gu, '')
    .replace(/\s+\.?$|\s+(?=\s)/g, '');
}
const LETTER = pattern.u`\p{L}`;
const DIGIT = /\d/;

function withoutWords(part: string): string {
  const zoned = /GMT|UTC/i.test(part) ? part.replace(ZONE, ' ') : part;
  return (POSTER.test(zoned) ? zoned.replace(SECTION, '') : zoned)
    .replace(WEEKDAY, ' ')
    .replace(TIME, ' ')
    .replace(UPDATED, ' ')
    .replace(PUBLISHED_ALL, ' ')
    .replace(FILLER, ' ');
}
