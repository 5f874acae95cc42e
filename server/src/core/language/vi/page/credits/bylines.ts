import { pattern } from '../../../../text/pattern';
import { acrossGap } from '../lines/gaps';
import { hasNoSmall, isLowerAt } from '../lines/text';
import {
  areBearers,
  areMostlyPersons,
  areNames,
  isAuthor,
  isPerson,
  NOTE,
  nameAndUnit,
  REPORTER,
  reports,
  withSourceNote,
} from './affiliations';
import {
  AGED,
  AUTHOR_LABEL,
  AUTHOR_OPEN,
  AUTHOR_WORD,
  DOER,
  endOfCredit,
  FIELDS_BEFORE,
  GENRE,
  mayLabel,
  PHOTOS_FIRST,
  POSTER,
  SOURCE_LABEL,
  SOURCE_TIGHT,
  SOURCE_TWICE,
} from './byline-labels';
import { type Credit, creditAt, moved, splitCredit, wholeCredit } from './credits';
import { joinedSource, labelledAuthor, STAFF } from './labelled-authors';
import { hasCapitals, labelledSource, linkedSource } from './labelled-sources';
import { endOfRank, isLikelyName, looksLikeName, startsWithOffice } from './name-lines';
import { isNameSyllable, isPlaces, isProvince } from './person-names';
import { isAgency, isKnownSite, isMedia } from './sites';

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

/** The by-line of a text with a gap, as it was read without it (see `gapOf`). */
export function bylineAcross(read: Byline, gap: number): Byline {
  const { author, source } = read;
  return {
    ...read,
    ...(author && { author: { ...author, span: acrossGap(author.span, gap) } }),
    ...(source && { source: { ...source, span: acrossGap(source.span, gap) } }),
  };
}

/** "Vai trò, BBC News Tiếng Việt": what the author is, in a line below the name; who looked the text through. */
const ROLE_LINE =
  /^(?:(?:vai trò|chức vụ)[,:]|(?:tham vấn|cố vấn|kiểm duyệt|thẩm định)(?: chuyên môn| y khoa| nội dung)? bởi)\s/iu;
