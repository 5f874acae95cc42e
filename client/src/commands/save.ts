import * as vscode from 'vscode';

/**
 * Runs after an edit of `corpus.config.json`, which means nothing to the server and the command line until it is on
 * disk. The server names it in its quick fixes; it is no command for the palette.
 */
export const SAVE_COMMAND = 'corpus.saveConfiguration';

/** Saves the file of a URI if it is open and changed. */
export async function saveFile(uri: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  const wanted = vscode.Uri.parse(uri).toString();
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === wanted);
  if (document?.isDirty) await document.save();
}
