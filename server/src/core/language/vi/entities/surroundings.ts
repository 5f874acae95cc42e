import { Kind } from '../tokens/tokens';
import { isNamesake } from './full-names';
import { COUNTRY_COMPOUNDS, HONORED } from './organization-lists';
import { isCommonSurname, type PlaceMatch } from './places';
import type { Reader } from './reader';
import { AMBIGUOUS_COUNTRIES, CLAUSE_STARTS, HOUSE_NUMBER_WORDS, PLACE_PREPOSITIONS } from './word-lists';

const MOST_SHOUTED = 40;
/** Of that many words in lower case the rest is too little, however long the span. */
const TOO_QUIET = MOST_SHOUTED * 0.3;

/** A span mostly of capitals has no case to go by. `at` is the break before it. */
export function isShouting(r: Reader, at: number): boolean {
  const { kinds, count } = r.tokens;
  const end = Math.min(at + MOST_SHOUTED, count);
  let upper = 0;
  let other = 0;
  for (let i = at + 1; i < end; i++) {
    const kind = kinds[i]!;
    if (kind === Kind.Break) break;
    if (kind === Kind.Upper) upper++;
    else if (kind >= Kind.Lower && ++other > TOO_QUIET) return false;
  }
  const words = upper + other;
  return words >= 4 && upper * 10 >= words * 7;
}

/** Syllables that make a word of laws of the first syllable of France. */
const LAWS: ReadonlySet<string> = new Set(['lệnh', 'luật']);

/** One syllable of a table inside a longer capitalised run is no place ("Mỹ Tâm", "Nga Sơn"). */
export function continuesName(r: Reader, place: PlaceMatch): boolean {
  const { tokens } = r;
  if (place.end - place.start > 1 || place.designated) return false;
  // "Pháp luật", "Mỹ thuật": the first syllable of a word.
  if ((r.domainAt(place.start)?.end ?? 0) > place.end) return true;
  // "Anh hùng Lao động": whom a title honors.
  if (tokens.isLower(place.end) && (r.titleAt(place.start)?.end ?? 0) > place.end) return true;
  // "Luật, Pháp lệnh": a word of laws.
  if (r.lower(place.start) === 'pháp' && LAWS.has(r.lower(place.end))) return true;
  // "Đức cha", "Đức Mẹ": whom the faithful honour.
  if (r.lower(place.start) === 'đức' && HONORED.has(r.lower(place.end))) return true;
  if (
    tokens.startsSentence(place.start) &&
    tokens.isLower(place.end) &&
    tokens.length(place.start) <= 4 &&
    r.isVietnamese(place.start)
  ) {
    return (
      r.in(place.start, AMBIGUOUS_COUNTRIES) &&
      !r.in(place.end, CLAUSE_STARTS) &&
      !isPlainCountry(r, place.start)
    );
  }
  if (!tokens.isCapital(place.end) || !tokens.spaced(place.end)) return false;
  // "Anh Đức", "Thái Anh": two countries in a row are a name.
  if (r.in(place.start, AMBIGUOUS_COUNTRIES) && r.in(place.end, AMBIGUOUS_COUNTRIES)) return true;
  if (!r.isVietnamese(place.end) || isCommonSurname(r, place.end)) return false;
  return (
    r.knownAt(place.end) === undefined &&
    tokens.kind(place.end) === Kind.Capital &&
    tokens.length(place.start) <= 4 &&
    r.isVietnamese(place.start)
  );
}

/** "122 Trần Quang Khải": a house number makes the name a street. */
export function streetEnd(r: Reader, i: number): number | undefined {
  const { tokens } = r;
  if (tokens.kind(i - 1) !== Kind.Number || !tokens.spaced(i)) return undefined;
  if (tokens.length(i - 1) > 5) return undefined;
  // "U.21 Hà Nội"
  if (tokens.isMark(i - 2, '.') && tokens.glued(i - 1)) return undefined;
  const end = r.runEnd(i, 4);
  if (end - i < 2) return undefined;
  if (!r.isSurname(i) && !isNamesake(r, i, end) && !isInAddress(r, i, end)) return undefined;
  return r.in(i - 2, HOUSE_NUMBER_WORDS) || tokens.mark(i - 2) !== 0 ? end : undefined;
}

/** "140 [Cộng Hòa], phường 4": a ward, district or town follows. */
function isInAddress(r: Reader, i: number, end: number): boolean {
  const { tokens } = r;
  if (!tokens.isMark(end, ',')) return false;
  const area = r.placeHeadAt(end + 1);
  if (area?.value.use !== 'strip' && area?.value.use !== 'number') return false;
  for (let k = i; k < end; k++) if (tokens.kind(k) !== Kind.Capital || !r.isVietnamese(k)) return false;
  return r.headsAt(i).length === 0 && !r.titleAt(i);
}

/** End of a name that the area around it makes a place: "tại [Ô Trấn], tỉnh Chiết Giang". `i` for none. */
export function locatedEnd(r: Reader, i: number): number {
  const { tokens } = r;
  if (!r.in(i - 1, PLACE_PREPOSITIONS) || !tokens.spaced(i)) return i;
  const end = r.runEnd(i, 4);
  if (end - i !== 2 || !tokens.isMark(end, ',')) return i;
  for (let k = i; k < end; k++) {
    const isSyllable = tokens.kind(k) === Kind.Capital || tokens.length(k) === 1;
    if (!isSyllable || !r.isVietnamese(k)) return i;
  }
  if (r.headsAt(i).length > 0 || r.placeHeadAt(i) || r.titleAt(i)) return i;
  const area = r.placeHeadAt(end + 1);
  return area?.value.use === 'strip' && tokens.isCapital(area.end) ? end : i;
}

/** "Mỹ tấn công …" at a sentence start is the country unless the second syllable makes another word ("Mỹ phẩm"). */
function isPlainCountry(r: Reader, i: number): boolean {
  const compounds = COUNTRY_COMPOUNDS.get(r.lower(i));
  return compounds !== undefined && !compounds.has(r.lower(i + 1));
}
