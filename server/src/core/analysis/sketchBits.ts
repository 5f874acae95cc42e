/** A sketch of 256 hashes sets some 226 of these bits; of two that have nothing in common, a fifth fall together. */
const BITS = 1024;
const WORDS = BITS / 32;

/**
 * A bit for each hash of many sketches, side by side: tells at a glance which two have too little in common to be
 * compared. To go through the sketches themselves costs ten times as much, since which of the two is ahead cannot be
 * predicted, and since they lie far apart.
 */
export class SketchBits {
  private words: Int32Array;
  private count = 0;
  private readonly free: number[] = [];

  /** @param expected so many sketches have room without any being moved; room that stays empty costs next to nothing */
  constructor(expected = 0) {
    this.words = new Int32Array(expected * WORDS);
  }

  /** @returns the number under which the sketch is known from now on */
  add(sketch: Uint32Array): number {
    const slot = this.free.pop() ?? this.count++;
    const at = slot * WORDS;
    if (at >= this.words.length) {
      const larger = new Int32Array(Math.max(64 * WORDS, at * 2));
      larger.set(this.words);
      this.words = larger;
    }
    this.words.fill(0, at, at + WORDS);
    for (const hash of sketch) {
      // The lower bits: the upper ones of the smallest hashes are all alike.
      const bit = hash & (BITS - 1);
      this.words[at + (bit >> 5)]! |= 1 << (bit & 31);
    }
    return slot;
  }

  remove(slot: number): void {
    this.free.push(slot);
  }

  /** Whether two sketches of so many hashes can be as alike as `least`; true for some that are not. */
  mayShare(slot: number, size: number, other: number, otherSize: number, least: number): boolean {
    const common = otherSize - this.missing(slot, other);
    // At least so many different hashes are looked at in both; one less, so that no rounding turns anything away.
    return common >= least * Math.max(size, otherSize) - 1;
  }

  /** How many hashes of the second sketch the first one cannot have; it may lack more. */
  missing(slot: number, other: number): number {
    const { words } = this;
    const a = slot * WORDS;
    const b = other * WORDS;
    let sum = 0;
    for (let i = 0; i < WORDS; i++) {
      let bits = words[b + i]! & ~words[a + i]!;
      bits -= (bits >>> 1) & 0x55555555;
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
      bits = (bits + (bits >>> 4)) & 0x0f0f0f0f;
      // Four counts of up to eight, which are too many for four bytes when all are added up.
      sum += (bits & 0x00ff00ff) + ((bits >>> 8) & 0x00ff00ff);
    }
    return (sum & 0xffff) + (sum >>> 16);
  }
}
