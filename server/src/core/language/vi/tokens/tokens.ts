import type { Span } from '../../../text/span';
import { characterClasses, Letter } from './characters';
import { type Columns, keepColumns, makeColumns, takeColumns } from './columns';
import { HashFactor, type Vocabulary } from './vocabulary';

/** What a token looks like. Order matters: everything from `Capital` on starts with a capital letter. */
export enum Kind {
  /** Between two spans: no name crosses it. */
  Break = 0,
  Punctuation = 1,
  /** Starts with a digit ("7", "1A", "20h30"). */
  Number = 2,
  Lower = 3,
  /** "Nguyễn" */
  Capital = 4,
  /** "UBND", "T", "T.Ư" */
  Upper = 5,
  /** "VinFast", "U23", "McDonald" */
  Mixed = 6,
}

/** What stands in the place of a word's number. */
export enum WordNumber {
  UnknownYet = -1,
  /** A word of the tables that stands for "Trung ương": `TW`, `TƯ`, `T.Ư`, `T.W`. */
  Central = -2,
}
/** Words longer than this are on no table. */
export const LONGEST_WORD = 24;

/** Tokens of the prose of one document, as parallel arrays: a text of a megabyte makes no object per word. */
export class Tokens {
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  /** 1 where white space stands before the token. */
  gaps: Uint8Array;
  /** The character code of a mark; of other tokens nothing is written here. */
  private marks: Uint16Array;
  private words: Int32Array;
  /** The tokens other than words in lower case and marks: what a search for names has to stop at. */
  stops: Int32Array;
  stopCount = 0;
  /**
   * The tokens at which a date or a citation may begin: breaks, words that `Vocabulary.addLead` was told of, words with
   * digits, with two capitals or otherwise odd. One in seven; dates and citations need not look at the others.
   */
  leads: Int32Array;
  leadCount = 0;
  private columns: Columns;
  count = 0;

  constructor(
    readonly text: string,
    spans: readonly Span[],
    private readonly vocabulary: Vocabulary,
  ) {
    let length = 0;
    for (const span of spans) length += span.end - span.start;
    // A syllable and its blank are four to five letters long.
    this.columns = takeColumns((length >> 2) + spans.length + 16);
    const { starts, ends, kinds, gaps, marks, words, stops, leads } = this.columns;
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
    this.gaps = gaps;
    this.marks = marks;
    this.words = words;
    this.stops = stops;
    this.leads = leads;
    this.push(0, 0, Kind.Break, 1, WordNumber.UnknownYet);
    for (const span of spans) {
      this.scan(span.start, Math.min(span.end, text.length));
      this.push(span.end, span.end, Kind.Break, 1, WordNumber.UnknownYet);
    }
  }

  /** Gives the arrays back for the next document. Nothing may be asked of these tokens afterwards. */
  release(): void {
    this.count = 0;
    keepColumns(this.columns);
  }

  kind(i: number): number {
    return i < this.count && i >= 0 ? this.kinds[i]! : Kind.Break;
  }

  isCapital(i: number): boolean {
    return this.kind(i) >= Kind.Capital;
  }

  isLower(i: number): boolean {
    return this.kind(i) === Kind.Lower;
  }

  isWord(i: number): boolean {
    return this.kind(i) >= Kind.Lower;
  }

  /** True when token i follows the one before it with a space between and nothing else. */
  spaced(i: number): boolean {
    return i > 0 && i < this.count && this.gaps[i] === 1;
  }

  /** True when token i touches the one before it. */
  glued(i: number): boolean {
    return i > 0 && i < this.count && this.gaps[i] === 0;
  }

  raw(i: number): string {
    return this.text.slice(this.starts[i], this.ends[i]);
  }

  slice(from: number, to: number): string {
    return this.text.slice(this.starts[from], this.ends[to - 1]);
  }

  length(i: number): number {
    return this.ends[i]! - this.starts[i]!;
  }

  /** The character code a punctuation token consists of; 0 for words. */
  mark(i: number): number {
    return this.kind(i) === Kind.Punctuation ? this.marks[i]! : 0;
  }

  isMark(i: number, char: string): boolean {
    return this.mark(i) === char.charCodeAt(0);
  }

  isDash(i: number): boolean {
    const code = this.mark(i);
    return code === 0x2d || code === 0x2013 || code === 0x2014;
  }

