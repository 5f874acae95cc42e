import { charactersFrom, runsIn } from './characters-scripts';

/**
 * What a UTF-16 code unit may mean for a reader of running text. Everything that needs no second look is `plain`,
 * so that one pass over a text meets only the places worth one. The values up to `entity` can take part in a run of
 * blanks; `scanBlanks` relies on their order.
 */
export const CharacterClass = {
  plain: 0,
  space: 1,
  tab: 2,
  /** NBSP and the other Unicode spaces. */
  blank: 3,
  /** Zero-width characters, soft hyphen, byte order mark, variation selectors. */
  invisible: 4,
  bidi: 5,
  lineBreak: 6,
  /** `&`, which may open an HTML entity. */
  ampersand: 7,
  control: 8,
  /** U+FFFD. */
  replacement: 9,
  surrogate: 10,
  privateUse: 11,
  /** Combining marks and all that NFC may change. */
  mark: 12,
  /** Cyrillic and Greek letters. */
  foreign: 13,
  /** Other characters that stand in for a letter they resemble. */
  lookalike: 14,
  /** Signs that old encodings and misread UTF-8 put among letters, and letters that Vietnamese lacks. */
  byte: 15,
  /** Capital letters that open a misread UTF-8 sequence when the right sign follows. */
  lead: 16,
} as const;

let classes: Uint8Array | undefined;

/** The class of each code unit, built on first use. */
export function characterClasses(): Uint8Array {
  if (classes) return classes;
  const table = new Uint8Array(0x10000);
  markNormalization(table);
  markScripts(table);
  markBytes(table);
  markStandIns(table);
  markFormats(table);
  classes = table;
  return table;
}

function fill(table: Uint8Array, value: number, ...ranges: readonly (readonly [number, number])[]): void {
  for (const [first, last] of ranges) table.fill(value, first, last + 1);
}

/** Marks, Hangul jamo, and characters that have another canonical form. Hangul syllables and CJK ideographs are stable. */
function markNormalization(table: Uint8Array): void {
  for (const [first, last] of [
    [0x300, 0x33ff],
    [0xa640, 0xabff],
    [0xf900, 0xfdff],
    [0xfe20, 0xfe2f],
  ] as const) {
    const text = charactersFrom(first, last);
    fill(table, CharacterClass.mark, ...runsIn(/\p{M}+/gu, text, first));
    markChanging(table, text, first);
  }
  fill(table, CharacterClass.mark, [0x1160, 0x11ff]);
}

/** So many characters are normalized together; where that changes nothing, it changes none of them. */
const TOGETHER = 64;

/** Marks the characters of a text that normalization replaces; the first is that with a code. */
function markChanging(table: Uint8Array, text: string, code: number): void {
  for (let from = 0; from < text.length; from += TOGETHER) {
    const stretch = text.slice(from, from + TOGETHER);
    if (stretch.normalize('NFC') === stretch) continue;
    for (let i = 0; i < stretch.length; i++) {
      if (stretch[i]!.normalize('NFC') !== stretch[i]) table[code + from + i] = CharacterClass.mark;
    }
  }
}

function markScripts(table: Uint8Array): void {
  const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
  for (const [first, last] of [
    [0x370, 0x52f],
    [0x1c80, 0x1c8f],
    [0x1f00, 0x1fff],
    [0x2de0, 0x2dff],
    [0xa640, 0xa69f],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code);
      if (table[code] === 0 && foreign.test(character) && /\p{L}/u.test(character)) {
        table[code] = CharacterClass.foreign;
      }
    }
  }
}

/** Latin-1 letters of the Vietnamese alphabet: clean text is full of them, so they are never worth a look. */
const VIETNAMESE_LATIN1 = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý';
/** Characters of Windows-1252 outside Latin-1, but for the quotation marks, dashes and dots of clean text. */
const WINDOWS_1252 = '€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ';

function markBytes(table: Uint8Array): void {
  fill(table, CharacterClass.byte, [0xa1, 0xff]);
  for (const letter of VIETNAMESE_LATIN1) table[letter.charCodeAt(0)] = CharacterClass.plain;
  for (const letter of 'ÂÃÌÍ') table[letter.charCodeAt(0)] = CharacterClass.lead;
  for (const character of WINDOWS_1252) table[character.charCodeAt(0)] = CharacterClass.byte;
}

/** Stand-ins: eth and African D for Đ, caron for breve, OCR letters, dong sign, ligatures, full-width forms. */
const STAND_INS = 'ÐðƉǍǎıłŁøØ₫´˜ˊˋﬀﬁﬂﬃﬄ';

function markStandIns(table: Uint8Array): void {
  for (const letter of STAND_INS) table[letter.charCodeAt(0)] = CharacterClass.lookalike;
  fill(table, CharacterClass.lookalike, [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a]);
}

function markFormats(table: Uint8Array): void {
  const { space, tab, blank, invisible, bidi, lineBreak, ampersand } = CharacterClass;
  fill(
    table,
    CharacterClass.control,
    [0, 0x1f],
    [0x7f, 0x9f],
    [0x2028, 0x2029],
    [0xfdd0, 0xfdef],
    [0xfffc, 0xfffc],
    [0xfffe, 0xffff],
  );
  table[0x20] = space;
  table[0x09] = tab;
  table[0x0a] = lineBreak;
  table[0x0d] = lineBreak;
  table[0x26] = ampersand;
  fill(table, blank, [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x202f, 0x202f], [0x205f, 0x205f]);
  table[0x3000] = blank;
  fill(table, invisible, [0xad, 0xad], [0x34f, 0x34f], [0x115f, 0x1160], [0x180b, 0x180e], [0x200b, 0x200d]);
  // Khmer inherent vowels: never seen, and put between the letters of copied pages to hide them from searches.
  fill(table, invisible, [0x17b4, 0x17b5]);
  fill(table, invisible, [0x2060, 0x2064], [0x206a, 0x206f], [0x3164, 0x3164], [0xfe00, 0xfe0f]);
  fill(table, invisible, [0xfeff, 0xfeff], [0xffa0, 0xffa0], [0xfff9, 0xfffb]);
  fill(table, bidi, [0x61c, 0x61c], [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069]);
  table[0xfffd] = CharacterClass.replacement;
  fill(table, CharacterClass.surrogate, [0xd800, 0xdfff]);
  fill(table, CharacterClass.privateUse, [0xe000, 0xf8ff]);
}

/** `U+00A0`. */
export function codePointLabel(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
