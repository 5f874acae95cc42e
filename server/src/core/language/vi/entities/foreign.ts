import { Kind } from '../tokens/tokens';
import { BORNE_WORDS, ENGLISH_WORDS } from './english-words';
import { NamePart } from './names';
import type { TitleStrength } from './persons';
import { startsOffice } from './places';
import type { Reader } from './reader';
import {
  NAME_PARTICLES,
  ORGANIZATION_HINTS,
  PLACE_HINTS,
  PLACE_PREPOSITIONS,
  SENTENCE_STARTS,
  SPORTS,
  THING_HINTS,
  THING_NAMES,
  THING_NOUNS,
} from './word-lists';

const MOST_FOREIGN_WORDS = 6;

export type ForeignKind = 'person' | 'organization' | 'place' | 'thing';
export interface ForeignMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: ForeignKind;
}

/** A quick look: a run of Vietnamese syllables without hyphens is no foreign name. */
function mayBeForeign(r: Reader, i: number): boolean {
  const { tokens } = r;
  for (let k = i; k < i + MOST_FOREIGN_WORDS; k++) {
    if (!tokens.isCapital(k) || (k > i && !tokens.spaced(k))) break;
    if (!r.isVietnamese(k) || r.tokens.isMark(k + 1, '-')) return true;
    if (tokens.isLower(k + 1) && tokens.isCapital(k + 2) && !r.isVietnamese(k + 2)) return true;
  }
  return false;
}

