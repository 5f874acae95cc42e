import type { DateMention, RecognitionInput } from '../../types';
import type { Tokens } from '../tokens/tokens';
import { writtenOf } from './evidence';
import { resolveDates } from './resolve';
import { scanDates } from './scan';

export { readContradiction } from './contradiction';
export { evidenceYears } from './evidence';
export { readFieldDate } from './field';
export { KEYWORDS } from './stops';

/**
 * All dates written in the spans of a text, sorted, never overlapping. Linear in the length of the spans.
 * @param tokens the words of these spans, which spare a look at most of the text
 */
export function recognizeDates(input: RecognitionInput, tokens?: Tokens): DateMention[] {
  const mentions = scanDates(input.text, input.spans, tokens);
  return resolveDates(mentions, input.text, input.reference, writtenOf(mentions, input.text));
}
