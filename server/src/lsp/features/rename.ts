import {
  type CancellationToken,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { formatMarker } from '../../core/format/marker';
import { checkName, nameKey } from '../../core/format/names';
import { markerParts } from '../../core/rules/marker/messages';
import { fill } from '../../core/rules/table';
import { contains } from '../../core/text/span';
import { viewOf } from '../../core/text/view';
import type { MentionIndex } from '../mentionIndex';
import { type LocatedMention, located, type Mention, mentionAt } from '../mentions';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';

const CONFIRM = 'rename';

interface DocumentTarget {
  readonly block: number;
  readonly range: Range;
  readonly name: string;
}

/** What a rename at a position would rename; undefined where there is nothing. */
export function prepareRename(
  snapshot: Snapshot,
  position: Position,
): { range: Range; placeholder: string } | undefined {
  const document = documentAt(snapshot, position);
  if (document) return { range: document.range, placeholder: document.name };
  const mention = mentionAt(snapshot, position);
  return mention && { range: located(mention, snapshot).range, placeholder: mention.text };
}

/**
 * Renames a document, or a person, organisation, place or cited document wherever it is written as it is here.
 * @throws ResponseError for a name that a document cannot have
 */
export async function rename(
  snapshot: Snapshot,
  position: Position,
  newName: string,
  index: MentionIndex,
  profile: ClientProfile,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const document = documentAt(snapshot, position);
  if (document) return renameDocument(snapshot, document, newName, profile);
  const mention = mentionAt(snapshot, position);
  if (!mention) return undefined;
  const text = newName.replace(/\s+/g, ' ').trim();
  if (text === '') throw invalid(words('renameEmpty', profile.locale));
  const found = await index.find(mention.id, token);
  const same = found.filter((other) => spelling(other.text) === spelling(mention.text));
  return mentionEdits(snapshot, same, text, await collision(mention, text, index, token), profile);
}

function documentAt({ file, positions }: Snapshot, position: Position): DocumentTarget | undefined {
  const { block, offset } = positions.locate(position);
  const { marker } = file.analysis(block).structure;
  if (!marker || marker.name === '' || !contains(marker.nameSpan, offset)) return undefined;
  return { block, range: positions.inBlock(block, marker.nameSpan), name: marker.name };
}

function renameDocument(
  snapshot: Snapshot,
  { block, range }: DocumentTarget,
  newName: string,
  { locale }: ClientProfile,
): WorkspaceEdit {
  const name = newName.trim();
  if (name === '') throw invalid(words('renameEmpty', locale));
  const defect = checkName(name);
  if (defect) {
    const part = name.slice(defect.span.start, defect.span.end);
    throw invalid(fill(markerParts[defect.defect][locale], { character: part, part }, locale));
  }
  const { blocks } = snapshot.file.text;
  const taken = blocks.some(
    (other, i) => i !== block && other.marker && nameKey(other.marker.name) === nameKey(name),
  );
  if (taken) throw invalid(words('renameTaken', locale, { name }));
  // What the style escapes (`&` in an attribute) is escaped here too.
  const { style } = blocks[block]!.marker!;
  const written = style.kind === 'doc' ? formatMarker(style, name).slice('<doc id="'.length, -2) : name;
  return { changes: { [snapshot.uri]: [{ range, newText: written }] } };
}

function mentionEdits(
  snapshot: Snapshot,
  mentions: readonly LocatedMention[],
  newText: string,
  collision: string | undefined,
  profile: ClientProfile,
): WorkspaceEdit {
  const byFile = new Map<string, TextEdit[]>();
  for (const { uri, range } of mentions) {
    byFile.set(uri, [...(byFile.get(uri) ?? []), { range, newText }]);
  }
  if (!profile.documentChanges || !profile.changeAnnotations) return { changes: Object.fromEntries(byFile) };
  const needsConfirmation = byFile.size > 1 || collision !== undefined;
  const label = collision
    ? words('renameCollides', profile.locale, { name: collision })
    : words('renameLabel', profile.locale, { name: newText });
  return {
    documentChanges: [...byFile].map(([uri, edits]) => ({
      textDocument: { uri, version: uri === snapshot.uri ? snapshot.version : null },
      edits: edits.map((edit) => ({ ...edit, annotationId: CONFIRM })),
    })),
    changeAnnotations: { [CONFIRM]: { label, needsConfirmation } },
  };
}

/** The other bearer of the new name, if there is one: the two could no longer be told apart. */
async function collision(
  mention: Mention,
  newName: string,
  index: MentionIndex,
  token: CancellationToken,
): Promise<string | undefined> {
  const wanted = spelling(newName).toLowerCase();
  for (const [id, { first }] of await index.identities(token)) {
    if (id === mention.id || first.type !== mention.type) continue;
    if (spelling(first.name).toLowerCase() === wanted || spelling(first.text).toLowerCase() === wanted)
      return first.name;
  }
  return undefined;
}

/** The form in which two ways to write the same name are equal. */
function spelling(text: string): string {
  return viewOf(text).text.replace(/\s+/g, ' ');
}

function invalid(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