  /** Number of the word in the vocabulary: 0 for a word of no table, `WordNumber.Central` for "T.Ư". */
  word(i: number): number {
    if (i < 0 || i >= this.count) return 0;
    const known = this.words[i]!;
    return known === WordNumber.UnknownYet ? this.lookUp(i) : known;
  }

  /** What the first pass left: marks, and words with capitals inside. */
  private lookUp(i: number): number {
    const start = this.starts[i]!;
    const end = this.ends[i]!;
    let id = 0;
    if (this.kinds[i] === Kind.Punctuation) {
      id = this.isDash(i) ? this.vocabulary.lookup('-') : this.vocabulary.find(this.text, start, end);
    } else if (this.kinds[i]! >= Kind.Upper) {
      if (isCentral(this.text, start, end)) id = WordNumber.Central;
      else {
        if (end - start <= LONGEST_WORD) id = this.vocabulary.find(this.text, start, end);
        if (id === 0 && this.kinds[i] === Kind.Mixed) id = this.vocabulary.lookup(this.raw(i).toLowerCase());
      }
    }
    this.words[i] = id;
    return id;
  }

  /** True at the first word of a span or sentence, where a capital letter says nothing. */
  startsSentence(i: number): boolean {
    let before = i - 1;
    let steps = 0;
    while (this.kind(before) === Kind.Punctuation && steps++ < 4) {
      const code = this.mark(before);
      if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x2026) {
        return this.gaps[before + 1] === 1 || steps > 1;
      }
      // Brackets, quotes and bullets stand between a sentence end and its first word.
      if (code === 0x2c || code === 0x3b || code === 0x29 || code === 0x2f) return false;
      if (this.isDash(before) && this.kind(before - 1) !== Kind.Break) return false;
      before--;
    }
    return this.kind(before) === Kind.Break;
  }

  /** True when a quotation mark opens right before token i. */
  quoted(i: number): boolean {
    const code = this.mark(i - 1);
    return code === 0x22 || code === 0x201c || code === 0x2018 || code === 0xab || code === 0x27;
  }

  /** Columns and counts are held in local variables: most of reading a word is telling where it ends. */
  private scan(from: number, to: number): void {
    const table = characterClasses();
    const { text, vocabulary } = this;
    const leading = vocabulary.leads;
    let { starts, ends, kinds, gaps, marks, words, stops, leads, count, stopCount, leadCount } = this;
    let gap = 1;
    let i = from;
    while (i < to) {
      const code = text.charCodeAt(i);
      const first = table[code]!;
      if (first === Letter.Space) {
        gap = 1;
        i++;
        continue;
      }
      if (count === starts.length) {
        this.count = count;
        this.grow();
        ({ starts, ends, kinds, gaps, marks, words, stops, leads } = this);
      }
      const start = i++;
      starts[count] = start;
      gaps[count] = gap;
      gap = 0;
      if (first === 0 || first === Letter.Mark) {
        ends[count] = i;
        kinds[count] = Kind.Punctuation;
        marks[count] = code;
        words[count++] = WordNumber.UnknownYet;
        continue;
      }
      let a = Math.imul(code, HashFactor.A);
      let b: number = code;
      let rest = 0;
      for (; i < to; i++) {
        const code = text.charCodeAt(i);
        const next = table[code]!;
        if ((next & Letter.InWord) !== 0) rest |= next;
        else if ((code !== 0x27 && code !== 0x2019) || i + 1 >= to || !this.joins(table, i, start)) break;
        else rest |= Letter.Odd;
        a = Math.imul(a ^ code, HashFactor.A);
        b = (Math.imul(b, HashFactor.B) + code) | 0;
      }
      const kind = KINDS[((first & Letter.InWord) << 4) | (rest & Letter.InWord)]!;
      ends[count] = i;
      kinds[count] = kind;
      let word: number = WordNumber.UnknownYet;
      let isLead = 1;
      if (kind < Kind.Upper) {
        word = 0;
        if (i - start <= LONGEST_WORD) {
          word = vocabulary.findHashed(a, b);
          isLead = leading[word]! | ((first | rest) & (Letter.Digit | Letter.Odd));
        }
      }
      if (isLead !== 0) leads[leadCount++] = count;
      if (kind === Kind.Lower) {
        words[count++] = word;
        continue;
      }
      if (kind < Kind.Upper) {
        if (kind === Kind.Capital && i - start === 2 && code === 0x54 && text.charCodeAt(start + 1) === 0x77)
          word = WordNumber.Central;
      } else if (kind === Kind.Upper && i - start === 1 && this.closesCentral(code, count)) {
        // "T.Ư": one word spelled with a point.
        leadCount--;
        count -= 2;
        ends[count++] = i;
        continue;
      }
      words[count] = word;
      stops[stopCount++] = count++;
    }
    this.count = count;
    this.stopCount = stopCount;
    this.leadCount = leadCount;
  }

  /** "O'Neill", "M'Drắk", "Y'Khăm": an apostrophe inside a name, not one that closes a quotation. */
  private joins(table: Uint8Array, at: number, start: number): boolean {
    if ((table[this.text.charCodeAt(at + 1)]! & Letter.Upper) !== 0) return at - start <= 3;
    return (
      at - start <= 3 &&
      (table[this.text.charCodeAt(start)]! & Letter.Upper) !== 0 &&
      (table[this.text.charCodeAt(at + 1)]! & Letter.Lower) !== 0
    );
  }

  /** True where the letter that is token `i` completes `T.Ư` or `T.W`. */
  private closesCentral(code: number, i: number): boolean {
    if ((code !== 0x1af && code !== 0x57) || i < 3 || this.gaps[i] === 1 || this.gaps[i - 1] === 1)
      return false;
    const at = this.starts[i]!;
    if (this.text.charCodeAt(at - 1) !== 0x2e || this.text.charCodeAt(at - 2) !== 0x54) return false;
    return this.kinds[i - 2] === Kind.Upper && this.length(i - 2) === 1;
  }

  private push(start: number, end: number, kind: number, gap: number, word: number): void {
    const i = this.count++;
    if (i === this.starts.length) this.grow();
    this.starts[i] = start;
    this.ends[i] = end;
    this.kinds[i] = kind;
    this.gaps[i] = gap;
    this.words[i] = word;
    this.stops[this.stopCount++] = i;
    this.leads[this.leadCount++] = i;
  }

  private grow(): void {
    const grown = makeColumns(this.starts.length * 2);
    grown.starts.set(this.starts);
    grown.ends.set(this.ends);
    grown.kinds.set(this.kinds);
    grown.gaps.set(this.gaps);
    grown.marks.set(this.marks);
    grown.words.set(this.words);
    grown.stops.set(this.stops);
    grown.leads.set(this.leads);
    this.columns = grown;
    this.starts = grown.starts;
    this.ends = grown.ends;
    this.kinds = grown.kinds;
    this.gaps = grown.gaps;
    this.marks = grown.marks;
    this.words = grown.words;
    this.stops = grown.stops;
    this.leads = grown.leads;
  }
}

