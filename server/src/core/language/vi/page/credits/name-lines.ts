import titleTable from '../../../../../../data/vi/titles.tsv';
import { pattern } from '../../../../text/pattern';
import { cellValues, readTable } from '../../entities/tsv';
import { KnownNumbers, lettersOf } from '../lines/folding';
import { isBlankAt, isLowerAt, isUpper } from '../lines/text';
import { isFullName, isNameSyllable, isPersonName, opensDocument } from './person-names';
import { OFFICES } from './signatures';

const CONNECTORS: ReadonlySet<string> = new Set('và & - – — , ; + / • |'.split(' '));
/** Longest of these. */
const CONNECTOR = 2;

function isConnector(word: string): boolean {
  return word.length <= CONNECTOR && CONNECTORS.has(word);
}
/** "H.Y", and "T.Linh" with a name behind. */
const INITIALS = pattern.u`^(?:(?:\p{Lu}\.?){1,4}|(?:\p{Lu}\p{Ll}{0,2}\.){1,3}\p{Lu}\p{L}{1,8})$`;

/** Words before names of places, of classes, of feasts and of parts of a text; no person's name begins so. */
const DESIGNATORS: ReadonlySet<string> = new Set(
  'huyện xã phường quận tỉnh thôn ấp khu tp tp. lớp hạng giải bảng vòng phần chương mục khối nhóm tết lễ chùa đền làng bản chợ sân phim biển bãi suối tháp đèo hòn đồi vườn cúp vua bác ông bà miền sông núi đảo vịnh thác phố tour hlv vđv ceo mc clb cựu senior junior active well-known new tiếng media'.split(
    ' ',
  ),
);

/** "Hạng A Chu", as families of the mountains are called. */
const HMONG = pattern.u`^Hạng (?:A|Thị|Mí|Seo) \p{Lu}\p{Ll}{0,6}$`;

/** An office in capitals or not, and nothing else, as it stands above a signature: "CHỦ TỊCH", "KT. BỘ TRƯỞNG". */
const OFFICE = new RegExp(
  `^(?:(?:kt|tm|tl|tuq|q)\\.?\\s)?(?:phó\\s)?(?:${OFFICES}|vụ trưởng|tổng biên tập|tổng bí thư)(?:\\snước|\\squốc hội)?$`,
  'iu',
);

/** "PV GAS", of which the beginning is a reporter's elsewhere. */
const COMPANY = /^(?:PV|PVN|VN)\s[A-Z]{2,6}$/u;

/** A dash without blanks joins names of two words and more: "Lê Vy-Thu Hà". */
const BETWEEN_NAMES = pattern.gu`([,;–—/&]|(?<=\p{L})-(?=\s)|(?<=\s)-|(?<=(?:\p{L}\s|\.)\p{Lu}\p{L}{1,8})-(?=\p{Lu}\p{L}{0,8}(?:\s|\.)\p{Lu}))`;

/** What stands between them. */
const SIGN_BETWEEN = /[,;–—/&-]/;

/** Words and the signs between names; none in an empty text, as there is before a sign that opens a line. */
function wordsOf(text: string): string[] {
  const parted = SIGN_BETWEEN.test(text) ? text.replace(BETWEEN_NAMES, ' $1 ') : text;
  return parted.split(/\s+/).filter((word) => word !== '');
}

/** A word without the full stop of an abbreviation, or the sign of a remark, behind it. */
function bareWord(word: string): string {
  return word.endsWith('.') || word.endsWith('*') ? word.replace(/[.*]+$/u, '') : word;
}

/** One syllable, or two names that a dash joins without blanks. */
const WORD = pattern.u`^-?[\p{L}\p{M}'’]{1,9}(?:-[\p{L}\p{M}'’]{1,9})?-?$`;

/** A word between spaces begins with a small letter, and does not join names: what holds one is no list of names. */
function hasSmallWord(text: string): boolean {
  for (let at = 0; at >= 0; at = text.indexOf(' ', at)) {
    if (text[at] === ' ') at++;
    if (isLowerAt(text, at) && !(text.startsWith('và', at) && isBlankAt(text, at + 2))) return true;
  }
  return false;
}

/** "MẸ VÀ BIỂN", "NHỮNG MÙA HOA": words of a headline in capitals, which are small letters elsewhere. */
const TITLE_WORD = pattern.u`(?:^|\s)(?:VÀ|CỦA|VỀ|VỚI|NHỮNG|CÁC|TRÊN|KHI|KHÔNG|ĐỂ|VÌ|NHƯ|NGƯỜI|LÀM)\s`;

/** True for words in capitals that are a headline; two names that "VÀ" joins are none. */
export function headlineInCapitals(text: string): boolean {
  if (!TITLE_WORD.test(text)) return false;
  return !text.split(' VÀ ').every((name) => name.includes(' ') && !TITLE_WORD.test(`${name} `));
}

/** One to four people's names: capitalised words, initials, connected by dashes, commas or "và". */
export function looksLikeName(text: string): boolean {
  if (hasSmallWord(text) || /\d/.test(text)) return false;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 14) return false;
  if (words.length > 1 && DESIGNATORS.has(words[0]!.toLowerCase()) && !HMONG.test(text)) return false;
  if (OFFICE.test(text) || COMPANY.test(text) || headlineInCapitals(text) || opensDocument(text))
    return false;
  let run = 0;
  let names = 0;
  for (const word of words) {
    if (isConnector(word)) {
      if (run === 0) return false;
      run = 0;
      continue;
    }
    const clean = bareWord(word);
    const initials = INITIALS.test(word);
    if (!initials && (!isUpper(word[0]!) || !WORD.test(clean))) return false;
    if (run === 0) names++;
    if (++run > 5) return false;
  }
  return names <= 4 && run > 0;
}

