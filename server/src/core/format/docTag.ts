import { pattern } from '../text/pattern';
import type { Span } from '../text/span';

export interface DocAttribute {
  /** Lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** As written, entities not decoded. */
  readonly value: string;
  readonly valueSpan: Span;
}

/** A `<doc …>` start tag as VRT and WikiExtractor write it. Spans are relative to the text given. */
export interface DocTag {
  readonly attributes: readonly DocAttribute[];
  /** Offset after `>`, or after the last attribute when `>` is missing. */
  readonly end: number;
  readonly closed: boolean;
  readonly exactKeyword: boolean;
}

const ATTRIBUTE = pattern.uy`\s*([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`;

/** Reads a `<doc …>` tag at the start of a line; undefined when there is none. Linear in the line's length. */
export function parseDocTag(line: string): DocTag | undefined {
  const keyword = /^<doc(?=[\s>]|$)/i.exec(line);
  if (!keyword) return undefined;
  const attributes: DocAttribute[] = [];
  let at = keyword[0].length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(line);
    if (!match) break;
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const quoted = match[4] === undefined;
    const valueEnd = match.index + match[0].length - (quoted ? 1 : 0);
    const nameStart = match.index + match[0].indexOf(match[1]!);
    attributes.push({
      name: match[1]!.toLowerCase(),
      nameSpan: { start: nameStart, end: nameStart + match[1]!.length },
      value,
      valueSpan: { start: valueEnd - value.length, end: valueEnd },
    });
    at = match.index + match[0].length;
  }
  let end = at;
  while (line[end] === ' ' || line[end] === '\t') end++;
  const closed = line[end] === '>';
  // Something unreadable before ">" still ends at that ">".
  const close = closed ? end : line.indexOf('>', at);
  return {
    attributes,
    end: close >= 0 ? close + 1 : line.length,
    closed: close >= 0,
    exactKeyword: keyword[0] === '<doc',
  };
}

/** True for a `</doc>` line. */
export function isDocEnd(line: string): boolean {
  return /^<\/doc>\s*$/i.test(line);
}
