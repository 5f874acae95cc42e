import type { BlockAnalysis } from '../../core/analysis/blockAnalysis';
import { parseIsoDate, weekdayOf } from '../../core/calendar';
import type { CitationMention, DateMention, EntityMention } from '../../core/language/types';
import { weekdays } from '../../core/rules/date/messages';
import type { Locale } from '../../core/rules/table';
import { contains, type Span } from '../../core/text/span';
import type { Card, CardPart, CardPlace } from '../card';
import type { Snapshot } from '../snapshot';
import { words } from '../words';
import { type IdentityContext, officeParts, otherParts, workspaceRows } from './identityCard';

/** Something recognized, as it stands in one document of a file. */
type Found =
  | { readonly kind: 'citation'; readonly mention: CitationMention }
  | { readonly kind: 'date'; readonly mention: DateMention }
  | { readonly kind: 'entity'; readonly mention: EntityMention };

/** What is recognized at a place. */
export function mentionIn({ recognition }: BlockAnalysis, offset: number): Found | undefined {
  const { dates, citations, entities } = recognition;
  // A date inside a citation is part of it: the wider mention explains more.
  const citation = citations.find(({ span }) => contains(span, offset));
  if (citation) return { kind: 'citation', mention: citation };
  const date = dates.find(({ span }) => contains(span, offset));
  if (date) return { kind: 'date', mention: date };
  const entity = entities.find(({ span }) => contains(span, offset));
  return entity && { kind: 'entity', mention: entity };
}

export function dateCard(date: DateMention, analysis: BlockAnalysis, locale: Locale): Card {
  const notes: string[] = [];
  if (date.defect === 'impossible') notes.push(words('impossibleDate', locale));
  if (date.weekday) {
    notes.push(words('wrongWeekday', locale, { actual: weekdays[date.weekday.actual]![locale] }));
  }
  return {
    kind: words('dateMention', locale),
    heading: textOf(analysis, date.span),
    rows: [
      [words('isoForm', locale), date.value],
      [words('weekday', locale), weekdayName(date.value, locale)],
      [words('partOfDay', locale), date.part ? words(`part:${date.part}`, locale) : ''],
      [
        words('yearFrom', locale),
        date.from && date.from !== 'text' ? words(`from:${date.from}`, locale) : '',
      ],
    ],
    notes,
  };
}

export function weekdayName(iso: string, locale: Locale): string {
  const date = parseIsoDate(iso.slice(0, 10));
  if (!date?.month || !date.day) return '';
  return weekdays[weekdayOf({ year: date.year, month: date.month, day: date.day })]![locale];
}

/** Where the mentions of a document stand, so that a card can tell of them after the text has changed. */
export interface Here {
  readonly uri: string;
  readonly block: number;
  /** In order; never empty. */
  readonly places: readonly CardPlace[];
}

/** So many mentions of a document are led to. */
const MOST_PLACES = 5;

export function hereOf(
  { uri, positions }: Snapshot,
  block: number,
  { recognition }: BlockAnalysis,
  id: string,
): Here {
  const places = [...recognition.citations, ...recognition.entities]
    .filter((mention) => mention.id === id)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ uri, start: positions.inBlock(block, span).start }));
  return { uri, block, places };
}

export function citationCard(
  citation: CitationMention,
  heading: string,
  here: Here,
  context: IdentityContext,
): Card {
  const { locale, entries } = context;
  const { rows, notes } = workspaceRows(citation.id, context, here);
  const source = (part: 'date' | 'issuer' | 'title') =>
    !citation.fromTable?.includes(part)
      ? 'inText'
      : entries.get(citation.id)?.entry.kind === 'document'
        ? 'inConfiguration'
        : 'inTable';
  const told = (value: string | undefined, from: 'inText' | 'inConfiguration' | 'inTable') =>
    value === undefined ? '' : [value, { remark: words(from, locale) }];
  const candidates = citation.candidates ?? [];
  return {
    kind: words('citedDocument', locale),
    heading,
    rows: [
      [words('documentKind', locale), context.language.kindInWords(citation.kind)[locale]],
      [words('number', locale), told(citation.number, 'inText')],
      [words('date', locale), told(citation.date, source('date'))],
      [words('issuer', locale), told(citation.issuer, source('issuer'))],
      [words('title', locale), told(citation.title, source('title'))],
      // Where the words fit several documents, all of them are named.
      [words('takenFor', locale), candidates.length === 0 ? '' : otherParts(citation.id, context)],
      ...candidates.map((id) => [words('couldAlsoBe', locale), otherParts(id, context)] as const),
      [words('mentionsHere', locale), mentionsHere(here, locale)],
      ...rows,
    ],
    notes,
  };
}

export function entityCard(entity: EntityMention, here: Here, context: IdentityContext): Card {
  const { locale, entries, index } = context;
  const { rows, notes } = workspaceRows(entity.id, context, here);
  const noteFrom = entries.get(entity.id)?.entry.kind === 'entity' ? 'inConfiguration' : 'inTable';
  return {
    kind: words(`entity:${entity.type}`, locale),
    heading: entity.name,
    rows: [
      [
        words('office', locale),
        entity.title === undefined ? '' : [entity.title, { remark: words('inText', locale) }],
      ],
      [words('officesElsewhere', locale), officeParts(index.names.get(entity.id), locale, entity.title)],
      [
        words('note', locale),
        entity.note === undefined ? '' : [entity.note, { remark: words(noteFrom, locale) }],
      ],
      [words('mentionsHere', locale), mentionsHere(here, locale)],
      ...rows,
    ],
    notes,
  };
}

function mentionsHere({ places }: Here, locale: Locale): readonly CardPart[] {
  // Of several on one line the first is enough.
  const lines = new Map(places.map((place) => [place.start.line, place] as const).reverse());
  const shown = [...lines.values()].reverse().slice(0, MOST_PLACES);
  const parts = shown.flatMap((place): CardPart[] => [
    ' · ',
    { text: words('onLine', locale, { line: String(place.start.line + 1) }), place },
  ]);
  const more = lines.size > shown.length ? ' …' : '';
  return [String(places.length), ...parts, more];
}

export function textOf({ structure }: BlockAnalysis, span: Span): string {
  return structure.text.slice(span.start, span.end);
}
