import * as vscode from 'vscode';
import {
  DOCUMENT_COMMANDS,
  type DocumentsResult,
  type Selector,
  type SortKey,
} from '../../../server/src/lsp/documents/protocol';
import type { CorpusOverview } from '../corpusView/overview';
import { inert } from '../inert';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { confirm } from '../messages';
import type { ChosenDocuments, DocumentChooser } from './documentChooser';
import { type DocumentOptions, runOnDocuments } from './documentRun';
import { extract, moveToFile, putCursor, step } from './moveDocuments';
import { renameByPattern } from './namePattern';
import { renameDocument } from './renameDocument';

/** Registers the commands that move, merge, rename, sort and delete documents, from an editor and from the views. */
export function registerDocumentCommands(
  overview: CorpusOverview,
  chooser: DocumentChooser,
): vscode.Disposable {
  const { server } = overview;
  type Work = (chosen: ChosenDocuments, options: DocumentOptions) => Promise<unknown>;
  /** Menus give the row and all selected rows; key bindings of the views, the word `view`. */
  const on = (work: Work) => async (from?: unknown, rows?: unknown, options?: DocumentOptions) => {
    const chosen = chooser.choose(from, rows);
    return chosen && work(chosen, options ?? {});
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'corpus.moveDocumentUp',
      on((chosen) => step(server, chosen, -1)),
    ),
    vscode.commands.registerCommand(
      'corpus.moveDocumentDown',
      on((chosen) => step(server, chosen, 1)),
    ),
    vscode.commands.registerCommand(
      'corpus.moveDocuments',
      on((chosen, options) => moveToFile(overview, chosen, options)),
    ),
    vscode.commands.registerCommand(
      'corpus.extractDocuments',
      on((chosen, options) => extract(server, chosen, options)),
    ),
    vscode.commands.registerCommand(
      'corpus.deleteDocuments',
      on((chosen) => remove(server, chosen)),
    ),
    vscode.commands.registerCommand(
      'corpus.mergeDocuments',
      on((chosen) => merge(server, chosen)),
    ),
    vscode.commands.registerCommand(
      'corpus.renameDocument',
      on((chosen, options) => renameDocument(server, chosen, options)),
    ),
    vscode.commands.registerCommand(
      'corpus.renameDocuments',
      on((chosen) => renameAll(server, chosen)),
    ),
    vscode.commands.registerCommand(
      'corpus.sortFile',
      on((chosen, options) => sort(server, chosen, options)),
    ),
  );
}

async function remove(
  server: CorpusServer,
  { documents, view }: ChosenDocuments,
): Promise<DocumentsResult | undefined> {
  // In an editor the text is seen to go; a list can be hit by mistake.
  if (view && !(await mayDelete(documents))) return undefined;
  return runOnDocuments(server, DOCUMENT_COMMANDS.remove, { documents }, l10n.t('Deleting documents'));
}

async function mayDelete(documents: readonly Selector[]): Promise<boolean> {
  const yes = l10n.t('Delete');
  const names = documents
    .slice(0, 8)
    .map((document) => inert('name' in document ? (document.name ?? '') : ''));
  if (documents.length > names.length) names.push(l10n.t('… and {0} more', documents.length - names.length));
  const message =
    documents.length === 1
      ? l10n.t('Delete this document?')
      : l10n.t('Delete {0} documents?', documents.length);
  const detail = `${names.join('\n')}\n\n${l10n.t('This can be undone.')}`;
  return confirm(message, yes, detail);
}

function merge(server: CorpusServer, { documents }: ChosenDocuments): Promise<DocumentsResult | undefined> {
  return runOnDocuments(server, DOCUMENT_COMMANDS.merge, { documents }, l10n.t('Merging documents'));
}

async function renameAll(server: CorpusServer, { documents, all }: ChosenDocuments): Promise<unknown> {
  return renameByPattern(server, documents.length > 1 ? documents : all);
}

interface SortItem extends vscode.QuickPickItem {
  readonly by: SortKey;
  readonly descending: boolean;
}

async function sort(
  server: CorpusServer,
  { documents }: ChosenDocuments,
  options: DocumentOptions,
): Promise<DocumentsResult | undefined> {
  const uri = documents[0]?.uri;
  const { by, descending = false } = options.by
    ? { ...options, by: options.by }
    : ((await pickOrder()) ?? {});
  if (!by || uri === undefined) return undefined;
  const editor = vscode.window.activeTextEditor;
  const shown = editor?.document.uri.toString() === vscode.Uri.parse(uri).toString() ? editor : undefined;
  const cursor = shown?.selection.active;
  const result = await runOnDocuments(
    server,
    DOCUMENT_COMMANDS.sort,
    { uri, by, descending, cursor },
    l10n.t('Sorting documents'),
  );
  // The cursor stays in its document, wherever that goes.
  if (shown && result?.cursor) putCursor(shown, result.cursor);
  return result;
}

function pickOrder(): Thenable<SortItem | undefined> {
  const items: SortItem[] = [
    { label: l10n.t('Name'), by: 'name', descending: false },
    { label: l10n.t('Date, oldest first'), by: 'date', descending: false },
    { label: l10n.t('Date, newest first'), by: 'date', descending: true },
    { label: l10n.t('Source'), by: 'source', descending: false },
    { label: l10n.t('Title'), by: 'title', descending: false },
  ];
  return vscode.window.showQuickPick(items, {
    title: l10n.t('Sort the Documents of the File'),
    placeHolder: l10n.t('Documents of which this is not known come last'),
  });
}
