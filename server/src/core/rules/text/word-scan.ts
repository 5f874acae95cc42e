import { WordLetter, WordSign } from './word-letters';

/** Code units that are read at a time. */
export const STEP = 4096;

/**
 * Reads where words end and where signs stand. One branch tells letters from all else: nothing foretells the length of
 * the next word, so that every word costs a wrong guess of the processor, and less than writing down every letter as if a
 * word ended there. At what is no letter there is no branch but for signs, which are few.
 *
 * One object serves all texts: what it found holds until it reads on.
 */
export class WordScan {
  /** Of each word: the numbers of its last letters (see `KnownWords`), and the offset after it. */
  readonly high = new Int32Array(STEP + 1);
  readonly low = new Int32Array(STEP + 1);
  readonly ends = new Int32Array(STEP + 1);
  words = 0;
  /** Room for the indices of those that somebody picks. */
  readonly picked = new Int32Array(STEP + 1);
  /** Offsets of the signs. */
  readonly signs = new Int32Array(STEP + 1);
  signCount = 0;

  /** The word that the end of the last stretch cut in two: its numbers, and 1; 0 where none was. */
  private openHigh = 0;
  private openLow = 0;
  private open = 0;

  /** Forgets a word that the last stretch left open. To be called before another text. */
  begin(): void {
    this.openHigh = 0;
    this.openLow = 0;
    this.open = 0;
  }

  /**
   * Reads the next stretch, of `STEP` code units at most.
   * @param letters what each code unit is (see `wordLetters`)
   * @param isLast whether a word at the end of the stretch ends there
   */
  read(text: string, start: number, end: number, letters: Uint16Array, isLast: boolean): void {
    const { high, low, ends, signs } = this;
    let { openHigh, openLow, open } = this;
    let words = 0;
    let signCount = 0;
    for (let i = start; i < end; i++) {
      const kind = letters[text.charCodeAt(i)]!;
      if ((kind & WordLetter.Letter) !== 0) {
        openHigh = (openHigh << 8) | (openLow >>> 24);
        openLow = (openLow << 8) | (kind & WordLetter.Numbers);
        open = 1;
        continue;
      }
      high[words] = openHigh;
      low[words] = openLow;
      ends[words] = i;
      words += open;
      openHigh = 0;
      openLow = 0;
      open = 0;
      if ((kind & WordSign.Any) !== 0) signs[signCount++] = i;
    }
    if (isLast && open !== 0) {
      high[words] = openHigh;
      low[words] = openLow;
      ends[words++] = end;
    }
    this.openHigh = openHigh;
    this.openLow = openLow;
    this.open = open;
    this.words = words;
    this.signCount = signCount;
  }
}
