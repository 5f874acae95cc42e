import type { Orthography, WordVerdict } from '../../language/orthography';

/** Sizes of the tables, as bits. An enum, as everything that is asked for each word: constants are looked up. */
enum Bits {
  /** Slots of the table; a word has one place in it, and a later word of the same place takes it over. */
  Slots = 14,
  /** Slots of the smaller one of words that nothing is wrong with, two numbers each. */
  Fine = 13,
  /** Places of a slot: see `Place`. */
  Room = 2,
}
/** Words that are kept by their spelling: long ones, and those with letters of other languages. */
const SPELLINGS_KEPT = 20000;

const WELL_FORMED: WordVerdict = { kind: 'fine' };

/** The words of a stretch of text: how many, and the numbers of their letters (see `KnownWords`). */
export interface WordNumbers {
  readonly words: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

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
enum Place {
  Low = 0,
  High = 1,
  Verdict = 2,
}
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
  private readonly slots = new Int32Array(1 << (Bits.Slots + Bits.Room));
  /** By place: low and high of a word that nothing is wrong with. Nearly all words are found here, near the processor. */
  private readonly fine = new Int32Array(2 << Bits.Fine);
  private readonly spellings = new Map<string, WordVerdict>();
  private readonly verdicts: WordVerdict[] = [];

  constructor(private readonly orthography: Orthography) {}

  /**
   * Picks the words of a stretch that are worth a look: those of which it is not known that nothing is wrong with them,
   * and those that end in the two letters of the word before, or the one where they have no more than two (a capital may
   * differ). Without a branch on what it reads, as the stretch was read.
   * @param picked takes their indices, in order; as long as there are words
   * @param before the last letters of the word before the first one
   * @returns how many they are
   */
  pick({ words, low, high }: WordNumbers, picked: Int32Array, before: number): number {
    const { fine } = this;
    let count = 0;
    let last = before;
    for (let i = 0; i < words; i++) {
      const word = low[i]!;
      const rest = high[i]!;
      const at = finePlaceOf(rest, word);
      const other = (fine[at]! ^ word) | (fine[at + 1]! ^ rest);
      picked[count] = i;
      const ending = 0xff | ((-(word >>> 16) >> 31) & 0xff00);
      count += (other | -other | (((word ^ last) & ending) - 1)) >>> 31;
      last = word;
    }
    return count;
  }

  /** True for a word of which it is known that nothing is wrong with it. */
  isFine(high: number, low: number): boolean {
    const at = finePlaceOf(high, low);
    return this.fine[at] === low && this.fine[at + 1] === high;
  }

  /** The verdict on a word; undefined for one that is not known. */
  find(high: number, low: number): WordVerdict | undefined {
    const { slots } = this;
    const at = placeOf(high, low);
    if (slots[at] !== low || slots[at + Place.High] !== high) return undefined;
    const number = slots[at + Place.Verdict]!;
    if (number !== FINE) return this.verdicts[number - FINE - 1];
    this.addFine(high, low);
    return WELL_FORMED;
  }

  add(high: number, low: number, verdict: WordVerdict): void {
    const { slots, verdicts } = this;
    const at = placeOf(high, low);
    if (verdict.kind !== 'fine' && verdicts.length >= SPELLINGS_KEPT) {
      verdicts.length = 0;
      slots.fill(0);
    }
    if (verdict.kind === 'fine') this.addFine(high, low);
    slots[at + Place.Low] = low;
    slots[at + Place.High] = high;
    slots[at + Place.Verdict] = verdict.kind === 'fine' ? FINE : FINE + verdicts.push(verdict);
  }

  private addFine(high: number, low: number): void {
    const at = finePlaceOf(high, low);
    this.fine[at] = low;
    this.fine[at + 1] = high;
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

function hashOf(high: number, low: number): number {
  return Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
}

function placeOf(high: number, low: number): number {
  return (hashOf(high, low) >>> (32 - Bits.Slots)) << Bits.Room;
}

function finePlaceOf(high: number, low: number): number {
  return (hashOf(high, low) >>> (32 - Bits.Fine)) << 1;
}
