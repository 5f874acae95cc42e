import { parseIsoDate } from '../calendar';
import type { FileSettings } from '../config/settings';
import type { BlockStructure } from '../format/structure';
import type { LanguageModule, PageInput, RecognitionInput } from '../language/types';
import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { TextView } from '../text/view';

// What a language is given of a block to read: pages and recognition work on the view, headers on the source.

/** The block as a page to be read. */
export function pageInput(structure: BlockStructure, view: TextView, settings: FileSettings): PageInput {
  const header: Record<string, string> = {};
  for (const { field, value } of structure.header) {
    if (field !== undefined && value !== '' && !Object.hasOwn(header, field))
      header[field] = value.normalize('NFC');
  }
  return {
    text: view.text,
    // Composing letters never adds or removes a line.
    lines: view.text.length === structure.text.length ? structure.lines : new Lines(view.text),
    startLine: structure.bodyLine,
    endLine: structure.bodyEndLine,
    header,
    phrases: settings.phrases,
    sources: settings.sources,
    dropCaptions: settings.dropCaptions,
  };
}

/**
 * What names, dates and cited documents are looked for in: the title that the header has, then the prose of the page.
 * @param prose spans of the view
 * @param date of the document, as it is known
 */
export function recognitionInput(
  structure: BlockStructure,
  view: TextView,
  prose: readonly Span[],
  date: string | undefined,
  lexicon: RecognitionInput['lexicon'],
): RecognitionInput {
  return {
    text: view.text,
    spans: [...titleSpan(structure, view), ...prose].filter((span) => span.end > span.start),
    reference: date === undefined ? undefined : parseIsoDate(date),
    lexicon,
  };
}

function titleSpan(structure: BlockStructure, view: TextView): Span[] {
  const entry = structure.header.find(({ field }) => field === 'title');
  if (!entry || entry.value === '') return [];
  return [{ start: view.fromSource(entry.valueSpan.start), end: view.fromSource(entry.valueSpan.end) }];
}

/** The date that the header gives, in ISO form: as it is written, else as the language reads it. */
export function dateInHeader(structure: BlockStructure, language: LanguageModule): string | undefined {
  const written = structure.header.find((entry) => entry.field === 'date')?.value;
  if (!written) return undefined;
  if (parseIsoDate(written)) return written;
  const reading = language.readFieldDate(written);
  return reading && reading.defect !== 'impossible' ? reading.iso : undefined;
}
