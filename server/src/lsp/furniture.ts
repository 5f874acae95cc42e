import type { Lines } from '../core/text/lines';

interface LineSpan {
  readonly startLine: number;
  readonly endLine: number;
}

/** Lines of a block of page furniture without the blank ones at its ends, which cleaning takes along. */
export function writtenLines(lines: Lines, { startLine, endLine }: LineSpan): LineSpan {
  let first = startLine;
  let last = endLine;
  while (first < last && lines.isBlank(first)) first++;
  while (last > first && lines.isBlank(last)) last--;
  return { startLine: first, endLine: last };
}