/** "Thảo luận trong 'Du lịch' bắt đầu bởi lanvy87, 12/11/15": who opened a thread, as forums print it. */
const STARTED =
  /^(?:Thảo luận|Chủ đề|Discussion)\s(?:trong|in)\s['‘"“].{1,60}['’"”]\s(?:(?:được\s)?bắt đầu bởi|started by|bởi)\s(\S[^,]{1,30})(?=,|$)/iu;
/** What lines that name who opened a thread begin with. */
const OPENERS = /^(?:Thảo luận|Discussion|Thread|Người (?:khởi|tạo|mở)|Chủ (?:đề|thớt|topic))[\s:：]/iu;
/** "Thread starter lanvy87 Start date 12/11/15", "Người khởi tạo: lanvy87": the same, as other forums print it. */
const STARTER =
  /^(?:thread starter|người khởi tạo|người (?:tạo|mở) chủ đề|chủ (?:thớt|topic))(?:\s?[:：]\s?|\s+)(?!start date|ngày)(\S.{1,30}?)(?=\s*[-·|]?\s*(?:start date|ngày (?:gửi|bắt đầu|khởi tạo|tạo))|$)/iu;
/** "Tác giảLê VyChuyên mụcTin tức": themes print fields without a blank between them. */
const GLUED = pattern.u`^(Tác giả|Đăng bởi|Bởi|By)\p{Lu}.*?(?=$|(?<=\p{Ll})\p{Lu})`;
/** "TM. HỘI ĐỒNG": for whom an official text is signed. */
const ON_BEHALF = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\.?\s/u;
/** A button right behind the name of a site, or what is left of one: "Báo Bình Khê Xem thêm", "[Theo dõi] Báo Bình Khê trên [Google]". */
const BUTTON = /\s(?:xem (?:thêm|tiếp)|trên)$/iu;
/** "Mẹ Bắp": every word with a capital. */
const PEN_NAME = pattern.u`^\p{Lu}[\p{L}\p{M}]{1,8}(?:\s\p{Lu}[\p{L}\p{M}]{0,8}){1,3}$`;
/** Signs of imprints before a name, and of lists behind it; buttons for the size of letters, and in English, also behind a name. */
const NO_NAME =
  /^[©®]|;$|^A(?:\sA)+$|^(?:about|contact|follow|latest|leave|log|more|popular|read|recent|related|share|sign|view)\s[a-z\s]{2,30}$|\s(?:tweet|share|print)$/iu;
/** "I. THÔNG TIN CHUNG": the heading of a part, whose number is no initial. */
const CHAPTER = pattern.u`^[IVX]{1,4}[.)]\s\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,8}$`;
/** Signs texts of offices right below the last paragraph, and opens imprints. */
export const EDITORS = /^[-–—\s]{0,3}ban biên tập[-–—\s]{0,3}$/iu;
/** An address of e-mail behind a name. */
const MAIL = /\s*[-–|,:]?\s*\(?(?:e-?mail\s*[:：]\s*)?[\w.+-]{2,40}@[\w.-]{3,60}\)?\.?$/iu;
/** "Từ ngày 18/7: …": from when on, though people are called so. */
const SINCE = /^(?:từ|đến|trước|sau)\s(?:ngày|\d)/iu;
/** Longest by-line that is read, in characters, and shortest name. */
const LONGEST = 120;
const SHORTEST = 2;

/** "Lê Vy ./.": the sign that a text is over; the full stop behind the initials of an office, "Lê Vy - ĐTT.". */
const END = /\s?\.\/\.$|(?<=\s[-–]\s?[A-ZĐ&]{3,8})\.$/u;

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
  if (text.length > LONGEST || text.length < 2 || text.startsWith('(*')) return undefined;
  // What parted the cell of a table from the next.
  if (text.endsWith(' |')) return readByline(text.slice(0, -2), position, sources);
  const stop = text.endsWith('.') ? END.exec(text)?.index : undefined;
  if (stop) return readByline(text.slice(0, stop), position, sources);
  const noted = text.endsWith(')') || text.endsWith('*') ? FOOTNOTE.exec(text) : null;
  if (noted && noted.index > 1) return readByline(text.slice(0, noted.index), position, sources);
  const bullet = isSign(text) ? BULLET.exec(text)?.[0].length : undefined;
  if (bullet) {
    const byline = readByline(text.slice(bullet), position, sources);
    return byline && behind(byline, bullet);
  }
  if (ROLE_LINE.test(text)) return { labelled: true };
  // The credit twice; "Dương Dương" is one name.
  const half = text.length >> 1;
  if (text[half] === ' ' && text.indexOf(' ') < half && text.startsWith(text.slice(half + 1)))
    return readByline(text.slice(0, half), position, sources);
  const fields = text.includes(' / ') ? FIELDS_BEFORE.exec(text)?.[0].length : undefined;
  if (fields) {
    const end = text.indexOf(' / ', fields);
    return labelledAuthor(end < 0 ? text : text.slice(0, end), fields, sources);
  }
  const started = OPENERS.test(text) ? (STARTED.exec(text) ?? STARTER.exec(text)) : null;
  if (started) {
    const at = started[0].length - started[1]!.length;
    return { author: creditAt(text, at, started[0].length), labelled: true, posted: true };
  }
  if (mayLabel(text)) {
    const tight = GLUED.exec(text);
    if (tight) return labelledAuthor(tight[0], tight[1]!.length, sources);
    const link = linkedSource(text);
    if (link) return link;
    const twice = (SOURCE_TWICE.exec(text) ?? PHOTOS_FIRST.exec(text))?.[0].length;
    if (twice) {
      const byline = readByline(text.slice(twice), position, sources);
      return byline && behind(byline, twice);
    }
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
      if (named?.author && isNameBehindLabel(named.author.value, sources)) {
        // "THỰC HIỆN DÂN CHỦ CƠ SỞ": a heading in capitals.
        const heading = hasNoSmall(text) && !areNames(named.author.value);
        if (!heading) return named;
      }
    }
  }
  if (position !== 'expected') return undefined;
  const barred = /[:：]/.test(text) && /[|•·]/.test(text) ? barredCredit(text, sources) : undefined;
  return barred ?? bareName(text, sources);
}

/** "Lê Vy • 5 phút đọc": how long it takes to read the text, behind a name. */
const READING = /\s[-–|•·]\s\d{1,3}\sphút\sđọc$/u;

