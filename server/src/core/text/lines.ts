import { readSigns, type Signs } from './signs';
import type { Span } from './span';

const LF = 10;
const CR = 13;

/**
 * The lines of a text. A line ends with LF, CRLF or a lone CR, as in LSP; lines are numbered from 0 and a text
 * that ends with a line break has an empty last line. Offsets are UTF-16 code units from the start of the text.
 */
export class Lines {
  private readonly starts: readonly number[];
  private signsValue: Signs | undefined;

  constructor(readonly text: string) {
    this.starts = lineStarts(text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** What the characters of the text tell at one look; read when first asked for. */
  get signs(): Signs {
    this.signsValue ??= readSigns(this.text);
    return this.signsValue;
  }

  /** Offset of the first character of a line; the length of the text for lines past the end. */
  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset after the line's break (the next line's start). */
  endWithBreak(line: number): number {
    return this.starts[line + 1] ?? this.text.length;
  }

  /** Offset after the line's last character, its break left out. */
  end(line: number): number {
    let end = this.endWithBreak(line);
    const start = this.start(line);
    if (line + 1 >= this.starts.length) return end;
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  span(line: number): Span {
    return { start: this.start(line), end: this.end(line) };
  }

  /** The line's text without its break. */
  textOf(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  /** True when the line holds nothing but white space (NBSP and other Unicode spaces included). */
  isBlank(line: number): boolean {
    const start = this.start(line);
    // Nearly every line that is not blank begins with something else than white space.
    if (start < this.text.length && !isSpaceCode(this.text.charCodeAt(start))) return false;
    const end = this.end(line);
    for (let i = start; i < end; i++) if (!isSpaceCode(this.text.charCodeAt(i))) return false;
    return true;
  }

  /** How far into a line an offset lies; between CR and LF there is no place of its own: it is the end of the line. */
  column(line: number, offset: number): number {
    const start = this.start(line);
    return Math.min(offset, Math.max(this.end(line), start)) - start;
  }

  /** The line that holds an offset (the last line for offsets past the end). */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.starts[mid]! > offset) high = mid;
      else low = mid + 1;
    }
    return Math.max(0, low - 1);
  }
}

/** Offsets at which lines start; always holds at least 0. */
function lineStarts(text: string): number[] {
  const starts = [0];
  // indexOf runs at memory speed; a text without any CR, the usual case, never looks at single characters.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF) starts.push(i + 1);
    else if (code === CR) {
      if (text.charCodeAt(i + 1) === LF) i++;
      starts.push(i + 1);
    }
  }
  return starts;
}

/** White space that separates words, as the Unicode property White_Space has it, plus U+FEFF. */
export function isSpaceCode(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code > 0x1fff &&
      (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680 ||
    code === 0x85
  );
}

/** Blanks, and characters of no width that editors of sites leave at the ends of lines. */
export function isUnseenCode(code: number): boolean {
  if (isSpaceCode(code)) return true;
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060;
}

/** The span of what is seen of a text: without blanks and characters of no width at its ends. */
export function seenSpan(text: string): Span {
  let start = 0;
  let end = text.length;
  while (start < end && isUnseenCode(text.charCodeAt(start))) start++;
  while (end > start && isUnseenCode(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** What is seen of a text (see `seenSpan`). */
export function seenText(text: string): string {
  const { start, end } = seenSpan(text);
  return text.slice(start, end);
}
