import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { Exporter } from './export';
import type { ExportedDocument } from './exported';

type SchemaElement = ParquetWriter['schema'][number];

/** So many documents, or so many code units of text, are held before they are written as a row group. */
const MOST_ROWS = 1000;
const MOST_TEXT = 8 << 20;

const STRING = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const INT = { type: 'INT32' } as const;

/** Members of the structures, all text but the offsets; those with `?` can be absent. */
const LISTS = {
  entities: ['text', 'start', 'end', 'type', 'id', 'name', 'title?'],
  dates: ['text', 'start', 'end', 'value'],
  citations: ['text', 'start', 'end', 'kind', 'id', 'number?', 'date?', 'issuer?', 'title?'],
} as const;
const LIST_NAMES = Object.keys(LISTS) as readonly (keyof typeof LISTS)[];

/** Columns that every document has, of which no field may have the name. */
const OWN_COLUMNS: readonly string[] = ['name', 'path', 'lang', 'text', ...LIST_NAMES];

/**
 * Apache Parquet, Snappy inside: a row a document, with a column for every field, and mentions as lists of structures
 * (the three-level lists of the specification). Offsets count UTF-16 code units of `text`.
 * @param fields names of the columns for metadata; one that is a column already is written `field_…`
 * @see https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists
 */
export function parquetExporter(fields: readonly string[]): Exporter {
  const columns = fields.filter((field) => field !== 'lang');
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'corpus-editor' });
  let rows: ExportedDocument[] = [];
  let length = 0;
  const flush = () => {
    if (rows.length > 0) writer.write({ columnData: columnsOf(rows, columns), rowGroupSize: rows.length });
    rows = [];
    length = 0;
  };
  /** What has been written since it was taken last. */
  const taken = () => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  return {
    start: taken,
    document(document) {
      rows.push(document);
      length += document.text.length;
      if (rows.length >= MOST_ROWS || length >= MOST_TEXT) flush();
      return taken();
    },
    end() {
      flush();
      writer.finish();
      return taken();
    },
  };
}

function columnName(field: string): string {
  return OWN_COLUMNS.includes(field) ? `field_${field}` : field;
}

function schemaOf(fields: readonly string[]): SchemaElement[] {
  const column = (
    name: string,
    repetition_type: 'REQUIRED' | 'OPTIONAL',
    leaf: typeof STRING | typeof INT = STRING,
  ) => ({ name, ...leaf, repetition_type });
  const member = (name: string) => {
    const leaf = name === 'start' || name === 'end' ? INT : STRING;
    return name.endsWith('?') ? column(name.slice(0, -1), 'OPTIONAL') : column(name, 'REQUIRED', leaf);
  };
  return [
    { name: 'root', num_children: OWN_COLUMNS.length + fields.length },
    ...['name', 'path', 'lang'].map((name) => column(name, 'REQUIRED')),
    ...fields.map((field) => column(columnName(field), 'OPTIONAL')),
    column('text', 'REQUIRED'),
    ...LIST_NAMES.flatMap((name): SchemaElement[] => [
      { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', num_children: LISTS[name].length },
      ...LISTS[name].map(member),
    ]),
  ];
}

function columnsOf(rows: readonly ExportedDocument[], fields: readonly string[]): ColumnSource[] {
  const column = (name: string, cellOf: (document: ExportedDocument) => unknown): ColumnSource => ({
    name,
    data: rows.map(cellOf),
  });
  return [
    column('name', ({ name }) => name),
    column('path', ({ path }) => path),
    column('lang', ({ lang }) => lang),
    ...fields.map((field) =>
      column(columnName(field), (document) =>
        Object.hasOwn(document.fields, field) ? document.fields[field] : null,
      ),
    ),
    column('text', ({ text }) => text),
    ...LIST_NAMES.map((name) => column(name, (document) => document[name])),
  ];
}
