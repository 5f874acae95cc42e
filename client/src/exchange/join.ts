import * as vscode from 'vscode';
import type { CorpusServer } from '../languageClient';
import {
  below,
  INDEX_FILE,
  isSaved,
  mayOverwrite,
  type NewFile,
  readIfThere,
  readText,
  writeWhole,
} from './files';
import { ask, showProblems, withProgress } from './request';

interface JoinAnswer {
  readonly problems: readonly string[];
  readonly text: string;
  readonly documents: number;
  readonly marksLeftOut: number;
}

/** What a caller that asks nobody gives. */
interface JoinOptions {
  readonly target?: vscode.Uri;
  readonly overwrite?: boolean;
}

interface Selection {
  /** Folder that names are relative to. */
  readonly folder: vscode.Uri;
  readonly names: readonly string[];
  readonly index: string | undefined;
}

/** Registers *Join Documents into File*, for a folder or files of the explorer, or what a dialog picks. */
export function registerJoin(server: CorpusServer): vscode.Disposable {
  return vscode.commands.registerCommand(
    'corpus.joinFiles',
    (uri?: vscode.Uri, uris?: readonly vscode.Uri[], options: JoinOptions = {}) =>
      run(server, Array.isArray(uris) && uris.length > 0 ? uris : uri ? [uri] : undefined, options ?? {}),
  );
}

async function run(
  server: CorpusServer,
  named: readonly vscode.Uri[] | undefined,
  options: JoinOptions,
): Promise<number | undefined> {
  const uris = named ?? (await pickFolder());
  if (!uris || uris.length === 0) return undefined;
  for (const document of vscode.workspace.textDocuments) {
    const isMeant = uris.some((uri) => isWithin(document.uri, uri));
    if (isMeant && !document.isUntitled && !(await isSaved(document))) return undefined;
  }
  const title = vscode.l10n.t('Joining documents');
  const answer = await withProgress(title, async (token, report) => {
    const selection = await select(uris, token);
    if (!selection || token.isCancellationRequested) return undefined;
    const { folder, names, index } = selection;
    if (names.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There are no text files to join.'));
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
    showProblems(vscode.l10n.t('The files cannot be joined; nothing was written.'), answer.problems);
    return undefined;
  }
  const target = options.target ?? (await pickTarget(uris[0]!));
  if (!target) return undefined;
  if (uris.some((uri) => uri.toString() === target.toString())) {
    showProblems(vscode.l10n.t('Nothing was written: the file is one of those that are joined.'), []);
    return undefined;
  }
  // The dialog has asked already.
  const there = options.target && !options.overwrite ? await readIfThere(target) : undefined;
  const name = vscode.workspace.asRelativePath(target);
  if (there !== undefined && there !== answer.text && !(await mayOverwrite([name]))) return undefined;
  return withProgress(title, async () => {
    await writeWhole(target, answer.text);
    const lost =
      answer.marksLeftOut > 0
        ? ` ${vscode.l10n.t('Byte order marks were left out, since not all files have one.')}`
        : '';
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} documents joined into {1}.', answer.documents, name) + lost,
    );
    if (!options.target) await vscode.window.showTextDocument(target);
    return answer.documents;
  });
}

async function pickFolder(): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: vscode.l10n.t('Join'),
    title: vscode.l10n.t('Folder of the documents to join'),
  });
}

async function pickTarget(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const name =
    uri.path
      .replace(/\/+$/, '')
      .split('/')
      .pop()
      ?.replace(/\.\w+$/, '') || 'joined';
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(uri, '..', `${name}.corpus`),
    filters: { [vscode.l10n.t('Corpus')]: ['corpus', 'txt'] },
    title: vscode.l10n.t('Join into'),
  });
}

/** A folder with all text files below it, or files by their paths below the folder that holds them all. */
async function select(
  uris: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<Selection | undefined> {
  const [only] = uris;
  const isFolder = async (uri: vscode.Uri) =>
    ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  if (uris.length === 1 && (await isFolder(only!))) {
    const index = await readIfThere(below(only!, INDEX_FILE));
    return { folder: only!, names: await list(only!, namesIn(index), token), index };
  }
  const files: vscode.Uri[] = [];
  for (const uri of uris) {
    if (await isFolder(uri))
      files.push(...(await list(uri, new Set(), token)).map((name) => below(uri, name)));
    else files.push(uri);
  }
  const folder = commonFolder(files.length > 0 ? files : uris);
  const names = files.map(({ path }) => path.slice(folder.path.replace(/\/$/, '').length + 1));
  return { folder, names: [...new Set(names)], index: undefined };
}

/** Text files below a folder, and those that its index names, whatever they are called. */
async function list(
  folder: vscode.Uri,
  indexed: ReadonlySet<string>,
  token: vscode.CancellationToken,
  inner = '',
): Promise<string[]> {
  const names: string[] = [];
  for (const [entry, type] of await vscode.workspace.fs.readDirectory(
    inner === '' ? folder : below(folder, inner),
  )) {
    if (token.isCancellationRequested) return names;
    const name = inner === '' ? entry : `${inner}/${entry}`;
    const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
    if ((type & vscode.FileType.Directory) !== 0) {
      // Links can lead in circles.
      const enter = !isLink && entry !== 'node_modules' && entry !== '.git';
      if (enter) names.push(...(await list(folder, indexed, token, name)));
    } else if (name !== INDEX_FILE && (indexed.has(name) || /\.(?:txt|corpus)$/i.test(entry)))
      names.push(name);
  }
  return names;
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

function commonFolder(uris: readonly vscode.Uri[]): vscode.Uri {
  let folder = vscode.Uri.joinPath(uris[0]!, '..');
  while (folder.path !== '/' && !uris.every((uri) => isWithin(uri, folder)))
    folder = vscode.Uri.joinPath(folder, '..');
  return folder;
}

function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const path = folder.path.replace(/\/$/, '');
  return uri.scheme === folder.scheme && (uri.path === folder.path || uri.path.startsWith(`${path}/`));
}
