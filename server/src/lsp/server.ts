import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../core/config/store';
import { Attention } from './attention';
import { BackgroundIndex } from './backgroundIndex';
import { cachePlaceOf, encodingOf, readProfile, serverCapabilities, servesFiles } from './capabilities';
import { registerCommands } from './commandHandlers';
import { registerDiagnostics } from './diagnosticHandlers';
import { registerDocuments } from './documents/handlers';
import { registerExchange } from './exchange/handlers';
import { registerFeatures } from './featureHandlers';
import { type Host, routeFiles } from './files/clientFiles';
import { areSame, readLimits } from './limits';
import { MentionIndex } from './mentionIndex';
import { type OpenFile, openFile } from './openDocument';
import { registerOverview } from './overview/handlers';
import type { PositionEncoding } from './positions';
import { PushDiagnostics } from './pushDiagnostics';
import type { Session } from './session';
import type { ClientProfile } from './snapshot';
import { CorpusWorkspace } from './workspace';

/** A file of more UTF-16 code units is not opened without making room. */
const LARGE = 1 << 22;

function isLarge(document: OpenFile): boolean {
  return document.kind === 'corpus' && document.file.text.length > LARGE;
}

/** So long the lines on the screen have to stay what they are, in milliseconds, before their problems are told anew. */
const SCROLLING = 150;

