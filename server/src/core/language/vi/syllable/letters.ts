/** Tones in the order in which dictionaries sort them. */
export const TONES = { level: 0, huyen: 1, hoi: 2, nga: 3, sac: 4, nang: 5 } as const;
export type Tone = (typeof TONES)[keyof typeof TONES];

/** Combining marks of the tones, by tone; the level tone has none. */
const TONE_MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;
const VOWELS = 'aăâeêioôơuưy';
const CONSONANTS = 'bcdđghklmnpqrstvx';
/** Letters of Vietnamese words that Latin-1, and so French or Spanish, lacks: they tell Vietnamese text. */
const OWN_BASE = 'ăđơư';

/** Size of the tables: every Vietnamese letter lies below. */
const LIMIT = 0x1f00;

const LETTER = 1;
const VOWEL = 2;
const OWN = 4;

interface LetterTables {
  readonly flags: Uint8Array;
  /** Code of the letter without its tone, in lower case. */
  readonly base: Uint16Array;
  readonly tone: Uint8Array;
  /** Index `base code * 6 + tone` is too sparse for an array: the map goes from `base + tone mark`. */
  readonly composed: ReadonlyMap<string, string>;
}

let tables: LetterTables | undefined;

/** Built on first use. */
function letterTables(): LetterTables {
  if (tables) return tables;
  const flags = new Uint8Array(LIMIT);
  const base = new Uint16Array(LIMIT);
  const tone = new Uint8Array(LIMIT);
  const composed = new Map<string, string>();
  const add = (letter: string, of: string, toneOf: number, flag: number) => {
    const own = OWN_BASE.includes(of) || letter.charCodeAt(0) > 0xff ? OWN : 0;
    for (const form of [letter, letter.toUpperCase()]) {
      const code = form.charCodeAt(0);
      flags[code] = flag | own;
      base[code] = of.charCodeAt(0);
      tone[code] = toneOf;
    }
  };
  for (const consonant of CONSONANTS) add(consonant, consonant, 0, LETTER);
  for (const vowel of VOWELS) {
    TONE_MARKS.forEach((mark, index) => {
      const letter = (vowel + mark).normalize('NFC');
      add(letter, vowel, index, LETTER | VOWEL);
      composed.set(vowel + index, letter);
    });
  }
  tables = { flags, base, tone, composed };
  return tables;
}

/** The letters beyond ASCII in both cases, and the marks that they are made of when decomposed. */
export function alphabet(): string {
  const { flags } = letterTables();
  let letters = [...flags.keys()]
    .filter((code) => code > 0x7f && flags[code] !== 0)
    .map((code) => String.fromCharCode(code))
    .join('');
  for (const mark of letters.normalize('NFD')) {
    if (mark.charCodeAt(0) > 0x7f && !letters.includes(mark)) letters += mark;
  }
  return letters;
}

/** True for a letter of the Vietnamese alphabet in either case (f, j, w and z are not in it). NFC code units. */
export function isVietnameseLetter(code: number): boolean {
  return code < LIMIT && (letterTables().flags[code]! & LETTER) !== 0;
}

export function isVowel(code: number): boolean {
  return code < LIMIT && (letterTables().flags[code]! & VOWEL) !== 0;
}

/** True for letters that other Latin-written languages of the news hardly use: ă đ ơ ư, ĩ ũ and U+1EA0 to U+1EF9. */
export function isOwnLetter(code: number): boolean {
  return code < LIMIT && (letterTables().flags[code]! & OWN) !== 0;
}

/** The lower-case letter without its tone mark; the code itself for anything that is no Vietnamese letter. */
export function toneless(code: number): number {
  return code < LIMIT ? letterTables().base[code]! || code : code;
}

/** The tone that a letter carries. */
export function toneOf(code: number): Tone {
  return (code < LIMIT ? letterTables().tone[code]! : 0) as Tone;
}

/** A lower-case vowel with a tone put on it. */
export function withTone(vowel: string, tone: Tone): string {
  return letterTables().composed.get(vowel + tone) ?? vowel;
}

/** True when a text has at least `needed` letters that mark it as Vietnamese. Looks no further than it must. */
export function hasOwnLetters(text: string, start: number, end: number, needed = 1): boolean {
  const { flags } = letterTables();
  let found = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xc0 && code < LIMIT && (flags[code]! & OWN) !== 0 && ++found >= needed) return true;
  }
  return false;
}
