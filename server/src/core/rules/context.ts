import type { FileSettings } from '../config/settings';
import type { BlockStructure } from '../format/structure';
import type { LanguageModule, PageReading } from '../language/types';

/** What the checks of one block may know. Nothing in it depends on other blocks or on where the block lies. */
export interface BlockContext {
  readonly block: BlockStructure;
  readonly settings: FileSettings;
  readonly language: LanguageModule;
  /** The block as a scraped page: furniture, inferred fields. */
  readonly reading: PageReading;
  /** The document's name: the marker's, else the file's. */
  readonly name: string;
  /** True for text before the first marker of a file that has markers. */
  readonly preamble: boolean;
  /** Today as `YYYY-MM-DD`, for dates in the future. */
  readonly today: string;
}
