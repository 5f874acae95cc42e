import * as vscode from 'vscode';
import type { CorpusServer } from '../languageClient';
import { activeCorpusEditor, runOnServer } from './run';

/** What every editing command of the server answers; the edit itself has been applied by then. */
interface EditResult {
  readonly changed: boolean;
  /** For the user, in the user's language. */
  readonly message: string;
}

interface EditCommand {
  /** Without the prefix that all commands have. */
  readonly id: string;
  /** Command of the server; the same as `id` unless given. */
  readonly server?: string;
  /** What the server needs to know; undefined when the editor's state does not allow the command. */
  argument(editor: vscode.TextEditor): object | undefined;
  progress(): string;
}

const uri = (editor: vscode.TextEditor) => ({ uri: editor.document.uri.toString() });
const atCursor = (editor: vscode.TextEditor) => ({ ...uri(editor), position: editor.selection.active });
/** The selection, or the whole file when nothing is selected. */
const inSelection = (editor: vscode.TextEditor) =>
  editor.selection.isEmpty ? uri(editor) : { ...uri(editor), range: toRange(editor.selection) };

const cleaning = () => vscode.l10n.t('Cleaning boilerplate');

const EDIT_COMMANDS: readonly EditCommand[] = [
  { id: 'cleanDocument', argument: atCursor, progress: cleaning },
  {
    id: 'cleanSelection',
    argument(editor) {
      if (!editor.selection.isEmpty) return { ...uri(editor), range: toRange(editor.selection) };
      void vscode.window.showInformationMessage(vscode.l10n.t('Select the lines to clean first.'));
      return undefined;
    },
    progress: cleaning,
  },
  { id: 'cleanFile', argument: uri, progress: cleaning },
  {
    id: 'previewCleanFile',
    server: 'cleanFile',
    argument: (editor) => ({ ...uri(editor), preview: true }),
    progress: cleaning,
  },
  {
    id: 'insertHeader',
    argument: atCursor,
    progress: () => vscode.l10n.t('Reading the header from the text'),
  },
  {
    id: 'normalizeDates',
    argument: inSelection,
    progress: () => vscode.l10n.t('Normalizing dates'),
  },
  {
    id: 'normalizeText',
    argument: inSelection,
    progress: () => vscode.l10n.t('Normalizing Unicode and spacing'),
  },
  { id: 'fixAll', argument: uri, progress: () => vscode.l10n.t('Fixing problems') },
];

/** Registers the commands that change the active file through the server. */
export function registerEditCommands(server: CorpusServer): vscode.Disposable {
  return vscode.Disposable.from(
    ...EDIT_COMMANDS.map((command) =>
      vscode.commands.registerCommand(`corpus.${command.id}`, () => runEdit(server, command)),
    ),
  );
}

async function runEdit(server: CorpusServer, command: EditCommand): Promise<EditResult | undefined> {
  const editor = activeCorpusEditor();
  const argument = editor && command.argument(editor);
  if (!argument) return undefined;
  // A preview stays open until the user has decided: nothing to wait for with a progress bar.
  const preview = 'preview' in argument;
  const result = await runOnServer<EditResult>(
    server,
    `corpus.server.${command.server ?? command.id}`,
    argument,
    preview ? undefined : command.progress(),
  );
  if (result?.message) void vscode.window.showInformationMessage(result.message);
  return result;
}

function toRange({ start, end }: vscode.Range): { start: vscode.Position; end: vscode.Position } {
  return { start, end };
}
