import { isSpaceCode } from '../text/lines';
import { parseDocTag } from './docTag';
import { FENCE_STARTERS, parseFence } from './fence';
import { type MarkerLine, skipSpace, trimEnd } from './markerLine';
import type { Marker, MarkerStyle } from './structure';

/** Characters that a marker, whole or nearly so, can start with; every other line is text at one look. */
const STARTERS: ReadonlySet<number> = new Set(
  [...FENCE_STARTERS, '<', '#', '\ufeff'].map((c) => c.charCodeAt(0)),
);

/** A literal template such as `@@ {name} @@`, split at its placeholder. */
export interface MarkerTemplate {
  readonly template: string;
  readonly before: string;
  readonly after: string;
}

/** Splits a template at `{name}`; undefined when it has no placeholder or nothing around it. */
export function parseTemplate(template: string): MarkerTemplate | undefined {
  const at = template.indexOf('{name}');
  if (at <= 0) return undefined;
  return { template, before: template.slice(0, at), after: template.slice(at + '{name}'.length) };
}

/** Cheap test that throws out nearly every line of prose before anything is parsed. */
export function mayBeMarker(
  text: string,
  start: number,
  end: number,
  template: MarkerTemplate | undefined,
): boolean {
  let at = start;
  while (at < end && isSpaceCode(text.charCodeAt(at))) at++;
  if (at === end) return false;
  if (template && text.charCodeAt(at) === template.before.trimStart().charCodeAt(0)) return true;
  return STARTERS.has(text.charCodeAt(at));
}

/**
 * Reads one line as a marker of any style, whole or nearly so. Total and linear in the line's length.
 * Offsets are those of `text`, UTF-16; undefined when the line is text.
 */
export function parseMarker(
  text: string,
  start: number,
  end: number,
  template?: MarkerTemplate,
): Marker | undefined {
  const line = text.slice(start, end);
  const parsed =
    (template && parseTemplateLine(line, template)) ??
    parseFence(line) ??
    parseDocLine(line) ??
    parseConllu(line);
  if (!parsed) return undefined;
  const name = line.slice(parsed.nameStart, parsed.nameEnd);
  return {
    span: { start, end },
    style: parsed.style,
    name,
    nameSpan: { start: start + parsed.nameStart, end: start + parsed.nameEnd },
    ...(parsed.defect ? { defect: parsed.defect } : {}),
    ...(parsed.trailing !== undefined ? { trailing: { start: start + parsed.trailing, end } } : {}),
  };
}

function parseDocLine(line: string): MarkerLine | undefined {
  const from = skipSpace(line, 0);
  const tag = parseDocTag(line.slice(from));
  if (!tag) return undefined;
  const id = tag.attributes.find((attribute) => attribute.name === 'id');
  const at = id ? from + id.valueSpan.start : from + tag.end;
  const parsed: MarkerLine = {
    style: { kind: 'doc' },
    nameStart: at,
    nameEnd: id ? from + id.valueSpan.end : at,
  };
  if (from > 0) parsed.defect = 'leading-space';
  else if (!tag.exactKeyword) parsed.defect = 'keyword';
  else if (!tag.closed) parsed.defect = 'fence';
  else if (skipSpace(line, tag.end) < line.length) {
    parsed.defect = 'trailing-text';
    parsed.trailing = skipSpace(line, tag.end);
  } else if (tag.end < line.length) parsed.defect = 'spacing';
  return parsed;
}

const CONLLU = /^([\s\ufeff]*)#(\s*)newdoc(?:(\s+id)?(\s*)=(\s*))?(?=\s|$|\S)/i;

function parseConllu(line: string): MarkerLine | undefined {
  const match = CONLLU.exec(line);
  if (!match) return undefined;
  const nameFrom = skipSpace(line, match[0].length);
  const nameEnd = trimEnd(line, nameFrom, line.length);
  const name = line.slice(nameFrom, nameEnd);
  const hasId = match[3] !== undefined;
  // "# newdoc" alone is legal CoNLL-U without a name; "# newdoc foo" is somebody's comment.
  if (match[4] === undefined && name !== '') return undefined;
  if (match[4] !== undefined && !hasId) return undefined;
  const parsed: MarkerLine = { style: { kind: 'conllu' }, nameStart: nameFrom, nameEnd };
  if (match[1] !== '') parsed.defect = 'leading-space';
  else if (!line.startsWith('# newdoc') && /newdoc/.test(line)) parsed.defect = 'spacing';
  else if (!line.includes('newdoc')) parsed.defect = 'keyword';
  else if (hasId && line !== `# newdoc id = ${name}`) parsed.defect = 'spacing';
  return parsed;
}

function parseTemplateLine(line: string, template: MarkerTemplate): MarkerLine | undefined {
  const { before, after } = template;
  const style: MarkerStyle = { kind: 'template', template: template.template };
  if (line.length >= before.length + after.length && line.startsWith(before) && line.endsWith(after)) {
    return { style, nameStart: before.length, nameEnd: line.length - after.length };
  }
  // Nearly: blanks around the line, other letter case, blanks missing beside the name.
  const from = skipSpace(line, 0);
  const to = trimEnd(line, from, line.length);
  const head = before.trim();
  const tail = after.trim();
  const inner = line.slice(from, to);
  const lower = inner.toLowerCase();
  if (inner.length < head.length + tail.length) return undefined;
  if (head === '' || !lower.startsWith(head.toLowerCase()) || !lower.endsWith(tail.toLowerCase()))
    return undefined;
  if (tail === '' && !/^\s/.test(inner.slice(head.length))) return undefined;
  const nameStart = skipSpace(line, from + head.length);
  const nameEnd = trimEnd(line, nameStart, to - tail.length);
  const cased = inner.startsWith(head) && inner.endsWith(tail);
  return { style, nameStart, nameEnd, defect: from > 0 ? 'leading-space' : cased ? 'spacing' : 'keyword' };
}

/** The marker line of a style for a name; what fixes, completion and joining write. */
export function formatMarker(style: MarkerStyle, name: string): string {
  switch (style.kind) {
    case 'fence':
      return `${style.open} FILE: ${name} ${style.close}`;
    case 'doc':
      return `<doc id="${name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">`;
    case 'conllu':
      return `# newdoc id = ${name}`;
    case 'template':
      return style.template.replace('{name}', () => name);
  }
}

export const DEFAULT_STYLE: MarkerStyle = { kind: 'fence', open: '===', close: '===' };

export function sameStyle(a: MarkerStyle, b: MarkerStyle): boolean {
  if (a.kind === 'fence' && b.kind === 'fence') return a.open === b.open;
  if (a.kind === 'template' && b.kind === 'template') return a.template === b.template;
  return a.kind === b.kind;
}
