import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  type InitializeParams,
  TextDocuments,
  type UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../core/config/store';
import { encodingOf, problemLimit, readProfile, serverCapabilities } from './capabilities';
import { workspaceEdit } from './edits';
import { codeActions } from './features/codeActions';
import { codeLenses } from './features/codeLens';
import {
  type CommandArguments,
  DOCUMENTS_COMMAND,
  type DocumentEntry,
  listDocuments,
  runCommand,
} from './features/commands';
import { completion } from './features/completion';
import { documentLinks } from './features/documentLinks';
import { foldingRanges } from './features/folding';
import { formatting } from './features/formatting';
import { hover } from './features/hover';
import { inlayHints } from './features/inlayHints';
import { definition, highlights, references } from './features/references';
import { prepareRename, rename } from './features/rename';
import { selectionRanges } from './features/selectionRanges';
import { semanticTokens } from './features/semanticTokens';
import { documentSymbols } from './features/symbols';
import { workspaceSymbols } from './features/workspaceSymbols';
import { MentionIndex } from './mentionIndex';
import { type OpenFile, openFile } from './openDocument';
import { uriOf } from './paths';
import type { PositionEncoding } from './positions';
import { PushDiagnostics } from './pushDiagnostics';
import type { Runtime } from './runtime';
import { safely } from './safe';
import type { ClientProfile, Snapshot } from './snapshot';
import { words } from './words';
import { CorpusWorkspace, type Report } from './workspace';

