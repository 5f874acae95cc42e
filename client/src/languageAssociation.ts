import * as vscode from 'vscode';
import { startsWithMarker } from '../../server/src/core/analysis/discovery';
import { CONFIG_FILE, isCorpus, LANGUAGE } from './names';
import { ProjectFiles } from './projectFiles';

/**
 * Gives opened files the language `corpus` where the contributions of package.json cannot: files that the project's
 * configuration includes, and plain-text files whose first line is a marker (VS Code looks at the first line only of
 * files whose extension it does not know). A language that somebody chooses by hand stays.
 */
export class LanguageAssociation implements vscode.Disposable {
  private readonly watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
  private readonly subscriptions: vscode.Disposable[];
  /** Configurations by folder, for folders of the workspace: changes elsewhere are not seen. */
  private readonly cache = new Map<string, Promise<ProjectFiles | undefined>>();
  /** Documents that have been given the language since they were opened. */
  private readonly associated = new Set<string>();

  constructor(private readonly log: vscode.LogOutputChannel) {
    const reload = () => {
      this.cache.clear();
      this.considerAll();
    };
    this.subscriptions = [
      this.watcher,
      this.watcher.onDidCreate(reload),
      this.watcher.onDidChange(reload),
      this.watcher.onDidDelete(reload),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
      vscode.workspace.onDidOpenTextDocument((document) => void this.consider(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
    ];
    this.considerAll();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private considerAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.consider(document);
  }

  private async consider(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (isCorpus(document) || this.associated.has(key) || !mayBeCorpus(document)) return;
    try {
      if (!(await this.belongs(document)) || document.isClosed) return;
      this.associated.add(key);
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    } catch (error) {
      this.log.warn(`language of ${key}: ${error}`);
    }
  }

  /** A change of language is told as closing and opening: only a document that stays closed is forgotten. */
  private forget({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    setTimeout(() => {
      const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
      if (!isOpen) this.associated.delete(key);
    }, 1000);
  }

  private async belongs(document: vscode.TextDocument): Promise<boolean> {
    const project = await this.projectOf(document.uri);
    if (project?.files.includes(project.path)) return true;
    if (document.languageId !== 'plaintext' || project?.files.excludes(project.path)) return false;
    return startsWithMarker(document.lineAt(0).text, project?.files.template);
  }

  /** The nearest configuration upwards from a file, and the file's path as seen from there. */
  private async projectOf(uri: vscode.Uri): Promise<{ files: ProjectFiles; path: string } | undefined> {
    if (uri.scheme === 'untitled') return undefined;
    for (let folder = parent(uri); ; folder = parent(folder)) {
      const files = await this.configuration(folder);
      if (files) return { files, path: uri.path.slice(folder.path.replace(/\/$/, '').length + 1) };
      if (folder.path === '/' || folder.path === '') return undefined;
    }
  }

  private configuration(folder: vscode.Uri): Promise<ProjectFiles | undefined> {
    const key = folder.toString();
    let files = this.cache.get(key);
    if (!files) {
      files = readConfiguration(folder);
      if (vscode.workspace.getWorkspaceFolder(folder)) this.cache.set(key, files);
    }
    return files;
  }
}

function parent(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function mayBeCorpus({ uri }: vscode.TextDocument): boolean {
  if (uri.path.endsWith(`/${CONFIG_FILE}`)) return false;
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

async function readConfiguration(folder: vscode.Uri): Promise<ProjectFiles | undefined> {
  let content: Uint8Array;
  try {
    content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, CONFIG_FILE));
  } catch {
    return undefined;
  }
  return ProjectFiles.parse(new TextDecoder().decode(content));
}
