import type { PageLine } from '../lines/line';

/** Lines of a comment above what is printed under it: who wrote it, and what. */
const OWN = 4;
/** Longest name of a reader, in words. */
const NAME = 5;
/** Lines below the first comment among which the next is looked for. */
const REACH = 14;

/**
 * Where the first comment of readers begins whose time or buttons ("3 giờ trước", "Thích · Trả lời") are the first
 * furniture below a text: as many lines above them as stand above those of the next comment. `found` when there is no
 * other comment, or when those lines are not a name and what somebody wrote.
 */
export function beginOfComments(lines: readonly PageLine[], found: number, from: number): number {
  const stamp = lines[found];
  if (!stamp || !isStamp(lines, found)) return found;
  let below = found + 1;
  while (below < lines.length && lines[below]!.weight >= 2) below++;
  const next = nextStamp(lines, below, stamp);
  const own = next - below;
  const begin = found - own;
  if (own < 2 || own > OWN || begin < from) return found;
  return isName(lines[begin]!) && isName(lines[below]!) ? begin : found;
}

function nextStamp(lines: readonly PageLine[], below: number, stamp: PageLine): number {
  for (let i = below; i < lines.length && i - below <= REACH; i++) {
    if (isStamp(lines, i) && lines[i]!.kind === stamp.kind) return i;
    if (lines[i]!.weight >= 2) break;
  }
  return below;
}

function isStamp(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.shape?.name === 'ago') return true;
  // A time of day, and the buttons below it.
  if (line.shape?.name === 'clock') return lines[i + 1]?.kind === 'share' && lines[i + 1]!.weight >= 2;
  if (line.kind !== 'share' && line.kind !== 'comment') return false;
  return line.phrase !== undefined && line.weight >= (line.phrase.how === 'cover' ? 2 : 3);
}

/** "11 con chó", "Giải ba: lớp 1A": so many of something, a name and its value. */
const COUNT = /^\d+\s|:/;

function isName(line: PageLine): boolean {
  return (
    line.words <= NAME &&
    line.weight === 0 &&
    !line.sentence &&
    !line.colon &&
    !line.item &&
    !COUNT.test(line.text)
  );
}
