// What client and server say to each other of the whole corpus, beside the Language Server Protocol. Lists are asked
// for a page at a time, so that no message grows with the corpus.
import type { IdentityType } from '../../core/analysis/summary';
import type { Severity } from '../../core/problem';

export type { IdentityType, Severity };

/** Figures of the whole workspace: → `Overview`. */
export const OVERVIEW = 'corpus/overview';
/** `DocumentsParams` → `Page<GroupItem | DocumentItem>`. */
export const DOCUMENTS = 'corpus/documents';
/** `IdentitiesParams` → `Page<IdentityItem>`. */
export const IDENTITIES = 'corpus/identities';
/** `RulesParams` → `Page<RuleItem>`. */
export const RULES = 'corpus/rules';
/** `ReferencesParams` → the places (LSP `Location[]`) where somebody or something is named. */
export const REFERENCES = 'corpus/references';
/**
 * Notification of the server: answers that it gave may be old. Sent once after each answer, so that only those who
 * asked are told, and not for every letter that is typed.
 */
export const CHANGED = 'corpus/overviewChanged';

/** Most items of one page. */
export const LARGEST_PAGE = 1000;

interface WorkDone {
  readonly workDoneToken?: string | number;
}

interface Paged extends WorkDone {
  /** First item wanted, from 0. */
  readonly offset?: number;
  readonly limit?: number;
  /** Words that items must hold, with or without diacritics. */
  readonly filter?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many items there are in all. */
  readonly total: number;
}

/** Which documents are meant; members that are given must all hold. */
export interface Where {
  /** `2021`, `2021-12`; empty for documents without a date. */
  readonly month?: string;
  /** Empty for documents without a source. */
  readonly source?: string;
  readonly uri?: string;
  /** Documents of which so much is page furniture, 0 to 1: more than `from`, at most `to`; just that when both are the same. */
  readonly furniture?: { readonly from: number; readonly to: number };
  /** Documents that name this person, organisation, place or cited document. */
  readonly id?: string;
  /** Documents with a problem of this rule. */
  readonly rule?: string;
}

export type Grouping = 'file' | 'source' | 'month';
export type DocumentOrder = 'position' | 'name' | 'date' | 'problems' | 'furniture';
export type IdentityOrder = 'count' | 'name';

export interface DocumentsParams extends Paged {
  readonly where?: Where;
  /** Answers the groups instead of the documents. */
  readonly group?: Grouping;
  /** `position` by default; of documents with an `id` or `rule`, those with the most come first. */
  readonly order?: DocumentOrder;
}

export interface IdentitiesParams extends Paged {
  readonly type: IdentityType;
  readonly order?: IdentityOrder;
}

export interface RulesParams extends Paged {}

export interface ReferencesParams extends WorkDone {
  readonly id: string;
}

/** Line and character from 0, as the client counts them. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export interface GroupItem {
  readonly kind: 'group';
  readonly group: Grouping;
  /** What `Where` has to hold for the documents of the group. */
  readonly key: string;
  readonly documents: number;
  /** Problems that are not mere hints. */
  readonly problems: number;
}

export interface DocumentItem {
  readonly kind: 'document';
  readonly name: string;
  readonly title: string;
  /** ISO 8601, or empty. */
  readonly date: string;
  readonly source: string;
  readonly problems: Counts;
  /** Share of the body that cleaning would remove, 0 to 1. */
  readonly furniture: number;
  /** Mentions or problems of what was asked for. */
  readonly count?: number;
  /** The document; the first mention or problem of what was asked for. */
  readonly place: Place;
  /** The document itself. */
  readonly start: Place;
}

export interface IdentityItem {
  readonly kind: 'identity';
  readonly type: IdentityType;
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly documents: number;
  /** The first mention. */
  readonly place: Place;
}

export interface RuleItem {
  readonly kind: 'rule';
  readonly rule: string;
  /** What is wrong and why it matters, in the user's language. */
  readonly explanation: string;
  readonly severity: Severity;
  readonly count: number;
  readonly documents: number;
  readonly place: Place;
}

export type Counts = Readonly<Record<Severity, number>>;

export interface SourceFigures {
  readonly source: string;
  readonly documents: number;
  readonly problems: Counts;
  /** Share of all text of the source. */
  readonly furniture: number;
}

export interface IdentityFigures extends IdentityItem {
  /** Mentions by month of the document, in order; those of documents without a date have the month `''`. */
  readonly months: readonly (readonly [month: string, count: number])[];
}

/** Figures of the whole workspace. Every list is bounded. */
export interface Overview {
  readonly files: number;
  readonly documents: number;
  readonly problems: Counts;
  readonly furniture: number;
  /** Documents without a date. */
  readonly undated: number;
  /** First and last month that any document has. */
  readonly span: readonly [string, string] | undefined;
  readonly unreadable: { readonly count: number; readonly uris: readonly string[] };
  /** Documents by month (or year, where no month is known) and source, in order; source `null` stands for all others. */
  readonly timeline: readonly {
    readonly month: string;
    readonly source: string | null;
    readonly documents: number;
  }[];
  /** The sources with the most documents, and how many others there are. */
  readonly sources: readonly SourceFigures[];
  readonly otherSources: { readonly sources: number; readonly documents: number };
  /** Documents by share of furniture, none at all and then tenths; bounds as in `Where`. */
  readonly shares: readonly { readonly from: number; readonly to: number; readonly documents: number }[];
  readonly rules: readonly RuleItem[];
  readonly citations: readonly IdentityFigures[];
  readonly persons: readonly IdentityFigures[];
  readonly organizations: readonly IdentityFigures[];
  readonly places: readonly IdentityFigures[];
  /** How many different ones there are. */
  readonly distinct: Readonly<Record<IdentityType, number>>;
}
