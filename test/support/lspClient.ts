import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ApplyWorkspaceEditParams,
  type CancellationToken,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type LogMessageParams,
  type MessageConnection,
  MessageType,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { ClientText, type Encoding } from './clientText';

const root = (import.meta as ImportMeta & { readonly rootDirectory: string }).rootDirectory;
/** CORPUS_DIST names another folder with the built server, so that a build in use need not be replaced. */
const dist = process.env.CORPUS_DIST ?? join(root, 'dist');

/** How long a condition may take to come true. */
const PATIENCE = 10_000;

export type Transport = 'stdio' | 'ipc';

export interface ClientOptions {
  readonly transport?: Transport;
  readonly capabilities?: ClientCapabilities;
  /** Encodings that the client offers; none are named by default. */
  readonly encodings?: readonly string[];
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** The client's `corpus.*` settings, as `workspace/configuration` asks for them. */
  readonly settings?: Record<string, unknown>;
  /** Files of the workspace folder, by path relative to it, made before the server starts. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** False for a client that opens files without any folder. */
  readonly folder?: boolean;
}

/** Everything that an editor like VS Code says it can do, as far as the server asks. */
export function fullCapabilities(): ClientCapabilities {
  return {
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      workspaceEdit: {
        documentChanges: true,
        changeAnnotationSupport: { groupsOnLabel: true },
      },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      diagnostics: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
      codeLens: { refreshSupport: true },
    },
    textDocument: {
      synchronization: { didSave: true },
      diagnostic: {
        relatedInformation: true,
        codeDescriptionSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      completion: { completionItem: { snippetSupport: true } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } } },
    },
  };
}

/** The same without pull diagnostics: the server is to publish them. */
export function pushCapabilities(): ClientCapabilities {
  const { workspace, textDocument } = fullCapabilities();
  const { diagnostics: _refresh, ...restOfWorkspace } = workspace!;
  const { diagnostic: _pull, ...restOfDocument } = textDocument!;
  return {
    workspace: restOfWorkspace,
    textDocument: {
      ...restOfDocument,
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
    },
  };
}

/** A file that the client has open: its own copy of the text, never asked of the server. */
export class ClientDocument {
  version = 1;
  text: ClientText;

  constructor(
    readonly uri: string,
    text: string,
    readonly encoding: Encoding,
  ) {
    this.text = new ClientText(text, encoding);
  }

  get content(): string {
    return this.text.content;
  }

  /** Applies edits as a client must: all of them to the text as it is now. */
  withEdits(edits: readonly TextEdit[]): string {
    return this.text.withEdits(edits);
  }
}

/**
 * Leaves out what is said of documents as wholes (too short, like another one): fixtures are short and alike, and a
 * test of one letter is not about that.
 */
export function ofParts(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => !String(code).startsWith('document/'));
}

