import { charactersFrom, runsIn } from '../../../text/characters-scripts';

/**
 * Classes of characters as bits, so that the classes of a word's letters can be gathered by or. As with all that is asked
 * for each letter or word an enum, whose numbers are written where they are used; constants of other files are looked up.
 */
export enum Letter {
  Lower = 1,
  Upper = 2,
  Digit = 4,
  /** Combining marks continue a word. */
  Mark = 8,
  InWord = Lower | Upper | Digit | Mark,
  Space = 16,
  /** Letters outside the Latin blocks, and ª, µ, º: words with them have to be read letter by letter. */
  Odd = 32,
}

/** Letters and blanks up to here are told by patterns, those above by their blocks. */
const LAST = 0x1fff;

let classes: Uint8Array | undefined;

/** The class of each code unit, built on first use. */
export function characterClasses(): Uint8Array {
  if (classes) return classes;
  const table = new Uint8Array(0x10000);
  const text = charactersFrom(0, LAST);
  const fill = (pattern: RegExp, kind: number) => {
    for (const [first, last] of runsIn(pattern, text, 0)) table.fill(kind, first, last + 1);
  };
  fill(/\p{L}+/gu, Letter.Lower | Letter.Odd);
  fill(/[\p{Lu}\p{Lt}]+/gu, Letter.Upper | Letter.Odd);
  fill(/[0-9]+/g, Letter.Digit);
  fill(/\s+/g, Letter.Space);
  for (let code = 0; code <= LAST; code++) if (isLatin(code)) table[code]! &= ~Letter.Odd;
  table.fill(Letter.Mark, 0x300, 0x370);
  table.fill(Letter.Space, 0x2000, 0x200c);
  for (const code of [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]) table[code] = Letter.Space;
  // Scripts without case never start a name of ours; their runs are one word.
  table.fill(Letter.Lower | Letter.Odd, 0x2c00, 0x2e00);
  table.fill(Letter.Lower | Letter.Odd, 0x3040, 0xd800);
  classes = table;
  return table;
}

function isLatin(code: number): boolean {
  return code < 0x80 || (code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00);
}
