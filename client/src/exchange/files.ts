import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { confirm } from '../messages';

/** Beside the files of a split corpus: their order, and what else joining them needs. */
export const INDEX_FILE = 'corpus.split.json';

/** A file to be written, by its path below a folder. The server has checked the names. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Reads a text as it is stored, byte order mark and line ends included; throws for what is not UTF-8. */
export async function readText(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(l10n.t('{0} is not valid UTF-8.', vscode.workspace.asRelativePath(uri)));
  }
}

export async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  return (await isThere(uri)) ? readText(uri) : undefined;
}

export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}

/** What is there: nothing, a file, a folder. */
async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

export function below(folder: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, ...name.split('/'));
}

/** Replaces a file whole: into a temporary file beside it, then renamed, so that nobody ever sees half of it. */
export async function writeWhole(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const suffix = Math.random().toString(36).slice(2, 10);
  const temporary = vscode.Uri.joinPath(uri, '..', `.corpus-${suffix}.tmp`);
  try {
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}

/** What is there already of the files that are to be written. */
export interface Survey {
  /** Files that are not there, or hold something else. */
  readonly missing: readonly NewFile[];
  readonly different: readonly NewFile[];
  /** Names of which a folder, or a file in place of a folder, is in the way. */
  readonly blocked: readonly string[];
}

export async function survey(
  folder: vscode.Uri,
  files: readonly NewFile[],
  token: vscode.CancellationToken,
): Promise<Survey | undefined> {
  const missing: NewFile[] = [];
  const different: NewFile[] = [];
  const blocked: string[] = [];
  const folders = new Map<string, boolean>();
  const isBlocked = async (name: string): Promise<boolean> => {
    const at = name.lastIndexOf('/');
    if (at < 0) return false;
    const parent = name.slice(0, at);
    const known = folders.get(parent);
    if (known !== undefined) return known;
    const type = await typeOf(below(folder, parent));
    const answer =
      (type !== undefined && (type & vscode.FileType.Directory) === 0) || (await isBlocked(parent));
    folders.set(parent, answer);
    return answer;
  };
  for (const file of files) {
    if (token.isCancellationRequested) return undefined;
    const uri = below(folder, file.name);
    const type = await typeOf(uri);
    if (await isBlocked(file.name)) blocked.push(file.name);
    else if (type === undefined) missing.push(file);
    else if ((type & vscode.FileType.File) === 0) blocked.push(file.name);
    else if ((await readText(uri).catch(() => undefined)) !== file.text) different.push(file);
  }
  return { missing, different, blocked };
}

/** So many files are written at a time. */
const AT_ONCE = 8;

/** Writes files below a folder, each whole; gives the number that was written before the end or the cancellation. */
export async function writeFiles(
  folder: vscode.Uri,
  files: readonly NewFile[],
  token: vscode.CancellationToken,
  report: (message: string, increment?: number) => void,
): Promise<number> {
  const parents = new Set(files.map(({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('/')))));
  for (const parent of parents) {
    await vscode.workspace.fs.createDirectory(parent === '' ? folder : below(folder, parent));
  }
  let next = 0;
  let written = 0;
  const work = async () => {
    while (next < files.length && !token.isCancellationRequested) {
      const { name, text } = files[next++]!;
      await writeWhole(below(folder, name), new TextEncoder().encode(text));
      written++;
      report(`${written} / ${files.length}`, 100 / files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return written;
}

/** Asks whether files may be written over; the names of the first of them are shown. */
export async function mayOverwrite(names: readonly string[]): Promise<boolean> {
  const overwrite = l10n.t('Overwrite');
  const shown = names.slice(0, 8);
  if (names.length > shown.length) shown.push(l10n.t('… and {0} more', names.length - shown.length));
  const message = l10n.t('{0} files exist and hold something else.', names.length);
  return confirm(message, overwrite, shown.join('\n'));
}

/**
 * True when what is stored is what the editor shows, if need be after saving it: bytes are read from where they are
 * stored, since an editor keeps neither byte order marks nor mixed line ends.
 */
export async function isSaved(document: vscode.TextDocument): Promise<boolean> {
  if (!document.isDirty) return true;
  const save = l10n.t('Save');
  const name = vscode.workspace.asRelativePath(document.uri);
  const message = l10n.t('{0} has unsaved changes. Save it to go on?', name);
  if (!(await confirm(message, save))) return false;
  return document.save();
}
