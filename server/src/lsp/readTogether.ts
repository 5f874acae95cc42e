import type { Diagnostic } from 'vscode-languageserver';
import { CorpusFile } from '../core/analysis/corpusFile';
import type { FrozenRecurrence } from '../core/analysis/frozenRecurrence';
import type { ConfigStore } from '../core/config/store';
import type { TextTable } from '../core/text/textTable';
import type { FileCache } from './cache/fileCache';
import type { StoredDocuments } from './cache/records';
import type { CachePlace } from './cache/store';
import { unreadableDiagnostic } from './features/diagnostics';
import { type Evidence, FileOnDisk, type FoundReading, type ReadingFor } from './fileOnDisk';
import { uriOf } from './paths';
import type { Runtime } from './runtime';
import type { Snapshot } from './snapshot';
import { NO_TWINS } from './twins';

/** What files are read under. Plain data. */
export interface ReadingContext extends ReadingFor {
  /** See `ConfigStore.setRoots`. */
  readonly roots: readonly string[];
  /** Where what was found is kept; undefined for nowhere. */
  readonly cache: CachePlace | undefined;
}

/** A file as another thread has read it, before it is compared with others. Plain data. */
export interface RemoteReading extends FoundReading, StoredDocuments {
  /** The file's time and size, looked at before it was read. */
  readonly stamp: string;
}

export type ReadingResult =
  | RemoteReading
  | { readonly stamp: string; readonly unreadable: Diagnostic }
  /** It is too large to be read beside others. */
  | 'large'
  | 'missing';

/** Larger files are left to whoever can let requests through while they are read. In UTF-16 units. */
const LARGE = 2_000_000;

/**
 * Reads some small files as `ClosedFiles` does, all of them at once: one step for all before the next.
 * @param texts what is packed has its texts from there
 * @param compare is told the evidence of each file, undefined for one that cannot be read, and says what the corpus says
 * of its lines
 * @param cache ready to be asked
 */
export async function readTogether(
  paths: readonly string[],
  context: ReadingContext,
  store: ConfigStore,
  runtime: Pick<Runtime, 'readText' | 'stamp'>,
  texts: TextTable,
  compare: (
    evidence: readonly (Evidence | undefined)[],
  ) => Promise<readonly (FrozenRecurrence | undefined)[]>,
  cache?: FileCache,
): Promise<ReadingResult[]> {
  const read = await Promise.all(paths.map((path) => open(path, context, store, runtime, cache)));
  const told = await compare(read.map((one) => (isOpened(one) ? one.file.evidence : undefined)));
  for (const [i, one] of read.entries()) if (isOpened(one)) one.file.tell(told[i]);
  // Whether they have twins is found out by who knows all files; those that have are read again.
  const found = read.map((one) => (isOpened(one) ? foundIn(one.file, texts) : undefined));
  const snapshots = read.map((one, i) => (isOpened(one) && !found[i] ? one.file.snapshot : undefined));
  for (const snapshot of snapshots) snapshot?.file.setForeignTwins(new Map());
  CorpusFile.lookAhead(snapshots.flatMap((snapshot) => snapshot?.file ?? []));
  return read.map((one, i) => {
    if (!isOpened(one)) return one;
    const { stamp, file } = one;
    return { stamp, ...(found[i] ?? analyzed(file, snapshots[i]!, texts)) };
  });
}

function foundIn(file: FileOnDisk, texts: TextTable): Omit<RemoteReading, 'stamp'> | undefined {
  const documents = file.foundDocuments();
  const reading = documents && file.found(NO_TWINS, texts);
  return reading && { ...reading, ...documents };
}

function analyzed(file: FileOnDisk, snapshot: Snapshot, texts: TextTable): Omit<RemoteReading, 'stamp'> {
  return { ...file.read(snapshot, NO_TWINS, texts), ...file.documents(snapshot) };
}

/** A file that is being read. */
interface Opened {
  readonly stamp: string;
  readonly file: FileOnDisk;
}

function isOpened(one: Opened | Exclude<ReadingResult, RemoteReading>): one is Opened {
  return typeof one !== 'string' && 'file' in one;
}

async function open(
  path: string,
  context: ReadingContext,
  store: ConfigStore,
  runtime: Pick<Runtime, 'readText' | 'stamp'>,
  cache: FileCache | undefined,
): Promise<Opened | Exclude<ReadingResult, RemoteReading>> {
  const stamp = await runtime.stamp(path);
  if (stamp === undefined) return 'missing';
  let read: string | undefined;
  try {
    read = await runtime.readText(path);
  } catch (error) {
    return { stamp, unreadable: unreadableDiagnostic(error, context.profile) };
  }
  if (read === undefined) return 'missing';
  if (read.length > LARGE) return 'large';
  const settings = await store.settingsFor(path);
  return {
    stamp,
    file: new FileOnDisk(uriOf(path), read, settings, context, { blocks: 0, units: 0 }, cache),
  };
}
