import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { type CorpusServer, offerRestart, ServerUnavailable } from '../languageClient';
import { explain, tellError } from '../messages';

/** Runs work with a progress that can be cancelled. Undefined when it was cancelled or failed: the user has been told. */
export async function withProgress<Result>(
  title: string,
  work: (
    token: vscode.CancellationToken,
    report: (message: string, increment?: number) => void,
  ) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    try {
      return await work(token, (message, increment) =>
        progress.report({ message, ...(increment === undefined ? {} : { increment }) }),
      );
    } catch (error) {
      if (token.isCancellationRequested || error instanceof vscode.CancellationError) return undefined;
      if (error instanceof ServerUnavailable) {
        void offerRestart(l10n.t('The Corpus language server is not running.'));
      } else {
        const reason = error instanceof Error ? error.message : String(error);
        void tellError(l10n.t('The command failed: {0}', reason));
      }
      return undefined;
    }
  });
}

/** Asks the server; undefined when it was cancelled. */
export async function ask<Answer>(
  server: CorpusServer,
  method: string,
  params: object,
  token: vscode.CancellationToken,
  report?: (message: string) => void,
): Promise<Answer | undefined> {
  const answer = await server.request<Answer | null>(method, params, token, report);
  if (answer === null && !token.isCancellationRequested) {
    throw new Error(l10n.t('the language server did not answer; the log says why'));
  }
  return answer ?? undefined;
}

/** So many problems are shown at once: a message is no list. */
const MOST_SHOWN = 8;

/** Tells why nothing was done. */
export function showProblems(summary: string, problems: readonly string[]): void {
  const shown = problems.slice(0, MOST_SHOWN);
  if (problems.length > shown.length) shown.push(l10n.t('… and {0} more', problems.length - shown.length));
  void explain(summary, shown.join('\n'));
}
