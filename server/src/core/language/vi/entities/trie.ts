import { CENTRAL, type Tokens } from './tokens';

/**
 * Phrases of the tables as a trie over word numbers, read forwards or backwards from a token. A match leaves its
 * results in `values` and `edges`, shortest first, so that looking makes no objects; read them before the next match.
 */
export class TokenTrie {
  /** Edges as an open-addressed table: node and word to the next node; a next node of 0 is a free slot. */
  private nodes = new Int32Array(1 << 10);
  private labels = new Int32Array(1 << 10);
  private children = new Int32Array(1 << 10);
  private edgeCount = 0;
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
      let child = this.child(node, word);
      if (child === 0) {
        child = this.ends.push(-1) - 1;
        this.link(node, word, child);
        if (node === 0) this.setRoot(word, child);
      }
      node = child;
    }
    if (this.ends[node] === -1) this.ends[node] = value;
  }

  private slotOf(node: number, word: number): number {
    const mask = this.children.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 7;
    for (slot &= mask; this.children[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.nodes[slot] === node && this.labels[slot] === word) break;
    }
    return slot;
  }

  private child(node: number, word: number): number {
    return this.children[this.slotOf(node, word)]!;
  }

  private link(node: number, word: number, child: number): void {
    const slot = this.slotOf(node, word);
    this.nodes[slot] = node;
    this.labels[slot] = word;
    this.children[slot] = child;
    if (++this.edgeCount * 2 > this.children.length) this.growEdges();
  }

  private growEdges(): void {
    const { nodes, labels, children } = this;
    this.nodes = new Int32Array(children.length * 2);
    this.labels = new Int32Array(children.length * 2);
    this.children = new Int32Array(children.length * 2);
    children.forEach((child, i) => {
      if (child === 0) return;
      const slot = this.slotOf(nodes[i]!, labels[i]!);
      this.nodes[slot] = nodes[i]!;
      this.labels[slot] = labels[i]!;
      this.children[slot] = child;
    });
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
      const middle = this.child(node, backwards ? second : first);
      return middle === 0 ? 0 : this.child(middle, backwards ? first : second);
    }
    if (node === 0) return word < this.roots.length ? this.roots[word]! : 0;
    return this.child(node, word);
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
