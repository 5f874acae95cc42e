const KEPT_SIZE = 1 << 16;
const MOST_KEPT = 10;

/**
 * Arrays of numbers that the recognition of one document after another borrows. To make them anew for each of thousands
 * of documents costs more than to fill them; those of very long documents are not kept.
 */
const free: Int32Array[] = [];

/** An array that begins with `size` zeros, to be given back with `giveBack`. What lies behind these is of other documents. */
export function borrow(size: number): Int32Array {
  if (size > KEPT_SIZE) return new Int32Array(size);
  const array = free.pop();
  return array ? array.fill(0, 0, size) : new Int32Array(KEPT_SIZE);
}

/** Gives a borrowed array back; its borrower must not look at it again. */
export function giveBack(array: Int32Array): void {
  if (array.length === KEPT_SIZE && free.length < MOST_KEPT) free.push(array);
}
