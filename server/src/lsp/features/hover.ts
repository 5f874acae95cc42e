import type { Hover, Position } from 'vscode-languageserver';
import type { BlockAnalysis } from '../../core/analysis/blockAnalysis';
import { parseIsoDate, weekdayOf } from '../../core/calendar';
import { splitList } from '../../core/fields';
import type { HeaderEntry } from '../../core/format/structure';
import type { CitationMention, DateMention, EntityMention } from '../../core/language/types';
import { furnitureKinds } from '../../core/rules/boilerplate/messages';
import { weekdays } from '../../core/rules/date/messages';
import { fieldTypes } from '../../core/rules/field/messages';
import { documentationPage, ruleById } from '../../core/rules/table';
import { contains, type Span } from '../../core/text/span';
import { type Card, renderCard } from '../card';
import { writtenLines } from '../furniture';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';

interface Found {
  readonly card: Card;
  readonly span: Span;
}

/** What stands at a position: a marker, a field, a rule's name, something recognized, or page furniture. */
export function hover(snapshot: Snapshot, position: Position, profile: ClientProfile): Hover | undefined {
  const { block, offset } = snapshot.positions.locate(position);
  const analysis = snapshot.file.analysis(block);
  const found =
    markerCard(snapshot, block, analysis, offset, profile) ??
    headerCard(analysis, offset, profile) ??
    mentionCard(analysis, offset, profile) ??
    furnitureCard(analysis, offset, profile);
  if (!found) return undefined;
  return {
    contents: renderCard(found.card, profile.markdown),
    range: snapshot.positions.inBlock(block, found.span),
  };
}

function markerCard(
  { file }: Snapshot,
  block: number,
  analysis: BlockAnalysis,
  offset: number,
  { locale }: ClientProfile,
): Found | undefined {
  const { marker, header } = analysis.structure;
  if (!marker || !contains(marker.span, offset)) return undefined;
  const value = (field: 'title' | 'date' | 'source') =>
    header.find((entry) => entry.field === field)?.value || analysis.reading.fields[field]?.value || '';
  const furniture = analysis.reading.boilerplate.reduce(
    (sum, { startLine, endLine }) => sum + endLine - startLine + 1,
    0,
  );
  const problems = file.problems(block);
  return {
    span: marker.span,
    card: {
      kind: words('documentOf', locale, {
        number: String(file.documents.indexOf(block) + 1),
        count: String(file.documents.length),
      }),
      heading: marker.name || words('unnamed', locale),
      rows: [
        [words('title', locale), value('title')],
        [words('date', locale), value('date')],
        [words('source', locale), value('source')],
        [words('problems', locale), String(problems.length)],
        [words('furnitureLines', locale), furniture === 0 ? '' : String(furniture)],
      ],
    },
  };
}

function headerCard(analysis: BlockAnalysis, offset: number, profile: ClientProfile): Found | undefined {
  const entry = analysis.structure.header.find(
    ({ keySpan, valueSpan }) => contains(keySpan, offset) || contains(valueSpan, offset),
  );
  if (!entry) return undefined;
  const { locale } = profile;
  if (entry.field === 'lint-disable' && contains(entry.valueSpan, offset))
    return ruleCard(entry, offset, profile);
  const field = entry.field === undefined ? undefined : analysis.environment.settings.fields.get(entry.field);
  if (!field) return undefined;
  const rows: [string, string][] = [
    [words('type', locale), fieldTypes[field.type][locale]],
    [words('required', locale), field.required ? words('yes', locale) : ''],
    [words('allowed', locale), field.values?.join(', ') ?? ''],
  ];
  if (field.type === 'date') rows.push(...dateRows(entry, analysis, profile));
  if (field.type === 'list' && entry.value !== '') {
    rows.push([
      words('items', locale),
      splitList(entry.value, field.separators)
        .map((item) => item.value)
        .join(' · '),
    ]);
  }
  return {
    span: contains(entry.keySpan, offset) ? entry.keySpan : entry.valueSpan,
    card: { kind: words('field', locale), heading: field.name, rows },
  };
}

function dateRows(
  entry: HeaderEntry,
  analysis: BlockAnalysis,
  { locale }: ClientProfile,
): [string, string][] {
  const iso = parseIsoDate(entry.value)
    ? entry.value
    : analysis.environment.language.readFieldDate(entry.value)?.iso;
  if (!iso) return [];
  return [
    [words('isoForm', locale), iso],
    [words('weekday', locale), weekdayName(iso, locale)],
  ];
}

