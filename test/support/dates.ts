import type { CalendarDate, DateMention, RecognitionInput } from '../../server/src/core/language/types';

/** `2023-05-12`, `2023-05`, `2023` or `-` for none. */
function referenceOf(value: string): CalendarDate | undefined {
  if (value === '-') return undefined;
  const [year, month, day] = value.split('-').map(Number);
  return { year: year!, ...(month ? { month } : {}), ...(day ? { day } : {}) };
}

/** An input whose paragraphs are the lines of the text. */
export function inputOf(text: string, reference: string): RecognitionInput {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    spans.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return { text, spans, reference: referenceOf(reference), lexicon: { entities: [], documents: [] } };
}

/** `words=value` with `@part`, `!defect` and, unless left out, `~from`; mentions joined by ` | `, `-` for none. */
export function written(text: string, mentions: readonly DateMention[], options = { from: true }): string {
  const all = mentions.map(
    (mention) =>
      `${text.slice(mention.span.start, mention.span.end)}=${mention.value}` +
      (mention.part ? `@${mention.part}` : '') +
      (mention.defect ? `!${mention.defect}` : '') +
      (options.from && mention.from ? `~${mention.from}` : ''),
  );
  return all.join(' | ') || '-';
}

/** Rows of a fixture: tab-separated, lines with `#` are remarks. */
export function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
