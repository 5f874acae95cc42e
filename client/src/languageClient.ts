import * as vscode from 'vscode';
import {
  CloseAction,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorAction,
  ExecuteCommandRequest,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
import { CHANGED } from '../../server/src/lsp/overview/protocol';
import { SAVE_COMMAND } from './commands/save';
import { CRASH_LIMIT, CrashGuard } from './crashGuard';
import { fadingMiddleware } from './fading';
import { CONFIG_FILE, LANGUAGE, settings } from './names';
import { previewMiddleware } from './preview';

/** Documents of `git:` and the like would be reported a second time, beside the file that they are a version of. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'];
const CORPUS_DOCUMENTS = SCHEMES.map((scheme) => ({ scheme, language: LANGUAGE }));
const CONFIG_DOCUMENTS = SCHEMES.map((scheme) => ({ scheme, pattern: `**/${CONFIG_FILE}` }));

/**
 * `idle`: nothing has asked for the server yet. `failed`: it could not start or stopped too often, and stays away
 * until somebody restarts it.
 */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** Told of long work: what is being done and how much of it is done, in percent. */
export type Progress = (message: string, percentage: number | undefined) => void;

/** Thrown when a request needs a server that is not there. The user has been or is to be told, without a stack trace. */
export class ServerUnavailable extends Error {}

/** The language server's process: starts it when first needed, again when it dies, and on request. */
export class CorpusServer {
  private readonly stateEmitter = new vscode.EventEmitter<ServerState>();
  private readonly corpusEmitter = new vscode.EventEmitter<void>();
  private readonly guard = new CrashGuard();
  private client: LanguageClient | undefined;
  private current: ServerState = 'idle';
  /** Resolves when the start that is under way has succeeded or failed. */
  private starting: Promise<void> | undefined;
  private disposed = false;
  private nextToken = 0;

  readonly onDidChangeState = this.stateEmitter.event;
  /** The server's answers about the corpus as a whole may have become old. */
  readonly onDidChangeCorpus = this.corpusEmitter.event;

  /** Runs a command of the server that something in the editor names by itself, such as a code lens. */
  commandRunner: ((command: string, argument: object) => Promise<unknown>) | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Process id of the running server. */
  get processId(): number | undefined {
    return this.client?.serverProcess?.pid;
  }

  /** Starts the server unless it runs, starts or has failed. Never rejects: a failure becomes the state. */
  async ensureStarted(): Promise<void> {
    if (this.current === 'idle') await this.launch();
    else await this.starting;
  }

  /** Stops the server, if there is one, and starts it anew. */
  async restart(): Promise<void> {
    this.guard.reset();
    if (this.starting) {
      // It may hang: without its process the start fails, and begins again by itself.
      this.client?.serverProcess?.kill();
      await this.starting;
    } else {
      await this.discardClient();
      await this.launch();
    }
  }

  /**
   * Runs a command of the server.
   * @throws {ServerUnavailable} when the server is not running and does not start
   */
  async execute<Result>(
    command: string,
    argument: object,
    token?: vscode.CancellationToken,
  ): Promise<Result | null> {
    await this.ensureStarted();
    if (this.current !== 'running' || !this.client) throw new ServerUnavailable();
    return this.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] }, token);
  }

  /**
   * Sends a request of our own, beside the Language Server Protocol.
   * @param progress is told how the server comes along with long work
   * @throws {ServerUnavailable} when the server is not running and does not start
   */
  async request<Result>(
    method: string,
    params: object,
    token?: vscode.CancellationToken,
    progress?: Progress,
  ): Promise<Result> {
    await this.ensureStarted();
    const { client } = this;
    if (this.current !== 'running' || !client) throw new ServerUnavailable();
    // The library takes a token that is undefined for another parameter.
    const send = (sent: object) =>
      token ? client.sendRequest<Result>(method, sent, token) : client.sendRequest<Result>(method, sent);
    if (!progress) return send(params);
    const workDoneToken = `corpus-${this.nextToken++}`;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'end') progress(value.message ?? '', value.percentage);
    });
    try {
      return await send({ ...params, workDoneToken });
    } finally {
      listening.dispose();
    }
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    this.stateEmitter.dispose();
    this.corpusEmitter.dispose();
    await this.discardClient();
  }

  private launch(): Promise<void> {
    this.starting ??= this.startClients().finally(() => {
      this.starting = undefined;
    });
    return this.starting;
  }

  /** Starts clients until one runs or there have been too many. */
  private async startClients(): Promise<void> {
    this.setState('starting');
    while (!this.disposed) {
      if (await this.startClient()) return this.setState('running');
      if (!this.guard.mayRestart()) return this.fail();
    }
  }

  /** True when the client runs. Each start has a client of its own: one that failed to start cannot be used again. */
  private async startClient(): Promise<boolean> {
    const client = new QuietClient(
      LANGUAGE,
      vscode.l10n.t('Corpus language server'),
      this.serverOptions(),
      this.clientOptions(),
    );
    watchConfigurations(client);
    client.onNotification(CHANGED, () => this.corpusEmitter.fire());
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped && client === this.client && !this.starting) this.crashed();
    });
    try {
      await client.start();
    } catch (error) {
      this.log.error(`start failed: ${error}`);
    }
    return client.state === State.Running;
  }

  private crashed(): void {
    this.client = undefined;
    if (this.guard.mayRestart()) void this.launch();
    else this.fail();
  }

  private async discardClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.dispose();
    } catch (error) {
      // A client whose server has died cannot say goodbye to it.
      this.log.debug(`stopping: ${error}`);
    }
  }

  private serverOptions(): ServerOptions {
    const module = vscode.Uri.joinPath(this.extensionUri, 'dist', 'server.js').fsPath;
    const run = { module, transport: TransportKind.ipc };
    return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=0'] } } };
  }

  private clientOptions(): LanguageClientOptions {
    const docs = vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules').toString();
    return {
      documentSelector: CORPUS_DOCUMENTS,
      middleware: {
        ...fadingMiddleware(),
        ...previewMiddleware(),
        executeCommand: (command, args, next) =>
          this.commandRunner ? this.commandRunner(command, args[0] ?? {}) : next(command, args),
      },
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        locale: vscode.env.language,
        documentationBase: `${docs}/`,
        saveCommand: SAVE_COMMAND,
        problemsPerFile: settings().get('limits.problemsPerFile', 1000),
      },
      initializationFailedHandler: (error) => {
        this.log.error(`initialization failed: ${error}`);
        return false;
      },
      errorHandler: {
        error: (_error, _message, count) => ({
          action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
          handled: true,
        }),
        // Whether it is started again is decided by the state that the client then goes to.
        closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
      },
    };
  }

  private fail(): void {
    this.setState('failed');
    const minutes = CRASH_LIMIT.window / 60_000;
    void offerRestart(
      vscode.l10n.t(
        'The Corpus language server stopped {0} times within {1} minutes and is no longer restarted.',
        CRASH_LIMIT.count,
        minutes,
      ),
    );
  }

  private setState(state: ServerState): void {
    if (this.disposed || state === this.current) return;
    this.current = state;
    this.log.info(`server: ${state}`);
    this.stateEmitter.fire(state);
  }
}

/** Writes the library's messages to the log alone: what the user has to know, the user is told in plain words. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/**
 * Lets the server follow open configurations, too, and report their problems. It offers nothing else for them: its
 * formatting, outline and completion would compete with those for JSON.
 */
function watchConfigurations(client: LanguageClient): void {
  const features = [
    client.getFeature(DidOpenTextDocumentNotification.method),
    client.getFeature(DidChangeTextDocumentNotification.method),
    client.getFeature(DidCloseTextDocumentNotification.method),
    client.getFeature(DidSaveTextDocumentNotification.method),
    client.getFeature(DocumentDiagnosticRequest.method),
  ];
  for (const feature of features) {
    const initialize = feature.initialize.bind(feature);
    feature.initialize = (capabilities) =>
      initialize(capabilities, [...CORPUS_DOCUMENTS, ...CONFIG_DOCUMENTS]);
  }
}

/** Shows an error with buttons that restart the server and open the log. */
export async function offerRestart(message: string): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const showLog = vscode.l10n.t('Show Log');
  const choice = await vscode.window.showErrorMessage(message, restart, showLog);
  if (choice === restart) await vscode.commands.executeCommand('corpus.restartServer');
  else if (choice === showLog) await vscode.commands.executeCommand('corpus.showLog');
}
