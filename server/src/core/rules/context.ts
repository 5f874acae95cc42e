import type { FileSettings } from '../config/settings';
import type { BlockStructure } from '../format/structure';
import type { LanguageModule, PageReading, Recognition, RecognitionInput } from '../language/types';
import type { Span } from '../text/span';

/** What a language was given to read and what it found; spans are those of the normalised view, `toSource` maps them. */
export interface RawRecognition {
  readonly input: RecognitionInput;
  readonly found: Recognition;
  toSource(span: Span): Span;
}

/** What the checks of one block may know. Nothing in it depends on other blocks or on where the block lies. */
export interface BlockContext {
  readonly block: BlockStructure;
  readonly settings: FileSettings;
  readonly language: LanguageModule;
  /** The block as a scraped page: furniture, inferred fields. */
  readonly reading: PageReading;
  /** Dates, citations and entities of title and body; computed when first asked for. */
  readonly recognition: Recognition;
  /** Date of the document, ISO, from the header, else from the page. */
  readonly date: string | undefined;
  /** The same as the language has it, for asking it further. */
  readonly raw: RawRecognition;
  /** The document's name: the marker's, else the file's. */
  readonly name: string;
  /** True for text before the first marker of a file that has markers. */
  readonly preamble: boolean;
  /** Today as `YYYY-MM-DD`, for dates in the future. */
  readonly today: string;
}
