import type { Position, Range } from 'vscode-languageserver';
import type { CorpusText } from '../core/analysis/corpusText';
import { type Span, shift } from '../core/text/span';

export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

/** Picks the encoding: UTF-16, in which everything is computed, where the client takes it. */
export function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
  if (!offered || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.includes('utf-8') ? 'utf-8' : offered.includes('utf-32') ? 'utf-32' : 'utf-16';
}

/** Converts between offsets in a corpus text and positions as the client counts them. */
export class Positions {
  constructor(
    private readonly text: CorpusText,
    readonly encoding: PositionEncoding,
  ) {}

  /** Range of a span that is relative to a block. */
  inBlock(block: number, span: Span): Range {
    return {
      start: this.outward(this.text.positionIn(block, span.start)),
      end: this.outward(this.text.positionIn(block, span.end)),
    };
  }

  /** Range of a span of the whole file. */
  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  position(offset: number): Position {
    return this.outward(this.text.positionAt(offset));
  }

  offset(position: Position): number {
    return this.text.offsetAt(this.inward(position));
  }

  span(range: Range): Span {
    const start = this.offset(range.start);
    return { start, end: Math.max(start, this.offset(range.end)) };
  }

  /** The block that holds a position and the offset inside it. */
  locate(position: Position): { readonly block: number; readonly offset: number } {
    const offset = this.offset(position);
    // At a line's start the next block begins; the position's line decides, also at the end of the text.
    const block = this.text.blockAtLine(Math.min(position.line, this.text.lineCount - 1));
    return { block, offset: offset - this.text.blockStart(block) };
  }

  /** Span of a block in the file. */
  blockSpan(block: number): Span {
    return shift({ start: 0, end: this.text.blocks[block]!.text.length }, this.text.blockStart(block));
  }

  private outward(position: Position): Position {
    if (this.encoding === 'utf-16' || position.character === 0) return position;
    const before = this.text.lineText(position.line).slice(0, position.character);
    return { line: position.line, character: lengthIn(before, this.encoding) };
  }

  private inward(position: Position): Position {
    if (this.encoding === 'utf-16' || position.line < 0 || position.line >= this.text.lineCount)
      return position;
    const line = this.text.lineText(position.line);
    return { line: position.line, character: unitsOf(line, position.character, this.encoding) };
  }
}

/** Length of a text in bytes of UTF-8 or in code points. */
function lengthIn(text: string, encoding: PositionEncoding): number {
  let length = 0;
  for (const char of text) length += encoding === 'utf-8' ? utf8Bytes(char.codePointAt(0)!) : 1;
  return length;
}

/** UTF-16 units of the part of a line that is `length` bytes or code points long; cuts inside a character go before it. */
function unitsOf(line: string, length: number, encoding: PositionEncoding): number {
  let units = 0;
  let left = length;
  for (const char of line) {
    left -= encoding === 'utf-8' ? utf8Bytes(char.codePointAt(0)!) : 1;
    if (left < 0) break;
    units += char.length;
  }
  return units;
}

function utf8Bytes(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