/** The kind of a word by the class of its first letter (high bits) and those of the others, gathered (low bits). */
const KINDS = Uint8Array.from({ length: 16 << 4 }, (_, classes) => kindOf(classes >> 4, classes & 15));

function kindOf(first: number, rest: number): number {
  if (first === Letter.Lower) return (rest & Letter.Upper) === 0 ? Kind.Lower : Kind.Mixed;
  if (first === Letter.Digit) return Kind.Number;
  if ((rest & (Letter.Upper | Letter.Digit)) === 0)
    return (rest & Letter.Lower) === 0 ? Kind.Upper : Kind.Capital;
  return (rest & (Letter.Lower | Letter.Digit)) === 0 ? Kind.Upper : Kind.Mixed;
}

/** "TW", "TƯ", "T.Ư", "T.W" */
function isCentral(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== 0x54) return false;
  const last = text.charCodeAt(end - 1);
  if (last !== 0x57 && last !== 0x1af) return false;
  return end - start === 2 || (end - start === 3 && text.charCodeAt(start + 1) === 0x2e);
}

/** Words of every kind, with all that is rare in them. */
const RARE = "O'Neill M’Drắk d'A T.Ư T.W Tw TW U23 VinFast 20h30 Ω5 日本 12² ﾅ — “xin chào” ";
/** V8 takes note of what a function does from some thousand steps on. */
const ENOUGH = 40;

/**
 * Reads words of every kind, for V8 to have seen them before it compiles the reading. Else the first rare word throws
 * the compiled loop away while it runs, and on a busy machine what replaces it can stay 1.7 times slower for good.
 */
export function exerciseReading(vocabulary: Vocabulary): void {
  const text = RARE.repeat(ENOUGH);
  new Tokens(text, [{ start: 0, end: text.length }], vocabulary).release();
}
