/** A half-open range `[start, end)` of UTF-16 code units. What it counts from (file, block) is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of one span by new text; an insertion where `start === end`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/**
 * Applies edits to a text. Edits may come in any order; of two that overlap the later one is dropped,
 * so that no edit ever works on text another one has already replaced.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let done = 0;
  for (const edit of sorted) {
    if (edit.span.start < done) continue;
    parts.push(text.slice(done, edit.span.start), edit.newText);
    done = edit.span.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
