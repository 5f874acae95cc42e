import type { LineRange, PageReading } from '../language/types';
import type { Lines } from '../text/lines';
import type { Span, TextEdit } from '../text/span';

/**
 * The edits that clean a page: whole blocks of furniture go with their line breaks, furniture glued to text is cut
 * off. Sorted and without overlaps. The spans of `splits` count in the text that `lines` were made from. Every line that stays keeps its bytes, except for the spans of `reading.splits`.
 */
export function cleanEdits(reading: Pick<PageReading, 'boilerplate' | 'splits'>, lines: Lines): TextEdit[] {
  const spans: Span[] = reading.boilerplate.map((block) => ({
    start: lines.start(block.startLine),
    end: lines.endWithBreak(block.endLine),
  }));
  for (const split of reading.splits) spans.push(split.span);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const open = merged.at(-1);
    if (open && span.start <= open.end) {
      merged[merged.length - 1] = { start: open.start, end: Math.max(open.end, span.end) };
    } else merged.push(span);
  }
  return merged.map((span) => ({ span, newText: '' }));
}

/** How many lines cleaning takes something from: those of all blocks, and those with furniture glued to text. */
export function furnitureLines({ boilerplate, splits }: Pick<PageReading, 'boilerplate' | 'splits'>): number {
  return lineCount(boilerplate) + splits.length;
}

/** How many lines some blocks have. */
export function lineCount(blocks: readonly Pick<LineRange, 'startLine' | 'endLine'>[]): number {
  return blocks.reduce((sum, { startLine, endLine }) => sum + endLine - startLine + 1, 0);
}
