import type { Diagnostic, Range } from 'vscode-languageserver';
import { BlockAnalysis } from '../core/analysis/blockAnalysis';
import { CorpusFile } from '../core/analysis/corpusFile';
import type { FileDocument } from '../core/analysis/duplicatesAcrossFiles';
import { type FrozenRecurrence, thaw } from '../core/analysis/frozenRecurrence';
import type { LineEvidence } from '../core/analysis/lineEvidence';
import type { ConfigStore } from '../core/config/store';
import type { TextTable } from '../core/text/textTable';
import { unreadableDiagnostic } from './features/diagnostics';
import { type FileReading, readingOf } from './fileReading';
import { environmentOf } from './openDocument';
import { uriOf } from './paths';
import { type PositionEncoding, Positions } from './positions';
import type { Runtime } from './runtime';
import type { ClientProfile } from './snapshot';
import { anchorRanges } from './twins';

/** What files are read under. Plain data. */
export interface ReadingContext {
  /** See `ConfigStore.setRoots`. */
  readonly roots: readonly string[];
  readonly today: string;
  readonly encoding: PositionEncoding;
  readonly profile: ClientProfile;
  readonly withDiagnostics: boolean;
}

/** A file as another thread has read it, before it is compared with others. Plain data. */
export interface RemoteReading extends FileReading {
  /** The file's time and size, looked at before it was read. */
  readonly stamp: string;
  readonly duplicates: readonly FileDocument[];
  /** Where the documents stand that are compared with those of other files, by block. */
  readonly anchors: ReadonlyMap<number, Range>;
}

export type Evidence = readonly LineEvidence[];

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
): Promise<ReadingResult[]> {
  const read = await Promise.all(paths.map((path) => open(path, context, store, runtime)));
  const evidence = read.map((one) => (isOpened(one) ? one.file.lineEvidence() : undefined));
  const told = await compare(evidence);
  const opened = read.filter(isOpened);
  for (const [i, one] of read.entries()) {
    if (!isOpened(one)) continue;
    if (told[i]) one.file.setRecurrence(thaw(told[i], evidence[i]!));
    // Whether they have any, is found out by who knows all files; those that have are read again.
    one.file.setForeignTwins(new Map());
  }
  BlockAnalysis.complete(
    opened.flatMap(({ file }) => file.text.blocks.map((_, index) => file.analysis(index))),
  );
  return read.map((one, i) => (isOpened(one) ? resultOf(uriOf(paths[i]!), one, context, texts) : one));
}

/** A file that is being read. */
interface Opened {
  readonly stamp: string;
  readonly file: CorpusFile;
}

function isOpened(one: Opened | Exclude<ReadingResult, RemoteReading>): one is Opened {
  return typeof one !== 'string' && 'file' in one;
}

async function open(
  path: string,
  { today, profile }: ReadingContext,
  store: ConfigStore,
  runtime: Pick<Runtime, 'readText' | 'stamp'>,
): Promise<Opened | Exclude<ReadingResult, RemoteReading>> {
  const stamp = await runtime.stamp(path);
  if (stamp === undefined) return 'missing';
  let read: string | undefined;
  try {
    read = await runtime.readText(path);
  } catch (error) {
    return { stamp, unreadable: unreadableDiagnostic(error, profile) };
  }
  if (read === undefined) return 'missing';
  if (read.length > LARGE) return 'large';
  const settings = await store.settingsFor(path);
  return { stamp, file: corpusFileOf(uriOf(path), read, settings, today, { blocks: 0, units: 0 }) };
}

/** A file on disk, counted as editors do: they take a byte order mark off before. */
export function corpusFileOf(
  uri: string,
  read: string,
  settings: Parameters<typeof environmentOf>[1],
  today: string,
  counters: Parameters<typeof environmentOf>[3],
): CorpusFile {
  const text = read.charCodeAt(0) === 0xfeff ? read.slice(1) : read;
  return new CorpusFile(text, environmentOf(uri, settings, today, counters));
}

function resultOf(
  uri: string,
  { stamp, file }: Opened,
  { encoding, profile, withDiagnostics }: ReadingContext,
  texts: TextTable,
): RemoteReading {
  const snapshot = { uri, version: null, file, positions: new Positions(file.text, encoding) };
  return {
    stamp,
    ...readingOf(snapshot, withDiagnostics ? profile : undefined, texts),
    duplicates: file.duplicateDocuments(),
    anchors: anchorRanges(snapshot),
  };
}
