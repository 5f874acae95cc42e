import type * as vscode from 'vscode';
import { codeFolder } from '../commands/clearCache';
import { type CorpusExtension, start } from '../extension';
import { serverProcess } from './serverProcess';

export { deactivate } from '../extension';

/** Entry where extensions run in Node.js: on a desktop, and on the far side of a remote connection. */
export function activate(context: vscode.ExtensionContext): Promise<CorpusExtension> {
  return start(context, serverProcess(context.extensionUri, codeFolder(context)));
}
