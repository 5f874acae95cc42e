import * as vscode from 'vscode';
import { isCorpus, settings } from './names';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('corpus');

/** Applies `source.fixAll.corpus` before a corpus file is saved, where the setting `corpus.fixOnSave` asks for it. */
export function fixOnSave(): vscode.Disposable {
  return vscode.workspace.onWillSaveTextDocument((event) => {
    const { document } = event;
    if (!isCorpus(document) || !settings(document).get('fixOnSave', false)) return;
    // As with `editor.codeActionsOnSave`: saving after a pause in typing does not change what is being typed.
    if (event.reason === vscode.TextDocumentSaveReason.AfterDelay) return;
    event.waitUntil(fixes(document));
  });
}

async function fixes(document: vscode.TextDocument): Promise<vscode.TextEdit[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    document.validateRange(whole),
    FIX_ALL.value,
    1,
  );
  for (const action of actions ?? []) {
    if ('edit' in action && action.edit) return action.edit.get(document.uri);
  }
  return [];
}
