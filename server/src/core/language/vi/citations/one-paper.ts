import type { CitationMention, ProjectLexicon } from '../../types';
import { contradicts, plainIssuer, titlesAgree, Wording } from './agreement';
import { type AttributeConflict, numberOf } from './check';
import { catalogOf } from './named';
import { readTerm } from './ordinals';

/**
 * Numbers of the Party that a text gives dates of two terms, or of two years for a local committee, where they are one
 * paper all the same and one of the dates is a slip. Their identities differ, since papers are numbered anew in each
 * term. Each other date is set against the one that most mentions state, among equals the first.
 */
export function conflictsAcrossTerms(
  text: string,
  citations: readonly CitationMention[],
): readonly AttributeConflict[] {
  const found: AttributeConflict[] = [];
  for (const group of partyNumbers(citations).values()) {
    const [main, ...others] = [...group.values()].sort((a, b) => b.length - a.length);
    if (!main || others.length === 0) continue;
    for (const mentions of others) {
      if (mentions[0]!.id === main[0]!.id || !isOnePaper(text, main[0]!, mentions[0]!)) continue;
      const values = new Map([main, mentions].map((same) => [same[0]!.date!, same]));
      found.push({ id: main[0]!.id, attribute: 'date', values });
    }
  }
  return found;
}

/** Mentions with a day of issue of their own, by kind and number and then by day. */
function partyNumbers(citations: readonly CitationMention[]): Map<string, Map<string, CitationMention[]>> {
  const found = new Map<string, Map<string, CitationMention[]>>();
  for (const citation of citations) {
    const { kind, number, date, dateSpan, fromTable } = citation;
    if (!number || !dateSpan || date?.length !== 10 || fromTable?.includes('date')) continue;
    const read = numberOf(number);
    if (read?.shape !== 'party') continue;
    const key = `${kind} ${read.canonical}`;
    const days = found.get(key) ?? new Map<string, CitationMention[]>();
    found.set(key, days);
    const same = days.get(date);
    if (same) same.push(citation);
    else days.set(date, [citation]);
  }
  return found;
}

/** Whether two mentions of a number with dates of their own mean one paper, by all that the text says of them. */
function isOnePaper(text: string, a: CitationMention, b: CitationMention): boolean {
  if (statedTerm(text, a) !== statedTerm(text, b)) return false;
  const [issuer, other] = [statedIssuer(a), statedIssuer(b)];
  if (issuer !== undefined && other !== undefined && issuer !== other) return false;
  if (isKnown(a) && isKnown(b)) return false;
  const [title, second] = [statedTitle(a), statedTitle(b)];
  if (title && second) {
    if (titlesAgree(title, second)) return true;
    if (contradicts(title, second)) return false;
  }
  if (isSlipOfYear(a.date!, b.date!)) return true;
  return !isCentral(a) && issuer === other && isOneLocalTerm(a.date!, b.date!);
}

/** "5/1/2022" and "5/1/2012": two papers hardly share number, day and month. */
function isSlipOfYear(a: string, b: string): boolean {
  return a.slice(4) === b.slice(4);
}

function isCentral({ number }: CitationMention): boolean {
  return number !== undefined && numberOf(number)?.body === 'TW';
}

/** Months after the last local congresses of a term and before the first of the next: November 2020 to April 2025. */
function isOneLocalTerm(a: string, b: string): boolean {
  const term = localTerm(a);
  return term !== undefined && term === localTerm(b);
}

function localTerm(iso: string): number | undefined {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  if (year % 5 === 0 && month > 4 && month < 11) return undefined;
  return Math.floor((year - (month > 10 ? 0 : 1)) / 5);
}

/** The term that stands behind a mention: "28-NQ/TW ngày 25/10/2013, khóa XI". */
function statedTerm(text: string, { span }: CitationMention): number | undefined {
  return readTerm(text.slice(span.end, span.end + BEHIND), 0)?.value;
}

const BEHIND = 24;

function statedIssuer({ issuer, fromTable }: CitationMention): string | undefined {
  return issuer === undefined || fromTable?.includes('issuer') ? undefined : plainIssuer(issuer);
}

function statedTitle({ title, fromTable }: CitationMention): Wording | undefined {
  return title === undefined || fromTable?.includes('title') ? undefined : new Wording(title);
}

/** Whether the table has a paper of that number and day. */
function isKnown({ kind, number, date }: CitationMention): boolean {
  const canonical = numberOf(number!)!.canonical.toLowerCase();
  const rows = catalogOf(NO_PROJECT).byNumber.get(canonical) ?? [];
  return rows.some((row) => row.kind === kind && row.date === date);
}

const NO_PROJECT: ProjectLexicon = { entities: [], documents: [] };
