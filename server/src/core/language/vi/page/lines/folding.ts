import { CLASS, classOfUnit, classTable } from './text';

/**
 * Words in one spelling: lower case, a run of digits as 0, everything else a single space, tone marks in the old style. Two
 * lines with one spelling say the same thing to the page reader. Words are numbers too, by which most texts that are
 * looked up somewhere are turned away before a string is made of them.
 */

const SPACE = 32;
const ZERO = 48;
/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const NUMBER = Math.imul(BASIS ^ ZERO, PRIME);

/** The small letter of every letter, `ZERO` for digits, 0 for what parts words; other units are read one by one. */
let folded: Uint16Array | undefined;

function foldTable(): Uint16Array {
  folded ??= Uint16Array.from(classTable(), (kind, code) => foldedCode(String.fromCharCode(code), kind));
  return folded;
}

function foldedCode(char: string, kind: number): number {
  if (kind === 0) return 0;
  if (kind === CLASS.digit) return ZERO;
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : char.charCodeAt(0);
}

function foldedUnit(unit: number): number {
  return foldedCode(String.fromCharCode(unit), classOfUnit(unit));
}

const O = 'o'.charCodeAt(0);
const U = 'u'.charCodeAt(0);

/** Tone mark on the second vowel (new style) to the first (old style), so that hoà and hòa, uỷ and ủy are one word. */
const TONE_STYLE: ReadonlyMap<number, string> = new Map(
  'oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy'
    .split(' ')
    .flatMap((pair, i, all) =>
      i % 2 === 0 ? [[vowels(pair.charCodeAt(0), pair.charCodeAt(1)), all[i + 1]!] as const] : [],
    ),
);

function vowels(first: number, second: number): number {
  return (first << 16) | second;
}

/** The words of a text. */
export class FoldedWords {
  /** The letters of all words with a blank between them, and how many of these there are. */
  letters = new Uint16Array(512);
  length = 0;
  /** A number made of the letters of each word, and where it ends among them. */
  hashes = new Int32Array(257);
  ends = new Int32Array(257);
  count = 0;

  /** The spelling of the words from one on to the one before another. */
  said(from: number, to: number): string {
    const start = this.start(from);
    const end = to === from ? start : this.ends[to - 1]!;
    const codes = new Array<number>(end - start);
    for (let i = start; i < end; i++) codes[i - start] = this.letters[i]!;
    return String.fromCharCode.apply(null, codes);
  }

  /** The word is a number. */
  isNumber(word: number): boolean {
    const start = this.start(word);
    return this.ends[word]! === start + 1 && this.letters[start] === ZERO;
  }

  /** Makes room for the words of a text. */
  reserve(units: number): void {
    if (this.letters.length > units) return;
    this.letters = new Uint16Array(units * 2);
    this.hashes = new Int32Array(units + 1);
    this.ends = new Int32Array(units + 1);
  }

  private start(word: number): number {
    return word === 0 ? 0 : this.ends[word - 1]! + 1;
  }
}

/** Whose words are read where, so that none is read over while another looks at its own. */
const words = new FoldedWords();
const spelled = new FoldedWords();
const asked = new FoldedWords();

/** The words between two offsets. The object is the same for every text: read it before the next. */
export function foldWords(text: string, start = 0, end = text.length): FoldedWords {
  return read(words, text, start, end);
}

function read(words: FoldedWords, text: string, start: number, end: number): FoldedWords {
  const table = folded ?? foldTable();
  words.reserve(end - start);
  const { letters, hashes, ends } = words;
  let n = 0;
  let count = 0;
  let hash = BASIS;
  let last = SPACE;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : SPACE;
    const fold = code < table.length ? table[code]! : foldedUnit(code);
    if (fold === 0) {
      if (last === SPACE) continue;
      if (last > 0x7f && n > 1 && (letters[n - 2] === O || letters[n - 2] === U))
        hash = oldTone(letters, n, hash);
      hashes[count] = hash;
      ends[count++] = n;
      letters[n++] = SPACE;
      last = SPACE;
      hash = BASIS;
      continue;
    }
    if (fold === ZERO) {
      // "1.234" and "0 / 12" are one number to a counter: digits that follow digits add nothing.
      if (last === ZERO) continue;
      if (last === SPACE && count > 0 && words.isNumber(count - 1)) {
        n--;
        count--;
        hash = NUMBER;
        last = ZERO;
        continue;
      }
    }
    letters[n++] = fold;
    hash = Math.imul(hash ^ fold, PRIME);
    last = fold;
  }
  words.count = count;
  words.length = count === 0 ? 0 : n - 1;
  return words;
}

