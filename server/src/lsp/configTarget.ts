import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { CorpusText } from '../core/analysis/corpusText';
import { CONFIG_FILE, type LoadedConfig } from '../core/config/store';
import { withoutMark } from '../core/text/decode';
import type { TextEdit } from '../core/text/span';
import { pathOf, sameUri, uriOf } from './paths';
import { type PositionEncoding, Positions } from './positions';
import type { ClientProfile } from './snapshot';
import type { CorpusWorkspace } from './workspace';

/** The configuration of a file, as something to write into: there already, or to be made. */
export interface ConfigTarget {
  readonly uri: string;
  /** Undefined where there is no such file yet. */
  readonly text: string | undefined;
  /** Version that the client gave; null when it is not open. */
  readonly version: number | null;
  /** Whether the editor holds changes of it that are not on disk. */
  readonly unsaved: boolean;
  /** Path of the file that it is for, relative to the configuration's folder. */
  readonly path: string;
  readonly encoding: PositionEncoding;
}

/**
 * Where a command may write settings for a file: its configuration, else a new one at the root of its folder. Undefined
 * for files outside all folders without one, for files of no path, and for a configuration that cannot be read.
 */
export async function configTarget(
  workspace: CorpusWorkspace,
  fileUri: string,
): Promise<ConfigTarget | undefined> {
  const path = pathOf(fileUri);
  if (path === undefined) return undefined;
  const loaded = await currentConfig(workspace, path);
  if (loaded?.problems.some(({ code }) => code === 'unreadable')) return undefined;
  const folder = loaded ? pathOf(uriOf(loaded.folder)) : workspace.folderOf(path);
  if (folder === undefined || !path.startsWith(`${folder}/`)) return undefined;
  const uri = sameUri(uriOf(`${folder}/${CONFIG_FILE}`));
  const open = workspace.openConfig(uri);
  const onDisk = loaded && withoutMark(loaded.text);
  return {
    uri: open?.uri ?? uri,
    text: open?.text ?? onDisk,
    version: open?.version ?? null,
    unsaved: open !== undefined && open.text !== onDisk,
    path: path.slice(folder.length + 1),
    encoding: workspace.positionEncoding,
  };
}

/** The configuration of a file; word of one that was just deleted may still be on its way. */
async function currentConfig(workspace: CorpusWorkspace, path: string): Promise<LoadedConfig | undefined> {
  const loaded = await workspace.store.configFor(path);
  if (!loaded || (await workspace.stampOf(loaded.path)) !== undefined) return loaded;
  workspace.changedOnDisk(uriOf(loaded.path), true);
  return workspace.store.configFor(path);
}

/** The edit that changes or makes a configuration; undefined where the client cannot do that, or nothing changes. */
export function configEdit(
  target: ConfigTarget,
  edits: readonly TextEdit[],
  profile: ClientProfile,
): WorkspaceEdit | undefined {
  if (edits.length === 0) return undefined;
  const { uri, text, version, encoding } = target;
  const positions = new Positions(new CorpusText(text ?? ''), encoding);
  const textEdits = edits.map(({ span, newText }) => ({ range: positions.range(span), newText }));
  if (text === undefined) {
    if (!profile.createFiles) return undefined;
    // Neither overwritten nor added to when somebody makes the file meanwhile: the client refuses then.
    const create = CreateFile.create(uri, { overwrite: false, ignoreIfExists: false });
    return { documentChanges: [create, TextDocumentEdit.create({ uri, version: null }, textEdits)] };
  }
  if (!profile.documentChanges) return { changes: { [uri]: textEdits } };
  return { documentChanges: [TextDocumentEdit.create({ uri, version }, textEdits)] };
}
