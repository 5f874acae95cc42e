import * as vscode from 'vscode';
import { CLEANED, type CleanedText } from '../../../server/src/lsp/documents/protocol';
import * as l10n from '../l10n';
import { type CorpusServer, ServerUnavailable } from '../languageClient';
import { isCorpus } from '../names';
import { isCleaned, sourceOf } from './uri';

/** Changes come in a burst while somebody types; so long (milliseconds) after the last one the text is made anew. */
const REST = 250;

/** Gives the texts of previews: corpus files as cleaning would leave them, kept up to date while they are open. */
export class CleanedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  /** What was given last for each preview, by its URI. */
  private readonly given = new Map<string, CleanedText>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly subscriptions: vscode.Disposable;

  readonly onDidChange = this.changes.event;

  constructor(private readonly server: CorpusServer) {
    this.subscriptions = vscode.Disposable.from(
      this.changes,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.renew(({ query }) => query === document.uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.given.delete(uri.toString())),
      // What other files, the configuration or a new server make of the text is another matter of the same moment.
      server.onDidChangeCorpus(() => this.renew(() => true)),
      server.onDidChangeState((state) => state === 'running' && this.renew(() => true)),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const source = sourceOf(uri);
    // The server knows what is open in an editor.
    const document = await vscode.workspace.openTextDocument(source);
    if (!isCorpus(document)) return document.getText();
    const key = uri.toString();
    try {
      const answer = await this.server.request<CleanedText | null>(
        CLEANED,
        { uri: source.toString() },
        token,
      );
      if (answer) this.given.set(key, answer);
      return answer?.text ?? document.getText();
    } catch (error) {
      if (error instanceof ServerUnavailable) return l10n.t('The Corpus language server is not running.');
      throw error;
    }
  }

  /** What a preview shows, if it shows anything. */
  shown(uri: vscode.Uri): CleanedText | undefined {
    return this.given.get(uri.toString());
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.subscriptions.dispose();
  }

  /** Makes the open previews anew of which the URI satisfies the condition, after a rest. */
  private renew(concerns: (uri: vscode.Uri) => boolean): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (!isCleaned(uri) || !concerns(uri)) continue;
      const key = uri.toString();
      clearTimeout(this.timers.get(key));
      this.timers.set(
        key,
        setTimeout(() => {
          this.timers.delete(key);
          this.changes.fire(uri);
        }, REST),
      );
    }
  }
}
