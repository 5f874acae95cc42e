import type { Span } from '../text/span';

/**
 * The place of a value inside an entry of a configuration or table: the string with its quotes in JSON, the words in a
 * cell; the whole entry where the value is written otherwise (escaped, decomposed).
 * @param span of the entry in `text`
 */
export function placeOf(value: string, text: string | undefined, span: Span): Span {
  if (text === undefined || value === '') return span;
  const entry = text.slice(span.start, span.end);
  const isJson = /^\s*[{[]/.test(entry);
  const written = isJson ? JSON.stringify(value) : value;
  for (let at = entry.indexOf(written); at >= 0; at = entry.indexOf(written, at + 1)) {
    const end = at + written.length;
    const fits = isJson ? !isKey(entry, end) : isPart(entry, at, end);
    if (fits) return { start: span.start + at, end: span.start + end };
  }
  return span;
}

/** Whether a string of JSON that ends here is the name of a property. */
function isKey(entry: string, end: number): boolean {
  return /^\s{0,20}:/.test(entry.slice(end, end + 21));
}

/** Whether words stand in a cell, or in a list in one, by themselves. */
function isPart(entry: string, start: number, end: number): boolean {
  return (
    /(?:^|[\t;|]) *$/.test(entry.slice(Math.max(0, start - 20), start)) &&
    /^ *(?:$|[\t;|])/.test(entry.slice(end, end + 20))
  );
}
