import type { ExportedDocument } from './exported';
import { jsonlExporter } from './jsonl';
import { tableExporter } from './metadataTable';
import { parquetExporter } from './parquet';
import { textExporter } from './plainText';
import { teiExporter } from './tei';
import { vrtExporter } from './vrt';

/** Formats that a corpus can be written in, in the order in which they are offered. */
export const EXPORT_FORMATS = ['jsonl', 'vrt', 'tei', 'parquet', 'csv', 'tsv', 'text'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A part of a file, in the order in which they follow each other; bytes where the format is no text. */
export type Piece = string | Uint8Array;

/** Writes documents in one format, piece by piece, so that no corpus has to be held. */
export interface Exporter {
  start(): Piece;
  document(document: ExportedDocument): Piece;
  end(): Piece;
}

/** Whether a format is no text. */
export function isBinary(format: ExportFormat): boolean {
  return format === 'parquet';
}

/** @param fields names of the fields that a table has columns for, Parquet included */
export function exporterFor(format: ExportFormat, fields: readonly string[]): Exporter {
  switch (format) {
    case 'jsonl':
      return jsonlExporter();
    case 'vrt':
      return vrtExporter();
    case 'tei':
      return teiExporter();
    case 'parquet':
      return parquetExporter(fields);
    case 'csv':
    case 'tsv':
      return tableExporter(format, fields);
    case 'text':
      return textExporter();
  }
}

/** Columns of a table: the fields of the project but for what is said to the checker. */
export function tableFields(fields: Iterable<string>): readonly string[] {
  return [...fields].filter((field) => field !== 'lint-disable' && field !== 'name' && field !== 'path');
}
