import headTable from '../../../../../../data/vi/org_heads.tsv';
import table from '../../../../../../data/vi/sites.tsv';
import { pattern } from '../../../../text/pattern';
import { readTable } from '../../entities/tsv';
import { FoldedSet, firstWord, foldKey, KnownNumbers } from '../lines/folding';
import { countWords, isBlankAt } from '../lines/text';
import { isPersonName, isProvince } from './person-names';

interface Names {
  /** As sites and agencies are credited. */
  readonly credited: FoldedSet;
  /** With the names of papers without "Báo", which are places too ("Quảng Nam"). */
  readonly all: FoldedSet;
  /** Host and names of each site, folded. */
  readonly sites: readonly (readonly string[])[];
}

let loaded: Names | undefined;
const domains = new Map<string, string>();

/** Names under which news sites and agencies are credited, folded. Read on first use. */
function siteNames(): Names {
  if (loaded) return loaded;
  const names = new Set<string>();
  const papers = new Set<string>();
  const sites: string[][] = [];
  for (const row of table.split('\n').slice(1)) {
    const [domain, credited, full] = row.split('\t');
    if (!domain) continue;
    if (domain.includes('.')) {
      names.add(foldKey(domain));
      const [short] = (credited ?? '').split(';');
      if (full || short) domains.set(domain.toLowerCase(), full?.replace(NOTE, '') || short!);
    }
    const called = (credited ?? '').split(';').map((name) => foldKey(name));
    for (const name of called) names.add(name);
    sites.push([foldKey(domain), ...called, foldKey((full ?? '').replace(NOTE, ''))]);
    if (full) {
      names.add(foldKey(full));
      papers.add(foldKey(full.replace(KIND, '')));
    }
  }
  names.delete('');
  papers.delete('');
  loaded = { credited: new FoldedSet(names), all: new FoldedSet([...names, ...papers]), sites };
  return loaded;
}

