/** The arrays of a document's tokens. */
export interface Columns {
  readonly size: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  readonly gaps: Uint8Array;
  readonly marks: Uint16Array;
  readonly words: Int32Array;
  readonly stops: Int32Array;
  readonly leads: Int32Array;
}

/** Tokens that the columns which are kept have room for, all together. */
const MOST_KEPT = 1 << 18;
const LEAST_SIZE = 8;
/**
 * Columns of documents that are done with, by the logarithm of their size. To make them anew for each of thousands of
 * documents costs more than to fill them.
 */
const spares: readonly Columns[][] = Array.from({ length: 32 }, () => []);
let kept = 0;

/** Columns with room for so many tokens at least, whatever stands in them. */
export function takeColumns(size: number): Columns {
  const logarithm = Math.max(LEAST_SIZE, 32 - Math.clz32(size));
  const columns = spares[logarithm]?.pop();
  if (!columns) return makeColumns(2 ** logarithm);
  kept -= columns.size;
  return columns;
}

/** Takes back columns that nobody reads any more. */
export function keepColumns(columns: Columns): void {
  if (kept + columns.size > MOST_KEPT) return;
  const logarithm = 31 - Math.clz32(columns.size);
  spares[logarithm]!.push(columns);
  kept += columns.size;
}

/** Columns of their own, for so many tokens. */
export function makeColumns(size: number): Columns {
  return {
    size,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    kinds: new Uint8Array(size),
    gaps: new Uint8Array(size),
    marks: new Uint16Array(size),
    words: new Int32Array(size),
    stops: new Int32Array(size),
    leads: new Int32Array(size),
  };
}
