import type { Exporter } from './export';
import type { ExportedDocument } from './exported';
import { countWords } from './tokens';
import { metadata } from './xml';

const COUNTS: readonly (readonly [string, (document: ExportedDocument) => number])[] = [
  ['paragraphs', ({ paragraphs }) => paragraphs.length],
  ['words', ({ text }) => countWords(text)],
  ['characters', ({ text }) => [...text].length],
  ['persons', ({ entities }) => entities.filter(({ type }) => type === 'person').length],
  ['organizations', ({ entities }) => entities.filter(({ type }) => type === 'organization').length],
  ['places', ({ entities }) => entities.filter(({ type }) => type === 'place').length],
  ['dates', ({ dates }) => dates.length],
  ['citations', ({ citations }) => citations.length],
];

/**
 * A table of the metadata, one row a document: CSV as RFC 4180 has it (CRLF, quotes where needed), or TSV as IANA has it (no
 * tabs or line breaks in values).
 * @param fields columns between name, path and the counts
 */
export function tableExporter(form: 'csv' | 'tsv', fields: readonly string[]): Exporter {
  const row = form === 'csv' ? csvRow : tsvRow;
  return {
    start: () => row(['name', 'path', ...fields.map(guarded), ...COUNTS.map(([name]) => name)]),
    document(document) {
      const values = [document.name, document.path, ...fields.map((field) => own(document.fields, field))];
      return row([...values.map(guarded), ...COUNTS.map(([, count]) => String(count(document)))]);
    },
    end: () => '',
  };
}

function own(fields: Readonly<Record<string, string>>, field: string): string {
  return Object.hasOwn(fields, field) ? fields[field]! : '';
}

/**
 * A value that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"); control and
 * direction characters go.
 */
function guarded(value: string): string {
  const clean = metadata(value);
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(clean) ? `'${clean}` : clean;
}

function csvRow(values: readonly string[]): string {
  const cells = values.map((value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
  return `${cells.join(',')}\r\n`;
}

function tsvRow(values: readonly string[]): string {
  return `${values.join('\t')}\n`;
}
