import { shift } from '../text/span';
import { type MarkerTemplate, mayBeMarker, parseMarker } from './marker';
import type { Marker } from './structure';

/** Where one document block lies in a text, end exclusive, UTF-16 offsets; the blocks of a text cover it whole. */
export interface BlockSpan {
  readonly start: number;
  readonly end: number;
  /** Number of line breaks inside the block. */
  readonly breaks: number;
  /** The marker that opens the block, its spans relative to the block; undefined for text before the first marker. */
  readonly marker: Marker | undefined;
}

const LF = 10;
const CR = 13;
const BOM = 0xfeff;

/**
 * Cuts a text into blocks before every marker line. Total: any text gives at least one block. Linear; looks past a line's
 * first character only where a marker could start.
 * @param atFileStart whether offset 0 is the start of the file, where a byte order mark is no text
 */
export function splitBlocks(text: string, template?: MarkerTemplate, atFileStart = true): BlockSpan[] {
  const blocks: BlockSpan[] = [];
  const length = text.length;
  const hasCr = text.includes('\r');
  let blockStart = 0;
  let breaks = 0;
  let marker: Marker | undefined;
  let lineStart = 0;
  for (;;) {
    const lineBreak = nextBreak(text, lineStart, hasCr);
    const lineEnd = lineBreak < 0 ? length : lineBreak;
    const contentStart = lineStart === 0 && atFileStart && text.charCodeAt(0) === BOM ? 1 : lineStart;
    const found = mayBeMarker(text, contentStart, lineEnd, template)
      ? parseMarker(text, contentStart, lineEnd, template)
      : undefined;
    if (found) {
      if (lineStart > blockStart) {
        blocks.push({ start: blockStart, end: lineStart, breaks, marker });
        breaks = 0;
        blockStart = lineStart;
      }
      marker = shiftMarker(found, -blockStart);
    }
    if (lineBreak < 0) break;
    lineStart = afterBreak(text, lineBreak);
    breaks++;
  }
  blocks.push({ start: blockStart, end: length, breaks, marker });
  return blocks;
}

function shiftMarker(marker: Marker, by: number): Marker {
  if (by === 0) return marker;
  const moved = { ...marker, span: shift(marker.span, by), nameSpan: shift(marker.nameSpan, by) };
  return marker.trailing ? { ...moved, trailing: shift(marker.trailing, by) } : moved;
}

function nextBreak(text: string, from: number, hasCr: boolean): number {
  if (!hasCr) return text.indexOf('\n', from);
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) return i;
  }
  return -1;
}

function afterBreak(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}
