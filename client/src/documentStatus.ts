import * as vscode from 'vscode';
import { DOCUMENT_AT, type DocumentStatus } from '../../server/src/lsp/documents/protocol';
import { inert } from './inert';
import * as l10n from './l10n';
import type { CorpusServer } from './languageClient';
import { isCorpus } from './names';

/** After the cursor or the text stood still for so long (milliseconds) the server is asked. */
const REST = 200;

/** The entry of the status bar that tells of the document at the cursor: its name, its problems, whether it is clean. */
export function createDocumentStatus(server: CorpusServer): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('corpus.document', vscode.StatusBarAlignment.Left, 50);
  item.name = l10n.t('Corpus document');
  item.command = 'corpus.goToDocument';
  let timer: NodeJS.Timeout | undefined;
  let asking: vscode.CancellationTokenSource | undefined;

  const show = async () => {
    asking?.cancel();
    const source = new vscode.CancellationTokenSource();
    asking = source;
    const status = await statusOf(server, source.token);
    if (asking !== source) return;
    asking = undefined;
    source.dispose();
    if (!status) return item.hide();
    item.text = textOf(status);
    item.tooltip = tooltipOf(status);
    item.accessibilityInformation = { label: tooltipOf(status) };
    item.show();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), REST);
  };

  soon();
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor && isCorpus(textEditor.document)) soon();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document && isCorpus(document)) soon();
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document;
      const key = active && isCorpus(active) ? active.uri.toString() : undefined;
      if (uris.some((uri) => uri.toString() === key)) soon();
    }),
    server.onDidChangeState(soon),
  );
}

async function statusOf(
  server: CorpusServer,
  token: vscode.CancellationToken,
): Promise<DocumentStatus | undefined> {
  const editor = vscode.window.activeTextEditor;
  // Nobody starts a server to be told of it here.
  if (!editor || !isCorpus(editor.document) || server.state !== 'running') return undefined;
  const params = { uri: editor.document.uri.toString(), position: editor.selection.active };
  try {
    return (await server.request<DocumentStatus | null>(DOCUMENT_AT, params, token)) ?? undefined;
  } catch {
    // Asked anew, or the server has gone: the log knows.
    return undefined;
  }
}

/** Longest name that is shown: the status bar is for many. */
const LONGEST = 40;

function textOf({ name, problems, furniture }: DocumentStatus): string {
  const whole = inert(name) || l10n.t('(no name)');
  const short =
    whole.length <= LONGEST ? whole : `…${whole.slice(1 - LONGEST).replace(/^[\udc00-\udfff]/, '')}`;
  const parts = [`$(file-text) ${short}`];
  // As the editor's own entry counts those of the whole workspace.
  if (problems.error > 0) parts.push(`$(error) ${problems.error}`);
  if (problems.warning > 0) parts.push(`$(warning) ${problems.warning}`);
  if (problems.information > 0) parts.push(`$(info) ${problems.information}`);
  if (furniture > 0) parts.push(`$(trash) ${furniture}`);
  else if (allOf(problems) === 0) parts.push('$(check)');
  return parts.join(' ');
}

function allOf({ error, warning, information }: DocumentStatus['problems']): number {
  return error + warning + information;
}

function tooltipOf({ name, title, number, count, problems, furniture }: DocumentStatus): string {
  const all = allOf(problems);
  const lines = [
    l10n.t('Document {0} of {1}: {2}', number, count, inert(name) || l10n.t('(no name)')),
    inert(title),
    all === 0 ? l10n.t('No problems') : all === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', all),
    furniture === 0
      ? l10n.t('Clean: no page furniture found')
      : furniture === 1
        ? l10n.t('1 line of page furniture to clean')
        : l10n.t('{0} lines of page furniture to clean', furniture),
  ];
  return lines.filter((line) => line !== '').join('\n');
}
