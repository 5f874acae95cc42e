import type { CorpusFile } from '../analysis/corpusFile';
import { cleanEdits } from '../clean/clean';
import type { PageReading } from '../language/types';
import { overlaps, type Span } from '../text/span';
import { type ActionEdit, blocksIn, type Change, inFile, joined, settle } from './change';

/**
 * Removes page furniture: of the documents that a span touches, or of the whole file.
 * @param within only furniture that lies in the span, which may cut a block of it in two
 */
export function clean(file: CorpusFile, span?: Span, within = false): Change {
  return joined(blocksIn(file, span).map((index) => cleanBlock(file, index, within ? span : undefined)));
}

/**
 * Removes the page furniture of one document. Edits are in offsets of the file.
 * @param selection only furniture that lies in this span of the file
 */
export function cleanBlock(file: CorpusFile, index: number, selection?: Span): Change {
  const analysis = file.analysis(index);
  if (analysis.preamble) return { edits: [], counts: {}, left: 0 };
  const { lines } = analysis.structure;
  const start = file.text.blockStart(index);
  const { boilerplate, splits, doubtful } = selection
    ? narrowed(analysis.reading, lines, { start: selection.start - start, end: selection.end - start })
    : analysis.reading;
  const counts: Record<string, number> = {};
  const edits: ActionEdit[] = [];
  for (const block of boilerplate) {
    counts[block.kind] = (counts[block.kind] ?? 0) + block.endLine - block.startLine + 1;
    edits.push(...inFile(file, index, cleanEdits({ boilerplate: [block], splits: [] }, lines), block.kind));
  }
  for (const split of splits) {
    counts[split.kind] = (counts[split.kind] ?? 0) + 1;
    edits.push(...inFile(file, index, cleanEdits({ boilerplate: [], splits: [split] }, lines), split.kind));
  }
  const left = doubtful.reduce((sum, block) => sum + block.endLine - block.startLine + 1, 0);
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
