import type { Orthography } from '../../language/orthography';
import { Script, scriptTable } from '../../text/characters-scripts';

/** What is told of a letter, as bits. Enums, whose numbers are written where they are used, in other files too. */
export enum WordLetter {
  /** Lowest byte: the number of a letter. The highest one is that of all letters without a number of their own. */
  Numbers = 0xff,
  /** A letter or mark. */
  Letter = 0x100,
  /** A letter or mark beyond ASCII. */
  BeyondAscii = 0x200,
  /** A letter that has no number of its own. */
  Unnumbered = 0x400,
  /** A combining mark. */
  Mark = 0x800,
}

/** What is told of the signs that have rules of their own, as bits. */
export enum WordSign {
  /** A full stop or an ellipsis. */
  Dots = 0x200,
  Opening = 0x1000,
  Closing = 0x2000,
  Quote = 0x4000,
  /** Of all of them, and of nothing else. */
  Any = 0x8000,
}

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
      WordLetter.Letter |
      WordLetter.Unnumbered |
      WordLetter.Numbers |
      (code > 0x7f ? WordLetter.BeyondAscii : 0) |
      (scripts[code] === Script.mark ? WordLetter.Mark : 0);
  }
  let number = 1;
  for (const letter of `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${letters}`) {
    const code = letter.charCodeAt(0);
    if (number < WordLetter.Numbers)
      table[code] = (table[code]! & ~(WordLetter.Unnumbered | WordLetter.Numbers)) | number++;
  }
  for (const sign of OPENING_SIGNS) table[sign.charCodeAt(0)]! |= WordSign.Opening | WordSign.Any;
  for (const sign of CLOSING_SIGNS) table[sign.charCodeAt(0)]! |= WordSign.Closing | WordSign.Any;
  for (const sign of '.…') table[sign.charCodeAt(0)]! |= WordSign.Dots | WordSign.Any;
  for (const sign of QUOTES) table[sign.charCodeAt(0)]! |= WordSign.Quote | WordSign.Any;
  return table;
}
