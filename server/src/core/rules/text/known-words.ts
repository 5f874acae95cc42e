import type { Orthography, WordVerdict } from '../../language/orthography';

/** Slots of the table; a word has one place in it, and a later word of the same place takes it over. */
const BITS = 14;
/** Words that are kept by their spelling: long ones, and those with letters of other languages. */
const SPELLINGS_KEPT = 20000;

const WELL_FORMED: WordVerdict = { kind: 'fine' };

const byOrthography = new WeakMap<Orthography, KnownWords>();

/** The verdicts of an orthography that are known so far. */
export function knownWords(orthography: Orthography): KnownWords {
  let known = byOrthography.get(orthography);
  if (!known) {
    known = new KnownWords(orthography);
    byOrthography.set(orthography, known);
  }
  return known;
}

/** Places of a slot: the word's two numbers, and which verdict it is. One place is left free, for the sake of alignment. */
const ROOM_BITS = 2;
const LOW = 0;
const HIGH = 1;
const VERDICT = 2;
/** Number of the verdict that nothing is wrong with a word; others count on from it. */
const FINE = 1;

/** Longest word that is found by its letters, in code units. No syllable is longer. */
export const LONGEST_NUMBERED = 7;

/**
 * Verdicts on words, found by their letters: running text repeats its words, and to look one up makes no string. A word is
 * two 32-bit numbers, `high` and `low`, of eight bits for each of its last eight letters, the very last one lowest. No
 * letter is 0; words of eight letters and more, which share their numbers with others, are not to be added. Of a fixed
 * size; forgets rather than grows.
 */
export class KnownWords {
  private readonly slots = new Int32Array(1 << (BITS + ROOM_BITS));
  private readonly spellings = new Map<string, WordVerdict>();
  private readonly verdicts: WordVerdict[] = [];

  constructor(private readonly orthography: Orthography) {}

  /** True for a word of which it is known that nothing is wrong with it. */
  isFine(high: number, low: number): boolean {
    const { slots } = this;
    const at = placeOf(high, low);
    return slots[at] === low && slots[at + HIGH] === high && slots[at + VERDICT] === FINE;
  }

  /** The verdict on a word; undefined for one that is not known. */
  find(high: number, low: number): WordVerdict | undefined {
    const { slots } = this;
    const at = placeOf(high, low);
    if (slots[at] !== low || slots[at + HIGH] !== high) return undefined;
    const number = slots[at + VERDICT]!;
    return number === FINE ? WELL_FORMED : this.verdicts[number - FINE - 1];
  }

  add(high: number, low: number, verdict: WordVerdict): void {
    const { slots, verdicts } = this;
    const at = placeOf(high, low);
    if (verdict.kind !== 'fine' && verdicts.length >= SPELLINGS_KEPT) {
      verdicts.length = 0;
      slots.fill(0);
    }
    slots[at + LOW] = low;
    slots[at + HIGH] = high;
    slots[at + VERDICT] = verdict.kind === 'fine' ? FINE : FINE + verdicts.push(verdict);
  }

  /** The verdict on a word by its spelling in NFC, judged when it is not known. */
  judge(word: string): WordVerdict {
    let verdict = this.spellings.get(word);
    if (verdict === undefined) {
      verdict = this.orthography.judgeWord(word);
      if (this.spellings.size >= SPELLINGS_KEPT) this.spellings.clear();
      // A copy, so that the word does not keep the whole text alive that it was cut from.
      this.spellings.set(` ${word}`.slice(1), verdict);
    }
    return verdict;
  }
}

function placeOf(high: number, low: number): number {
  return (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> (32 - BITS)) << ROOM_BITS;
}
