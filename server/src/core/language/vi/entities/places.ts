import { Kind } from '../tokens/tokens';
import { isCommonWord } from './common-words';
import type { KnownEntity } from './lexicon';
import type { Reader } from './reader';
import {
  AMBIGUOUS_COUNTRIES,
  CLAUSE_STARTS,
  COUNTRY_CONTEXT,
  NAME_PARTICLES,
  NATIONS_AS_NAMES,
  PROFESSIONS_OF_NATIONS,
  SENTENCE_STARTS,
} from './word-lists';

/** Tokens `[start, end)` of a place and, where a table has it, who it is. */
export interface PlaceMatch {
  readonly start: number;
  readonly end: number;
  readonly entity: KnownEntity | undefined;
  /** True when a word like "xã" before the name says that it is a place. */
  readonly designated: boolean;
}

const MOST_NAME_WORDS = 5;

/** A place that starts at a capitalised token: a known name, or a capitalised head with its name ("Quận 1"). */
export function placeAt(r: Reader, i: number): PlaceMatch | undefined {
  const known = r.knownAt(i);
  const head = designatedAt(r, i);
  if (head && (!known || head.end >= known.end)) return head;
  if (known?.value.type !== 'place') return undefined;
  return { start: known.start, end: known.end, entity: known.value, designated: false };
}

/** A place whose lower-case head ends right before the capitalised token or number i ("xã [Tân Lập]", "sông Hồng"). */
export function placeAfterHead(r: Reader, i: number): PlaceMatch | undefined {
  const { tokens } = r;
  const point = tokens.isMark(i - 1, '.') && tokens.glued(i - 1);
  const head = r.placeHeadBefore(point ? i - 1 : i);
  if (!head || head.value.use === 'none') return undefined;
  // "TT&TT", "PT-TH": letters of an abbreviation in two parts.
  if (isHalfOfPair(r, head.start)) return undefined;
  // "Châu Việt Cường": heads that are surnames too.
  if (tokens.isCapital(head.start) && head.end - head.start === 1 && r.isSurname(head.start))
    return undefined;
  // "động AT": letters after a word that only spells a head.
  if (HEAD_COMPOUNDS.has(head.value.text) && tokens.kind(i) === Kind.Upper && tokens.length(i) > 1)
    return undefined;
  // A channel on air is no canal; "yêu cầu" is no bridge.
  if (head.value.text === 'kênh' && tokens.kind(i) >= Kind.Upper) return undefined;
  if (isNoPlace(r, head.value.text, i)) return undefined;
  if (head.end - head.start === 1 && HEAD_COMPOUNDS.get(head.value.text)?.has(r.lower(head.start - 1)))
    return undefined;
  if (point && tokens.kind(head.start) !== Kind.Upper && tokens.raw(head.start) !== 'Tp') return undefined;
  if (isSingleLetter(head.value.text) && !point && !tokens.glued(i)) return undefined;
  return nameAfter(r, head.start, i, head.value.use);
}

/** "cầu Quốc thái dân an", "Đường lên đỉnh Olympia": a prayer is no bridge, a contest no mountain. */
function isNoPlace(r: Reader, head: string, at: number): boolean {
  const word = head.toLowerCase();
  if (word === 'đỉnh') return r.lower(at) === 'olympia';
  return word === 'cầu' && r.lower(at) === 'quốc' && r.lower(at + 1) === 'thái';
}

/** Syllables that make another word of a head after them. */
const HEAD_COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'cầu yêu nhu toàn địa đòi thỉnh khẩn hoàn bán điểm khí nhãn hồng',
    'động hoạt lao hành vận tác phát cử chủ năng xúc biến cảm chấn hội linh khởi bất di rung phong tự đồng sinh thụ',
    'bản văn cơ nhật kịch xuất biên cổ nguyên ấn căn tư phiên bài bất',
    'hồ đồng',
    'núi vùng miền đồi rừng',
    'phủ chính bao âm che',
    'đình gia',
    'phá đột khám tàn đập bứt',
    'ga',
    'ngõ cửa',
    'cung hoàng nguồn tự lượng',
    'mũi',
    'bến bờ',
    'sân',
    'đền',
    'tháp',
    'châu lục',
    'làng dân',
    'chợ hội',
    'đầm',
    'bãi',
    'mỏ',
    'dinh',
    'hang',
    'rừng',
    'phố',
    'miền',
    'rạp',
    'hầm',
    'cảng hải',
    'dốc',
    'đỉnh thượng',
  ].map((line) => {
    const [head, ...before] = line.split(' ');
    return [head!, new Set(before)] as const;
  }),
);

function isHalfOfPair(r: Reader, i: number): boolean {
  const { tokens } = r;
  const isJoined = tokens.isMark(i - 1, '&') || tokens.isMark(i - 1, '-') || tokens.isMark(i - 1, '/');
  return tokens.kind(i) === Kind.Upper && tokens.glued(i) && isJoined;
}

function isSingleLetter(text: string): boolean {
  return text.length === 1;
}

