import type { Hover, Position } from 'vscode-languageserver';
import type { BlockAnalysis } from '../../core/analysis/blockAnalysis';
import { parseIsoDate } from '../../core/calendar';
import { furnitureLines } from '../../core/clean/clean';
import { splitList } from '../../core/fields';
import type { HeaderEntry } from '../../core/format/structure';
import { furnitureKinds } from '../../core/rules/boilerplate/messages';
import { fieldTypes } from '../../core/rules/field/messages';
import { documentationPage, ruleById } from '../../core/rules/table';
import { contains, type Span } from '../../core/text/span';
import { type Card, type CardPart, renderCard } from '../card';
import { writtenLines } from '../furniture';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import type { IdentityContext } from './identityCard';
import { citationCard, dateCard, entityCard, hereOf, mentionIn, textOf, weekdayName } from './mentionCards';

interface Found {
  readonly card: Card | (() => Promise<Card>);
  readonly span: Span;
}

/**
 * What stands at a position: a marker, a field, a rule's name, something recognized, or page furniture.
 * @param identities what the workspace knows of who and what is named; asked only where that is told
 */
export async function hover(
  snapshot: Snapshot,
  position: Position,
  profile: ClientProfile,
  identities: () => Promise<IdentityContext>,
): Promise<Hover | undefined> {
  const { block, offset } = snapshot.positions.locate(position);
  const analysis = snapshot.file.analysis(block);
  const found =
    markerCard(snapshot, block, analysis, offset, profile) ??
    headerCard(analysis, offset, profile) ??
    recognizedCard(snapshot, block, analysis, offset, profile, identities) ??
    inferredCard(analysis, offset, profile) ??
    furnitureCard(analysis, offset, profile);
  if (!found) return undefined;
  const range = snapshot.positions.inBlock(block, found.span);
  const card = typeof found.card === 'function' ? await found.card() : found.card;
  return { contents: renderCard(card, profile.markdown), range };
}

/** The card takes what it needs of the text at once: while the workspace is asked, the text may change. */
function recognizedCard(
  snapshot: Snapshot,
  block: number,
  analysis: BlockAnalysis,
  offset: number,
  { locale }: ClientProfile,
  identities: () => Promise<IdentityContext>,
): Found | undefined {
  const found = mentionIn(analysis, offset);
  if (!found) return undefined;
  const { span } = found.mention;
  if (found.kind === 'date') return { span, card: dateCard(found.mention, analysis, locale) };
  const here = hereOf(snapshot, block, analysis, found.mention.id);
  const heading = textOf(analysis, span);
  return {
    span,
    card: async () =>
      found.kind === 'citation'
        ? citationCard(found.mention, heading, here, await identities())
        : entityCard(found.mention, here, await identities()),
  };
}

/** What a page can say of itself, in the order in which it is told. */
const INFERRED = ['title', 'date', 'source', 'author', 'section'] as const;

function markerCard(
  { file, positions, uri }: Snapshot,
  block: number,
  analysis: BlockAnalysis,
  offset: number,
  { locale }: ClientProfile,
): Found | undefined {
  const { marker } = analysis.structure;
  if (!marker || !contains(marker.span, offset)) return undefined;
  const value = (field: (typeof INFERRED)[number]): string | CardPart[] => {
    const inferred = analysis.reading.fields[field];
    const written = writtenValue(analysis, field);
    if (written !== '' || !inferred) return written;
    const { start } = positions.inBlock(block, inferred.span);
    const line = { text: words('onLine', locale, { line: String(start.line + 1) }), place: { uri, start } };
    return [inferred.value, { remark: words('readFromText', locale) }, ' ', line];
  };
  const furniture = furnitureLines(analysis.reading);
  // As many as the lens and the picker of documents say: hints are in no list of problems.
  const problems = file.problems(block).filter(({ severity }) => severity !== 'hint');
  return {
    span: marker.span,
    card: {
      kind: words('documentOf', locale, {
        number: String(file.documents.indexOf(block) + 1),
        count: String(file.documents.length),
      }),
      heading: marker.name || words('unnamed', locale),
      rows: [
        ...INFERRED.map((field) => [words(field, locale), value(field)] as const),
        [words('problems', locale), String(problems.length)],
        [words('furnitureLines', locale), furniture === 0 ? '' : String(furniture)],
      ],
    },
  };
}

function writtenValue({ structure }: BlockAnalysis, field: string): string {
  return structure.header.find((entry) => entry.field === field && entry.value !== '')?.value ?? '';
}

/** A line that tells a field which the header lacks. */
function inferredCard(analysis: BlockAnalysis, offset: number, { locale }: ClientProfile): Found | undefined {
  const { fields } = analysis.reading;
  for (const name of INFERRED) {
    const inferred = fields[name];
    if (!inferred || !contains(inferred.span, offset) || writtenValue(analysis, name) !== '') continue;
    if (!analysis.environment.settings.fields.has(name)) continue;
    const rows: [string, string][] =
      name === 'date'
        ? [
            [words('isoForm', locale), inferred.value],
            [words('weekday', locale), weekdayName(inferred.value, locale)],
          ]
        : [[words('value', locale), inferred.value]];
    const kind = words('inferredField', locale);
    return {
      span: inferred.span,
      card: { kind, heading: name, rows, notes: [words('headerWrites', locale)] },
    };
  }
  return undefined;
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
