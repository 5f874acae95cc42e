import { isHeadlineOf, likeHeadline } from '../extent/zones';
import type { PageLine } from '../lines/line';

/** A headline, its section and the headline again: the first print is no text either. */
export function isPrintedAgain(lines: readonly PageLine[], i: number, last: number): boolean {
  const line = lines[i];
  if (i <= last || !line || line.words < PRINTED || !likeHeadline(line)) return false;
  return lines[i + 1]?.text === line.text || lines[i + 2]?.text === line.text;
}
/** Shortest headline that is told by its second print, in words. */
const PRINTED = 5;

/** Lines below the first furniture among which headlines may be printed again. */
const AGAIN = 60;

/** The line after headlines right below a text, of which a list below who wrote it has some again. */
export function endOfPrinted(
  lines: readonly PageLine[],
  from: number,
  start: number,
  titleKey: string,
): number {
  let end = from;
  while (end < start && isHeadlineOf(lines[end]!, PRINTED) && lines[end]!.key !== titleKey) end++;
  if (end === from) return from;
  const below = new Set<string>();
  for (let i = start; i < Math.min(lines.length, start + AGAIN); i++)
    if (lines[i]!.words >= PRINTED) below.add(lines[i]!.text);
  for (let i = from; i < end; i++) if (below.has(lines[i]!.text)) return end;
  return from;
}