/** Wires the features to a connection and listens. Knows the protocol; what the answers are, the features know. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let profile: ClientProfile;
  let encoding: PositionEncoding = 'utf-16';
  let client: InitializeParams['capabilities'] = {};
  let folders: string[] = [];
  let watched = false;
  let push: PushDiagnostics | undefined;

  const documents: TextDocuments<OpenFile> = new TextDocuments<OpenFile>({
    create: (uri, languageId, version, text) =>
      openFile(uri, languageId, version, text, encoding, workspace.counters),
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
  const workspace: CorpusWorkspace = new CorpusWorkspace(
    runtime,
    documents,
    () => encoding,
    () => profile,
    () => watched,
  );
  const index = new MentionIndex(workspace);

  connection.onInitialize((params) => {
    profile = readProfile(params);
    encoding = encodingOf(params);
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
        watchers: globs.map((globPattern) => ({ globPattern })),
      });
      attempt(
        'watching files',
        watching.then(() => {
          watched = true;
        }),
      );
    }
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
      const section = (await connection.workspace.getConfiguration('corpus')) as {
        limits?: { problemsPerFile?: unknown };
      } | null;
      const limit = problemLimit(section?.limits?.problemsPerFile);
      if (limit !== undefined && limit !== profile.problemsPerFile) {
        profile = { ...profile, problemsPerFile: limit };
        workspace.reset();
        refresh();
      }
    } catch (error) {
      connection.console.warn(`workspace/configuration: ${String(error)}`);
    }
  }
  connection.onDidChangeConfiguration(({ settings }) => {
    const pushed = problemLimit(
      (settings as { corpus?: { limits?: { problemsPerFile?: unknown } } } | null)?.corpus?.limits
        ?.problemsPerFile,
    );
    if (pushed !== undefined && !client.workspace?.configuration) {
      profile = { ...profile, problemsPerFile: pushed };
      workspace.reset();
      refresh();
      return;
    }
    void readConfiguration();
  });

  /** Tells the client that answers it holds may be old. */
  function refresh(): void {
    push?.scheduleAll();
    const { diagnostics, semanticTokens } = connection.languages;
    if (client.workspace?.diagnostics?.refreshSupport) attempt('diagnostic/refresh', diagnostics.refresh());
    if (client.workspace?.semanticTokens?.refreshSupport) {
      attempt('semanticTokens/refresh', semanticTokens.refresh());
    }
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    let concerns = false;
    for (const { uri, type } of changes) {
      concerns = workspace.changedOnDisk(uri, type !== FileChangeType.Changed) || concerns;
    }
    if (concerns) refresh();
  });

  documents.onDidChangeContent(({ document }) => push?.schedule(document.uri));
  documents.onDidClose(({ document }) => {
    workspace.changedOnDisk(document.uri, false);
    push?.clear(document.uri);
  });
  documents.onDidSave(({ document }) => {
    if (workspace.changedOnDisk(document.uri, false) && document.kind === 'config') refresh();
  });

  /** Registers one feature of a corpus file: an unknown file, a failure or a cancellation answers `fallback`. */
  function answer<P extends { textDocument: { uri: string } }, R>(
    name: string,
    fallback: R,
    feature: (snapshot: Snapshot, params: P) => R,
  ) {
    return (params: P, token: CancellationToken) =>
      safely<R>(connection, name, token, fallback, async () => {
        const snapshot = await workspace.snapshot(params.textDocument.uri);
        return snapshot ? feature(snapshot, params) : fallback;
      });
  }

  /** The same for features that ask other files, too. */
  function answerLater<P extends { textDocument: { uri: string } }, R>(
    name: string,
    fallback: R,
    feature: (snapshot: Snapshot, params: P, token: CancellationToken) => Promise<R>,
  ) {
    return (params: P, token: CancellationToken) =>
      safely<R>(connection, name, token, fallback, async () => {
        const snapshot = await workspace.snapshot(params.textDocument.uri);
        return snapshot ? feature(snapshot, params, token) : fallback;
      });
  }

  connection.onDocumentSymbol(answer('documentSymbol', [], (snapshot) => documentSymbols(snapshot, profile)));
  connection.onFoldingRanges(answer('foldingRange', [], foldingRanges));
  connection.onHover(
    answer('hover', null, (snapshot, { position }) => hover(snapshot, position, profile) ?? null),
  );
  connection.onCodeAction(
    answer('codeAction', [], (snapshot, params) => codeActions(snapshot, params, profile)),
  );
  connection.onCompletion(
    answer('completion', [], (snapshot, { position }) => completion(snapshot, position, profile)),
  );
  connection.onDocumentLinks(answer('documentLink', [], documentLinks));
  connection.onDocumentFormatting(answer('formatting', [], (snapshot) => formatting(snapshot)));
  connection.onDocumentRangeFormatting(
    answer('rangeFormatting', [], (snapshot, { range }) => formatting(snapshot, range)),
  );
  connection.languages.semanticTokens.on(
    answer('semanticTokens', { data: [] }, (snapshot) => semanticTokens(snapshot)),
  );
  connection.languages.semanticTokens.onRange(
    answer('semanticTokens/range', { data: [] }, (snapshot, { range }) => semanticTokens(snapshot, range)),
  );

  connection.onDefinition(
    answerLater('definition', null, async (snapshot, { position }, token) => {
      return (await definition(snapshot, position, index, token)) ?? null;
    }),
  );
  connection.onReferences(
    answerLater('references', [], (snapshot, { position }, token) =>
      references(snapshot, position, index, token),
    ),
  );
  connection.onDocumentHighlight(
    answer('documentHighlight', [], (snapshot, { position }) => highlights(snapshot, position)),
  );
  connection.onPrepareRename(
    answer('prepareRename', null, (snapshot, { position }) => prepareRename(snapshot, position) ?? null),
  );
  connection.onRenameRequest(
    answerLater('rename', null, async (snapshot, { position, newName }, token) => {
      return (await rename(snapshot, position, newName, index, profile, token)) ?? null;
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    safely(connection, 'workspace/symbol', token, [], () => workspaceSymbols(query, index, token)),
  );
  connection.onCodeLens(answer('codeLens', [], (snapshot) => codeLenses(snapshot, profile)));
  connection.onSelectionRanges(
    answer('selectionRange', [], (snapshot, { positions }) => selectionRanges(snapshot, positions)),
  );
  connection.languages.inlayHint.on(
    answer('inlayHint', [], (snapshot, { range }) => inlayHints(snapshot, range)),
  );

  connection.languages.diagnostics.on((params, token) =>
    safely(
      connection,
      'diagnostic',
      token,
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async () => {
        const report = await workspace.report(params.textDocument.uri, params.previousResultId);
        return report ? documentReport(report) : { kind: DocumentDiagnosticReportKind.Full, items: [] };
      },
    ),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _progress, results) =>
    safely(connection, 'workspace/diagnostic', token, { items: [] }, async () => {
      const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
      const items = [];
      for await (const report of workspace.reports(previous, token)) {
        const item = { uri: report.uri, version: report.version, ...documentReport(report) };
        if (results) results.report({ items: [item] });
        else items.push(item);
      }
      return { items };
    }),
  );

  connection.onExecuteCommand(({ command, arguments: args }, token) =>
    safely(connection, command, token, null, async () => {
      const argument = (args?.[0] ?? {}) as Partial<CommandArguments>;
      const snapshot = typeof argument.uri === 'string' ? await workspace.snapshot(argument.uri) : undefined;
      if (command === DOCUMENTS_COMMAND) {
        if (snapshot) return { documents: listDocuments(snapshot) };
        const all: DocumentEntry[] = (await workspace.openSnapshots()).flatMap(listDocuments);
        for (const path of await workspace.closedPaths(token)) {
          const closed = await workspace.readClosed(uriOf(path), path).catch(() => undefined);
          if (closed) all.push(...listDocuments(closed));
          if (token.isCancellationRequested) break;
        }
        return { documents: all };
      }
      if (!snapshot) return { changed: false, message: words('notCorpus', profile.locale) };
      return execute(command, snapshot, argument as CommandArguments);
    }),
  );

  async function execute(command: string, snapshot: Snapshot, args: CommandArguments) {
    const outcome = runCommand(command, snapshot, args, profile);
    if (!outcome) throw new Error(`unknown command ${command}`);
    if (outcome.change.edits.length === 0) return { changed: false, message: outcome.message };
    const edit = workspaceEdit(snapshot, outcome.change.edits, profile, args.preview === true);
    const { applied } = await connection.workspace.applyEdit({ label: outcome.label, edit });
    return { changed: applied, message: applied ? outcome.message : words('editRefused', profile.locale) };
  }

  documents.listen(connection);
  connection.listen();
}

function documentReport({
  resultId,
  items,
}: Report): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  if (items === undefined) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, ...(resultId === '' ? {} : { resultId }), items };
}
