import * as vscode from 'vscode';
import { isCorpus } from './names';

/** Where documents are that the server is told of from the start. */
const USUAL = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

/**
 * The schemes of documents that the server is told of: the usual ones, those of the workspace's folders, and those of
 * open corpora that can be written. Documents of `git:` and the like would be reported a second time, beside the file
 * that they are a version of.
 */
export class Schemes implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly known = new Set(USUAL);
  private readonly subscriptions = [
    this.emitter,
    vscode.workspace.onDidChangeWorkspaceFolders(() => this.look()),
    vscode.workspace.onDidOpenTextDocument(() => this.look()),
  ];

  /** There are more than when they were asked for last. */
  readonly onDidGrow = this.emitter.event;

  constructor() {
    this.collect();
  }

  get all(): readonly string[] {
    return [...this.known];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private look(): void {
    const before = this.known.size;
    this.collect();
    if (this.known.size > before) this.emitter.fire();
  }

  private collect(): void {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) this.known.add(uri.scheme);
    for (const document of vscode.workspace.textDocuments) {
      const { scheme } = document.uri;
      const isNew = isCorpus(document) && !this.known.has(scheme);
      if (isNew && vscode.workspace.fs.isWritableFileSystem(scheme)) this.known.add(scheme);
    }
  }
}
