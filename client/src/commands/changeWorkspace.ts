import * as vscode from 'vscode';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import { revealCursor, tellResult } from './edits';
import { type EditResult, runOnServer, unsavedElsewhere } from './run';

/** Registers the commands that change all corpus files of the workspace. The server shows how far it has come. */
export function registerWorkspaceCommands(server: CorpusServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpus.cleanWorkspace', () => run(server, 'cleanWorkspace', false)),
    vscode.commands.registerCommand('corpus.insertHeadersInWorkspace', () =>
      run(server, 'insertHeadersInWorkspace', false),
    ),
    vscode.commands.registerCommand('corpus.previewCleanWorkspace', () =>
      run(server, 'cleanWorkspace', true),
    ),
  );
}

/** Where there is no corpus, pages in files of their own may be meant. */
async function offerToInclude(message: string): Promise<void> {
  const include = l10n.t('Include Text Files');
  if ((await tell(message, include)) === include) await vscode.commands.executeCommand('corpus.includeTexts');
}

async function run(server: CorpusServer, name: string, preview: boolean): Promise<EditResult | undefined> {
  const unsaved = unsavedElsewhere();
  const result = await runOnServer<EditResult & { readonly isEmpty?: boolean }>(
    server,
    `corpus.server.${name}`,
    {
      preview,
      unsaved,
    },
  );
  if (result?.isEmpty) {
    void offerToInclude(result.message);
    return result;
  }
  const editor = vscode.window.activeTextEditor;
  if (editor && result?.changed && !preview) revealCursor(editor);
  return tellResult(result);
}
