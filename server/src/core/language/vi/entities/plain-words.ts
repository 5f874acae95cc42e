import { Kind } from '../tokens/tokens';
import type { Board } from './mentions';
import { isLowerMiddle } from './persons';
import type { Reader } from './reader';
import { BAPTISMAL_NAMES, COMPASS_POINTS, NAME_PARTICLES } from './word-lists';

/** Shorter words may be initials and abbreviations. */
const LEAST_LENGTH = 3;

/**
 * True where a capital says no more than that a sentence begins: one Vietnamese syllable after a mark or break that no
 * table has a phrase with, and no capital behind it. Nothing of the grammar finds a name there, so that these need no more
 * than this look.
 */
export function isPlainWord(r: Reader, board: Board, i: number): boolean {
  const { tokens } = r;
  if (tokens.kind(i) !== Kind.Capital || tokens.length(i) < LEAST_LENGTH) return false;
  if (!isAfterMark(r, board, i) || !isAlone(r, i)) return false;
  if (r.in(i, COMPASS_POINTS) || r.in(i, BAPTISMAL_NAMES) || !r.isVietnamese(i)) return false;
  if (r.knownAt(i) || r.headsAt(i).length > 0 || r.placeHeadAt(i)) return false;
  if (r.lower(i + 1) === 'ương') return false;
  const title = r.titleAt(i);
  return !title || title.end === i + 1;
}

/** A break or mark stands before the word, and no head, title or mention ends with it. */
function isAfterMark(r: Reader, board: Board, i: number): boolean {
  const { tokens } = r;
  const before = tokens.kind(i - 1);
  if (before === Kind.Break) return true;
  if (before !== Kind.Punctuation || board.at(i - 1) || r.endsLead(i)) return false;
  if (tokens.isMark(i - 1, '.')) return !tokens.glued(i - 1) || !r.endsLead(i - 1);
  return !tokens.isMark(i - 1, ':') && !tokens.isDash(i - 1);
}

/** No other word of a name follows. */
function isAlone(r: Reader, i: number): boolean {
  const { tokens } = r;
  const next = tokens.kind(i + 1);
  if (next >= Kind.Capital) return !tokens.spaced(i + 1);
  if (next === Kind.Lower) return !r.in(i + 1, NAME_PARTICLES) && !isLowerMiddle(r, i + 1);
  return next !== Kind.Punctuation || !tokens.isMark(i + 1, '-');
}