/** A run of words that are not Vietnamese, and what its words make it. */
export function foreignRunAt(r: Reader, i: number, title: TitleStrength): ForeignMatch | undefined {
  const { tokens } = r;
  if (!mayBeForeign(r, i)) return undefined;
  if (r.in(i, SPORTS)) {
    const sport = r.in(i + 1, SPORTS) && tokens.spaced(i + 1) ? i + 2 : i + 1;
    return { start: i, end: sport, kind: 'thing' };
  }
  if (THING_NAMES.has(`${r.lower(i)} ${r.lower(i + 1)}`)) return { start: i, end: i + 2, kind: 'thing' };
  // "thủ lĩnh [Hamas] Ismail …": a body, and then who leads it.
  if (r.knownAt(i)?.value.type === 'organization' && (r.nameParts(i + 1) & NamePart.ForeignFirst) !== 0)
    return undefined;
  if (title !== 'strong' && isMake(r, i)) return undefined;
  let end = i;
  let words = 0;
  let strange = 0;
  let hint: ForeignKind | undefined;
  let acronyms = 0;
  while (words < MOST_FOREIGN_WORDS) {
    const kind = tokens.kind(end);
    if (kind < Kind.Capital || (end > i && !tokens.spaced(end))) break;
    // An abbreviation is no part of a name: "HLV", "TS", "UBND".
    if (kind === Kind.Upper && tokens.length(end) > 1) break;
    if (end === i && tokens.startsSentence(i) && r.in(i, SENTENCE_STARTS) && r.isVietnamese(i))
      return undefined;
    if (end === i && FUNCTION_WORDS.has(r.lower(i))) return undefined;
    // "[Chiếc] Sukhoi", "Tottenham [Thứ] 3": a Vietnamese word that nobody bears.
    if (isPlainSyllable(r, end)) {
      if (end === i && tokens.startsSentence(i)) return undefined;
      // "Ksor Khú", "Đ.Trăm", "Đô-nan Trăm"
      if (end > i && !r.isSurname(i) && !tokens.isMark(end - 1, '.') && !tokens.isMark(end - 2, '-')) break;
    }
    // "Bắc Việt Nam Jean Sainteny": a place before who is there.
    if (end > i && r.isVietnamese(end) && isLongPlace(r, end)) break;
    // "Quân Ukraine giành lại …": a word that opens the sentence, and a country.
    if (end === i + 1 && tokens.startsSentence(i) && isNativeWord(r, i) && isCountry(r, end)) break;
    // "PVTex Vũ Đình Duy": what comes before a Vietnamese name is not a part of it.
    if (end > i && isVietnameseName(r, end)) break;
    if (end === i && tokens.startsSentence(i) && r.isVietnamese(i)) {
      if (r.titleAt(i)?.end === i + 1 || r.in(i, THING_NOUNS)) return undefined;
    }
    if (end > i && (startsOffice(r, end) || r.knownAt(end)?.value.type === 'organization')) break;
    words++;
    if (r.in(end, ORGANIZATION_HINTS) || (end === i && r.lower(i) === 'air')) hint = 'organization';
    else if (r.in(end, THING_HINTS)) hint ??= 'thing';
    else if (r.in(end, PLACE_HINTS) && words > 1) hint ??= 'place';
    if (
      kind !== Kind.Capital &&
      tokens.length(end) > 1 &&
      !/^(Mc|Mac|O['’]|D['’]|Di|De)/.test(tokens.raw(end))
    )
      acronyms++;
    if (!r.isVietnamese(end)) strange++;
    end++;
    const joined = joinedWordEnd(r, end);
    // "Lê Việt Anh-trưởng đoàn": the office after a Vietnamese name.
    if (joined > end && strange === 0 && words >= 2 && isVietnameseName(r, i)) break;
    if (joined > end) {
      // "Vi-lay-vông": syllables that hyphens join are a foreign name in Vietnamese spelling.
      for (let k = end + 1; k < joined; k += 2) if (!r.isVietnamese(k) || tokens.isLower(k)) strange++;
      if (joined - end >= 2)
        strange = Math.max(
          strange,
          words === 1 ? strange : strange + ((r.nameParts(i) & NamePart.Korean) !== 0 ? 1 : 0),
        );
      end = joined;
    }
    // "Robert F. Kennedy", "Muhammad bin Salman".
    if (
      tokens.isMark(end, '.') &&
      tokens.glued(end) &&
      tokens.length(end - 1) <= 2 &&
      tokens.isCapital(end + 1) &&
      kind === Kind.Upper
    ) {
      // "cháu P. Tại …": the point ended a sentence.
      if (words === 1 && tokens.spaced(end + 1) && r.in(end + 1, SENTENCE_STARTS)) break;
      // "thế hệ Gen Z. Trên …", "Petar I. Đây …"
      if (strange > 0 && tokens.spaced(end + 1) && isMarked(r, end + 1)) break;
      if (tokens.glued(end + 1)) {
        end++;
        tokens.gaps[end] = 1;
        continue;
      }
      end++;
    } else if (
      r.in(end, NAME_PARTICLES) &&
      tokens.isLower(end) &&
      tokens.isCapital(end + 1) &&
      tokens.spaced(end + 1) &&
      strange > 0
    ) {
      end++;
      if (r.in(end, NAME_PARTICLES) && tokens.isLower(end)) end++;
    } else if (
      r.in(end, NAME_PARTICLES) &&
      tokens.isLower(end) &&
      tokens.isMark(end + 1, '-') &&
      tokens.glued(end + 1) &&
      tokens.glued(end + 2) &&
      tokens.isCapital(end + 2)
    ) {
      // "Bashar al-Assad"
      end += 3;
    }
  }
  if (words === 0 || strange === 0) return undefined;
  // "Showbiz Việt", "Rap Việt": something of the country.
  if (words > 1 && r.lower(end - 1) === 'việt') return { start: i, end, kind: 'thing' };
  // "King's Cup"
  const possessed = possessiveEnd(r, end);
  if (possessed > end) return { start: i, end: r.runEnd(possessed - 1, MOST_FOREIGN_WORDS), kind: 'thing' };
  // "Moon Jae In": syllables of names that are English words.
  if (
    hint === 'thing' &&
    (r.nameParts(i) & NamePart.Korean) !== 0 &&
    words <= 3 &&
    tokens.length(end - 1) <= 3
  )
    hint = undefined;
  // "Wire Bond", "Small Things"
  if (hint === undefined && words > 1 && title !== 'strong' && isPlainEnglish(r, i, end))
    return { start: i, end, kind: 'thing' };
  // "Jonah Hill": a family name that is a word for places, after a given name.
  if (hint === 'place' && words === 2 && (r.nameParts(i) & NamePart.ForeignFirst) !== 0) hint = undefined;
  // "tại Salzburg", "ở Deir Ezzor"
  if (
    title === 'none' &&
    (hint === undefined || r.lower(end - 1) === 'city') &&
    words <= 3 &&
    acronyms === 0 &&
    r.in(i - 1, PLACE_PREPOSITIONS) &&
    !(tokens.length(i) <= 3 && tokens.kind(end) === Kind.Number)
  ) {
    return { start: i, end, kind: 'place' };
  }
  // "Robotics", "Trade": a word that firms' names end with is none by itself.
  if (hint === 'organization' && end === i + 1 && title !== 'strong' && !WHOLE_NAMES.has(r.lower(i)))
    return { start: i, end, kind: 'thing' };
  if (hint !== undefined && title !== 'strong') return { start: i, end, kind: hint };
  // "Giám đốc [Schneider Electric]": what is led.
  if (hint === 'organization' && words > 1 && r.titleBefore(i)?.value.kind === 'office')
    return { start: i, end, kind: hint };
  // "Google [Play Protect]", "Toyota [Vios]"
  const made = tokens.isCapital(i - 1) && tokens.spaced(i) && isFirm(r, i - 1);
  if (words === 1) {
    if (made || NOBODY.test(tokens.raw(i))) return { start: i, end, kind: 'thing' };
    // "Chủ tịch HĐQT [Vinamilk] Mai Kiều Liên": the firm of whose name follows.
    if (title === 'strong' && end === i + 1 && isVietnameseName(r, end) && r.runEnd(end, 3) - end >= 3)
      return { start: i, end, kind: 'thing' };
    if (title === 'strong' || (r.nameParts(i) & NamePart.Single) !== 0)
      return { start: i, end, kind: acronyms > 0 && title !== 'strong' ? 'thing' : 'person' };
    return end - i >= 3 && title === 'weak' ? { start: i, end, kind: 'person' } : undefined;
  }
  if (title !== 'none') return { start: i, end, kind: 'person' };
  if (
    (r.nameParts(i) & NamePart.ForeignFirst) !== 0 ||
    ((r.nameParts(i) & NamePart.Korean) !== 0 && !r.isVietnamese(i))
  )
    return { start: i, end, kind: 'person' };
  if (acronyms > 0 || tokens.quoted(i) || hasEnglish(r, i, end)) return { start: i, end, kind: 'thing' };
  return { start: i, end, kind: made ? 'thing' : 'person' };
}

