import * as vscode from 'vscode';
import {
  DOCUMENT_COMMANDS,
  type DocumentRef,
  type DocumentsResult,
  type Selector,
  type SortKey,
} from '../../../server/src/lsp/documents/protocol';
import type { GroupItem } from '../../../server/src/lsp/overview/protocol';
import type { CorpusOverview } from '../corpusView/overview';
import { showProblems } from '../exchange/request';
import { inert } from '../inert';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import type { ChosenDocuments, DocumentChooser } from './documentChooser';
import { tellResult } from './edits';
import { renameByPattern } from './namePattern';
import { runOnServer, unsavedElsewhere } from './run';

/** What a caller that asks nobody gives: other extensions, tests, key bindings. */
interface Options {
  /** Where to. */
  readonly to?: vscode.Uri;
  readonly create?: boolean;
  readonly name?: string;
  readonly by?: SortKey;
  readonly descending?: boolean;
}

/** Registers the commands that move, merge, rename, sort and delete documents, from an editor and from the views. */
export function registerDocumentCommands(
  overview: CorpusOverview,
  chooser: DocumentChooser,
): vscode.Disposable {
  const { server } = overview;
  type Work = (chosen: ChosenDocuments, options: Options) => Promise<unknown>;
  /** Menus give the row and all selected rows; key bindings of the views, the word `view`. */
  const on = (work: Work) => async (from?: unknown, rows?: unknown, options?: Options) => {
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
      on((chosen, options) => rename(server, chosen, options)),
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

/** Moves documents of the views to where they were dropped. */
export async function moveTo(
  server: CorpusServer,
  documents: readonly Selector[],
  to: { readonly uri: string; readonly at?: DocumentRef; readonly create?: true },
): Promise<DocumentsResult | undefined> {
  return run(server, DOCUMENT_COMMANDS.move, { documents, to }, l10n.t('Moving documents'));
}

async function step(
  server: CorpusServer,
  { documents, view }: ChosenDocuments,
  by: 1 | -1,
): Promise<DocumentsResult | undefined> {
  const result = await run(server, DOCUMENT_COMMANDS.move, { documents, to: { step: by } });
  // In an editor the cursor goes along, so that the command can be given again.
  if (!view && result?.documents?.[0]) reveal(result.documents[0]);
  return result;
}

/** Puts the cursor on a document of the active editor. */
function reveal({ uri, line }: DocumentRef): void {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== vscode.Uri.parse(uri).toString()) return;
  const start = new vscode.Position(line, 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

interface FileItem extends vscode.QuickPickItem {
  /** Absent for a file that is to be made. */
  readonly uri?: string;
}

async function moveToFile(
  overview: CorpusOverview,
  { documents }: ChosenDocuments,
  options: Options,
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

async function extract(
  server: CorpusServer,
  { documents }: ChosenDocuments,
  options: Options,
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

async function remove(
  server: CorpusServer,
  { documents, view }: ChosenDocuments,
): Promise<DocumentsResult | undefined> {
  // In an editor the text is seen to go; a list can be hit by mistake.
  if (view && !(await mayDelete(documents))) return undefined;
  return run(server, DOCUMENT_COMMANDS.remove, { documents }, l10n.t('Deleting documents'));
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
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes;
}

function merge(server: CorpusServer, { documents }: ChosenDocuments): Promise<DocumentsResult | undefined> {
  return run(server, DOCUMENT_COMMANDS.merge, { documents }, l10n.t('Merging documents'));
}

async function rename(
  server: CorpusServer,
  { documents }: ChosenDocuments,
  options: Options,
): Promise<DocumentsResult | undefined> {
  const [document] = (await list(server, documents.slice(0, 1))) ?? [];
  if (!document) return undefined;
  const give = (name: string) => {
    const argument = { names: [{ document, name }], unsaved: unsavedElsewhere() };
    return runOnServer<DocumentsResult>(server, DOCUMENT_COMMANDS.rename, argument);
  };
  if (options.name !== undefined) return tell(await give(options.name));
  return askForName(document.name ?? '', give);
}

/** An input that stays open until the name can be, and says why it cannot. */
async function askForName(
  name: string,
  give: (name: string) => Promise<DocumentsResult | undefined>,
): Promise<DocumentsResult | undefined> {
  const input = vscode.window.createInputBox();
  input.title = l10n.t('Rename Document');
  input.prompt = l10n.t('A relative path, with / between its parts');
  input.value = name;
  const base = name.lastIndexOf('/') + 1;
  const dot = name.lastIndexOf('.');
  input.valueSelection = [base, dot > base ? dot : name.length];
  return new Promise((resolve) => {
    let result: DocumentsResult | undefined;
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    });
    input.onDidAccept(async () => {
      input.busy = true;
      result = await give(input.value);
      input.busy = false;
      // Without the place: it is that of the document itself.
      const [problem] = result?.problems ?? [];
      if (problem === undefined) input.hide();
      else input.validationMessage = inert(problem.replace(/^.{0,300}?:\d+: /, ''));
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(result?.changed ? tell(result) : undefined);
    });
    input.show();
  });
}

async function renameAll(server: CorpusServer, { documents, all }: ChosenDocuments): Promise<unknown> {
  return renameByPattern(server, documents.length > 1 ? documents : all, tell);
}

interface SortItem extends vscode.QuickPickItem {
  readonly by: SortKey;
  readonly descending: boolean;
}

async function sort(
  server: CorpusServer,
  { documents }: ChosenDocuments,
  options: Options,
): Promise<DocumentsResult | undefined> {
  const uri = documents[0]?.uri;
  const { by, descending = false } = options.by
    ? { ...options, by: options.by }
    : ((await pickOrder()) ?? {});
  if (!by || uri === undefined) return undefined;
  return run(server, DOCUMENT_COMMANDS.sort, { uri, by, descending }, l10n.t('Sorting documents'));
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

async function list(
  server: CorpusServer,
  documents: readonly Selector[],
): Promise<readonly DocumentRef[] | undefined> {
  const found = await runOnServer<readonly DocumentRef[] | DocumentsResult>(server, DOCUMENT_COMMANDS.list, {
    documents,
  });
  if (!found || Array.isArray(found)) return found as readonly DocumentRef[] | undefined;
  await tell(found as DocumentsResult);
  return undefined;
}

async function run(
  server: CorpusServer,
  command: string,
  argument: object,
  title?: string,
): Promise<DocumentsResult | undefined> {
  const all = { ...argument, unsaved: unsavedElsewhere() };
  return tell(await runOnServer<DocumentsResult>(server, command, all, title));
}

/** Tells what was done, or why it was not. */
async function tell(result: DocumentsResult | undefined): Promise<DocumentsResult | undefined> {
  if (result?.problems && result.problems.length > 0) {
    showProblems(result.message, result.problems.map(inert));
    return result;
  }
  await tellResult(result);
  return result;
}
