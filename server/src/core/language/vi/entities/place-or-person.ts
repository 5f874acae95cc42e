import { Kind } from '../tokens/tokens';
import type { ForeignMatch } from './foreign';
import type { Board } from './mentions';
import { isCommonSurname, isCountryHere, isOfNation, type PlaceMatch } from './places';
import type { Reader } from './reader';
import { titleKind } from './standing';
import { continuesName } from './surroundings';

/** True where what could be a place and a person is the person. */
export function prefersPerson(
  r: Reader,
  board: Board,
  place: PlaceMatch,
  person: ForeignMatch | undefined,
  i: number,
): boolean {
  if (!person || place.designated) return false;
  const kind = titleKind(r, board, i);
  if (person.end > place.end) {
    // "Tổng thống Mỹ Donald Trump", "Sơn La Nguyễn Văn …": a place and then a person.
    if (isCommonSurname(r, place.end) && person.end - place.end >= 2) return false;
    if (!r.isVietnamese(place.end) && r.isVietnamese(place.start)) return false;
    if (kind === 'office' && place.entity?.kind === 'country') return false;
    if (place.end - place.start > 1 && place.entity?.kind === 'country') return false;
    return r.isSurname(i) || kind !== undefined;
  }
  // "ông Hòa Bình" is a person; "ngư dân Quảng Ngãi" and "phi công Nga" come from there.
  if (kind === undefined || isOfNation(r, i)) return false;
  // "NSƯT Thành Nam": what is abbreviated stands before names only.
  if (kind === 'academic' && r.tokens.kind(i - 1) === Kind.Upper && r.tokens.spaced(i)) return true;
  if (place.entity?.kind === 'country' && place.end - place.start > 1) return false;
  if (place.end - place.start === 1 && !isCountryHere(r, place)) return true;
  return (
    kind === 'honorific' || (place.end - place.start === 1 && (kind === 'academic' || kind === 'military'))
  );
}

export function isPlaceHere(r: Reader, place: PlaceMatch): boolean {
  return isCountryHere(r, place) && !continuesName(r, place);
}

/** True where no name that began before a token can go on with it. */
export function endsRun({ tokens }: Reader, at: number): boolean {
  const kind = tokens.kind(at);
  if (kind === Kind.Lower) return !tokens.isCapital(at + 1) && tokens.kind(at + 1) !== Kind.Punctuation;
  if (kind !== Kind.Punctuation) return kind === Kind.Break || kind === Kind.Number;
  return tokens.isMark(at, ',') || tokens.isMark(at, ';') || tokens.isMark(at, ')') || tokens.isMark(at, '(');
}
