import { pattern } from '../../../../text/pattern';
import { isSyllable } from '../../syllable/syllable';
import { isUpper } from '../lines/text';
import { type Credit, creditAt } from './credits';
import { endOfRank, isLikelyName, isRankOnly, looksLikeName, startsWithOffice } from './name-lines';
import { isFullName, isPersonName, isPlaces, isProvince, mayBePerson } from './person-names';
import { isAgency, isKnownSite, isMedia, isUnit } from './sites';

/** Who wrote, and the paper, the station or the agency for whom. */
export interface NameAndUnit {
  readonly author: Credit;
  readonly source?: Credit;
}

/** Those who are named by what they do: "PV", "Nhóm phóng viên", "PV Thời sự", "PV - CTV". */
const REPORTERS = '(?:PV|P\\.V|P/V|Phóng viên|(?:Nhóm|Tổ) (?:PV|P\\.V|phóng viên|Phóng viên)|CTV|BTV|BBT)';
export const REPORTER = new RegExp(
  `^${REPORTERS}(?:\\s?[-–&,]\\s?${REPORTERS})?(?:\\s(?:Thời sự|Chính trị|Kinh tế|Xã hội|Văn hóa|Pháp luật|Thể thao|Quốc tế|[Tt]hường trú))?$`,
  'u',
);
export const NOTE = pattern.u`\s*\((?:\p{Ll}[^()\d]{0,40}|[Tt]\/[Hh]|ST|S\.T|[A-ZĐ]{2,5}|Tổng hợp|Sưu tầm|Ghi|Thực hiện|(?:Lược |Biên )?[Dd]ịch|(?:Lớp|Khối|Trường|Khoa|Chi đoàn|Đội)\s[^()]{1,40})\)\s*$`;
/** "(Theo Báo A)", "(lược dịch theo Sciencedaily)", "(tổng hợp từ BBC)". */
const SOURCE_NOTE =
  /\(\s*(?:(?:(?:lược |biên )?dịch|(?:tổng|t\/) ?hợp|t\/h|lược thuật|ghi|sưu tầm)\s?,?\s)?(?:theo|nguồn|dẫn\stheo|(?<=\S\s)từ|t\/h(?! theo))\s*[:：]?\s*([^()]{2,60})\)\s*\.?$/iu;
