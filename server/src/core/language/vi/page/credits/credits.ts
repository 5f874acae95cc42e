import type { Span } from '../../../../text/span';
import { isBlankAt, singleSpaced } from '../lines/text';

/** A name read from a by-line; the span is relative to the line's text. */
export interface Credit {
  readonly value: string;
  readonly span: Span;
}

/** Signs around a name that are not of it, beside blanks; a full stop before it. */
const EDGE = '()[]*_,;:/–—-';

function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (isBlankAt(text, start) || EDGE.includes(text[start]!) || text[start] === '.'))
    start++;
  while (end > start && (isBlankAt(text, end - 1) || EDGE.includes(text[end - 1]!))) end--;
  return text.slice(start, end);
}

/** The name that stands in a part of a line, without the signs around it. */
export function creditAt(text: string, start: number, end: number): Credit {
  const raw = text.slice(start, end);
  let value = raw;
  // A closing bracket belongs to the value when its partner does ("Song Ngư (từ Bangkok)").
  const balanced = raw.includes('(') && raw.trimEnd().endsWith(')') && !raw.trimStart().startsWith('(');
  value = balanced ? raw.replace(/^[\s()[\]*.,;:–—-]+/u, '').trimEnd() : withoutEdges(raw);
  const at = value ? raw.indexOf(value) : 0;
  return { value: singleSpaced(value), span: { start: start + at, end: start + at + value.length } };
}

/** A text that is a credit as it stands. */
export function wholeCredit(text: string): Credit {
  return { value: text, span: { start: 0, end: text.length } };
}

/** A credit of two parts: "A/B", "A (B)", "A - B", or "A, B" where nothing else joins them. */
export function splitCredit(text: string, span: Span): [Credit, Credit] | undefined {
  const within = text.slice(span.start, span.end);
  const slash = within.lastIndexOf('/');
  if (slash > 0) {
    return [creditAt(text, span.start, span.start + slash), creditAt(text, span.start + slash + 1, span.end)];
  }
  const bracket = /\s*\(([^()]{2,40})\)$/u.exec(within);
  if (bracket && bracket.index > 0) {
    const at = span.start + within.length - bracket[1]!.length - 1;
    return [
      creditAt(text, span.start, span.start + bracket.index),
      creditAt(text, at, at + bracket[1]!.length),
    ];
  }
  const dash = /\s[-–]\s([^-–]{2,40})$/u.exec(within);
  if (dash && dash.index > 0) {
    const at = span.start + within.length - dash[1]!.length;
    return [creditAt(text, span.start, span.start + dash.index), creditAt(text, at, span.end)];
  }
  return undefined;
}

/** A span within a line, in the text that the line begins at an offset of. */
export function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
