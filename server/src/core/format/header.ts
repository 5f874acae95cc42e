import type { TextEdit } from '../text/span';
import { lineBreakOf } from './rewrite';
import type { BlockStructure, HeaderEntry } from './structure';

/** A field to be written, in its canonical name. */
export interface NewField {
  readonly field: string;
  readonly value: string;
}

/** One header line in the style of the block ("title: …", or "# title = …" under a CoNLL-U marker). */
export function headerLine(block: BlockStructure, { field, value }: NewField): string {
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
  const sorted = [...fields].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
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
  const written = block.header.filter((entry) => entry.kind === 'line');
  if (written.length < 2) return undefined;
  const rank = (entry: HeaderEntry) => {
    const at = entry.field === undefined ? -1 : order.indexOf(entry.field);
    return at < 0 ? order.length : at;
  };
  const sorted = [...written].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  if (sorted.every((entry, i) => entry === written[i])) return undefined;
  const { lines } = block;
  const first = written[0]!.line;
  const last = written[written.length - 1]!.line;
  const start = Math.max(lines.start(first), byteOrderMark(block));
  const texts = sorted.map((entry) =>
    lines.text.slice(Math.max(lines.start(entry.line), byteOrderMark(block)), lines.end(entry.line)),
  );
  return { span: { start, end: lines.end(last) }, newText: texts.join(lineBreakOf(lines)) };
}

/** Edits that write `key: value` lines with one blank after the colon and none at the end. */
export function formatHeader(block: BlockStructure): TextEdit[] {
  if (block.marker?.style.kind === 'conllu') return [];
  return block.header
    .filter((entry) => entry.kind === 'line')
    .flatMap((entry) => {
      const start = entry.keySpan.end;
      const between = block.text.slice(start, entry.valueSpan.start);
      const wanted = entry.value === '' ? ':' : ': ';
      const lineEnd = block.lines.end(entry.line);
      const edits: TextEdit[] = [];
      if (between !== wanted) edits.push({ span: { start, end: entry.valueSpan.start }, newText: wanted });
      if (lineEnd > entry.valueSpan.end)
        edits.push({ span: { start: entry.valueSpan.end, end: lineEnd }, newText: '' });
      return edits;
    });
}

function byteOrderMark(block: BlockStructure): number {
  return block.text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** A header value is one line. */
function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
