import type { PageLine } from '../lines/line';

/** First lines of a page among which a summary of it stands, lines down to where the text says it, at least and at most. */
const TOP = 3;
const DOWN = [4, 120] as const;

/** The paragraph above menus and headline that the text says again: programs print a page's description so. */
export function summaryAtTop(lines: readonly PageLine[]): number | undefined {
  for (let i = 0; i < TOP && i < lines.length; i++) {
    if (!lines[i]!.prose) continue;
    const { text } = lines[i]!;
    for (let k = i + DOWN[0]; k < lines.length && k <= i + DOWN[1]; k++)
      if (lines[k]!.text === text) return i;
    return undefined;
  }
  return undefined;
}
