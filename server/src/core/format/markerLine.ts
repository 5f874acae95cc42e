import { isSpaceCode } from '../text/lines';
import type { MarkerDefect, MarkerStyle } from './structure';

/** A line that was read as a marker; offsets are those of the line. */
export interface MarkerLine {
  style: MarkerStyle;
  nameStart: number;
  nameEnd: number;
  defect?: MarkerDefect | undefined;
  /** Where text behind the marker begins. */
  trailing?: number;
}

/** Offset of the first character from here on that is no blank. */
export function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && isSpaceCode(line.charCodeAt(at))) at++;
  return at;
}

/** Offset behind the last character of a stretch that is no blank. */
export function trimEnd(line: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpaceCode(line.charCodeAt(end - 1))) end--;
  return end;
}
