import { Kind } from '../tokens/tokens';
import { NO_BODIES } from './context';
import { joinedWordEnd } from './foreign';
import { isFirstOfWord, isOfNation, startsOffice } from './places';
import type { Reader } from './reader';
import {
  ARTISTS,
  BAPTISMAL_NAMES,
  CLAUSE_STARTS,
  FEASTS,
  ORGANIZATION_HINTS,
  PERSON_VERBS,
  PLACE_HINTS,
  PRIZE_WORDS,
  SENTENCE_STARTS,
  THING_HINTS,
} from './word-lists';

export interface PersonMatch {
  readonly start: number;
  readonly end: number;
}

/** How sure the words before a name make it a person's. */
export type TitleStrength = 'none' | 'weak' | 'strong';

const MOST_SYLLABLES = 5;

/** A Vietnamese (or Chinese in Vietnamese reading) name at a capitalised token: surname first, or after a title. */
export function vietnamesePersonAt(r: Reader, i: number, title: TitleStrength): PersonMatch | undefined {
  const { tokens } = r;
  // "nghệ nhân Y Lan": the word that men's names of the Central Highlands begin with, no initial.
  if (
    title !== 'none' &&
    tokens.raw(i) === 'Y' &&
    tokens.kind(i + 1) === Kind.Capital &&
    tokens.spaced(i + 1)
  )
    return { start: i, end: r.runEnd(i + 1, 3) };
  const initials = initialsEnd(r, i);
  if (initials > i)
    return title === 'none' && !followsPersonWord(r, i) ? undefined : { start: i, end: initials };
  if (title === 'strong' && isBareInitials(r, i)) return { start: i, end: i + 1 };
  const christian = christianNameEnd(r, i);
  if (christian > i) return { start: i, end: christian };
  if (tokens.kind(i) !== Kind.Capital && !(tokens.kind(i) === Kind.Upper && title !== 'none'))
    return undefined;
  if (tokens.kind(i) === Kind.Upper && TERMS.has(tokens.raw(i))) return undefined;
  // "Sở Y tế [Trưởng Đoàn] giám sát": an office in capitals.
  if (r.lower(i) === 'trưởng' || (r.lower(i) === 'phó' && r.lower(i + 1) === 'trưởng')) return undefined;
  const end = nameEnd(r, i);
  const count = end - i;
  if (isDelegation(r, i, end)) return undefined;
  const kind = compoundEnd(r, i) > i ? 'compound' : r.surname(i);
  const sentence = tokens.startsSentence(i);
  if (sentence && r.in(i, SENTENCE_STARTS) && title === 'none') {
    if (kind === undefined || r.surname(i + 1) === 'common' || count < 3) return undefined;
  }
  if (count === 2 && title === 'none' && FEASTS.has(tokens.slice(i, end))) return undefined;
  if (kind !== undefined) {
    if (count >= 3) {
      const isRare = (kind === 'minority' || kind === 'chinese') && tokens.length(i + 1) > 1;
      if (isRare && title === 'none' && !isGivenLike(r, i + 1, end)) return undefined;
      return { start: i, end };
    }
    if (count === 2) {
      if (title !== 'none') return { start: i, end };
      const isGiven = r.isGivenName(i + 1) || isInitial(r, i + 1);
      if (kind === 'common' && (isGiven || isOwnLine(r, i, end))) return { start: i, end };
      if (kind === 'ambiguous' && isGiven && !sentence) return { start: i, end };
      if (kind === 'chinese' && isGiven && !sentence) return { start: i, end };
    }
  }
  if (count === 1 && (isInTitle(r, i) || isTitleGoingOn(r, i) || isFieldOfOffice(r, i))) return undefined;
  // "Giám mục Phụ tá", "sau Thánh lễ"
  if (count === 1 && !r.isGivenName(i) && isFirstOfWord(r, i)) return undefined;
  // "nghệ sĩ Việt", "doanh nhân Việt": where someone is from.
  if (count === 1 && ((r.lower(i) === 'việt' && !isAddressed(r, i)) || isOfNation(r, i))) return undefined;
  // "Đội trưởng [Đội] quản lý thị trường", "Giám đốc Sở, [Ông] …": who leads what, and a word of address.
  if (count === 1 && !isAddressed(r, i) && (ADDRESSES.has(r.lower(i)) || isHeadOfBody(r, i)))
    return undefined;
  // "người mẫu An Tây": stage names.
  if (
    title === 'weak' &&
    count === 2 &&
    r.in(i - 1, ARTISTS) &&
    tokens.isLower(i - 1) &&
    isVietnameseRun(r, i, end)
  )
    return { start: i, end };
  // "Chẩu Văn Lâm, Ủy viên …": a family name of no table, and the office behind.
  if (title === 'none' && count >= 3 && isGivenLike(r, i + 1, end) && isFollowedByOffice(r, i, end))
    return { start: i, end };
  if (title === 'strong' && r.isVietnamese(i) && !startsOffice(r, i)) return { start: i, end };
  if (title === 'weak' && count >= 2 && isGivenLike(r, i, end)) return { start: i, end };
  if (
    title === 'none' &&
    count === 2 &&
    isGivenLike(r, i, end) &&
    !tokens.quoted(i) &&
    r.titleAt(i)?.value.kind !== 'office'
  )
    return { start: i, end };
  return undefined;
}