/** Puts the tone mark of the word that ends before `n` in the old place; the word's number. */
function oldTone(letters: Uint16Array, n: number, hash: number): number {
  const old = TONE_STYLE.get(vowels(letters[n - 2]!, letters[n - 1]!));
  if (!old) return hash;
  letters[n - 2] = old.charCodeAt(0);
  letters[n - 1] = old.charCodeAt(1);
  let start = n - 2;
  while (start > 0 && letters[start - 1] !== SPACE) start--;
  let made = BASIS;
  for (let i = start; i < n; i++) made = Math.imul(made ^ letters[i]!, PRIME);
  return made;
}

/** A number made of the letters between two offsets, whatever their case and the signs between them. */
export function lettersOf(text: string, start: number, end: number): number {
  const table = folded ?? foldTable();
  let hash = BASIS;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const fold = unit < table.length ? table[unit]! : foldedUnit(unit);
    if (fold !== 0) hash = Math.imul(hash ^ fold, PRIME);
  }
  return hash;
}

/** The number of the first word between two offsets, as `foldWords` gives it; that of none where there is none. */
export function firstWord(text: string, start = 0, end = text.length): number {
  const table = folded ?? foldTable();
  let from = start;
  while (from < end && isApart(table, text.charCodeAt(from))) from++;
  const last = Math.min(end, from + LONGEST_TEXT);
  let to = from;
  while (to < last && !isApart(table, text.charCodeAt(to))) to++;
  const word = read(asked, text, from, to);
  // A number takes in the figures that follow it.
  if (word.count > 0 && word.isNumber(0)) read(asked, text, from, last);
  return word.count === 0 ? BASIS : word.hashes[0]!;
}

function isApart(table: Uint16Array, unit: number): boolean {
  return (unit < table.length ? table[unit]! : foldedUnit(unit)) === 0;
}

/** The words of a text in one spelling. */
export function foldKey(text: string, start = 0, end = text.length): string {
  const { count } = read(spelled, text, start, end);
  return spelled.said(0, count);
}

/** The number of no words, of which those of phrases are made word by word. */
export const NO_WORDS = BASIS;

export function withWord(phrase: number, word: number): number {
  return Math.imul(phrase ^ word, PRIME);
}

/** Numbers of words or phrases that are known, as bits: nearly all of those that are not known have none set. */
export class KnownNumbers {
  private readonly bits: Uint8Array;
  private readonly mask: number;

  constructor(most: number) {
    const size = 1 << Math.max(5, 34 - Math.clz32(most));
    this.bits = new Uint8Array(size);
    this.mask = size * 8 - 1;
  }

  add(number: number): void {
    const at = (number ^ (number >>> 15)) & this.mask;
    this.bits[at >> 3]! |= 1 << (at & 7);
  }

  has(number: number): boolean {
    const at = (number ^ (number >>> 15)) & this.mask;
    return ((this.bits[at >> 3]! >> (at & 7)) & 1) !== 0;
  }
}

/** Longer texts are in no set, in characters: nothing is kept of a size that only their length asks for. */
const LONGEST_TEXT = 2000;

/** Texts, each known by its words. */
export class FoldedSet {
  private readonly keys: ReadonlySet<string>;
  private readonly numbers: KnownNumbers;

  constructor(texts: Iterable<string>) {
    this.keys = new Set(Array.from(texts, (text) => foldKey(text)));
    this.numbers = new KnownNumbers(this.keys.size);
    for (const key of this.keys) this.numbers.add(phraseOf(read(asked, key, 0, key.length)));
  }

  has(text: string): boolean {
    if (text.length > LONGEST_TEXT) return false;
    read(asked, text, 0, text.length);
    return this.numbers.has(phraseOf(asked)) && this.keys.has(asked.said(0, asked.count));
  }
}

function phraseOf({ hashes, count }: FoldedWords): number {
  let phrase = NO_WORDS;
  for (let i = 0; i < count; i++) phrase = withWord(phrase, hashes[i]!);
  return phrase;
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
  const table = folded ?? foldTable();
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
    const fold = code < table.length ? table[code]! : foldedUnit(code);
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
  const old = TONE_STYLE.get(vowels(first, second));
  if (!old) return hash;
  return Math.imul(Math.imul(before ^ old.charCodeAt(0), PRIME) ^ old.charCodeAt(1), PRIME);
}
