import type { ConfigStore } from '../config/store';
import { mayBeMarker, parseMarker, parseTemplate } from '../format/marker';
import { Lines } from '../text/lines';

/** How files are found and looked into; the host's own. */
export interface FileSource {
  /** The first line of a file as far as it is short, whatever the rest holds; undefined when it cannot be read. */
  readFirstLine(path: string): Promise<string | undefined>;
  /** All files below a folder that `enter` does not bar, as absolute `/`-separated paths in a stable order. */
  list(folder: string, enter: (folder: string) => Promise<boolean>): AsyncIterable<string>;
}

/** What the configurations say of files and folders. */
export type Selection = Pick<ConfigStore, 'excludesFolder' | 'isIncluded' | 'settingsFor'>;

/**
 * The corpus files below a folder: those that the configuration includes, and `.txt` files whose first line is a
 * marker. The editor and the command line both ask here, so that they see the same files.
 */
export async function* findCorpusFiles(
  folder: string,
  files: FileSource,
  store: Selection,
): AsyncGenerator<string> {
  for await (const path of findFiles(folder, files, store)) {
    if (await isCorpusFile(path, files, store)) yield path;
  }
}

/** All files below a folder but those in folders that the configurations exclude. */
export function findFiles(
  folder: string,
  files: FileSource,
  store: Pick<Selection, 'excludesFolder'>,
): AsyncIterable<string> {
  return files.list(folder, async (inner) => !(await store.excludesFolder(inner)));
}

export async function isCorpusFile(path: string, files: FileSource, store: Selection): Promise<boolean> {
  if (await store.isIncluded(path)) return true;
  if (!/\.txt$/i.test(path) || !(await store.isIncluded(path, true))) return false;
  const line = await files.readFirstLine(path);
  if (line === undefined) return false;
  return startsWithMarker(line, (await store.settingsFor(path)).template);
}

/** True when a text's first line is a marker of any style. */
export function startsWithMarker(text: string, template?: string): boolean {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // A first line is short; a file that is one line of megabytes is not copied to see that.
  const end = new Lines(text.slice(0, 8192)).end(0);
  const parsed = template === undefined ? undefined : parseTemplate(template);
  return mayBeMarker(text, start, end, parsed) && parseMarker(text, start, end, parsed) !== undefined;
}
