import type { CancellationToken, Location, LocationLink, Position } from 'vscode-languageserver';
import { type ConfiguredEntry, entryLocations } from '../configuredEntries';
import { fullestIn } from '../fileMentions';
import type { MentionIndex } from '../mentionIndex';
import { located, mentionAt } from '../mentions';
import type { ClientProfile, Snapshot } from '../snapshot';

/**
 * Where somebody or something is introduced: the fullest mention of the workspace (a person's whole name beside an
 * office, a document's number, date and issuer), and where the project configured it.
 */
export async function definition(
  snapshot: Snapshot,
  position: Position,
  profile: ClientProfile,
  index: MentionIndex,
  entries: ReadonlyMap<string, ConfiguredEntry>,
  token: CancellationToken,
): Promise<Location[] | LocationLink[] | undefined> {
  const mention = mentionAt(snapshot, position);
  if (!mention) return undefined;
  const origin = located(mention, snapshot).range;
  await index.refresh(token);
  const fullest = fullestIn(index.filesNaming(mention.id));
  const configured = entries.get(mention.id);
  const found: Location[] = [
    ...(fullest ? [{ uri: fullest.uri, range: fullest.range }] : []),
    ...(configured ? entryLocations(configured, snapshot.positions.encoding) : []),
  ];
  if (!profile.definitionLinks) return found;
  // The whole name is the link, not the word under the pointer.
  return found.map(({ uri, range }) => ({
    originSelectionRange: origin,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