const NOTE = /\s*\(.*$/u;

/** The name of the site at a host ("baotravinh.vn"), when the table knows it. */
export function siteAt(host: string): string | undefined {
  siteNames();
  return domains.get(host.toLowerCase());
}

/** Hosts and names of the sites that are credited by a name, folded: "TTO" is also "tuổi trẻ". */
export function namesOfSite(name: string): ReadonlySet<string> {
  const key = foldKey(name);
  return new Set(siteNames().sites.flatMap((names) => (names.includes(key) ? names : [])));
}

/** "Báo Tiền Phong" is credited as "Tiền Phong" too. */
const KIND = /^(?:Báo(?: điện tử)?|Tạp chí|Thời báo)\s/u;

/** Words that an organisation's name begins with: one word before a capital ("Hội Nông dân", not "Hội nghị"), or two. */
const HEAD = pattern.u`^(?:(?:[Bb]áo|[Đđ]ài|[Cc]ổng|[Tt]rang|[Bb]an|[Pp]hòng|[Ss]ở|[Bb]ộ|[Cc]ục|[Vv]ụ|[Vv]iện|[Hh]ội|[Đđ]oàn|[Tt]rường|[Kk]hoa|[Đđ]ội|[Tt]ổ|[Đđ]ồn|UBND|HĐND|MTTQ|BAN|PHÒNG|HỘI|TRƯỜNG)\s[\p{Lu}"“]|(?:[Uu]bnd|UBND|HĐND|MTTQ)\s|(?:tạp chí|tạp san|thời báo|bản tin|thông tấn|truyền hình|phát thanh|cổng thông tin|cổng ttđt|trang thông tin|trang tin|trung tâm|liên hiệp|văn phòng|ủy ban|công an|bộ chỉ huy|bộ đội|bệnh viện|công ty|tập đoàn|tổng cục|chi cục|chi đoàn|đảng ủy|đảng bộ|huyện ủy|thành ủy|tỉnh ủy|tòa án|viện kiểm sát)\s)`;
/** First words of such names, in small letters: what does not begin with one of them needs no closer look. */
const HEAD_WORDS: ReadonlySet<string> = new Set(
  'báo đài cổng trang ban phòng sở bộ cục vụ viện hội đoàn trường khoa đội tổ đồn ubnd hđnd mttq tạp thời bản thông truyền phát trung liên văn ủy công bệnh tập tổng chi đảng huyện thành tỉnh tòa'.split(
    ' ',
  ),
);
/** Longest name of a site in the table, in words. */
const LONGEST_SITE = 12;
/** Longest name that is looked at, in characters. */
const LONGEST = 90;
/** Longest name of an office in a by-line, in words, and signs that no such name holds. */
const OFFICE = 10;
const NOT_OFFICE = /[:;!?…"“”—]|\d{3}/u;
const DOMAIN = /^[\w-]{2,40}(?:\.[\w-]{2,20}){0,3}\.(?:vn|com|net|org|info|gov|edu)$/i;
const ACRONYM = /^[A-ZĐƯ&]{2,8}(?:[-/+][A-ZĐƯ&]{2,8})?\+?$/u;
/** Buttons and signs in capitals, which are no initials. */
const NO_NAME =
  /^(?:PDF|DOCX?|HTML|XML|EPUB|DOI|ISSN|ISBN|RSS|FAQS?|URL|HOT|NEWS?|LIVE|VIDEO|AUDIO|MENU|HOME|TOP|TAGS?|NEXT|PREV|BACK|SHARE|LIKE|PRINT|EMAIL|LOGIN|ADS|VIP|USD|VND|EUR|GMT|TEXT|AA|TTS)$/;
const PERSONAL = /^(?:(?:PV|CTV|BBT|BTV)-(?:PV|CTV|BBT|BTV)|PV|CTV|BBT|BTV|NPV|TH|BT|ST|P\.V|T\.H|S\.T)$/u;
const ONLINE = /\b(?:online|news|express|plus|tv|times)\b/iu;
const PLUS = pattern.u`\p{L}{2}\+$`;

/** "Dân trí Online", "VTV+". */
function isOnline(name: string): boolean {
  return ONLINE.test(name) || (name.endsWith('+') && PLUS.test(name));
}

const CAPITAL_WITHIN = pattern.u`(?<=.)\p{Lu}`;

/** Places whose names begin as those of stations and offices do. */
const PLACE = /^(?:Đài (?:Loan|Bắc|Trung|Nam)|Hội An|Vụ Bản)$/iu;

/** A time of day, which reads like "24h" once figures are folded. */
const CLOCK = /^(?:[01]?\d|2[0-3])[hg]\d{0,2}$/iu;

function isListed(name: string): boolean {
  return siteNames().all.has(name) && !CLOCK.test(name);
}

/** True for the name of a site, agency, newspaper or office, as opposed to a person's. */
export function isAgency(name: string, sources: readonly string[] = []): boolean {
  const trimmed = name.trim();
  if (!trimmed || trimmed.length > LONGEST) return false;
  const words = countWords(trimmed);
  if (words <= LONGEST_SITE || sources.length > 0) {
    if (isListed(trimmed) || (sources.length > 0 && foldedSources(sources).has(trimmed))) return true;
  }
  if (words === 1) {
    if (PERSONAL.test(trimmed) || NO_NAME.test(trimmed)) return false;
    if (DOMAIN.test(trimmed) || (trimmed.length > 2 && ACRONYM.test(trimmed))) return true;
  }
  if (words > OFFICE || NOT_OFFICE.test(trimmed)) return false;
  // An agency's office in the provinces: "VOV ĐBSCL".
  const head = headOf(trimmed);
  if (words <= 4 && ACRONYM.test(head) && isListed(head)) return true;
  if (words <= 4 && isOnline(trimmed)) return true;
  if (!HEAD_WORDS.has(head.toLowerCase())) return false;
  // "Trường Sơn" and "Trang Hà" are persons: a school and a site have longer names.
  if (words === 2 && (NAMES.test(trimmed) || isPersonName(trimmed))) return false;
  // A family name, too.
  if (/^(?:Đoàn|ĐOÀN)$/.test(head) && isPersonName(trimmed)) return false;
  // "Bản tin tổng hợp" names none.
  if (!CAPITAL_WITHIN.test(trimmed)) return false;
  return (HEAD.test(trimmed) || HEAD.test(trimmed.toLowerCase())) && !PLACE.test(trimmed);
}

/** "Ban Mai", "Trường Sơn": of two words, the names of offices and schools are others. */
const NAMES = pattern.u`^(?:Trường|Đoàn|Khoa|Ban(?= \p{Lu}\p{Ll})) `;

/** What stands before the first blank or dash. */
function headOf(name: string): string {
  let end = 0;
  while (end < name.length && name[end] !== '-' && name[end] !== '–' && !isBlankAt(name, end)) end++;
  return name.slice(0, end);
}

/** Names of offices that are shortened, or begin with a word that is no office's elsewhere. */
const UNIT =
  /^(?:(?:[Xx]ã|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Pp]hường|[Qq]uận|[Tt]ỉnh|[Tt]hành phố|TP|VP|TT|GV|SV|HS|PV|HV|TTVH|TTTT|BCH|BQL|BTG|CLB|VKSND|TAND|BHXH|LĐLĐ|LĐTBXH|MTTQ|THCS|THPT|[Xx]ã đoàn|[Hh]uyện đoàn|[Tt]ỉnh đoàn|[Tt]hành đoàn|[Pp]hường đoàn|[Tt]rạm [Yy] tế|[Cc]hi hội|[Cc]hi bộ|[Nn]gân hàng|[Nn]hà xuất bản|[Cc]ông chức|[Cc]án bộ|[Cc]huyên viên|[Hh]ội viên|[Đđ]oàn viên|[Gg]iảng viên|[Nn]guyên|[Gg]iáo viên|[Cc]ộng tác viên|[Ss]inh viên|[Hh]ọc sinh|[Pp]hó [Tt]rưởng|[Tt]rưởng [Bb]an|[Tt]rưởng [Pp]hòng|[Bb]í thư|[Pp]hó [Bb]í thư|[Hh]iệu trưởng|[Pp]hó [Hh]iệu trưởng|[Cc]hủ tịch|[Pp]hó [Cc]hủ tịch)(?:\s|$)|(?:[Ll]ớp|[Kk]hối)\s\d|\d{1,2}[A-Z]\d{0,2}$|(?:TP|TX)\.\s?[A-ZĐ]|Q\.\s?\d)/u;

let heads: { readonly names: FoldedSet; readonly firstWords: KnownNumbers } | undefined;

function headTables() {
  if (heads) return heads;
  const names = readTable<'head'>(headTable).map(({ head }) => head);
  const firstWords = new KnownNumbers(names.length);
  for (const name of names) firstWords.add(firstWord(name));
  heads = { names: new FoldedSet(names), firstWords };
  return heads;
}

/** An office by its initials and the kind of place that it works for: "HND huyện". */
const LOCAL = /^[A-ZĐ&]{2,8}\s(?:huyện|xã|phường|quận|tỉnh|thị|thành phố|TP)(?:\s|$)/u;

/** Words of the longest head of an organization's name that is looked at. */
const HEAD_LENGTH = 3;

/** True for a name that begins as names of organizations do: "Học viện Chính trị", "Khoa Nội". */
export function hasHead(name: string): boolean {
  const { names, firstWords } = headTables();
  if (!firstWords.has(firstWord(name))) return false;
  const words = name.split(/[\s,]+/, HEAD_LENGTH);
  for (let count = 1; count <= words.length; count++) {
    if (names.has(words.slice(0, count).join(' '))) return true;
  }
  return false;
}

/** True for the name of an agency, or of the office, school or club that an author belongs to. */
export function isUnit(name: string, sources: readonly string[] = []): boolean {
  return (
    isAgency(name, sources) || UNIT.test(name) || LOCAL.test(name) || (hasHead(name) && !PLACE.test(name))
  );
}

/** Words that names of papers and stations begin with. */
const MEDIA =
  /^(?:báo|đài|tạp chí|tạp san|thời báo|bản tin|thông tấn|truyền hình|phát thanh|cổng|trang|trung tâm (?:tin|truyền thông|tt|vh|văn hóa))(?:\s|$)/iu;

/**
 * True for an agency that publishes texts, as opposed to an office that an author works at. Initials that nobody knows
 * may be either.
 */
export function isMedia(name: string, sources: readonly string[] = [], unknown = true): boolean {
  if (MEDIA.test(name)) return true;
  if (isListed(name) || (sources.length > 0 && foldedSources(sources).has(name))) return true;
  const [head = '', more] = name.split(/[\s/–-]/);
  if (DOMAIN.test(name) || isOnline(name)) return true;
  // Offices are known by their initials and their place, agencies that nobody knows by initials alone.
  return (
    ACRONYM.test(head) &&
    !PERSONAL.test(head) &&
    !UNIT.test(`${head} `) &&
    ((!more && unknown) || isListed(head))
  );
}

const folded = new WeakMap<readonly string[], FoldedSet>();

function foldedSources(sources: readonly string[]): FoldedSet {
  let known = folded.get(sources);
  if (!known) {
    known = new FoldedSet(sources);
    folded.set(sources, known);
  }
  return known;
}

/** True when a folded name is one that readers know as a site. */
export function isKnownSite(name: string): boolean {
  return isListed(name);
}

/** Where films and pictures are from that a text shows. */
const PLATFORMS = new Set(
  'facebook|fb|fanpage|giphy|google|instagram|internet|pinterest|threads|tiktok|twitter|x|youtube|zalo'.split(
    '|',
  ),
);

/** True for what pictures and films within a text are credited to, which is no paper's name: "Youtube", "Facebook nhân vật". */
export function isPlatform(name: string): boolean {
  return PLATFORMS.has(foldKey(name).split(' ')[0]!);
}

/** True for a name under which a site signs its texts; a paper's name that is a place's too does not count. */
export function signsTexts(name: string): boolean {
  return siteNames().credited.has(name) && !isProvince(name);
}
