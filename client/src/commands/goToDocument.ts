import * as vscode from 'vscode';
import { isCleaned, sourceOf } from '../cleaned/uri';
import { inert } from '../inert';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tellError } from '../messages';
import { isCorpus } from '../names';
import { runOnServer } from './run';

/** A document of a corpus as the server lists it. */
interface ListedDocument {
  readonly name: string;
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly title?: string;
  readonly date?: string;
  readonly problems: number;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface DocumentItem extends vscode.QuickPickItem {
  readonly document: ListedDocument;
}

/** Length of the day in an ISO 8601 date and time. */
const SHORT_DATE = 10;

type Scope = 'file' | 'workspace';

/** Registers *Go to Document*: a list of the documents of the active file, or of the workspace, to jump to. */
export function registerGoToDocument(server: CorpusServer): vscode.Disposable {
  return vscode.commands.registerCommand('corpus.goToDocument', () => pickDocument(server));
}

async function pickDocument(server: CorpusServer): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const file = editor && isCorpus(editor.document) ? editor : undefined;
  // In the cleaned text of a file lines are others.
  const cleaned = file !== undefined && isCleaned(file.document.uri);
  const pick = vscode.window.createQuickPick<DocumentItem>();
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let scope: Scope = file ? 'file' : 'workspace';

  const load = async () => {
    const asked = scope;
    pick.busy = true;
    pick.title = titleOf(asked);
    pick.placeholder = l10n.t('Name, title or date of a document');
    pick.buttons = file ? [switchButton(asked)] : [];
    const uri = cleaned ? sourceOf(file.document.uri) : file?.document.uri;
    const argument = asked === 'file' && uri ? { uri: uri.toString() } : {};
    const answer = await runOnServer<{ documents: ListedDocument[] }>(
      server,
      'corpus.server.documents',
      argument,
    );
    // Meanwhile the user may have asked for the other list.
    if (asked !== scope) return;
    if (!answer) return pick.hide();
    pick.busy = false;
    pick.items = answer.documents.map((document) => toItem(document, asked));
    if (answer.documents.length === 0) pick.placeholder = l10n.t('No documents found');
    const line = file?.selection.active.line ?? 0;
    const current = pick.items.filter((item) => item.document.range.start.line <= line).at(-1);
    if (asked === 'file' && current && !cleaned) pick.activeItems = [current];
  };

  pick.onDidTriggerButton(() => {
    scope = scope === 'file' ? 'workspace' : 'file';
    void load();
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) void show(item.document);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  await load();
}

function titleOf(scope: Scope): string {
  return scope === 'file' ? l10n.t('Documents of this file') : l10n.t('Documents of the workspace');
}

function switchButton(scope: Scope): vscode.QuickInputButton {
  return scope === 'file'
    ? { iconPath: new vscode.ThemeIcon('files'), tooltip: l10n.t('Show the whole workspace') }
    : { iconPath: new vscode.ThemeIcon('file'), tooltip: l10n.t('Show this file only') };
}

function toItem(document: ListedDocument, scope: Scope): DocumentItem {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(document.uri));
  const description = [
    inert(document.date?.slice(0, SHORT_DATE) ?? ''),
    problemCount(document.problems),
    scope === 'workspace' ? inert(path) : undefined,
  ].filter(Boolean);
  return {
    document,
    label: inert(document.name) || l10n.t('(no name)'),
    description: description.join(' · '),
    ...(document.title ? { detail: inert(document.title) } : {}),
  };
}

function problemCount(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

async function show({ uri, range }: ListedDocument): Promise<void> {
  const start = new vscode.Position(range.start.line, range.start.character);
  try {
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      selection: new vscode.Range(start, start),
    });
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
  } catch (error) {
    // Deleted since the list was made, or too large for an editor.
    const reason = error instanceof Error ? error.message : String(error);
    void tellError(l10n.t('The document could not be opened: {0}', reason));
  }
}
