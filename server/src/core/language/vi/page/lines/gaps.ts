import type { Span } from '../../../../text/span';
import { isBlankAt } from './text';

/**
 * Where the only gap of a text is, if it is a slip of whoever typed it: two blanks between two words, once. More or wider
 * ones part fields.
 */
export function gapOf(text: string): number | undefined {
  let gap: number | undefined;
  for (let i = 1; i < text.length - 1; i++) {
    if (!isBlankAt(text, i) || !isBlankAt(text, i + 1)) continue;
    if (gap !== undefined) return undefined;
    gap = i;
  }
  return gap;
}

/**
 * What is read of a text or, where that is nothing, of the text without its gap.
 * @param across what was read without the gap, as it stands in the text
 */
export function readWithGap<Found>(
  text: string,
  read: (text: string) => Found | undefined,
  across: (found: Found, gap: number) => Found,
): Found | undefined {
  const whole = read(text);
  const gap = whole === undefined && text.includes('  ') ? gapOf(text) : undefined;
  if (gap === undefined) return whole;
  const plain = read(withoutGap(text, gap));
  return plain && across(plain, gap);
}

/** The text without its gap. */
export function withoutGap(text: string, gap: number): string {
  return `${text.slice(0, gap)} ${text.slice(gap + 2)}`;
}

/** The span in a text with a gap of what stands in it without the gap. */
export function acrossGap({ start, end }: Span, gap: number): Span {
  return { start: start > gap ? start + 1 : start, end: end > gap + 1 ? end + 1 : end };
}
