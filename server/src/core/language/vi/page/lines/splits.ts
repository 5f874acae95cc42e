import type { FurnitureKind, FurnitureSplit } from '../../../types';
import { foldWords } from './folding';
import { matchShort, type PhraseMatch } from './lexicon';
import type { PageLine } from './line';
import { seamsIn } from './traits';

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
  const atEnd = seamsIn(text, Math.max(1, text.length - WINDOW), text.length - 3);
  for (let i = atEnd.length - 1; i >= 0; i--) {
    const from = atEnd[i]!;
    const found = sure(text, from, text.length);
    if (found) return { from, to: text.length, kind: found.kind };
  }
  for (const to of seamsIn(text, 4, Math.min(WINDOW, text.length - 8))) {
    const found = sure(text, 0, to);
    if (found) return { from: 0, to, kind: found.kind };
  }
  return undefined;
}

/** Longest row of buttons that are glued to one another, in characters. */
const ROW = 80;
/** What buttons of such a row are for: one of them shares the page, or counts what readers did. */
const BUTTONS: ReadonlySet<FurnitureKind> = new Set(['share', 'comment', 'counter', 'poll']);
/** Names with a capital inside, which are one button. */
const NAMES = /(You|Linked|Tik|Whats) (?=Tube|In|Tok|App)/g;

/** "Chia sẻFacebookZalo": buttons to share a page without blanks between them, and nothing else. */
export function gluedButtons(text: string): PhraseMatch | undefined {
  if (text.length > ROW) return undefined;
  const seams = seamsIn(text, 1, text.length - 1);
  if (seams.length === 0) return undefined;
  let apart = '';
  let from = 0;
  for (const seam of seams) {
    apart += `${text.slice(from, seam)} `;
    from = seam;
  }
  apart = (apart + text.slice(from)).replace(NAMES, '$1');
  const found = matchShort(apart, 0, apart.length);
  if (!found || found.weight < 2 || !BUTTONS.has(found.kind)) return undefined;
  return found.how === 'cover' || (found.how === 'line' && found.kind === 'share' && apart.includes(' '))
    ? found
    : undefined;
}

/** What is to be split off a line. */
export function findSplit(line: PageLine): FurnitureSplit | undefined {
  const { glued } = line;
  if (!glued) return undefined;
  const span = { start: line.start + glued.from, end: line.start + glued.to };
  return { span, line: line.index, kind: glued.kind, reason: 'glued' };
}

function sure(text: string, from: number, to: number) {
  if (to - from > WINDOW || foldWords(text, from, to).count < 2) return undefined;
  const found = matchShort(text, from, to);
  // A cover of such weight explains every word: one button after another.
  return found && found.weight >= 3 && found.how !== 'start' ? found : undefined;
}