/** "(Đoàn Hưng Yên)": those whom a province sent, and no family name. */
function isDelegation(r: Reader, i: number, end: number): boolean {
  if (r.lower(i) !== 'đoàn') return false;
  const known = r.knownAt(i + 1);
  return known?.end === end && (known.value.kind === 'province' || known.value.kind === 'municipality');
}

const ADDRESSES: ReadonlySet<string> = new Set(['ông', 'bà', 'chị']);

/** A word that names of bodies begin with, going on in small letters. */
function isHeadOfBody(r: Reader, i: number): boolean {
  return r.headsAt(i).length > 0 && r.tokens.isLower(i + 1) && r.tokens.spaced(i + 1);
}

/** "anh Việt": a word of address of one syllable stands before. */
export function isAddressed(r: Reader, i: number): boolean {
  const title = r.titleBefore(i);
  return title?.value.kind === 'honorific' && title.start === i - 1;
}

/** "Vũ Khoan": a family name and another syllable that are a line by themselves, as who wrote the text is. */
function isOwnLine(r: Reader, i: number, end: number): boolean {
  const { tokens } = r;
  if (tokens.kind(i - 1) !== Kind.Break || tokens.kind(end) !== Kind.Break) return false;
  return isVietnameseRun(r, i, end) && r.headsAt(i).length === 0 && !r.placeHeadAt(i) && !r.domainAt(i);
}

/** Three syllables or more, a comma and an office: a name, whatever its first syllable is. */
function isFollowedByOffice(r: Reader, i: number, end: number): boolean {
  const { tokens } = r;
  if (!tokens.isMark(end, ',') || !tokens.isCapital(end + 1) || !r.isVietnamese(i)) return false;
  if (r.headsAt(i).length > 0 || r.placeHeadAt(i) || r.in(i, SENTENCE_STARTS)) return false;
  return r.titleAt(end + 1)?.value.kind === 'office';
}

/** "Anh hùng [Lực] lượng vũ trang": a longer title begins with the one that stands before. */
function isInTitle(r: Reader, i: number): boolean {
  const before = r.titleBefore(i);
  return before !== undefined && (r.titleAt(before.start)?.end ?? 0) > i;
}

/** "Hoa hậu [Nhân ái]", "Nữ hoàng [Sắc đẹp]": a word that completes what was won. */
function isTitleGoingOn(r: Reader, i: number): boolean {
  const { tokens } = r;
  if (!tokens.isLower(i + 1) || !tokens.spaced(i + 1)) return false;
  return r.in(i - 1, PRIZE_WORDS) && !r.in(i + 1, CLAUSE_STARTS) && !r.in(i + 1, PERSON_VERBS);
}

/** "Trưởng phòng [Chế] biến", "Đại sứ [Thiện] chí": an office, and what it is for in small letters. */
function isFieldOfOffice(r: Reader, i: number): boolean {
  const { tokens } = r;
  if (!r.isVietnamese(i) || r.titleBefore(i)?.value.kind !== 'office') return false;
  // "Trưởng khoa [Nhiễm] - Thần kinh"
  if (tokens.isDash(i + 1) && tokens.isCapital(i + 2)) return r.lower(i - 1) === 'khoa' && !r.isGivenName(i);
  if (!tokens.isLower(i + 1) || !tokens.spaced(i + 1)) return false;
  return !r.in(i + 1, CLAUSE_STARTS) && !r.in(i + 1, PERSON_VERBS);
}

