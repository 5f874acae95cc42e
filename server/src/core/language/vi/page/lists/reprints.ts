import type { PageLine } from '../lines/line';

/** Lines of a passage that is printed again and again, and prints of it, at least. */
const LONGEST = 3;
const PRINTS = 3;

/**
 * The last line of a text below which one passage is printed three times and more, headline with summary: a box that
 * scrolls. `last` when none is.
 */
export function endByReprints(lines: readonly PageLine[], first: number, last: number): number {
  for (let size = 1; size <= LONGEST; size++) {
    let from = last - size + 1;
    while (from - size > first && isSame(lines, from - size, from, size)) from -= size;
    if (last - from + 1 >= size * PRINTS) return from - 1;
  }
  return last;
}

function isSame(lines: readonly PageLine[], one: number, other: number, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const [a, b] = [lines[one + i]!.text, lines[other + i]!.text];
    // A summary may be cut sooner in one print.
    if (!a.startsWith(b) && !b.startsWith(a)) return false;
  }
  return true;
}
