import * as vscode from 'vscode';
import { SPLIT, type SplitAnswer, type SplitParams } from '../../../server/src/lsp/exchange/protocol';
import { activeCorpusEditor } from '../commands/run';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import { below, INDEX_FILE, isSaved, mayOverwrite, readIfThere, readText, survey, writeFiles } from './files';
import { ask, showProblems, withProgress } from './request';
import { pickFolder } from './selection';

/** What a caller that asks nobody gives: other extensions, tests, key bindings. */
interface SplitOptions {
  readonly folder?: vscode.Uri;
  readonly preamble?: string;
  readonly overwrite?: boolean;
}

export interface SplitResult {
  readonly written: number;
  readonly left: number;
}

/** Registers *Split File into Documents*. */
export function registerSplit(server: CorpusServer): vscode.Disposable {
  return vscode.commands.registerCommand('corpus.splitFile', (uri?: vscode.Uri, options?: unknown) =>
    // Menus pass more arguments of their own.
    run(server, uri, uri && isOptions(options) ? options : {}),
  );
}

function isOptions(value: unknown): value is SplitOptions {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'folder' in value;
}

async function run(
  server: CorpusServer,
  named: vscode.Uri | undefined,
  options: SplitOptions,
): Promise<SplitResult | undefined> {
  const uri = named ?? activeCorpusEditor()?.document.uri;
  if (!uri) return undefined;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open && !open.isUntitled && !(await isSaved(open))) return undefined;
  const title = l10n.t('Splitting into documents');
  // Before anybody is asked for a folder: where names are wrong there will be none to write to.
  const plan = await withProgress(title, async (token) => {
    const text = open?.isUntitled ? open.getText() : await readText(uri);
    return planSplit(server, { uri: uri.toString(), text }, options.preamble, token);
  });
  if (!plan) return undefined;
  const near = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
  const folder =
    options.folder ?? (await pickFolder(l10n.t('Folder for the documents'), l10n.t('Split Here'), near));
  if (!folder) return undefined;
  return withProgress(title, async (token, report) => {
    const answer = await withIndexOf(server, folder, plan, token);
    if (!answer) return undefined;
    const found = await survey(folder, answer.files, token);
    if (!found) return undefined;
    if (found.blocked.length > 0) {
      showProblems(l10n.t('Nothing was written: folders or files are in the way.'), found.blocked);
      return undefined;
    }
    const overwrite = found.different.length === 0 || options.overwrite;
    if (!overwrite && !(await mayOverwrite(found.different.map(({ name }) => name)))) return undefined;
    const files = [...found.missing, ...found.different];
    const written = await writeFiles(folder, files, token, report);
    // Last, so that it never speaks of files that are not there.
    if (written === files.length && answer.index !== undefined) {
      await writeFiles(folder, [{ name: INDEX_FILE, text: answer.index }], token, () => undefined);
    }
    return tellWritten(folder, written, files.length, answer.files.length - files.length);
  });
}

/** What is asked of the server, and its answer. */
interface SplitPlan {
  readonly params: SplitParams;
  readonly answer: SplitAnswer;
}

/** The files that a corpus becomes. Asks for a name where text before the first marker has none. */
async function planSplit(
  server: CorpusServer,
  source: { readonly uri: string; readonly text: string },
  preamble: string | undefined,
  token: vscode.CancellationToken,
): Promise<SplitPlan | undefined> {
  const params = { ...source, ...(preamble === undefined ? {} : { preamble }) };
  const answer = await ask<SplitAnswer>(server, SPLIT, params, token);
  if (!answer) return undefined;
  if (answer.problems.length === 0) return { params, answer };
  if (answer.needsPreamble && preamble === undefined) {
    const name = await vscode.window.showInputBox({
      title: l10n.t('Split File into Documents'),
      prompt: l10n.t('There is text before the first marker. Name of the file for it:'),
      value: 'preamble.txt',
    });
    return name === undefined ? undefined : planSplit(server, source, name, token);
  }
  showProblems(l10n.t('The file cannot be split; nothing was written.'), answer.problems);
  return undefined;
}

/** A folder that has an index of documents keeps what it says of others. */
async function withIndexOf(
  server: CorpusServer,
  folder: vscode.Uri,
  { params, answer }: SplitPlan,
  token: vscode.CancellationToken,
): Promise<SplitAnswer | undefined> {
  const index = await readIfThere(below(folder, INDEX_FILE));
  return index === undefined ? answer : ask<SplitAnswer>(server, SPLIT, { ...params, index }, token);
}

function tellWritten(folder: vscode.Uri, written: number, all: number, left: number): SplitResult {
  const path = vscode.workspace.asRelativePath(folder);
  const message =
    written < all
      ? l10n.t('Cancelled after {0} of {1} documents. Splitting again goes on from there.', written, all)
      : left > 0
        ? l10n.t('{0} documents written to {1}; {2} were there already.', written, path, left)
        : l10n.t('{0} documents written to {1}.', written, path);
  void tell(message);
  return { written, left };
}
