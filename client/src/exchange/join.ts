import * as vscode from 'vscode';
import type { JoinAnswer } from '../../../server/src/lsp/exchange/protocol';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import { below, INDEX_FILE, isSaved, type NewFile, readIfThere, readText } from './files';
import { ask, showProblems, withProgress } from './request';
import {
  type CorpusTarget,
  isFolder,
  isWithin,
  pickCorpus,
  pickFolder,
  selectFiles,
  writeCorpus,
} from './selection';

/** Registers *Join Documents into File*, for a folder or files of the explorer, or what a dialog picks. */
export function registerJoin(server: CorpusServer): vscode.Disposable {
  return vscode.commands.registerCommand(
    'corpus.joinFiles',
    (uri?: vscode.Uri, uris?: readonly vscode.Uri[], options: CorpusTarget = {}) =>
      joinFiles(
        server,
        Array.isArray(uris) && uris.length > 0 ? uris : uri ? [uri] : undefined,
        options ?? {},
      ),
  );
}

/** Joins files and the text files of folders; gives the number of documents, undefined when nothing was written. */
export async function joinFiles(
  server: CorpusServer,
  named: readonly vscode.Uri[] | undefined,
  options: CorpusTarget,
): Promise<number | undefined> {
  const picked = named ?? (await pickFolder(l10n.t('Folder of the documents to join'), l10n.t('Join')));
  if (!picked) return undefined;
  const uris = picked instanceof vscode.Uri ? [picked] : picked;
  if (uris.length === 0) return undefined;
  for (const document of vscode.workspace.textDocuments) {
    const isMeant = uris.some((uri) => isWithin(document.uri, uri));
    if (isMeant && !document.isUntitled && !(await isSaved(document))) return undefined;
  }
  const title = l10n.t('Joining documents');
  const answer = await withProgress(title, async (token, report) => {
    const isOne = uris.length === 1 && (await isFolder(uris[0]!));
    const index = isOne ? await readIfThere(below(uris[0]!, INDEX_FILE)) : undefined;
    const { folder, names } = await selectFiles(uris, isText(index), token);
    if (token.isCancellationRequested) return undefined;
    if (names.length === 0) {
      void tell(l10n.t('There are no text files to join.'));
      return undefined;
    }
    const files: NewFile[] = [];
    for (const name of names) {
      if (token.isCancellationRequested) return undefined;
      files.push({ name, text: await readText(below(folder, name)) });
      report(`${files.length} / ${names.length}`, 100 / names.length);
    }
    const uri = below(folder, names[0]!).toString();
    return ask<JoinAnswer>(server, 'corpus/join', { uri, files, index }, token);
  });
  if (!answer) return undefined;
  if (answer.problems.length > 0) {
    showProblems(l10n.t('The files cannot be joined; nothing was written.'), answer.problems);
    return undefined;
  }
  const target = options.target ?? (await pickCorpus(uris[0]!, l10n.t('Join into')));
  if (!target) return undefined;
  if (uris.some((uri) => uri.toString() === target.toString())) {
    showProblems(l10n.t('Nothing was written: the file is one of those that are joined.'), []);
    return undefined;
  }
  return withProgress(title, async () => {
    const lost =
      answer.marksLeftOut > 0
        ? ` ${l10n.t('Byte order marks were left out, since not all files have one.')}`
        : '';
    const said = (name: string) => l10n.t('{0} documents joined into {1}.', answer.documents, name) + lost;
    return (await writeCorpus(target, answer.text, options, said)) ? answer.documents : undefined;
  });
}

/** Text files, and those that the folder's index names, whatever they are called. */
function isText(index: string | undefined): (name: string) => boolean {
  const indexed = namesIn(index);
  return (name) => name !== INDEX_FILE && (indexed.has(name) || /\.(?:txt|corpus)$/i.test(name));
}

/** Names in an index; none where it cannot be read, of which the server tells. */
function namesIn(index: string | undefined): ReadonlySet<string> {
  try {
    const { documents } = JSON.parse(index ?? '{}') as {
      documents?: readonly (string | { name?: unknown })[];
    };
    const names = (documents ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.name));
    return new Set(names.filter((name) => typeof name === 'string'));
  } catch {
    return new Set();
  }
}
