/**
 * What was said of each block of a file, kept as long as it holds: an edit of one document leaves those of all others
 * as they are, and going through them again would cost more than the edit.
 */
export class ReportedLists<T> {
  private lists: T[] = [];
  /** Blocks of which nothing is known any more; undefined when that is so of all. */
  private stale: Set<number> | undefined;
  private state: readonly unknown[] = [];

  /** @param tally told of what comes (1) and goes (-1), for sums that are kept up */
  constructor(private readonly tally: (said: T, by: 1 | -1) => void) {}

  /** Blocks were put in the place of others. */
  splice(from: number, removed: number, added: number): void {
    // What blocks say of each other counts blocks.
    if (removed !== added) this.clear();
    for (let index = from; index < from + added; index++) this.forget(index);
  }

  forget(index: number): void {
    this.stale?.add(index);
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
    const { lists } = this;
    const isSame = state.length === this.state.length && state.every((value, i) => value === this.state[i]);
    if (!this.stale || !isSame || lists.length !== count) {
      for (const said of lists) this.tally(said, -1);
      this.lists = Array.from({ length: count }, (_, index) => this.come(read(index)));
      this.stale = new Set();
      this.state = state;
    } else {
      // Reading one can show that another has changed, too.
      for (const index of this.stale) {
        this.tally(lists[index]!, -1);
        lists[index] = this.come(read(index));
        this.stale.delete(index);
      }
    }
    return this.lists;
  }

  private come(said: T): T {
    this.tally(said, 1);
    return said;
  }
}
