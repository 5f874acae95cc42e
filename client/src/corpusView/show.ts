import * as vscode from 'vscode';
import type { Place } from '../../../server/src/lsp/overview/protocol';
import * as l10n from '../l10n';
import { tellError } from '../messages';
import { isCorpus, LANGUAGE } from '../names';

/** Opens the file of a place as a corpus, with the cursor there. Undefined when it cannot be opened: the user is told. */
export async function showPlace(
  { uri, line, character }: Place,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor | undefined> {
  const start = new vscode.Position(line, character);
  const selection = new vscode.Range(start, start);
  try {
    let document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    // A text file that the configuration includes may not have been taken for a corpus yet.
    if (!isCorpus(document)) document = await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    const editor = await vscode.window.showTextDocument(document, { ...options, selection });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return editor;
  } catch (error) {
    // Deleted since the list was made, or too large for an editor.
    const reason = error instanceof Error ? error.message : String(error);
    void tellError(l10n.t('The document could not be opened: {0}', reason));
    return undefined;
  }
}
