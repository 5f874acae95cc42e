import { isSpaceCode } from '../../../../text/lines';
import { pattern } from '../../../../text/pattern';

/** Small readings of characters and words that the page reader shares. All of them are linear in what they are given. */

/** Characters below this are read from a table; the few above it (other scripts, rare signs) one by one. */
const TABLE = 0x2100;
const LETTER = 1;
const DIGIT = 2;
const UPPER = 4;
const LOWER = 8;

let classes: Uint8Array | undefined;

/** Builds the table of character classes on first use. */
function tables(): Uint8Array {
  classes ??= Uint8Array.from({ length: TABLE }, (_, code) => classOf(String.fromCharCode(code)));
  return classes;
}

const LETTER_OR_MARK = pattern.u`[\p{L}\p{M}]`;

function classOf(char: string): number {
  if (/\d/.test(char)) return DIGIT;
  if (!LETTER_OR_MARK.test(char)) return 0;
  const lower = char.toLowerCase();
  if (lower !== char) return LETTER | UPPER;
  return char.toUpperCase() !== char ? LETTER | LOWER : LETTER;
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

/** What `\s` is in a pattern. */
export function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x20 || (code !== NEXT_LINE && isSpaceCode(code));
}
/** Parts lines, and is no blank in patterns. */
const NEXT_LINE = 0x85;

/** The text with one space for every run of blanks. Nearly all texts have no others. */
export function singleSpaced(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (!isBlankAt(text, i)) continue;
    if (text[i] !== ' ' || isBlankAt(text, i + 1)) return text.replace(/\s+/g, ' ');
  }
  return text;
}

/** Words between blanks of a text that neither begins nor ends with one. */
export function countWords(text: string): number {
  let words = 1;
  for (let i = 1; i < text.length; i++) if (isBlankAt(text, i) && !isBlankAt(text, i - 1)) words++;
  return words;
}

/** Two letters in a row. */
export function isWorded(text: string): boolean {
  for (let i = 1; i < text.length; i++) if (isLetterAt(text, i) && isLetterAt(text, i - 1)) return true;
  return false;
}

export function isUpper(char: string): boolean {
  return isUpperAt(char, 0);
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
  said ??= new WordTable();
  said.restart();
  for (const word of summary.content) said.add(word);
  return overlap(headline.content, said);
}

/** Another line above says the same: the name of a section. */
export function isPrintedAbove(lines: readonly { readonly key: string }[], at: number): boolean {
  for (let i = 0; i < at; i++) if (lines[i]!.key === lines[at]!.key) return true;
  return false;
}

/** Words of what stands beside something else, between single blanks: none where nothing does. */
export function wordsBeside(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/** One table for all lines that are compared, one pair after another. */
let said: WordTable | undefined;

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
  return hasNoSmall(text) && text !== text.toLowerCase();
}

/** No letter that has a capital is a small one. Nearly always the second letter tells. */
export function hasNoSmall(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLowerAt(text, i)) return false;
  return text === text.toUpperCase();
}

/** The first two words of a key and the blank behind them; nothing where there is no third. */
export function firstTwoWords(key: string): string {
  return key.slice(0, key.indexOf(' ', key.indexOf(' ') + 1) + 1);
}

/** "-------": a line drawn, as between the lines of a letterhead or below a text. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}
const RULE = /^[_–—-]{3,}$/u;
