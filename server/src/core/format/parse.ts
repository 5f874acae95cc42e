import { isSpaceCode, type Lines } from '../text/lines';
import { pattern } from '../text/pattern';
import { parseDocTag } from './docTag';
import { findDocEnd } from './rewrite';
import type { BlockStructure, HeaderEntry, Marker } from './structure';

/** What a project's settings tell the parser. */
export interface FormatOptions {
  /** Canonical field of a key as written, or undefined when no field is called so. */
  fieldOf(key: string): string | undefined;
}

/** Letters, then letters, digits, blanks, `-`, `_`: what a key may look like before its colon. */
const HEADER_LINE = pattern.u`^([\p{L}][\p{L}\p{M}\p{N} _-]{0,39}?)[ \t]*[:：]`;
const CONLLU_LINE = pattern.u`^#\s*([\p{L}][\p{L}\p{M}\p{N} _:-]{0,39}?)[ \t]*=`;
const MAX_KEY_WORDS = 4;

/**
 * Reads one block: marker, header, body. Never fails: what is not understood is body.
 * Spans are UTF-16 offsets in the block, lines count from 0.
 * @param marker the block's marker as `splitBlocks` found it
 */
export function parseBlock(lines: Lines, marker: Marker | undefined, options: FormatOptions): BlockStructure {
  const close = marker?.style.kind === 'doc' ? findDocEnd(lines) : undefined;
  const bodyEndLine = close ?? lines.count;
  const header: HeaderEntry[] = marker?.style.kind === 'doc' ? tagEntries(lines, options) : [];
  const bodyLine = readHeader(lines, marker, bodyEndLine, options, header);
  return {
    text: lines.text,
    lines,
    marker,
    header,
    bodyLine,
    bodyEndLine,
    close: close === undefined ? undefined : lines.span(close),
  };
}

/** Attributes of `<doc …>` that fields are called by are header entries; other attributes are left alone. */
function tagEntries(lines: Lines, options: FormatOptions): HeaderEntry[] {
  const offset = firstLetter(lines);
  const tag = parseDocTag(lines.text.slice(offset, lines.end(0)));
  return (tag?.attributes ?? [])
    .filter((attribute) => attribute.name !== 'id')
    .flatMap((attribute) => {
      const field = options.fieldOf(attribute.name);
      if (!field) return [];
      return [
        {
          key: attribute.name,
          field,
          keySpan: { start: offset + attribute.nameSpan.start, end: offset + attribute.nameSpan.end },
          value: attribute.value,
          valueSpan: { start: offset + attribute.valueSpan.start, end: offset + attribute.valueSpan.end },
          line: 0,
          kind: 'attribute' as const,
        },
      ];
    });
}

function firstLetter(lines: Lines): number {
  let at = 0;
  while (at < lines.end(0) && isSpaceCode(lines.text.charCodeAt(at))) at++;
  return at;
}

/**
 * Adds the header's lines to `header` and returns the first line of the body. A block has a header only if its first
 * line is `key: value` with the name of a field; the header ends at the first blank line or at the first line that cannot be one.
 */
function readHeader(
  lines: Lines,
  marker: Marker | undefined,
  endLine: number,
  options: FormatOptions,
  header: HeaderEntry[],
): number {
  const first = marker ? 1 : 0;
  const pattern = marker?.style.kind === 'conllu' ? CONLLU_LINE : HEADER_LINE;
  let line = first;
  for (; line < endLine && !lines.isBlank(line); line++) {
    const entry = readEntry(lines, line, pattern, options);
    if (!entry || (line === first && !entry.field)) break;
    header.push(entry);
  }
  if (line === first) return first;
  return line < endLine && lines.isBlank(line) ? line + 1 : line;
}

/** Reads a line as if it stood in a header; undefined for one that could not. Nothing is said of where it stands. */
export function parseHeaderLine(lines: Lines, line: number, options: FormatOptions): HeaderEntry | undefined {
  return readEntry(lines, line, HEADER_LINE, options);
}

function readEntry(
  lines: Lines,
  line: number,
  pattern: RegExp,
  options: FormatOptions,
): HeaderEntry | undefined {
  const start = lines.start(line) + (line === 0 && lines.text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const end = lines.end(line);
  // Keys are short: a long line of prose is not copied to find that out.
  const match = pattern.exec(lines.text.slice(start, Math.min(end, start + 64)));
  if (!match) return undefined;
  const key = match[1]!;
  if (/[ _]/.test(key) && key.split(/[ _]+/).length > MAX_KEY_WORDS) return undefined;
  const keyStart = start + match[0].indexOf(key);
  let valueStart = start + match[0].length;
  let valueEnd = end;
  while (valueStart < end && isSpaceCode(lines.text.charCodeAt(valueStart))) valueStart++;
  while (valueEnd > valueStart && isSpaceCode(lines.text.charCodeAt(valueEnd - 1))) valueEnd--;
  // "https://…" as a line of text is no key.
  if (lines.text.startsWith('//', start + match[0].length)) return undefined;
  return {
    key,
    field: options.fieldOf(key),
    keySpan: { start: keyStart, end: keyStart + key.length },
    value: lines.text.slice(valueStart, valueEnd),
    valueSpan: { start: valueStart, end: valueEnd },
    line,
    kind: 'line',
  };
}
