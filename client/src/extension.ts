import * as vscode from 'vscode';
import { registerCleanedPreview } from './cleaned/register';
import { registerWorkspaceCommands } from './commands/changeWorkspace';
import { cacheFolder, codeFolder, registerClearCache } from './commands/clearCache';
import { registerEditCommands } from './commands/edits';
import { registerGoToDocument } from './commands/goToDocument';
import { registerIncludeTexts } from './commands/includeTexts';
import { registerLearn } from './commands/learn';
import { SAVE_COMMAND, saveFile } from './commands/save';
import { CorpusOverview } from './corpusView/overview';
import { registerCorpusViews } from './corpusView/register';
import { registerDashboard } from './dashboard/panel';
import { createDocumentStatus } from './documentStatus';
import { registerExport } from './exchange/export';
import { registerImport } from './exchange/import';
import { registerJoin } from './exchange/join';
import { registerSplit } from './exchange/split';
import { onDidChangeFading } from './fading';
import { fixOnSave } from './fixOnSave';
import { chooseLanguage, onDidChangeDisplayLanguage } from './l10n';
import { LanguageAssociation } from './languageAssociation';
import { CorpusServer, type ServerState } from './languageClient';
import { CONFIG_FILE, isConfiguration, isCorpus } from './names';
import type { ServerHost } from './serverHost';
import { createStatus } from './status';

/** What other extensions and tests see of this one. */
export interface CorpusExtension {
  readonly serverState: ServerState;
  /** Process id of the language server while it runs; undefined in a browser, where it is a worker. */
  readonly serverProcessId: number | undefined;
}

let server: CorpusServer | undefined;

/** Starts the extension; what kind of server there is, the entries in `node/` and `browser/` know. */
export async function start(context: vscode.ExtensionContext, host: ServerHost): Promise<CorpusExtension> {
  context.subscriptions.push(await chooseLanguage(context.extensionUri));
  const log = vscode.window.createOutputChannel('Corpus', { log: true });
  const cache = cacheFolder(context);
  const corpusServer = new CorpusServer(host, context.extensionUri, log, cache);
  server = corpusServer;
  /** What the server has said is to be said anew. */
  const renew = () => corpusServer.state === 'running' && void corpusServer.restart();
  const overview = new CorpusOverview(corpusServer);
  context.subscriptions.push(
    log,
    createStatus(corpusServer),
    createDocumentStatus(corpusServer),
    registerCleanedPreview(corpusServer),
    registerEditCommands(corpusServer),
    registerWorkspaceCommands(corpusServer),
    registerClearCache(corpusServer, [cache, codeFolder(context)]),
    registerLearn(corpusServer),
    registerIncludeTexts(corpusServer),
    registerGoToDocument(corpusServer),
    registerSplit(corpusServer),
    registerJoin(corpusServer),
    registerExport(corpusServer),
    registerImport(corpusServer),
    overview,
    registerCorpusViews(overview, context),
    registerDashboard(overview, context.extensionUri),
    vscode.commands.registerCommand(SAVE_COMMAND, saveFile),
    vscode.commands.registerCommand('corpus.restartServer', () => corpusServer.restart()),
    vscode.commands.registerCommand('corpus.showLog', () => log.show()),
    fixOnSave(),
    onDidChangeFading(renew),
    onDidChangeDisplayLanguage(renew),
    new LanguageAssociation(log),
    ...startWhenNeeded(corpusServer),
  );
  return {
    get serverState() {
      return corpusServer.state;
    },
    get serverProcessId() {
      return corpusServer.processId;
    },
  };
}

export function deactivate(): Promise<void> | undefined {
  return server?.dispose();
}

/**
 * The extension wakes up for any plain text, since that may turn out to be a corpus; the server waits for a corpus or
 * for a workspace that is configured as one. A configuration that is opened counts by itself: of one that has just been
 * made, the watcher may not have heard.
 */
function startWhenNeeded(server: CorpusServer): vscode.Disposable[] {
  const start = () => void server.ensureStarted();
  const needsServer = (document: vscode.TextDocument) => isCorpus(document) || isConfiguration(document);
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`, false, true, true);
  if (vscode.workspace.textDocuments.some(needsServer)) start();
  else {
    vscode.workspace.findFiles(`**/${CONFIG_FILE}`, '**/node_modules/**', 1).then(
      (found) => found.length > 0 && start(),
      () => undefined,
    );
  }
  return [
    watcher,
    watcher.onDidCreate(start),
    vscode.workspace.onDidOpenTextDocument((document) => needsServer(document) && start()),
  ];
}
