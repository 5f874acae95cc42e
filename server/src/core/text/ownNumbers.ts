/** Numbers of a table's texts numbered anew, in the order in which one file uses them: so most take one byte. */
export class OwnNumbers {
  /** By number in the table, one more than the file's own; 0 for a text that it does not use. */
  private places = new Uint32Array(1 << 12);
  private used: number[] = [];

  /** Begins another file. */
  begin(): void {
    for (const number of this.used) this.places[number] = 0;
    this.used.length = 0;
  }

  /** @param number in the table */
  of(number: number): number {
    if (number >= this.places.length) this.grow(number);
    const known = this.places[number]!;
    if (known !== 0) return known - 1;
    this.used.push(number);
    this.places[number] = this.used.length;
    return this.used.length - 1;
  }

  /** Numbers in the table of all that the file uses, in its own order. */
  all(): Uint32Array {
    return Uint32Array.from(this.used);
  }

  private grow(number: number): void {
    const larger = new Uint32Array(Math.max(this.places.length * 2, number + 1));
    larger.set(this.places);
    this.places = larger;
  }
}
