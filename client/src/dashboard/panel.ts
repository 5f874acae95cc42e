import * as vscode from 'vscode';
import type { CorpusOverview } from '../corpusView/overview';
import * as l10n from '../l10n';
import { ServerUnavailable } from '../languageClient';
import { tellError } from '../messages';
import { dashboardHtml } from './html';
import { readMessage } from './messages';
import { dashboardModel } from './model';
import { openMark } from './openMark';
import type { DashboardCommand, FromPage, ToPage } from './protocol';
import { dashboardTexts } from './texts';

const VIEW_TYPE = 'corpus.dashboard';
const WALKTHROUGH = 'corpus-editor.corpus-editor#start';

/** Registers *Open Dashboard*; a dashboard that was open when the window closed comes back with it. */
export function registerDashboard(overview: CorpusOverview, extensionUri: vscode.Uri): vscode.Disposable {
  let dashboard: Dashboard | undefined;
  const adopt = (panel: vscode.WebviewPanel) => {
    dashboard = new Dashboard(panel, overview, extensionUri);
    panel.onDidDispose(() => {
      if (dashboard?.panel === panel) dashboard = undefined;
    });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpus.openDashboard', () => {
      if (dashboard) return dashboard.panel.reveal();
      const title = l10n.t('Corpus Dashboard');
      adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active));
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel) {
        adopt(panel);
      },
    }),
    { dispose: () => dashboard?.panel.dispose() },
  );
}

/** One open dashboard: figures are asked for while it can be seen, and again whenever the corpus has changed. */
class Dashboard {
  private readonly subscriptions: vscode.Disposable[];
  private asking: vscode.CancellationTokenSource | undefined;
  /** True when the page shows older figures than there are. */
  private stale = true;
  private ready = false;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly overview: CorpusOverview,
    extensionUri: vscode.Uri,
  ) {
    const { webview } = panel;
    const media = vscode.Uri.joinPath(extensionUri, 'client', 'media');
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [media, dist] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'corpus-light.svg'),
      dark: vscode.Uri.joinPath(media, 'corpus-dark.svg'),
    };
    this.subscriptions = [
      webview.onDidReceiveMessage((value: unknown) => {
        const message = readMessage(value);
        if (message) void this.receive(message);
      }),
      panel.onDidChangeViewState(() => this.update()),
      overview.onDidChange(() => {
        this.stale = true;
        this.update();
      }),
    ];
    panel.onDidDispose(() => this.dispose());
    webview.html = dashboardHtml({
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'dashboard.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(media, 'dashboard.css')).toString(),
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID(),
      language: l10n.displayLanguage(),
      title: l10n.t('Corpus Dashboard'),
    });
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        // A page that was hidden is made anew and knows nothing.
        this.ready = true;
        this.stale = true;
        return this.update();
      case 'open':
        return this.attempt(() => openMark(this.overview, message.where, message.title));
      case 'save':
        return this.attempt(() => saveFile(`${message.panel}.${message.format}`, message.content));
      case 'command':
        await runCommand(message.command);
    }
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      const reason = error instanceof Error && error.message ? error.message : String(error);
      void tellError(l10n.t('The command failed: {0}', reason));
    }
  }

  private update(): void {
    if (!this.ready || !this.stale || !this.panel.visible) return;
    this.stale = false;
    void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const current = () => this.asking === asking;
    try {
      const busy = setTimeout(() => current() && this.send(busyWith('')), 500);
      const figures = await this.overview
        .figures(asking.token, (message) => current() && this.send(busyWith(message)))
        .finally(() => clearTimeout(busy));
      if (!current()) return;
      if (figures.documents === 0 && figures.unreadable.count === 0) return this.send(nothingThere());
      const texts = dashboardTexts();
      const locale = l10n.displayLanguage();
      this.send({ type: 'figures', locale, texts: texts.page, ...dashboardModel(figures, texts, locale) });
    } catch (error) {
      // What was asked for anew, the new answer replaces.
      if (current()) this.send(failure(error));
    } finally {
      asking.dispose();
      if (current()) this.asking = undefined;
    }
  }

  private send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private dispose(): void {
    this.asking?.cancel();
    this.asking = undefined;
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function busyWith(progress: string): ToPage {
  const text = l10n.t('Reading the corpus…');
  return { type: 'busy', text: progress ? `${text} ${progress}` : text };
}

function nothingThere(): ToPage {
  return {
    type: 'message',
    text: l10n.t('There are no documents in this workspace.'),
    actions: [
      { command: 'openFile', title: l10n.t('Open File') },
      { command: 'walkthrough', title: l10n.t('Get Started') },
    ],
  };
}

function failure(error: unknown): ToPage {
  return {
    type: 'message',
    text:
      error instanceof ServerUnavailable
        ? l10n.t('The Corpus language server is not running.')
        : l10n.t('The corpus could not be read. The log says why.'),
    actions: [
      { command: 'restart', title: l10n.t('Restart Server') },
      { command: 'log', title: l10n.t('Show Log') },
    ],
  };
}

async function runCommand(command: DashboardCommand): Promise<void> {
  const commands: Readonly<Record<DashboardCommand, readonly [string, ...string[]]>> = {
    restart: ['corpus.restartServer'],
    log: ['corpus.showLog'],
    walkthrough: ['workbench.action.openWalkthrough', WALKTHROUGH],
    openFile: ['workbench.action.files.openFile'],
  };
  const [id, ...args] = commands[command];
  await vscode.commands.executeCommand(id, ...args);
}

/** Asks where to, and writes. */
async function saveFile(name: string, content: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `corpus-${name}`) } : {}),
    filters: name.endsWith('.svg') ? { SVG: ['svg'] } : { CSV: ['csv'] },
  });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
}
