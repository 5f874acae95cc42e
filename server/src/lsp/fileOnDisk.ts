import { CorpusFile } from '../core/analysis/corpusFile';
import type { AnalysisCounters } from '../core/analysis/environment';
import { decisiveOf, type FrozenRecurrence, thaw } from '../core/analysis/frozenRecurrence';
import type { LineEvidence } from '../core/analysis/lineEvidence';
import type { FileSettings } from '../core/config/settings';
import { withoutMark } from '../core/text/decode';
import type { TextTable } from '../core/text/textTable';
import type { CachedFile, FileCache } from './cache/fileCache';
import type { StoredDocuments, StoredReading } from './cache/records';
import { readingOf } from './fileReading';
import { environmentOf } from './openDocument';
import { type PositionEncoding, Positions } from './positions';
import type { ClientProfile, Snapshot } from './snapshot';
import { anchorRanges } from './twins';

export type Evidence = readonly LineEvidence[];

/** What files on disk are read for. */
export interface ReadingFor {
  readonly today: string;
  readonly encoding: PositionEncoding;
  readonly profile: ClientProfile;
  readonly withDiagnostics: boolean;
}

/** What was found in a file, and whether it was analyzed for that. */
export interface FoundReading extends StoredReading {
  readonly isAnalyzed: boolean;
}

/**
 * The text of a file on disk, read for what is to be told of it: what was found in the same text before is taken from
 * the cache, and only else is it analyzed.
 */
export class FileOnDisk {
  private readonly cached: CachedFile | undefined;
  private readonly text: string;
  private fileValue: CorpusFile | undefined;
  private evidenceValue: Evidence | undefined;
  private told: FrozenRecurrence | undefined;
  private decisive: string | undefined;

  constructor(
    private readonly uri: string,
    read: string,
    private readonly settings: FileSettings,
    private readonly reason: ReadingFor,
    private readonly counters: AnalysisCounters,
    cache: FileCache | undefined,
  ) {
    this.text = withoutMark(read);
    this.cached = cache?.of(uri, this.text, settings, reason);
  }

  /** What it tells of its lines, before anything is known of others. */
  get evidence(): Evidence {
    this.evidenceValue ??= this.cached?.evidence() ?? this.readEvidence();
    return this.evidenceValue;
  }

  private readEvidence(): Evidence {
    const evidence = this.fileHere().lineEvidence();
    this.cached?.keepEvidence(evidence);
    return evidence;
  }

  /** Says, once, what the corpus says of its lines. */
  tell(told: FrozenRecurrence | undefined): void {
    this.told = told;
    this.decisive = undefined;
    if (this.fileValue) this.pass(this.fileValue);
  }

  /** Lines are known by what they are, not by what they say: the answer goes with the evidence of this very file. */
  private pass(file: CorpusFile): void {
    if (this.told) file.setRecurrence(thaw(this.told, file.lineEvidence()));
  }

  private get said(): string {
    this.decisive ??= decisiveOf(this.told, this.evidence);
    return this.decisive;
  }

  /** The analysis, under what was told. Made when it is asked for. */
  get snapshot(): Snapshot {
    const file = this.fileHere();
    return { uri: this.uri, version: null, file, positions: new Positions(file.text, this.reason.encoding) };
  }

  private fileHere(): CorpusFile {
    if (!this.fileValue) {
      const { uri, settings, reason, counters } = this;
      this.fileValue = new CorpusFile(this.text, environmentOf(uri, settings, reason.today, counters));
      this.pass(this.fileValue);
    }
    return this.fileValue;
  }

  /** What of it is compared with other files, where that was found before in the same text under the same. */
  foundDocuments(): StoredDocuments | undefined {
    return this.cached?.documents(this.said);
  }

  /**
   * What was found before in the same text under the same; undefined where that is not known.
   * @param twins see `WorkspaceTwins.described`
   * @param texts takes in the texts of what is packed
   */
  found(twins: string, texts: TextTable): FoundReading | undefined {
    const reading = this.cached?.reading(this.said, twins, texts);
    return reading && { ...reading, isAnalyzed: false };
  }

  /** What the analysis finds to be compared with other files. */
  documents({ file, positions }: Snapshot): StoredDocuments {
    const documents = { duplicates: file.duplicateDocuments(), anchors: anchorRanges({ file, positions }) };
    this.cached?.keepDocuments(documents, this.said);
    return documents;
  }

  /**
   * What the analysis finds.
   * @param snapshot the analysis, with the twins that it was told of
   */
  read(snapshot: Snapshot, twins: string, texts: TextTable): FoundReading {
    const { withDiagnostics, profile } = this.reason;
    const reading = readingOf(snapshot, withDiagnostics ? profile : undefined, texts);
    this.cached?.keepReading(reading, holdsToday(snapshot.file), this.said, twins, texts);
    return { ...reading, isAnalyzed: true };
  }
}

/** Whether something that is wrong in a file will be right one day: all else stays as it is. */
function holdsToday(file: CorpusFile): boolean {
  return file.text.blocks.some((_, index) =>
    file.analysis(index).problems.some(({ rule }) => rule === 'date/future'),
  );
}
