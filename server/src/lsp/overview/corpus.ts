import type { DocumentSummary, IdentityTally, IdentityType, RuleTally } from '../../core/analysis/summary';
import type { Severity } from '../../core/problem';
import { ruleById, severities } from '../../core/rules/table';
import type { IndexedDocument } from '../indexedDocument';
import type { WorkspaceDocuments } from '../mentionIndex';
import type { Counts, Place } from './protocol';

/** Somebody or something that documents name. */
export interface Identity {
  readonly type: IdentityType;
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Those that name it, in order. */
  readonly documents: readonly IndexedDocument[];
}

/** A rule of which documents have problems. */
export interface BrokenRule {
  readonly rule: string;
  /** The worst that any document gives it. */
  readonly severity: Severity;
  readonly count: number;
  readonly documents: readonly IndexedDocument[];
}

/** The documents of a workspace at one moment, and what follows from them, each part computed when first asked for. */
export class Corpus {
  /** Without the text before first markers. */
  readonly documents: readonly IndexedDocument[];
  readonly unreadable: readonly string[];
  private readonly all: readonly IndexedDocument[];
  private identitiesValue: ReadonlyMap<string, Identity> | undefined;
  private rulesValue: ReadonlyMap<string, BrokenRule> | undefined;

  constructor({ documents, unreadable }: WorkspaceDocuments) {
    this.all = documents;
    this.documents = documents.filter(({ summary }) => !summary.preamble);
    this.unreadable = unreadable;
  }

  /** By id. */
  get identities(): ReadonlyMap<string, Identity> {
    this.identitiesValue ??= collectIdentities(this.documents);
    return this.identitiesValue;
  }

  /** By rule, those with the most problems first. Text before a first marker counts here. */
  get rules(): ReadonlyMap<string, BrokenRule> {
    this.rulesValue ??= collectRules(this.all);
    return this.rulesValue;
  }

  /** All problems, by the severity that each document gives them. */
  get problems(): Counts {
    return problemCounts(this.all.map(({ summary }) => summary));
  }
}

function collectIdentities(documents: readonly IndexedDocument[]): Map<string, Identity> {
  const found = new Map<
    string,
    { type: IdentityType; id: string; names: Names; count: number; documents: IndexedDocument[] }
  >();
  for (const document of documents) {
    for (const { type, id, name, count } of document.summary.identities) {
      let known = found.get(id);
      if (!known) {
        known = { type, id, names: new Names(), count: 0, documents: [] };
        found.set(id, known);
      }
      known.count += count;
      known.names.add(name);
      known.documents.push(document);
    }
  }
  return new Map([...found].map(([id, { names, ...identity }]) => [id, { ...identity, name: names.usual }]));
}

/** How one thing is called: in most documents, and then in fewest letters. Nearly everything has one name alone. */
class Names {
  private only: string | undefined;
  private counts: Map<string, number> | undefined;

  add(name: string): void {
    if (this.only === undefined) this.only = name;
    if (!this.counts && name === this.only) this.first++;
    else {
      this.counts ??= new Map([[this.only, this.first]]);
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
  }
  private first = 0;

  get usual(): string {
    if (!this.counts) return this.only ?? '';
    const [[name] = ['']] = [...this.counts].sort(
      ([a, countOfA], [b, countOfB]) => countOfB - countOfA || a.length - b.length,
    );
    return name;
  }
}

function collectRules(documents: readonly IndexedDocument[]): Map<string, BrokenRule> {
  const found = new Map<
    string,
    { rule: string; severity: Severity; count: number; documents: IndexedDocument[] }
  >();
  for (const document of documents) {
    for (const { rule, severity, count } of document.summary.problems) {
      const known = found.get(rule);
      if (!known) {
        found.set(rule, { rule, severity, count, documents: [document] });
        continue;
      }
      known.count += count;
      if (severities.indexOf(severity) < severities.indexOf(known.severity)) known.severity = severity;
      known.documents.push(document);
    }
  }
  return new Map([...found].sort(([, a], [, b]) => b.count - a.count || (a.rule < b.rule ? -1 : 1)));
}

/** Why a rule is there, in the user's language. */
export function explanationOf(rule: string, locale: 'en' | 'vi'): string {
  return ruleById(rule)?.explanation[locale] ?? rule;
}

/** What a document's date says of when it is: year and month, or year alone; empty without a date. */
export function monthOf({ date }: DocumentSummary): string {
  return /^\d{4}(?:-\d\d)?/.exec(date)?.[0] ?? '';
}

/** Sources are one when only their Unicode form differs. */
export function sourceOf({ source }: DocumentSummary): string {
  return source.normalize('NFC');
}

/** Share of the body that cleaning would remove, 0 to 1. */
export function furnitureShare(summaries: Iterable<DocumentSummary>): number {
  let size = 0;
  let furniture = 0;
  for (const summary of summaries) {
    size += summary.size;
    furniture += summary.furniture;
  }
  return size === 0 ? 0 : Math.min(1, furniture / size);
}

export function problemCounts(summaries: Iterable<DocumentSummary>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of summaries) for (const { severity, count } of problems) counts[severity] += count;
  return counts;
}

export function startOf({ uri, range }: IndexedDocument): Place {
  return { uri, line: range.start.line, character: range.start.character };
}

export function placeOf({ uri, line }: IndexedDocument, tally: RuleTally | IdentityTally): Place {
  return { uri, line: line + tally.line, character: tally.character };
}

/** What a document's summary has of somebody or something. */
export function identityIn({ summary }: IndexedDocument, id: string): IdentityTally | undefined {
  return summary.identities.find((tally) => tally.id === id);
}

export function ruleIn({ summary }: IndexedDocument, rule: string): RuleTally | undefined {
  return summary.problems.find((tally) => tally.rule === rule);
}

/** Bounds of a share: more than `from`, at most `to`; where the two are the same, just that. */
interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** None at all, and then tenths. */
export const SHARES: readonly Bounds[] = [
  { from: 0, to: 0 },
  ...Array.from({ length: 10 }, (_, tenth) => ({ from: tenth / 10, to: (tenth + 1) / 10 })),
];

export function withinShare(share: number, { from, to }: Bounds): boolean {
  return from === to ? share === from : share > from && share <= to;
}

export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
