import type { ActionEdit } from './change';

/** So much of what stays behind a removal is compared, in UTF-16 code units. */
const BEHIND = 400;

/**
 * How many lines of what kind are gone, of removals that a person could take one by one.
 * @param before the text that the edits are of; they are in order and remove lines or ends of lines
 * @param after the text as it is now
 * @returns undefined where the edits do more than remove, or the text was changed otherwise, too
 */
export function takenOf(
  before: string,
  edits: readonly ActionEdit[],
  after: string,
): Record<string, number> | undefined {
  const counts: Record<string, number> = {};
  let at = 0;
  let from = 0;
  for (const [i, { span, newText, kind }] of edits.entries()) {
    if (newText !== '' || !after.startsWith(before.slice(from, span.start), at)) return undefined;
    at += span.start - from;
    const removed = before.slice(span.start, span.end);
    const behind = before.slice(
      span.end,
      Math.min(edits[i + 1]?.span.start ?? before.length, span.end + BEHIND),
    );
    const isLeft = after.startsWith(removed, at) && after.startsWith(behind, at + removed.length);
    if (isLeft) at += removed.length;
    else counts[kind] = (counts[kind] ?? 0) + linesOf(removed);
    from = span.end;
  }
  return after.slice(at) === before.slice(from) ? counts : undefined;
}

/** Lines of a removal: its breaks, or one where it is the end of a line. */
function linesOf(removed: string): number {
  return Math.max(1, removed.split(/\r\n|[\n\r]/).length - 1);
}
