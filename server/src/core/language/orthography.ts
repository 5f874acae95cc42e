import type { Localized } from '../rules/definition';
import type { Span } from '../text/span';

/** What is to be said of one word of running text. */
export type WordVerdict =
  /** Well formed, or nothing that can be judged: a name, a loan, an abbreviation, a word of another language. */
  | { readonly kind: 'fine' }
  /** Well formed, in one of two styles of the language; `other` is the word in the other one. */
  | { readonly kind: 'styled'; readonly style: WordStyle; readonly other: string }
  | {
      readonly kind: 'invalid';
      /** What is wrong, in words for a message. */
      readonly reason: Localized;
      /** The word as it was probably meant, where only one repair makes a word. */
      readonly right?: string;
      /** False where another language could spell a word so: the words around it have to decide. */
      readonly certain: boolean;
    }
  /** Two or more words written together; `right` has a space between them. */
  | { readonly kind: 'glued'; readonly right: string };

/** Two ways to write the same words, of which a text should keep to one. */
export type WordStyle = 'old' | 'new';

/** A character that stands in for a letter, and the letter meant: a mark, for `accent`. */
export interface Lookalike {
  readonly right: string;
  readonly kind: 'cyrillic' | 'greek' | 'eth' | 'caron' | 'ocr' | 'dong' | 'accent' | 'ligature';
}

/** A stretch of text in a wrong encoding, and what it reads as. */
export interface Reencoded {
  readonly span: Span;
  readonly text: string;
}

/** An encoding of before Unicode, as its text looks when it is read as Latin-1. */
export interface OldEncoding {
  readonly name: string;
  /** Number of words in a line of text that speak for the encoding. */
  evidenceIn(text: string, line: Span): number;
  /** The words of a line that hold signs of the encoding, converted. */
  convertLine(text: string, line: Span): readonly Reencoded[];
}

/**
 * How a language is spelt, as far as the rules on characters and words (`text/*`) ask. Words are NFC; in lower case where
 * it is said so.
 */
export interface Orthography {
  /** The letters beyond ASCII that words of the language are made of, marks of decomposed ones included. At most 200. */
  readonly letters: string;
  /** Whether a language tag (BCP 47, lower case) names the language. */
  isNamedBy(tag: string): boolean;
  /** Whether a word, in lower case, is well formed. */
  isWord(word: string): boolean;
  /** Judges a word of running text, in its own case. */
  judgeWord(word: string): WordVerdict;
  /** How a style is called. */
  styleName(style: WordStyle): Localized;
  /** Whether a word that can be written in two styles may be a name, which keeps the spelling of its bearer. */
  isName(word: string): boolean;
  /** True for letters that hardly any other language of the same script has. */
  isOwnLetter(code: number): boolean;
  /** True when a text has at least `needed` of these letters. Looks no further than it must. */
  hasOwnLetters(text: string, start: number, end: number, needed?: number): boolean;
  /** True for a vowel that can carry a mark of tone and has none. */
  isBareVowel(code: number): boolean;
  /**
   * Whether a word twice in a row is a slip. All in lower case; `prior` and `next` are the words around the two, empty
   * where something else stands there.
   */
  isSlip(word: string, prior: string, next: string): boolean;
  /** What a character most likely stands for when it is found in text of the language. */
  lookalikeOf(character: string): Lookalike | undefined;
  /** UTF-8 that was read as Latin-1 or Windows-1252, in a line of text. */
  findMisread(text: string, line: Span): readonly Reencoded[];
  /** The encoding of before Unicode that lines of a text are in; undefined without enough evidence. */
  detectOldEncoding(text: string, lines: readonly Span[]): OldEncoding | undefined;
  /**
   * How lines of ASCII write letters of the language with signs behind their base letters ("Vie^.t"), as was done in mail
   * and news; undefined without enough evidence, and for a language that was never written so. Asked only of texts
   * without letters of their own that hold a `^`.
   */
  detectTyped?(text: string, lines: readonly Span[]): OldEncoding | undefined;
}
