import { lexicon } from './lexicon';
import { tokenBefore } from './reader';

const WORDS = 14;

/**
 * Whether the words before a date, back to the head of the sentence, speak of the past ("đã", "vừa") or of what is to
 * come ("sẽ", "dự kiến", "chuẩn bị"). The nearest such word decides.
 */
export function readTense(text: string, at: number, start: number): 'past' | 'future' | undefined {
  const { future, past } = lexicon();
  let from = at;
  let later = '';
  for (let i = 0; i < WORDS; i++) {
    const token = tokenBefore(text, from, start);
    if (!token || token.text === '.' || token.text === ';' || token.text === '!') return undefined;
    if (token.kind === 'word') {
      if (future.has(token.text) || FUTURE_PAIRS[token.text] === later) return 'future';
      if (past.has(token.text)) return 'past';
      later = token.text;
    }
    from = token.start;
  }
  return undefined;
}

const FUTURE_PAIRS: Readonly<Record<string, string | undefined>> = { dự: 'kiến', chuẩn: 'bị', thời: 'hạn' };
