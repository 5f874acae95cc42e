import { Lines } from '../../../../text/lines';
import type { Span } from '../../../../text/span';
import type { FurnitureBlock, FurnitureSplit, LineRange, PageInput, PageReading } from '../../../types';
import { type PageLine, pageLines } from '../lines/line';

/** A hyphen between two letters, at which a word was broken. */
const HYPHEN = 0x2d;
const BLANK = 0x20;

/** A page whose lines were broken at a column, with the parts of each joined. */
export class JoinedPage {
  readonly input: PageInput;
  /** Where each piece of the page's text begins in the joined one, and where it came from. */
  private readonly at: number[] = [];
  private readonly from: number[] = [];
  /** The first line that each joined line was made of. */
  private readonly firstLines: number[] = [];

  /** @param joins which of the lines of the page go on in the next */
  constructor(
    private readonly page: PageInput,
    lines: readonly PageLine[],
    joins: readonly boolean[],
  ) {
    const { text, endLine } = page;
    const parts: string[] = [];
    let length = 0;
    let done = 0;
    const take = (end: number, link: string) => {
      this.at.push(length);
      this.from.push(done);
      parts.push(text.slice(done, end), link);
      length += end - done + link.length;
    };
    const goesOn = new Set<number>();
    for (let i = 0; i < lines.length; i++) {
      if (!joins[i]) continue;
      const { end, index } = lines[i]!;
      for (let line = index; line < lines[i + 1]!.index; line++) goesOn.add(line);
      const broken = text.charCodeAt(end - 1) === HYPHEN && text.charCodeAt(end - 2) !== BLANK;
      take(end, broken ? '' : ' ');
      done = lines[i + 1]!.start;
    }
    take(text.length, '');
    for (let line = 0; line < page.lines.count; line++) if (!goesOn.has(line - 1)) this.firstLines.push(line);
    const joined = parts.join('');
    this.input = { ...page, text: joined, lines: new Lines(joined), endLine: endLine - goesOn.size };
  }

  /** What was read of the joined page, as it is in the page. */
  inPage(reading: PageReading): PageReading {
    const boilerplate = reading.boilerplate.map((block) => this.blockInPage(block));
    const splits = reading.splits.flatMap((split) => this.splitInPage(split, boilerplate));
    const fields: Record<string, { value: string; span: Span }> = {};
    for (const [name, field] of Object.entries(reading.fields))
      fields[name] = { ...field, span: this.spanInPage(field.span) };
    return {
      boilerplate: boilerplate.sort((a, b) => a.startLine - b.startLine),
      splits,
      doubtful: reading.doubtful.map((block) => this.blockInPage(block)),
      kept: reading.kept.map((block) => this.blockInPage(block)),
      fields,
      prose: reading.prose.flatMap((span) => this.linesOf(this.spanInPage(span))),
    };
  }

  private blockInPage<Range extends LineRange>(block: Range): Range {
    return {
      ...block,
      startLine: this.firstLines[block.startLine]!,
      endLine: (this.firstLines[block.endLine + 1] ?? this.page.lines.count) - 1,
    };
  }

  /** What is glued to a line and was broken as well: lines that are nothing else go whole. */
  private splitInPage(split: FurnitureSplit, blocks: FurnitureBlock[]): FurnitureSplit[] {
    const { lines } = this.page;
    const parts = this.linesOf(this.spanInPage(split.span));
    return parts.flatMap((span) => {
      const line = lines.lineAt(span.start);
      const whole =
        parts.length > 1 && span.start === this.seen(line).start && span.end === this.seen(line).end;
      if (!whole) return [{ ...split, span, line }];
      blocks.push({ startLine: line, endLine: line, kind: split.kind, reason: split.reason, confidence: 1 });
      return [];
    });
  }

  private spanInPage({ start, end }: Span): Span {
    return { start: this.inText(start), end: this.inText(end - 1) + 1 };
  }

  private inText(offset: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return this.from[low - 1]! + offset - this.at[low - 1]!;
  }

  /** A span line by line, without the blanks around the text of each. */
  private linesOf({ start, end }: Span): Span[] {
    const { lines } = this.page;
    const spans: Span[] = [];
    for (let line = lines.lineAt(start); line < lines.count && lines.start(line) < end; line++) {
      const seen = this.seen(line);
      const part = { start: Math.max(start, seen.start), end: Math.min(end, seen.end) };
      if (part.start < part.end) spans.push(part);
    }
    return spans;
  }

  private seen(line: number): Span {
    const { text, lines } = this.page;
    const [only] = pageLines(text, lines, line, line + 1);
    return only ?? lines.span(line);
  }
}