/** "Phao-lô Nguyễn Văn Đông", "Giuse Vũ Duy …": baptismal names before a family name. */
function christianNameEnd(r: Reader, i: number): number {
  const { tokens } = r;
  let at = i;
  while (at < i + 8 && tokens.isCapital(at) && r.in(at, BAPTISMAL_NAMES))
    at = Math.max(at + 1, joinedWordEnd(r, at + 1));
  if (at === i || !tokens.spaced(at) || !r.isSurname(at)) return i;
  const end = nameEnd(r, at);
  return end - at >= 2 ? end : i;
}

function isVietnameseRun(r: Reader, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!r.isVietnamese(i) || r.tokens.kind(i) !== Kind.Capital) return false;
  return !r.knownAt(from);
}

function isGivenLike(r: Reader, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if (!r.isGivenName(i) && !isInitial(r, i)) return false;
  }
  return end > from;
}

function isInitial(r: Reader, i: number): boolean {
  const { tokens } = r;
  if (tokens.kind(i) === Kind.Upper) return tokens.length(i) === 1;
  return isDigraph(r, i) && tokens.isMark(i + 1, '.') && tokens.glued(i + 1);
}

/** Two letters of one sound, to which names are shortened: "Nguyễn Đức Th.". */
const DIGRAPHS = /^(?:Ch|Gh|Gi|Kh|Ng|Nh|Ph|Qu|Th|Tr)$/;
const LAST_ASCII = 0x7f;

function isDigraph(r: Reader, i: number): boolean {
  const { tokens } = r;
  if (tokens.kind(i) !== Kind.Capital || tokens.length(i) !== 2) return false;
  // Most short syllables end with a letter that has a mark.
  return tokens.text.charCodeAt(tokens.starts[i]! + 1) <= LAST_ASCII && DIGRAPHS.test(tokens.raw(i));
}

function compoundEnd(r: Reader, i: number): number {
  let end = i;
  const { compounds } = r.lexicon.names;
  const count = compounds.forwards(r.tokens, i);
  for (let n = 0; n < count; n++) if (r.tokens.isCapital(compounds.edges[n]! - 1)) end = compounds.edges[n]!;
  return end;
}

/** End of the syllables of a Vietnamese name, cut before offices and organisations that follow without a comma. */
function nameEnd(r: Reader, i: number): number {
  const { tokens } = r;
  let end = i + 1;
  const most = i + MOST_SYLLABLES;
  // "Hoàng văn Điện": the middle name in lower case.
  if (isLowerMiddle(r, end) && r.surname(i) === 'common') end += 2;
  while (end < most && tokens.isCapital(end) && tokens.spaced(end)) {
    const kind = tokens.kind(end);
    // "Giàng A Páo", "Ngô Á Nam": a vowel is a syllable where the name goes on.
    const isVowel = tokens.length(end) === 1 && r.isVietnamese(end) && tokens.kind(end + 1) === Kind.Capital;
    if (isVowel && tokens.spaced(end + 1)) {
      end++;
      continue;
    }
    if (isInitial(r, end)) {
      end = initialsEnd(r, end);
      end = end > 0 ? end : end;
      break;
    }
    if (kind !== Kind.Capital) break;
    if (startsOffice(r, end)) break;
    if (!r.isVietnamese(end) && isHint(r, end)) break;
    if (end - i >= 2 && opensSentence(r, end)) break;
    if (end - i >= 2 && startsOther(r, i, end)) break;
    end++;
  }
  return end;
}

/** "Thu Hà [Theo] lời kể …": a word that opens sentences, going on in small letters, after a name that may end there. */
function opensSentence(r: Reader, at: number): boolean {
  const { tokens } = r;
  if (!tokens.isLower(at + 1) || !r.in(at, SENTENCE_STARTS) || r.isGivenName(at) || r.isSurname(at))
    return false;
  return !GIVEN_WORDS.has(r.lower(at)) && !MIDDLE_NAMES.has(r.lower(at - 1));
}

/** Such words that people are called, too: "Ngộ Không", "Nam Em"; and names that a given name must follow. */
const GIVEN_WORDS: ReadonlySet<string> = new Set(['không', 'em', 'hai', 'ba', 'năm', 'hơn', 'có', 'một']);
const MIDDLE_NAMES: ReadonlySet<string> = new Set(['thị', 'văn']);

