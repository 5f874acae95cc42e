import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  type DocumentSelector,
  ErrorAction,
  ExecuteCommandRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  WorkDoneProgress,
} from 'vscode-languageclient';
import { CHANGED } from '../../server/src/lsp/overview/protocol';
import { serveFiles } from './clientFiles';
import { SAVE_COMMAND } from './commands/save';
import { CRASH_LIMIT, CrashGuard } from './crashGuard';
import { fadingMiddleware } from './fading';
import * as l10n from './l10n';
import { tellError } from './messages';
import { CONFIG_FILE, LANGUAGE, settings } from './names';
import { previewMiddleware } from './preview';
import { Schemes } from './schemes';
import type { ServerHandle, ServerHost } from './serverHost';
import { symbolMiddleware } from './symbolNames';

/**
 * `idle`: nothing has asked for the server yet. `failed`: it could not start or stopped too often, and stays away
 * until somebody restarts it.
 */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** Told of long work: what is being done and how much of it is done, in percent. */
export type Progress = (message: string, percentage: number | undefined) => void;

/** Thrown when a request needs a server that is not there. The user has been or is to be told, without a stack trace. */
export class ServerUnavailable extends Error {}

/** The language server: starts it when first needed, again when it dies, and on request. */
export class CorpusServer {
  private readonly stateEmitter = new vscode.EventEmitter<ServerState>();
  private readonly corpusEmitter = new vscode.EventEmitter<void>();
  private readonly guard = new CrashGuard();
  private readonly schemes = new Schemes();
  private server: ServerHandle | undefined;
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
    private readonly host: ServerHost,
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    /** Where the server keeps what it finds; undefined for nowhere. */
    private readonly cache: vscode.Uri | undefined,
  ) {
    this.schemes.onDidGrow(() => this.current === 'running' && void this.restart());
  }

  get state(): ServerState {
    return this.current;
  }

  /** Process id of the running server; undefined also where servers are no processes. */
  get processId(): number | undefined {
    return this.server?.processId;
  }

  /** Starts the server unless it runs, starts or has failed. Never rejects: a failure becomes the state. */
  async ensureStarted(): Promise<void> {
    if (this.current === 'idle') await this.launch();
    else await this.starting;
  }

  /**
   * Stops the server, if there is one, and starts it anew.
   * @param meanwhile is done while there is none
   */
  async restart(meanwhile?: () => Promise<void>): Promise<void> {
    this.guard.reset();
    if (this.starting) {
      // It may hang: without its server the start fails, and begins again by itself.
      this.server?.kill();
      await meanwhile?.();
      await this.starting;
    } else {
      await this.discardClient();
      await meanwhile?.();
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
    if (this.current !== 'running' || !this.server) throw new ServerUnavailable();
    return this.server.client.sendRequest(
      ExecuteCommandRequest.type,
      { command, arguments: [argument] },
      token,
    );
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
    const client = this.server?.client;
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
    this.schemes.dispose();
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
    const server = this.createServer();
    const { client } = server;
    client.onNotification(CHANGED, () => this.corpusEmitter.fire());
    this.server = server;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped && server === this.server && !this.starting) this.crashed();
    });
    try {
      await Promise.race([client.start(), server.broken]);
    } catch (error) {
      this.log.error(`start failed: ${error}`);
    }
    if (client.state === State.Running) return true;
    server.dispose();
    return false;
  }

  private createServer(): ServerHandle {
    const schemes = this.schemes.all;
    const corpora = schemes.map((scheme) => ({ scheme, language: LANGUAGE }));
    const configurations = schemes.map((scheme) => ({ scheme, pattern: `**/${CONFIG_FILE}` }));
    const server = this.host(l10n.t('Corpus language server'), this.clientOptions(corpora));
    beQuiet(server.client);
    watchConfigurations(server.client, [...corpora, ...configurations]);
    serveFiles(server.client);
    return server;
  }

  private crashed(): void {
    this.server?.dispose();
    this.server = undefined;
    if (this.guard.mayRestart()) void this.launch();
    else this.fail();
  }

  private async discardClient(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    try {
      await server.client.dispose();
    } catch (error) {
      // A client whose server has died cannot say goodbye to it.
      this.log.debug(`stopping: ${error}`);
    }
    server.dispose();
  }

  private clientOptions(documentSelector: DocumentSelector): LanguageClientOptions {
    const docs = vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules').toString();
    return {
      documentSelector,
      middleware: {
        ...fadingMiddleware(),
        ...previewMiddleware(),
        ...symbolMiddleware(),
        executeCommand: (command, args, next) =>
          this.commandRunner ? this.commandRunner(command, args[0] ?? {}) : next(command, args),
      },
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        locale: l10n.displayLanguage(),
        documentationBase: `${docs}/`,
        saveCommand: SAVE_COMMAND,
        clientFiles: true,
        problemsPerFile: settings().get<number>('limits.problemsPerFile'),
        outlineDetail: settings().get<number>('limits.outlineDetail'),
        ...(this.cache ? { cacheFolder: this.cache.fsPath } : {}),
        cacheMegabytes: settings().get<number>('limits.cache'),
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
      l10n.t(
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
function beQuiet(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
}

/**
 * Lets the server follow open configurations, too, and report their problems. It offers nothing else for them: its
 * formatting, outline and completion would compete with those for JSON.
 */
function watchConfigurations(client: BaseLanguageClient, selector: DocumentSelector): void {
  const features = [
    client.getFeature(DidOpenTextDocumentNotification.method),
    client.getFeature(DidChangeTextDocumentNotification.method),
    client.getFeature(DidCloseTextDocumentNotification.method),
    client.getFeature(DidSaveTextDocumentNotification.method),
    client.getFeature(DocumentDiagnosticRequest.method),
  ];
  for (const feature of features) {
    const initialize = feature.initialize.bind(feature);
    feature.initialize = (capabilities) => initialize(capabilities, selector);
  }
}

/** Shows an error with buttons that restart the server and open the log. */
export async function offerRestart(message: string): Promise<void> {
  const restart = l10n.t('Restart Server');
  const showLog = l10n.t('Show Log');
  const choice = await tellError(message, restart, showLog);
  if (choice === restart) await vscode.commands.executeCommand('corpus.restartServer');
  else if (choice === showLog) await vscode.commands.executeCommand('corpus.showLog');
}
