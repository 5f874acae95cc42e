import * as vscode from 'vscode';
import type { AddParams } from '../../../server/src/lsp/addToConfig';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import { tellResult } from './edits';
import { type EditResult, runOnServer } from './run';

/**
 * Registers *Include Text Files*: pages that were scraped into files of their own, without markers, become corpus files by
 * an entry of the configuration, for a folder of the explorer or of the workspace.
 */
export function registerIncludeTexts(server: CorpusServer): vscode.Disposable {
  return vscode.commands.registerCommand('corpus.includeTexts', (folder?: vscode.Uri) =>
    includeTexts(server, folder),
  );
}

async function includeTexts(
  server: CorpusServer,
  named: vscode.Uri | undefined,
): Promise<EditResult | undefined> {
  const folder = named instanceof vscode.Uri ? named : await workspaceFolder();
  if (!folder) return undefined;
  const argument: AddParams = { uri: folder.toString(), add: { kind: 'texts' } };
  return tellResult(await runOnServer<EditResult>(server, 'corpus.server.addToConfiguration', argument));
}

async function workspaceFolder(): Promise<vscode.Uri | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  if (workspaceFolders.length === 0) {
    void tell(l10n.t('Open the folder with the text files first.'));
    return undefined;
  }
  if (workspaceFolders.length === 1) return workspaceFolders[0]!.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}
