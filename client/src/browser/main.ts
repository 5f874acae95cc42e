import type * as vscode from 'vscode';
import { type CorpusExtension, start } from '../extension';
import { serverWorker } from './serverWorker';

export { deactivate } from '../extension';

/** Entry where extensions run in a browser. */
export function activate(context: vscode.ExtensionContext): Promise<CorpusExtension> {
  return start(context, serverWorker(context.extensionUri));
}
