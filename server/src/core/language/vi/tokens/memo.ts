/** A power of two. Grammars ask again of the tokens around a name, hardly of those far behind. */
const SIZE = 64;

/**
 * What was found at the last tokens that were asked for, looked for once. Made once, and used for one document after
 * another. Small, to stay in the processor's cache, and never cleared: a place is known by a number that no other
 * token of any document has.
 */
export class Memo<Value> {
  private tokenCount = 0;
  /** The number of the document's first token. */
  private first = 1;
  private readonly keys = new Float64Array(SIZE);
  private readonly values: (Value | undefined)[] = new Array(SIZE).fill(undefined);

  constructor(private readonly find: (i: number) => Value | undefined) {}

  /** Starts a document of that many tokens, of which nothing is known. */
  start(tokenCount: number): void {
    this.tokenCount = tokenCount;
  }

  /** What is found at a token; undefined for nothing, and outside the document. */
  at(i: number): Value | undefined {
    if (i < 0 || i >= this.tokenCount) return undefined;
    const place = i & (SIZE - 1);
    const key = this.first + i;
    if (this.keys[place] === key) return this.values[place];
    const found = this.find(i);
    this.keys[place] = key;
    this.values[place] = found;
    return found;
  }

  /** Forgets the document. */
  end(): void {
    this.first += this.tokenCount;
    this.tokenCount = 0;
  }
}
