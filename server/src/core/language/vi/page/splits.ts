import type { FurnitureSplit } from '../../types';
import { matchShort } from './lexicon';
import type { PageLine } from './line';
import { foldKey, isLowerAt, isUpperAt } from './text';

/** How much of a line's end or beginning is looked at for glued furniture, in characters. */
const WINDOW = 60;

/**
 * Furniture that is glued to text without a blank between them: "Truyền hình thị xã Đông TriềuGửi ý kiến phản hồi".
 * A phrase must be sure and of two words or more, so that names like "YouTube" or "McDonald" are never torn apart.
 */
export function findSplit(line: PageLine): FurnitureSplit | undefined {
  if (line.words < 3) return undefined;
  const text = line.text;
  const from = Math.max(1, text.length - WINDOW);
  for (let i = text.length - 4; i >= from; i--) {
    if (!seam(text, i)) continue;
    const found = sure(text.slice(i));
    if (found) {
      const span = { start: line.start + i, end: line.end };
      return { span, line: line.index, kind: found.kind, reason: 'glued' };
    }
  }
  const to = Math.min(WINDOW, text.length - 8);
  for (let i = 4; i < to; i++) {
    if (!seam(text, i)) continue;
    const found = sure(text.slice(0, i));
    if (found) {
      const span = { start: line.start, end: line.start + i };
      return { span, line: line.index, kind: found.kind, reason: 'glued' };
    }
  }
  return undefined;
}

/** A capital right after a small letter, a digit or the end of a sentence. */
function seam(text: string, i: number): boolean {
  if (!isUpperAt(text, i)) return false;
  if (isLowerAt(text, i - 1)) return true;
  const before = text[i - 1]!;
  return before === '.' || before === ')' || before === '”';
}

function sure(text: string) {
  const key = foldKey(text);
  if (!key.includes(' ') || text.length > WINDOW) return undefined;
  const found = matchShort(key);
  return found && found.weight >= 3 && found.how === 'line' ? found : undefined;
}
