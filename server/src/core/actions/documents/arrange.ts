import type { CorpusFile } from '../../analysis/corpusFile';
import { type Block, CorpusText } from '../../analysis/corpusText';
import { formatMarker, parseTemplate } from '../../format/marker';
import { findDocEnd, lineBreakOf } from '../../format/rewrite';
import { applyEdits, type Span, shift, type TextEdit } from '../../text/span';
import { byteOrderMark, type DocumentPiece, type PieceParts, partsAt, pieceOf } from './piece';

/** What a file is to hold: one of its own documents, or one from elsewhere. */
export type Item =
  | {
      readonly own: number;
      /** Changes of what the document holds, in offsets of its content. */
      readonly edits?: readonly TextEdit[];
    }
  | { readonly piece: DocumentPiece };

/** Blocks that are documents with something in them: a file of nothing but blanks has none. */
export function documentsIn({ text, documents }: CorpusFile): readonly number[] {
  const [only, second] = text.blocks;
  return !second && !only!.marker && only!.text.trim() === '' ? [] : documents;
}

/** An arrangement that would not read back as the documents that it was made of. */
export class Misread extends Error {
  /** @param item index of the item of which the text would be taken for something else */
  constructor(readonly item: number) {
    super('a text would be taken for something else');
  }
}

/**
 * The edits after which a file holds these documents in this order. What stays where it is is not touched, so that edits
 * are as few as the change; text before the first marker and a byte order mark stay first.
 * @throws {Misread} where a text would open or close a document in this file
 */
export function arrange(file: CorpusFile, items: readonly Item[]): TextEdit[] {
  const own = documentsIn(file);
  const placed = items.map((item, i) => place(file, item, items.length, i + 1 < items.length));
  const edits = settled(editsFor(file, own, items, placed));
  verify(file, placed, applyEdits(file.text.text(), edits));
  return edits;
}

/** A document and its text where it comes to stand. */
interface Placed {
  readonly piece: DocumentPiece;
  readonly parts: PieceParts;
}

function place(file: CorpusFile, item: Item, count: number, followed: boolean): Placed {
  if ('piece' in item) return { piece: item.piece, parts: partsAt(item.piece, followed) };
  const own = pieceOf(file, item.own);
  const piece = own.marker || count === 1 ? own : named(own, file);
  return { piece, parts: partsAt(piece, followed, applyEdits(piece.content, item.edits ?? [])) };
}

/** Offset at which the n-th document begins, a byte order mark left out; the end of the text for the one after the last. */
function startOf(file: CorpusFile, own: readonly number[], n: number): number {
  const index = own[n];
  if (index === undefined) return file.text.length;
  return file.text.blockStart(index) + (index === 0 ? byteOrderMark(file) : 0);
}

function editsFor(
  file: CorpusFile,
  own: readonly number[],
  items: readonly Item[],
  placed: readonly Placed[],
): TextEdit[] {
  const rank = new Map(own.map((index, n) => [index, n]));
  const ranks = items.map((item) => ('own' in item ? rank.get(item.own)! : -1));
  const kept = longestRise(ranks);
  const edits: TextEdit[] = [];
  let written = items.length > 0 ? glue(file, own) : '';
  let next = 0;
  const fill = (to: number) => {
    const span = { start: startOf(file, own, next), end: startOf(file, own, to) };
    if (span.start < span.end || written !== '') edits.push({ span, newText: written });
    written = '';
  };
  for (const [i, item] of items.entries()) {
    const { parts } = placed[i]!;
    if (!kept.has(i) || !('own' in item)) {
      written += textOf(parts);
      continue;
    }
    const n = ranks[i]!;
    fill(n);
    edits.push(...partEdits(pieceOf(file, item.own), parts, item.edits ?? [], startOf(file, own, n)));
    next = n + 1;
  }
  fill(own.length);
  return edits;
}

function textOf({ open, content, separator, close }: PieceParts): string {
  return open + content + separator + close;
}

