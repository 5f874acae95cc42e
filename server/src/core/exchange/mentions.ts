import type { Span } from '../text/span';
import type { ExportedDocument, Paragraph } from './exported';

/** Whatever is marked in a text, by the kind of mark. */
export type Mark = Span &
  (
    | { readonly mark: 'entity'; readonly of: ExportedDocument['entities'][number] }
    | { readonly mark: 'date'; readonly of: ExportedDocument['dates'][number] }
    | { readonly mark: 'citation'; readonly of: ExportedDocument['citations'][number] }
  );

/** The marks of a document, sorted; what holds another mark of the same extent comes first. */
function marksOf({ citations, entities, dates }: ExportedDocument): Mark[] {
  const marks: Mark[] = [
    ...citations.map((of) => ({ start: of.start, end: of.end, mark: 'citation' as const, of })),
    ...entities.map((of) => ({ start: of.start, end: of.end, mark: 'entity' as const, of })),
    ...dates.map((of) => ({ start: of.start, end: of.end, mark: 'date' as const, of })),
  ];
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Paragraphs with the marks that lie in them whole. */
export function* markedParagraphs(
  document: ExportedDocument,
): Generator<{ readonly paragraph: Paragraph; readonly marks: Mark[] }> {
  const all = marksOf(document);
  let next = 0;
  for (const paragraph of document.paragraphs) {
    const marks: Mark[] = [];
    while (next < all.length && all[next]!.start < paragraph.end) {
      const mark = all[next++]!;
      if (mark.start >= paragraph.start && mark.end <= paragraph.end) marks.push(mark);
    }
    yield { paragraph, marks };
  }
}
