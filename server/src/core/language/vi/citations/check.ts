import { copyOf } from '../../../text/copy';
import type { CitationMention } from '../../types';
import { type DocumentNumber, readNumber } from './numbers';

export interface NumberDefect {
  /** The number as the rules of numbering write it ("12-CT/TW" for "12/CT-TW"). */
  readonly suggestion: string;
}

/** Tells a number whose hyphen or slash is missing or stands in the other's place. Nothing for a number in order. */
export function checkNumber(mention: Pick<CitationMention, 'number'>): NumberDefect | undefined {
  if (mention.number === undefined) return undefined;
  const number = numberOf(mention.number);
  return number?.malformed ? { suggestion: number.canonical } : undefined;
}

/** What a number that is cited says; undefined for none. Kept: a text cites one number again and again. */
export function numberOf(written: string): DocumentNumber | undefined {
  let number = numbers.get(written);
  if (number === undefined) {
    // A copy, so that the number does not keep the whole text alive that it was cut from.
    const copy = copyOf(written);
    number = readNumber(copy, 0)?.number ?? null;
    if (numbers.size >= NUMBERS_KEPT) numbers.clear();
    numbers.set(copy, number);
  }
  return number ?? undefined;
}

const numbers = new Map<string, DocumentNumber | null>();
const NUMBERS_KEPT = 5000;

/** Mentions of one document that state different dates or issuers. */
export interface AttributeConflict {
  readonly id: string;
  readonly attribute: 'date' | 'issuer';
  /** The values stated, each with the mentions that state it, in order of appearance. */
  readonly values: ReadonlyMap<string, readonly CitationMention[]>;
}

/** Finds documents that the texts cite with two dates or two issuers. Values that came from a table do not count. */
export function conflictingAttributes(mentions: readonly CitationMention[]): AttributeConflict[] {
  const found: AttributeConflict[] = [];
  if (!hasRepeats(mentions)) return found;
  for (const attribute of ['date', 'issuer'] as const) {
    const byId = new Map<string, Map<string, CitationMention[]>>();
    for (const mention of mentions) {
      const value = mention[attribute];
      if (value === undefined || mention.number === undefined || mention.fromTable?.includes(attribute))
        continue;
      const values = byId.get(mention.id) ?? new Map<string, CitationMention[]>();
      byId.set(mention.id, values);
      const same = values.get(value);
      if (same) same.push(mention);
      else values.set(value, [mention]);
    }
    for (const [id, values] of byId) {
      if (disagree([...values.keys()])) found.push({ id, attribute, values });
    }
  }
  return found;
}

/** Whether any document is cited by number more than once. */
function hasRepeats(mentions: readonly CitationMention[]): boolean {
  const seen = new Set<string>();
  for (const { id, number } of mentions) {
    if (number === undefined) continue;
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}

/** A month does not contradict a day in it, nor a year a month. */
function disagree(values: readonly string[]): boolean {
  return values.some((a, i) => values.slice(i + 1).some((b) => !a.startsWith(b) && !b.startsWith(a)));
}
