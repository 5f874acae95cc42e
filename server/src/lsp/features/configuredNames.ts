import type { Position, TextEdit } from 'vscode-languageserver';
import { CorpusText } from '../../core/analysis/corpusText';
import { renameEntry } from '../../core/config/renameEntry';
import { withoutMark } from '../../core/text/decode';
import { type ConfiguredEntry, entryLocations, namesOf } from '../configuredEntries';
import { spellingOf } from '../mentions';
import { baseName, pathOf, sameUri, uriOf } from '../paths';
import { type PositionEncoding, Positions } from '../positions';
import type { CorpusWorkspace } from '../workspace';

/** Edits of one configuration or table. */
export interface EntryFile {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** What a rename does to the entries that a project configured for what is renamed. */
export interface EntryRename {
  readonly files: readonly EntryFile[];
  /** Where an entry goes on to have the old name, and why. */
  readonly kept?: { readonly place: string; readonly why: 'unsaved' | 'list' | 'other' };
}

const NOTHING: EntryRename = { files: [] };

/**
 * Renames what a project configured, where it has a name as it is written in the text. An entry that knows the new name
 * already stays as it is: it means both.
 */
export function renameConfigured(
  entry: ConfiguredEntry | undefined,
  written: string,
  newName: string,
  workspace: Pick<CorpusWorkspace, 'openConfig' | 'positionEncoding'>,
): EntryRename {
  if (!entry) return NOTHING;
  const names = namesOf(entry).map(spellingOf);
  if (names.includes(newName)) return NOTHING;
  const kept = (why: 'unsaved' | 'list' | 'other'): EntryRename => ({
    files: [],
    kept: { place: placeIn(entry, workspace.positionEncoding), why },
  });
  if (!names.includes(written)) return kept('other');
  const { config, places } = entry;
  const files: EntryFile[] = [];
  for (const { path, span } of places) {
    const read = path === config.path ? config.text : config.tableTexts.get(path);
    if (read === undefined) return kept('other');
    const text = withoutMark(read);
    const mark = read.length - text.length;
    const open = workspace.openConfig(uriOf(path));
    // Its entries lie elsewhere by now.
    if (open && open.text !== text) return kept('unsaved');
    const within = { start: span.start - mark, end: span.end - mark };
    const edits = renameEntry(text, within, (name) => spellingOf(name) === written, newName);
    if (!edits) return kept('list');
    if (edits.length === 0) continue;
    const positions = new Positions(new CorpusText(text), workspace.positionEncoding);
    files.push({
      uri: open?.uri ?? sameUri(uriOf(path)),
      version: open?.version ?? null,
      edits: edits.map(({ span, newText }) => ({ range: positions.range(span), newText })),
    });
  }
  return { files: joined(files) };
}

/** The entries of one file in one edit. */
function joined(files: readonly EntryFile[]): EntryFile[] {
  const byUri = new Map<string, EntryFile>();
  for (const file of files) {
    const before = byUri.get(file.uri);
    byUri.set(file.uri, before ? { ...before, edits: [...before.edits, ...file.edits] } : file);
  }
  return [...byUri.values()];
}

/** "corpus.config.json:5" */
function placeIn(entry: ConfiguredEntry, encoding: PositionEncoding): string {
  const [place] = entryLocations(entry, encoding);
  const start: Position | undefined = place?.range.start;
  return place && start ? `${baseName(pathOf(place.uri) ?? place.uri)}:${start.line + 1}` : '';
}
