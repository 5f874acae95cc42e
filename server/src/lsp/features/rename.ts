import {
  type CancellationToken,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { writtenName } from '../../core/actions/documents/rename';
import { checkName, nameKey } from '../../core/format/names';
import { markerParts } from '../../core/rules/marker/messages';
import { fill } from '../../core/rules/table';
import { contains } from '../../core/text/span';
import { type ConfiguredEntry, namesOf } from '../configuredEntries';
import type { MentionIndex } from '../mentionIndex';
import { type LocatedMention, located, type Mention, mentionAt, spellingOf } from '../mentions';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import type { CorpusWorkspace } from '../workspace';
import { type EntryFile, renameConfigured } from './configuredNames';

/** Ids of what is confirmed: the texts, and the configuration. */
const CONFIRM = 'rename';
const CONFIGURED = 'configuration';

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
 * Renames a document, or a person, organisation, place or cited document wherever it is written as it is here, in the
 * configuration too. A name that somebody else has is warned of in the preview, and refused where the client can show none.
 * @throws ResponseError for a name that a document cannot have, or that could not be told from another
 */
export async function rename(
  snapshot: Snapshot,
  position: Position,
  newName: string,
  index: MentionIndex,
  entries: ReadonlyMap<string, ConfiguredEntry>,
  workspace: CorpusWorkspace,
  profile: ClientProfile,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const document = documentAt(snapshot, position);
  if (document) return renameDocument(snapshot, document, newName, profile);
  const mention = mentionAt(snapshot, position);
  if (!mention) return undefined;
  const text = newName.replace(/\s+/g, ' ').trim();
  if (text === '') throw invalid(words('renameEmpty', profile.locale));
  if (CONTROL.test(text)) throw invalid(words('renameControl', profile.locale));
  const written = spellingOf(mention.text);
  const found = await index.find(mention.id, token);
  const same = found.filter((other) => spellingOf(other.text) === written);
  const configured = renameConfigured(entries.get(mention.id), written, text, workspace);
  const { kept } = configured;
  const warnings = [
    ...collisions(mention, text, index, entries, profile),
    ...(kept
      ? [{ text: words(`renameKept:${kept.why}`, profile.locale, { place: kept.place }), isGrave: false }]
      : []),
  ];
  return mentionEdits(snapshot, same, configured.files, text, warnings, profile);
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
  const newText = writtenName(blocks[block]!.marker!, name);
  return { changes: { [snapshot.uri]: [{ range, newText }] } };
}

function mentionEdits(
  snapshot: Snapshot,
  mentions: readonly LocatedMention[],
  configured: readonly EntryFile[],
  newText: string,
  warnings: readonly Warning[],
  profile: ClientProfile,
): WorkspaceEdit {
  const byFile = new Map<string, TextEdit[]>();
  for (const { uri, range } of mentions) {
    byFile.set(uri, [...(byFile.get(uri) ?? []), { range, newText }]);
  }
  if (!profile.documentChanges || !profile.changeAnnotations) {
    const grave = warnings.find(({ isGrave }) => isGrave);
    if (grave) throw invalid(grave.text);
    const inConfiguration = configured.map(({ uri, edits }): [string, TextEdit[]] => [uri, [...edits]]);
    return { changes: Object.fromEntries([...byFile, ...inConfiguration]) };
  }
  const needsConfirmation = byFile.size + configured.length > 1 || warnings.length > 0;
  const label =
    warnings.length > 0
      ? warnings.map(({ text }) => text).join(' ')
      : words('renameLabel', profile.locale, { name: newText });
  const annotated = (edits: readonly TextEdit[], annotationId: string) =>
    edits.map((edit) => ({ ...edit, annotationId }));
  const inConfiguration = words('renameInConfig', profile.locale, { name: newText });
  return {
    documentChanges: [
      ...[...byFile].map(([uri, edits]) => ({
        textDocument: { uri, version: uri === snapshot.uri ? snapshot.version : null },
        edits: annotated(edits, CONFIRM),
      })),
      ...configured.map(({ uri, version, edits }) => ({
        textDocument: { uri, version },
        edits: annotated(edits, CONFIGURED),
      })),
    ],
    changeAnnotations: {
      [CONFIRM]: { label, needsConfirmation },
      ...(configured.length > 0 ? { [CONFIGURED]: { label: inConfiguration, needsConfirmation } } : {}),
    },
  };
}

interface Warning {
  readonly text: string;
  /** Done unseen, it would spoil the corpus. */
  readonly isGrave: boolean;
}

/** Whoever has the new name already, in the texts or in the configuration: the two could no longer be told apart. */
function collisions(
  mention: Mention,
  newName: string,
  index: MentionIndex,
  entries: ReadonlyMap<string, ConfiguredEntry>,
  { locale }: ClientProfile,
): Warning[] {
  const bearers = [...index.names.bearersOf(newName)].filter(({ id }) => id !== mention.id);
  const [bearer] = bearers.sort((a, b) => b.count - a.count);
  if (bearer) {
    const args = {
      name: bearer.name,
      kind: words(`entity:${bearer.type}`, locale),
      count: String(bearer.count),
    };
    return [{ text: words('renameCollides', locale, args), isGrave: true }];
  }
  const wanted = spellingOf(newName).toLowerCase();
  for (const entry of entries.values()) {
    if (entry.id === mention.id) continue;
    const name = namesOf(entry).find((other) => spellingOf(other).toLowerCase() === wanted);
    if (name !== undefined) return [{ text: words('renameConfigured', locale, { name }), isGrave: true }];
  }
  return [];
}

/** What shows as nothing, or as something else than it is. */
const CONTROL = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

function invalid(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