/** A head written with a capital, with the name after it: "Thành phố Huế", "P.Tam Hiệp", "Sân vận động Mỹ Đình". */
function designatedAt(r: Reader, i: number): PlaceMatch | undefined {
  const { tokens } = r;
  const head = r.placeHeadAt(i);
  if (!head || head.value.use === 'none' || isHalfOfPair(r, i)) return undefined;
  // "ĐÌNH CƯƠNG": only abbreviations are heads in capitals.
  if (tokens.kind(i) === Kind.Upper && !head.value.upper) return undefined;
  let at = head.end;
  if (tokens.isMark(at, '.') && tokens.glued(at) && (head.value.upper || tokens.raw(i) === 'Tp')) at++;
  else if (isSingleLetter(head.value.text)) return undefined;
  if (!tokens.isCapital(at) && tokens.kind(at) !== Kind.Number) return undefined;
  // "TT. Thích Chân Quang": a reverend, not a town.
  if (head.value.text === 'TT' && r.lower(at) === 'thích') return undefined;
  if (isNoPlace(r, head.value.text, at)) return undefined;
  // "Hồ Quang Hiếu", "Châu Tuyết Vân": heads that are surnames too need a name the tables know.
  if (at === i + 1 && r.isSurname(i)) return undefined;
  return nameAfter(r, i, at, head.value.use);
}

function nameAfter(
  r: Reader,
  start: number,
  at: number,
  use: 'strip' | 'keep' | 'number' | 'none',
): PlaceMatch | undefined {
  const { tokens } = r;
  if (tokens.kind(at) === Kind.Number) {
    if (use === 'number' && tokens.length(at) <= 2)
      return { start, end: at + 1, entity: undefined, designated: true };
    const road = r.lower(start);
    if (
      use === 'keep' &&
      (road === 'quốc' ||
        road === 'ql' ||
        road === 'tỉnh' ||
        road === 'tl' ||
        road === 'hương' ||
        road === 'đường')
    ) {
      return { start, end: at + 1, entity: undefined, designated: true };
    }
    return undefined;
  }
  // "cháu P. Tại …": the point ended a sentence.
  if (tokens.isMark(at - 1, '.') && tokens.spaced(at) && r.in(at, SENTENCE_STARTS)) return undefined;
  // "các nước ASEAN", "thượng đỉnh G20"
  const body = r.knownAt(at);
  if (body?.value.type === 'organization') {
    // "Nhà hát Tuổi Trẻ", "Bảo tàng Quân khu 9": houses named after bodies.
    if (use === 'keep' && HOUSES.test(r.placeHeadAt(start)?.value.text ?? ''))
      return { start, end: body.end, entity: undefined, designated: true };
    if (use !== 'keep' || body.value.kind !== 'company') return undefined;
  }
  // "TP Hồ Chí Minh" and its like are names with their head.
  const whole = knownPlace(r, start);
  if (whole && whole.end > at) return { ...whole, designated: true };
  let end = placeNameEnd(r, at);
  if (end === at) return undefined;
  // "Nhà văn hóa Thanh niên": a name that is a word of two syllables.
  const word = use === 'keep' ? r.domainAt(at) : undefined;
  if (word && word.end > end && tokens.isLower(end)) end = word.end;
  // "nước Cộng hòa Séc", "đất nước Mặt trời mọc": the first syllable of a word.
  if (end === at + 1 && !knownPlace(r, at) && isFirstOfWord(r, at)) return undefined;
  if (r.lower(start) === 'cao' || r.lower(start + 1) === 'cao') end = otherEndOf(r, end);
  const known = knownPlace(r, at);
  const entity = known && known.end === end ? known.entity : undefined;
  const from = use === 'keep' ? start : at;
  return { start: from, end, entity: use === 'keep' ? undefined : entity, designated: true };
}

/** A capital syllable whose word goes on in lower case: "Cộng hòa", "Quốc lộ". */
export function isFirstOfWord(r: Reader, i: number): boolean {
  const { tokens } = r;
  return tokens.isLower(i + 1) && tokens.spaced(i + 1) && isCommonWord(r.lower(i), r.lower(i + 1));
}

const HOUSES = /^(?:nhà hát|bảo tàng|nhà văn hóa|nhà thi đấu)/;

/** "cao tốc Trung Lương - Mỹ Thuận": roads are named by both ends. */
function otherEndOf(r: Reader, end: number): number {
  const { tokens } = r;
  if (!tokens.isDash(end) || !tokens.isCapital(end + 1)) return end;
  return placeNameEnd(r, end + 1);
}

function knownPlace(r: Reader, i: number): PlaceMatch | undefined {
  const known = r.knownAt(i);
  if (known?.value.type !== 'place') return undefined;
  return { start: i, end: known.end, entity: known.value, designated: false };
}

/**
 * Where a place's name that starts at a capitalised token ends: at the end of the table's name, else of the run of
 * capitals, cut before a person's name or an office that follows without a comma.
 */
