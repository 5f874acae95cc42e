import type { Span } from '../../../text/span';
import { isNameSyllable, isPersonName, isPlaces, isProvince } from './person-names';
import { OFFICES } from './signatures';
import { isAgency, isKnownSite, siteAt } from './sites';
import { isLowerAt, isUpper } from './text';

/** A name read from a by-line; the span is relative to the line's text. */
export interface Credit {
  readonly value: string;
  readonly span: Span;
}

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
  /^[([*\s]{0,3}(?:tác\sgiả(?:\sbài\sviết)?|người\s(?:viết|đăng|gửi|thực\shiện)|(?:được\s)?(?:đăng|viết|gửi)\sbởi|đăng\sbởi|bởi|by|posted\sby|written\sby|thực\shiện|biên\s(?:tập|soạn|dịch)|(?:tin|bài)(?:\s?(?:,|và|-|&|\/|\+)\s?(?:bài|ảnh|hình|hình\sảnh|clip|video))?|ảnh\svà\sbài|bài\sviết|tổng\shợp|t\/h|th|lược\sdịch|dịch)\s*[:：]\s*(?=\S)/iu;
const AUTHOR_WORD = /^(?:bởi|by|posted\sby|đăng\sbởi|viết\sbởi)\s+(?=\p{Lu})/iu;
const POSTER = /đăng|gửi|posted/iu;
/** Labels that stand before a name without a colon. */
const AUTHOR_OPEN =
  /^[([*\s]{0,3}(?:tác\sgiả,?|người\sviết|thực\shiện|phóng\sviên|(?:tin|bài)(?:\svà|,)?\sảnh)\s+(?=\p{Lu})/iu;
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
const REPORTER = /^(?:PV|Phóng viên|Nhóm PV|Nhóm phóng viên|CTV|BTV|BBT)$/iu;
const NOTE =
  /\s*\((?:\p{Ll}[^()\d]{0,40}|[Tt]\/[Hh]|[A-ZĐ]{2,5}|(?:Lớp|Khối|Trường|Khoa|Chi đoàn|Đội)\s[^()]{1,40})\)\s*$/u;
const SOURCE_NOTE = /\(\s*(?:theo|nguồn|dẫn\stheo)\s*[:：]?\s*([^()]{2,60})\)\s*\.?$/iu;
/** "Chí Kiên - Nguồn: dangcongsan.vn". */
const JOINED = /^([^–|,-]{2,40}?)\s*[-–|,]\s*(?:theo|nguồn)\s*[:：]?\s+(\S.{1,50})$/iu;
const EDGE = /^[\s()[\]*.,;:–—-]+|[\s()[\]*,;:–—-]+$/gu;
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

/** What labels begin with, in small letters: most lines are told from them by two characters. */
const LABELS: ReadonlySet<string> = new Set(
  'th ng so li tr dẫ vi tá đư đă gử bở by po wr bi ti bà ản lư dị tổ t/ ph'.split(' '),
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
  if (slash && FROM.test(text) && text[slash[1].span.end] === ')' && isPersonName(slash[0].value)) {
    return { author: slash[0], source: slash[1], labelled: true };
  }
  if (FROM.test(text) && isPersonName(rest.value) && !isAgency(rest.value, sources)) {
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
  if (!isUpper(rest.value[0]!)) return undefined;
  const slash = splitCredit(text, rest.span);
  if (slash && isAgency(slash[1].value, sources))
    return { author: slash[0], source: slash[1], labelled: true };
  if (isKnownSite(rest.value)) return { source: rest, labelled: true };
  return { author: rest, labelled: true };
}

const FROM = /^[([*\s]{0,3}theo\s/iu;

/** A name, several names, or the name of an agency, and nothing else. */
function bareName(text: string, sources: readonly string[]): Byline | undefined {
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
  const whole = creditAt(text, 0, text.length);
  if (!whole.value) return undefined;
  if (/[.!?…:]$/.test(text) && !/^(?:\p{L}\.){1,3}\p{L}?\.?$/u.test(whole.value)) return undefined;
  if (EDITORS.test(whole.value)) return { author: whole, labelled: false };
  const slash = splitCredit(text, whole.span);
  if (slash && isAgency(slash[1].value.replace(NOTE, ''), sources) && looksLikeName(slash[0].value)) {
    if (!isAgency(slash[0].value, sources)) return { author: slash[0], source: slash[1], labelled: false };
  }
  if (isAgency(whole.value, sources) && !(isProvince(whole.value) && !sources.includes(whole.value))) {
    const words = whole.value.split(/\s+/).length;
    // In capitals an office heads or signs an official text, or names the site.
    if (words >= LETTERHEAD && whole.value === whole.value.toUpperCase()) return undefined;
    return words <= 12 && !/[,.;]\s/.test(whole.value) ? { source: whole, labelled: false } : undefined;
  }
  const plain = whole.value.replace(NOTE, '');
  if (REPORTER.test(plain)) return { author: whole, labelled: false };
  if (!looksLikeName(plain) || isPlaces(plain)) return undefined;
  // A single word is more often the entry of a menu or a table than a name.
  const single = !/[\s.]/.test(plain) && !isNameSyllable(plain);
  return single ? undefined : { author: whole, labelled: false };
}

/** Shortest name in capitals that is no credit, in words. */
const LETTERHEAD = 4;

/** Signs and words that join a name to something else. */
const JOINS = /[/(|:：]|\s[–—-]|[–—-]\s|[Tt]heo |THEO |[Nn]guồn|NGUỒN/;

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

function splitCredit(text: string, span: Span): [Credit, Credit] | undefined {
  const within = text.slice(span.start, span.end);
  const slash = within.lastIndexOf('/');
  if (slash > 0) {
    return [creditAt(text, span.start, span.start + slash), creditAt(text, span.start + slash + 1, span.end)];
  }
  const bracket = /\s*\(([^()]{2,40})\)$/u.exec(within);
  if (bracket && bracket.index > 0) {
    const at = span.start + within.length - bracket[1]!.length - 1;
    return [
      creditAt(text, span.start, span.start + bracket.index),
      creditAt(text, at, at + bracket[1]!.length),
    ];
  }
  const dash = /\s[-–]\s([^-–]{2,40})$/u.exec(within);
  if (dash && dash.index > 0) {
    const at = span.start + within.length - dash[1]!.length;
    return [creditAt(text, span.start, span.start + dash.index), creditAt(text, at, span.end)];
  }
  return undefined;
}

function creditAt(text: string, start: number, end: number): Credit {
  const raw = text.slice(start, end);
  let value = raw;
  // A closing bracket belongs to the value when its partner does ("Song Ngư (từ Bangkok)").
  const balanced = raw.includes('(') && raw.trimEnd().endsWith(')') && !raw.trimStart().startsWith('(');
  value = balanced ? raw.replace(/^[\s()[\]*.,;:–—-]+/u, '').trimEnd() : raw.replace(EDGE, '');
  const at = value ? raw.indexOf(value) : 0;
  return { value: value.replace(/\s+/g, ' '), span: { start: start + at, end: start + at + value.length } };
}

const CONNECTOR = /^(?:và|&|-|–|—|,|;|\+|\/|•|\|)$/u;
/** "H.Y", and "T.Linh" with a name behind. */
const INITIALS = /^(?:(?:\p{Lu}\.?){1,4}|(?:\p{Lu}\p{Ll}{0,2}\.){1,3}\p{Lu}\p{Ll}{1,8})$/u;

/** Words before names of places, of classes and of parts of a text; no person's name begins so. */
const DESIGNATORS: ReadonlySet<string> = new Set(
  'huyện xã phường quận tỉnh thôn ấp khu tp tp. lớp hạng giải bảng vòng phần chương mục khối nhóm'.split(' '),
);

/** An office in capitals or not, and nothing else, as it stands above a signature: "CHỦ TỊCH", "KT. BỘ TRƯỞNG". */
const OFFICE = new RegExp(
  `^(?:(?:kt|tm|tl|tuq|q)\\.?\\s)?(?:phó\\s)?(?:${OFFICES}|vụ trưởng|tổng biên tập|tổng bí thư)(?:\\snước|\\squốc hội)?$`,
  'iu',
);

/** One to four people's names: capitalised words, initials, connected by dashes, commas or "và". */
export function looksLikeName(text: string): boolean {
  const words = text
    .replace(/([,;–—/&]|(?<=\p{L})-(?=\s)|(?<=\s)-)/gu, ' $1 ')
    .trim()
    .split(/\s+/);
  if (words.length === 0 || words.length > 14) return false;
  if (words.length > 1 && DESIGNATORS.has(words[0]!.toLowerCase())) return false;
  if (OFFICE.test(text)) return false;
  let run = 0;
  let names = 0;
  for (const word of words) {
    if (CONNECTOR.test(word)) {
      if (run === 0) return false;
      run = 0;
      continue;
    }
    const clean = word.replace(/[.*]+$/u, '');
    const initials = INITIALS.test(word);
    if (!initials && (!isUpper(word[0]!) || /\d/.test(word))) return false;
    if (!initials && !/^[\p{L}\p{M}'’-]{1,9}$/u.test(clean)) return false;
    if (run === 0) names++;
    if (++run > 5) return false;
  }
  return names <= 4 && run > 0;
}
