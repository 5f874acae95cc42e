import {
  type ChangeAnnotation,
  type OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ActionEdit } from '../core/actions/change';
import { furnitureKinds } from '../core/rules/boilerplate/messages';
import type { ClientProfile, Snapshot } from './snapshot';
import { words } from './words';

/**
 * A workspace edit of one file. It names the version that it was computed for, so that a client refuses it when the
 * text has changed since.
 * @param confirm whether the client should show the changes, grouped by kind, before it makes them
 */
export function workspaceEdit(
  snapshot: Snapshot,
  edits: readonly ActionEdit[],
  profile: ClientProfile,
  confirm = false,
): WorkspaceEdit {
  return editOfFiles([fileEdits(snapshot, edits)], profile, confirm);
}

/** The edits of one file, in the client's positions: all that has to be remembered of a file that was read. */
export interface FileEdits {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** What each edit is counted and confirmed as. */
  readonly kinds: readonly string[];
}

export function fileEdits({ uri, version, positions }: Snapshot, edits: readonly ActionEdit[]): FileEdits {
  return {
    uri,
    version,
    edits: edits.map(({ span, newText }) => ({ range: positions.range(span), newText })),
    kinds: edits.map(({ kind }) => kind),
  };
}

/**
 * One workspace edit of several files.
 * @param confirm whether the client should show the changes, grouped by kind, before it makes them
 */
export function editOfFiles(
  files: readonly FileEdits[],
  profile: ClientProfile,
  confirm = false,
): WorkspaceEdit {
  if (!profile.documentChanges) {
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  }
  const annotate = confirm && profile.changeAnnotations;
  const documentChanges = files.map(({ uri, version, edits, kinds }) => {
    const document: OptionalVersionedTextDocumentIdentifier = { uri, version };
    const made = annotate ? edits.map((edit, i) => ({ ...edit, annotationId: kinds[i]! })) : [...edits];
    return TextDocumentEdit.create(document, made);
  });
  if (!annotate) return { documentChanges };
  return { documentChanges, changeAnnotations: annotations(linesByKind(files), profile) };
}

/** How many lines the edits of each kind are about. */
function linesByKind(files: readonly FileEdits[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { edits, kinds } of files) {
    for (const [i, { range }] of edits.entries()) {
      const { start, end } = range;
      // The last line of a file has no break to go with it; of a line that is split a part goes.
      const isCutOff = start.character === 0 && end.character > 0 ? 1 : 0;
      const count = Math.max(1, end.line - start.line + isCutOff);
      lines.set(kinds[i]!, (lines.get(kinds[i]!) ?? 0) + count);
    }
  }
  return lines;
}

function annotations(
  lines: ReadonlyMap<string, number>,
  { locale }: ClientProfile,
): Record<string, ChangeAnnotation> {
  return Object.fromEntries(
    [...lines].map(([kind, count]): [string, ChangeAnnotation] => {
      if (!Object.hasOwn(furnitureKinds, kind))
        return [kind, { label: kindLabel(kind, locale), needsConfirmation: true }];
      const label = furnitureKinds[kind as keyof typeof furnitureKinds][locale];
      const description = words('previewLines', locale, { count: String(count) });
      return [kind, { label, description, needsConfirmation: true }];
    }),
  );
}

/** What a rule's edits are called in a preview; the rule itself where there are no words for them. */
function kindLabel(kind: string, locale: ClientProfile['locale']): string {
  const key = `kind:${kind}`;
  const label = words(key, locale);
  return label === key ? kind : label;
}
