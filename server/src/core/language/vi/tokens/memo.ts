import { borrow, giveBack } from './scratch';

const NOTHING = new Int32Array(0);

/** What was found at each token of a document, looked for once. Made once, and used for one document after another. */
export class Memo<Value> {
  private tokenCount = 0;
  /** By token: 0 not looked at, -1 nothing, else one more than the place in `found`. */
  private places: Int32Array = NOTHING;
  private found: Value[] = [];

  constructor(private readonly find: (i: number) => Value | undefined) {}

  /** Starts a document of that many tokens, of which nothing is known. */
  start(tokenCount: number): void {
    this.tokenCount = tokenCount;
    this.places = borrow(tokenCount);
    this.found = [];
  }

  /** What is found at a token; undefined for nothing, and outside the document. */
  at(i: number): Value | undefined {
    if (i < 0 || i >= this.tokenCount) return undefined;
    const place = this.places[i]!;
    if (place < 0) return undefined;
    if (place > 0) return this.found[place - 1];
    const found = this.find(i);
    this.places[i] = found === undefined ? -1 : this.found.push(found);
    return found;
  }

  /** Gives its array back and forgets the document. */
  end(): void {
    giveBack(this.places);
    this.places = NOTHING;
    this.found = [];
    this.tokenCount = 0;
  }
}
