import type { Diagnostic, Range } from 'vscode-languageserver';
import { BlockAnalysis } from '../core/analysis/blockAnalysis';
import { CorpusFile } from '../core/analysis/corpusFile';
import type { FileDocument } from '../core/analysis/duplicatesAcrossFiles';
import { type FrozenRecurrence, thaw } from '../core/analysis/frozenRecurrence';
import type { LineEvidence } from '../core/analysis/lineEvidence';
import type { ConfigStore } from '../core/config/store';
import { unreadableDiagnostic } from './features/diagnostics';
import { readingOf } from './fileReading';
import type { IndexedDocument } from './indexedDocument';
import { environmentOf } from './openDocument';
import { type PackedMentions, packMentions } from './packedMentions';
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
export interface RemoteReading {
  readonly items: Diagnostic[] | undefined;
  readonly mentions: PackedMentions;
  readonly documents: readonly IndexedDocument[];
  readonly duplicates: readonly FileDocument[];
  /** Where the documents stand that are compared with those of other files, by block. */
  readonly anchors: ReadonlyMap<number, Range>;
}

export type Evidence = readonly LineEvidence[];

export type ReadingResult =
  | RemoteReading
  | { readonly unreadable: Diagnostic }
  /** It is too large to be read beside others. */
  | 'large'
  | 'missing';

/** Larger files are left to whoever can let requests through while they are read. In UTF-16 units. */
const LARGE = 2_000_000;

/**
 * Reads some small files as `ClosedFiles` does, all of them at once: one step for all before the next.
 * @param compare is told the evidence of each file, undefined for one that cannot be read, and says what the corpus says
 * of its lines
 */
export async function readTogether(
  paths: readonly string[],
  context: ReadingContext,
  store: ConfigStore,
  runtime: Pick<Runtime, 'readText'>,
  compare: (
    evidence: readonly (Evidence | undefined)[],
  ) => Promise<readonly (FrozenRecurrence | undefined)[]>,
): Promise<ReadingResult[]> {
  const read = await Promise.all(paths.map((path) => open(path, context, store, runtime)));
  const evidence = read.map((file) => (file instanceof CorpusFile ? file.lineEvidence() : undefined));
  const told = await compare(evidence);
  const files = read.filter((file) => file instanceof CorpusFile);
  for (const [i, file] of read.entries()) {
    if (!(file instanceof CorpusFile)) continue;
    if (told[i]) file.setRecurrence(thaw(told[i], evidence[i]!));
    // Whether they have any, is found out by who knows all files; those that have are read again.
    file.setForeignTwins(new Map());
  }
  BlockAnalysis.complete(files.flatMap((file) => file.text.blocks.map((_, index) => file.analysis(index))));
  return read.map((file, i) =>
    file instanceof CorpusFile ? resultOf(uriOf(paths[i]!), file, context) : file,
  );
}

async function open(
  path: string,
  { today, profile }: ReadingContext,
  store: ConfigStore,
  runtime: Pick<Runtime, 'readText'>,
): Promise<CorpusFile | Exclude<ReadingResult, RemoteReading>> {
  let read: string | undefined;
  try {
    read = await runtime.readText(path);
  } catch (error) {
    return { unreadable: unreadableDiagnostic(error, profile) };
  }
  if (read === undefined) return 'missing';
  if (read.length > LARGE) return 'large';
  return corpusFileOf(uriOf(path), read, await store.settingsFor(path), today, { blocks: 0, units: 0 });
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
  file: CorpusFile,
  { encoding, profile, withDiagnostics }: ReadingContext,
): RemoteReading {
  const snapshot = { uri, version: null, file, positions: new Positions(file.text, encoding) };
  // Whatever goes to another thread is copied.
  const { items, mentions, documents } = readingOf(
    snapshot,
    withDiagnostics ? profile : undefined,
    (text) => text,
  );
  const duplicates = file.duplicateDocuments();
  return { items, mentions: packMentions(mentions), documents, duplicates, anchors: anchorRanges(snapshot) };
}
