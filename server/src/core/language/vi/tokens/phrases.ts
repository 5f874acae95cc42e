import { pattern } from '../../../text/pattern';
import { characterClasses, Letter } from './characters';
import { HashFactor, type Vocabulary } from './vocabulary';

/** A phrase of a table, as texts are searched for it. */
export interface Phrase {
  /** The numbers of its words and marks. */
  readonly words: number[];
  /** Bit n is set where the n-th of these is written with a capital. */
  readonly capitals: number;
  /** Written in capitals throughout ("UBND"). */
  readonly upper: boolean;
}

/** Words beyond this one have no bit. */
const MOST_BITS = 31;
const SPACE_CODE = 0x20;
const APOSTROPHE = 0x27;
const LAST_ASCII = 0x7e;

/** Splits a phrase into words and marks, as the scanner of texts would, and numbers those that are new. */
export function readPhrase(vocabulary: Vocabulary, phrase: string): Phrase {
  const table = characterClasses();
  const words: number[] = [];
  let capitals = 0;
  let kinds = 0;
  let start = -1;
  let a = 0;
  let b = 0;
  for (let i = 0; i <= phrase.length; i++) {
    const code = i < phrase.length ? phrase.charCodeAt(i) : SPACE_CODE;
    const kind = table[code]!;
    if (kind === Letter.Lower || kind === Letter.Upper || kind === Letter.Digit) {
      if (start < 0) {
        start = i;
        a = 0;
        b = 0;
        if (kind === Letter.Upper && words.length < MOST_BITS) capitals |= 1 << words.length;
      }
      a = Math.imul(a ^ code, HashFactor.A);
      b = (Math.imul(b, HashFactor.B) + code) | 0;
      kinds |= kind;
      continue;
    }
    if (code < SPACE_CODE || code > LAST_ASCII || code === APOSTROPHE)
      return readOddPhrase(vocabulary, phrase);
    // Tables say the same few thousand words over and over: most are known, and need not be cut out.
    if (start >= 0) words.push(vocabulary.findHashed(a, b) || vocabulary.intern(phrase.slice(start, i)));
    start = -1;
    if (code !== SPACE_CODE) words.push(vocabulary.intern(phrase[i]!));
  }
  return { words, capitals, upper: (kinds & (Letter.Upper | Letter.Lower)) === Letter.Upper };
}

/** The words and marks of a phrase with more than Latin letters, figures and marks of ASCII. */
const ODD_WORDS = pattern.gu`[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)?|[^\s\p{L}\p{M}\p{N}]`;

function readOddPhrase(vocabulary: Vocabulary, phrase: string): Phrase {
  const words: number[] = [];
  let capitals = 0;
  for (const word of phrase.match(ODD_WORDS) ?? []) {
    const [first = ''] = word;
    if (first !== first.toLowerCase() && words.length < MOST_BITS) capitals |= 1 << words.length;
    words.push(vocabulary.intern(word === '–' || word === '—' ? '-' : word));
  }
  return { words, capitals, upper: phrase === phrase.toUpperCase() && phrase !== phrase.toLowerCase() };
}