/** What parts a section and a credit that stand side by side: "Chuyên mục: Đời sống | Tác giả: Lê Vy". */
const BAR = /\s[|•·]\s/gu;

/** The credit with its label behind a bar. */
function barredCredit(text: string, sources: readonly string[]): Byline | undefined {
  BAR.lastIndex = 0;
  for (let bar = BAR.exec(text); bar; bar = BAR.exec(text)) {
    const at = bar.index + bar[0].length;
    const label = AUTHOR_LABEL.exec(text.slice(at));
    if (!label) continue;
    const named = labelledAuthor(text, at + label[0].length, sources);
    return named?.author && isAuthor(named.author.value) ? named : undefined;
  }
  return undefined;
}

/** "PV GAS" is a company, "PV Báo A" one of its reporters. */
const ABBREVIATION = /^[A-ZĐ]{2,6}$/u;

function isNameBehindLabel(name: string, sources: readonly string[]): boolean {
  return looksLikeName(name) && !ABBREVIATION.test(name) && !isMedia(name, sources, false);
}

/** Points to a remark below the text that says who the author is. */
const FOOTNOTE = /\s?(?:\(\*{1,3}\)|\*{1,3}|\([12]\))$/u;
/** A bullet or a pictogram of a person or a pen before a name. */
const BULLET = /^(?:•\s+|[✍✎✏🖊🖋📝👤👨👩🧑]\ufe0f?\s*)(?=[^•\s])/u;

/** Signs that no letter and no figure is. */
function isSign(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x2022 || (code >= 0x2700 && code <= 0x27bf) || (code >= 0xd83c && code <= 0xd83e);
}

/** The by-line with its credits so many characters further on. */
export function behind({ author, source, ...rest }: Byline, by: number): Byline {
  const shifted = (credit: Credit) => ({ ...credit, span: moved(credit.span, by) });
  return {
    ...rest,
    ...(author ? { author: shifted(author) } : {}),
    ...(source ? { source: shifted(source) } : {}),
  };
}

/** "T.H.", "Nguyễn Q.H.": the full stop is that of an initial. */
const LETTERS = pattern.u`^(?:\p{Lu}\p{L}{1,8}\s){0,2}(?:\p{L}\.){1,3}\p{L}?\.?$`;

/** "TS. Lê Vy1, PGS.TS. Thu Hà1,2*": journals number where their authors work. */
const NUMBERS = pattern.gu`(?<=\p{L}\p{L})(?:\d(?:,\d){0,3}\*?|\*)(?=[,;]|$)`;

/** "Lê Vy và nhóm PV", "Lê Vy, Thu Hà và cộng sự". */
const OTHERS =
  /\s(?:và|cùng)\s(?:nhóm\s)?(?:PV|CTV|phóng viên|cộng tác viên|cộng sự|CS|các cộng sự|đồng nghiệp|nhóm tác giả)$/u;

/** "Lê Vy gửi từ Paris". */
const SENT = pattern.u`\s(?:gửi\s(?:về\s)?|viết\s)?từ\s\p{Lu}\S{1,12}(?:\s\p{Lu}\S{0,12}){0,2}$`;

/** "Lê Vy Nhà báo": what the author is, from the line below the name. */
const ROLE = /\s(?:Nhà báo|Phóng viên|Biên tập viên|Cộng tác viên)$/u;

