import * as vscode from 'vscode';

/** A store of files that is on no disk, as virtual workspaces have: a flat list of paths, folders as they are needed. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly emitter = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  private readonly folders = new Set<string>(['/']);
  private clock = 1;
  readonly onDidChangeFile = this.emitter.event;

  constructor(private readonly scheme: string) {}

  /** Puts a text in place, as somebody else would, and tells of it. */
  put(path: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: this.scheme, path });
    this.writeFile(uri, new TextEncoder().encode(text), { create: true, overwrite: true });
    return uri;
  }

  text(path: string): string | undefined {
    const file = this.files.get(path);
    return file && new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  }

  /** Paths of all files, sorted. */
  get paths(): string[] {
    return [...this.files.keys()].sort();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (!this.folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (!this.folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    const base = uri.path === '/' ? '/' : `${uri.path}/`;
    const inside = (paths: Iterable<string>, type: vscode.FileType) =>
      [...paths]
        .filter((path) => path !== base && path.startsWith(base) && !path.slice(base.length).includes('/'))
        .map((path): [string, vscode.FileType] => [path.slice(base.length), type]);
    return [
      ...inside(this.folders, vscode.FileType.Directory).filter(([name]) => name !== ''),
      ...inside(this.files.keys(), vscode.FileType.File),
    ];
  }

  createDirectory(uri: vscode.Uri): void {
    for (let path = uri.path; path !== '/'; path = path.slice(0, path.lastIndexOf('/')) || '/') {
      this.folders.add(path);
    }
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    { create, overwrite }: { create: boolean; overwrite: boolean },
  ): void {
    const exists = this.files.has(uri.path);
    if (!exists && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (exists && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.createDirectory(vscode.Uri.joinPath(uri, '..'));
    this.files.set(uri.path, { bytes, mtime: this.clock++ });
    this.tell(uri, exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created);
  }

  delete(uri: vscode.Uri): void {
    for (const path of [...this.files.keys(), ...this.folders]) {
      if (path !== uri.path && !path.startsWith(`${uri.path}/`)) continue;
      this.files.delete(path);
      this.folders.delete(path);
    }
    this.tell(uri, vscode.FileChangeType.Deleted);
  }

  rename(from: vscode.Uri, to: vscode.Uri, options: { overwrite: boolean }): void {
    const bytes = this.readFile(from);
    this.writeFile(to, bytes, { create: true, overwrite: options.overwrite });
    this.delete(from);
  }

  private tell(uri: vscode.Uri, type: vscode.FileChangeType): void {
    this.emitter.fire([{ type, uri }]);
  }
}
