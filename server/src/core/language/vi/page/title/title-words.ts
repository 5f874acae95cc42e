import { pattern } from '../../../../text/pattern';
import { isFullName } from '../credits/person-names';
import { creditsPhoto } from '../lines/captions';
import type { PageLine } from '../lines/line';
import { inCapitals } from '../lines/text';

/** Shortest headline behind what the page shows, in words; and behind what only a page has, not a single photo. */
const SHOWN = 7;
const ALBUM = 4;

/** Where breadcrumbs begin. */
export const FRONT = /^(?:trang chủ|trang nhất|home)\s/iu;

/** "Kính thưa các vị đại biểu!": opens a speech or a letter. */
export const SALUTATION =
  /^(?:(?:kính (?:thưa|gửi|chào)\s?:?|thưa|xin chào) [^?]{2,120}[!:]$|kính gửi\s?:\s?\S)/iu;

/** "CLIP: Cá heo vào sông …": what the page shows, before its headline; the credit of a photo is shorter. */
const SHOWS =
  /^(?:clip|video|ảnh|photo|infographic|đồ họa|((?:chùm|bộ|loạt|phóng sự) ảnh|ảnh đẹp|toàn cảnh|trực tiếp|video clip|podcast))\s?:\s?(?=\S)/iu;

/** A word in small letters, which names of photographers have not. */
const SMALL = pattern.u`\s\p{Ll}`;
/** Words of a short headline behind a label in such letters, at least, and of the line more than. */
const SMALLS = pattern.gu`\s\p{Ll}`;
const MOSTLY = 3;
const FEW = 5;

export function saysWhatItShows(line: PageLine): boolean {
  const shows = SHOWS.exec(line.text);
  if (!shows || line.words <= (shows[1] ? ALBUM : FEW)) return false;
  const shown = line.text.slice(shows[0].length);
  if (!shows[1] && line.words <= SHOWN && (shown.match(SMALLS)?.length ?? 0) < MOSTLY) return false;
  return !creditsPhoto(shown) && (!shows[1] || SMALL.test(shown));
}

/** "Tham vấn y khoa: BS. Nguyễn Thu Hà": a person behind a label, whatever the label is. */
const LABELLED_NAME =
  /^[^:]{3,30}:\s(?:(?:GS|PGS|TS|ThS|BS|BSCKI{1,2}|DS|CN|KS|LS|Bác sĩ|Dược sĩ|Luật sư|Tiến sĩ|Thạc sĩ)[.,\s-]{1,3}){0,4}([^:.,()]{4,30}?)(?:\s?\([^()]{1,40}\))?$/u;

export function isLabelledName(text: string): boolean {
  const name = text.includes(':') ? LABELLED_NAME.exec(text)?.[1] : undefined;
  return name !== undefined && isFullName(name);
}

/** What sites greet their readers with, and call them to. */
const GREETING = pattern.iu`^(?:nhiệt liệt (?:chào mừng|hưởng ứng)|chào mừng (?:quý|các|bạn|đến|kỷ niệm|ngày|đại hội|năm học|lễ)|kính chào|welcome|hưởng ứng|quyết tâm|thi đua|toàn đảng|sống và làm việc|dạy tốt)(?!\p{L})`;

export function isGreeting(line: PageLine): boolean {
  return GREETING.test(line.text);
}

/** "Bài 2: Những khoảng trống", "Kỳ cuối: …": one of several texts under a common name. */
const SERIES = /^(?:bài|kỳ|phần)\s(?:\d{1,2}|[IVX]{1,4}|cuối)\s?[:.–-]\s\S/iu;

export function isOfSeries(line: PageLine): boolean {
  return SERIES.test(line.text);
}

/** "Báo điện tử của Trung ương Hội Nông dân Việt Nam": says whose the site is. */
const MASTHEAD =
  /^(?:(?:báo|tạp chí|trang(?: thông)? tin|cổng(?: thông tin)?)(?: điện tử)?(?: tổng hợp)? (?:của|thuộc)|trang (?:nhà|thơ|văn|cá nhân)(?: của)?|blog của|cơ quan (?:ngôn luận|của|chủ quản)|tiếng nói của|diễn đàn của|đài (?:tiếng nói|phát thanh|truyền hình|pt))\s|^(?:báo|tạp chí|trang|cổng|đài|tiếng nói)\s[^.!?]{3,50}\s[-–|]\s(?:cơ quan|tiếng nói|diễn đàn)\s(?:ngôn luận\s)?(?:của|thuộc)\s|\s[-–|]\scơ quan ngôn luận (?:của|thuộc)\s/iu;
/** Longest such line, in words. */
const MOTTO = 16;

/** "TRANG THÔNG TIN ĐIỆN TỬ HỘI NÔNG DÂN TỈNH": what the site is, in capitals. */
const SITE = /^(?:TRANG|CỔNG) (?:THÔNG TIN|TTĐT|TIN)(?: ĐIỆN TỬ)?(?: TỔNG HỢP)? /u;

