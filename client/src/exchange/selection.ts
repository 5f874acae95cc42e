import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { tell } from '../messages';
import { below, isThere, mayOverwrite, writeWhole } from './files';

/** Files that were picked, by their paths below the folder that holds them all. */
export interface Selection {
  readonly folder: vscode.Uri;
  readonly names: readonly string[];
}

/** A folder with the files below it that are wanted, or files by their paths below the folder that holds them all. */
export async function selectFiles(
  uris: readonly vscode.Uri[],
  wanted: (name: string) => boolean,
  token: vscode.CancellationToken,
): Promise<Selection> {
  const [only] = uris;
  if (uris.length === 1 && (await isFolder(only!)))
    return { folder: only!, names: await listFiles(only!, wanted, token) };
  const files: vscode.Uri[] = [];
  for (const uri of uris) {
    if (await isFolder(uri))
      files.push(...(await listFiles(uri, wanted, token)).map((name) => below(uri, name)));
    else files.push(uri);
  }
  const folder = commonFolder(files.length > 0 ? files : uris);
  const names = files.map(({ path }) => path.slice(folder.path.replace(/\/$/, '').length + 1));
  return { folder, names: [...new Set(names)] };
}

export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
}

async function listFiles(
  folder: vscode.Uri,
  wanted: (name: string) => boolean,
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
      if (enter) names.push(...(await listFiles(folder, wanted, token, name)));
    } else if (wanted(name)) names.push(name);
  }
  return names;
}

function commonFolder(uris: readonly vscode.Uri[]): vscode.Uri {
  let folder = vscode.Uri.joinPath(uris[0]!, '..');
  while (folder.path !== '/' && !uris.every((uri) => isWithin(uri, folder)))
    folder = vscode.Uri.joinPath(folder, '..');
  return folder;
}

export function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const path = folder.path.replace(/\/$/, '');
  return uri.scheme === folder.scheme && (uri.path === folder.path || uri.path.startsWith(`${path}/`));
}

/** Asks for a folder. */
export async function pickFolder(
  title: string,
  openLabel: string,
  near?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      openLabel,
      title,
      ...(near ? { defaultUri: near } : {}),
    })) ?? [];
  return folder;
}

/** Asks for the file that a corpus made of others is to be written to, beside them. */
export async function pickCorpus(made: vscode.Uri, title: string): Promise<vscode.Uri | undefined> {
  const name =
    made.path
      .replace(/\/+$/, '')
      .split('/')
      .pop()
      ?.replace(/\.\w+$/, '') || 'corpus';
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(made, '..', `${name}.corpus`),
    filters: { [l10n.t('Corpus')]: ['corpus', 'txt'] },
    title,
  });
}

/**
 * Writes a file whole. One that is there and holds something else is asked about, unless a dialog has asked already.
 * @returns false when the user does not want to
 */
export async function writeNew(target: vscode.Uri, content: Uint8Array, isAsked: boolean): Promise<boolean> {
  const there = isAsked || !(await isThere(target)) ? undefined : await vscode.workspace.fs.readFile(target);
  if (there !== undefined && !isSame(there, content)) {
    if (!(await mayOverwrite([vscode.workspace.asRelativePath(target)]))) return false;
  }
  await writeWhole(target, content);
  return true;
}

/** Where a corpus made of other files goes, as a caller that asks nobody says it. */
export interface CorpusTarget {
  readonly target?: vscode.Uri;
  readonly overwrite?: boolean;
}

/**
 * Writes a corpus made of other files, says so, and shows it to those whom a dialog asked for the target.
 * @param said what to say, given the name of the file
 * @returns false when the user does not want to
 */
export async function writeCorpus(
  target: vscode.Uri,
  text: string,
  options: CorpusTarget,
  said: (name: string) => string,
): Promise<boolean> {
  const isAsked = !options.target || options.overwrite === true;
  if (!(await writeNew(target, new TextEncoder().encode(text), isAsked))) return false;
  void tell(said(vscode.workspace.asRelativePath(target)));
  if (!options.target) await vscode.window.showTextDocument(target);
  return true;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
