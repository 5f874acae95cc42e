import * as vscode from 'vscode';
import { activeCorpusEditor } from '../commands/run';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import {
  below,
  INDEX_FILE,
  isSaved,
  mayOverwrite,
  type NewFile,
  readIfThere,
  readText,
  survey,
  writeFiles,
} from './files';
import { ask, showProblems, withProgress } from './request';
import { pickFolder } from './selection';

interface SplitAnswer {
  readonly problems: readonly string[];
  readonly needsPreamble: boolean;
  readonly files: readonly NewFile[];
  readonly index?: string;
}

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
  const near = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
  const folder =
    options.folder ?? (await pickFolder(l10n.t('Folder for the documents'), l10n.t('Split Here'), near));
  if (!folder) return undefined;
  return withProgress(l10n.t('Splitting into documents'), async (token, report) => {
    const text = open?.isUntitled ? open.getText() : await readText(uri);
    const params = { uri: uri.toString(), text, index: await readIfThere(below(folder, INDEX_FILE)) };
    const answer = await askForFiles(server, params, options.preamble, token);
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

/** Asks for a name where text before the first marker has none. */
async function askForFiles(
  server: CorpusServer,
  params: object,
  preamble: string | undefined,
  token: vscode.CancellationToken,
): Promise<SplitAnswer | undefined> {
  const answer = await ask<SplitAnswer>(server, 'corpus/split', { ...params, preamble }, token);
  if (!answer || answer.problems.length === 0) return answer;
  if (answer.needsPreamble && preamble === undefined) {
    const name = await vscode.window.showInputBox({
      title: l10n.t('Split File into Documents'),
      prompt: l10n.t('There is text before the first marker. Name of the file for it:'),
      value: 'preamble.txt',
    });
    return name === undefined ? undefined : askForFiles(server, params, name, token);
  }
  showProblems(l10n.t('The file cannot be split; nothing was written.'), answer.problems);
  return undefined;
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
