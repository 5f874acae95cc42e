import * as vscode from 'vscode';
import type { CorpusServer } from '../languageClient';
import { isCorpus } from '../names';
import { tellResult } from './edits';
import { type EditResult, runOnServer } from './run';

/** Registers the commands that clean all corpus files of the workspace. The server shows how far it has come. */
export function registerCleanWorkspace(server: CorpusServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpus.cleanWorkspace', () => run(server, false)),
    vscode.commands.registerCommand('corpus.previewCleanWorkspace', () => run(server, true)),
  );
}

async function run(server: CorpusServer, preview: boolean): Promise<EditResult | undefined> {
  // The server reads these from disk: edits for that text would hit other lines of this one.
  const unsaved = vscode.workspace.textDocuments
    .filter((document) => document.isDirty && !isCorpus(document))
    .map(({ uri }) => uri.toString());
  const result = await runOnServer<EditResult>(server, 'corpus.server.cleanWorkspace', { preview, unsaved });
  return tellResult(result);
}
