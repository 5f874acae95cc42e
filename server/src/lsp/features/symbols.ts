import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver';
import type { BlockAnalysis } from '../../core/analysis/blockAnalysis';
import type { EntityType } from '../../core/language/types';
import type { Locale } from '../../core/rules/table';
import type { Span } from '../../core/text/span';
import { keepJson } from '../keptAnswers';
import { KeptByBlock } from '../keptByBlock';
import { outlineOf } from '../limits';
import { baseName } from '../paths';
import type { ClientProfile, Snapshot } from '../snapshot';
import { type WordKey, words } from '../words';

/** Fields of one header that the outline shows; a header of thousands is text that was taken for one. */
const MOST_FIELDS = 100;

const ENTITY_GROUPS: readonly (readonly [EntityType, WordKey, SymbolKind])[] = [
  ['person', 'people', SymbolKind.Variable],
  ['organization', 'organizations', SymbolKind.Interface],
  ['place', 'places', SymbolKind.Constant],
];

/** The outline: documents with header, furniture and what is recognized in them. */
export function documentSymbols(snapshot: Snapshot, { locale, limits }: ClientProfile): DocumentSymbol[] {
  const { file } = snapshot;
  const shown = outlineOf(file.text.length, limits);
  if (shown !== 'documents') {
    return file.documents.map((index) => detailedSymbol(snapshot, index, locale, shown === 'recognized'));
  }
  const under = `${locale} ${snapshot.positions.encoding}`;
  return keepJson(
    file.documents.map((index) => {
      const analysis = file.analysis(index);
      const line = file.text.blockLine(index);
      return kept.of(analysis, line, under, () => symbolAlone(snapshot, index, analysis, locale));
    }),
  );
}

/**
 * Symbols of documents without children: where a file has thousands, an outline after a keystroke makes one anew and
 * moves those below it, instead of looking at all headers and lines again.
 */
const kept = new KeptByBlock<DocumentSymbol>((symbol, by) => ({
  ...symbol,
  range: below(symbol.range, by),
  selectionRange: below(symbol.selectionRange, by),
}));

/** Says that an outline has less than others, and why; undefined for one that has everything. */
export function outlineNotice(
  { file, uri }: Snapshot,
  { locale, limits }: ClientProfile,
): string | undefined {
  const shown = outlineOf(file.text.length, limits);
  if (shown === 'recognized') return undefined;
  return words(shown === 'headers' ? 'outlineOfHeaders' : 'outlineOfDocuments', locale, {
    name: baseName(uri),
    limit: String(limits.outlineDetail),
  });
}

function detailedSymbol(
  snapshot: Snapshot,
  index: number,
  locale: Locale,
  isRecognized: boolean,
): DocumentSymbol {
  const analysis = snapshot.file.analysis(index);
  const children = headerSymbol(snapshot, index, analysis, locale);
  if (isRecognized) children.push(...recognizedSymbols(snapshot, index, analysis, locale));
  return { ...symbolAlone(snapshot, index, analysis, locale), children };
}

function below({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}

function symbolAlone(
  { positions }: Snapshot,
  index: number,
  analysis: BlockAnalysis,
  locale: Locale,
): DocumentSymbol {
  const { structure } = analysis;
  const end = structure.lines.end(lastWrittenLine(analysis));
  const named = structure.marker ? structure.marker.nameSpan : { start: 0, end: structure.lines.end(0) };
  const title = structure.header.find((entry) => entry.field === 'title')?.value;
  return {
    name: symbolName(analysis.name) || words('unnamed', locale),
    detail: symbolName(title ?? ''),
    kind: SymbolKind.File,
    range: positions.inBlock(index, { start: 0, end }),
    selectionRange: positions.inBlock(index, { start: named.start, end: Math.min(named.end, end) }),
  };
}

function headerSymbol(
  snapshot: Snapshot,
  index: number,
  { structure }: BlockAnalysis,
  locale: Locale,
): DocumentSymbol[] {
  const entries = structure.header;
  if (entries.length === 0) return [];
  const { positions } = snapshot;
  const children = entries.slice(0, MOST_FIELDS).map((entry): DocumentSymbol => {
    const span = { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, entry.valueSpan.end) };
    return {
      name: symbolName(entry.key),
      detail: symbolName(entry.value),
      kind: SymbolKind.Property,
      range: positions.inBlock(index, span),
      selectionRange: positions.inBlock(index, entry.keySpan),
    };
  });
  return [group(words('header', locale), SymbolKind.Object, children)];
}

function recognizedSymbols(
  { positions, file }: Snapshot,
  index: number,
  analysis: BlockAnalysis,
  locale: Locale,
): DocumentSymbol[] {
  const text = analysis.structure.text;
  const { language } = file.environment;
  const mention = (span: Span, kind: SymbolKind, detail: string, name?: string): DocumentSymbol => {
    const range = positions.inBlock(index, span);
    return {
      name: symbolName(name ?? text.slice(span.start, span.end)),
      detail,
      kind,
      range,
      selectionRange: range,
    };
  };
  const { dates, citations, entities } = analysis.recognition;
  const groups: (readonly [WordKey, SymbolKind, DocumentSymbol[]])[] = [
    ['dates', SymbolKind.Event, dates.map((date) => mention(date.span, SymbolKind.Event, date.value))],
    [
      'citations',
      SymbolKind.Struct,
      citations.map((citation) =>
        mention(
          citation.span,
          SymbolKind.Struct,
          citation.date ?? language.kindInWords(citation.kind)[locale],
        ),
      ),
    ],
    ...ENTITY_GROUPS.map(([type, label, kind]) => {
      // An entity stands once, at its first mention, with the number of its mentions.
      const first = new Map<string, { span: Span; count: number }>();
      for (const entity of entities) {
        if (entity.type !== type) continue;
        const known = first.get(entity.id);
        if (known) known.count++;
        else first.set(entity.id, { span: entity.span, count: 1 });
      }
      const mentions = [...first.values()].map(({ span, count }) =>
        mention(span, kind, count > 1 ? `×${count}` : ''),
      );
      return [label, kind, mentions] as const;
    }),
  ];
  return groups
    .filter(([, , children]) => children.length > 0)
    .map(([label, , children]) => mentionGroup(words(label, locale), children));
}

/**
 * Mentions of one kind lie all over the text: a group that spanned them would claim everything between, and the
 * breadcrumbs would name it wherever the cursor is. It stands where its first mention does.
 */
function mentionGroup(name: string, children: DocumentSymbol[]): DocumentSymbol {
  const { range } = children[0]!;
  return { name, kind: SymbolKind.Namespace, range, selectionRange: range, children };
}

/** A group spans what it holds. */
function group(name: string, kind: SymbolKind, children: DocumentSymbol[]): DocumentSymbol {
  const ranges = children.map((child) => child.range);
  const range: Range = {
    start: ranges.map((r) => r.start).reduce((a, b) => (before(a, b) ? a : b)),
    end: ranges.map((r) => r.end).reduce((a, b) => (before(a, b) ? b : a)),
  };
  return { name, kind, range, selectionRange: children[0]!.selectionRange, children };
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function lastWrittenLine({ structure: { lines } }: BlockAnalysis): number {
  let last = lines.count - 1;
  while (last > 0 && lines.isBlank(last)) last--;
  return last;
}

/** Clients refuse empty names; line breaks and endless names break their lists. */
function symbolName(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
