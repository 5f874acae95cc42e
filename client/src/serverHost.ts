import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** A language server of its own kind: a process where there are processes, a worker in a browser. */
export interface ServerHandle {
  /** Speaks with the server; starting it starts the server. */
  readonly client: BaseLanguageClient;
  /** Id of the server's process while it runs; undefined where it has none. */
  readonly processId: number | undefined;
  /** Rejects when the server breaks down so that starting the client would wait for ever. */
  readonly broken: Promise<never>;
  /** Ends the server at once, also one that hangs; a start that is under way fails. */
  kill(): void;
  /** Frees what is left of the server after its client was disposed of. */
  dispose(): void;
}

/** Makes servers that are not started yet. */
export type ServerHost = (name: string, options: LanguageClientOptions) => ServerHandle;
