import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver';
import type { MentionIndex } from '../mentionIndex';
import { located, mentionAt, mentionsIn } from '../mentions';
import type { Snapshot } from '../snapshot';

/** Every mention of what stands at a position, in all files of the workspace. */
export async function references(
  snapshot: Snapshot,
  position: Position,
  index: MentionIndex,
  token: CancellationToken,
): Promise<Location[]> {
  const mention = mentionAt(snapshot, position);
  return mention ? (await index.find(mention.id, token)).map(({ uri, range }) => ({ uri, range })) : [];
}

/** Mentions of the same thing in the same document. */
export function highlights(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const mention = mentionAt(snapshot, position);
  if (!mention) return [];
  return [...mentionsIn(snapshot.file, mention.block)]
    .filter(({ id }) => id === mention.id)
    .map((other) => ({ range: located(other, snapshot).range, kind: DocumentHighlightKind.Text }));
}
