import { isWordCode, lowerCode, matchPhrase } from './text';

const LIMIT = 0x2000;
const MASK = 0xffff;
const WORD = 1;
/** First letters are numbered from here on, in twos; second letters from 1. The last number is shared by those left over. */
const FIRST = 2;
const LAST_FIRST = 254;
const LAST_SECOND = 255;

export interface PhraseMatch {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a match in a text counts. */
export type Accept = (match: PhraseMatch, text: string) => boolean;

/**
 * Finds the places where any of many phrases starts a word, in any case, in one pass. Tables of first letters and of
 * beginnings turn away nearly every place, so that the pass costs little more than reading.
 */
export class PhraseIndex {
  /** For each code unit: part of a word, and its number where it is the first letter of a phrase in either case. */
  private readonly flags = new Uint8Array(0x10000);
  /** The number of each code unit that is the second letter of a phrase in either case. */
  private readonly seconds = new Uint8Array(0x10000);
  /** Pairs of numbers with which a phrase begins. */
  private readonly pairs = new Uint8Array(0x10000);
  /** Hashes of the first three letters, or of the only two. */
  private readonly heads = new Uint8Array(MASK + 1);
  private readonly groups = new Map<number, string[]>();

  /** Phrases in lower case, NFC. */
  constructor(phrases: Iterable<string>) {
    for (let code = 0; code < LIMIT; code++) if (isWordCode(code)) this.flags[code] = WORD;
    const firsts = new Map<number, number>();
    const seconds = new Map<number, number>();
    for (const phrase of phrases) {
      const first = phrase.charCodeAt(0);
      if (!(first < LIMIT) || phrase.length < 2) continue;
      const second = phrase.charCodeAt(1);
      const one = numberOf(firsts, first, FIRST, LAST_FIRST);
      const two = numberOf(seconds, second, 1, LAST_SECOND);
      this.pairs[(one << 8) | two] = 1;
      this.heads[phrase.length === 2 ? hash(first, second, 0) : hash(first, second, phrase.charCodeAt(2))] =
        1;
      const key = first * 0x10000 + second;
      const group = this.groups.get(key);
      if (group) group.push(phrase);
      else this.groups.set(key, [phrase]);
    }
    for (let code = 0; code < LIMIT; code++) {
      const small = lowerCode(code);
      this.flags[code]! |= firsts.get(small) ?? 0;
      this.seconds[code] = seconds.get(small) ?? 0;
    }
    // Letters beyond have one case only.
    for (const [second, number] of seconds) if (second >= LIMIT) this.seconds[second] = number;
    for (const group of this.groups.values()) group.sort((a, b) => b.length - a.length);
  }

  /**
   * The first match at or behind an offset: the longest phrase at the earliest place. Its end may lie inside a word ("NQ59").
   * A match that is not accepted gives way to a shorter phrase and then to later places.
   */
  next(text: string, from: number, accept?: Accept): PhraseMatch | undefined {
    for (let i = this.head(text, from); i >= 0; i = this.head(text, i + 1)) {
      const match = this.at(text, i, accept);
      if (match) return match;
    }
    return undefined;
  }

  /** The longest phrase that starts at an offset, where a word starts, and is accepted. */
  at(text: string, at: number, accept?: Accept): PhraseMatch | undefined {
    const key = lowerCode(text.charCodeAt(at)) * 0x10000 + lowerCode(text.charCodeAt(at + 1));
    const phrases = this.groups.get(key);
    if (!phrases) return undefined;
    for (const phrase of phrases) {
      const end = matchPhrase(text, at, phrase, true);
      if (end < 0) continue;
      const match = { phrase, start: at, end };
      if (!accept || accept(match, text)) return match;
    }
    return undefined;
  }

  /** The next place where the first letters of a phrase start a word; -1 where none do. */
  private head(text: string, from: number): number {
    const { flags, seconds, pairs } = this;
    let last = this.flagBefore(text, from);
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const flag = flags[code]!;
      if (flag >= FIRST && (last & flag & WORD) === 0) {
        const second = text.charCodeAt(i + 1);
        // Past the text's end stands NaN, which counts as 0.
        const pair = ((flag & ~WORD) << 8) | seconds[second | 0]!;
        if (pairs[pair] !== 0 && this.opens(lowerCode(code), lowerCode(second), text.charCodeAt(i + 2)))
          return i;
      }
      last = flag;
    }
    return -1;
  }

  private opens(first: number, second: number, third: number): boolean {
    const { heads } = this;
    return heads[hash(first, second, lowerCode(third))] !== 0 || heads[hash(first, second, 0)] !== 0;
  }

  private flagBefore(text: string, at: number): number {
    return at > 0 ? this.flags[text.charCodeAt(at - 1)]! : 0;
  }
}

/** The number of a letter, given out in steps of the first one. */
function numberOf(numbers: Map<number, number>, letter: number, first: number, last: number): number {
  let number = numbers.get(letter);
  if (number === undefined) {
    number = Math.min(last, first * (numbers.size + 1));
    numbers.set(letter, number);
  }
  return number;
}

function hash(first: number, second: number, third: number): number {
  return (Math.imul(first, 961) + Math.imul(second, 31) + third) & MASK;
}