/** Words that no name of a person holds, in each of the names at most: pen names are made of all kinds of words. */
const STRANGE = 1;
/** "T.H", "PV": in capitals, words of few letters look like initials too. */
const ABBREVIATED = pattern.u`\.|^(?:\p{Lu}|[BCDĐGHKLMNPQRSTVX]+)$`;
/** A word without Vietnamese letters, as names from abroad and of baptism have. */
const FOREIGN = /^[A-Z][a-z'’-]{3,}$/;

/** False for words with capitals that are no names: "Thông Tin Giá Cả", "ĐÌNH LÀNG CHỈ TRUNG". */
export function isLikelyName(text: string): boolean {
  let strange = 0;
  for (const word of wordsOf(text)) {
    if (isConnector(word)) strange = 0;
    else if (!ABBREVIATED.test(word) && !FOREIGN.test(word) && !isNameSyllable(bareWord(word))) {
      if (++strange > STRANGE) return false;
    }
  }
  return true;
}

let offices: ReadonlySet<string> | undefined;
/** Words of the longest office that is looked at. */
const OFFICE_WORDS = 4;

/** "Chính ủy Bộ đội Biên phòng tỉnh": what somebody is, behind the name. */
export function startsWithOffice(text: string): boolean {
  offices ??= new Set(
    readTable<'title' | 'kind' | 'variants'>(titleTable)
      .filter(({ kind }) => kind === 'office' || kind === 'military')
      .flatMap(({ title, variants }) => [title, ...cellValues(variants)])
      .map((name) => name.toLowerCase()),
  );
  const words = text.toLowerCase().split(' ', OFFICE_WORDS);
  for (let count = 1; count <= words.length; count++)
    if (offices.has(words.slice(0, count).join(' '))) return true;
  return false;
}

let ranks: { readonly names: ReadonlySet<string>; readonly beginnings: KnownNumbers } | undefined;
/** Kinds of titles that stand before the name of an author; an office names whom a text is about. */
const RANKS: ReadonlySet<string> = new Set(['academic', 'military']);
/** What readers and contributors of a paper are called, and teachers by their pupils. */
const CALLED =
  'đ/c|đc|cô|thầy|bạn đọc|độc giả|linh mục|lm|nt|đd|cn|ks|ls|sv|gv|hs|mục sư|đại đức|thượng tọa|thích nữ|cư sĩ|ni sư|sư cô|tu sĩ|pv|ctv|btv|ttv|phóng viên|cộng tác viên|biên tập viên|thông tin viên|nhóm pv|nhóm phóng viên';
/** Words of a rank at most, and ranks in a row. */
const RANK_WORDS = 4;
const ROW = 3;

const CONTRIBUTORS: ReadonlySet<string> = new Set([...CALLED.split('|'), 'nhà báo']);

function rankTable() {
  if (ranks) return ranks;
  const read = new Set(CONTRIBUTORS);
  for (const { title, kind, variants } of readTable<'title' | 'kind' | 'variants'>(titleTable)) {
    if (RANKS.has(kind)) for (const name of [title, ...cellValues(variants)]) read.add(name.toLowerCase());
  }
  const beginnings = new KnownNumbers(read.size);
  for (const name of read) {
    const space = name.indexOf(' ');
    beginnings.add(lettersOf(name, 0, space < 0 ? name.length : space));
  }
  ranks = { names: read, beginnings };
  return ranks;
}

/** Where the name begins in "Trung úy Lê Vy", "PGS.TS. Lê Vy"; 0 when no rank stands before a person's name. */
export function endOfRank(text: string): number {
  let at = 0;
  for (let row = 0; row < ROW; row++) {
    const next = skipRank(text, at);
    if (next === at) break;
    at = next;
  }
  if (at === 0) return 0;
  const name = text.slice(at);
  return isPersonName(name) || isFullName(name) || isBaptized(name) ? at : 0;
}

/** "PGS, TS": ranks and nobody who has them, as magazines print them in the line below the name. */
export function isRankOnly(text: string): boolean {
  const padded = `${text} `;
  let at = 0;
  for (let row = 0; row < ROW && at < text.length; row++) at = skipRank(padded, at);
  return at > text.length;
}

/** Names of baptism and of monks before a name. */
const BAPTISMAL = pattern.u`^(?:\p{Lu}\p{Ll}{1,8}(?:ô|êsa|se|uca)|Maria|Anna|Gioan|Đaminh|Micae|Thích|Antôn)$`;

/** "Phêrô Lê Vy", "Thích Minh Quang". */
function isBaptized(name: string): boolean {
  const [first = '', ...rest] = name.split(' ');
  return rest.length >= 1 && rest.length <= 4 && BAPTISMAL.test(first) && looksLikeName(rest.join(' '));
}

/** What ranks end with. */
const PARTED = '.,:';

function skipRank(text: string, from: number): number {
  const { names, beginnings } = rankTable();
  let end = text.indexOf(' ', from + 1);
  if (end < 0 || !beginnings.has(lettersOf(text, from, end))) return from;
  let longest = from;
  for (let words = 0; words < RANK_WORDS && end >= 0; words++) {
    const said = text.slice(from, end).toLowerCase();
    const key = PARTED.includes(said.at(-1)!) ? said.replace(/[.,:]+$/u, '') : said;
    // "Trọng tài: Lê Vy": behind a colon stands who did what the text tells of.
    const told = said.endsWith(':') && !CONTRIBUTORS.has(key);
    if (!told && (names.has(key) || (key.includes('.') && names.has(key.replaceAll('.', '')))))
      longest = end + 1;
    end = text.indexOf(' ', end + 1);
  }
  return longest;
}
