import * as vscode from 'vscode';
import type { Middleware, vsdiag } from 'vscode-languageclient';
import { LANGUAGE, settings } from './names';

/**
 * VS Code shows text faded whose diagnostic has the tag `Unnecessary`, as those of page furniture have. The setting
 * `corpus.decorations.boilerplate` takes the tag away where somebody wants to read that text like any other.
 */
export function fadingMiddleware(): Middleware {
  return {
    async provideDiagnostics(document, previousResultId, token, next) {
      const report = await next(document, previousResultId, token);
      if (report && 'items' in report) unfade(report.items);
      return report;
    },
    provideWorkspaceDiagnostics(resultIds, token, reporter, next) {
      const report: vsdiag.ResultReporter = (chunk) => {
        for (const item of chunk?.items ?? []) if ('items' in item) unfade(item.items);
        reporter(chunk);
      };
      return next(resultIds, token, report);
    },
  };
}

/** Calls back when the setting changes: diagnostics that are shown already have to be made anew. */
export function onDidChangeFading(callback: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${LANGUAGE}.decorations.boilerplate`)) callback();
  });
}

function unfade(diagnostics: readonly vscode.Diagnostic[]): void {
  if (settings().get('decorations.boilerplate', true)) return;
  for (const diagnostic of diagnostics) {
    diagnostic.tags = diagnostic.tags?.filter((tag) => tag !== vscode.DiagnosticTag.Unnecessary);
  }
}
