import type { CorpusFile } from '../analysis/corpusFile';
import { insertFields } from '../format/header';
import { inferredFields } from '../rules/field/check';
import type { TextEdit } from '../text/span';
import { type Change, inFile, settle } from './change';

/** Fills a document's header from what its text says. Values that are written stay as they are. */
export function insertHeader(file: CorpusFile, index: number): Change {
  const analysis = file.analysis(index);
  if (analysis.preamble) return { edits: [], counts: {}, left: 0 };
  const { structure, environment } = analysis;
  const fields = inferredFields(analysis.context);
  const empty = structure.header.filter((entry) => entry.value === '' && entry.kind === 'line');
  const fills = fields.flatMap(({ field, value }): TextEdit[] => {
    const entry = empty.find((candidate) => candidate.field === field);
    const end = entry && structure.lines.end(entry.line);
    return entry && end !== undefined
      ? [{ span: { start: entry.keySpan.end, end }, newText: `: ${value}` }]
      : [];
  });
  const added = fields.filter(({ field }) => !structure.header.some((entry) => entry.field === field));
  const edits = [...fills, ...insertFields(structure, added, [...environment.settings.fields.keys()])];
  return {
    edits: settle(inFile(file, index, edits, 'header')),
    counts: Object.fromEntries(fields.map(({ field }) => [field, 1])),
    left: 0,
  };
}

/** How many of which fields were inserted, the most frequent first: `title (3), date (3), author (1)`. */
export function fieldsInWords(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([field, count]) => `${field} (${count})`)
    .join(', ');
}
