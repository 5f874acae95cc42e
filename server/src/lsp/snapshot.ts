import type { Location } from 'vscode-languageserver';
import type { CorpusFile } from '../core/analysis/corpusFile';
import type { Locale } from '../core/rules/table';
import type { Span } from '../core/text/span';
import type { Limits } from './limits';
import type { Positions } from './positions';

/** A corpus file as a feature sees it: analysis, positions in the client's encoding, and where it lies. */
export interface Snapshot {
  readonly uri: string;
  /** Version that the client gave; null for a file that is not open. */
  readonly version: number | null;
  readonly file: CorpusFile;
  readonly positions: Positions;
  /** Where a place of another file lies, by the file's path; undefined when that file is gone. */
  readonly elsewhere?: (file: string, block: number, span: Span) => Location | undefined;
}

/** What the client said of itself, as far as features ask. */
export interface ClientProfile {
  readonly locale: Locale;
  /** URI of the folder with the rules' documentation pages, ending in `/`; none where there are no pages. */
  readonly documentationBase: string | undefined;
  readonly limits: Limits;
  readonly markdown: boolean;
  readonly snippets: boolean;
  /** Whether documentation of completion items may be markdown. */
  readonly markdownItems: boolean;
  /** Whether completion items may say more beside their label. */
  readonly labelDetails: boolean;
  /** Whether definitions may say what they are the definition of. */
  readonly definitionLinks: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  /** Whether a workspace edit may make files. */
  readonly createFiles: boolean;
  /** Command of the client that saves the file of a URI, for edits that mean nothing until they are on disk. */
  readonly saveCommand: string | undefined;
}
