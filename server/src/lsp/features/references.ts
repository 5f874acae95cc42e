import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver';
import type { MentionIndex } from '../mentionIndex';
import { type LocatedMention, located, mentionAt, mentionsIn } from '../mentions';
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

/** The fullest mention: of a person the whole name, of a document number, date and issuer. */
export async function definition(
  snapshot: Snapshot,
  position: Position,
  index: MentionIndex,
  token: CancellationToken,
): Promise<Location | undefined> {
  const mention = mentionAt(snapshot, position);
  if (!mention) return undefined;
  const fullest = fullestOf(await index.find(mention.id, token));
  return fullest && { uri: fullest.uri, range: fullest.range };
}

/** Mentions of the same thing in the same document. */
export function highlights(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const mention = mentionAt(snapshot, position);
  if (!mention) return [];
  return [...mentionsIn(snapshot.file, mention.block)]
    .filter(({ id }) => id === mention.id)
    .map((other) => ({ range: located(other, snapshot).range, kind: DocumentHighlightKind.Text }));
}

/** The longest mention; of equally long ones the first. */
function fullestOf(mentions: readonly LocatedMention[]): LocatedMention | undefined {
  return mentions.reduce<LocatedMention | undefined>(
    (best, mention) => (!best || mention.text.length > best.text.length ? mention : best),
    undefined,
  );
}
