import type { Lines } from '../../../text/lines';
import type { FurnitureBlock, KeptBlock, KeptKind } from '../../types';
import type { PageLine } from './lines/line';
import type { Mark } from './marks';

/** Blocks of whole lines that are removed, with the blank lines that go with them. */
export function removalBlocks(
  lines: readonly PageLine[],
  marks: readonly Mark[],
  page: { readonly lines: Lines; readonly startLine: number; readonly endLine: number },
): FurnitureBlock[] {
  const blocks: FurnitureBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    if (marks[i]!.label !== 'cut') {
      i++;
      continue;
    }
    let end = i;
    while (end + 1 < lines.length && marks[end + 1]!.label === 'cut') end++;
    const extent = extentOf(lines, i, end, page);
    let from = extent.first;
    for (let k = i; k <= end; ) {
      let next = k;
      while (next < end && marks[next + 1]!.kind === marks[k]!.kind) next++;
      const to = next === end ? extent.last : lines[next + 1]!.index - 1;
      blocks.push({
        startLine: from,
        endLine: to,
        kind: marks[k]!.kind!,
        reason: commonReason(marks, k, next),
        confidence: leastConfidence(marks, k, next),
      });
      from = to + 1;
      k = next + 1;
    }
    i = end + 1;
  }
  return blocks;
}

/** Lines of a block that are looked at for its reason and its confidence. */
const LOOKED_AT = 50;

/** The reason that most lines of a block share. */
function commonReason(marks: readonly Mark[], from: number, to: number): string {
  let best = marks[from]!.reason!;
  let i = from + 1;
  const last = Math.min(to, from + LOOKED_AT - 1);
  while (i <= last && marks[i]!.reason === best) i++;
  if (i > last) return best;
  const counts = new Map<string, number>();
  for (let k = from; k <= last; k++) {
    const reason = marks[k]!.reason!;
    const count = (counts.get(reason) ?? 0) + 1;
    counts.set(reason, count);
    if (count > (counts.get(best) ?? 0)) best = reason;
  }
  return best;
}

function leastConfidence(marks: readonly Mark[], from: number, to: number): number {
  let least = 1;
  const last = Math.min(to, from + LOOKED_AT - 1);
  for (let i = from; i <= last; i++) least = Math.min(least, marks[i]!.confidence!);
  return least;
}

/**
 * The lines that go with a run of furniture. Between two texts the blank lines above the run stay and those below go,
 * so that one separation remains; at the end of the document it is the other way round.
 */
function extentOf(
  lines: readonly PageLine[],
  from: number,
  to: number,
  page: { readonly lines: Lines; readonly startLine: number; readonly endLine: number },
): { first: number; last: number } {
  const first = lines[from]!.index;
  const last = lines[to]!.index;
  const previous = from > 0 ? lines[from - 1]!.index : page.startLine - 1;
  const next = to + 1 < lines.length ? lines[to + 1]!.index : page.endLine;
  const count = page.lines.count;
  if (next >= count && from > 0) {
    // Nothing is left below: the blank lines above go, those at the very end keep the next document apart.
    return { first: previous + 1, last };
  }
  const blankAbove = first > previous + 1 || (from === 0 && (first === 0 || page.lines.isBlank(first - 1)));
  if (blankAbove) return { first, last: next - 1 };
  // Right below a marker one blank line keeps the text from being read as a header.
  if (from === 0 && next - 1 > last) return { first, last: next - 2 };
  return { first, last };
}

/** Blocks of lines that look like furniture and are left. */
export function doubtfulBlocks(lines: readonly PageLine[], marks: readonly Mark[]): FurnitureBlock[] {
  const blocks: FurnitureBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    const mark = marks[i]!;
    if (mark.label !== 'doubtful') continue;
    const index = lines[i]!.index;
    const open = blocks.at(-1);
    if (open && i > 0 && marks[i - 1]!.label === 'doubtful' && open.kind === mark.kind) {
      blocks[blocks.length - 1] = { ...open, endLine: index };
    } else {
      blocks.push({
        startLine: index,
        endLine: index,
        kind: mark.kind!,
        reason: mark.reason!,
        confidence: mark.confidence!,
      });
    }
  }
  return blocks;
}

/** Captions, by-lines and the like, that stay. */
export function keptBlocks(lines: readonly PageLine[], marks: readonly Mark[]): KeptBlock[] {
  const blocks: KeptBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    const label = marks[i]!.label;
    if (label === 'body' || label === 'cut' || label === 'doubtful') continue;
    const index = lines[i]!.index;
    const open = blocks.at(-1);
    if (open && open.kind === label && i > 0 && marks[i - 1]!.label === label) {
      blocks[blocks.length - 1] = { ...open, endLine: index };
    } else blocks.push({ startLine: index, endLine: index, kind: label as KeptKind });
  }
  return blocks;
}
