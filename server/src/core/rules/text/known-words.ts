/** Slots of the table; a word has one place in it, and a later word of the same place takes it over. */
const SLOTS = 1 << 14;
/** Longest word that is kept, in code units. */
const LONGEST = 15;
const ROOM = LONGEST + 1;

/**
 * Words of which it is known that nothing is wrong with them, found by their letters in the text: running text repeats
 * its words, and to look one up makes no string. Of a fixed size; forgets rather than grows.
 */
export class KnownWords {
  /** Length and letters of the word in each slot. */
  private readonly words = new Uint16Array(SLOTS * ROOM);

  /** Whether the word of a text, whose letters have this hash, is known. */
  has(text: string, start: number, end: number, hash: number): boolean {
    const { words } = this;
    let at = slotOf(hash);
    if (words[at] !== end - start) return false;
    for (let i = start; i < end; i++) if (words[++at] !== text.charCodeAt(i)) return false;
    return true;
  }

  add(text: string, start: number, end: number, hash: number): void {
    if (end - start > LONGEST) return;
    let at = slotOf(hash);
    this.words[at] = end - start;
    for (let i = start; i < end; i++) this.words[++at] = text.charCodeAt(i);
  }
}

/** Takes a letter into the hash of a word; a word starts with 0. */
export function hashLetter(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) ^ code) | 0;
}

function slotOf(hash: number): number {
  return ((Math.imul(hash, 0x9e3779b1) >>> 18) & (SLOTS - 1)) * ROOM;
}
