import * as vscode from 'vscode';
import type { ApplyWorkspaceEditParams, Middleware, WorkspaceEdit } from 'vscode-languageclient';

/** When the preview is asked for its grouping (milliseconds after the edit came): it opens in its own time. */
const MOMENTS = [300, 900, 2500] as const;

const NEVER = new vscode.CancellationTokenSource().token;

/** Names the one change that makes VS Code show the others first. */
const ASKING = 'corpus.preview';

/**
 * Shows the refactor preview of an edit with everything ticked, and grouped by kind, so that each kind of page furniture
 * has a checkbox; VS Code groups by file alone. Asking a preview that is not there yet, or is grouped already, does
 * nothing.
 */
export function previewMiddleware(): Pick<Middleware, 'workspace'> {
  return {
    workspace: {
      async handleApplyEdit(params, next) {
        if (!asks(params)) return next(params, NEVER);
        const timers = MOMENTS.map((moment) => setTimeout(groupByKind, moment));
        try {
          const existing = await existingFile(params.edit);
          return await next(existing ? { ...params, edit: ticked(params.edit, existing) } : params, NEVER);
        } finally {
          for (const timer of timers) clearTimeout(timer);
        }
      },
    },
  };
}

function asks({ edit }: ApplyWorkspaceEditParams): boolean {
  return Object.values(edit.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation);
}

/**
 * The same edit with all of its changes ticked. VS Code shows a preview only where a change needs confirmation, and
 * leaves such changes unticked. So none of ours needs any, and one more does: to make a file that is there, unless it is
 * there, which no preview lists and nothing comes of.
 */
function ticked(edit: WorkspaceEdit, existing: string): WorkspaceEdit {
  const { documentChanges = [], changeAnnotations = {} } = edit;
  const annotations = Object.entries(changeAnnotations).map(([id, annotation]) => [
    id,
    { ...annotation, needsConfirmation: false },
  ]);
  return {
    ...edit,
    documentChanges: [
      ...documentChanges,
      { kind: 'create', uri: existing, options: { ignoreIfExists: true }, annotationId: ASKING },
    ],
    changeAnnotations: {
      ...Object.fromEntries(annotations),
      [ASKING]: { label: ASKING, needsConfirmation: true },
    },
  };
}

/** A file of the edit that is on disk: one that is not would be listed as to be made. */
async function existingFile({ documentChanges = [] }: WorkspaceEdit): Promise<string | undefined> {
  for (const change of documentChanges) {
    if (!('textDocument' in change)) continue;
    const { uri } = change.textDocument;
    const stat = vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    if (await stat.then(Boolean, () => false)) return uri;
  }
  return undefined;
}

function groupByKind(): void {
  // A command of VS Code that is no part of its API: without it the preview stays grouped by file.
  vscode.commands.executeCommand('refactorPreview.groupByType').then(undefined, () => undefined);
}
