import * as vscode from 'vscode';
import type { CorpusServer } from '../languageClient';
import { revealCursor, tellResult } from './edits';
import { type EditResult, runOnServer, unsavedElsewhere } from './run';

/** Registers the commands that clean all corpus files of the workspace. The server shows how far it has come. */
export function registerCleanWorkspace(server: CorpusServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpus.cleanWorkspace', () => run(server, false)),
    vscode.commands.registerCommand('corpus.previewCleanWorkspace', () => run(server, true)),
  );
}

async function run(server: CorpusServer, preview: boolean): Promise<EditResult | undefined> {
  const unsaved = unsavedElsewhere();
  const result = await runOnServer<EditResult>(server, 'corpus.server.cleanWorkspace', { preview, unsaved });
  const editor = vscode.window.activeTextEditor;
  if (editor && result?.changed && !preview) revealCursor(editor);
  return tellResult(result);
}