function weekdayName(iso: string, locale: 'en' | 'vi'): string {
  const date = parseIsoDate(iso.slice(0, 10));
  if (!date?.month || !date.day) return '';
  return weekdays[weekdayOf({ year: date.year, month: date.month, day: date.day })]![locale];
}

function ruleCard(entry: HeaderEntry, offset: number, profile: ClientProfile): Found | undefined {
  const at = offset - entry.valueSpan.start;
  const item = splitList(entry.value, ',;').find(({ span }) => contains(span, at));
  const rule = item && ruleById(item.value);
  if (!item || !rule) return undefined;
  const base = profile.documentationBase;
  return {
    span: { start: entry.valueSpan.start + item.span.start, end: entry.valueSpan.start + item.span.end },
    card: {
      kind: words('rule', profile.locale),
      heading: rule.id,
      rows: [[words('severity', profile.locale), rule.severity]],
      notes: [rule.explanation[profile.locale]],
      ...(base
        ? { link: { text: words('documentation', profile.locale), uri: base + documentationPage(rule.id) } }
        : {}),
    },
  };
}

function mentionCard(analysis: BlockAnalysis, offset: number, profile: ClientProfile): Found | undefined {
  const { dates, citations, entities } = analysis.recognition;
  // A date inside a citation is part of it: the wider mention explains more.
  const citation = citations.find(({ span }) => contains(span, offset));
  if (citation) return { span: citation.span, card: citationCard(citation, analysis, profile) };
  const date = dates.find(({ span }) => contains(span, offset));
  if (date) return { span: date.span, card: dateCard(date, analysis, profile) };
  const entity = entities.find(({ span }) => contains(span, offset));
  return entity && { span: entity.span, card: entityCard(entity, analysis, profile) };
}

function citationCard(citation: CitationMention, analysis: BlockAnalysis, { locale }: ClientProfile): Card {
  const source = (part: 'date' | 'issuer' | 'title', value: string | undefined) =>
    value && citation.fromTable?.includes(part) ? `${value} ${words('fromTable', locale)}` : (value ?? '');
  const mentions = analysis.recognition.citations.filter(({ id }) => id === citation.id).length;
  return {
    kind: words('citedDocument', locale),
    heading: textOf(analysis, citation.span),
    rows: [
      [words('documentKind', locale), words(`kind:${citation.kind}`, locale).replace(/^kind:/, '')],
      [words('number', locale), citation.number ?? ''],
      [words('date', locale), source('date', citation.date)],
      [words('issuer', locale), source('issuer', citation.issuer)],
      [words('title', locale), source('title', citation.title)],
      [words('mentionsHere', locale), String(mentions)],
      [words('couldAlsoBe', locale), citation.candidates?.join(' · ') ?? ''],
    ],
  };
}

function dateCard(date: DateMention, analysis: BlockAnalysis, { locale }: ClientProfile): Card {
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

function entityCard(entity: EntityMention, analysis: BlockAnalysis, { locale }: ClientProfile): Card {
  const mentions = analysis.recognition.entities.filter(({ id }) => id === entity.id).length;
  return {
    kind: words(`entity:${entity.type}`, locale),
    heading: entity.name,
    rows: [
      [words('office', locale), entity.title ?? ''],
      [words('note', locale), entity.note ?? ''],
      [words('mentionsHere', locale), String(mentions)],
    ],
  };
}

function furnitureCard(
  analysis: BlockAnalysis,
  offset: number,
  { locale }: ClientProfile,
): Found | undefined {
  const { structure, reading, environment } = analysis;
  const line = structure.lines.lineAt(offset);
  const sure = reading.boilerplate.find(({ startLine, endLine }) => startLine <= line && line <= endLine);
  const block =
    sure ?? reading.doubtful.find(({ startLine, endLine }) => startLine <= line && line <= endLine);
  if (!block) return undefined;
  const { startLine, endLine } = writtenLines(structure.lines, block);
  return {
    span: { start: structure.lines.start(startLine), end: structure.lines.end(endLine) },
    card: {
      kind: words(sure ? 'furniture' : 'furnitureDoubtful', locale),
      heading: furnitureKinds[block.kind][locale],
      rows: [
        [words('why', locale), environment.language.reason(block.reason)[locale]],
        [words('confidence', locale), `${Math.round(block.confidence * 100)} %`],
      ],
      notes: [words(sure ? 'cleaningRemoves' : 'cleaningLeaves', locale)],
    },
  };
}

function textOf({ structure }: BlockAnalysis, span: Span): string {
  return structure.text.slice(span.start, span.end);
}
