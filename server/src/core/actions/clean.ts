import type { CorpusFile } from '../analysis/corpusFile';
import { cleanEdits } from '../clean/clean';
import type { PageReading } from '../language/types';
import { overlaps, type Span } from '../text/span';
import { type ActionEdit, blocksIn, type Change, inFile, settle } from './change';

/**
 * Removes page furniture: of the documents that a span touches, or of the whole file.
 * @param within only furniture that lies in the span, which may cut a block of it in two
 */
export function clean(file: CorpusFile, span?: Span, within = false): Change {
  const edits: ActionEdit[] = [];
  const counts: Record<string, number> = {};
  let left = 0;
  for (const index of blocksIn(file, span)) {
    const analysis = file.analysis(index);
    if (analysis.preamble) continue;
    const start = file.text.blockStart(index);
    const reading =
      within && span
        ? narrowed(analysis.reading, analysis.structure.lines, {
            start: span.start - start,
            end: span.end - start,
          })
        : analysis.reading;
    for (const block of reading.boilerplate) {
      counts[block.kind] = (counts[block.kind] ?? 0) + block.endLine - block.startLine + 1;
    }
    for (const split of reading.splits) counts[split.kind] = (counts[split.kind] ?? 0) + 1;
    left += reading.doubtful.reduce((sum, block) => sum + block.endLine - block.startLine + 1, 0);
    const { lines } = analysis.structure;
    for (const block of reading.boilerplate) {
      edits.push(
        ...inFile(
          file,
          index,
          cleanEdits({ boilerplate: [block], splits: [] }, lines),
          block.kind,
        ),
      );
    }
    for (const split of reading.splits) {
      edits.push(
        ...inFile(
          file,
          index,
          cleanEdits({ boilerplate: [], splits: [split] }, lines),
          split.kind,
        ),
      );
    }
  }
  return { edits: settle(edits), counts, left };
}

/** What of a reading lies in the lines that a selection touches. */
function narrowed(
  reading: PageReading,
  lines: { lineAt(offset: number): number },
  selection: Span,
): PageReading {
  const first = lines.lineAt(Math.max(0, selection.start));
  const end = lines.lineAt(Math.max(0, selection.end));
  // A selection that ends at a line's start does not take that line.
  const last = selection.end > selection.start && lines.lineAt(selection.end - 1) < end ? end - 1 : end;
  const clip = <T extends { readonly startLine: number; readonly endLine: number }>(
    blocks: readonly T[],
  ): T[] =>
    blocks
      .map((block) => ({
        ...block,
        startLine: Math.max(block.startLine, first),
        endLine: Math.min(block.endLine, last),
      }))
      .filter((block) => block.startLine <= block.endLine);
  return {
    ...reading,
    boilerplate: clip(reading.boilerplate),
    doubtful: clip(reading.doubtful),
    splits: reading.splits.filter((split) => overlaps(split.span, selection)),
  };
}
