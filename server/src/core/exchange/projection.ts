import type { Span } from '../text/span';

/** A text made of pieces of a source, in order, and the way from places in the one to places in the other. */
export class Projection {
  readonly text: string;
  private readonly sources: number[] = [];
  private readonly places: number[] = [];

  /** @param kept pieces of the source, sorted, without overlaps */
  constructor(source: string, kept: readonly Span[]) {
    const parts: string[] = [];
    let length = 0;
    for (const { start, end } of kept) {
      if (end <= start) continue;
      this.sources.push(start);
      this.places.push(length);
      parts.push(source.slice(start, end));
      length += end - start;
    }
    // Lone CR is the only line break left that is not LF.
    this.text = parts.join('');
  }

  /** Where an offset of the source is in the text; what was left out is where the next piece begins. */
  fromSource(offset: number): number {
    const at = lastAtMost(this.sources, offset);
    if (at < 0) return 0;
    const place = this.places[at]! + offset - this.sources[at]!;
    return Math.min(place, this.places[at + 1] ?? this.text.length);
  }

  toSource(offset: number): number {
    const at = Math.max(0, lastAtMost(this.places, offset));
    return (this.sources[at] ?? 0) + offset - (this.places[at] ?? 0);
  }
}

/** What is left of a span when others are taken out of it. The others are sorted. */
export function without(span: Span, removed: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = span.start;
  for (const { start, end } of removed) {
    if (start > at) left.push({ start: at, end: Math.min(start, span.end) });
    at = Math.max(at, end);
    if (at >= span.end) break;
  }
  if (at < span.end) left.push({ start: at, end: span.end });
  return left;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]! > value) high = mid;
    else low = mid + 1;
  }
  return low - 1;
}
