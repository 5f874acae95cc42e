import { Kind } from '../tokens/tokens';
import type { Title } from './lexicon';
import type { Board } from './mentions';
import type { TitleStrength } from './persons';
import type { Found, Reader } from './reader';

const MOST_STEPS = 4;

/** What the titles before a token make of a name that begins there. */
export function titleStrength(r: Reader, board: Board, i: number): TitleStrength {
  let end = i;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const title = r.tokens.spaced(end) || r.tokens.isMark(end - 1, '.') ? titleBefore(r, end) : undefined;
    if (title && !board.at(title.start)) {
      if (
        r.tokens.isCapital(title.start) &&
        title.end - title.start === 1 &&
        title.value.kind === 'honorific'
      ) {
        if (!r.tokens.startsSentence(title.start) && !r.tokens.quoted(title.start)) return 'none';
      }
      return title.value.weak ? 'weak' : 'strong';
    }
    // "Tổng thống [Mỹ] Joe Biden", "Giám đốc [Sở Y tế] Trần …": the office's place or body stands between.
    const held = board.at(end - 1);
    if (!held || held.type === 'person' || held.end !== end) return 'none';
    if (steps === 0 && !r.tokens.spaced(i)) return 'none';
    end = held.start;
    const link = r.lower(end - 1);
    if (link === 'người' || link === 'tại') end--;
  }
  return 'none';
}

/** Kind of the title right before a token. */
export function titleKind(r: Reader, board: Board, i: number): string | undefined {
  const title = titleBefore(r, i);
  if (!title || board.at(title.start)) return undefined;
  return title.value.kind;
}

/** The title that ends before a token, with or without the point of an abbreviation ("TS."). */
function titleBefore(r: Reader, i: number): Found<Title> | undefined {
  if (r.tokens.isMark(i - 1, '.') && r.tokens.glued(i - 1)) {
    const title = r.titleBefore(i - 1);
    return title && r.tokens.kind(i - 2) >= Kind.Upper ? title : undefined;
  }
  return r.titleBefore(i);
}
