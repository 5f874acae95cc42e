import { clean } from '../../core/actions/clean';
import type { CorpusFile } from '../../core/analysis/corpusFile';
import { applyEdits, type TextEdit } from '../../core/text/span';
import type { CleanedText } from './protocol';

type Stretch = CleanedText['lines'][number];

/** A file as cleaning would leave it, and which of its lines are which. */
export function cleanedText(file: CorpusFile): CleanedText {
  const { edits, counts } = clean(file);
  const removed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { text: applyEdits(file.text.text(), edits), lines: stretches(file, edits), removed };
}

function stretches({ text }: CorpusFile, edits: readonly TextEdit[]): Stretch[] {
  const found: Stretch[] = [];
  let source = 0;
  let cleaned = 0;
  for (const { span, newText } of edits) {
    const first = text.positionAt(span.start);
    const last = text.positionAt(span.end);
    // The line in which a cut begins is still there when something of it is left.
    const kept = first.line - source + (first.character > 0 ? 1 : 0);
    if (kept > 0) found.push([source, cleaned, kept]);
    cleaned += first.line - source + breaksIn(newText);
    source = last.line;
  }
  const rest = text.lineCount - source;
  if (rest > 0) found.push([source, cleaned, rest]);
  return found;
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
