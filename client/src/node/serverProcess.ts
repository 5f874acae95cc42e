import { availableParallelism } from 'node:os';
import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { helperArguments } from '../../../server/src/node/helpers';
import { LANGUAGE } from '../names';
import type { ServerHost } from '../serverHost';

/**
 * Runs the server as a process beside the extension host.
 * @param code where what V8 compiles of it is kept for the next start; undefined leaves that to the server
 */
export function serverProcess(extensionUri: vscode.Uri, code: vscode.Uri | undefined): ServerHost {
  // The command line is the server too: one file less to install, and the same one that other editors start.
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'corpus.js').fsPath;
  // Not over IPC, where Node.js makes the JSON: over standard output the server writes what it tells again as it kept it,
  // and a file of 50 MB takes 50 MB less of its memory.
  const run = { module, args: ['lsp'], transport: TransportKind.stdio };
  const env = code && { CORPUS_CODE_CACHE: code.fsPath };
  const execArgv = helperArguments(availableParallelism());
  const server: ServerOptions = {
    run: { ...run, options: { execArgv, env } },
    debug: { ...run, options: { execArgv: [...execArgv, '--nolazy', '--inspect=0'] } },
  };
  return (name, options) => {
    const client = new LanguageClient(LANGUAGE, name, server, options);
    return {
      client,
      get processId() {
        return client.serverProcess?.pid;
      },
      // A process that ends fails the start by itself, and disposing of the client ends the process.
      broken: new Promise(() => {}),
      kill: () => client.serverProcess?.kill(),
      dispose() {},
    };
  };
}
