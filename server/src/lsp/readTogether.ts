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
import { NO_TWINS, type ToldTwins, withTwins } from './twins';

/** What files are read under. Plain data. */
export interface ReadingContext extends ReadingFor {
  /** See `ConfigStore.setRoots`. */
  readonly roots: readonly string[];
  /** Where what was found is kept; undefined for nowhere. */
  readonly cache: CachePlace | undefined;
}

/** A file as another thread has read it. Plain data. */
export interface RemoteReading extends FoundReading {
  /** The file's time and size, looked at before it was read. */
  readonly stamp: string;
}

export type ReadingResult =
  | RemoteReading
  | { readonly stamp: string; readonly unreadable: Diagnostic }
  /** It is too large to be read beside others. */
  | 'large'
  | 'missing';

/**
 * What the corpus says of files, to somebody who knows these alone. What they say comes in the order in which they are to be
 * read, undefined for one of which nothing is said.
 */
export interface CorpusSays {
  /** Told the evidence of each: of its lines. */
  lines(evidence: readonly (Evidence | undefined)[]): Promise<readonly (FrozenRecurrence | undefined)[]>;
  /** Told the documents of each: of their twins. */
  twins(documents: readonly (StoredDocuments | undefined)[]): Promise<readonly (ToldTwins | undefined)[]>;
}

/** Larger files are left to whoever can let requests through while they are read. In UTF-16 units. */
const LARGE = 2_000_000;

/**
 * Reads some small files as `ClosedFiles` does, all of them at once: one step for all before the next.
 * @param texts what is packed has its texts from there
 * @param cache ready to be asked
 */
export async function readTogether(
  paths: readonly string[],
  context: ReadingContext,
  store: ConfigStore,
  runtime: Pick<Runtime, 'readText' | 'stamp'>,
  texts: TextTable,
  corpus: CorpusSays,
  cache?: FileCache,
): Promise<ReadingResult[]> {
  const read = await Promise.all(paths.map((path) => open(path, context, store, runtime, cache)));
  const files = read.map((one) => (isOpened(one) ? one.file : undefined));
  const told = await corpus.lines(files.map((file) => file?.evidence));
  for (const [i, file] of files.entries()) file?.tell(told[i]);
  const known = files.map((file) => file?.foundDocuments());
  lookAhead(files.filter((_, i) => !known[i]));
  const twins = await corpus.twins(files.map((file, i) => known[i] ?? file?.documents(file.snapshot)));
  const found = files.map((file, i) => file?.found(twins[i]?.described ?? NO_TWINS, texts));
  lookAhead(files.filter((_, i) => known[i] && !found[i]));
  return read.map((one, i) =>
    isOpened(one) ? { stamp: one.stamp, ...(found[i] ?? analyzed(one.file, twins[i], texts)) } : one,
  );
}

function lookAhead(files: readonly (FileOnDisk | undefined)[]): void {
  CorpusFile.lookAhead(files.flatMap((file) => file?.snapshot.file ?? []));
}

function analyzed(file: FileOnDisk, told: ToldTwins | undefined, texts: TextTable): FoundReading {
  return file.read(withTwins(file.snapshot, told), told?.described ?? NO_TWINS, texts);
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
