import { type CorpusFile, FEW_UNITS } from '../core/analysis/corpusFile';
import type { AnalysisCounters } from '../core/analysis/environment';
import { freeze } from '../core/analysis/frozenRecurrence';
import type { ConfigStore } from '../core/config/store';
import { TextTable } from '../core/text/textTable';
import type { FileCache } from './cache/fileCache';
import { type ClosedReading, unreadable } from './closedFiles';
import { unreadableDiagnostic } from './features/diagnostics';
import { FileOnDisk, type FoundReading, type ReadingFor } from './fileOnDisk';
import { PackedReading } from './packedReading';
import { uriOf } from './paths';
import type { WorkspaceRecurrence } from './recurrence';
import type { Runtime } from './runtime';
import type { WorkspaceTwins } from './twins';

/** What files are read with in this thread. */
export interface ReadingHost {
  readonly runtime: Pick<Runtime, 'readText'>;
  readonly store: ConfigStore;
  readonly twins: WorkspaceTwins;
  readonly recurrence: WorkspaceRecurrence;
  readonly counters: AnalysisCounters;
  readonly cache: () => FileCache | undefined;
  readonly reason: () => Omit<ReadingFor, 'withDiagnostics'>;
  /** Called often during long work: lets requests through once enough was done. */
  breathe(): Promise<void>;
}

/** Reads closed files in this thread, among the others of the corpus. */
export class ReadingHere {
  private texts = new TextTable();

  constructor(private readonly host: ReadingHost) {}

  /** Undefined for a file that is not there. */
  async read(path: string, withDiagnostics: boolean): Promise<ClosedReading | undefined> {
    const { host } = this;
    const reason = { ...host.reason(), withDiagnostics };
    let text: string | undefined;
    try {
      text = await host.runtime.readText(path);
    } catch (error) {
      return unreadable(unreadableDiagnostic(error, reason.profile));
    }
    if (text === undefined) return undefined;
    const settings = await host.store.settingsFor(path);
    const isCompared = host.twins.compares(path);
    // What is compared with nothing is not of the corpus, and open as a rule.
    const cache = isCompared ? host.cache() : undefined;
    await cache?.ready;
    const file = new FileOnDisk(uriOf(path), text, settings, reason, host.counters, cache);
    const revision = this.tell(path, file, isCompared);
    if (this.texts.isFull) this.texts = new TextTable();
    const { texts } = this;
    const { items, packed, isAnalyzed } =
      (isCompared ? this.found(path, file, texts) : undefined) ?? (await this.analyzed(path, file, texts));
    const others = host.twins.revision(path) + host.recurrence.asRevision(revision);
    const named = new PackedReading(packed, texts);
    await host.breathe();
    return { items, named, others, unreadable: false, isAnalyzed };
  }

  /**
   * Compares its lines with those of the corpus, before all else.
   * @returns revision of what was said of them
   */
  private tell(path: string, file: FileOnDisk, isCompared: boolean): number {
    const { recurrence } = this.host;
    const revision = recurrence.revision(path);
    if (isCompared) {
      file.tell(recurrence.enter(path, file.evidence));
      recurrence.update(path, file.evidence);
    } else {
      const said = recurrence.of(path);
      if (said) file.tell(freeze(said, file.evidence));
    }
    return revision;
  }

  private found(path: string, file: FileOnDisk, texts: TextTable): FoundReading | undefined {
    const { twins } = this.host;
    const documents = file.foundDocuments();
    if (!documents) return undefined;
    twins.enter(path, uriOf(path), documents.duplicates, documents.anchors);
    return file.found(twins.described(path), texts);
  }

  private async analyzed(path: string, file: FileOnDisk, texts: TextTable): Promise<FoundReading> {
    const { host } = this;
    const { snapshot } = file;
    await analyze(snapshot.file, () => host.breathe());
    file.documents(snapshot);
    const compared = host.twins.compare(path, snapshot);
    return file.read(compared, host.twins.described(path), texts);
  }
}

/** Computes what is known of each document, so that nothing later takes long at a stretch. */
export async function analyze(file: CorpusFile, breathe: () => Promise<void>): Promise<void> {
  // While others are let through, an edit can change an open file's documents.
  for (let index = 0; index < file.text.blocks.length; index++) {
    file.lookAhead(index, FEW_UNITS);
    if (!file.holdsPacked) {
      const analysis = file.analysis(index);
      void analysis.problems;
      if (file.findsDuplicates) void analysis.duplicate;
    }
    await breathe();
  }
}
