import { borrow, giveBack } from './scratch';

/** What was found at each token of a document, looked for once. */
export class Memo<Value> {
  /** By token: 0 not looked at, -1 nothing, else one more than the place in `found`. */
  private readonly places: Int32Array;
  private readonly found: Value[] = [];

  constructor(
    tokenCount: number,
    private readonly find: (i: number) => Value | undefined,
  ) {
    this.places = borrow(tokenCount);
  }

  /** What is found at a token; undefined for nothing, and outside the document. */
  at(i: number): Value | undefined {
    const place = this.places[i];
    if (place === undefined || place < 0) return undefined;
    if (place > 0) return this.found[place - 1];
    const found = this.find(i);
    this.places[i] = found === undefined ? -1 : this.found.push(found);
    return found;
  }

  /** Gives its array back for the next document. Nothing may be asked of it afterwards. */
  release(): void {
    giveBack(this.places);
  }
}
