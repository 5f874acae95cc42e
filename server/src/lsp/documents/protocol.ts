import type { Position, Range } from 'vscode-languageserver';
import type { SortKey } from '../../core/actions/documents/sort';
import type { Severity } from '../../core/problem';
import type { CommandResult } from '../features/commands';

// Commands that change which documents there are, where they stand and what they are called, and requests of what they
// look like. Each command makes its change through the client, as one edit of all files that it concerns.

export type { SortKey };

export const DOCUMENT_COMMANDS = {
  move: 'corpus.server.moveDocuments',
  remove: 'corpus.server.deleteDocuments',
  merge: 'corpus.server.mergeDocuments',
  rename: 'corpus.server.renameDocuments',
  sort: 'corpus.server.sortDocuments',
  clean: 'corpus.server.cleanDocuments',
  insertHeaders: 'corpus.server.insertHeadersInDocuments',
  /** Which documents are meant: → `DocumentRef[]`; changes nothing. */
  list: 'corpus.server.listDocuments',
  /** What a pattern would call documents: → `NamePlan`; changes nothing. */
  plan: 'corpus.server.planNames',
} as const;

/** A document by where it begins. */
export interface DocumentRef {
  readonly uri: string;
  readonly line: number;
  /** As it was when the document was listed: another one there is not the one that is meant. */
  readonly name?: string;
}

/** The documents that a range touches; all of the file without one. */
export interface DocumentsInRange {
  readonly uri: string;
  readonly range?: Range;
}

export type Selector = DocumentRef | DocumentsInRange;

interface Selecting {
  readonly documents: readonly Selector[];
  /** URIs of files that the editor holds unsaved changes of without showing them to us: they are left alone. */
  readonly unsaved?: readonly string[];
}

/** Where documents go. */
export type Destination =
  /** The place of another document; without one the end of the file. */
  | { readonly uri: string; readonly at?: DocumentRef }
  /** A file that is not there yet. */
  | { readonly uri: string; readonly create: true }
  /** One place up or down in their file. */
  | { readonly step: 1 | -1 };

export interface MoveParams extends Selecting {
  readonly to: Destination;
}

/** Of the commands that list, delete, merge, clean and insert headers. */
export type ListParams = Selecting;

export interface RenameParams {
  readonly names: readonly { readonly document: DocumentRef; readonly name: string }[];
  readonly unsaved?: readonly string[];
}

export interface SortParams {
  readonly uri: string;
  readonly by: SortKey;
  readonly descending?: boolean;
  /** Where the cursor stands in the file: told where that is afterwards. */
  readonly cursor?: Position;
  readonly unsaved?: readonly string[];
}

export interface PlanParams extends Selecting {
  /** Such as `{date}-{slug}.txt`. */
  readonly pattern: string;
  /** Gives names that are taken a number. */
  readonly distinct?: boolean;
}

export interface NamePlan {
  readonly names: readonly {
    readonly document: DocumentRef;
    readonly from: string;
    readonly to: string;
    /** The document lacks something that the pattern asks for, and keeps its name. */
    readonly lacking: boolean;
    readonly problem?: string;
  }[];
  /** What of the pattern is not understood; then there are no names. */
  readonly unknown?: string;
}

export interface DocumentsResult extends CommandResult {
  /** Why nothing was changed, one line each. */
  readonly problems?: readonly string[];
  /** Where the documents are now. */
  readonly documents?: readonly DocumentRef[];
  /** Where the cursor of the request belongs: at the same place of its document. */
  readonly cursor?: Position;
}

/** `DocumentAtParams` → `DocumentStatus`, or null where there is no document. */
export const DOCUMENT_AT = 'corpus/documentAt';

export interface DocumentAtParams {
  readonly uri: string;
  readonly position: Position;
}

/** How the document at a position does. */
export interface DocumentStatus {
  readonly name: string;
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Mere hints are left out. */
  readonly problems: Readonly<Record<Exclude<Severity, 'hint'>, number>>;
  /** Lines that cleaning would remove. */
  readonly furniture: number;
}

/** `{ uri }` → `CleanedText`, or null for what is no corpus. */
export const CLEANED = 'corpus/cleaned';

/** A file as cleaning would leave it. */
export interface CleanedText {
  readonly text: string;
  /** Stretches of lines that are in both: first line of the file, first line here, number of lines; in order. */
  readonly lines: readonly (readonly [source: number, cleaned: number, count: number])[];
  /** Lines that cleaning would remove. */
  readonly removed: number;
}
