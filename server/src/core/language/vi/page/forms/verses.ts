import type { PageLine } from '../lines/line';
import { inCapitals } from '../lines/text';

/** Verses above a line and below it, words of one, and of all of them together, at least. */
const AROUND = 3;
const VERSE = [2, 10] as const;
const TOGETHER = 24;
/** Longest title of a poem that is a button elsewhere, in words. */
const TITLE = 2;

/** "GỬI", "TRANG CHỦ" in the midst of verses: a poem of several is called so, and no button stands there. */
export function readVerses(lines: readonly PageLine[]): void {
  for (let i = AROUND; i + AROUND < lines.length; i++) {
    const line = lines[i]!;
    if (line.words > TITLE || line.weight < 2 || line.phrase?.how !== 'line' || !inCapitals(line.text))
      continue;
    if (isAmongVerses(lines, i)) line.readAsText();
  }
}

/** Words that verses below a title have for one of those above it, and the other way round, at most: keywords above headlines have fewer. */
const METRE = 2;

function isAmongVerses(lines: readonly PageLine[], at: number): boolean {
  let words = 0;
  let above = 0;
  for (let i = at - AROUND; i <= at + AROUND; i++) {
    if (i === at) continue;
    const line = lines[i]!;
    if (line.words < VERSE[0] || line.words > VERSE[1] || line.weight > 0 || inCapitals(line.text))
      return false;
    if (line.dateline || line.item || line.colon || line.credited) return false;
    words += line.words;
    if (i < at) above = words;
  }
  const below = words - above;
  return words >= TOGETHER && above <= below * METRE && below <= above * METRE;
}
