import { isWordCode, lowerCode, matchPhrase } from './text';

const LIMIT = 0x2000;
const MASK = 0xffff;
const WORD = 1;
const FIRST = 2;

export interface PhraseMatch {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the places where any of many phrases starts a word, in any case, in one pass. Tables of first letters and of
 * beginnings turn away nearly every place, so that the pass costs little more than reading.
 */
export class PhraseIndex {
  /** For each code unit: part of a word, and first letter of a phrase in either case. */
  private readonly flags = new Uint8Array(LIMIT);
  /** Hashes of the first three letters, or of the only two. */
  private readonly heads = new Uint8Array(MASK + 1);
  private readonly groups = new Map<number, string[]>();

  /** Phrases in lower case, NFC. */
  constructor(phrases: Iterable<string>) {
    for (let code = 0; code < LIMIT; code++) if (isWordCode(code)) this.flags[code] = WORD;
    const firsts = new Set<number>();
    for (const phrase of phrases) {
      const first = phrase.charCodeAt(0);
      if (!(first < LIMIT) || phrase.length < 2) continue;
      firsts.add(first);
      const second = phrase.charCodeAt(1);
      this.heads[phrase.length === 2 ? hash(first, second, 0) : hash(first, second, phrase.charCodeAt(2))] =
        1;
      const key = first * 0x10000 + second;
      const group = this.groups.get(key);
      if (group) group.push(phrase);
      else this.groups.set(key, [phrase]);
    }
    for (let code = 0; code < LIMIT; code++) if (firsts.has(lowerCode(code))) this.flags[code]! |= FIRST;
    for (const group of this.groups.values()) group.sort((a, b) => b.length - a.length);
  }

  /**
   * The first match at or behind an offset: the longest phrase at the earliest place. Its end may lie inside a word ("NQ59").
   * A match that is not accepted gives way to a shorter phrase and then to later places.
   */
  next(text: string, from: number, accept?: (match: PhraseMatch) => boolean): PhraseMatch | undefined {
    const { flags, heads } = this;
    let inWord = from > 0 && isWordCode(text.charCodeAt(from - 1));
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const flag = code < LIMIT ? flags[code]! : 0;
      if (flag === WORD) {
        inWord = true;
        continue;
      }
      if (flag === 0) {
        inWord = false;
        continue;
      }
      const opens = !inWord || (flag & WORD) === 0;
      inWord = (flag & WORD) !== 0;
      if (!opens) continue;
      const first = lowerCode(code);
      const second = lowerCode(text.charCodeAt(i + 1));
      if (
        heads[hash(first, second, lowerCode(text.charCodeAt(i + 2)))] === 0 &&
        heads[hash(first, second, 0)] === 0
      ) {
        continue;
      }
      for (const phrase of this.groups.get(first * 0x10000 + second) ?? []) {
        const end = matchPhrase(text, i, phrase, true);
        if (end < 0) continue;
        const match = { phrase, start: i, end };
        if (!accept || accept(match)) return match;
      }
    }
    return undefined;
  }
}

function hash(first: number, second: number, third: number): number {
  return (Math.imul(first, 961) + Math.imul(second, 31) + third) & MASK;
}
