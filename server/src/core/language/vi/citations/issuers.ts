import { pattern } from '../../../text/pattern';
import { organs } from './tables';
import { foldSpelling, isUpperAt, lowerCode, matchAny, matchPhrase, skipBlanks, wordEnd } from './text';

export interface Issuer {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Written form in lower case → name; longest first. */
const CENTRAL: readonly (readonly [string, string])[] = [
  ['ban chấp hành trung ương đảng cộng sản việt nam', 'Ban Chấp hành Trung ương Đảng'],
  ['ban chấp hành trung ương đảng', 'Ban Chấp hành Trung ương Đảng'],
  ['ban chấp hành trung ương', 'Ban Chấp hành Trung ương Đảng'],
  ['bch trung ương đảng', 'Ban Chấp hành Trung ương Đảng'],
  ['bch trung ương', 'Ban Chấp hành Trung ương Đảng'],
  ['bchtw', 'Ban Chấp hành Trung ương Đảng'],
  ['trung ương đảng', 'Ban Chấp hành Trung ương Đảng'],
  ['ban bí thư trung ương đảng', 'Ban Bí thư'],
  ['ban bí thư trung ương', 'Ban Bí thư'],
  ['ban bí thư', 'Ban Bí thư'],
  ['bộ chính trị', 'Bộ Chính trị'],
  ['ủy ban thường vụ quốc hội', 'Ủy ban Thường vụ Quốc hội'],
  ['uỷ ban thường vụ quốc hội', 'Ủy ban Thường vụ Quốc hội'],
  ['ubtvqh', 'Ủy ban Thường vụ Quốc hội'],
  ['quốc hội', 'Quốc hội'],
  ['thủ tướng chính phủ', 'Thủ tướng Chính phủ'],
  ['thủ tướng', 'Thủ tướng Chính phủ'],
  ['chính phủ', 'Chính phủ'],
  ['chủ tịch nước', 'Chủ tịch nước'],
];

/** First words of bodies that issue documents, in lower case; the rest of the name is read by its shape. */
const HEADS: readonly string[] = [
  'ban thường vụ',
  'ban chấp hành',
  'ban chỉ đạo',
  'ban tổ chức',
  'ban tuyên giáo',
  'ban cán sự đảng',
  'bộ trưởng bộ',
  'btv',
  'bch',
  'bộ',
  'chủ tịch ubnd',
  'chủ tịch ủy ban nhân dân',
  'chủ tịch uỷ ban nhân dân',
  'chủ tịch hội đồng nhân dân',
  'ubnd',
  'ủy ban',
  'uỷ ban',
  'hội đồng',
  'hđnd',
  'tỉnh ủy',
  'tỉnh uỷ',
  'thành ủy',
  'thành uỷ',
  'huyện ủy',
  'huyện uỷ',
  'quận ủy',
  'quận uỷ',
  'thị ủy',
  'thị uỷ',
  'đảng ủy',
  'đảng uỷ',
  'quân ủy',
  'quân uỷ',
  'văn phòng',
  'thanh tra',
  'tổng liên đoàn',
  'trung ương đoàn',
  'liên đoàn',
  'ngân hàng',
  'sở',
  'cục',
  'tổng cục',
  'cơ quan',
  'công an',
  'tòa án',
  'toà án',
  'viện kiểm sát',
];

/** Words in small letters that go on with a body's name. */
const WITHIN: ReadonlySet<string> = new Set(
  'và tỉnh thành phố huyện quận thị xã phường đặc khu nhân dân đảng bộ ủy uỷ trung ương quốc gia giáo dục đào tạo y tế tài chính xây dựng công thương nội vụ giao thông vận tải tư pháp lao động thanh tra chỉ đạo tối cao điều tra cảnh sát hành chính nhà nước xã hội an bảo vệ kiểm'.split(
    ' ',
  ),
);

/** Reads "của Bộ Chính trị", "do Thủ tướng Chính phủ" and the like after a document's number. */
export function readIssuer(text: string, at: number): Issuer | undefined {
  let i = skipBlanks(text, at);
  if (i === at) return undefined;
  const lead = matchAny(text, i, ['của', 'do']);
  if (lead >= 0) i = skipBlanks(text, lead);
  else if (!isUpperAt(text, i)) return undefined;
  return readBodyName(text, i);
}

const JOINED_BODIES = pattern.u`^(?: ?[-–&] ?\p{Lu}+(?!\p{Ll})){1,3}`;

/** Reads the name of an issuing body that starts here. */
export function readBodyName(text: string, at: number): Issuer | undefined {
  const { names, heads } = bodies().get(lowerCode(text.charCodeAt(at))) ?? NO_BODIES;
  for (const [form, name] of names) {
    const end = matchPhrase(text, at, form);
    if (end >= 0) return { name, start: at, end };
  }
  const head = matchAny(text, at, heads);
  if (head < 0) return undefined;
  let end = head;
  for (let words = 0; words < 9; words++) {
    const start = skipBlanks(text, end, 1);
    if (start === end) break;
    const stop = wordEnd(text, start);
    if (stop === start || (!isUpperAt(text, start) && !WITHIN.has(text.slice(start, stop)))) break;
    end = stop;
    // "Bộ GD-ĐT", "Bộ LĐ-TB & XH".
    const joined = JOINED_BODIES.exec(text.slice(end, end + 12));
    if (joined) end += joined[0].length;
  }
  if (text.slice(at, end).endsWith(' và')) end -= 3;
  return end === head && head - at < 3 ? undefined : { name: text.slice(at, end), start: at, end };
}

interface Bodies {
  /** Written form in lower case and name: central bodies, then ministries and their like, the longest first. */
  readonly names: (readonly [string, string])[];
  readonly heads: string[];
}

const NO_BODIES: Bodies = { names: [], heads: [] };
let byFirstLetter: Map<number, Bodies> | undefined;

/** All names and first words of bodies by their first letter. */
function bodies(): ReadonlyMap<number, Bodies> {
  if (byFirstLetter) return byFirstLetter;
  const found = new Map<number, Bodies>();
  const group = (form: string): Bodies => {
    const first = form.charCodeAt(0);
    const known = found.get(first) ?? { names: [], heads: [] };
    found.set(first, known);
    return known;
  };
  for (const entry of CENTRAL) group(entry[0]).names.push(entry);
  const ministries = [...new Set([...organs().values()])]
    .filter((organ) => organ.unique && organ.name.includes(' '))
    .map((organ) => [foldSpelling(organ.name), organ.name] as const)
    .sort((a, b) => b[0].length - a[0].length);
  for (const entry of ministries) group(entry[0]).names.push(entry);
  for (const head of HEADS) group(head).heads.push(head);
  byFirstLetter = found;
  return found;
}
