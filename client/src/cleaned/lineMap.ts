import type { CleanedText } from '../../../server/src/lsp/documents/protocol';

type Lines = CleanedText['lines'];

/** The line of the cleaned text that shows a line of the file; of a line that was cut, where it was. */
export function toCleaned(lines: Lines, line: number): number {
  let last = 0;
  for (const [source, cleaned, count] of lines) {
    if (line < source) return cleaned;
    if (line < source + count) return cleaned + line - source;
    last = cleaned + count - 1;
  }
  return last;
}

/** The line of the file that a line of the cleaned text shows. */
export function toSource(lines: Lines, line: number): number {
  let last = 0;
  for (const [source, cleaned, count] of lines) {
    if (line < cleaned + count) return source + Math.max(0, line - cleaned);
    last = source + count - 1;
  }
  return last;
}
