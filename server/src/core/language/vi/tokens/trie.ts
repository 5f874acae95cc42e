import { type Tokens, WordNumber } from './tokens';
import { Trait, type Vocabulary } from './vocabulary';

/** More words than a vocabulary can have. */
const MOST_WORDS = 2 ** 26;
/** So many children of a node are looked through; of more, half of them are left out at a time. */
const MOST_LISTED = 8;

/** Short numbers where all fit, as those of our own tables do. */
type Numbers = Uint16Array | Int32Array;

/**
 * Phrases of the tables as a trie over word numbers, read forwards or backwards from a token. A match leaves its
 * results in `values` and `edges`, shortest first, so that looking makes no objects; read them before the next match.
 */
export class TokenTrie {
  /** By parent and word: the node of a phrase that goes on so. */
  private readonly made = new Map<number, number>();
  /** By node, as phrases are added: its word, its last child and the child that its parent had before it. */
  private readonly wordOf: number[] = [0];
  private readonly lastChild: number[] = [0];
  private readonly childBefore: number[] = [0];
  /** By node: the value of the phrase that ends there, or -1. */
  private readonly ends: number[] = [-1];

  readonly values: number[] = [];
  /** Forwards: the token after each phrase. Backwards: the first token of each phrase. */
  readonly edges: number[] = [];

  /** The bit of this trie in `Vocabulary.traits`. */
  readonly role: number;
  /** The words that "T.Ư" stands for. */
  private readonly central: readonly [number, number];

  /** The same, laid out for reading: children of a node are numbered one after the other, in the order of words. */
  private isLaidOut = false;
  /** By word: the node of phrases that begin with it. */
  private roots: Numbers = new Uint16Array(0);
  /** By node: one more than the value or 0, and its first child; the last one stands before the first of the next node. */
  private nodes: Numbers = new Uint16Array(0);
  /** By node: its word. */
  private words: Numbers = new Uint16Array(0);

  constructor(private readonly vocabulary: Vocabulary) {
    this.role = vocabulary.newRole();
    this.central = [vocabulary.intern('trung'), vocabulary.intern('ương')];
  }

  /** Adds a phrase; the first value given to a phrase stays. */
  add(words: readonly number[], value: number): void {
    this.isLaidOut = false;
    this.vocabulary.giveRole(words, this.role);
    let node = 0;
    for (const word of words) node = this.child(node, word);
    if (this.ends[node] === -1) this.ends[node] = value;
  }

  /** The child of a node by a word, made where there is none. */
  private child(parent: number, word: number): number {
    const key = parent * MOST_WORDS + word;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const node = this.ends.push(-1) - 1;
    this.wordOf.push(word);
    this.lastChild.push(0);
    this.childBefore.push(this.lastChild[parent]!);
    this.lastChild[parent] = node;
    this.made.set(key, node);
    return node;
  }

  private layOut(): void {
    this.isLaidOut = true;
    const { wordOf, ends, vocabulary } = this;
    const most = ends.reduce(
      (number, value) => Math.max(number, value),
      Math.max(vocabulary.size, ends.length),
    );
    const Columns = most < 0xffff ? Uint16Array : Int32Array;
    this.roots = new Columns(vocabulary.size);
    this.nodes = new Columns(2 * ends.length + 2);
    this.words = new Columns(ends.length);
    /** Nodes in the order of their new numbers. */
    const order = [0];
    for (let number = 0; number < order.length; number++) {
      const node = order[number]!;
      this.words[number] = wordOf[node]!;
      this.nodes[2 * number] = ends[node]! + 1;
      this.nodes[2 * number + 1] = order.length;
      for (const child of this.childrenOf(node)) order.push(child);
    }
    this.nodes[2 * order.length + 1] = order.length;
    for (let child = 1; child < this.nodes[3]!; child++) this.roots[this.words[child]!] = child;
  }

  /** In the order of their words. */
  private childrenOf(node: number): number[] {
    const children: number[] = [];
    for (let child = this.lastChild[node]!; child !== 0; child = this.childBefore[child]!)
      children.push(child);
    return children.sort((a, b) => this.wordOf[a]! - this.wordOf[b]!);
  }

  private step(node: number, word: number, by: 1 | -1): number {
    if (word !== WordNumber.Central) return this.next(node, word);
    const [first, second] = this.central;
    const middle = this.next(node, by > 0 ? first : second);
    return middle === 0 ? 0 : this.next(middle, by > 0 ? second : first);
  }

  private next(node: number, word: number): number {
    if (node === 0) return this.roots[word] ?? 0;
    const { words } = this;
    let child = this.nodes[2 * node + 1]!;
    let end = this.nodes[2 * node + 3]!;
    while (end - child > MOST_LISTED) {
      const middle = (child + end) >> 1;
      if (words[middle]! <= word) child = middle;
      else end = middle;
    }
    for (; child < end; child++) if (words[child] === word) return child;
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
    if (word <= 0) return word === WordNumber.Central;
    if ((traits[word * Trait.Count + Trait.Opens]! & role) === 0) return false;
    if ((traits[word * Trait.Count + Trait.Alone]! & role) !== 0) return true;
    const second = tokens.word(next);
    return second > 0
      ? (traits[second * Trait.Count + Trait.Second]! & role) !== 0
      : second === WordNumber.Central;
  }

  /** Whether a word can stand in a phrase otherwise than first. */
  holds(word: number): boolean {
    return word > 0
      ? (this.vocabulary.traits[word * Trait.Count + Trait.Inner]! & this.role) !== 0
      : word === WordNumber.Central;
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
