import type { LanguageModule } from '../../core/language/types';
import type { Locale } from '../../core/rules/table';
import type { Card, CardPart } from '../card';
import { type ConfiguredEntry, entryLocations } from '../configuredEntries';
import { type FileMentions, fullestIn } from '../fileMentions';
import type { MentionIndex } from '../mentionIndex';
import { spellingOf } from '../mentions';
import type { KnownName } from '../nameIndex';
import { baseName, pathOf, sameUri } from '../paths';
import type { PositionEncoding } from '../positions';
import { words } from '../words';

/** So many offices, spellings and files are named; of the rest it is said how many they are. */
const MOST = { offices: 4, spellings: 6, files: 5 } as const;

/** What the workspace knows of somebody or something: how far it can be trusted, and who asks. */
export interface IdentityContext {
  readonly index: MentionIndex;
  /** False while the index does not hold all that lies on disk. */
  readonly isCurrent: boolean;
  /** Whether the user has stopped the reading. */
  readonly isStopped: boolean;
  readonly entries: ReadonlyMap<string, ConfiguredEntry>;
  /** The language of the texts, which has words for what they cite. */
  readonly language: LanguageModule;
  readonly encoding: PositionEncoding;
  readonly locale: Locale;
}

/** Rows on where somebody or something is named beside the document that is looked at, and notes on what is not known. */
export function workspaceRows(
  id: string,
  context: IdentityContext,
  here?: { readonly uri: string; readonly block: number },
): Pick<Required<Card>, 'rows' | 'notes'> {
  const { index, locale } = context;
  const configured = [
    words('configuredIn', locale),
    configuredParts(context.entries.get(id), context),
  ] as const;
  // Wrong counts would be worse than none.
  if (!context.isCurrent) return { rows: [configured], notes: [whyUnknown(context)] };
  const known = index.names.get(id);
  const files = index.filesNaming(id);
  const fullest = fullestIn(files);
  const rows: Card['rows'][number][] = [
    configured,
    [words('writtenAs', locale), known ? spellingParts(known, locale) : []],
    [
      words('fullMention', locale),
      fullest
        ? [{ text: spellingOf(fullest.text), place: placeOf(fullest) }, { remark: fullest.document }]
        : [],
    ],
  ];
  if (known && known.count > 0) {
    const key = known.count === 1 ? 'countOne' : known.documents === 1 ? 'countInOne' : 'countInMany';
    const args = { count: String(known.count), documents: String(known.documents) };
    rows.push([words('inWorkspace', locale), words(key, locale, args)]);
    rows.push([words('elsewhere', locale), elsewhereParts(files, here, locale)]);
  }
  return { rows, notes: [] };
}

/** A card on somebody or something, seen from no document; undefined when nothing is known. */
export function identityCard(id: string, heading: string, context: IdentityContext): Card | undefined {
  const { index, entries, locale } = context;
  const known = index.names.get(id);
  const entry = entries.get(id)?.entry;
  const type = known?.type ?? (entry?.kind === 'entity' ? entry.value.type : entry && 'citation');
  if (!type) return undefined;
  const { rows, notes } = workspaceRows(id, context);
  const remark = { remark: words('inConfiguration', locale) };
  const told = (value: string | undefined) => (value === undefined ? '' : [value, remark]);
  const configured: Card['rows'] =
    entry?.kind === 'document'
      ? [
          [words('documentKind', locale), context.language.kindInWords(entry.value.kind)[locale]],
          [words('number', locale), told(entry.value.number)],
          [words('date', locale), told(entry.value.date)],
          [words('issuer', locale), told(entry.value.issuer)],
          [words('title', locale), told(entry.value.title)],
        ]
      : [[words('note', locale), told(entry?.value.note)]];
  return {
    kind: words(`entity:${type}`, locale),
    heading,
    rows: [[words('office', locale), officeParts(known, locale)], ...configured, ...rows],
    notes,
  };
}

/** Offices beside a person's name, all over the workspace, the usual ones first. */
export function officeParts(known: KnownName | undefined, locale: Locale, but = ''): readonly CardPart[] {
  const offices = [...(known?.offices ?? [])].filter(([office]) => office !== spellingOf(but));
  return counted(offices, MOST.offices, locale);
}

/** A document or person that is meant instead, by the fullest of its wordings. */
export function otherParts(
  id: string,
  { index, entries, language, locale }: IdentityContext,
): readonly CardPart[] {
  const fullest = fullestIn(index.filesNaming(id));
  const name = language.documentInWords(id)[locale];
  const configured = entries.get(id)?.entry;
  if (fullest) return [`${name}: `, { text: spellingOf(fullest.text), place: placeOf(fullest) }];
  const title = configured?.kind === 'document' ? configured.value.title : configured?.value.name;
  return [title === undefined ? name : `${name}: ${title}`];
}

function configuredParts(
  entry: ConfiguredEntry | undefined,
  { encoding }: Pick<IdentityContext, 'encoding'>,
): readonly CardPart[] {
  if (!entry) return [];
  return separated(
    entryLocations(entry, encoding).map(({ uri, range }) => ({
      text: `${baseName(pathOf(uri) ?? uri)}:${range.start.line + 1}`,
      place: { uri, start: range.start },
    })),
  );
}

function spellingParts({ spellings, name }: KnownName, locale: Locale): readonly CardPart[] {
  const written = [...spellings.values()].map(({ text, count }) => [text, count] as const);
  // One spelling that is the name itself tells nothing.
  if (written.length === 1 && written[0]![0] === spellingOf(name)) return [];
  return counted(written, MOST.spellings, locale);
}

function counted(
  counts: readonly (readonly [text: string, count: number])[],
  most: number,
  locale: Locale,
): readonly CardPart[] {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const parts: CardPart[] = sorted.slice(0, most).map(([text, count]) => `${text} (×${count})`);
  return separated([...parts, ...moreParts(sorted.length - most, locale)]);
}

function elsewhereParts(
  files: readonly FileMentions[],
  here: { readonly uri: string; readonly block: number } | undefined,
  locale: Locale,
): readonly CardPart[] {
  const parts: CardPart[][] = [];
  let more = 0;
  for (const file of files) {
    const { uri } = file;
    const isHere = here !== undefined && sameUri(here.uri) === sameUri(uri);
    for (const { block, count } of file.documents) {
      if (isHere && block === here.block) continue;
      if (parts.length >= MOST.files) {
        more++;
        continue;
      }
      const text = file.nameOf(block) || baseName(pathOf(uri) ?? uri);
      parts.push([{ text, place: { uri, start: file.placeIn(block).range.start } }, ` ×${count}`]);
    }
  }
  const all = parts.flatMap((part, i) => (i === 0 ? part : [' · ', ...part]));
  return [...all, ...moreParts(more, locale).flatMap((part) => [' · ', part])];
}

function moreParts(count: number, locale: Locale): CardPart[] {
  return count > 0 ? [words('andMore', locale, { count: String(count) })] : [];
}

function separated(parts: readonly CardPart[]): readonly CardPart[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [' · ', part]));
}

function placeOf({ uri, range }: { uri: string; range: { start: { line: number; character: number } } }) {
  return { uri, start: range.start };
}

function whyUnknown({ index, isStopped, locale }: IdentityContext): string {
  if (isStopped) return words('indexStopped', locale);
  const { progress } = index;
  if (!progress) return words('indexOld', locale);
  return words('indexBuilding', locale, { done: String(progress.done), total: String(progress.total) });
}
