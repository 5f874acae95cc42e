import type { FurniturePhrase } from '../language/types';
import { seenText } from '../text/lines';
import { viewOf } from '../text/view';

/**
 * A project's phrases, ready to be asked about lines. A phrase is the whole line, blanks at its ends aside; `*` stands
 * for any run of characters. A phrase that keeps wins over one that cuts.
 */
export class PhraseBook {
  private readonly literal = new Map<string, FurniturePhrase>();
  private readonly patterns: { readonly parts: readonly string[]; readonly phrase: FurniturePhrase }[] = [];

  constructor(phrases: readonly FurniturePhrase[]) {
    for (const phrase of phrases) {
      const text = folded(phrase.text);
      if (!text.replaceAll('*', '')) continue;
      if (text.includes('*') && !phrase.literal) this.patterns.push({ parts: text.split('*'), phrase });
      else if (phrase.keep || !this.literal.has(text)) this.literal.set(text, phrase);
    }
  }

  get empty(): boolean {
    return this.literal.size === 0 && this.patterns.length === 0;
  }

  find(line: string): FurniturePhrase | undefined {
    if (this.empty) return undefined;
    const text = folded(line);
    let found = this.literal.get(text);
    for (const { parts, phrase } of this.patterns) {
      if (found?.keep) return found;
      if ((!found || phrase.keep) && matches(text, parts)) found = phrase;
    }
    return found;
  }
}

/** Lines of a page are read as views: what a project copies from its source has other blanks and letters in it. */
function folded(text: string): string {
  return viewOf(seenText(text)).text.toLowerCase();
}

/** Leftmost matching of the parts between stars: each character is looked at a bounded number of times. */
function matches(text: string, parts: readonly string[]): boolean {
  const head = parts[0]!;
  const tail = parts.at(-1)!;
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length) return false;
  let at = head.length;
  const limit = text.length - tail.length;
  for (let i = 1; i < parts.length - 1; i++) {
    const found = text.indexOf(parts[i]!, at);
    if (found < 0 || found + parts[i]!.length > limit) return false;
    at = found + parts[i]!.length;
  }
  return true;
}
