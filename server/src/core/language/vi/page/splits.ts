import type { FurnitureKind, FurnitureSplit } from '../../types';
import { matchShort } from './lexicon';
import type { PageLine } from './line';
import { foldKey } from './text';
import { findSeam } from './traits';

/** How much of a line's end or beginning is looked at for glued furniture, in characters. */
const WINDOW = 60;

/** The part of a line's text that is glued furniture, and its kind. */
export interface Glued {
  readonly from: number;
  readonly to: number;
  readonly kind: FurnitureKind;
}

/**
 * Furniture that is glued to text without a blank between them: "Truyền hình thị xã Đông TriềuGửi ý kiến phản hồi".
 * A phrase must be sure and of two words or more, so that names like "YouTube" or "McDonald" are never torn apart.
 */
export function findGlued(text: string, words: number): Glued | undefined {
  if (words < 3) return undefined;
  const from = Math.max(1, text.length - WINDOW) - 1;
  for (let i = findSeam(text, text.length - 4, from, -1); i >= 0; i = findSeam(text, i - 1, from, -1)) {
    const found = sure(text.slice(i));
    if (found) return { from: i, to: text.length, kind: found.kind };
  }
  const to = Math.min(WINDOW, text.length - 8);
  for (let i = findSeam(text, 4, to, 1); i >= 0; i = findSeam(text, i + 1, to, 1)) {
    const found = sure(text.slice(0, i));
    if (found) return { from: 0, to: i, kind: found.kind };
  }
  return undefined;
}

/** What is to be split off a line. */
export function findSplit(line: PageLine): FurnitureSplit | undefined {
  const { glued } = line;
  if (!glued) return undefined;
  const span = { start: line.start + glued.from, end: line.start + glued.to };
  return { span, line: line.index, kind: glued.kind, reason: 'glued' };
}

function sure(text: string) {
  const key = foldKey(text);
  if (!key.includes(' ') || text.length > WINDOW) return undefined;
  const found = matchShort(key);
  return found && found.weight >= 3 && found.how === 'line' ? found : undefined;
}