/** What no name begins with, wherever it has a capital: "… thế nào? [Và] Việt Nam …". */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'và với nếu vì trong tại khi để từ về những các này đó ở là mà nhưng được đã'.split(' '),
);

/** Papers and clubs that go by one of these words alone. */
const WHOLE_NAMES: ReadonlySet<string> = new Set(
  'telegraph mirror globe sun express rangers spurs celtic wolves lakers warriors bulls knicks rockets raptors celtics'.split(
    ' ',
  ),
);

/** "U40", "U23", "KPop", "V-pop": an age, a team, a music. */
const NOBODY = /^(?:U\d{2}|[A-Z]-?[Pp]op)$/;

/** "[Toyota] Vios", "[Google] Trends": a firm, and what it makes. */
function isMake(r: Reader, i: number): boolean {
  const { tokens } = r;
  if (!isFirm(r, i) || !tokens.isCapital(i + 1) || !tokens.spaced(i + 1)) return false;
  const end = r.runEnd(i, MOST_FOREIGN_WORDS);
  for (let k = i + 1; k < end; k++) if (r.in(k, ORGANIZATION_HINTS)) return false;
  return true;
}

/** The name of a firm, of one word. */
function isFirm(r: Reader, i: number): boolean {
  const known = r.knownAt(i);
  return known?.value.type === 'organization' && known.value.kind === 'company' && known.end === i + 1;
}

