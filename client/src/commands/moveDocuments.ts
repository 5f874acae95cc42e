import * as vscode from 'vscode';
import {
  DOCUMENT_COMMANDS,
  type DocumentRef,
  type DocumentsResult,
  type Selector,
} from '../../../server/src/lsp/documents/protocol';
import type { GroupItem } from '../../../server/src/lsp/overview/protocol';
import type { CorpusOverview } from '../corpusView/overview';
import { inert } from '../inert';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import type { ChosenDocuments } from './documentChooser';
import { type DocumentOptions, runOnDocuments } from './documentRun';

/** Moves documents of the views to where they were dropped. */
export async function moveTo(
  server: CorpusServer,
  documents: readonly Selector[],
  to: { readonly uri: string; readonly at?: DocumentRef; readonly create?: true },
): Promise<DocumentsResult | undefined> {
  return runOnDocuments(server, DOCUMENT_COMMANDS.move, { documents, to }, l10n.t('Moving documents'));
}

/** Moves documents one place within their file. */
export async function step(
  server: CorpusServer,
  { documents, view }: ChosenDocuments,
  by: 1 | -1,
): Promise<DocumentsResult | undefined> {
  const result = await runOnDocuments(server, DOCUMENT_COMMANDS.move, { documents, to: { step: by } });
  // In an editor the cursor goes along, so that the command can be given again.
  if (!view && result?.documents?.[0]) reveal(result.documents[0]);
  return result;
}

/** Puts the cursor on a document of the active editor. */
function reveal({ uri, line }: DocumentRef): void {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== vscode.Uri.parse(uri).toString()) return;
  putCursor(editor, { line, character: 0 });
}

/** Puts the cursor somewhere and shows it. */
export function putCursor(
  editor: vscode.TextEditor,
  { line, character }: { readonly line: number; readonly character: number },
): void {
  const place = editor.document.validatePosition(new vscode.Position(line, character));
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

interface FileItem extends vscode.QuickPickItem {
  /** Absent for a file that is to be made. */
  readonly uri?: string;
}

/** Moves documents to the end of a file that the user picks. */
export async function moveToFile(
  overview: CorpusOverview,
  { documents }: ChosenDocuments,
  options: DocumentOptions,
): Promise<DocumentsResult | undefined> {
  if (options.to) return moveTo(overview.server, documents, target(options.to, options.create));
  const pick = await pickFile(overview);
  if (!pick) return undefined;
  const uri = pick.uri ? vscode.Uri.parse(pick.uri) : await pickNewFile(documents[0]);
  return uri && moveTo(overview.server, documents, target(uri, !pick.uri));
}

function target(uri: vscode.Uri, create: boolean | undefined): { uri: string; create?: true } {
  return { uri: uri.toString(), ...(create ? { create: true } : {}) };
}

/** The corpus files of the workspace, and one that is to be made. */
async function pickFile(overview: CorpusOverview): Promise<FileItem | undefined> {
  const items = overview.documents({ group: 'file' }).then(({ items }) => {
    const files = items.filter((item): item is GroupItem => item.kind === 'group');
    return [
      { label: `$(new-file) ${l10n.t('New File…')}` },
      ...files.map(({ key, documents }): FileItem => {
        const path = inert(vscode.workspace.asRelativePath(vscode.Uri.parse(key)));
        return { label: `$(file) ${path}`, description: String(documents), uri: key };
      }),
    ];
  });
  return vscode.window.showQuickPick<FileItem>(items, {
    title: l10n.t('Move Documents to File'),
    placeHolder: l10n.t('The file to whose end they go'),
  });
}

/** Moves documents to a file of their own. */
export async function extract(
  server: CorpusServer,
  { documents }: ChosenDocuments,
  options: DocumentOptions,
): Promise<DocumentsResult | undefined> {
  const uri = options.to ?? (await pickNewFile(documents[0]));
  return uri && moveTo(server, documents, target(uri, true));
}

async function pickNewFile(first: Selector | undefined): Promise<vscode.Uri | undefined> {
  const near = first && vscode.Uri.parse(first.uri);
  const folder = near && near.scheme !== 'untitled' ? vscode.Uri.joinPath(near, '..') : undefined;
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${l10n.t('documents')}.corpus`) } : {}),
    filters: { [l10n.t('Corpus')]: ['corpus', 'txt'] },
    title: l10n.t('New file for the documents'),
  });
}
