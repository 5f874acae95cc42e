import type { MarkerTemplate } from '../format/marker';
import { nameKey } from '../format/names';
import { splitBlocks } from '../format/split';
import type { Marker } from '../format/structure';
import { copyOf } from '../text/copy';
import { Lines } from '../text/lines';
import type { Span, TextEdit } from '../text/span';

/** Line and character, both from 0; characters are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where a text begins in the file of which it is a part. */
export interface Origin {
  /** UTF-16 code units before it. */
  readonly offset: number;
  /** Line breaks before it. */
  readonly line: number;
}

const FILE_START: Origin = { offset: 0, line: 0 };

/** The text of one document block. Never changes: an edit puts a new block in its place. */
export class Block {
  private lineIndex: Lines | undefined;
  private key: string | undefined;

  constructor(
    readonly text: string,
    /** Line breaks inside the block. */
    readonly breaks: number,
    /** Relative to the block; undefined for text before the first marker. */
    readonly marker: Marker | undefined,
  ) {}

  /** Key of its name: markers mostly stay while one is edited. Empty where it has no name. */
  get nameKey(): string {
    this.key ??= nameKey(this.marker?.name ?? '');
    return this.key;
  }

  get lines(): Lines {
    this.lineIndex ??= new Lines(this.text);
    return this.lineIndex;
  }

  /** Where its lines begin is found anew for who asks next. */
  forgetLines(): void {
    this.lineIndex = undefined;
  }
}

/** What one edit did to the list of blocks. */
export interface BlockChange {
  /** Index of the first block that was looked at again. */
  readonly from: number;
  readonly removed: readonly Block[];
  /** Blocks whose text is the same as before are the same objects as before. */
  readonly added: readonly Block[];
}

/**
 * A file's text, held as document blocks so that an edit costs what its block costs, not what the file costs.
 * Positions are computed from block-relative line tables and the running sums of block lengths.
 */
export class CorpusText {
  private list: Block[];
  private starts: number[] = [];
  private firstLines: number[] = [];

  /** @param origin where the text begins in its file, for one that is a part: offsets and lines are those of the file */
  constructor(
    text: string,
    private readonly template?: MarkerTemplate | undefined,
    private readonly origin = FILE_START,
  ) {
    this.list = cut(text, template, true, new Map());
    this.index();
  }

  /** Whether a text is cut in the same way under another template for markers. */
  isCutBy(template: MarkerTemplate | undefined): boolean {
    return this.template?.template === template?.template;
  }

  get blocks(): readonly Block[] {
    return this.list;
  }

  /** Length in UTF-16 code units; of a part, where it ends in its file. */
  get length(): number {
    const last = this.list.length - 1;
    return this.starts[last]! + this.list[last]!.text.length;
  }

  get lineCount(): number {
    const last = this.list.length - 1;
    return this.firstLines[last]! + this.list[last]!.breaks + 1;
  }

  /** Offset at which a block starts. */
  blockStart(index: number): number {
    return this.starts[index]!;
  }

  /** Line on which a block starts. */
  blockLine(index: number): number {
    return this.firstLines[index]!;
  }

  /** Last line of a block that holds anything of it, its line break included. */
  blockLastLine(index: number): number {
    const block = this.list[index]!;
    const endsInBreak = /[\r\n]$/.test(block.text);
    return this.firstLines[index]! + Math.max(0, block.breaks - (endsInBreak ? 1 : 0));
  }

  blockAt(offset: number): number {
    return lastAtMost(this.starts, offset);
  }

  blockAtLine(line: number): number {
    return lastAtMost(this.firstLines, line);
  }

  /** Position of an offset; offsets outside the text are moved to its ends. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const index = this.blockAt(at);
    return this.positionIn(index, at - this.starts[index]!);
  }

  /** Position of an offset that is relative to a block. */
  positionIn(index: number, offset: number): Position {
    const { lines } = this.list[index]!;
    const line = lines.lineAt(offset);
    return { line: this.firstLines[index]! + line, character: lines.column(line, offset) };
  }

  /** Offset of a position; characters past a line's end are moved to its end, lines past the last to the text's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    const index = this.blockAtLine(position.line);
    const { lines } = this.list[index]!;
    const line = position.line - this.firstLines[index]!;
    const start = lines.start(line);
    return this.starts[index]! + Math.min(start + Math.max(0, position.character), lines.end(line));
  }

  /** Text of one line without its break. */
  lineText(line: number): string {
    const index = this.blockAtLine(line);
    return this.list[index]!.lines.textOf(line - this.firstLines[index]!);
  }

  text(): string {
    return this.list.map((block) => block.text).join('');
  }

  slice(span: Span): string {
    const first = this.blockAt(span.start);
    const last = this.blockAt(span.end);
    const base = this.starts[first]!;
    return this.join(first, last).slice(span.start - base, span.end - base);
  }

  /** Applies one edit and re-cuts only the blocks that it can have changed. */
  apply(edit: TextEdit): BlockChange {
    const start = Math.max(0, Math.min(edit.span.start, this.length));
    const end = Math.max(start, Math.min(edit.span.end, this.length));
    let first = this.blockAt(start);
    const last = this.blockAt(end);
    // An edit of a marker line can end the marker: then the block joins the one before.
    if (first > 0 && start - this.starts[first]! <= this.list[first]!.lines.end(0)) first--;
    const base = this.starts[first]!;
    const old = this.join(first, last);
    const text = old.slice(0, start - base) + edit.newText + old.slice(end - base);
    const removed = this.list.slice(first, last + 1);
    const known = new Map(removed.map((block) => [block.text, block]));
    const added = cut(text, this.template, first === 0, known);
    this.list.splice(first, removed.length, ...added);
    this.index();
    return { from: first, removed, added };
  }

  private join(first: number, last: number): string {
    if (first === last) return this.list[first]!.text;
    return this.list
      .slice(first, last + 1)
      .map((block) => block.text)
      .join('');
  }

  private index(): void {
    const { list } = this;
    const starts = new Array<number>(list.length);
    const firstLines = new Array<number>(list.length);
    let { offset, line } = this.origin;
    for (let i = 0; i < list.length; i++) {
      starts[i] = offset;
      firstLines[i] = line;
      offset += list[i]!.text.length;
      line += list[i]!.breaks;
    }
    this.starts = starts;
    this.firstLines = firstLines;
  }
}

function cut(
  text: string,
  template: MarkerTemplate | undefined,
  atFileStart: boolean,
  known: ReadonlyMap<string, Block>,
): Block[] {
  return splitBlocks(text, template, atFileStart).map(({ start, end, breaks, marker }) => {
    const blockText = copyOf(text, start, end);
    // To look a text up costs reading it whole.
    const same = known.size === 0 ? undefined : known.get(blockText);
    // The same text can be a marker at the start of a file only, behind a byte order mark.
    return same && (same.marker === undefined) === (marker === undefined)
      ? same
      : new Block(blockText, breaks, marker && { ...marker, name: nameIn(blockText, marker) });
  });
}

/** The name of a marker, which many keep: a slice would keep the block's text alive. */
function nameIn(text: string, { nameSpan: { start, end } }: Marker): string {
  return copyOf(text, start, end);
}

/** Index of the last element that is at most `value`; 0 when none is. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]! <= value) low = mid + 1;
    else high = mid;
  }
  return Math.max(0, low - 1);
}
