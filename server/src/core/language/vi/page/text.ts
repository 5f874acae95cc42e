import { pattern } from '../../../text/pattern';

/** Small readings of characters and words that the page reader shares. All of them are linear in what they are given. */

/** Characters below this are read from a table; the few above it (other scripts, rare signs) one by one. */
const TABLE = 0x2100;
const LETTER = 1;
const DIGIT = 2;
const UPPER = 4;
const LOWER = 8;
const SPACE = 32;
const ZERO = 48;

let classes: Uint8Array | undefined;
/** The small letter of every letter, `ZERO` for digits, 0 for what parts words. */
let folded: Uint16Array | undefined;

/** Builds the tables of character classes and small letters on first use. */
function tables(): Uint8Array {
  if (classes) return classes;
  const built = new Uint8Array(TABLE);
  folded = new Uint16Array(TABLE);
  for (let code = 0; code < TABLE; code++) {
    const char = String.fromCharCode(code);
    built[code] = classOf(char);
    folded[code] = foldedCode(char, built[code]!);
  }
  classes = built;
  return built;
}

const LETTER_OR_MARK = pattern.u`[\p{L}\p{M}]`;

function classOf(char: string): number {
  if (/\d/.test(char)) return DIGIT;
  if (!LETTER_OR_MARK.test(char)) return 0;
  const lower = char.toLowerCase();
  if (lower !== char) return LETTER | UPPER;
  return char.toUpperCase() !== char ? LETTER | LOWER : LETTER;
}

function foldedCode(char: string, kind: number): number {
  if (kind === 0) return 0;
  if (kind === DIGIT) return ZERO;
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : char.charCodeAt(0);
}

/** Classes of a character: bits that `classesOf` and `classOfUnit` give. */
export const CLASS = { letter: LETTER, digit: DIGIT, upper: UPPER, lower: LOWER } as const;

/** The classes of the characters below `TABLE`, for those who look at every character of a text. */
export function classTable(): Uint8Array {
  return classes ?? tables();
}

/** The class of a character that `classTable` does not hold. */
export function classOfUnit(unit: number): number {
  return classOf(String.fromCharCode(unit));
}

function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < TABLE) return (classes ?? tables())[code]!;
  return Number.isNaN(code) ? 0 : classOf(text[index]!);
}

export function isUpperAt(text: string, index: number): boolean {
  return (classAt(text, index) & UPPER) !== 0;
}

export function isLowerAt(text: string, index: number): boolean {
  return (classAt(text, index) & LOWER) !== 0;
}

export function isLetterAt(text: string, index: number): boolean {
  return (classAt(text, index) & LETTER) !== 0;
}

/** Two letters in a row. */
export function isWorded(text: string): boolean {
  for (let i = 1; i < text.length; i++) if (isLetterAt(text, i) && isLetterAt(text, i - 1)) return true;
  return false;
}

export function isUpper(char: string): boolean {
  return isUpperAt(char, 0);
}

/** Tone mark on the second vowel (new style) to the first (old style), so that hoà and hòa, uỷ and ủy are one word. */
const TONE_STYLE: ReadonlyMap<string, string> = new Map(
  'oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy'
    .split(' ')
    .flatMap((pair, i, all) => (i % 2 === 0 ? [[pair, all[i + 1]!] as const] : [])),
);

/** Where keys are put together; reused, as folding is done line by line. */
let buffer = new Uint16Array(2048);

const O = 'o'.charCodeAt(0);
const U = 'u'.charCodeAt(0);

/**
 * The words of a text in one spelling: lower case, a run of digits as 0, everything else a single space, tone marks in
 * the old style. Two lines with one key say the same thing to the page reader.
 */
export function foldKey(text: string): string {
  if (!folded) tables();
  const table = folded!;
  if (buffer.length < text.length + 1) buffer = new Uint16Array(text.length * 2);
  const out = buffer;
  let n = 0;
  let last = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const fold = code < TABLE ? table[code]! : foldedCode(text[i]!, classOf(text[i]!));
    if (fold === 0) {
      if (last === SPACE) continue;
      endWord(out, n);
      out[n++] = SPACE;
      last = SPACE;
      continue;
    }
    if (fold === ZERO) {
      // "1.234" and "0 / 12" are one number to a counter: digits that follow digits add nothing.
      if (last === ZERO) continue;
      if (n > 1 && last === SPACE && out[n - 2] === ZERO && (n === 2 || out[n - 3] === SPACE)) {
        n--;
        last = ZERO;
        continue;
      }
    }
    out[n++] = fold;
    last = fold;
  }
  if (last !== SPACE) endWord(out, n);
  else if (n > 0) n--;
  return String.fromCharCode.apply(null, out.subarray(0, n) as unknown as number[]);
}

/** Puts the tone mark of the word that ends before `n` in the old place. */
function endWord(out: Uint16Array, n: number): void {
  if (n > 1 && (out[n - 2] === O || out[n - 2] === U) && out[n - 1]! > 0x7f) {
    const old = TONE_STYLE.get(String.fromCharCode(out[n - 2]!, out[n - 1]!));
    if (old) {
      out[n - 2] = old.charCodeAt(0);
      out[n - 1] = old.charCodeAt(1);
    }
  }
}

/** Words too common to say what a text is about. */
const STOP =
  'và của các có cho với từ trong là được đã sẽ về tại đến để một những này ở bị khi ra theo trên sau do năm ngày 0 vì không như cùng hơn vào người';
