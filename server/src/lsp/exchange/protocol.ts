import type { ExportFormat } from '../../core/exchange/export';
import type { ImportFormat } from '../../core/exchange/importFormats';

// Requests of our own by which a client takes corpora apart, puts them together and writes them in other formats. The
// client reads and writes the files, so that this works wherever it has a file system. Answers are null when cancelled.

export const SPLIT = 'corpus/split';
export const JOIN = 'corpus/join';
export const EXPORT = 'corpus/export';
export const IMPORT = 'corpus/import';

export interface SplitParams {
  readonly uri: string;
  /** The file as it is stored, byte order mark and line ends included. */
  readonly text: string;
  /** Name for the text before the first marker. */
  readonly preamble?: string;
  /** The index of the folder that the files go to, where there is one. */
  readonly index?: string;
}

export interface SplitAnswer {
  /** Why it cannot be split, in the user's language; then there are no files. */
  readonly problems: readonly string[];
  /** True when all that is in the way is text before the first marker without a name. */
  readonly needsPreamble: boolean;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** What the folder's index is to hold; absent when it needs none, or has it already. */
  readonly index?: string;
}

export interface JoinParams {
  /** Any of the files or their folder, to know which configuration holds. */
  readonly uri: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly index?: string;
}

export interface JoinAnswer {
  readonly problems: readonly string[];
  readonly text: string;
  readonly documents: number;
  /** Files whose byte order mark was left out. */
  readonly marksLeftOut: number;
}

export interface ExportParams {
  /** A file; without it all corpora of the workspace. */
  readonly uri?: string;
  readonly format: ExportFormat;
  readonly raw?: boolean;
  /** URIs of the folders that paths are told relative to. */
  readonly roots: readonly string[];
  readonly workDoneToken?: string | number;
}

export interface ExportAnswer {
  /** The whole file; as base64 for a format that is no text. */
  readonly content: string;
  readonly isBase64: boolean;
  readonly documents: number;
  /** Files that could not be read, relative to a root. */
  readonly skipped: readonly string[];
}

export interface ImportParams {
  /** Where the corpus is to lie, or any of the files, to know which configuration holds. */
  readonly uri: string;
  /** Text files are joined instead. */
  readonly format: Exclude<ImportFormat, 'text'>;
  /** Names are relative, with `/`; contents are bytes as base64, since a page says itself which encoding it is in. */
  readonly files: readonly { readonly name: string; readonly content: string }[];
}

export interface ImportAnswer {
  /** What is wrong, with file and line, in the user's language; then there is no text. */
  readonly problems: readonly string[];
  readonly text: string;
  readonly documents: number;
}
