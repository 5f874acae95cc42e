import { Kind } from '../tokens/tokens';
import type { Reader } from './reader';

const MOST_SYLLABLES = 5;

/**
 * End of the capitals at a token that read as a whole Vietnamese name: a family name (or two), then two or three
 * syllables that given names are made of. `i` where they do not, or where a table has the words as a place.
 */
export function fullNameEnd(r: Reader, i: number): number {
  const { tokens } = r;
  const family = r.surname(i);
  if (family !== 'common' && family !== 'ambiguous') return i;
  const end = r.runEnd(i, MOST_SYLLABLES + 1);
  const count = end - i;
  if (count < 3 || count > MOST_SYLLABLES) return i;
  const known = r.knownAt(i);
  if (known?.value.type === 'place' && known.end - i > 1) return i;
  for (let k = i; k < end; k++) {
    if (tokens.kind(k) !== Kind.Capital || !r.isVietnamese(k)) return i;
    if (k > i + 1 && !r.isGivenName(k)) return i;
  }
  return r.isGivenName(i + 1) || r.isSurname(i + 1) ? end : i;
}

/** True where the name at a token is one that wards, streets and schools bear: "phường Trần Hưng Đạo". */
export function isNamesake(r: Reader, i: number, end: number): boolean {
  const { namesakes } = r.lexicon.names;
  const count = namesakes.forwards(r.tokens, i);
  return count > 0 && namesakes.edges[count - 1] === end;
}
