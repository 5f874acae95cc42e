import type { PageReading, Recognition } from '../language/types';
import type { Span } from '../text/span';
import type { TextView } from '../text/view';

/** What says where something stands that was found elsewhere. */
type Moves = Pick<TextView, 'sameOffsets' | 'toSource'>;

/** A page as it was read from a view, with the spans of its source. */
export function pageToSource(reading: PageReading, view: Moves): PageReading {
  if (view.sameOffsets) return reading;
  const fields = Object.fromEntries(
    Object.entries(reading.fields).map(([name, field]) => [
      name,
      { ...field, span: view.toSource(field.span) },
    ]),
  );
  return {
    ...reading,
    fields,
    splits: reading.splits.map((split) => ({ ...split, span: view.toSource(split.span) })),
    prose: reading.prose.map((span) => view.toSource(span)),
  };
}

/** What was recognized in a view, with the spans of its source. */
export function recognitionToSource(recognition: Recognition, view: Moves): Recognition {
  if (view.sameOffsets) return recognition;
  const moved = <Mention extends { readonly span: Span }>(mention: Mention): Mutable<Mention> => ({
    ...mention,
    span: view.toSource(mention.span),
  });
  // Written out, since engines copy an object quickly only where nothing is spread beside it.
  return {
    dates: recognition.dates.map((date) => {
      const copy = moved(date);
      if (date.weekday) copy.weekday = { ...date.weekday, span: view.toSource(date.weekday.span) };
      return copy;
    }),
    citations: recognition.citations.map((citation) => {
      const copy = moved(citation);
      if (citation.numberSpan) copy.numberSpan = view.toSource(citation.numberSpan);
      if (citation.dateSpan) copy.dateSpan = view.toSource(citation.dateSpan);
      return copy;
    }),
    entities: recognition.entities.map((entity) => {
      const copy = moved(entity);
      if (entity.titleSpan) copy.titleSpan = view.toSource(entity.titleSpan);
      return copy;
    }),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
