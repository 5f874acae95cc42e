import * as vscode from 'vscode';
import type { AddParams } from '../../../server/src/lsp/addToConfig';
import { DOCUMENT_COMMANDS } from '../../../server/src/lsp/documents/protocol';
import { documentsOfRows } from '../commands/documentChooser';
import { runOnDocuments } from '../commands/documentRun';
import { tellResult } from '../commands/edits';
import { type EditResult, runOnServer } from '../commands/run';
import * as l10n from '../l10n';
import { offerRestart, ServerUnavailable } from '../languageClient';
import type { DocumentNode, Node } from './nodes';
import type { CorpusOverview } from './overview';
import { showPlace } from './show';

/** Registers the commands of single rows. */
export function registerItemCommands(overview: CorpusOverview): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpus.openItem', (node?: Node) => {
      if (node && 'place' in node) return showPlace(node.place);
    }),
    vscode.commands.registerCommand('corpus.cleanItem', (node?: Node, rows?: readonly Node[]) =>
      changeDocuments(overview, node, rows, {
        ofOne: 'corpus.cleanDocument',
        ofMany: DOCUMENT_COMMANDS.clean,
        progress: l10n.t('Cleaning boilerplate'),
      }),
    ),
    vscode.commands.registerCommand('corpus.insertHeaderItem', (node?: Node, rows?: readonly Node[]) =>
      changeDocuments(overview, node, rows, {
        ofOne: 'corpus.insertHeader',
        ofMany: DOCUMENT_COMMANDS.insertHeaders,
        progress: l10n.t('Reading the header from the text'),
      }),
    ),
    vscode.commands.registerCommand('corpus.copyName', (node?: Node, rows?: readonly Node[]) => {
      const names = rowsOf(node, rows).flatMap((row) => nameToCopy(row) ?? []);
      if (names.length > 0) return vscode.env.clipboard.writeText(names.join('\n'));
    }),
    vscode.commands.registerCommand('corpus.addToConfiguration', (node?: Node) =>
      addToConfig(overview, node),
    ),
    vscode.commands.registerCommand('corpus.turnRuleOff', (node?: Node) => addToConfig(overview, node)),
    vscode.commands.registerCommand('corpus.showReferences', (node?: Node) => showReferences(overview, node)),
  );
}

/** The rows that a menu means: all that are selected when it was opened on one of them, else the one alone. */
function rowsOf(node: Node | undefined, rows: readonly Node[] | undefined): readonly Node[] {
  if (Array.isArray(rows) && rows.length > 0) return rows;
  return node ? [node] : [];
}

interface ChangeOfDocuments {
  /** Command of the client for the document at the cursor. */
  readonly ofOne: string;
  /** Command of the server for any number of them, in any files. */
  readonly ofMany: string;
  readonly progress: string;
}

/** Changes what rows stand for. A single document is shown first, so that what changes is seen. */
async function changeDocuments(
  { server }: CorpusOverview,
  node: Node | undefined,
  rows: readonly Node[] | undefined,
  { ofOne, ofMany, progress }: ChangeOfDocuments,
): Promise<void> {
  const chosen = rowsOf(node, rows);
  const [first] = chosen;
  if (first?.kind === 'document' && chosen.length === 1) {
    const editor = await showPlace((first as DocumentNode).start);
    if (editor) await vscode.commands.executeCommand(ofOne);
    return;
  }
  const documents = documentsOfRows(chosen);
  if (documents) await runOnDocuments(server, ofMany, { documents: documents.documents }, progress);
}

function nameToCopy(node: Node): string | undefined {
  switch (node.kind) {
    case 'document':
    case 'identity':
      return node.name;
    case 'rule':
      return node.rule;
    case 'group':
      return node.group === 'file' ? vscode.Uri.parse(node.key).fsPath : node.key;
    default:
      return undefined;
  }
}

/** Lets the configuration know a source, a person, an organisation, a place, a cited document; turns a rule off. */
async function addToConfig(
  overview: CorpusOverview,
  node: Node | undefined,
): Promise<EditResult | undefined> {
  const argument = node && (await additionOf(overview, node));
  if (!argument) return undefined;
  const command = 'corpus.server.addToConfiguration';
  return tellResult(await runOnServer<EditResult>(overview.server, command, argument));
}

async function additionOf(overview: CorpusOverview, node: Node): Promise<AddParams | undefined> {
  switch (node.kind) {
    case 'identity': {
      const { uri, line, character } = node.place;
      return { uri, add: { kind: 'mention', position: { line, character } } };
    }
    case 'rule':
      return { uri: node.place.uri, add: { kind: 'rule', rule: node.rule } };
    case 'group': {
      if (node.group !== 'source' || node.key === '') return undefined;
      const { items } = await overview.documents({ where: { source: node.key }, limit: 1 });
      const [first] = items;
      return first?.kind === 'document'
        ? { uri: first.start.uri, add: { kind: 'source', name: node.key } }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Opens the first mention, with all others beside it as *Peek References* shows them. */
async function showReferences(overview: CorpusOverview, node: Node | undefined): Promise<void> {
  if (node?.kind !== 'identity') return;
  try {
    const references = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: l10n.t('Looking for mentions') },
      () => overview.references(node.id),
    );
    const locations = references.map(({ uri, range: { start, end } }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.Location(vscode.Uri.parse(uri), range);
    });
    const [first] = locations;
    const editor =
      first &&
      (await showPlace({
        uri: first.uri.toString(),
        line: first.range.start.line,
        character: first.range.start.character,
      }));
    if (!editor) return;
    await vscode.commands.executeCommand(
      'editor.action.showReferences',
      editor.document.uri,
      first.range.start,
      locations,
    );
  } catch (error) {
    if (error instanceof ServerUnavailable) {
      await offerRestart(l10n.t('The Corpus language server is not running.'));
    } else throw error;
  }
}
