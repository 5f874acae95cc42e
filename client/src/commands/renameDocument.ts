import * as vscode from 'vscode';
import { DOCUMENT_COMMANDS, type DocumentsResult } from '../../../server/src/lsp/documents/protocol';
import { inert } from '../inert';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import type { ChosenDocuments } from './documentChooser';
import { type DocumentOptions, listDocuments, tellDocuments } from './documentRun';
import { runOnServer, unsavedElsewhere } from './run';

/** Renames the first of the documents: asks for the name, or takes the one that is given. */
export async function renameDocument(
  server: CorpusServer,
  { documents }: ChosenDocuments,
  options: DocumentOptions,
): Promise<DocumentsResult | undefined> {
  const [document] = (await listDocuments(server, documents.slice(0, 1))) ?? [];
  if (!document) return undefined;
  const give = (name: string) => {
    const argument = { names: [{ document, name }], unsaved: unsavedElsewhere() };
    return runOnServer<DocumentsResult>(server, DOCUMENT_COMMANDS.rename, argument);
  };
  if (options.name !== undefined) return tellDocuments(await give(options.name));
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
      resolve(result?.changed ? tellDocuments(result) : undefined);
    });
    input.show();
  });
}