export function placeNameEnd(r: Reader, at: number): number {
  const { tokens } = r;
  const known = r.knownAt(at);
  let end = r.runEnd(at, MOST_NAME_WORDS);
  if (known && known.value.type === 'place') {
    if (known.end >= end || startsName(r, known.end, end)) return known.end;
    const isLong = known.end - at > 1 || !r.isVietnamese(at);
    if (isLong && (known.value.kind === 'country' || !r.isVietnamese(known.end))) return known.end;
  }
  for (let k = at + 1; k < end; k++) {
    if (startsOffice(r, k)) return k;
    if (k - at >= 1 && end - k >= 2 && k > at && isCommonSurname(r, k) && (k - at >= 2 || end - k >= 3))
      return k;
  }
  // "Charles [de Gaulle]"
  if (
    r.in(end, NAME_PARTICLES) &&
    tokens.isLower(end) &&
    tokens.isCapital(end + 1) &&
    !r.isVietnamese(end - 1)
  ) {
    if (tokens.spaced(end) && tokens.spaced(end + 1)) end = r.runEnd(end + 1, MOST_NAME_WORDS);
  }
  // "Phan Rang - Tháp Chàm", "Pháp Vân - Cầu Giẽ": two names that a hyphen joins into one stretch stay two mentions,
  // but a hyphen without blanks belongs to the name.
  while (tokens.isDash(end) && tokens.glued(end) && tokens.glued(end + 1) && tokens.isCapital(end + 1)) {
    end = r.runEnd(end + 1, MOST_NAME_WORDS);
  }
  return end;
}

const OFFICE_KINDS: ReadonlySet<string> = new Set(['office', 'military', 'academic']);

/** A capitalised word that opens an office or organisation: "Bí" of "Bí thư". */
export function startsOffice(r: Reader, i: number): boolean {
  const title = r.titleAt(i);
  // "Bí thư", and "Tổng Bí thư", of which the second word is written with a capital too.
  if (title && OFFICE_KINDS.has(title.value.kind) && title.end - title.start > 1)
    if (r.tokens.isLower(i + 1) || r.tokens.isLower(title.end - 1)) return true;
  return r.headsAt(i).some((head) => head.end - head.start > 1 && r.tokens.isLower(i + 1));
}

export function isCommonSurname(r: Reader, i: number): boolean {
  return r.surname(i) === 'common';
}

function startsName(r: Reader, from: number, end: number): boolean {
  return from < end && end - from >= 2 && r.isSurname(from);
}

/** "cầu thủ Thái", "kỹ sư Đức": the country of somebody by what they do. */
export function isOfNation(r: Reader, i: number): boolean {
  if (!r.in(i, NATIONS_AS_NAMES) || !r.tokens.isLower(i - 1)) return false;
  return PROFESSIONS_OF_NATIONS.has(`${r.lower(i - 2)} ${r.lower(i - 1)}`);
}

/** True where a one-syllable name of the tables that is a word as well ("Anh", "Đức") really is the country. */
export function isCountryHere(r: Reader, match: PlaceMatch): boolean {
  const { tokens } = r;
  if (match.end - match.start > 1 || match.designated) return true;
  const word = r.lower(match.start);
  if (!r.in(match.start, AMBIGUOUS_COUNTRIES)) return true;
  const before = r.lower(match.start - 1);
  if (before === 'tiếng') return false;
  if (isOfNation(r, match.start)) return true;
  // "Bộ trưởng Quốc phòng [Đức] Annegret …": an office's country, and a foreign name.
  const next = match.end;
  if (tokens.kind(next) === Kind.Capital && tokens.spaced(next) && !r.isVietnamese(next))
    if (r.titleBefore(match.start)?.value.kind === 'office') return true;
  if (tokens.startsSentence(match.start))
    return (
      word !== 'anh' &&
      word !== 'thái' &&
      word !== 'ý' &&
      word !== 'áo' &&
      !r.in(match.start - 1, CLAUSE_STARTS)
    );
  if (word === 'mỹ' || word === 'úc' || word === 'lào' || word === 'bỉ' || word === 'pháp' || word === 'huế')
    return true;
  if (r.in(match.start - 1, COUNTRY_CONTEXT)) return true;
  // In a list of countries: "Pháp, Đức và Anh", "Nga - Mỹ".
  const code = tokens.mark(match.start - 1);
  if (code === 0x2c || tokens.isDash(match.start - 1))
    return r.knownAt(match.start - 2)?.value.type === 'place';
  if (before === 'và') return r.knownAt(match.start - 2)?.value.type === 'place';
  if (code === 0x28) return tokens.isMark(match.end, ')') || tokens.isMark(match.end, ',');
  return tokens.isLower(match.start - 1) &&
    word !== 'anh' &&
    word !== 'đức' &&
    word !== 'thái' &&
    word !== 'vinh' &&
    word !== 'ý' &&
    word !== 'nga'
    ? true
    : word === 'nga' && tokens.isLower(match.start - 1);
}