/** A known name after a personal name, where it is not the given name itself: "Phạm Thị [Thanh Hà]" goes on. */
function startsOther(r: Reader, i: number, at: number): boolean {
  const { tokens } = r;
  const known = r.knownAt(at);
  if (!known || known.end - at < 2) return false;
  if (known.value.type !== 'place' || known.value.kind === 'country') return true;
  if (known.end - i > MOST_SYLLABLES - 1 || (tokens.isCapital(known.end) && tokens.spaced(known.end)))
    return true;
  for (let k = at; k < known.end; k++) if (!r.isGivenName(k)) return true;
  return false;
}

export function isLowerMiddle(r: Reader, at: number): boolean {
  const { tokens } = r;
  if (!tokens.isLower(at) || !tokens.spaced(at) || !tokens.spaced(at + 1)) return false;
  const word = r.lower(at);
  return (word === 'văn' || word === 'thị') && tokens.kind(at + 1) === Kind.Capital && r.isVietnamese(at + 1);
}

/** "T.", "N.V.A", "H.T.P.": single capitals with points. The last point belongs to the name unless a sentence ends with it. */
function initialsEnd(r: Reader, i: number): number {
  const { tokens } = r;
  // "T&T": letters of a firm.
  if (!isInitial(r, i) || tokens.isMark(i + 1, '&') || tokens.isMark(i - 1, '&')) return i;
  let end = i + 1;
  while (
    tokens.isMark(end, '.') &&
    tokens.glued(end) &&
    isInitial(r, end + 1) &&
    tokens.glued(end + 1) &&
    end < i + 12
  )
    end += 2;
  if (tokens.isMark(end, '.') && tokens.glued(end)) {
    const next = tokens.kind(end + 1);
    if (
      next === Kind.Lower ||
      next === Kind.Number ||
      (next === Kind.Punctuation && !tokens.isMark(end + 1, '.'))
    )
      end++;
  }
  return end;
}

/** Capitals that begin no name: "công cụ AI", "em bé IVF" end in what sounds like a word of address. */
const TERMS: ReadonlySet<string> = new Set([
  'AI',
  'IVF',
  'ADN',
  'DNA',
  'HIV',
  'IT',
  'ATM',
  'GPS',
  'USB',
  'LED',
]);

/** "ông THN (57 tuổi)": initials without points, after a word of address. */
function isBareInitials(r: Reader, i: number): boolean {
  const { tokens } = r;
  const length = tokens.length(i);
  if (tokens.kind(i) !== Kind.Upper || length < 2 || length > 4 || !tokens.spaced(i)) return false;
  if (r.titleBefore(i)?.value.kind !== 'honorific' || NO_BODIES.has(tokens.raw(i))) return false;
  if (TERMS.has(tokens.raw(i))) return false;
  const closes = tokens.isMark(i + 1, '(') || tokens.isMark(i + 1, ',') || tokens.isLower(i + 1);
  if (!closes || r.knownAt(i) || r.titleAt(i) || r.placeHeadAt(i)) return false;
  return r.headsAt(i).length === 0;
}

/** Crime reports name people by initials after words that only people have before them. */
function followsPersonWord(r: Reader, i: number): boolean {
  return r.titleBefore(i) !== undefined;
}

function isHint(r: Reader, i: number): boolean {
  return r.in(i, ORGANIZATION_HINTS) || r.in(i, THING_HINTS) || r.in(i, PLACE_HINTS);
}

/** A name in a line of capitals: surname and known given names, two words only after a title. */
export function shoutedPersonAt(r: Reader, i: number, titled: boolean): PersonMatch | undefined {
  const kind = r.surname(i);
  if (kind !== 'common' && !(kind === 'ambiguous' && titled)) return undefined;
  let end = i + 1;
  while (end < i + 4 && r.tokens.spaced(end) && r.tokens.isCapital(end) && r.isGivenName(end)) {
    if (end - i >= 2 && startsShouted(r, end)) break;
    end++;
  }
  const count = end - i;
  return count >= 3 || (count === 2 && titled) ? { start: i, end } : undefined;
}

function startsShouted(r: Reader, i: number): boolean {
  const title = r.titleAt(i);
  return (
    (title !== undefined && title.end - title.start > 1) ||
    r.headsAt(i).some((head) => head.end - head.start > 1)
  );
}
