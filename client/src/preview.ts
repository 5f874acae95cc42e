import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** When the preview is asked for its grouping (milliseconds after the edit came): it opens in its own time. */
const MOMENTS = [300, 900, 2500] as const;

const NEVER = new vscode.CancellationTokenSource().token;

/**
 * Groups the refactor preview of an edit by kind, so that each kind of page furniture has a checkbox; VS Code groups by
 * file alone. Asking a preview that is not there yet, or is grouped already, does nothing.
 */
export function previewMiddleware(): Pick<Middleware, 'workspace'> {
  return {
    workspace: {
      async handleApplyEdit(params, next) {
        const annotations = Object.values(params.edit.changeAnnotations ?? {});
        if (!annotations.some(({ needsConfirmation }) => needsConfirmation)) return next(params, NEVER);
        const timers = MOMENTS.map((moment) => setTimeout(groupByKind, moment));
        try {
          return await next(params, NEVER);
        } finally {
          for (const timer of timers) clearTimeout(timer);
        }
      },
    },
  };
}

function groupByKind(): void {
  // A command of VS Code that is no part of its API: without it the preview stays grouped by file.
  vscode.commands.executeCommand('refactorPreview.groupByType').then(undefined, () => undefined);
}
