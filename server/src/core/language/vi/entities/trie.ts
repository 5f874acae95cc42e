import { CENTRAL, type Tokens } from './tokens';

/** Phrases of the tables as a trie over word numbers, read forwards or backwards from a token. */
export class TokenTrie {
  private readonly next: Map<number, number>[] = [new Map()];
  private readonly values: number[] = [-1];
  /** Words that stand for two others in the text ("T.Ư" for "Trung ương"). */
  constructor(private readonly central: readonly [number, number]) {}

  /** Adds a phrase; the first value given to a phrase stays. */
  add(words: readonly number[], value: number): void {
    let node = 0;
    for (const word of words) {
      let child = this.next[node]!.get(word);
      if (child === undefined) {
        child = this.next.length;
        this.next.push(new Map());
        this.values.push(-1);
        this.next[node]!.set(word, child);
      }
      node = child;
    }
    if (this.values[node] === -1) this.values[node] = value;
  }

  private step(node: number, word: number, backwards: boolean): number {
    if (word === CENTRAL) {
      const [first, second] = this.central;
      const middle = this.next[node]!.get(backwards ? second : first);
      if (middle === undefined) return -1;
      return this.next[middle]!.get(backwards ? first : second) ?? -1;
    }
    return this.next[node]!.get(word) ?? -1;
  }

  /**
   * Calls `visit` with the value and end (exclusive) of every phrase that starts at a token, shortest first.
   * Bounded by the longest phrase of the table.
   */
  forwards(tokens: Tokens, from: number, visit: (value: number, end: number) => void): void {
    let node = 0;
    for (let i = from; i < tokens.count; i++) {
      const word = tokens.word(i);
      if (word === 0) return;
      node = this.step(node, word, false);
      if (node < 0) return;
      const value = this.values[node]!;
      if (value >= 0) visit(value, i + 1);
    }
  }

  /** The same for phrases that were added in reverse and end before token `end`; `visit` gets their start. */
  backwards(tokens: Tokens, end: number, visit: (value: number, start: number) => void): void {
    let node = 0;
    for (let i = end - 1; i > 0; i--) {
      const word = tokens.word(i);
      if (word === 0) return;
      node = this.step(node, word, true);
      if (node < 0) return;
      const value = this.values[node]!;
      if (value >= 0) visit(value, i);
    }
  }
}
