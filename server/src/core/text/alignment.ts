/** The next multiple of so many bytes from a number of bytes on: what lies there can be read as numbers of that length. */
export function aligned(bytes: number, to: number): number {
  return Math.ceil(bytes / to) * to;
}

/** Most bytes of UTF-8 that one UTF-16 unit takes: so much room holds any text. */
export const BYTES_PER_UNIT = 3;
