import { CENTRAL, type Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Numbers in a slot of the table of edges; a power of two, so that no slot lies across two lines of memory. */
const STRIDE = 4;

/**
 * Phrases of the tables as a trie over word numbers, read forwards or backwards from a token. A match leaves its
 * results in `values` and `edges`, shortest first, so that looking makes no objects; read them before the next match.
 */
export class TokenTrie {
  /** Edges as an open-addressed table of node, word and next node, which is 0 in a free slot. Side by side, to be one look at memory. */
  private edgeTable = new Int32Array(STRIDE << 10);
  private edgeMask = (1 << 10) - 1;
  private edgeCount = 0;
  private readonly ends: number[] = [-1];

  readonly values: number[] = [];
  /** Forwards: the token after each phrase. Backwards: the first token of each phrase. */
  readonly edges: number[] = [];

  /** The role of words that open a phrase of this trie. */
  private readonly role: number;
  /** The words that "T.Ư" stands for. */
  private readonly central: readonly [number, number];

  constructor(private readonly vocabulary: Vocabulary) {
    this.role = vocabulary.newRole();
    this.central = [vocabulary.intern('trung'), vocabulary.intern('ương')];
  }

  /** Adds a phrase; the first value given to a phrase stays. */
  add(words: readonly number[], value: number): void {
    let node = 0;
    for (const word of words) {
      let child = this.child(node, word);
      if (child === 0) {
        child = this.ends.push(-1) - 1;
        this.link(node, word, child);
        if (node === 0) this.vocabulary.giveRole(word, this.role);
      }
      node = child;
    }
    if (this.ends[node] === -1) this.ends[node] = value;
  }

  /** The place in the table of an edge, or the free one where it belongs. */
  private placeOf(node: number, word: number): number {
    const { edgeTable, edgeMask } = this;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 7;
    for (slot &= edgeMask; ; slot = (slot + 1) & edgeMask) {
      const at = slot * STRIDE;
      if (edgeTable[at + 2] === 0 || (edgeTable[at] === node && edgeTable[at + 1] === word)) return at;
    }
  }

  private child(node: number, word: number): number {
    return this.edgeTable[this.placeOf(node, word) + 2]!;
  }

  private link(node: number, word: number, child: number): void {
    this.edgeTable.set([node, word, child], this.placeOf(node, word));
    if (++this.edgeCount * 2 > this.edgeMask) this.growEdges();
  }

  private growEdges(): void {
    const old = this.edgeTable;
    this.edgeTable = new Int32Array(old.length * 2);
    this.edgeMask = this.edgeTable.length / STRIDE - 1;
    for (let at = 0; at < old.length; at += STRIDE) {
      if (old[at + 2] !== 0)
        this.edgeTable.set(old.subarray(at, at + 3), this.placeOf(old[at]!, old[at + 1]!));
    }
  }

  private step(node: number, word: number, by: 1 | -1): number {
    if (word !== CENTRAL) return this.child(node, word);
    const [first, second] = this.central;
    const middle = this.child(node, by > 0 ? first : second);
    return middle === 0 ? 0 : this.child(middle, by > 0 ? second : first);
  }

  /** Whether a phrase can begin with a word: turns away nearly all, by a table that all tries share. */
  opens(word: number): boolean {
    return word < 0 || (this.vocabulary.roles[word]! & this.role) !== 0;
  }

  /** Finds every phrase that starts at a token; returns how many. Bounded by the longest phrase of the table. */
  forwards(tokens: Tokens, from: number): number {
    return this.read(tokens, from, 1);
  }

  /** The same for phrases that were added in reverse and end before token `end`. */
  backwards(tokens: Tokens, end: number): number {
    return this.read(tokens, end - 1, -1);
  }

  private read(tokens: Tokens, from: number, by: 1 | -1): number {
    if (!this.opens(tokens.word(from))) return 0;
    let count = 0;
    let node = 0;
    for (let i = from; ; i += by) {
      const word = tokens.word(i);
      if (word === 0) return count;
      node = this.step(node, word, by);
      if (node === 0) return count;
      const value = this.ends[node]!;
      if (value >= 0) {
        this.values[count] = value;
        this.edges[count++] = by > 0 ? i + 1 : i;
      }
    }
  }
}