/** A text without a marker gets one, of the name of its file, when it is no longer the only document there. */
function named(piece: DocumentPiece, file: CorpusFile): DocumentPiece {
  return { ...piece, open: formatMarker(file.markerStyle, piece.name) + piece.lineBreak };
}

/** What parts the first document from blanks that are all that a file holds. */
function glue({ text }: CorpusFile, own: readonly number[]): string {
  const { lines } = text.blocks[0]!;
  const last = lines.textOf(lines.count - 1);
  return own.length > 0 || last === '' || last === '\ufeff' ? '' : lineBreakOf(lines);
}

/** What of a document that stays changes, part by part. */
function partEdits(
  before: DocumentPiece,
  after: PieceParts,
  inner: readonly TextEdit[],
  start: number,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = start;
  for (const part of ['open', 'content', 'separator', 'close'] as const) {
    const span = { start: at, end: at + before[part].length };
    if (part === 'content')
      edits.push(...inner.map((edit) => ({ span: shift(edit.span, at), newText: edit.newText })));
    else if (before[part] !== after[part]) edits.push(smallest(before[part], after[part], span));
    at = span.end;
  }
  return edits;
}

/** Parts are markers and line breaks: what is added or taken away stands at their end. */
function smallest(before: string, after: string, span: Span): TextEdit {
  if (after.startsWith(before))
    return { span: { start: span.end, end: span.end }, newText: after.slice(before.length) };
  return { span, newText: after };
}

/** Edits that touch each other as one, so that no client has to know in which order they are made. */
function settled(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const edit of sorted) {
    const last = result.at(-1);
    if (last && last.span.end === edit.span.start) {
      result[result.length - 1] = {
        span: { start: last.span.start, end: edit.span.end },
        newText: last.newText + edit.newText,
      };
    } else result.push(edit);
  }
  return result;
}

/** Reads the new text anew: every document must begin where it was put, and nothing else may begin or end one. */
function verify(file: CorpusFile, placed: readonly Placed[], text: string): void {
  const { template } = file.environment.settings;
  const marker = template === undefined ? undefined : parseTemplate(template);
  const result = new CorpusText(text, marker);
  const written = placed.map(({ parts }) => textOf(parts));
  let at = text.length - written.reduce((sum, { length }) => sum + length, 0);
  // A byte order mark belongs to the first document; any other text before it is a block of its own.
  let block = at > (text.startsWith('\ufeff') ? 1 : 0) ? 1 : 0;
  for (const [i, { piece, parts }] of placed.entries()) {
    const start = at;
    at += written[i]!.length;
    const found = result.blocks[block];
    const begins = found && (block === 0 ? 0 : result.blockStart(block)) <= start;
    const ends = (result.blocks[block + 1] ? result.blockStart(block + 1) : text.length) === at;
    if (!begins || !ends || !text.startsWith(written[i]!, start)) throw new Misread(i);
    if (found.marker === undefined && (parts.open !== '' || placed.length > 1)) throw new Misread(i);
    if (found.marker?.style.kind === 'doc' && closesEarly(found, parts, piece)) throw new Misread(i);
    block++;
  }
  if (placed.length > 0 && block !== result.blocks.length) throw new Misread(placed.length - 1);
}

/** Whether a `</doc>` stands in what is to be the text of a document. */
function closesEarly(
  { lines, text }: Block,
  { separator, close }: PieceParts,
  piece: DocumentPiece,
): boolean {
  if (piece.marker?.style.kind === 'doc' && close === '') return false;
  const end = findDocEnd(lines);
  return end !== undefined && lines.start(end) < text.length - close.length - separator.length;
}

/**
 * Indices of a longest run, not of neighbours, in which numbers only grow; those below 0 are never in it. What is in the
 * run keeps its place, so that the least is moved.
 */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length the index at which a run of that length ends lowest. */
  const ends: number[] = [];
  const before = new Array<number>(numbers.length).fill(-1);
  for (const [i, value] of numbers.entries()) {
    if (value < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = ends[low - 1]!;
    ends[low] = i;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.add(at);
  return run;
}
