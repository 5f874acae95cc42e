import type { Reader } from './reader';
import { BILATERAL_WORDS } from './word-lists';

/**
 * True for a syllable that stands for a country only beside another one: "quan hệ [Việt] - [Trung]", "Thượng đỉnh Mỹ -
 * [Triều]". It names a relation, neither a place nor a person. Syllables that tables have as countries ("Nga") stay those.
 */
export function isBilateral(r: Reader, i: number): boolean {
  if (!r.in(i, BILATERAL_WORDS) || r.knownAt(i)) return false;
  const { tokens } = r;
  if (!isJoined(r, i + 1, i + 2) && !isJoined(r, i - 1, i - 2)) return false;
  return !(tokens.isCapital(i + 1) && tokens.spaced(i + 1)) && !(tokens.isCapital(i - 1) && tokens.spaced(i));
}

function isJoined(r: Reader, at: number, other: number): boolean {
  const { tokens } = r;
  return tokens.isDash(at) && tokens.spaced(at) === tokens.spaced(at + 1) && r.in(other, BILATERAL_WORDS);
}
