import { cleanEdits } from '../../../server/src/core/clean/clean';
import type { PageInput, PageReading } from '../../../server/src/core/language/types';
import { readPage } from '../../../server/src/core/language/vi/page';
import { Lines } from '../../../server/src/core/text/lines';
import { applyEdits } from '../../../server/src/core/text/span';
import { viewOf } from '../../../server/src/core/text/view';

export type ReadOptions = Partial<
  Pick<PageInput, 'header' | 'phrases' | 'sources' | 'dropCaptions' | 'startLine' | 'endLine'>
>;

/** A text as one page, of which nothing is known. */
export function pageInput(text: string): PageInput {
  const lines = new Lines(text);
  return { text, lines, startLine: 0, endLine: lines.count, header: {}, phrases: [], sources: [] };
}

/** Reads a text as one page, the way the engine does: through its normalised view. */
export function readText(source: string, options: ReadOptions = {}): PageReading {
  return readPage({ ...pageInput(viewOf(source).text), ...options });
}

/** Cleans a text: reads its view, edits the source. */
export function cleanText(source: string, options: ReadOptions = {}): string {
  const view = viewOf(source);
  const reading = readText(source, options);
  const splits = reading.splits.map((split) => ({ ...split, span: view.toSource(split.span) }));
  return applyEdits(source, cleanEdits({ boilerplate: reading.boilerplate, splits }, new Lines(source)));
}

/** Numbers of the lines that a reading removes. */
export function removedLines(reading: PageReading): Set<number> {
  const removed = new Set<number>();
  for (const block of reading.boilerplate) {
    for (let line = block.startLine; line <= block.endLine; line++) removed.add(line);
  }
  return removed;
}

/** The lines of a page that its reading removes. */
export function cutOf(...lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

/** The values of the fields that were read. */
export function fieldValues(reading: PageReading): Record<string, string> {
  return Object.fromEntries(Object.entries(reading.fields).map(([name, field]) => [name, field!.value]));
}
