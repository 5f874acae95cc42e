import type { BlockStructure, Marker } from '../../format/structure';
import type { Orthography } from '../../language/orthography';
import { Lines } from '../../text/lines';
import { applyEdits, type Span, type TextEdit } from '../../text/span';
import { checkCharacters } from './characters';

/** Rounds after which an edit no longer brings a new fault to light, with room to spare. */
const ROUNDS = 6;

/**
 * The edits that mend all characters of a block that can be mended without changing what the text says: composed
 * letters, lookalikes, entities, invisible characters, blanks. Spans are relative to the block; none overlap.
 * What they leave needs no further edit: a fix that brings another fault to light is followed by the fix of that one.
 */
export function normalizeUnicodeAndSpacing(block: BlockStructure, orthography: Orthography): TextEdit[] {
  let edits: TextEdit[] = [];
  let current = block;
  for (let round = 0; round < ROUNDS; round++) {
    const more = safeEdits(current, orthography);
    if (more.length === 0) break;
    edits = edits.length === 0 ? more : composeEdits(block.text, edits, more);
    const text = applyEdits(current.text, more);
    const marker = current.marker && shiftMarker(current.marker, more);
    current = { ...current, text, lines: new Lines(text), marker };
  }
  return edits;
}

/**
 * The edits that put text in a wrong encoding right: misread UTF-8, TCVN3, VNI. Which letters are meant is sure only for
 * a reader, so a command shows them before they are applied. Spans are relative to the block, in order.
 */
export function encodingEdits(block: BlockStructure, orthography: Orthography): TextEdit[] {
  return checkCharacters(block, orthography)
    .filter(({ rule }) => rule === 'text/mojibake' || rule === 'text/legacy-encoding')
    .flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
}

function safeEdits(block: BlockStructure, orthography: Orthography): TextEdit[] {
  return checkCharacters(block, orthography)
    .flatMap(({ fixes }) => fixes?.find(({ safe }) => safe)?.edits ?? [])
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * One list of edits that does what two do one after the other. Both are in order and without overlaps; the second is
 * in offsets of the text that the first makes.
 */
function composeEdits(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  // Both lists are walked together; `delta` is how far the middle text runs ahead of the first one.
  let at = 0;
  let delta = 0;
  for (let next = 0; next < second.length || at < first.length; ) {
    const one = first[at];
    const two = second[next];
    const oneStart = one ? one.span.start + delta : Number.POSITIVE_INFINITY;
    const oneEnd = one ? oneStart + one.newText.length : Number.POSITIVE_INFINITY;
    if (one && (!two || oneEnd < two.span.start)) {
      result.push(one);
      delta += one.newText.length - (one.span.end - one.span.start);
      at++;
      continue;
    }
    if (two && (!one || two.span.end < oneStart)) {
      result.push({
        span: { start: two.span.start - delta, end: two.span.end - delta },
        newText: two.newText,
      });
      next++;
      continue;
    }
    // They touch: gather all edits of both lists that hang together, and write them as one.
    const start = Math.min(oneStart, two!.span.start);
    const startDelta = delta;
    let end = start;
    const firstFrom = at;
    const secondFrom = next;
    for (;;) {
      const a = first[at];
      const b = second[next];
      if (a && a.span.start + delta <= Math.max(end, start)) {
        end = Math.max(end, a.span.start + delta + a.newText.length);
        delta += a.newText.length - (a.span.end - a.span.start);
        at++;
      } else if (b && b.span.start <= end) {
        end = Math.max(end, b.span.end);
        next++;
      } else break;
    }
    const source: Span = { start: start - startDelta, end: end - delta };
    const middle = applyEdits(
      text.slice(source.start, source.end),
      relative(first.slice(firstFrom, at), source.start),
    );
    result.push({
      span: source,
      newText: applyEdits(middle, relative(second.slice(secondFrom, next), start)),
    });
  }
  return result;
}

function relative(edits: readonly TextEdit[], start: number): TextEdit[] {
  return edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
}

/** The marker in the text after edits. */
function shiftMarker(marker: Marker, edits: readonly TextEdit[]): Marker {
  const move = (offset: number) => {
    let moved = offset;
    for (const { span, newText } of edits) {
      if (span.end > offset) break;
      moved += newText.length - (span.end - span.start);
    }
    return moved;
  };
  const shifted = ({ start, end }: Span) => ({ start: move(start), end: move(end) });
  return { ...marker, span: shifted(marker.span), nameSpan: shifted(marker.nameSpan) };
}
