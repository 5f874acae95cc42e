import type { BlockAnalysis } from '../core/analysis/blockAnalysis';

interface Kept<T> {
  readonly line: number;
  /** What it depends on beside the block. */
  readonly under: unknown;
  readonly value: T;
}

/**
 * What clients are told of each document of a file, as long as nothing was found anew in it: clients ask for all of a file
 * after every pause in typing, and of thousands of documents the one that was edited is read, and those below it are moved.
 */
export class KeptByBlock<T> {
  private readonly kept = new WeakMap<BlockAnalysis, Kept<T>>();

  /** @param moved the same so many lines below, or above where that is less than zero */
  constructor(private readonly moved: (value: T, by: number) => T) {}

  /**
   * The same object as last time where nothing changed.
   * @param line where the document begins in its file
   * @param under what else it depends on, compared by identity
   */
  of(analysis: BlockAnalysis, line: number, under: unknown, read: () => T): T {
    const known = this.kept.get(analysis);
    const isGood = known !== undefined && known.under === under;
    if (isGood && known.line === line) return known.value;
    const value = isGood ? this.moved(known.value, line - known.line) : read();
    this.kept.set(analysis, { line, under, value });
    return value;
  }
}
