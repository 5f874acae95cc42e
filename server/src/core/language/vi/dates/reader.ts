/**
 * Bounded looks at the text around a place. Every function touches a fixed number of characters at most, so that a
 * scanner that calls them once per number or keyword stays linear.
 */

const LONGEST_WORD = 16;
const MOST_SPACES = 3;
const LONGEST_NUMBER = 8;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const LETTER = 1;
const CAPITAL = 2;

/** For each code unit: letter, and whether it changes when the word is written small. */
const LETTERS = letterTable();

function letterTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last] of [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
    [0x300, 0x36f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const letter = String.fromCharCode(code);
      table[code] = letter.toLowerCase() === letter ? LETTER : LETTER | CAPITAL;
    }
  }
  table[0xd7] = 0;
  table[0xf7] = 0;
  return table;
}

/** Letters of the Latin script with the Vietnamese ones, and combining marks. NaN, past the text's ends, is none. */
export function isLetter(code: number): boolean {
  return LETTERS[code | 0] !== 0;
}

export function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isGap(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

export function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014;
}

/** Skips a few blanks forward; a longer run is a layout gap that nothing reaches across. */
export function skipGap(text: string, at: number, end: number): number {
  const stop = Math.min(end, at + MOST_SPACES);
  while (at < stop && isGap(text.charCodeAt(at))) at++;
  return at;
}

export function skipGapBack(text: string, at: number, start: number): number {
  const stop = Math.max(start, at - MOST_SPACES);
  while (at > stop && isGap(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The character code after a place, blanks skipped; 0 at the end. A look at it spares most words being read. */
export function codeAfter(text: string, at: number, end: number): number {
  const next = skipGap(text, at, end);
  return next < end ? text.charCodeAt(next) : 0;
}

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
}

/** The word, number or single mark before a place, blanks skipped; undefined at the start and for overlong words. */
export function tokenBefore(text: string, at: number, start: number): Token | undefined {
  const end = skipGapBack(text, at, start);
  if (end <= start) return undefined;
  const last = text.charCodeAt(end - 1);
  let seen = LETTERS[last]!;
  const word = seen !== 0;
  if (!word && !isDigit(last)) return mark(text, end - 1);
  const stop = Math.max(start, end - (word ? LONGEST_WORD : LONGEST_NUMBER) - 1);
  let from = end - 1;
  if (word) {
    for (; from > stop; from--) {
      const letter = LETTERS[text.charCodeAt(from - 1)]!;
      if (letter === 0) break;
      seen |= letter;
    }
  } else while (from > stop && isDigit(text.charCodeAt(from - 1))) from--;
  if (from === stop && stop > start) return undefined;
  return { kind: word ? 'word' : 'number', start: from, end, text: small(text.slice(from, end), seen) };
}

/** Lower case; most words have it already. */
function small(word: string, seen: number): string {
  return seen >= CAPITAL ? word.toLowerCase() : word;
}

/** The word, number or single mark after a place, blanks skipped. */
export function tokenAfter(text: string, at: number, end: number): Token | undefined {
  const start = skipGap(text, at, end);
  if (start >= end) return undefined;
  const first = text.charCodeAt(start);
  let seen = LETTERS[first]!;
  const word = seen !== 0;
  if (!word && !isDigit(first)) return mark(text, start);
  const stop = Math.min(end, start + (word ? LONGEST_WORD : LONGEST_NUMBER) + 1);
  let to = start + 1;
  if (word) {
    for (; to < stop; to++) {
      const letter = LETTERS[text.charCodeAt(to)]!;
      if (letter === 0) break;
      seen |= letter;
    }
  } else while (to < stop && isDigit(text.charCodeAt(to))) to++;
  if (to === stop && stop < end) return undefined;
  return { kind: word ? 'word' : 'number', start, end: to, text: small(text.slice(start, to), seen) };
}

function mark(text: string, at: number): Token {
  return { kind: 'mark', start: at, end: at + 1, text: text[at]! };
}

/** End of the digit run that starts at a place; at most one past `most` digits are looked at. */
export function digitsEnd(text: string, at: number, end: number, most: number): number {
  const stop = Math.min(end, at + most + 1);
  while (at < stop && isDigit(text.charCodeAt(at))) at++;
  return at;
}

export function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}
