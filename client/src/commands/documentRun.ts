import type * as vscode from 'vscode';
import {
  DOCUMENT_COMMANDS,
  type DocumentRef,
  type DocumentsResult,
  type Selector,
  type SortKey,
} from '../../../server/src/lsp/documents/protocol';
import { showProblems } from '../exchange/request';
import { inert } from '../inert';
import type { CorpusServer } from '../languageClient';
import { tellResult } from './edits';
import { runOnServer, unsavedElsewhere } from './run';

/** What a caller that asks nobody gives: other extensions, tests, key bindings. */
export interface DocumentOptions {
  /** Where to. */
  readonly to?: vscode.Uri;
  readonly create?: boolean;
  readonly name?: string;
  readonly by?: SortKey;
  readonly descending?: boolean;
}

/** The documents that are meant, in their order; undefined when the user was told why not. */
export async function listDocuments(
  server: CorpusServer,
  documents: readonly Selector[],
): Promise<readonly DocumentRef[] | undefined> {
  const found = await runOnServer<readonly DocumentRef[] | DocumentsResult>(server, DOCUMENT_COMMANDS.list, {
    documents,
  });
  if (!found || Array.isArray(found)) return found as readonly DocumentRef[] | undefined;
  await tellDocuments(found as DocumentsResult);
  return undefined;
}

/** Runs a command of the server on documents, and tells what came of it. */
export async function runOnDocuments(
  server: CorpusServer,
  command: string,
  argument: object,
  title?: string,
): Promise<DocumentsResult | undefined> {
  const all = { ...argument, unsaved: unsavedElsewhere() };
  return tellDocuments(await runOnServer<DocumentsResult>(server, command, all, title));
}

/** Tells what was done, or why it was not. */
export async function tellDocuments(
  result: DocumentsResult | undefined,
): Promise<DocumentsResult | undefined> {
  if (result?.problems && result.problems.length > 0) {
    showProblems(result.message, result.problems.map(inert));
    return result;
  }
  await tellResult(result);
  return result;
}
