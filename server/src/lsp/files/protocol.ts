import type { NotTextReason } from '../../core/text/decode';

// Requests of our own by which the server reads files that it cannot reach itself: those of a virtual workspace, and in
// a browser all of them. A client offers to answer them with the initialization option `clientFiles: true`; VS Code's
// file systems then serve us, whatever lies behind them. Each is asked for one URI; null stands for what is not there.

export const READ_FILE = 'corpus/files/read';
export const READ_FIRST_LINE = 'corpus/files/firstLine';
export const STAMP_FILE = 'corpus/files/stamp';
export const LIST_FOLDER = 'corpus/files/list';

export interface FileParams {
  readonly uri: string;
}

export interface ReadFileParams extends FileParams {
  /** URI of a folder that the file must not lie outside of, by a symbolic link on the way. */
  readonly within?: string;
}

/** A text, or why there is none: bytes stay with the client, since not every transport can carry them. */
export type FileContent =
  | { readonly text: string }
  | { readonly refused: NotTextReason; readonly line?: number };

/** A name and what it is: links to folders, which can lead in circles, are not told. */
export type FolderEntry = readonly [name: string, kind: 'file' | 'folder'];
