import type { Range } from 'vscode-languageserver';
import type { BlockAnalysis } from '../core/analysis/blockAnalysis';
import type { BlockReport } from '../core/analysis/blockReport';
import { type DocumentSummary, type Locate, summarize } from '../core/analysis/summary';
import type { Span } from '../core/text/span';
import type { Snapshot } from './snapshot';

/** A document of the workspace, summed up, with where it lies. */
export interface IndexedDocument {
  readonly uri: string;
  /** Its marker, or the first line where there is none. */
  readonly range: Range;
  /** The line of the file that the summary's places count from. */
  readonly line: number;
  readonly summary: DocumentSummary;
}

/** Summaries of the blocks of open files, for as long as neither the block nor its problems change. */
const summaries = new WeakMap<
  BlockAnalysis,
  { readonly report: BlockReport; readonly summary: DocumentSummary }
>();

/**
 * The documents of a file, and the text before the first marker where there is some. An edit costs the summary of the
 * document that it touched.
 */
export function indexedDocuments({ file, positions, uri }: Snapshot): IndexedDocument[] {
  return file.text.blocks.map((_, index) => {
    const analysis = file.analysis(index);
    const report = file.report(index);
    const line = file.text.blockLine(index);
    let known = summaries.get(analysis);
    if (known?.report !== report) {
      const locate = locatorIn({ file, positions }, index);
      known = { report, summary: summarize(analysis, file.problems(index), locate) };
      summaries.set(analysis, known);
    }
    const range = positions.inBlock(index, markerSpan(analysis));
    return { uri, range, line, summary: known.summary };
  });
}

/** Places in a block as its summary has them. */
export function locatorIn({ file, positions }: Pick<Snapshot, 'file' | 'positions'>, index: number): Locate {
  const line = file.text.blockLine(index);
  return (span) => {
    const { start } = positions.inBlock(index, span);
    return { line: start.line - line, character: start.character };
  };
}

/** A document's marker, or its first line where it has none. */
export function markerSpan({ structure }: Pick<BlockAnalysis, 'structure'>): Span {
  return structure.marker?.span ?? { start: 0, end: structure.lines.end(0) };
}
