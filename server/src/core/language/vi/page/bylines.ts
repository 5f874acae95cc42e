import { type Credit, creditAt, moved, splitCredit } from './credits';
import { endOfRank, isLikelyName, looksLikeName } from './name-lines';
import { isFullName, isNameSyllable, isPersonName, isPlaces, isProvince } from './person-names';
import { isAgency, isKnownSite, isMedia, isUnit, siteAt } from './sites';
import { isLowerAt, isUpper } from './text';

export interface Byline {
  readonly author?: Credit;
  readonly source?: Credit;
  /** The credit is a link to the page that the text was taken from: what it says is read, the line is furniture. */
  readonly link?: true;
  /** Names who put the text up, who is often not its author. */
  readonly posted?: true;
  /** True when words say that it is a by-line ("Tác giả:", "Theo …"); false when only the look of a name does. */
  readonly labelled: boolean;
}

const SOURCE_LABEL =
  /^[([*\s]{0,3}(?:(?:tin|bài|ảnh)\s)?(?:theo|nguồn(?:\s(?:tin|bài|ảnh))?|source|trích(?:\stừ)?|dẫn\stheo|via)\s*[:：]?\s+(?=\S)/iu;
const SOURCE_TIGHT = /^[([*\s]{0,3}(?:nguồn(?:\stin)?|source)\s*[:：]\s*(?=\S)/iu;
const AUTHOR_LABEL =
  /^[([*\s]{0,3}(?:tác\sgiả(?:\sbài\sviết)?|người\s(?:viết(?:\s(?:bài|tin))?|đăng|gửi|thực\shiện|đưa\stin|tổng\shợp|dịch)|nhóm\s(?:thực\shiện|tác\sgiả)|(?:được\s)?(?:đăng|viết|gửi)\sbởi|bởi|by|posted\sby|written\sby|thực\shiện|biên\s(?:tập|soạn|dịch)|(?:tin|bài)(?:\s?(?:,|và|-|&|\/|\+|\s)\s?(?:bài|ảnh|hình|hình\sảnh|clip|video)){0,3}|ảnh\svà\sbài|bài\sviết|tổng\shợp(?:\svà\sbiên\stập)?|t\/h|th|lược\sdịch|dịch|phóng\sviên|cộng\stác\sviên|pv|ctv|sưu\stầm|ghi(?:\schép)?)\s*[:：]\s*(?=\S)/iu;
const AUTHOR_WORD = /^(?:bởi|by|posted\sby|written\sby|(?:được\s)?(?:đăng|viết|gửi)\sbởi)\s+(?=\p{Lu})/iu;
/** Who put a text up, or looked it through. */
const POSTER = /đăng|gửi|posted|biên\stập/iu;
/** Labels that stand before a name without a colon. */
const AUTHOR_OPEN =
  /^[([*\s]{0,3}(?:tác\sgiả,?|người\sviết|thực\shiện|phóng\sviên|(?:tin|bài)(?:\svà|,|\s&)?\sảnh)\s+(?=\p{Lu})/iu;
/** "Vai trò, BBC News Tiếng Việt": what the author is, in a line below the name. */
const ROLE_LINE = /^(?:vai trò|chức vụ)[,:]\s/iu;
/** "TM. HỘI ĐỒNG": for whom an official text is signed. */
const ON_BEHALF = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\.?\s/u;
/** A button right behind the name of a site: "Báo Bình Khê Xem thêm". */
const BUTTON = /\sxem (?:thêm|tiếp)$/iu;
/** Signs of imprints before a name, and of lists behind it. */
const NO_NAME = /^[©®]|;$/u;
/** Signs texts of offices right below the last paragraph, and opens imprints. */
export const EDITORS = /^ban biên tập$/iu;
/** "Truyện ngắn của Lê Vy", "Bút ký: LÊ VY". */
const GENRE =
  /^(?:truyện(?:\sngắn|\sdài|\sngắn\sdự\sthi)?|tản\svăn|tạp\s(?:văn|bút)|bút\sk[ýí]|(?:tùy|tuỳ)\sbút|ghi\schép|ký(?:\ssự)?|phóng\ssự|hồi\s(?:ký|ức)|thơ|tiểu\s(?:luận|phẩm)|nhàn\sđàm|phiếm\sđàm|bình\sluận|bài\sviết)(?:\scủa|\s?[:：])?\s(?:(?:nhà\s(?:văn|thơ|báo)|tác\sgiả)\s)?(?=\p{Lu})/iu;
/** What somebody did who did not write all of it: "Lê Vy thực hiện". */
const DOER =
  /\s[-–]?\s?(?:[Tt]hực hiện|[Tt]ổng hợp|(?:lược )?ghi|(?:biên |lược )?dịch|biên soạn|sưu tầm|lược thuật|chuyển ngữ|t\/h|ST)\.?$/u;
/** An address of e-mail behind a name. */
const MAIL = /\s*[-–|,:]?\s*\(?(?:e-?mail\s*[:：]\s*)?[\w.+-]{2,40}@[\w.-]{3,60}\)?\.?$/iu;
const REPORTER = /^(?:PV|Phóng viên|Nhóm PV|Nhóm phóng viên|CTV|BTV|BBT)$/iu;
const NOTE =
  /\s*\((?:\p{Ll}[^()\d]{0,40}|[Tt]\/[Hh]|[A-ZĐ]{2,5}|(?:Lớp|Khối|Trường|Khoa|Chi đoàn|Đội)\s[^()]{1,40})\)\s*$/u;
const SOURCE_NOTE = /\(\s*(?:theo|nguồn|dẫn\stheo)\s*[:：]?\s*([^()]{2,60})\)\s*\.?$/iu;
/** "Chí Kiên - Nguồn: dangcongsan.vn". */
const JOINED = /^([^–|,-]{2,40}?)\s*[-–|,]\s*(?:theo|nguồn)\s*[:：]?\s+(\S.{1,50})$/iu;
/** Longest by-line that is read, in characters. */
const LONGEST = 120;

/** "Nguồn: [Tên nguồn]": a form that nobody filled in. */
const PLACEHOLDER = /[:：]\s*\[[^[\]]{1,40}\]$/u;

/**
 * Reads a line as a credit of author or source. `position` says where it stands: a bare name counts only where a
 * by-line is expected (under the title, after the last paragraph).
 */
export function readByline(
  text: string,
  position: 'expected' | 'anywhere',
  sources: readonly string[],
): Byline | undefined {
  if (text.length > LONGEST || text.length < 2) return undefined;
  const bullet = text.startsWith('•') ? BULLET.exec(text)?.[0].length : undefined;
  if (bullet) {
    const byline = readByline(text.slice(bullet), position, sources);
    return byline && behind(byline, bullet);
  }
  if (ROLE_LINE.test(text)) return { labelled: true };
  if (mayLabel(text)) {
    const link = linkedSource(text);
    if (link) return link;
    const label = SOURCE_LABEL.exec(text) ?? SOURCE_TIGHT.exec(text);
    if (label) return PLACEHOLDER.test(text) ? undefined : labelledSource(text, label[0].length, sources);
    const author = AUTHOR_LABEL.exec(text) ?? AUTHOR_WORD.exec(text);
    if (author) {
      const named = labelledAuthor(text, author[0].length, sources);
      return named && POSTER.test(author[0]) ? { ...named, posted: true } : named;
    }
    const open = AUTHOR_OPEN.exec(text);
    if (open) {
      const named = labelledAuthor(text, open[0].length, sources);
      if (named?.author && looksLikeName(named.author.value)) return named;
    }
  }
  return position === 'expected' ? bareName(text, sources) : undefined;
}

const BULLET = /^•\s+(?=[^•\s])/u;

/** The by-line with its credits so many characters further on. */
function behind({ author, source, ...rest }: Byline, by: number): Byline {
  const shifted = (credit: Credit) => ({ ...credit, span: moved(credit.span, by) });
  return {
    ...rest,
    ...(author ? { author: shifted(author) } : {}),
    ...(source ? { source: shifted(source) } : {}),
  };
}

/** What labels begin with, in small letters: most lines are told from them by two characters. */
const LABELS: ReadonlySet<string> = new Set(
  'th ng so li tr dẫ vi tá đư đă gử bở by po wr bi ti bà ản lư dị tổ t/ ph nh cộ pv ct sư gh'.split(' '),
);

function mayLabel(text: string): boolean {
  let at = 0;
  while (at < 3 && OPENING.includes(text[at]!)) at++;
  return LABELS.has(text.slice(at, at + 2).toLowerCase());
}
const OPENING = '([* \t\u00a0';

/** "Nguồn VOV: http://…", "Nguồn tin: https://www.baotravinh.vn": a label, perhaps a name, and an address. */
const LINKED =
  /^[([*\s]{0,3}(?:theo|nguồn(?:\s(?:tin|bài|bài viết))?|source|link(?:\s(?:gốc|nguồn|bài gốc))?|dẫn\snguồn)\s*(?:[:：]\s*)?(?:(\p{Lu}[^:：/]{1,40}?)\s*[:：(-]\s*)?(https?:\/\/\S+|www\.\S+)$/iu;
const HOST = /^(?:https?:\/\/)?(?:www\.|m\.)?([\w-]{2,40}(?:\.[\w-]{2,20}){1,4})/i;

function linkedSource(text: string): Byline | undefined {
  if (!text.includes('://') && !text.includes('www.')) return undefined;
  const found = LINKED.exec(text);
  if (!found) return undefined;
  const [, name, address] = found;
  if (name) {
    const at = text.indexOf(name);
    return { source: creditAt(text, at, at + name.length), labelled: true, link: true };
  }
  const host = HOST.exec(address!)?.[1];
  if (!host) return { labelled: true, link: true };
  const at = text.indexOf(host);
  const span = { start: at, end: at + host.length };
  return { source: { value: siteAt(host) ?? host, span }, labelled: true, link: true };
}

function labelledSource(text: string, from: number, sources: readonly string[]): Byline | undefined {
  const rest = creditAt(text, from, endOfCredit(text, from));
  const words = rest.value.split(/\s+/).length;
  if (/[:：]$/.test(text) || words > 12 || /[,;] |[.!?…]$/.test(rest.value.replace(/\.(?:vn|com|net)$/i, '')))
    return undefined;
  // "Theo ông Nam" opens a sentence; a credit begins with a capital or is a domain.
  const first = rest.value[0];
  if (!first || !(isUpper(first) || /\d/.test(first) || /\.\w{2,4}$/.test(rest.value))) {
    if (!isAgency(rest.value, sources)) return undefined;
  }
  const slash = splitCredit(text, rest.span);
  if (
    slash &&
    !isAgency(slash[0].value, sources) &&
    isAgency(slash[1].value, sources) &&
    looksLikeName(slash[0].value)
  ) {
    return { author: slash[0], source: slash[1], labelled: true };
  }
  // "Theo Minh Anh (Dân Việt)": sites that take texts over name who wrote them, and for whom.
  if (slash && FROM.test(text) && text[slash[1].span.end] === ')' && isPerson(slash[0].value)) {
    return { author: slash[0], source: slash[1], labelled: true };
  }
  if (FROM.test(text) && isPerson(rest.value) && !isAgency(rest.value, sources)) {
    return { author: rest, labelled: true };
  }
  return { source: rest, labelled: true };
}

function labelledAuthor(text: string, from: number, sources: readonly string[]): Byline | undefined {
  const noted = withSourceNote(text, from);
  if (noted) return { ...noted, labelled: true };
  const rest = creditAt(text, from, endOfCredit(text, from));
  const words = rest.value.split(/\s+/).length;
  if (words > 12 || !rest.value || /[.!?…]$/.test(rest.value)) return undefined;
  if (/^(?:admin|administrator|quản trị|root|super user)/iu.test(rest.value)) return { labelled: true };
  // The name of an account.
  if (!isUpper(rest.value[0]!)) return /^[a-z\d._-]+$/.test(rest.value) ? { labelled: true } : undefined;
  const unit = nameAndUnit(text, rest, sources);
  if (unit) return { ...unit, labelled: true };
  if (isKnownSite(rest.value)) return { source: rest, labelled: true };
  return { author: rest, labelled: true };
}

function isPerson(text: string): boolean {
  return isPersonName(text) || isFullName(text);
}

const FROM = /^[([*\s]{0,3}theo\s/iu;

/** Signs between a name and what belongs to it. */
const SEPARATOR = /\s?[/(|]\s?|,\s|\s?[–—]\s|\s-\s?|-\s/gu;

/**
 * "Lê Vy - Đội Tuyên truyền", "Lê Vy/VOV", "Lê Vy (Báo A)", "Lê Vy, Hội Nông dân huyện": who wrote, and for whom. Papers,
 * stations and agencies are the source; the office that an author works at is not.
 */
function nameAndUnit(
  text: string,
  whole: Credit,
  sources: readonly string[],
): { author: Credit; source?: Credit } | undefined {
  const { start, end } = whole.span;
  SEPARATOR.lastIndex = start;
  for (let sign = SEPARATOR.exec(text); sign && sign.index < end; sign = SEPARATOR.exec(text)) {
    const right = creditAt(text, sign.index + sign[0].length, end);
    if (!right.value || !isUnit(right.value.replace(NOTE, ''), sources)) continue;
    const author = creditAt(text, start, sign.index);
    if (!isAuthor(author.value) || isAgency(author.value, sources)) return undefined;
    return isMedia(right.value, sources) ? { author, source: right } : { author };
  }
  return undefined;
}

/** One name or several that people may have, with or without a rank. */
function isAuthor(text: string): boolean {
  return endOfRank(text) > 0 || REPORTER.test(text) || (looksLikeName(text) && isLikelyName(text));
}

/** A name, several names, or the name of an agency, and nothing else. */
function bareName(line: string, sources: readonly string[]): Byline | undefined {
  const mail = line.includes('@') ? MAIL.exec(line) : null;
  const text = mail && mail.index > 0 ? line.slice(0, mail.index) : line;
  const doer = DOER.exec(text);
  if (doer && isAuthor(text.slice(0, doer.index)))
    return { author: creditAt(text, 0, doer.index), labelled: true };
  const genre = GENRE.exec(text);
  if (genre && isPerson(text.slice(genre[0].length)))
    return { author: creditAt(text, genre[0].length, text.length), labelled: true };
  const ranked = endOfRank(text);
  if (ranked > 0) return { author: creditAt(text, 0, text.length), labelled: false };
  // Without signs that join names a line is one name, or none.
  if (!JOINS.test(text) && !hasCapitals(text) && !isAgency(text, sources)) return undefined;
  if (ON_BEHALF.test(text) || BUTTON.test(text) || NO_NAME.test(text)) return undefined;
  const joined = JOINED.exec(text);
  if (joined && looksLikeName(joined[1]!)) {
    const at = text.length - joined[2]!.length;
    return {
      author: creditAt(text, 0, joined[1]!.length),
      source: creditAt(text, at, text.length),
      labelled: true,
    };
  }

  const role = COLON.test(text) ? endOfCredit(text, 0) : text.length;
  if (role < text.length && looksLikeName(text.slice(0, role))) {
    return { author: creditAt(text, 0, role), labelled: false };
  }
  const noted = withSourceNote(text, 0);
  if (noted && looksLikeName(noted.author.value)) return { ...noted, labelled: false };
  const half = text.length >> 1;
  if (
    text[half] === ' ' &&
    text.slice(0, half) === text.slice(half + 1) &&
    looksLikeName(text.slice(0, half))
  ) {
    return { author: creditAt(text, 0, half), labelled: false };
  }
  // "Lê Vy." is signed so too, where people have such names.
  const stop = text.endsWith('.') && isPerson(text.slice(0, -1)) ? text.length - 1 : text.length;
  const whole = creditAt(text, 0, stop);
  if (!whole.value) return undefined;
  if (stop === text.length && /[.!?…:]$/.test(text) && !/^(?:\p{L}\.){1,3}\p{L}?\.?$/u.test(whole.value))
    return undefined;
  if (EDITORS.test(whole.value)) return { author: whole, labelled: false };
  const unit = nameAndUnit(text, whole, sources);
  if (unit) return { ...unit, labelled: false };
  if (isAgency(whole.value, sources) && !(isProvince(whole.value) && !sources.includes(whole.value))) {
    const words = whole.value.split(/\s+/).length;
    // In capitals an office heads or signs an official text, or names the site.
    if (words >= LETTERHEAD && whole.value === whole.value.toUpperCase()) return undefined;
    return words <= 12 && !/[,.;]\s/.test(whole.value) ? { source: whole, labelled: false } : undefined;
  }
  const plain = whole.value.replace(NOTE, '');
  if (REPORTER.test(plain)) return { author: whole, labelled: false };
  if (!looksLikeName(plain) || !isLikelyName(plain) || isPlaces(plain)) return undefined;
  // Most provinces have names that no person has.
  if (isProvince(plain) && !plain.split(' ').every(isNameSyllable)) return undefined;
  // A single word is more often the entry of a menu or a table than a name.
  const single = !/[\s.]/.test(plain) && !isNameSyllable(plain);
  return single ? undefined : { author: whole, labelled: false };
}

/** Shortest name in capitals that is no credit, in words. */
const LETTERHEAD = 4;

/** Signs and words that join a name to something else. */
const JOINS = /[/(|:：]|,\s|\s[–—-]|[–—-]\s|[Tt]heo |THEO |[Nn]guồn|NGUỒN/;

/** True when every word but "và" begins with a capital or a sign. */
function hasCapitals(text: string): boolean {
  for (let at = 0; at >= 0; at = text.indexOf(' ', at)) {
    if (text[at] === ' ') at++;
    if (isLowerAt(text, at) && !text.startsWith('và ', at)) return false;
  }
  return true;
}

/** "Mai Anh (Theo TTXVN)". */
function withSourceNote(text: string, from: number): { author: Credit; source: Credit } | undefined {
  const note = SOURCE_NOTE.exec(text);
  if (!note || note.index <= from) return undefined;
  const author = creditAt(text, from, note.index);
  if (!author.value) return undefined;
  const at = note.index + note[0].lastIndexOf(note[1]!);
  return { author, source: creditAt(text, at, at + note[1]!.length) };
}

/** Who else did what: "Thu Hà, Đồ họa: Minh Quân". */
const ROLE =
  /\s*[,;.|–—-]?\s*\(?(?:ảnh|hình|hình ảnh|đồ họa|đồ hoạ|video|clip|ảnh,? video|thiết kế|trình bày|kỹ thuật|infographic|nội dung|thực hiện|biên tập)\s*[:：]/iu;

/** A credit ends where a bar, a bullet or a role begins something else: "Nguồn: VnExpress | Cập nhật: 2024". */
function endOfCredit(text: string, from: number): number {
  const rest = text.slice(from);
  const bar = /\s[|•·]\s/u.exec(rest);
  const role = COLON.test(rest) ? ROLE.exec(rest) : null;
  const when = WHEN.exec(rest);
  return from + Math.min(bar?.index ?? rest.length, role?.index || rest.length, when?.index || rest.length);
}
/** "… vào lúc 09:12": when it was posted. */
const WHEN = /\s(?:vào(?:\slúc)?|lúc|ngày|at|on)\s\D{0,20}\d/iu;
const COLON = /[:：]/;
