import {
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Report } from './reports';
import { safely } from './safe';
import type { Session } from './session';

const NOTHING: FullDocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Of so many files clients that take answers in parts are told at once: every message costs both sides something. */
const TOLD_AT_ONCE = 50;

/** Answers clients that ask for diagnostics: of one file, or of the whole workspace. */
export function registerDiagnostics({ connection, workspace, refreshProblems }: Session): void {
  const { diagnostics } = connection.languages;
  diagnostics.on(({ textDocument, previousResultId }, token) =>
    safely(connection, 'diagnostic', token, NOTHING, async () => {
      const report = await workspace.reports.of(textDocument.uri, previousResultId);
      return report ? reportOf(report) : NOTHING;
    }),
  );
  diagnostics.onWorkspace(({ previousResultIds }, token, _progress, results) =>
    safely(connection, 'workspace/diagnostic', token, { items: [] }, async () => {
      // A file can be told of twice; what was said last holds.
      let items = new Map<string, WorkspaceDocumentDiagnosticReport>();
      for await (const report of workspace.reports.all(previousResultIds, token)) {
        const item = { uri: report.uri, version: report.version, ...reportOf(report) };
        items.set(report.uri, item);
        if (!results || items.size < TOLD_AT_ONCE) continue;
        results.report({ items: [...items.values()] });
        items = new Map();
      }
      if (results && items.size > 0) {
        results.report({ items: [...items.values()] });
        items = new Map();
      }
      // Files were told of before others were read that share documents or furniture with them.
      if (workspace.reports.haveOthersChanged()) refreshProblems();
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