/** A name, several names, or the name of an agency, and nothing else. */
function bareName(line: string, sources: readonly string[]): Byline | undefined {
  const mail = line.includes('@') ? MAIL.exec(line) : null;
  const text = mail && mail.index > 0 ? line.slice(0, mail.index) : line;
  // Whose address stands behind the name signs the text, whatever the name is.
  if (text !== line && PEN_NAME.test(text))
    return { author: creditAt(text, 0, text.length), labelled: false };
  // Who runs the site puts texts up, and writes none.
  if (STAFF.test(text.toLowerCase()) && !REPORTER.test(text)) return undefined;
  const aged = text.endsWith('trước') ? AGED.exec(text) : text.endsWith('đọc') ? READING.exec(text) : null;
  if (aged) return bareName(text.slice(0, aged.index), sources);
  const doer = DOER.exec(text);
  if (doer) {
    const author = creditAt(text, 0, doer.index);
    const unit = nameAndUnit(text, author, sources);
    if (unit) return { ...unit, labelled: true };
    const capitals = hasCapitals(author.value) && author.value.includes(' ') && looksLikeName(author.value);
    if (capitals || (isAuthor(author.value) && !isWord(author.value))) return { author, labelled: true };
  }
  const role = ROLE.exec(text);
  if (role && isPerson(text.slice(0, role.index)))
    return { author: creditAt(text, 0, role.index), labelled: true };
  const sent = text.includes(' từ ') ? SENT.exec(text) : null;
  if (sent && isPerson(text.slice(0, sent.index)))
    return { author: creditAt(text, 0, sent.index), labelled: false };
  const genre = GENRE.exec(text);
  if (genre && isGenreOf(text.slice(genre[0].length), genre[0]))
    return { author: creditAt(text, genre[0].length, text.length), labelled: true };
  const plainNames = /\d/.test(text) && text.includes(',') ? text.replace(NUMBERS, '') : text;
  if (plainNames !== text) {
    const names = bareName(plainNames, sources);
    const whole = names?.author && !names.source && isAuthor(names.author.value.split(',', 1)[0]!);
    return whole ? { author: { ...wholeCredit(text), value: plainNames }, labelled: false } : undefined;
  }
  const others = text.includes(' và ') || text.includes(' cùng ') ? OTHERS.exec(text) : null;
  if (others && isAuthor(text.slice(0, others.index)))
    return { author: creditAt(text, 0, text.length), labelled: false };
  const ranked = endOfRank(text);
  if (ranked > 0 || reports(text, sources)) {
    // "GV: Lê Vy": behind a colon the rank is a label.
    const from = text[ranked - 2] === ':' ? ranked : 0;
    return { author: creditAt(text, from, text.length), labelled: false };
  }
  // Without signs that join names a line is one name, or none.
  if (!JOINS.test(text) && !hasCapitals(text) && !isAgency(text, sources)) return undefined;
  if (areBearers(text)) return { author: creditAt(text, 0, text.length), labelled: false };
  if (ON_BEHALF.test(text) || BUTTON.test(text) || NO_NAME.test(text) || CHAPTER.test(text)) return undefined;
  const joined = joinedSource(text, 0);
  if (joined) return { ...joined, labelled: true };
  const named = /[:：]\s*\S/.test(text) ? endOfCredit(text, 0) : text.length;
  if (named < text.length && !SINCE.test(text) && isAuthor(text.slice(0, named).replace(NOTE, ''))) {
    // "Bác sĩ Lê Vy. Ảnh: Thu Hà" says whom a picture shows.
    if (text[named] === '.' && endOfRank(text.slice(0, named)) > 0) return undefined;
    return { author: creditAt(text, 0, named), labelled: false };
  }
  const noted = withSourceNote(text, 0);
  // "Lê Vy/Báo A (Theo CNN)".
  const paper = noted?.author.value.includes('/') ? nameAndUnit(text, wholeCredit(text), sources) : undefined;
  if (paper?.source) return { ...paper, labelled: false };
  const signed = noted?.author.value ?? '';
  if (noted && (looksLikeName(signed.slice(endOfRank(signed))) || REPORTER.test(signed)))
    return { ...noted, labelled: false };
  // "Lê Vy." is signed so too, where people have such names.
  const bare = text.endsWith('.') ? text.slice(0, -1) : undefined;
  const stop = bare !== undefined && (isPerson(bare) || REPORTER.test(bare)) ? bare.length : text.length;
  const whole = creditAt(text, 0, stop);
  // What is left of "A-", a button.
  if (whole.value.length < SHORTEST) return undefined;
  if (stop === text.length && /[.!?…:]$/.test(text) && !LETTERS.test(whole.value)) return undefined;
  if (EDITORS.test(whole.value)) return { author: whole, labelled: false };
  const unit = nameAndUnit(text, whole, sources);
  if (unit) return { ...unit, labelled: false };
  if (areAgencies(whole.value, sources) && !(isProvince(whole.value) && !sources.includes(whole.value))) {
    const words = whole.value.split(/\s+/).length;
    // In capitals an office heads or signs an official text, or names the site.
    if (words >= LETTERHEAD && hasNoSmall(whole.value)) return undefined;
    if (words > 12 || /[,.;]\s/.test(whole.value)) return undefined;
    // "đầu tư", in the middle of a sentence that was wrapped.
    if (words > 1 && isLowerAt(whole.value, 0)) return undefined;
    // "Ban Thời sự (VTV News)": the paper, and who there.
    const paper = whole.value.endsWith(')') ? splitCredit(text, whole.span)?.[1] : undefined;
    return { source: paper && isKnownSite(paper.value) ? paper : whole, labelled: false };
  }
  // "BBC News Tiếng Việt, Bangkok": for whom somebody wrote, and from where.
  const desk = whole.value.includes(', ') ? DESK.exec(whole.value)?.[1] : undefined;
  if (desk && isKnownSite(desk))
    return { source: creditAt(text, whole.span.start, whole.span.start + desk.length), labelled: false };
  const plain = whole.value.replace(NOTE, '');
  if (REPORTER.test(plain)) return { author: whole, labelled: false };
  const done = plain !== whole.value && DONE.test(whole.value);
  if (!looksLikeName(plain)) return undefined;
  if (!(done || isLikelyName(plain) || areMostlyPersons(plain)) || isPlaces(plain)) return undefined;
  // "THỦ TRƯỞNG CƠ QUAN", above a signature.
  if (hasNoSmall(plain) && startsWithOffice(withoutFormer(plain))) return undefined;
  // Most provinces have names that no person has.
  if (isProvince(plain) && !plain.split(' ').every(isNameSyllable)) return undefined;
  // A single word is more often the entry of a menu or a table than a name.
  const single = !/[\s.]/.test(plain) && !isNameSyllable(plain) && !HIGHLAND.test(plain);
  return (single && !done) || areWords(plain) ? undefined : { author: whole, labelled: false };
}

