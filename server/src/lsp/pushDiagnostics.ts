import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { OpenFile } from './openDocument';
import type { CorpusWorkspace } from './workspace';

/** Pause in typing after which diagnostics are sent, in milliseconds. */
const PAUSE = 150;

/** Publishes diagnostics of open files, for clients that do not ask for them. */
export class PushDiagnostics {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: CorpusWorkspace,
    private readonly documents: TextDocuments<OpenFile>,
  ) {}

  schedule(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => void this.publish(uri), PAUSE),
    );
  }

  scheduleAll(): void {
    for (const { uri } of this.documents.all()) this.schedule(uri);
  }

  clear(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private async publish(uri: string): Promise<void> {
    this.timers.delete(uri);
    try {
      const report = await this.workspace.reports.of(uri, undefined);
      // Closed or changed while the configuration was read: a later publication is on its way.
      const version = this.documents.get(uri)?.version;
      if (!report || version === undefined || report.version !== version) return;
      await this.connection.sendDiagnostics({ uri, version, diagnostics: [...(report.items ?? [])] });
    } catch (error) {
      this.connection.console.error(`publishDiagnostics: ${String(error)}`);
    }
  }
}
