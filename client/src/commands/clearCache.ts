import * as vscode from 'vscode';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';

/**
 * Where the server keeps what it finds in the files of this workspace: in the storage that VS Code gives us for it. None
 * where no folder is open, and in browsers, where the server has no disk.
 */
export function cacheFolder({ storageUri }: vscode.ExtensionContext): vscode.Uri | undefined {
  return onDisk(storageUri, 'cache');
}

/** Where Node.js keeps the code of the server, for all workspaces. */
export function codeFolder({ globalStorageUri }: vscode.ExtensionContext): vscode.Uri | undefined {
  return onDisk(globalStorageUri, 'code');
}

function onDisk(storage: vscode.Uri | undefined, name: string): vscode.Uri | undefined {
  return storage?.scheme === 'file' ? vscode.Uri.joinPath(storage, name) : undefined;
}

/** Deletes what the server has kept, and starts it anew, so that it reads all files again. */
export function registerClearCache(
  server: CorpusServer,
  folders: readonly (vscode.Uri | undefined)[],
): vscode.Disposable {
  return vscode.commands.registerCommand('corpus.clearCache', async () => {
    await server.restart(async () => {
      for (const folder of folders) if (folder) await remove(folder);
    });
    void tell(l10n.t('The cache is empty. The files of the corpus are read anew.'));
  });
}

async function remove(folder: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}