/** Starts serving one client: its life cycle, its settings, its files. What is answered, the handlers know. */
export function startServer(connection: Connection, host: Host): void {
  const runtime = routeFiles(host, connection);
  let profile: ClientProfile;
  let encoding: PositionEncoding = 'utf-16';
  let client: InitializeParams['capabilities'] = {};
  let folders: string[] = [];
  let watched = false;
  let push: PushDiagnostics | undefined;

  const documents: TextDocuments<OpenFile> = new TextDocuments<OpenFile>({
    create(uri, _languageId, version, text) {
      // The message that it came in, as bytes and as JSON, is three times as large and of no use any more.
      if (text.length > LARGE) runtime.collectGarbage?.();
      return openFile(uri, version, text, encoding, workspace.counters);
    },
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
  let moving: ReturnType<typeof setTimeout> | undefined;
  // Other documents of a long file are on the screen: their problems are told of instead of some that nobody sees.
  const attention = new Attention((uri) => {
    if (push) push.schedule(uri);
    else if (client.workspace?.diagnostics?.refreshSupport) {
      clearTimeout(moving);
      moving = setTimeout(
        () => attempt('diagnostic/refresh', connection.languages.diagnostics.refresh()),
        SCROLLING,
      );
    }
  });
  const workspace: CorpusWorkspace = new CorpusWorkspace(
    runtime,
    documents,
    () => encoding,
    () => profile,
    () => watched,
    attention,
  );

  connection.onInitialize((params) => {
    profile = readProfile(params);
    runtime.setClientServes(servesFiles(params));
    encoding = encodingOf(params);
    workspace.setCache(cachePlaceOf(params));
    client = params.capabilities;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    workspace.setFolders(folders);
    if (!client.textDocument?.diagnostic) push = new PushDiagnostics(connection, workspace, documents);
    return {
      capabilities: serverCapabilities(params),
      serverInfo: { name: 'corpus' },
    };
  });

  /** Waits for an answer of the client that nothing depends on; a refusal is only logged. */
  function attempt(name: string, answer: Promise<unknown>): void {
    answer.catch((error: unknown) => connection.console.warn(`${name}: ${String(error)}`));
  }

  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const globs = ['**/*.corpus', '**/*.txt', `**/${CONFIG_FILE}`, '**/*.tsv', '**/*.json'];
      const watching = connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          ...globs.map((globPattern) => ({ globPattern })),
          // A folder that is deleted is told of alone, not the files in it; and configurations include what they like.
          { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
        ],
      });
      attempt(
        'watching files',
        watching.then(() => {
          watched = true;
          background.schedule();
        }),
      );
    }
    background.schedule();
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      attempt(
        'following settings',
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'corpus' }),
      );
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspace.setFolders(folders);
        refresh();
      });
    }
    void readConfiguration();
  });

  /** Asks for our section of the client's settings; what the client does not answer stays as it was. */
  async function readConfiguration(): Promise<void> {
    if (!client.workspace?.configuration) return;
    try {
      const section = (await connection.workspace.getConfiguration('corpus')) as { limits?: unknown } | null;
      setLimits(section?.limits);
    } catch (error) {
      connection.console.warn(`workspace/configuration: ${String(error)}`);
    }
  }
  connection.onDidChangeConfiguration(({ settings }) => {
    // Who cannot be asked sends the settings along.
    if (client.workspace?.configuration) void readConfiguration();
    else setLimits((settings as { corpus?: { limits?: unknown } } | null)?.corpus?.limits);
  });

  function setLimits(given: unknown): void {
    const limits = readLimits(given, profile.limits);
    if (areSame(limits, profile.limits)) return;
    profile = { ...profile, limits };
    workspace.reset();
    refresh();
  }

  /** Tells the client that answers it holds may be old. */
  function refresh(): void {
    overviewChanged();
    background.schedule();
    push?.scheduleAll();
    session.refreshProblems();
    const { semanticTokens } = connection.languages;
    if (client.workspace?.semanticTokens?.refreshSupport) {
      attempt('semanticTokens/refresh', semanticTokens.refresh());
    }
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    background.schedule();
    let concerns = false;
    for (const { uri, type } of changes) {
      const listed = type !== FileChangeType.Changed;
      concerns = workspace.changedOnDisk(uri, listed, type === FileChangeType.Deleted) || concerns;
    }
    if (concerns) refresh();
  });

  documents.onDidChangeContent(({ document }) => {
    overviewChanged();
    workspace.noteTyping();
    push?.schedule(document.uri);
  });
  documents.onDidOpen(({ document }) => {
    // Whom a large file names takes a moment to find: better before somebody asks.
    background.schedule();
    // Its text is held block by block now; as a whole it would stay for as long as there is room for garbage.
    if (isLarge(document)) void runtime.yield().then(() => runtime.collectGarbage?.());
  });
  documents.onDidClose(({ document }) => {
    overviewChanged();
    background.schedule();
    // Who takes note first that a configuration is another one has to tell: the next to hear of it finds nothing new.
    if (workspace.changedOnDisk(document.uri, false) && document.kind === 'config') refresh();
    push?.clear(document.uri);
    attention.forget(document.uri);
  });
  documents.onDidSave(({ document }) => {
    background.schedule();
    if (workspace.changedOnDisk(document.uri, false) && document.kind === 'config') refresh();
  });

  const index = new MentionIndex(workspace);
  const background = new BackgroundIndex(
    connection,
    index,
    () => profile,
    () => workspace.closed.readCount,
    () => {
      // Files were told of before others were read that share documents or furniture with them.
      if (workspace.reports.haveOthersChanged()) refresh();
    },
  );
  const session: Session = {
    connection,
    workspace,
    index,
    background,
    profile: () => profile,
    refreshProblems() {
      const { diagnostics, codeLens } = client.workspace ?? {};
      if (diagnostics?.refreshSupport) {
        attempt('diagnostic/refresh', connection.languages.diagnostics.refresh());
      }
      if (codeLens?.refreshSupport)
        attempt('codeLens/refresh', connection.sendRequest(CodeLensRefreshRequest.type));
    },
  };
  registerFeatures(session);
  registerDiagnostics(session);
  registerCommands(session);
  registerExchange(session);
  registerDocuments(session);
  const overviewChanged = registerOverview(session);

  connection.onShutdown(() => {
    host.noteShutdown?.();
    background.dispose();
    workspace.close();
  });
  documents.listen(connection);
  connection.listen();
}
