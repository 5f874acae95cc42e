import { copyOf } from './copy';

/** A table holds so many texts; then another one is begun. */
const MOST_TEXTS = 200_000;

/** Texts by number: what many files say is held once, and what was told to another thread before goes there as a number. */
export class TextTable {
  private readonly numbers = new Map<string, number>();
  /** So many texts are in `numbers`: who takes in what another thread has numbered hardly ever looks for one. */
  private entered = 0;
  private readonly texts: string[] = [];

  get size(): number {
    return this.texts.length;
  }

  get isFull(): boolean {
    return this.texts.length >= MOST_TEXTS;
  }

  /** The number of a text, which is taken in where it is new. */
  numberOf(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    // One cut out of a file keeps the whole file in memory: a copy does not.
    this.add(copyOf(text));
    return this.texts.length - 1;
  }

  /** Takes in the next text, of which it is known that it is new and cut out of nothing. */
  add(text: string): void {
    this.texts.push(text);
  }

  /** Undefined for a text that nobody took in. */
  find(text: string): number | undefined {
    const { numbers, texts } = this;
    while (this.entered < texts.length) numbers.set(texts[this.entered]!, this.entered++);
    return numbers.get(text);
  }

  text(number: number): string {
    return this.texts[number]!;
  }

  /** The texts from a number on. */
  since(number: number): string[] {
    return this.texts.slice(number);
  }
}
