import { CharacterClass, characterClasses } from './characters';
import { COMPOSING, FOLDED } from './folding';

/**
 * What one look at every code unit of a text tells. Nearly all text is clean: this is how the view and the rules on
 * characters know that, or where, there is anything for them, without a pass of their own.
 */
export interface Signs {
  /** Whether a view replaces any character by another one of the same length. */
  readonly foldable: boolean;
  /** Whether there are marks that may compose with the letter before them. */
  readonly composing: boolean;
  /** Whether there are dashes, which no keyboard has a key for (U+2013, U+2014). */
  readonly dashes: boolean;
  /**
   * Starts of the stretches of `STRETCH` code units with a character whose class is more than plain, or with two blanks
   * in a row, or a blank before a line break or the end. Ascending multiples of `STRETCH`.
   */
  readonly suspects: readonly number[];
}

/** Code units that are told of together. */
export const STRETCH = 64;

/** A blank before a blank or a break counts: `(before >> 1) & here` has the lowest bit for such a pair. */
const BREAK = 1;
const SPACE = 3;
const SUSPECT = 4;
const FOLDABLE = 8;
const COMPOSES = 16;
const DASH = 32;

let flags: Uint8Array | undefined;

function flagTable(): Uint8Array {
  if (flags) return flags;
  const table = characterClasses().map((kind) => {
    if (kind === CharacterClass.plain) return 0;
    if (kind === CharacterClass.space) return SPACE;
    return kind === CharacterClass.lineBreak ? BREAK : SUSPECT;
  });
  for (const character of FOLDED.keys()) table[character.charCodeAt(0)]! |= FOLDABLE;
  for (const [first, last] of COMPOSING) {
    for (let code = first; code <= last; code++) table[code]! |= COMPOSES;
  }
  for (const dash of '–—') table[dash.charCodeAt(0)]! |= DASH;
  flags = table;
  return table;
}

const CLEAN: Signs = { foldable: false, composing: false, dashes: false, suspects: [] };

/** Looks a text over, once. The loop has no branch on what it reads: those are what a pass over text costs most. */
export function readSigns(text: string): Signs {
  const table = flagTable();
  const { length } = text;
  let all = 0;
  let before = 0;
  let suspects: number[] | undefined;
  for (let from = 0; from < length; from += STRETCH) {
    const to = from + STRETCH < length ? from + STRETCH : length;
    let seen = 0;
    let pairs = 0;
    for (let i = from; i < to; i++) {
      const here = table[text.charCodeAt(i)]!;
      seen |= here;
      pairs |= (before >> 1) & here;
      before = here;
    }
    if (to === length) pairs |= before >> 1;
    all |= seen;
    if ((seen & SUSPECT) !== 0 || (pairs & 1) !== 0) {
      suspects ??= [];
      suspects.push(from);
    }
  }
  if (!suspects && (all & (FOLDABLE | COMPOSES | DASH)) === 0) return CLEAN;
  return {
    foldable: (all & FOLDABLE) !== 0,
    composing: (all & COMPOSES) !== 0,
    dashes: (all & DASH) !== 0,
    suspects: suspects ?? CLEAN.suspects,
  };
}
