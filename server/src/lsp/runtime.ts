import type { Connection } from 'vscode-languageserver';

/** A file as the server's host finds it. */
export interface FileStat {
  /** Changes whenever the content does (time and size). */
  readonly stamp: string;
}

/** What the server needs of the machine that it runs on. Paths are absolute and `/`-separated; the browser has none. */
export interface Runtime {
  /** Content of a text file; undefined when there is none. Rejects for bytes that are not UTF-8 text. */
  readText(path: string): Promise<string | undefined>;
  stat(path: string): Promise<FileStat | undefined>;
  /** All files below a folder that `enter` does not bar, as paths relative to the folder. */
  list(folder: string, enter: (relativeFolder: string) => boolean): AsyncIterable<string>;
  /** Lets other work run before the next part of a long task. */
  yield(): Promise<void>;
  today(): string;
}

export type CreateServer = (connection: Connection, runtime: Runtime) => void;
