import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Span } from '../../core/text/span';
import { mentionAt } from '../mentions';
import type { Snapshot } from '../snapshot';

const SENTENCE_END = /[.!?…]["”’)\]]*\s+/g;

/** What a growing selection takes at each position: mention, sentence, line, header or body, document, file. */
export function selectionRanges(snapshot: Snapshot, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionAt(snapshot, position));
}

function selectionAt(snapshot: Snapshot, position: Position): SelectionRange {
  const { file, positions } = snapshot;
  const { block, offset } = positions.locate(position);
  const { structure } = file.analysis(block);
  const { lines, text } = structure;
  const line = lines.lineAt(offset);
  const bodyStart = lines.start(structure.bodyLine);
  const spans: Span[] = [
    { start: 0, end: text.length },
    offset < bodyStart ? { start: 0, end: bodyStart } : { start: bodyStart, end: text.length },
    lines.span(line),
    sentenceAt(text, lines.span(line), offset),
  ];
  const mention = mentionAt(snapshot, position);
  if (mention) spans.push(mention.span);
  let selection: SelectionRange = { range: positions.range({ start: 0, end: file.text.length }) };
  for (const span of spans) {
    const range = positions.inBlock(block, span);
    if (within(range, selection.range)) selection = { range, parent: selection };
  }
  return selection;
}

function sentenceAt(text: string, line: Span, offset: number): Span {
  let { start } = line;
  for (const match of text.slice(line.start, line.end).matchAll(SENTENCE_END)) {
    const end = line.start + match.index + match[0].trimEnd().length;
    if (offset <= end) return { start, end };
    start = line.start + match.index + match[0].length;
  }
  return { start, end: line.end };
}

/** Each range must lie in the next, and be another one. */
function within(inner: SelectionRange['range'], outer: SelectionRange['range']): boolean {
  const before = (a: Position, b: Position) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  const same = (a: Position, b: Position) => a.line === b.line && a.character === b.character;
  if (same(inner.start, outer.start) && same(inner.end, outer.end)) return false;
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}
