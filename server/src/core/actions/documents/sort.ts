import type { CorpusFile } from '../../analysis/corpusFile';
import { compareNames } from '../../exchange/names';
import type { TextEdit } from '../../text/span';
import { arrange, documentsIn } from './arrange';
import { fieldOf } from './documentFields';
import { pieceOf } from './piece';

export const SORT_KEYS = ['name', 'date', 'source', 'title'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What a document is sorted by; empty where it is not known. */
export function sortValue(file: CorpusFile, block: number, by: SortKey): string {
  return by === 'name' ? pieceOf(file, block).name : fieldOf(file.analysis(block), by);
}

let collator: Intl.Collator | undefined;

/**
 * The documents of a file in the order of what they are sorted by. Documents of equal keys keep their order, those
 * without one come last, also in descending order.
 */
export function sortedDocuments(file: CorpusFile, by: SortKey, descending = false): readonly number[] {
  collator ??= new Intl.Collator(['vi', 'en'], { numeric: true });
  const compare = by === 'name' ? compareNames : by === 'date' ? byCodeUnits : collator.compare;
  const keyed = documentsIn(file).map((index) => ({ own: index, key: sortValue(file, index, by) }));
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    return descending ? compare(b.key, a.key) : compare(a.key, b.key);
  });
  return keyed.map(({ own }) => own);
}

/** The edits that put the documents of a file into this order. */
export function sortDocuments(file: CorpusFile, order: readonly number[]): TextEdit[] {
  return arrange(
    file,
    order.map((own) => ({ own })),
  );
}

/** ISO 8601 sorts by its characters; a year comes before its months. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
