import type { FileSettings } from '../config/settings';
import type { LanguageModule } from '../language/types';

/** What the analysis of every block of a file shares. A new object means that everything is to be analyzed anew. */
export interface Environment {
  readonly settings: FileSettings;
  readonly language: LanguageModule;
  /** Name of a document without a marker: the file's own. */
  readonly fileName: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  readonly counters: AnalysisCounters;
}

/** Counts of work done, for tests that assert how little of it an edit costs. */
export interface AnalysisCounters {
  /** Blocks of which anything at all was computed. */
  blocks: number;
  /** UTF-16 code units of those blocks. */
  units: number;
  /** Documents whose prose was read for comparing it with others. */
  fingerprints?: number;
}
