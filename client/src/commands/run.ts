import * as vscode from 'vscode';
import { isCleaned } from '../cleaned/uri';
import * as l10n from '../l10n';
import { type CorpusServer, offerRestart, ServerUnavailable } from '../languageClient';
import { tell, tellError } from '../messages';
import { isCorpus } from '../names';

/** What every command of the server that edits answers; the edit itself has been applied by then. */
export interface EditResult {
  readonly changed: boolean;
  /** For the user, in the user's language. */
  readonly message: string;
  /** Of the one document that was cleaned: its last line now. */
  readonly lastLine?: number;
  /** URI of a file that was changed and has to be saved. */
  readonly save?: string;
}

/** Work that lasts longer (milliseconds) shows its progress and can be cancelled there. */
const PATIENCE = 700;

/** The active editor if it shows a corpus; otherwise says so and gives undefined. */
export function activeCorpusEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor && isCleaned(editor.document.uri)) {
    void tell(l10n.t('This is the cleaned text of a file: use the command in the file itself.'));
    return undefined;
  }
  if (editor && isCorpus(editor.document)) return editor;
  void tell(l10n.t('Open a corpus file first: this command works on the file in the active editor.'));
  return undefined;
}

/**
 * Runs a command of the server and gives its answer; undefined when it was cancelled or failed, of which the user has
 * then been told.
 * @param title what the progress shows; without it none is shown, as where the command waits for the user
 */
export async function runOnServer<Result>(
  server: CorpusServer,
  command: string,
  argument: object,
  title?: string,
): Promise<Result | undefined> {
  const source = new vscode.CancellationTokenSource();
  try {
    const answer = server.execute<Result>(command, argument, source.token);
    if (title !== undefined) showIfSlow(title, answer, source);
    return (await answer) ?? undefined;
  } catch (error) {
    if (source.token.isCancellationRequested || error instanceof vscode.CancellationError) return undefined;
    if (error instanceof ServerUnavailable) {
      void offerRestart(l10n.t('The Corpus language server is not running.'));
    } else {
      const reason = error instanceof Error ? error.message : String(error);
      void offerLog(l10n.t('The command failed: {0}', reason));
    }
    return undefined;
  } finally {
    source.dispose();
  }
}

function showIfSlow(title: string, work: Promise<unknown>, source: vscode.CancellationTokenSource): void {
  const done = work.then(
    () => {},
    () => {},
  );
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (_progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      return done;
    });
  }, PATIENCE);
  void done.then(() => clearTimeout(timer));
}

async function offerLog(message: string): Promise<void> {
  const showLog = l10n.t('Show Log');
  if ((await tellError(message, showLog)) === showLog) {
    await vscode.commands.executeCommand('corpus.showLog');
  }
}

/**
 * URIs of files that the editor holds unsaved changes of, but as another language: the server reads these from disk, and
 * edits for that text would hit other lines of this one.
 */
export function unsavedElsewhere(): string[] {
  return vscode.workspace.textDocuments
    .filter((document) => document.isDirty && !isCorpus(document))
    .map(({ uri }) => uri.toString());
}
