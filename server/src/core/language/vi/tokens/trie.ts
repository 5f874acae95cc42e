import { CENTRAL, type Tokens } from './tokens';
import { TRAITS, Trait, type Vocabulary } from './vocabulary';

/** Numbers in a slot of the table of edges; a power of two, so that no slot lies across two lines of memory. */
const STRIDE = 4;
/** Nodes with more children are looked up in the table of edges, the others in a short list. */
const MOST_LISTED = 8;

/** Short numbers where all fit, as those of our own tables do. */
type Numbers = Uint16Array | Int32Array;

/**
 * Phrases of the tables as a trie over word numbers, read forwards or backwards from a token. A match leaves its
 * results in `values` and `edges`, shortest first, so that looking makes no objects; read them before the next match.
 */
export class TokenTrie {
  /** Edges as an open-addressed table of node, word and next node, which is 0 in a free slot. Side by side, to be one look at memory. */
  private edgeTable = new Int32Array(STRIDE << 8);
  private edgeMask = (1 << 8) - 1;
  private edgeCount = 0;
  private readonly ends: number[] = [-1];

  readonly values: number[] = [];
  /** Forwards: the token after each phrase. Backwards: the first token of each phrase. */
  readonly edges: number[] = [];

  /** The bit of this trie in `Vocabulary.traits`. */
  readonly role: number;
  /** The words that "T.Ư" stands for. */
  private readonly central: readonly [number, number];

  /** The same, laid out for reading: a fifth of the memory, and what is read together lies together. */
  private isLaidOut = false;
  /** By word: the node of phrases that begin with it. */
  private roots: Numbers = new Uint16Array(0);
  /** By node: one more than the value or 0, and where its children begin, which end where those of the next node begin. */
  private nodes: Numbers = new Uint16Array(0);
  /** Word and node of each child. */
  private children: Numbers = new Uint16Array(0);

  constructor(private readonly vocabulary: Vocabulary) {
    this.role = vocabulary.newRole();
    this.central = [vocabulary.intern('trung'), vocabulary.intern('ương')];
  }

  /** Adds a phrase; the first value given to a phrase stays. */
  add(words: readonly number[], value: number): void {
    this.isLaidOut = false;
    this.vocabulary.giveRole(words, this.role);
    let node = 0;
    for (const word of words) {
      let child = this.child(node, word);
      if (child === 0) {
        child = this.ends.push(-1) - 1;
        this.link(node, word, child);
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
    this.setEdge(node, word, child);
    if (++this.edgeCount * 2 > this.edgeMask) this.growEdges();
  }

  private setEdge(node: number, word: number, child: number): void {
    const { edgeTable } = this;
    const at = this.placeOf(node, word);
    edgeTable[at] = node;
    edgeTable[at + 1] = word;
    edgeTable[at + 2] = child;
  }

  private growEdges(): void {
    const old = this.edgeTable;
    this.edgeTable = new Int32Array(old.length * 2);
    this.edgeMask = this.edgeTable.length / STRIDE - 1;
    for (let at = 0; at < old.length; at += STRIDE) {
      if (old[at + 2] !== 0) this.setEdge(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }

  private layOut(): void {
    this.isLaidOut = true;
    const { edgeTable, ends, vocabulary } = this;
    const most = ends.reduce(
      (number, value) => Math.max(number, value + 1),
      Math.max(vocabulary.size, ends.length),
    );
    const Columns = most < 1 << 16 ? Uint16Array : Int32Array;
    this.roots = new Columns(vocabulary.size);
    this.nodes = new Columns(2 * ends.length + 2);
    this.children = new Columns(2 * this.edgeCount);
    const counts = new Int32Array(ends.length);
    for (let at = 0; at < edgeTable.length; at += STRIDE) {
      if (edgeTable[at + 2] === 0) continue;
      if (edgeTable[at] === 0) this.roots[edgeTable[at + 1]!] = edgeTable[at + 2]!;
      else counts[edgeTable[at]!]!++;
    }
    let next = 0;
    for (let node = 0; node < ends.length; node++) {
      this.nodes[2 * node] = ends[node]! + 1;
      this.nodes[2 * node + 1] = next;
      next += counts[node]!;
      counts[node] = next - counts[node]!;
    }
    this.nodes[2 * ends.length + 1] = next;
    for (let at = 0; at < edgeTable.length; at += STRIDE) {
      const node = edgeTable[at]!;
      if (node === 0) continue;
      const place = counts[node]!++;
      this.children[2 * place] = edgeTable[at + 1]!;
      this.children[2 * place + 1] = edgeTable[at + 2]!;
    }
  }

  private step(node: number, word: number, by: 1 | -1): number {
    if (word !== CENTRAL) return this.next(node, word);
    const [first, second] = this.central;
    const middle = this.next(node, by > 0 ? first : second);
    return middle === 0 ? 0 : this.next(middle, by > 0 ? second : first);
  }

  private next(node: number, word: number): number {
    if (node === 0) return this.roots[word] ?? 0;
    const { children } = this;
    const from = this.nodes[2 * node + 1]!;
    const to = this.nodes[2 * node + 3]!;
    if (to - from > MOST_LISTED) return this.child(node, word);
    for (let at = from; at < to; at++) if (children[2 * at] === word) return children[2 * at + 1]!;
    return 0;
  }

  /**
   * Whether a phrase can begin with a token and the one behind it: turns away most by tables that all tries share.
   * "T.Ư" stands for two words and is let through.
   */
  opens(tokens: Tokens, from: number): boolean {
    return this.mayBegin(tokens.word(from), tokens, from + 1);
  }

  /** Whether a phrase that was added in reverse can end before a token. */
  opensBefore(tokens: Tokens, end: number): boolean {
    return this.mayBegin(tokens.word(end - 1), tokens, end - 2);
  }

  private mayBegin(word: number, tokens: Tokens, next: number): boolean {
    const { role } = this;
    const { traits } = this.vocabulary;
    if (word <= 0) return word === CENTRAL;
    if ((traits[word * TRAITS + Trait.opens]! & role) === 0) return false;
    if ((traits[word * TRAITS + Trait.alone]! & role) !== 0) return true;
    const second = tokens.word(next);
    return second > 0 ? (traits[second * TRAITS + Trait.second]! & role) !== 0 : second === CENTRAL;
  }

  /** Whether a word can stand in a phrase otherwise than first. */
  holds(word: number): boolean {
    return word > 0
      ? (this.vocabulary.traits[word * TRAITS + Trait.inner]! & this.role) !== 0
      : word === CENTRAL;
  }

  /** Finds every phrase that starts at a token; returns how many. Bounded by the longest phrase of the table. */
  forwards(tokens: Tokens, from: number): number {
    return this.opens(tokens, from) ? this.read(tokens, from, 1) : 0;
  }

  /** The same for phrases that were added in reverse and end before token `end`. */
  backwards(tokens: Tokens, end: number): number {
    return this.opensBefore(tokens, end) ? this.read(tokens, end - 1, -1) : 0;
  }

  private read(tokens: Tokens, from: number, by: 1 | -1): number {
    if (!this.isLaidOut) this.layOut();
    let count = 0;
    let node = 0;
    for (let i = from; ; i += by) {
      const word = tokens.word(i);
      if (word === 0) return count;
      node = this.step(node, word, by);
      if (node === 0) return count;
      const value = this.nodes[2 * node]! - 1;
      if (value >= 0) {
        this.values[count] = value;
        this.edges[count++] = by > 0 ? i + 1 : i;
      }
    }
  }
}
