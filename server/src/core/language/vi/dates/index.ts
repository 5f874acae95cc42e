import type { DateMention, RecognitionInput } from '../../types';
import { resolveDates } from './resolve';
import { scanDates } from './scan';

export { evidenceYears, type YearEvidence } from './evidence';
export { readContradiction } from './contradiction';
export { readFieldDate } from './field';

/** All dates written in the spans of a text, sorted, never overlapping. Linear in the length of the spans. */
export function recognizeDates(input: RecognitionInput): DateMention[] {
  return resolveDates(scanDates(input.text, input.spans), input.text, input.reference);
}
