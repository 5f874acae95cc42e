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
  const textEdits: TextEdit[] = edits.map((edit) => ({
    range: snapshot.positions.range(edit.span),
    newText: edit.newText,
  }));
  if (!profile.documentChanges) return { changes: { [snapshot.uri]: textEdits } };
  const document: OptionalVersionedTextDocumentIdentifier = { uri: snapshot.uri, version: snapshot.version };
  if (!confirm || !profile.changeAnnotations) {
    return { documentChanges: [TextDocumentEdit.create(document, textEdits)] };
  }
  const annotated = textEdits.map((edit, i) => ({ ...edit, annotationId: edits[i]!.kind }));
  return {
    documentChanges: [TextDocumentEdit.create(document, annotated)],
    changeAnnotations: annotations(edits, profile),
  };
}

function annotations(
  edits: readonly ActionEdit[],
  { locale }: ClientProfile,
): Record<string, ChangeAnnotation> {
  const kinds = new Set(edits.map((edit) => edit.kind));
  return Object.fromEntries(
    [...kinds].map((kind) => {
      const label = Object.hasOwn(furnitureKinds, kind)
        ? furnitureKinds[kind as keyof typeof furnitureKinds][locale]
        : kind;
      return [kind, { label, needsConfirmation: true }];
    }),
  );
}
