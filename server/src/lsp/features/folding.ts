import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { BlockAnalysis } from '../../core/analysis/blockAnalysis';
import { writtenLines } from '../furniture';
import { keepJson } from '../keptAnswers';
import { KeptByBlock } from '../keptByBlock';
import type { Snapshot } from '../snapshot';

/** Folds documents, headers and blocks of page furniture. */
export function foldingRanges({ file }: Snapshot): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const index of file.documents) {
    const analysis = file.analysis(index);
    const first = file.text.blockLine(index);
    for (const range of kept.of(analysis, first, undefined, () => rangesOf(analysis, first)))
      ranges.push(range);
  }
  return keepJson(ranges);
}

const NONE: readonly FoldingRange[] = [];

const kept = new KeptByBlock<readonly FoldingRange[]>((ranges, by) =>
  ranges.map((range) => ({ ...range, startLine: range.startLine + by, endLine: range.endLine + by })),
);

/** @param first line of the file that the block begins on */
function rangesOf({ structure, reading }: BlockAnalysis, first: number): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  add(ranges, first, lastWrittenLine(structure.lines, first), undefined);
  const written = structure.header.filter((entry) => entry.kind === 'line');
  if (written.length > 1) {
    add(
      ranges,
      first + written[0]!.line,
      first + written[written.length - 1]!.line,
      FoldingRangeKind.Comment,
    );
  }
  for (const block of reading.boilerplate) {
    const { startLine, endLine } = writtenLines(structure.lines, block);
    add(ranges, first + startLine, first + endLine, FoldingRangeKind.Region);
  }
  // Kept for every document: no room for more than there are.
  return ranges.length === 0 ? NONE : ranges.slice();
}

function add(
  ranges: FoldingRange[],
  startLine: number,
  endLine: number,
  kind: FoldingRangeKind | undefined,
): void {
  if (endLine > startLine) ranges.push(kind ? { startLine, endLine, kind } : { startLine, endLine });
}

/** The blank lines between two documents stay visible, so that folded documents do not run together. */
function lastWrittenLine(
  lines: { readonly count: number; isBlank(line: number): boolean },
  first: number,
): number {
  let last = lines.count - 1;
  while (last > 0 && lines.isBlank(last)) last--;
  return first + last;
}
