import { Kind } from '../tokens/tokens';
import type { KnownEntity } from './lexicon';
import type { Found, Reader } from './reader';
import { AIRLINE_WORDS, CLUB_WORDS, COMPETITION_WORDS } from './word-lists';

const MOST_CLUB_WORDS = 4;
const SPONSORS: ReadonlySet<string> = new Set(['sport', 'media', 'company', 'international']);

/** End of a club's name at a token: "Hà Nội FC", "Seoul E Land FC", "FC Seoul". `i` for none. */
export function clubEnd(r: Reader, i: number): number {
  const { tokens } = r;
  if (!tokens.isCapital(i)) return i;
  if (tokens.kind(i) === Kind.Upper && r.in(i, CLUB_WORDS)) {
    if (r.lower(i) !== 'fc') return i;
    if (!tokens.isCapital(i + 1) || !tokens.spaced(i + 1)) return i;
    const known = r.knownAt(i + 1);
    if (known?.value.type === 'place') return known.end;
    return tokens.kind(i + 1) === Kind.Capital && !r.isVietnamese(i + 1) ? i + 2 : i;
  }
  // "Air Canada"
  if (r.in(i, AIRLINE_WORDS) && tokens.isCapital(i + 1) && tokens.spaced(i + 1))
    return Math.max(r.knownAt(i + 1)?.end ?? 0, i + 2);
  for (let k = i + 1; k <= i + MOST_CLUB_WORDS; k++) {
    if (!tokens.isCapital(k) || !tokens.spaced(k)) return i;
    if (tokens.kind(k) === Kind.Upper && r.in(k, CLUB_WORDS))
      return r.titleAt(i) || r.headsAt(i).length > 0 ? i : k + 1;
  }
  return i;
}

const LONGEST_SPONSOR = 4;

/** End of a club named by its sponsor's letters and its province: "T.Quảng Ninh", "SHB.Đà Nẵng". `i` for none. */
export function sponsoredClubEnd(r: Reader, i: number): number {
  const { tokens } = r;
  if (tokens.kind(i) !== Kind.Upper || tokens.length(i) > LONGEST_SPONSOR) return i;
  if (!tokens.isMark(i + 1, '.') || !tokens.glued(i + 1) || !tokens.glued(i + 2)) return i;
  const place = r.knownAt(i + 2);
  const isProvince = place?.value.kind === 'province' || place?.value.kind === 'municipality';
  if (!place || !isProvince || place.end - place.start < 2) return i;
  return r.placeHeadAt(i) || r.titleAt(i) || r.headsAt(i).length > 0 ? i : place.end;
}

/** End of a competition named after a body or sponsor: "[AFF] Suzuki Cup", "[UEFA] Champions League". */
export function competitionEnd(r: Reader, known: Found<KnownEntity> | undefined): number {
  if (known?.value.type !== 'organization' || !SPONSORS.has(known.value.kind)) return 0;
  const { tokens } = r;
  for (let k = known.end; k < known.end + MOST_CLUB_WORDS; k++) {
    if (!tokens.isCapital(k) || !tokens.spaced(k)) return 0;
    if (r.in(k, COMPETITION_WORDS)) return k + 1;
  }
  return 0;
}
