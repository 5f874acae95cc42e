import type { PageLine } from './line';

/** Places at the beginning; always a power of two. */
const PLACES = 1 << 10;

/**
 * Lines of one page, to be found again by what they say. It is filled anew for every page without being emptied, and
 * compares texts only where their prints are the same.
 */
export class LineTable {
  private at = new Int32Array(PLACES);
  private fillings = new Int32Array(PLACES);
  private filling = 0;
  private size = 0;
  private lines: readonly PageLine[] = [];

  /** Forgets all lines, and takes those of another page. */
  restart(lines: readonly PageLine[]): void {
    this.lines = lines;
    this.filling++;
    this.size = 0;
  }

  /** The first line added that says the same as a line; adds the line and gives -1 when there is none. */
  add(index: number): number {
    if (this.size > this.at.length >> 1) this.grow();
    const line = this.lines[index]!;
    const mask = this.at.length - 1;
    let place = line.print & mask;
    for (; this.fillings[place] === this.filling; place = (place + 1) & mask) {
      const other = this.lines[this.at[place]!]!;
      if (other.print === line.print && other.text === line.text) return this.at[place]!;
    }
    this.put(place, index);
    return -1;
  }

  /** Lets go of the page. */
  release(): void {
    this.restart([]);
  }

  private put(place: number, index: number): void {
    this.fillings[place] = this.filling;
    this.at[place] = index;
    this.size++;
  }

  private grow(): void {
    const { at, fillings } = this;
    this.at = new Int32Array(at.length * 2);
    this.fillings = new Int32Array(at.length * 2);
    this.size = 0;
    const mask = this.at.length - 1;
    for (let i = 0; i < at.length; i++) {
      if (fillings[i] !== this.filling) continue;
      let place = this.lines[at[i]!]!.print & mask;
      while (this.fillings[place] === this.filling) place = (place + 1) & mask;
      this.put(place, at[i]!);
    }
  }
}
