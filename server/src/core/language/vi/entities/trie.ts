import { CENTRAL, type Tokens } from './tokens';

/**
 * Phrases of the tables as a trie over word numbers, read forwards or backwards from a token. A match leaves its
 * results in `values` and `edges`, shortest first, so that looking makes no objects; read them before the next match.
 */
export class TokenTrie {
  private readonly next: Map<number, number>[] = [new Map()];
  private readonly ends: number[] = [-1];
  /** By word number: the node after that first word, 0 for none. Most look-ups end here. */
  private roots = new Int32Array(0);

  readonly values: number[] = [];
  /** Forwards: the token after each phrase. Backwards: the first token of each phrase. */
  readonly edges: number[] = [];

  /** `central` are the words that "T.Ư" stands for. */
  constructor(private readonly central: readonly [number, number]) {}

  /** Adds a phrase; the first value given to a phrase stays. */
  add(words: readonly number[], value: number): void {
    let node = 0;
    for (const word of words) {
      let child = this.next[node]!.get(word);
      if (child === undefined) {
        child = this.next.length;
        this.next.push(new Map());
        this.ends.push(-1);
        this.next[node]!.set(word, child);
        if (node === 0) this.setRoot(word, child);
      }
      node = child;
    }
    if (this.ends[node] === -1) this.ends[node] = value;
  }

  private setRoot(word: number, node: number): void {
    if (word >= this.roots.length) {
      const grown = new Int32Array(Math.max(word + 1, this.roots.length * 2, 1024));
      grown.set(this.roots);
      this.roots = grown;
    }
    this.roots[word] = node;
  }

  private step(node: number, word: number, backwards: boolean): number {
    if (word === CENTRAL) {
      const [first, second] = this.central;
      const middle = this.next[node]!.get(backwards ? second : first);
      if (middle === undefined) return 0;
      return this.next[middle]!.get(backwards ? first : second) ?? 0;
    }
    if (node === 0) return word < this.roots.length ? this.roots[word]! : 0;
    return this.next[node]!.get(word) ?? 0;
  }

  /** Finds every phrase that starts at a token; returns how many. Bounded by the longest phrase of the table. */
  forwards(tokens: Tokens, from: number): number {
    let count = 0;
    let node = 0;
    for (let i = from; ; i++) {
      const word = tokens.word(i);
      if (word === 0) return count;
      node = this.step(node, word, false);
      if (node === 0) return count;
      const value = this.ends[node]!;
      if (value >= 0) {
        this.values[count] = value;
        this.edges[count++] = i + 1;
      }
    }
  }

  /** The same for phrases that were added in reverse and end before token `end`. */
  backwards(tokens: Tokens, end: number): number {
    let count = 0;
    let node = 0;
    for (let i = end - 1; ; i--) {
      const word = tokens.word(i);
      if (word === 0) return count;
      node = this.step(node, word, true);
      if (node === 0) return count;
      const value = this.ends[node]!;
      if (value >= 0) {
        this.values[count] = value;
        this.edges[count++] = i;
      }
    }
  }
}
