import type { Span } from '../text/span';

/**
 * Of spans that cross each other the one that begins first stays; what is left nests. Sorted so that what holds another
 * comes before it.
 * @param inside whether the second may stand inside the first (of equal ones: too)
 */
export function nested<T extends Span>(
  spans: readonly T[],
  inside: (outer: T, inner: T) => boolean = () => true,
): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: T[] = [];
  const kept: T[] = [];
  for (const span of sorted) {
    while (open.length > 0 && open[open.length - 1]!.end <= span.start) open.pop();
    const outer = open[open.length - 1];
    if (span.end <= span.start || (outer && outer.end < span.end)) continue;
    if (open.some((other) => !inside(other, span))) continue;
    open.push(span);
    kept.push(span);
  }
  return kept;
}
