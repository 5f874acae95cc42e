import type { Lines } from '../text/lines';
import type { TextEdit } from '../text/span';
import { isDocEnd } from './docTag';
import { formatMarker } from './marker';
import type { Marker, MarkerStyle } from './structure';

/** The line break that a text itself uses; LF where it has none. */
export function lineBreakOf(lines: Lines): string {
  const written = lines.text.slice(lines.end(0), lines.endWithBreak(0));
  return written === '' ? '\n' : written;
}

/** Line of `</doc>` in a block, or undefined. */
export function findDocEnd(lines: Lines): number | undefined {
  for (let line = 1; line < lines.count; line++) {
    if (lines.text.charCodeAt(lines.start(line)) === 60 && isDocEnd(lines.textOf(line))) return line;
  }
  return undefined;
}

/**
 * Edits that write a block's marker in a style. Text behind the closing fence moves to a line of its own, and the
 * `</doc>` that a style needs or does not know is added or taken away.
 */
export function rewriteMarker(lines: Lines, marker: Marker, style: MarkerStyle): TextEdit[] {
  const expected = formatMarker(style, marker.name);
  const rest = marker.trailing ? lines.text.slice(marker.trailing.start, marker.trailing.end) : '';
  const newText = rest === '' ? expected : `${expected}${lineBreakOf(lines)}${rest}`;
  const edits: TextEdit[] = [{ span: marker.span, newText }];
  const docEnd = marker.style.kind === 'doc' ? findDocEnd(lines) : undefined;
  if (style.kind === 'doc' && docEnd === undefined) edits.push(closeDoc(lines));
  if (style.kind !== 'doc' && docEnd !== undefined) {
    edits.push({ span: { start: lines.start(docEnd), end: lines.endWithBreak(docEnd) }, newText: '' });
  }
  return edits;
}

/** Puts `</doc>` on a line after the last written one. */
export function closeDoc(lines: Lines): TextEdit {
  let last = lines.count - 1;
  while (last > 0 && lines.isBlank(last)) last--;
  const at = lines.end(last);
  return { span: { start: at, end: at }, newText: `${lineBreakOf(lines)}</doc>` };
}
