/** Replacements of one code unit by one: they keep offsets as they are. */
export const FOLDED: ReadonlyMap<string, string> = new Map([
  ['\u00d0', '\u0110'],
  ['\u0189', '\u0110'],
  ['\u00f0', '\u0111'],
  ['\u00a0', ' '],
  ['\u2007', ' '],
  ['\u2009', ' '],
  ['\u200a', ' '],
  ['\u202f', ' '],
  ['\u3000', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
]);

/** Ranges of the marks that compose with what stands before them; without one of these (and Hangul jamo) a text is NFC already. */
export const COMPOSING: readonly (readonly [first: number, last: number])[] = [
  [0x300, 0x36f],
  [0x1100, 0x11ff],
  [0x3099, 0x309a],
];
