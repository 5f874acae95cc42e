import * as vscode from 'vscode';
import * as l10n from './l10n';
import type { CorpusServer, ServerState } from './languageClient';
import { LANGUAGE } from './names';

/** The entry behind the language's name in the status bar: how the server does, and a way to restart it. */
export function createStatus(server: CorpusServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('corpus.server', { language: LANGUAGE });
  item.name = l10n.t('Corpus language server');
  item.command = { title: l10n.t('Restart Server'), command: 'corpus.restartServer' };
  const show = (state: ServerState) => {
    item.text = label(state);
    item.busy = state === 'starting';
    item.severity =
      state === 'failed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
  };
  show(server.state);
  return vscode.Disposable.from(item, server.onDidChangeState(show));
}

function label(state: ServerState): string {
  switch (state) {
    case 'idle':
      return l10n.t('Corpus: server not started');
    case 'starting':
      return l10n.t('Corpus: server starting');
    case 'running':
      return l10n.t('Corpus: server running');
    case 'failed':
      return l10n.t('Corpus: server stopped');
  }
}
