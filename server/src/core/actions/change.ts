import type { CorpusFile } from '../analysis/corpusFile';
import { type Span, shift, type TextEdit } from '../text/span';

/** One edit of an action, with what it is counted and confirmed as (a furniture kind, a rule, a field). */
export interface ActionEdit extends TextEdit {
  readonly kind: string;
}

/** What an action would do to a file. Spans are offsets in the file; edits are sorted and never overlap. */
export interface Change {
  readonly edits: readonly ActionEdit[];
  /** How much of what kind: lines removed, problems mended, fields inserted. */
  readonly counts: Readonly<Record<string, number>>;
  /** Found, but left for a person to decide. */
  readonly left: number;
}

/** The indices of the blocks that a span of the file touches; all documents without one. */
export function blocksIn(file: CorpusFile, span?: Span): readonly number[] {
  if (!span) return file.text.blocks.map((_, index) => index);
  const first = file.text.blockAt(span.start);
  const last = file.text.blockAt(Math.max(span.start, span.end));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Moves edits of one block to where the block lies. */
export function inFile(
  file: CorpusFile,
  block: number,
  edits: readonly TextEdit[],
  kind: string,
): ActionEdit[] {
  const by = file.text.blockStart(block);
  return edits.map((edit) => ({ span: shift(edit.span, by), newText: edit.newText, kind }));
}

/** Sorts edits and drops what overlaps an earlier one; equal insertions at one place are made once. */
export function settle(edits: readonly ActionEdit[]): ActionEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const settled: ActionEdit[] = [];
  for (const edit of sorted) {
    const last = settled[settled.length - 1];
    if (last && edit.span.start < last.span.end) continue;
    const sameInsertion =
      last &&
      edit.span.start === edit.span.end &&
      last.span.start === edit.span.start &&
      last.span.end === edit.span.end;
    if (sameInsertion && last.newText === edit.newText) continue;
    settled.push(edit);
  }
  return settled;
}

/** Several changes of one file as one; given in the order of the file. */
export function joined(changes: readonly Change[]): Change {
  const counts: Record<string, number> = {};
  for (const change of changes) addCounts(counts, change.counts);
  return {
    edits: changes.flatMap(({ edits }) => edits),
    counts,
    left: changes.reduce((sum, { left }) => sum + left, 0),
  };
}

/** What of a change was made, given what is still to be done afterwards: a person may have taken a part of it only. */
export function madeOf(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Record<string, number> {
  const made = Object.entries(before).map(([kind, count]) => [kind, count - (after[kind] ?? 0)] as const);
  return Object.fromEntries(made.filter(([, count]) => count > 0));
}

/** All that was counted, of whatever kind. */
export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

export function addCounts(total: Record<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [kind, count] of Object.entries(counts)) total[kind] = (total[kind] ?? 0) + count;
}
