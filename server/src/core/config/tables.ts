import { splitList } from '../fields';
import type { EntityType, ProjectDocument, ProjectEntity } from '../language/types';
import { isSpaceCode, Lines } from '../text/lines';
import type { Span } from '../text/span';
import { documentShape, ENTITY_TYPES, entityShape, hasIdentity, isDocumentDate } from './entries';
import { type ConfigProblem, ProblemList } from './problem';
import { inOrder, parseJson } from './read';
import { type Located, list, located, type Shape, spanOf, suggest } from './shape';

/** The usable entries of a table, each with where it stands in the text, and what is wrong with the others. */
export interface ParsedTable<T> {
  readonly entries: readonly Located<T>[];
  /** Spans are those of the table's text. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads a table of entities: TSV with the columns `name` and `type`, and, if wanted, `id`, `variants` (parted by `;`)
 * and `note`; or, for a path that ends in `.json`, an array of objects. Never throws.
 */
export function parseEntityTable(text: string, path: string): ParsedTable<ProjectEntity> {
  return parseTable(text, path, ENTITY_TABLE, entityShape);
}

/**
 * Reads a table of documents: TSV with the column `kind` and, if wanted, `number`, `date`, `issuer`, `title`,
 * `aliases` (parted by `|`) and `id`; or an array of objects in JSON. Never throws.
 */
export function parseDocumentTable(text: string, path: string): ParsedTable<ProjectDocument> {
  return parseTable(text, path, DOCUMENT_TABLE, documentShape);
}

function parseTable<T>(
  text: string,
  path: string,
  format: TableFormat<T>,
  shape: () => Shape<T>,
): ParsedTable<T> {
  const problems = new ProblemList();
  const entries = /\.json$/i.test(path)
    ? readJson(text, shape(), problems)
    : readRows(text, format, problems);
  return { entries, problems: inOrder(problems.problems) };
}

function readJson<T>(text: string, entry: Shape<T>, problems: ProblemList): readonly Located<T>[] {
  const root = parseJson(text, problems);
  if (!root) return [];
  if (root.type === 'array') return list(located(entry)).read(root, problems) ?? [];
  problems.add(spanOf(root), 'not-a-list');
  return [];
}

interface Cell {
  readonly value: string;
  readonly span: Span;
}

/** What a row holds, by column; columns without a value are absent. */
type Row = ReadonlyMap<string, Cell>;

interface TableFormat<T> {
  readonly columns: readonly string[];
  readonly required: readonly string[];
  /** Makes the entry of a row, or reports why there is none. */
  read(row: Row, span: Span, problems: ProblemList): T | undefined;
}

const SPELLINGS_OF_TYPES: Readonly<Record<string, EntityType>> = { organisation: 'organization' };

const ENTITY_TABLE: TableFormat<ProjectEntity> = {
  columns: ['name', 'type', 'id', 'variants', 'note'],
  required: ['name', 'type'],
  read(row, _span, problems) {
    const written = row.get('type')!;
    const types = Object.keys(ENTITY_TYPES) as EntityType[];
    const word = written.value.toLowerCase();
    const type = types.find((known) => known === word) ?? SPELLINGS_OF_TYPES[word];
    if (!type) {
      const args = { value: written.value, allowed: types.join(', ') };
      problems.add(written.span, 'unknown-value', args, suggest(written.value, types, problems));
      return undefined;
    }
    const variants = splitList(row.get('variants')?.value ?? '').map((item) => item.value);
    return {
      type,
      name: row.get('name')!.value,
      ...optional(row, ['id', 'note']),
      ...(variants.length > 0 ? { variants } : {}),
    };
  },
};

const DOCUMENT_TABLE: TableFormat<ProjectDocument> = {
  columns: ['kind', 'number', 'date', 'issuer', 'title', 'aliases', 'id'],
  required: ['kind'],
  read(row, span, problems) {
    const aliases = splitList(row.get('aliases')?.value ?? '', '|').map((item) => item.value);
    const date = row.get('date');
    const isDate = !date || isDocumentDate(date.value);
    if (!isDate) problems.add(date.span, 'bad-date', { value: date.value });
    const document: ProjectDocument = {
      kind: row.get('kind')!.value,
      ...optional(row, ['number', 'issuer', 'title', 'id']),
      ...(date && isDate ? { date: date.value } : {}),
      ...(aliases.length > 0 ? { aliases } : {}),
    };
    if (hasIdentity(document)) return document;
    problems.add(span, 'document-without-identity');
    return undefined;
  },
};

function optional<K extends string>(row: Row, columns: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const column of columns) {
    const cell = row.get(column);
    if (cell) found[column] = cell.value;
  }
  return found;
}

