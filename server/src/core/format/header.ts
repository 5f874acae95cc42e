import type { Span, TextEdit } from '../text/span';
import { lineBreakOf } from './rewrite';
import type { BlockStructure, HeaderEntry } from './structure';

/** A field to be written, in its canonical name. */
export interface NewField {
  readonly field: string;
  readonly value: string;
}

/** One header line in the style of the block ("title: …", or "# title = …" under a CoNLL-U marker). */
function headerLine(block: BlockStructure, { field, value }: NewField): string {
  const text = oneLine(value);
  if (block.marker?.style.kind === 'conllu') return `# ${field} = ${text}`;
  return text === '' ? `${field}:` : `${field}: ${text}`;
}

/**
 * Edits that add fields to a block's header, each at its place in `order`; nothing that is written changes.
 * A block without a header gets one, ended by a blank line.
 */
export function insertFields(
  block: BlockStructure,
  fields: readonly NewField[],
  order: readonly string[],
): TextEdit[] {
  if (fields.length === 0) return [];
  const lineBreak = lineBreakOf(block.lines);
  const written = block.header.filter((entry) => entry.kind === 'line');
  const rank = ({ field }: NewField) => order.indexOf(field);
  const isSorted = fields.every((field, i) => i === 0 || rank(fields[i - 1]!) <= rank(field));
  const sorted = isSorted ? fields : [...fields].sort((a, b) => rank(a) - rank(b));
  if (written.length === 0) return [newHeader(block, sorted, lineBreak)];
  // Several fields can belong to one place: then they are one edit.
  const byPlace = new Map<number, string[]>();
  for (const field of sorted) {
    const line = placeOf(field.field, written, order);
    byPlace.set(line, [...(byPlace.get(line) ?? []), headerLine(block, field)]);
  }
  return [...byPlace].map(([line, added]) => insertLines(block, line, added, lineBreak));
}

/** Line before which a field goes: after the last written field that comes before it in the order. */
function placeOf(field: string, written: readonly HeaderEntry[], order: readonly string[]): number {
  const rank = order.indexOf(field);
  let line = written[0]!.line;
  for (const entry of written) {
    const other = entry.field === undefined ? -1 : order.indexOf(entry.field);
    if (other >= 0 && other < rank) line = entry.line + 1;
  }
  return line;
}

function insertLines(
  block: BlockStructure,
  line: number,
  added: readonly string[],
  lineBreak: string,
): TextEdit {
  const { lines } = block;
  const at = Math.max(lines.start(line), byteOrderMark(block));
  if (line >= lines.count) {
    return {
      span: { start: lines.text.length, end: lines.text.length },
      newText: added.map((text) => lineBreak + text).join(''),
    };
  }
  return { span: { start: at, end: at }, newText: added.map((text) => text + lineBreak).join('') };
}

function newHeader(block: BlockStructure, fields: readonly NewField[], lineBreak: string): TextEdit {
  const { lines, marker } = block;
  const added = fields.map((field) => headerLine(block, field));
  if (!marker) {
    const at = byteOrderMark(block);
    return {
      span: { start: at, end: at },
      newText: `${added.join(lineBreak)}${lineBreak}${lines.isBlank(0) ? '' : lineBreak}`,
    };
  }
  if (lines.count === 1) {
    return {
      span: { start: lines.text.length, end: lines.text.length },
      newText: `${lineBreak}${added.join(lineBreak)}${lineBreak}`,
    };
  }
  const at = lines.start(1);
  return {
    span: { start: at, end: at },
    newText: `${added.join(lineBreak)}${lineBreak}${lines.isBlank(1) ? '' : lineBreak}`,
  };
}

/**
 * The edit that puts the header's lines in order, known fields first; undefined when they are. Lines move whole, so that
 * nothing in them changes.
 */
export function sortHeader(block: BlockStructure, order: readonly string[]): TextEdit | undefined {
  const sorted = sortedEntries(block, order);
  if (!sorted) return undefined;
  const texts = sorted.map((entry) => {
    const { start, end } = lineSpan(block, entry);
    return block.text.slice(start, end);
  });
  return { span: headerSpan(block, sorted), newText: texts.join(lineBreakOf(block.lines)) };
}

/** The header's lines in order; undefined when they are so already. */
function sortedEntries(block: BlockStructure, order: readonly string[]): HeaderEntry[] | undefined {
  const written = block.header.filter((entry) => entry.kind === 'line');
  const rank = ({ field }: HeaderEntry) => {
    const at = field === undefined ? -1 : order.indexOf(field);
    return at < 0 ? order.length : at;
  };
  const sorted = [...written].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  return sorted.every((entry, i) => entry === written[i]) ? undefined : sorted;
}

/** From the first header line to the end of the last; the entries may be in any order. */
function headerSpan(block: BlockStructure, entries: readonly HeaderEntry[]): Span {
  const spans = entries.map((entry) => lineSpan(block, entry));
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function lineSpan(block: BlockStructure, entry: HeaderEntry): Span {
  const { start, end } = block.lines.span(entry.line);
  return { start: entry.line === 0 ? Math.max(start, byteOrderMark(block)) : start, end };
}

/** Edits that write the header in order, with one blank after each colon and none at the lines' ends. */
export function formatHeader(block: BlockStructure, order: readonly string[]): TextEdit[] {
  const written = block.header.filter((entry) => entry.kind === 'line');
  const format = ({ key, value }: HeaderEntry) => headerLine(block, { field: key, value });
  const sorted = sortedEntries(block, order);
  if (sorted) {
    const span = headerSpan(block, written);
    return [{ span, newText: sorted.map(format).join(lineBreakOf(block.lines)) }];
  }
  return written.flatMap((entry) => {
    const span = lineSpan(block, entry);
    const newText = format(entry);
    return block.text.slice(span.start, span.end) === newText ? [] : [{ span, newText }];
  });
}

function byteOrderMark(block: BlockStructure): number {
  return block.text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** A header value is one line. */
function oneLine(value: string): string {
  return ODD_BLANKS.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
}

/** White space that is more than one space between two words. */
const ODD_BLANKS = /^\s|\s$|[^\S ]| {2}/;
