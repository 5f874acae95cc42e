import type { PageReading, Recognition } from '../language/types';
import type { Span } from '../text/span';
import type { TextView } from '../text/view';

/** A page as it was read from a view, with the spans of its source. */
export function pageToSource(reading: PageReading, view: TextView): PageReading {
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
export function recognitionToSource(recognition: Recognition, view: TextView): Recognition {
  if (view.sameOffsets) return recognition;
  const { dates, citations, entities } = recognition;
  const optional = (span: Span | undefined) => (span ? view.toSource(span) : undefined);
  return {
    dates: dates.map((date) => ({
      ...date,
      span: view.toSource(date.span),
      ...(date.weekday ? { weekday: { ...date.weekday, span: view.toSource(date.weekday.span) } } : {}),
    })),
    citations: citations.map((citation) => ({
      ...citation,
      span: view.toSource(citation.span),
      ...defined('numberSpan', optional(citation.numberSpan)),
      ...defined('dateSpan', optional(citation.dateSpan)),
    })),
    entities: entities.map((entity) => ({
      ...entity,
      span: view.toSource(entity.span),
      ...defined('titleSpan', optional(entity.titleSpan)),
    })),
  };
}

function defined<K extends string>(key: K, span: Span | undefined): { [P in K]?: Span } {
  return span ? ({ [key]: span } as { [P in K]?: Span }) : {};
}
