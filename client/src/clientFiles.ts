import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodeFirstLine, decodeText, NotTextError } from '../../server/src/core/text/decode';
import {
  type FileContent,
  type FileParams,
  type FolderEntry,
  LIST_FOLDER,
  READ_FILE,
  READ_FIRST_LINE,
  type ReadFileParams,
  STAMP_FILE,
} from '../../server/src/lsp/files/protocol';

type Answer = FileContent | FolderEntry[] | string | null;

const { Directory, File, SymbolicLink } = vscode.FileType;

/** Reads files for the server where it cannot itself: in virtual workspaces, and everywhere in a browser. */
export function serveFiles(client: BaseLanguageClient): void {
  const { fs } = vscode.workspace;
  const answer = <Params extends FileParams>(
    method: string,
    give: (uri: vscode.Uri, params: Params) => Promise<Answer>,
  ) =>
    client.onRequest<Answer, unknown>(method, async (params: Params) => {
      try {
        return await give(vscode.Uri.parse(params.uri, true), params);
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });

  answer(READ_FILE, async (uri, { within }: ReadFileParams): Promise<FileContent | null> => {
    if (within !== undefined && (await leadsElsewhere(uri, vscode.Uri.parse(within, true)))) return null;
    const bytes = await fs.readFile(uri);
    try {
      return { text: decodeText(bytes) };
    } catch (error) {
      if (!(error instanceof NotTextError)) throw error;
      const { reason: refused, line } = error;
      return line === undefined ? { refused } : { refused, line };
    }
  });
  answer(READ_FIRST_LINE, async (uri) => decodeFirstLine(await fs.readFile(uri)));
  answer(STAMP_FILE, async (uri) => {
    const { type, mtime, size } = await fs.stat(uri);
    return (type & File) === 0 ? null : `${mtime}:${size}`;
  });
  answer(LIST_FOLDER, async (uri): Promise<FolderEntry[]> => {
    const entries = await fs.readDirectory(uri);
    return entries.flatMap(([name, type]): FolderEntry[] => {
      if ((type & File) !== 0) return [[name, 'file']];
      return (type & Directory) !== 0 && (type & SymbolicLink) === 0 ? [[name, 'folder']] : [];
    });
  });
}

function isMissing(error: unknown): boolean {
  const code = error instanceof vscode.FileSystemError ? error.code : undefined;
  return code === 'FileNotFound' || code === 'FileNotADirectory' || code === 'FileIsADirectory';
}

/** Whether a file does not lie below a folder, or a link stands on the way there: where those lead nobody tells. */
async function leadsElsewhere(uri: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
  const base = folder.path.replace(/\/+$/, '');
  const sameStore = uri.scheme === folder.scheme && uri.authority === folder.authority;
  if (!sameStore || !uri.path.startsWith(`${base}/`)) return true;
  const parts = uri.path.slice(base.length + 1).split('/');
  for (let at = folder; parts.length > 0; ) {
    const part = parts.shift()!;
    if (part === '..') return true;
    at = vscode.Uri.joinPath(at, part);
    if (((await vscode.workspace.fs.stat(at)).type & SymbolicLink) !== 0) return true;
  }
  return false;
}
