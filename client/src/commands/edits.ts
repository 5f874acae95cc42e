import * as vscode from 'vscode';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import { activeCorpusEditor, type EditResult, runOnServer } from './run';
import { saveFile } from './save';

interface EditCommand {
  /** Without the prefix that all commands have. */
  readonly id: string;
  /** Command of the server; the same as `id` unless given. */
  readonly server?: string;
  /** What the server needs to know; undefined when the editor's state does not allow the command. */
  argument(editor: vscode.TextEditor): object | undefined;
  progress(): string;
  /** Whether lines go away above what the user sees. */
  readonly shifts?: boolean;
}

const uri = (editor: vscode.TextEditor) => ({ uri: editor.document.uri.toString() });
const atCursor = (editor: vscode.TextEditor) => ({ ...uri(editor), position: editor.selection.active });
/** The selection, or the whole file when nothing is selected. */
const inSelection = (editor: vscode.TextEditor) =>
  editor.selection.isEmpty ? uri(editor) : { ...uri(editor), range: toRange(editor.selection) };

/** The selection, or the document at the cursor when nothing is selected. */
const inSelectionOrDocument = (editor: vscode.TextEditor) =>
  editor.selection.isEmpty ? atCursor(editor) : { ...uri(editor), range: toRange(editor.selection) };

const cleaning = () => l10n.t('Cleaning boilerplate');
const restyling = () => l10n.t('Normalizing tone marks');

const EDIT_COMMANDS: readonly EditCommand[] = [
  { id: 'cleanDocument', argument: atCursor, progress: cleaning, shifts: true },
  {
    id: 'cleanSelection',
    argument(editor) {
      if (!editor.selection.isEmpty) return { ...uri(editor), range: toRange(editor.selection) };
      void tell(l10n.t('Select the lines to clean first.'));
      return undefined;
    },
    progress: cleaning,
    shifts: true,
  },
  {
    id: 'previewCleanDocument',
    server: 'cleanDocument',
    argument: (editor) => ({ ...atCursor(editor), preview: true }),
    progress: cleaning,
  },
  { id: 'cleanFile', argument: uri, progress: cleaning, shifts: true },
  {
    id: 'previewCleanFile',
    server: 'cleanFile',
    argument: (editor) => ({ ...uri(editor), preview: true }),
    progress: cleaning,
  },
  {
    id: 'insertHeader',
    argument: atCursor,
    progress: () => l10n.t('Reading the header from the text'),
  },
  {
    id: 'insertHeadersInFile',
    server: 'insertHeaders',
    argument: uri,
    progress: () => l10n.t('Reading the header from the text'),
  },
  {
    id: 'normalizeDates',
    argument: inSelection,
    progress: () => l10n.t('Normalizing dates'),
  },
  {
    id: 'normalizeText',
    argument: inSelection,
    progress: () => l10n.t('Normalizing Unicode and spacing'),
  },
  { id: 'normalizeTonesOld', argument: inSelectionOrDocument, progress: restyling },
  { id: 'normalizeTonesNew', argument: inSelectionOrDocument, progress: restyling },
  {
    // Which letters are meant is sure only for a reader, who sees the change before it is made.
    id: 'convertEncoding',
    argument: (editor) => ({ ...inSelectionOrDocument(editor), preview: true }),
    progress: () => l10n.t('Converting legacy encoding'),
  },
  { id: 'fixAll', argument: uri, progress: () => l10n.t('Fixing problems') },
];

/** Registers the commands that change the active file through the server. */
export function registerEditCommands(server: CorpusServer): vscode.Disposable {
  // What a code lens or a quick fix runs by itself ends with the same message as from the palette.
  server.commandRunner = async (command, argument) =>
    tellResult(await runOnServer<EditResult>(server, command, argument, cleaning()));
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
  if (result?.lastLine !== undefined) keepWithin(editor, result.lastLine);
  if (command.shifts && result?.changed) revealCursor(editor);
  return tellResult(result);
}

/** A cursor in lines that went from the end of a document stands in the next one, which the same command would clean. */
function keepWithin(editor: vscode.TextEditor, last: number): void {
  if (editor.selection.active.line <= last || last >= editor.document.lineCount) return;
  const { end } = editor.document.lineAt(last).range;
  editor.selection = new vscode.Selection(end, end);
}

/** Where lines go away above it, an editor stays scrolled to as many of them as before, and so away from its cursor. */
export function revealCursor(editor: vscode.TextEditor): void {
  editor.revealRange(
    new vscode.Range(editor.selection.active, editor.selection.active),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}

/** Tells the user what a command did, and saves what it changed for others to read. */
export async function tellResult(result: EditResult | undefined): Promise<EditResult | undefined> {
  if (result?.save) await saveFile(result.save);
  if (result?.message) void tell(result.message);
  return result;
}

function toRange({ start, end }: vscode.Range): { start: vscode.Position; end: vscode.Position } {
  return { start, end };
}
