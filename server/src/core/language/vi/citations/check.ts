import type { CitationMention } from '../../types';
import { readNumber } from './numbers';

export interface NumberDefect {
  /** The number as the rules of numbering write it ("12-CT/TW" for "12/CT-TW"). */
  readonly suggestion: string;
}

/** Tells a number whose hyphen or slash is missing or stands in the other's place. Nothing for a number in order. */
export function checkNumber(mention: Pick<CitationMention, 'number'>): NumberDefect | undefined {
  if (mention.number === undefined) return undefined;
  const number = readNumber(mention.number, 0)?.number;
  return number?.malformed ? { suggestion: number.canonical } : undefined;
}

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

/** A month does not contradict a day in it, nor a year a month. */
function disagree(values: readonly string[]): boolean {
  return values.some((a, i) => values.slice(i + 1).some((b) => !a.startsWith(b) && !b.startsWith(a)));
}