/** "NGUYÊN ĐOAN" is a person, "NGUYÊN BỘ TRƯỞNG" who held an office. */
function withoutFormer(name: string): string {
  return name.startsWith('NGUYÊN ') && isPerson(name) ? name.slice('NGUYÊN '.length) : name;
}

/** What somebody did for a text, in brackets behind the name, which may be any. */
export const DONE =
  /\((?:(?:lược |biên |phỏng )?(?:dịch|thuật)|(?:lược |tổng )?(?:ghi|hợp|thuật)|ghi chép|thực hiện|biên soạn|sưu tầm|giới thiệu|t\/h|th|s\.?t)\)\s*$/iu;

/** Behind "của" stands who wrote it, whatever the name; behind anything else a person's name. */
function isGenreOf(name: string, label: string): boolean {
  if (isPerson(name)) return true;
  return /\scủa\s/iu.test(label) && !/^\S+$/.test(name) && hasCapitals(name) && looksLikeName(name);
}

/** "Tin" in "Tin tổng hợp": one word that nobody bears. */
function isWord(text: string): boolean {
  return /^[^\s.]+$/.test(text) && !isNameSyllable(text) && !REPORTER.test(text);
}

/** "Thuế - Phí": single words side by side of which one is no name. */
function areWords(text: string): boolean {
  const parts = text.split(/\s[-–—]\s/);
  return parts.length > 1 && parts.every((part) => !/[\s.]/.test(part)) && !parts.every(isNameSyllable);
}

/** "TTXVN", "TTXVN/Báo Tin tức". */
function areAgencies(text: string, sources: readonly string[]): boolean {
  if (isAgency(text, sources)) return true;
  return text.includes('/') && text.split(/\s?\/\s?/).every((part) => isAgency(part, sources));
}

const DESK = pattern.u`^([^,]{3,40}),\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$`;

/** Shortest name in capitals that is no credit, in words. */
const LETTERHEAD = 4;

/** "K'Brếp", "H’Bia": names of peoples of the highlands. */
const HIGHLAND = pattern.u`^[HKY]['’]\p{Lu}\p{Ll}`;

/** Signs and words that join a name to something else. */
const JOINS = /[/(|:：]|,\s|\s[–—-]|[–—-]\s|[Tt]heo |THEO |\s(?:dịch|hợp) từ |[Nn]guồn|NGUỒN/;
