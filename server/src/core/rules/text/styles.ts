/**
 * The style that most of what can be written in several styles is written in; undefined where all are alike. Where two
 * are even, the one met first holds.
 * @param styles of one document, in order of appearance
 */
export function prevailingStyle<Style>(styles: readonly Style[]): Style | undefined {
  const counts = new Map<Style, number>();
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
