import type { Span } from '../../../text/span';
import { lexicon } from './lexicon';

export type Tense = 'past' | 'future' | undefined;

/** How far back the words are looked for, in UTF-16 code units: a clause or two. */
const REACH = 80;

/**
 * Whether the words of a span that ends at a date, back to the head of the sentence, speak of the past ("đã", "vừa") or of what is to
 * come ("sẽ", "dự kiến", "chuẩn bị"). The nearest such word decides.
 */
export function readTense(text: string, { start, end }: Span): Tense {
  let before = text.slice(Math.max(start, end - REACH), end).toLowerCase();
  const head = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('! '));
  if (head >= 0) before = before.slice(head + 1);
  const { future, past } = lexicon();
  const coming = lastWord(before, future);
  const gone = lastWord(before, past);
  if (coming < 0 && gone < 0) return undefined;
  return coming > gone ? 'future' : 'past';
}

function lastWord(text: string, words: ReadonlySet<string>): number {
  let last = -1;
  for (const word of words) {
    const at = text.lastIndexOf(word);
    if (at > last && isWordEnd(text, at - 1) && isWordEnd(text, at + word.length)) last = at;
  }
  return last;
}

/** Blank, comma, quote or the end: letters of every script are above them. */
function isWordEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charCodeAt(at) <= 0x2c;
}