let stopNumbers: ReadonlySet<number> | undefined;
/** By the last bits of a number: whether a word too common has them; most words are told from those by this. */
let stopBits: Uint8Array | undefined;
const STOP_BITS = 0xfff;
/** Longer words are told by their beginning. */
const LONGEST_WORD = 32;
/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The words between two offsets that say what a text is about, each as a number made of its folded letters: texts are
 * compared by the thousand, and numbers are compared faster than strings.
 */
export function contentWords(text: string, start: number, end: number): number[] {
  if (!stopNumbers) {
    stopBits = new Uint8Array(STOP_BITS + 1);
    const numbers = wordNumbers(STOP, 0, STOP.length);
    for (const number of numbers) stopBits[number & STOP_BITS] = 1;
    stopNumbers = new Set(numbers);
  }
  return wordNumbers(text, start, end);
}

function wordNumbers(text: string, start: number, end: number): number[] {
  if (!folded) tables();
  const table = folded!;
  const bits = stopBits!;
  const numbers: number[] = [];
  let n = 0;
  let hash = BASIS;
  let last = 0;
  // Before the last letter, and before the last two: a tone mark may move between them.
  let hash1 = BASIS;
  let hash2 = BASIS;
  let last1 = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : SPACE;
    const fold = code < TABLE ? table[code]! : foldedCode(text[i]!, classOf(text[i]!));
    if (fold !== 0) {
      if (n < LONGEST_WORD && (fold !== ZERO || last !== ZERO)) {
        hash2 = hash1;
        hash1 = hash;
        hash = Math.imul(hash ^ fold, PRIME);
        last1 = last;
        last = fold;
        n++;
      }
      continue;
    }
    if (n > 1) {
      if (last > 0x7f && (last1 === O || last1 === U)) hash = withOldTone(hash, hash2, last1, last);
      // What the engine holds without a box.
      const number = hash & 0x3fffffff;
      if (bits[number & STOP_BITS] === 0 || stopNumbers?.has(number) !== true) numbers.push(number);
    }
    n = 0;
    hash = BASIS;
    hash1 = BASIS;
    last = 0;
  }
  return numbers;
}

/** The number of a word whose tone mark stands in the new place, as if it stood in the old one. */
function withOldTone(hash: number, before: number, first: number, second: number): number {
  const old = TONE_STYLE.get(String.fromCharCode(first, second));
  if (!old) return hash;
  return Math.imul(Math.imul(before ^ old.charCodeAt(0), PRIME) ^ old.charCodeAt(1), PRIME);
}

/** Share of the words of `of` that are also in `within`; 0 when there are none to compare. */
export function overlap(of: readonly number[], within: { has(number: number): boolean }): number {
  if (of.length === 0) return 0;
  let common = 0;
  for (const one of of) if (within.has(one)) common++;
  return common / of.length;
}

/** Share of a headline's words that a summary says again, or of one line that another does. */
export function saidAgain(headline: Worded, summary: Worded): number {
  return overlap(headline.content, new Set(summary.content));
}

interface Worded {
  /** Its words that mean something, as numbers. */
  readonly content: readonly number[];
}

/** Words of one text as numbers, to look up those of others. It is filled anew for every text without being emptied. */
export class WordTable {
  private readonly numbers = new Int32Array(WORD_SLOTS);
  private readonly fillings = new Int32Array(WORD_SLOTS);
  private filling = 0;
  private size = 0;

  /** Forgets all words. */
  restart(): void {
    this.filling++;
    this.size = 0;
  }

  add(number: number): void {
    // Half of the places stay free, so that a search ends.
    if (this.size > WORD_SLOTS >> 1) return;
    const at = this.find(number);
    if (this.fillings[at] === this.filling) return;
    this.fillings[at] = this.filling;
    this.numbers[at] = number;
    this.size++;
  }

  has(number: number): boolean {
    return this.fillings[this.find(number)] === this.filling;
  }

  /** The place of a number, or the free one where it belongs. */
  private find(number: number): number {
    let at = number & (WORD_SLOTS - 1);
    while (this.fillings[at] === this.filling && this.numbers[at] !== number)
      at = (at + 1) & (WORD_SLOTS - 1);
    return at;
  }
}

const WORD_SLOTS = 1 << 11;

/** So many characters at both ends of a text, and its length, make its print. */
const ENDS = 150;

/** A number that texts share when they are the same, and otherwise by chance alone, or by their ends when they are long. */
export function printOf(text: string, start: number, end: number): number {
  let print = end - start;
  const head = print > 2 * ENDS ? start + ENDS : end;
  for (let i = start; i < head; i++) print = (Math.imul(print, 31) + text.charCodeAt(i)) | 0;
  if (head === end) return print;
  for (let i = end - ENDS; i < end; i++) print = (Math.imul(print, 31) + text.charCodeAt(i)) | 0;
  return print;
}

/** A signature and its dash stand in so many characters. */
const SIGNED = 60;
const BRACKET = 0x28;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/** False for the beginning of a text that neither opens with a bracket nor has a dash near: no site has signed it. */
export function maySign(opening: string): boolean {
  if (opening.charCodeAt(0) === BRACKET) return true;
  for (let i = 2; i <= SIGNED && i < opening.length; i++) {
    const code = opening.charCodeAt(i);
    if (code === HYPHEN || code === EN_DASH || code === EM_DASH) return true;
  }
  return false;
}

/** Letters, all of them capitals. */
export function inCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
