/** Of more blocks that come or go at once everything is asked anew. */
const MOST_SPLICED = 1000;

/**
 * What was said of each block of a file, kept as long as it holds: an edit of one document leaves those of all others
 * as they are, and going through them again would cost more than the edit.
 */
export class ReportedLists<T> {
  /** Nothing where a block has come of which nothing was said yet. */
  private lists: (T | undefined)[] = [];
  /** Blocks of which nothing is known any more; undefined when that is so of all. */
  private stale: Set<number> | undefined;
  private state: readonly unknown[] = [];

  /**
   * @param tally told of what comes (1) and goes (-1), for sums that are kept up
   * @param countsBlocks whether something is said by the places of blocks in the file, and so anew when others come or go
   */
  constructor(
    private readonly tally: (said: T, by: 1 | -1) => void,
    private readonly countsBlocks: (said: T) => boolean,
  ) {}

  /** Blocks were put in the place of others. */
  splice(from: number, removed: number, added: number): void {
    if (removed !== added) this.move(from, removed, added);
    for (let index = from; index < from + added; index++) this.forget(index);
  }

  private move(from: number, removed: number, added: number): void {
    const { lists, stale } = this;
    if (!stale) return;
    if (added > MOST_SPLICED || from + removed > lists.length) {
      this.clear();
      return;
    }
    const gone = lists.splice(from, removed, ...new Array<undefined>(added).fill(undefined));
    for (const said of gone) if (said !== undefined) this.tally(said, -1);
    const moved = new Set<number>();
    for (const index of stale) {
      if (index < from) moved.add(index);
      else if (index >= from + removed) moved.add(index - removed + added);
    }
    this.stale = moved;
    for (let index = 0; index < lists.length; index++) {
      const said = lists[index];
      if (said !== undefined && this.countsBlocks(said)) moved.add(index);
    }
  }

  /** Whether only what was touched since is to be said anew. */
  get isKnown(): boolean {
    return this.stale !== undefined;
  }

  forget(index: number): void {
    if (index < this.lists.length) this.stale?.add(index);
  }

  clear(): void {
    this.stale = undefined;
  }

  /**
   * What is said of all blocks; the same array until the next change.
   * @param state all that can change what is said of any block, compared by identity
   * @param read says it of one block
   */
  all(count: number, state: readonly unknown[], read: (index: number) => T): readonly T[] {
    const isSame = state.length === this.state.length && state.every((value, i) => value === this.state[i]);
    if (!this.stale || !isSame || this.lists.length !== count) {
      const before = this.lists;
      const now = Array.from({ length: count }, (_, index) => read(index));
      for (let index = 0; index < Math.max(count, before.length); index++)
        this.replace(before[index], now[index]);
      this.lists = now;
      this.stale = new Set();
      this.state = state;
    } else {
      const { lists } = this;
      // Reading one can show that another has changed, too.
      for (const index of this.stale) {
        const said = read(index);
        this.replace(lists[index], said);
        lists[index] = said;
        this.stale.delete(index);
      }
    }
    return this.lists as readonly T[];
  }

  /** Most are said again as the same objects, and their sums stay. */
  private replace(before: T | undefined, now: T | undefined): void {
    if (before === now) return;
    if (before !== undefined) this.tally(before, -1);
    if (now !== undefined) this.tally(now, 1);
  }
}
