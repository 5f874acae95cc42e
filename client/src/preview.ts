import * as vscode from 'vscode';
import { type Middleware, RenameRequest, type WorkspaceEdit } from 'vscode-languageclient';
import { inertMessage } from './inert';
import * as l10n from './l10n';
import { isCorpus } from './names';

/** When the preview is asked for its grouping (milliseconds after the edit came): it opens in its own time. */
const MOMENTS = [300, 900, 2500] as const;

const NEVER = new vscode.CancellationTokenSource().token;

/** Names the one change that makes VS Code show the others first. */
const ASKING = 'corpus.preview';

/**
 * Shows the refactor preview of an edit with everything ticked, and grouped by kind, so that each kind of page furniture
 * has a checkbox and what a rename warns of is read; VS Code groups by file alone. Asking a preview that is not there
 * yet, or is grouped already, does nothing.
 */
export function previewMiddleware(): Pick<Middleware, 'workspace' | 'sendRequest'> {
  return {
    workspace: {
      async handleApplyEdit(params, next) {
        if (!asks(params.edit)) return next(params, NEVER);
        const stop = groupSoon();
        try {
          return await next({ ...params, edit: await tickedIfCan(params.edit) }, NEVER);
        } finally {
          stop();
        }
      },
    },
    // Only here a rename still has what its changes are called.
    async sendRequest(type, param, token, next) {
      const answer = await next(type, param, token);
      const method = typeof type === 'string' ? type : type.method;
      if (method !== RenameRequest.method || !isEdit(answer)) return answer;
      refuseUnsaved(answer);
      if (!asks(answer)) return answer;
      groupSoon();
      return (await tickedIfCan(answer)) as typeof answer;
    },
  };
}

function isEdit(answer: unknown): answer is WorkspaceEdit {
  return typeof answer === 'object' && answer !== null;
}

function asks(edit: WorkspaceEdit): boolean {
  return Object.values(edit.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation);
}

/** Of tables that are open the server knows only what was saved: places in them may have moved. */
function refuseUnsaved({ documentChanges = [] }: WorkspaceEdit): void {
  for (const change of documentChanges) {
    if (!('textDocument' in change) || change.textDocument.version !== null) continue;
    const key = vscode.Uri.parse(change.textDocument.uri).toString();
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    if (!open?.isDirty || isCorpus(open)) continue;
    const name = vscode.workspace.asRelativePath(open.uri);
    throw new Error(l10n.t('{0} has unsaved changes. Save it first: the rename changes it, too.', name));
  }
}

/** @returns stops what is still to come */
function groupSoon(): () => void {
  const timers = MOMENTS.map((moment) => setTimeout(groupByKind, moment));
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}

async function tickedIfCan(edit: WorkspaceEdit): Promise<WorkspaceEdit> {
  const existing = await existingFile(edit);
  return existing ? ticked(edit, existing) : edit;
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
    // It can quote a name from the corpus.
    { label: inertMessage(annotation.label), needsConfirmation: false },
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