export function isMasthead(line: PageLine): boolean {
  if (line.words > MOTTO) return false;
  return MASTHEAD.test(line.text) || (SITE.test(line.text) && inCapitals(line.text));
}

/** Longest line of names of sections side by side, in words: of two, and of more. */
const PAIR = 8;
const SEVERAL = 14;

/** Two names side by side: "Chính trị - Đối nội", "Khoa học & Đời sống"; and more: "Văn hóa - Xã hội - Môi trường". */
const COMPOUND = pattern.u`^\p{Lu}[^\s.,:?!]*(?:\s[^\s.,:?!-]+){0,3}\s?[-–&/]\s?\p{Lu}[^\s.,:?!]*(?:\s[^\s.,:?!-]+){0,3}$`;

const COMPOUND_ROW = pattern.u`^\p{Lu}[^\s.,:?!]*(?:\s[^\s.,:?!-]+){0,4}(?:\s[-–]\s\p{Lu}[^\s.,:?!]*(?:\s[^\s.,:?!-]+){0,4}){2,3}$`;

export function isCompound(text: string, words: number): boolean {
  if (words > SEVERAL || !/[-–&/]/.test(text)) return false;
  return (words <= PAIR && COMPOUND.test(text)) || COMPOUND_ROW.test(text);
}

/** "Thread starter gio_mua": who opened a thread, as forums print it. */
const STARTER = /^(?:thread starter|người (?:khởi tạo|gửi|bắt đầu))\s/iu;

export function isStarter(text: string): boolean {
  return STARTER.test(text);
}

const VALUE = pattern.u`^(?:\p{L}[\p{L} ]{1,24}:\s?\d[\d.,/]{0,11}|[Ss]ố\s?:\s?\d{1,5}\s?/\S+)$`;

/** "Vốn điều lệ: 96 tỷ đồng", "Tên viết tắt: VITACO": something by its name and what it is. */
const FACT = pattern.u`^\p{Lu}[\p{L} ]{2,40}:\s\S`;
/** Such lines that stand together where a text gives them row by row, at least. */
const FACTS = 3;

/** One of several facts one below another: none of them is a headline, however much it says. */
export function isAmongFacts(lines: readonly PageLine[], i: number): boolean {
  if (!isFact(lines[i])) return false;
  let from = i;
  while (i - from < FACTS && isFact(lines[from - 1])) from--;
  let to = i;
  while (to - from < FACTS && isFact(lines[to + 1])) to++;
  return to - from + 1 >= FACTS;
}

function isFact(line: PageLine | undefined): boolean {
  if (!line?.text.includes(':') || line.weight > 0 || line.dateline || !FACT.test(line.text)) return false;
  return line.byline([])?.labelled !== true;
}

/** How long ago a text was put up: "4 giờ", as phones say it. */
const AGE = /^\d{1,3}\s(?:giây|phút|giờ|ngày|tuần|tháng|năm)(?:\strước)?$/iu;

export function isAge(text: string): boolean {
  return AGE.test(text);
}

/** "Hà Nội, 25°C", "31°C / 24-33°C TP. Hồ Chí Minh": the weather beside a site's clock. */
const WEATHER = pattern.u`^(?:\p{Lu}[\p{L}.]*[\s,:|-]{1,3}){0,5}\d{1,2}(?:[.,]\d)?\s?(?:°|º|độ)\s?C?(?:\s?[-–/]\s?\d{1,2}){0,2}(?:\s?[°º]\s?C?)?(?:[\s,|-]{1,3}\p{Lu}[\p{L}.]*){0,5}$`;
const DEGREES = /\d\s?(?:[°º]|độ)/u;

export function isWeather(text: string): boolean {
  return DEGREES.test(text) && WEATHER.test(text);
}

/** "5:57 sáng": when a text was put up, without the day. */
const CLOCK = /^\d{1,2}[:h]\d{2}(?::\d{2})?\s?(?:[ap]m|sáng|trưa|chiều|tối|sa|ch)?$/iu;

/** "Chuyên mục: Nội san": the section of a page by its label. */
const LABELLED_SECTION =
  /^(?:chuyên mục|danh mục|thể loại|category)\s?[:：]\s?\S{1,12}(?:\s\S{1,12}){0,3}$/iu;

/** "Gửi bài cho tòa soạn: ban-doc@…", "Điện thoại: 0123 …": where somebody can be reached. */
const REACHED =
  /[\w.-]@[\w-]+\.\w|(?:^|[\s(])(?:điện thoại|đt|tel|hotline|fax|đường dây nóng)\s?[:：.]\s?[+(]?\d/iu;

const FIGURE_OR_AT = /[\d@]/;

/** "Được thích: 328", "Số: 17/TB-UBND": a label and its number, a section by its label, how long ago, a time, where to write, or the weather. */
export function isValue(text: string): boolean {
  if (LABELLED_SECTION.test(text)) return true;
  // All others have figures, but for an address.
  if (!FIGURE_OR_AT.test(text)) return false;
  return VALUE.test(text) || isAge(text) || CLOCK.test(text) || isWeather(text) || REACHED.test(text);
}
