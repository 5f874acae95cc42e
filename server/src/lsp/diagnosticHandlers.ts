import {
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { safely } from './safe';
import type { Session } from './session';
import type { Report } from './workspace';

const NOTHING: FullDocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers clients that ask for diagnostics: of one file, or of the whole workspace. */
export function registerDiagnostics({ connection, workspace, refreshDiagnostics }: Session): void {
  const { diagnostics } = connection.languages;
  diagnostics.on(({ textDocument, previousResultId }, token) =>
    safely(connection, 'diagnostic', token, NOTHING, async () => {
      const report = await workspace.report(textDocument.uri, previousResultId);
      return report ? reportOf(report) : NOTHING;
    }),
  );
  diagnostics.onWorkspace(({ previousResultIds }, token, _progress, results) =>
    safely(connection, 'workspace/diagnostic', token, { items: [] }, async () => {
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      // A file can be told of twice; what was said last holds.
      const items = new Map<string, WorkspaceDocumentDiagnosticReport>();
      for await (const report of workspace.reports(previous, token)) {
        const item = { uri: report.uri, version: report.version, ...reportOf(report) };
        if (results) results.report({ items: [item] });
        else items.set(report.uri, item);
      }
      // Files were told of before others were read that share documents or furniture with them.
      if (workspace.haveOthersChanged()) refreshDiagnostics();
      return { items: [...items.values()] };
    }),
  );
}

function reportOf({
  resultId,
  items,
}: Report): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  if (items === undefined) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, ...(resultId === '' ? {} : { resultId }), items };
}
