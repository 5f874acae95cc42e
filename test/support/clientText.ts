import assert from 'node:assert/strict';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol/node';

export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/**
 * A text as a client of the protocol holds it, written without the server's own code: counts characters in the agreed
 * encoding, and fails for a position that does not exist or cuts a character in two.
 */
export class ClientText {
  private starts: number[] | undefined;

  constructor(
    readonly content: string,
    readonly encoding: Encoding,
  ) {}

  /** Text of a range. */
  at(range: Range): string {
    const start = this.offset(range.start);
    const end = this.offset(range.end);
    assert.ok(start <= end, `a range that ends before it starts: ${JSON.stringify(range)}`);
    return this.content.slice(start, end);
  }

  offset({ line, character }: Position): number {
    const starts = this.lineStarts();
    assert.ok(line >= 0 && line < starts.length, `line ${line} of ${starts.length}`);
    const text = this.lineText(line);
    let units = 0;
    let left = character;
    if (this.encoding === 'utf-16') {
      units = character;
    } else {
      for (const char of text) {
        if (left <= 0) break;
        left -= this.size(char);
        units += char.length;
      }
      assert.equal(left, 0, `character ${character} of line ${line} lies inside a character or past the end`);
    }
    assert.ok(units >= 0 && units <= text.length, `character ${character} is not in line ${line}`);
    return starts[line]! + units;
  }

  position(offset: number): Position {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (starts[mid]! <= offset) low = mid;
      else high = mid - 1;
    }
    const before = this.content.slice(starts[low]!, offset);
    const character =
      this.encoding === 'utf-16'
        ? before.length
        : [...before].reduce((length, char) => length + this.size(char), 0);
    return { line: low, character };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** Range of the n-th occurrence of a text. */
  find(text: string, occurrence = 1): Range {
    let at = -1;
    for (let i = 0; i < occurrence; i++) at = this.content.indexOf(text, at + 1);
    assert.notEqual(at, -1, `"${text}" is not in the text ${occurrence} times`);
    return this.range(at, at + text.length);
  }

  withEdits(edits: readonly TextEdit[]): string {
    const spans = edits
      .map(({ range, newText }) => ({
        start: this.offset(range.start),
        end: this.offset(range.end),
        newText,
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    let result = '';
    let done = 0;
    for (const { start, end, newText } of spans) {
      assert.ok(start >= done, 'edits overlap');
      result += this.content.slice(done, start) + newText;
      done = end;
    }
    return result + this.content.slice(done);
  }

  lineText(line: number): string {
    const starts = this.lineStarts();
    const end = starts[line + 1] ?? this.content.length;
    return this.content.slice(starts[line]!, end).replace(/(?:\r\n|\r|\n)$/, '');
  }

  get lineCount(): number {
    return this.lineStarts().length;
  }

  private lineStarts(): number[] {
    this.starts ??= [0, ...[...this.content.matchAll(/\r\n|\r|\n/g)].map((at) => at.index + at[0].length)];
    return this.starts;
  }

  private size(char: string): number {
    return this.encoding === 'utf-8' ? Buffer.byteLength(char) : this.encoding === 'utf-32' ? 1 : char.length;
  }
}
