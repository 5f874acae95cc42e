import type { Position, Range } from 'vscode-languageserver';
import type { Block, CorpusText } from '../core/analysis/corpusText';
import { type Span, shift } from '../core/text/span';

export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

/** Picks the encoding: UTF-16, in which everything is computed, where the client takes it. */
export function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
  if (!offered || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.includes('utf-8') ? 'utf-8' : offered.includes('utf-32') ? 'utf-32' : 'utf-16';
}

/** Converts between offsets in a corpus text and positions as the client counts them. */
export class Positions {
  /** The long line that was asked for last: what is found in a file lies together. */
  private last: { readonly block: Block; readonly line: number; readonly scale: LineScale } | undefined;

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

  /**
   * The same as four numbers: line and character of the start, by how many lines the end is further down, and its
   * character. What is written down by the thousand needs no objects.
   * @param at where they go in `out`
   */
  putInBlock(block: number, { start, end }: Span, out: Int32Array, at: number): void {
    const { lines } = this.text.blocks[block]!;
    const first = this.text.blockLine(block);
    const line = lines.lineAt(start);
    // Nearly all that is written down ends in the line that it begins in.
    const endLine = end >= start && end < lines.endWithBreak(line) ? line : lines.lineAt(end);
    out[at] = first + line;
    out[at + 1] = this.character(first + line, lines.column(line, start));
    out[at + 2] = endLine - line;
    out[at + 3] = this.character(first + endLine, lines.column(endLine, end));
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

  private outward({ line, character }: Position): Position {
    return { line, character: this.character(line, character) };
  }

  /** How far into a line something is, as the client counts. @param units the same in UTF-16 */
  private character(line: number, units: number): number {
    return this.encoding === 'utf-16' || units === 0 ? units : this.scaleOf(line).fromUnits(units);
  }

  private inward(position: Position): Position {
    const { line, character } = position;
    if (this.encoding === 'utf-16' || line < 0 || line >= this.text.lineCount) return position;
    return { line, character: this.scaleOf(line).toUnits(character) };
  }

  private scaleOf(line: number): LineScale {
    const index = this.text.blockAtLine(line);
    const block = this.text.blocks[index]!;
    const inner = line - this.text.blockLine(index);
    // Blocks never change, so that a scale is good as long as its block is there.
    if (this.last?.block === block && this.last.line === inner) return this.last.scale;
    const scale = new LineScale(block.lines.textOf(inner), this.encoding);
    if (scale.isLong) this.last = { block, line: inner, scale };
    return scale;
  }
}

/** Units between two places of a line whose distances from its start are remembered. */
const STEP = 512;

/** Converts between UTF-16 units of one line and bytes of UTF-8 or code points, in constant time after a first pass. */
class LineScale {
  /** Length, as the client counts, of the first n × STEP units. */
  private sums: number[] | undefined;

  constructor(
    private readonly line: string,
    private readonly encoding: PositionEncoding,
  ) {}

  get isLong(): boolean {
    return this.line.length > STEP;
  }

  fromUnits(units: number): number {
    const end = Math.min(units, this.line.length);
    const step = Math.floor(end / STEP);
    let length = this.steps()[step]!;
    for (let i = step * STEP; i < end; i++) length += this.size(i);
    return length;
  }

  /** Cuts inside a character go before it, those past the end to the end. */
  toUnits(length: number): number {
    const sums = this.steps();
    let step = 0;
    for (let high = sums.length; high - step > 1; ) {
      const middle = (step + high) >> 1;
      if (sums[middle]! <= length) step = middle;
      else high = middle;
    }
    let left = length - sums[step]!;
    let i = step * STEP;
    for (; i < this.line.length; i++) {
      left -= this.size(i);
      if (left < 0) break;
    }
    return i;
  }

  private steps(): readonly number[] {
    if (this.sums) return this.sums;
    const sums = [0];
    let length = 0;
    for (let i = 0; i < this.line.length; i++) {
      length += this.size(i);
      if ((i + 1) % STEP === 0) sums.push(length);
    }
    this.sums = sums;
    return sums;
  }

  /** What one unit adds: a pair of surrogates counts with its first. */
  private size(at: number): number {
    const code = this.line.charCodeAt(at);
    const isPair = (high: number, low: number) =>
      high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
    if (code >= 0xd800 && code < 0xe000) {
      if (isPair(code, this.line.charCodeAt(at + 1))) return this.encoding === 'utf-8' ? 4 : 1;
      if (at > 0 && isPair(this.line.charCodeAt(at - 1), code)) return 0;
    }
    return this.encoding === 'utf-8' ? utf8Bytes(code) : 1;
  }
}

function utf8Bytes(unit: number): number {
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}
