import type { Lines } from '../text/lines';
import type { Span } from '../text/span';

/**
 * How a marker is written. `fence` is the run that opens the line ("===") and the one that closes it;
 * for `<`, the closing run is of `>`.
 */
export type MarkerStyle =
  | { readonly kind: 'fence'; readonly open: string; readonly close: string }
  | { readonly kind: 'doc' }
  | { readonly kind: 'conllu' }
  | { readonly kind: 'template'; readonly template: string };

/** Why a line is a marker only almost. */
export type MarkerDefect =
  | 'leading-space'
  | 'fence'
  | 'keyword'
  | 'colon'
  | 'spacing'
  | 'lookalike'
  | 'trailing-text';

export interface Marker {
  /** The whole marker line without its break. */
  readonly span: Span;
  readonly style: MarkerStyle;
  /** The name as written, trimmed; may be empty. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Set when the line nearly is a marker; the block opens all the same. */
  readonly defect?: MarkerDefect;
  /** Text after the closing fence, when the defect is `trailing-text`. */
  readonly trailing?: Span;
}

export interface HeaderEntry {
  /** The key as written. */
  readonly key: string;
  /** Canonical field name ("title"), or undefined for a key that no field has. */
  readonly field: string | undefined;
  readonly keySpan: Span;
  /** The value, trimmed; may be empty. */
  readonly value: string;
  readonly valueSpan: Span;
  /** Line inside the block. */
  readonly line: number;
  /** `attribute` when the value stands in a `<doc …>` tag instead of a line of its own. */
  readonly kind: 'line' | 'attribute';
}

/**
 * The shape of one document block: marker line, header, body. All spans and lines are relative to the block,
 * so that they stay true when text before the block changes.
 */
export interface BlockStructure {
  readonly text: string;
  readonly lines: Lines;
  /** Undefined for the text before the first marker and for a file without markers. */
  readonly marker: Marker | undefined;
  readonly header: readonly HeaderEntry[];
  /** First line after marker and header; equals `lines.count` when there is none. */
  readonly bodyLine: number;
  /** Line after the last body line: before `</doc>`, else `lines.count`. */
  readonly bodyEndLine: number;
  /** The `</doc>` line, for blocks of that style that have one. */
  readonly close: Span | undefined;
}

/** Values of a field as the header has them; the first entry wins where a field is written twice. */
export function headerEntry(block: BlockStructure, field: string): HeaderEntry | undefined {
  return block.header.find((entry) => entry.field === field);
}

/** The first line of a block that is not blank; undefined where all are. */
export function firstWrittenLine({ lines }: BlockStructure): number | undefined {
  for (let line = 0; line < lines.count; line++) if (!lines.isBlank(line)) return line;
  return undefined;
}