/** "(Tổng hợp Daily Mail)", with or without a word between. */
const COMPILED = pattern.u`\(\s*(?:[Tt]ổng hợp|TỔNG HỢP)\s(?!theo|từ)(\p{Lu}[^()]{1,60})\)$`;
/** "Báo A (Theo AFP)": whom a paper follows, behind its name. */
const FOLLOWED = /\s*\((?:theo|nguồn)[\s:][^()]{2,40}\)$/iu;
/** "P/v TTXVN tại Nga": who reports for whom from where. */
const CORRESPONDENT =
  /^(?:p\/?v|phóng viên|thông tín viên|đặc phái viên|biên tập viên|nhóm p\/?v|nhóm phóng viên)\s([^\s(].{1,30}?)(?:\s(?:tại|thường trú)\s.{2,30})?$/iu;

/** What the names of reporters begin with. */
const FIRST = 'PNTCBĐpntbđ';

/** "Nhóm phóng viên", "PV Thời sự", "Phóng viên TTXVN tại Nga". */
export function reports(text: string, sources: readonly string[]): boolean {
  if (!FIRST.includes(text[0]!)) return false;
  if (REPORTER.test(text)) return true;
  const agency = CORRESPONDENT.exec(text)?.[1];
  return agency !== undefined && isMedia(agency, sources, false);
}

export function isPerson(text: string): boolean {
  return isPersonName(text) || isFullName(text);
}

/** One person's name or several, joined by signs or "và". */
export function areNames(text: string): boolean {
  return mayBePerson(text) && text.split(/\s*[,–-]\s+|\s+và\s+|\s+[–-]/u).every(isPerson);
}

/** Fewest names of which one may be any: "Lê Vy, Thu Hà, Ka Mơi". */
const SEVERAL = 3;

/** Three names and more, all but one of which people bear. */
export function areMostlyPersons(text: string): boolean {
  const names = text.split(/,\s|\s[-–]\s|\svà\s/u);
  return names.length >= SEVERAL && names.filter(isPerson).length >= names.length - 1;
}

function isBearer(text: string): boolean {
  return isPerson(text) || endOfRank(text) > 0;
}

/** Names of one credit at most. */
const NAMES = 8;

/** "TS. Lê Vy, PGS.TS. Thu Hà": several names, and ranks before some. */
export function areBearers(text: string): boolean {
  const names = text.split(/[,;]\s|\s[-–]\s|\svà\s/u, NAMES + 1);
  if (names.length < 2 || names.length > NAMES) return false;
  return (
    names.every((name) => isBearer(name) && !isProvince(name)) && names.some((name) => endOfRank(name) > 0)
  );
}

/** One name or several that people may have, with or without a rank. */
export function isAuthor(text: string): boolean {
  return endOfRank(text) > 0 || REPORTER.test(text) || (looksLikeName(text) && isLikelyName(text));
}

/** Offices by their initials, which look like those of names. */
const OFFICE = /^(?:VP|TT|BCH|BQL|BTG|UBND|HĐND)\s/u;

/** Signs between a name and what belongs to it. */
const SEPARATOR = /-(?=[A-ZĐ]{3,8}$)|\s?[/(|]\s?|,\s|\s?[–—]\s|\s-\s?|-\s/gu;

/**
 * "Lê Vy - Đội Tuyên truyền", "Lê Vy/VOV", "Lê Vy (Báo A)", "Lê Vy, Hội Nông dân huyện": who wrote, and for whom. Papers,
 * stations and agencies are the source; the office that an author works at is not.
 */
export function nameAndUnit(
  text: string,
  whole: Credit,
  sources: readonly string[],
): NameAndUnit | undefined {
  const { start, end } = whole.span;
  SEPARATOR.lastIndex = start;
  for (let sign = SEPARATOR.exec(text); sign && sign.index < end; sign = SEPARATOR.exec(text)) {
    const right = creditAt(text, sign.index + sign[0].length, end);
    const author = creditAt(text, start, sign.index);
    const bare = right.value.replace(NOTE, '').replace(FOLLOWED, '');
    const reporter = CORRESPONDENT.exec(bare);
    // "Lê Vy (tổng hợp)/VOV".
    const name = author.value.replace(NOTE, '');
    if (reporter && isAuthor(name)) {
      const at = right.span.start + right.value.indexOf(reporter[1]!);
      const agency = creditAt(text, at, at + reporter[1]!.length);
      return isMedia(agency.value, sources) ? { author, source: agency } : { author };
    }
    const noted = sign[0].includes('(') && isNote(text, author.value, right);
    const unit = isUnit(bare, sources) || OFFICES.test(bare);
    const paper = !unit && sign[0].includes('/') && isPaper(name, bare);
    // "Thu Hà - Đoàn Lê Vy - Mai Lâm": a family name that is an office's, too.
    if (unit && !/[/(|]/.test(sign[0]) && SURNAME.test(bare) && areNames(bare)) continue;
    if (!bare || !(noted || unit || paper || (isBearer(name) && belongs(name, bare)))) continue;
    // Before a paper that everybody knows stands a name, whatever it is.
    const known = /[/(]/.test(sign[0]) && isKnownSite(bare) && looksLikeName(name);
    if (
      !(isAuthor(name) || known) ||
      isAgency(author.value, sources) ||
      OFFICE.test(author.value) ||
      (isRankOnly(author.value) && !REPORTER.test(author.value)) ||
      isPlaces(whole.value) ||
      isPlaces(author.value)
    )
      return undefined;
    // A province behind a name is where its bearer lives; behind a dash or a comma unknown initials are an office.
    if (!paper && (!isMedia(bare, sources, /[/(]/.test(sign[0])) || isProvince(bare))) return { author };
    const source = creditAt(text, right.span.start, right.span.start + bare.length);
    return { author, source };
  }
  return undefined;
}

/** "TTVH, TT&DL": an office for several things, by their initials. */
const OFFICES = /^[A-ZĐ]{2,8},\s?[A-ZĐ]{2,8}(?:&[A-ZĐ]{2,8})?$/u;

/** Signs of a second name behind a slash: "Lê Vy/T. Hà", "Lê Vy/Thu Hà - Hà My". */
const NAMED = pattern.u`\p{Lu}\p{L}?\.|[-–,;&/]`;

/** "Khoemoingay": the name of a host without its end, longer than names of people. */
const HOST_NAME = /^[A-Z][a-z]{7,24}$/;

/** "Lê Vy/Người Viễn Xứ": several words behind the slash that nobody bears are the paper, though nobody knows it. */
function isPaper(name: string, right: string): boolean {
  if (!isPerson(name) || !isUpper(right[0]!) || isPerson(right) || NAMED.test(right)) return false;
  return right.includes(' ') || (HOST_NAME.test(right) && !isSyllable(right.toLowerCase()));
}

/** A family name with which names of organizations begin, too. */
const SURNAME = /^(?:Đoàn|ĐOÀN)\s/u;

/** An office by its initials behind a name in small letters: "TTYT Mường La", "GV", "K55". */
const INITIALS = /^[A-ZĐ&]{3,8}\d{0,3}(?:[\s&-]|$)/u;
const SMALL = pattern.u`\p{Ll}`;
/** "Agribank Tuyên Quang": a company and where its branch is. */
const BRAND = /^([A-Z][A-Za-z]{4,})\s/;

/** What captions say of those whom they name. */
const SHOWN = pattern.iu`(?<!\p{L})(?:trái|phải|áo|đứng|ngồi|giữa|bìa|thứ|sinh|sn|tuổi|ảnh|trong)(?!\p{L})`;
/** Longest remark behind a name, in words. */
const REMARK = 6;

/** A remark in brackets at the end of a line that begins with a name or several: "(Washington)", "(lớp Cao học K25)". */
function isNote(text: string, author: string, { value, span }: Credit): boolean {
  if (text[span.end] !== ')' || span.end + 1 < text.trimEnd().length) return false;
  if (!isBearer(author) && !areNames(author)) return false;
  // What the author did stays with the name: "(thực hiện)".
  if (NOTE.test(`(${value})`)) return false;
  return !isProvince(author) && value.split(' ').length <= REMARK && !SHOWN.test(value);
}

/** True for what is no name and can only belong to the name before it: an office, a place, or initials of an office. */
function belongs(name: string, right: string): boolean {
  if (startsWithOffice(right)) return true;
  const brand = BRAND.exec(right);
  if (brand && isProvince(right.slice(brand[0].length)) && !isSyllable(brand[1]!.toLowerCase())) return true;
  return (
    SMALL.test(name) && (isProvince(right) || INITIALS.test(right) || /^[A-ZĐ]{1,2}\d{2,3}\s/u.test(right))
  );
}

/** "Mai Anh (Theo TTXVN)". */
export function withSourceNote(text: string, from: number): { author: Credit; source: Credit } | undefined {
  if (!text.includes('(')) return undefined;
  const note = SOURCE_NOTE.exec(text) ?? COMPILED.exec(text);
  if (!note || note.index <= from) return undefined;
  const author = creditAt(text, from, note.index);
  if (!author.value) return undefined;
  const at = note.index + note[0].lastIndexOf(note[1]!);
  return { author, source: creditAt(text, at, at + note[1]!.length) };
}