/** Reads tab-separated lines below a line of column names. Blank lines are skipped; there is no quoting. */
function readRows<T>(text: string, format: TableFormat<T>, problems: ProblemList): readonly Located<T>[] {
  const lines = new Lines(text);
  let line = 0;
  while (line < lines.count && lines.isBlank(line)) line++;
  if (line === lines.count) return [];
  const columns = readColumns(cellsOf(lines, line), lines.span(line), format, problems);
  if (!columns) return [];
  const entries: Located<T>[] = [];
  for (line++; line < lines.count; line++) {
    if (lines.isBlank(line)) continue;
    const span = lines.span(line);
    const row = readRow(cellsOf(lines, line), columns, problems);
    const missing = format.required.find((column) => !row.has(column));
    if (missing !== undefined) {
      problems.add(span, 'empty-cell', { column: missing });
      continue;
    }
    const value = format.read(row, span, problems);
    if (value !== undefined) entries.push({ value, span });
  }
  return entries;
}

/** The cells of the row at an offset, by the lower-case name of their column. For what was read as a table before. */
export function cellsAt(text: string, offset: number): ReadonlyMap<string, Span> {
  const lines = new Lines(text);
  let head = 0;
  while (head < lines.count && lines.isBlank(head)) head++;
  const columns = head < lines.count ? cellsOf(lines, head).map(({ value }) => value.toLowerCase()) : [];
  const cells = new Map<string, Span>();
  for (const [index, { span }] of cellsOf(lines, lines.lineAt(offset)).entries()) {
    const column = columns[index];
    if (column !== undefined && !cells.has(column)) cells.set(column, span);
  }
  return cells;
}

function cellsOf(lines: Lines, line: number): readonly Cell[] {
  const { start: lineStart, end: lineEnd } = lines.span(line);
  const cells: Cell[] = [];
  let from = lineStart;
  while (from <= lineEnd) {
    const tab = lines.text.indexOf('\t', from);
    const to = tab < 0 || tab > lineEnd ? lineEnd : tab;
    let start = from;
    let end = to;
    while (start < end && isSpaceCode(lines.text.charCodeAt(start))) start++;
    while (end > start && isSpaceCode(lines.text.charCodeAt(end - 1))) end--;
    cells.push({ value: lines.text.slice(start, end).normalize('NFC'), span: { start, end } });
    from = to + 1;
  }
  return cells;
}

/** The columns by position; undefined where one that is needed is missing. Unknown columns may be there for others. */
function readColumns(
  cells: readonly Cell[],
  line: Span,
  format: TableFormat<unknown>,
  problems: ProblemList,
): readonly (string | undefined)[] | undefined {
  const seen = new Set<string>();
  const columns = cells.map(({ value, span }) => {
    const column = format.columns.find((known) => known === value.toLowerCase());
    if (column === undefined) {
      // Only what looks like a slip: a table may hold columns that mean nothing here.
      const near = suggest(value, format.columns, problems);
      if (near.suggestion !== undefined) problems.add(span, 'table-column', { column: value }, near);
      return undefined;
    }
    if (seen.has(column)) {
      problems.add(span, 'duplicate-column', { column });
      return undefined;
    }
    seen.add(column);
    return column;
  });
  for (const column of format.required) {
    if (seen.has(column)) continue;
    problems.add(line, 'missing-column', { column });
    return undefined;
  }
  return columns;
}

function readRow(
  cells: readonly Cell[],
  columns: readonly (string | undefined)[],
  problems: ProblemList,
): Row {
  const row = new Map<string, Cell>();
  for (const [index, cell] of cells.entries()) {
    if (cell.value === '') continue;
    const column = columns[index];
    if (column !== undefined) row.set(column, cell);
    else if (index >= columns.length) {
      problems.add(cell.span, 'too-many-cells');
      break;
    }
  }
  return row;
}
