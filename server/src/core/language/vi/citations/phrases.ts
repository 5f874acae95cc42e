import { isWordCode, lowerCode, matchPhrase } from './text';

const LIMIT = 0x2000;

/**
 * Finds the places where any of many phrases stands as whole words, in any case, in one pass. A table of first letters
 * and a map of first letter pairs turn away nearly every place, so that the pass costs little more than reading.
 */
export class PhraseIndex {
  private readonly firsts = new Uint8Array(LIMIT);
  private readonly pairs = new Map<number, string[]>();

  /** Phrases in lower case, NFC. */
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const first = phrase.charCodeAt(0);
      if (Number.isNaN(first) || first >= LIMIT) continue;
      this.firsts[first] = 1;
      const key = pair(first, phrase.charCodeAt(1));
      const group = this.pairs.get(key);
      if (group) group.push(phrase);
      else this.pairs.set(key, [phrase]);
    }
    for (const group of this.pairs.values()) group.sort((a, b) => b.length - a.length);
  }

  /** The first match at or behind an offset: the longest phrase at the earliest place. Its end may lie inside a word ("NQ59"). */
  next(text: string, from: number): { phrase: string; start: number; end: number } | undefined {
    let inWord = from > 0 && isWordCode(text.charCodeAt(from - 1));
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const word = isWordCode(code);
      if (!(word && inWord) && this.firsts[lowerCode(code)] === 1) {
        const found = this.at(text, i, lowerCode(code));
        if (found) return found;
      }
      inWord = word;
    }
    return undefined;
  }

  private at(
    text: string,
    start: number,
    first: number,
  ): { phrase: string; start: number; end: number } | undefined {
    const group = this.pairs.get(pair(first, lowerCode(text.charCodeAt(start + 1))));
    if (!group) return undefined;
    for (const phrase of group) {
      const end = matchPhrase(text, start, phrase, true);
      if (end >= 0) return { phrase, start, end };
    }
    return undefined;
  }
}

function pair(first: number, second: number): number {
  return first * 0x10000 + (second || 0);
}
