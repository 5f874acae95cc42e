/** Words longer than this are never compared: nobody misspells by one letter what fills a line. */
const LONGEST = 64;

/**
 * The candidate that a misspelt word most likely stands for, or undefined when none is near. Compares case-folded
 * NFC; insertions, deletions, substitutions and swaps of neighbors count one each. A word of two characters may have
 * one mistake, of five two, of eight three (never more than `maxDistance`). The first of equally near candidates wins.
 */
export function closest(word: string, candidates: Iterable<string>, maxDistance = 3): string | undefined {
  const wanted = fold(word);
  if (wanted.length === 0 || wanted.length > LONGEST) return undefined;
  let limit = Math.min(maxDistance, Math.floor((wanted.length + 1) / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate), limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance === 0) return best;
    limit = distance - 1;
  }
  return best;
}

/**
 * Edits that turn one word into the other (optimal string alignment); any value above `limit` says only "more than
 * the limit". Counts UTF-16 code units; costs the product of the lengths, so both are cut off at 64.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST || b.length > LONGEST) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

function fold(word: string): string {
  return word.length > LONGEST * 2 ? word : word.normalize('NFC').toLowerCase();
}