/** A small editor: starts the built server, speaks the protocol with it, and fails when the server dies or logs an error. */
export class LspClient {
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly registrations: Registration[] = [];
  readonly appliedEdits: ApplyWorkspaceEditParams[] = [];
  readonly logs: LogMessageParams[] = [];
  readonly documents = new Map<string, ClientDocument>();
  /** What the server told of work under way: `begin`, `report` and `end` of all of it, in order. */
  readonly progress: { readonly token: string | number; readonly kind: string; readonly message?: string }[] =
    [];
  refreshes = 0;
  /** Times that code lenses were to be fetched anew. */
  lensRefreshes = 0;
  stderr = '';
  /** Answers `workspace/applyEdit`; by default the edit is made. */
  answerEdit: (params: ApplyWorkspaceEditParams) => { applied: boolean; failureReason?: string };
  initializeResult!: InitializeResult;
  private readonly happened = new EventEmitter().setMaxListeners(0);
  private readonly died: Promise<never>;
  private stopping = false;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    /** Path of the workspace folder. */
    readonly folder: string,
    readonly encoding: Encoding,
    public settings: Record<string, unknown>,
    readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>,
  ) {
    this.answerEdit = ({ edit }) => {
      this.apply(edit);
      return { applied: true };
    };
    this.died = exited.then(({ code, signal }) => {
      throw new Error(`The server ended (${signal ?? `exit code ${code}`}):\n${this.stderr}`);
    });
    this.died.catch(() => undefined);
    process.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.stderr += chunk;
    });
  }

  /** Starts a server and initializes it. */
  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const client = LspClient.spawn(options);
    await client.initialize(options);
    return client;
  }

  /** Starts a server and says nothing to it yet. */
  static spawn({ transport = 'stdio', encodings, settings = {}, files = {} }: ClientOptions = {}): LspClient {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-protocol-')));
    const child = startProcess(transport);
    const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    const connection =
      transport === 'ipc'
        ? createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
        : createProtocolConnection(
            new StreamMessageReader(child.stdout!),
            new StreamMessageWriter(child.stdin!),
          );
    const encoding = encodingFrom(encodings);
    const client = new LspClient(child, connection, folder, encoding, settings, exited);
    for (const [path, content] of Object.entries(files)) client.write(path, content);
    client.listen();
    return client;
  }

  private listen(): void {
    const { connection } = this;
    const notice = () => this.happened.emit('message');
    connection.onNotification('window/logMessage', (params: LogMessageParams) => {
      this.logs.push(params);
      notice();
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      notice();
    });
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: Registration[] }) => {
        this.registrations.push(...registrations);
        notice();
        return null;
      },
    );
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'corpus' ? this.settings : null)),
    );
    for (const method of ['workspace/diagnostic/refresh', 'workspace/semanticTokens/refresh']) {
      connection.onRequest(method, () => {
        this.refreshes++;
        notice();
        return null;
      });
    }
    connection.onRequest('workspace/codeLens/refresh', () => {
      this.lensRefreshes++;
      notice();
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    // Of tokens that no test listens to by itself.
    (connection as MessageConnection).onUnhandledProgress(({ token, value }) => {
      this.progress.push({ token, ...(value as { kind: string; message?: string }) });
      notice();
    });
    connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      this.appliedEdits.push(params);
      notice();
      return this.answerEdit(params);
    });
    // Writing to a server that has just died is told by `died`.
    connection.onError(() => undefined);
    connection.listen();
  }

  async initialize({
    capabilities = fullCapabilities(),
    encodings,
    initializationOptions,
    locale,
    folder = true,
  }: ClientOptions = {}): Promise<void> {
    const uri = pathToFileURL(this.folder).href;
    this.initializeResult = await this.request('initialize', {
      processId: process.pid,
      rootUri: folder ? uri : null,
      workspaceFolders: folder ? [{ uri, name: 'corpus' }] : null,
      capabilities: encodings
        ? { ...capabilities, general: { positionEncodings: [...encodings] } }
        : capabilities,
      ...(locale ? { locale } : {}),
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    this.notify('initialized', {});
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await this.until('files are watched', () =>
        this.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'),
      );
    }
  }

  /** Sends a request; fails when the server ends before it answers. */
  request<R>(method: string, params?: unknown, token?: CancellationToken): Promise<R> {
    const { connection } = this;
    const answer =
      params === undefined
        ? connection.sendRequest<R>(method)
        : token
          ? connection.sendRequest<R>(method, params, token)
          : connection.sendRequest<R>(method, params);
    return Promise.race([answer, this.died]);
  }

  notify(method: string, params?: unknown): void {
    const { connection } = this;
    const sent =
      params === undefined
        ? connection.sendNotification(method)
        : connection.sendNotification(method, params as object);
    sent.catch(() => undefined);
  }

  /** Writes a message to the server's standard input as it is, right or wrong. */
  writeRaw(message: unknown): void {
    const body = typeof message === 'string' ? message : JSON.stringify(message);
    this.process.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** Waits until a condition holds, looking again after each message of the server. */
  async until(what: string, condition: () => boolean): Promise<void> {
    if (condition()) return;
    let look = () => {};
    let timer: NodeJS.Timeout | undefined;
    const held = new Promise<void>((resolve, reject) => {
      look = () => condition() && resolve();
      this.happened.on('message', look);
      timer = setTimeout(() => reject(new Error(`Waited in vain until ${what}`)), PATIENCE);
    });
    try {
      await Promise.race([held, this.died]);
    } finally {
      clearTimeout(timer);
      this.happened.off('message', look);
    }
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Writes a file of the workspace folder. Nobody is told of it. */
  write(path: string, content: string | Uint8Array): void {
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  /** Writes files, or deletes those given as null, and tells the server. */
  changeOnDisk(files: Readonly<Record<string, string | Uint8Array | null>>): void {
    const changes = Object.entries(files).map(([path, content]) => {
      const existed = existsSync(join(this.folder, path));
      if (content === null) this.remove(path);
      else this.write(path, content);
      return { uri: this.uri(path), type: content === null ? 3 : existed ? 2 : 1 };
    });
    this.notify('workspace/didChangeWatchedFiles', { changes });
  }

  /** Makes the folder hold these files and no others, nothing open, as if the server had just started. */
  startOver(files: Readonly<Record<string, string | Uint8Array>> = {}): void {
    for (const document of [...this.documents.values()]) this.close(document);
    const present = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)));
    this.changeOnDisk({ ...Object.fromEntries(present.map((path) => [path, null])), ...files });
    this.appliedEdits.length = 0;
  }

  /** Opens a file of the workspace folder, or any URI, with a text. */
  open(path: string, text: string, languageId = 'corpus'): ClientDocument {
    const uri = /^[a-z-]+:/.test(path) ? path : this.uri(path);
    const document = new ClientDocument(uri, text, this.encoding);
    this.documents.set(uri, document);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return document;
  }

  /** Sends incremental changes; offsets of each are those of the text that the ones before it left. */
  change(document: ClientDocument, ...edits: { start: number; end: number; newText: string }[]): void {
    document.version++;
    const contentChanges = edits.map(({ start, end, newText }) => {
      const range = document.text.range(start, end);
      const { content } = document;
      document.text = new ClientText(content.slice(0, start) + newText + content.slice(end), this.encoding);
      return { range, text: newText };
    });
    this.notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges,
    });
  }

  /** Replaces one occurrence of a text. */
  replace(document: ClientDocument, old: string, newText: string): void {
    const start = document.content.indexOf(old);
    assert.notEqual(start, -1, `"${old}" is not in the text`);
    this.change(document, { start, end: start + old.length, newText });
  }

  /** Sends the whole text anew. */
  setText(document: ClientDocument, text: string): void {
    document.version++;
    document.text = new ClientText(text, this.encoding);
    this.notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges: [{ text }],
    });
  }

  close(document: ClientDocument): void {
    this.documents.delete(document.uri);
    this.notify('textDocument/didClose', { textDocument: { uri: document.uri } });
  }

  pull(
    uri: string,
    previousResultId?: string,
  ): Promise<FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** Pulled diagnostics of a file, all of them. */
  async allDiagnostics(document: { readonly uri: string }): Promise<Diagnostic[]> {
    const report = await this.pull(document.uri);
    assert.equal(report.kind, 'full');
    return (report as FullDocumentDiagnosticReport).items;
  }

  /** Pulled diagnostics of a file, as far as fixtures are about them. */
  async diagnostics(document: { readonly uri: string }): Promise<Diagnostic[]> {
    return ofParts(await this.allDiagnostics(document));
  }

  /** Diagnostics of an open file as "code «wrong text»", in order; those of one rule or family when one is given. */
  async problems(document: ClientDocument, only = ''): Promise<string[]> {
    const items = await this.diagnostics(document);
    return items
      .filter(({ code }) => String(code).startsWith(only))
      .map(({ code, range }) => `${code} «${document.text.at(range)}»`);
  }

  workspaceDiagnostics(
    previousResultIds: readonly { uri: string; value: string }[] = [],
    rest: object = {},
  ): Promise<WorkspaceDiagnosticReport> {
    return this.request('workspace/diagnostic', { previousResultIds, ...rest });
  }

  /** Makes a workspace edit in the open documents, and tells the server; fails for a version that is not the current one. */
  apply(edit: WorkspaceEdit): void {
    for (const change of edit.documentChanges ?? []) {
      assert.ok('textDocument' in change, 'only text edits are expected');
      const document = this.documents.get(change.textDocument.uri);
      assert.ok(document, `${change.textDocument.uri} is not open`);
      assert.equal(change.textDocument.version, document.version, 'version of the edit');
      this.setText(document, document.withEdits(change.edits as TextEdit[]));
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
      const document = this.documents.get(uri);
      assert.ok(document, `${uri} is not open`);
      this.setText(document, document.withEdits(edits));
    }
  }

  /** Errors that the server logged since this was asked last; those that nobody asks for fail `stop`. */
  takeErrors(): string[] {
    const errors = this.logs.filter(({ type }) => type === MessageType.Error).map(({ message }) => message);
    this.logs.length = 0;
    return errors;
  }

  /** Fails unless the server still does its work. */
  async assertAlive(): Promise<void> {
    const uri = `untitled:alive-${this.documents.size}`;
    const document = this.open(uri, '=== FILE: con.txt ===\n\nCòn sống.\n');
    const codes = (await this.diagnostics(document)).map(({ code }) => code);
    assert.ok(codes.includes('marker/unsafe-name'), `codes: ${codes.join(' ')}`);
    this.close(document);
  }

  /** Shuts the server down in good order; fails when it did not go well, or logged an error that no test expected. */
  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    try {
      await this.request('shutdown');
      this.notify('exit');
      const { code, signal } = await this.exited;
      assert.deepEqual(this.takeErrors(), [], 'errors logged by the server');
      assert.equal(this.stderr, '', 'standard error of the server');
      assert.deepEqual({ code, signal }, { code: 0, signal: null });
    } finally {
      this.dispose();
    }
  }

  /** Ends the server in whatever state it is, and deletes the workspace folder. */
  dispose(): void {
    this.stopping = true;
    this.connection.dispose();
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function startProcess(transport: Transport): ChildProcess {
  const server = join(dist, 'corpus.js');
  if (!existsSync(server)) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
  if (transport === 'ipc') return fork(server, ['lsp', '--node-ipc'], { silent: true, execArgv: [] });
  return spawn(process.execPath, [server, 'lsp', '--stdio'], { stdio: 'pipe' });
}

/** What the server is to choose: UTF-16 where it is offered, or nothing is. */
function encodingFrom(offered: readonly string[] | undefined): Encoding {
  if (!offered || offered.includes('utf-16')) return 'utf-16';
  return offered.includes('utf-8') ? 'utf-8' : 'utf-32';
}
