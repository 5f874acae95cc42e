import type { Orthography } from '../../language/orthography';
import { Script, scriptTable } from '../../text/characters-scripts';

/** Lowest byte: the number of a letter. The highest one is that of all letters without a number of their own. */
export const NUMBERS = 0xff;
/** A letter or mark. */
export const LETTER = 0x100;
/** A letter or mark beyond ASCII. */
export const BEYOND_ASCII = 0x200;
/** A letter that has no number of its own. */
export const UNNUMBERED = 0x400;
/** A combining mark. */
export const MARK = 0x800;
/** Signs that have rules of their own: those that open, close, quote; all of them. */
export const OPENING = 0x1000;
export const CLOSING = 0x2000;
export const QUOTE = 0x4000;
/** Of a sign: a full stop or an ellipsis. Letters have another meaning of the bit. */
export const DOTS = 0x200;
export const SIGN_BIT = 15;
const SIGN = 1 << SIGN_BIT;

const OPENING_SIGNS = '(“';
const CLOSING_SIGNS = ',.;:!?)”';
const QUOTES = '"“”«»';

const tables = new WeakMap<Orthography, Uint16Array>();

/**
 * What each code unit is to a reader of words: flags, and for the letters of the language and of ASCII a number from 1 to
 * 254 in the low byte, so that a word of up to seven letters is two 32-bit numbers. Built on first use.
 */
export function wordLetters(orthography: Orthography): Uint16Array {
  let table = tables.get(orthography);
  if (!table) {
    table = buildTable(orthography.letters);
    tables.set(orthography, table);
  }
  return table;
}

function buildTable(letters: string): Uint16Array {
  const scripts = scriptTable();
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    if (scripts[code] === Script.none) continue;
    table[code] =
      LETTER |
      UNNUMBERED |
      NUMBERS |
      (code > 0x7f ? BEYOND_ASCII : 0) |
      (scripts[code] === Script.mark ? MARK : 0);
  }
  let number = 1;
  for (const letter of `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${letters}`) {
    const code = letter.charCodeAt(0);
    if (number < NUMBERS) table[code] = (table[code]! & ~(UNNUMBERED | NUMBERS)) | number++;
  }
  for (const sign of OPENING_SIGNS) table[sign.charCodeAt(0)]! |= OPENING | SIGN;
  for (const sign of CLOSING_SIGNS) table[sign.charCodeAt(0)]! |= CLOSING | SIGN;
  for (const sign of '.…') table[sign.charCodeAt(0)]! |= DOTS | SIGN;
  for (const sign of QUOTES) table[sign.charCodeAt(0)]! |= QUOTE | SIGN;
  return table;
}