function isPlainEnglish({ tokens }: Reader, start: number, end: number): boolean {
  for (let k = start; k < end; k++)
    if (tokens.isWord(k) && !ENGLISH_WORDS.has(tokens.raw(k).toLowerCase())) return false;
  return true;
}

/** "Initial Margin", "Met Girls": a plain word of English among others, which no given name opens. */
function hasEnglish(r: Reader, start: number, end: number): boolean {
  const { tokens } = r;
  // "Song Hye Kyo", "Huyền Chip"
  if ((r.nameParts(start) & NamePart.Korean) !== 0 || (r.isVietnamese(start) && r.isGivenName(start)))
    return false;
  for (let k = start; k < end; k++) {
    const word = tokens.raw(k).toLowerCase();
    if (word.length > 2 && ENGLISH_WORDS.has(word) && !BORNE_WORDS.has(word)) return true;
  }
  return false;
}

/** A Vietnamese syllable with a mark on one of its letters, and no family name: after a foreign one it begins a sentence. */
function isMarked(r: Reader, i: number): boolean {
  return r.isVietnamese(i) && !r.isSurname(i) && BEYOND_ASCII.test(r.tokens.raw(i));
}

/** A Vietnamese syllable with a mark on one of its letters, and neither a family name nor a given one. */
function isPlainSyllable(r: Reader, i: number): boolean {
  if (r.tokens.kind(i) !== Kind.Capital || r.isGivenName(i) || joinedWordEnd(r, i + 1) > i + 1) return false;
  return isMarked(r, i) || (r.in(i, SENTENCE_STARTS) && r.isVietnamese(i) && !r.isSurname(i));
}

const BEYOND_ASCII = /[^\x00-\x7f]/;

function isNativeWord(r: Reader, i: number): boolean {
  return r.isVietnamese(i) && !r.isSurname(i);
}

function isCountry(r: Reader, i: number): boolean {
  const known = r.knownAt(i)?.value;
  return known?.type === 'place' && known.kind === 'country';
}

function isLongPlace(r: Reader, i: number): boolean {
  const known = r.knownAt(i);
  return known?.value.type === 'place' && known.end - i > 1;
}

function isVietnameseName(r: Reader, i: number): boolean {
  const kind = r.surname(i);
  if (kind === undefined || !r.isVietnamese(i + 1)) return false;
  // "Vinamilk [Mai Kiều Liên]": of family names that are words too, only one with two names after it.
  return r.runEnd(i, 3) - i >= (kind === 'common' ? 2 : 3) && (kind === 'common' || r.isVietnamese(i + 2));
}

/** End of an English possessive after a word; the word's own end where there is none. */
function possessiveEnd(r: Reader, at: number): number {
  const { tokens } = r;
  const code = tokens.mark(at);
  if ((code !== 0x27 && code !== 0x2019) || !tokens.glued(at) || !tokens.glued(at + 1)) return at;
  return tokens.raw(at + 1) === 's' ? at + 2 : at;
}

/** End of what hyphens glue to a word: "Hang-seo", "Jean-Claude". */
export function joinedWordEnd(r: Reader, at: number): number {
  const { tokens } = r;
  let end = at;
  while (
    end < at + 8 &&
    tokens.isMark(end, '-') &&
    tokens.glued(end) &&
    tokens.glued(end + 1) &&
    tokens.isWord(end + 1) &&
    !(tokens.kind(end + 1) === Kind.Upper && tokens.length(end + 1) > 2)
  )
    end += 2;
  return end;
}
