import type { DateMention, RecognitionInput } from '../../types';
import { writtenOf } from './evidence';
import { resolveDates } from './resolve';
import { scanDates } from './scan';

export { readContradiction } from './contradiction';
export { evidenceYears } from './evidence';
export { readFieldDate } from './field';

/** All dates written in the spans of a text, sorted, never overlapping. Linear in the length of the spans. */
export function recognizeDates(input: RecognitionInput): DateMention[] {
  const mentions = scanDates(input.text, input.spans);
  return resolveDates(mentions, input.text, input.reference, writtenOf(mentions, input.text));
}
