import { isSpaceCode } from '../text/lines';
import { parseDocTag } from './docTag';
import type { Marker, MarkerDefect, MarkerStyle } from './structure';

/** Fence characters and the characters that people type or paste for them. */
const FENCES: ReadonlyMap<string, string> = new Map([
  ...['=', '-', '#', '*', '<', '>'].map((c) => [c, c] as const),
  ...['＝', '═', '꞊', '᐀'].map((c) => [c, '='] as const),
  ...['－', '‐', '‑', '‒', '–', '—', '―', '−', '─', '━', '﹣'].map((c) => [c, '-'] as const),
  ['＃', '#'],
  ['＊', '*'],
  ['∗', '*'],
  ['＜', '<'],
  ['＞', '>'],
]);

/** Letters of FILE and what looks like them: full-width forms, Cyrillic, Greek. */
const KEYWORD_LETTERS: readonly ReadonlySet<string>[] = [
  new Set(['F', 'f', 'Ｆ', 'ｆ', 'Ϝ']),
  new Set(['I', 'i', 'Ｉ', 'ｉ', 'І', 'і', 'Ι', 'ι', 'l', '1', 'ı', 'İ']),
  new Set(['L', 'l', 'Ｌ', 'ｌ']),
  new Set(['E', 'e', 'Ｅ', 'ｅ', 'Е', 'е', 'Ε', 'ε']),
];
const COLONS: ReadonlySet<string> = new Set([':', '：', '∶', '꞉', 'ː', '︓']);
const MIN_FENCE = 3;

/** Characters that a marker, whole or nearly so, can start with; every other line is text at one look. */
const STARTERS: ReadonlySet<number> = new Set(
  [...FENCES.keys(), ...KEYWORD_LETTERS[0]!, '<', '#', '\ufeff'].map((c) => c.charCodeAt(0)),
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

interface ParsedLine {
  style: MarkerStyle;
  nameStart: number;
  nameEnd: number;
  defect?: MarkerDefect | undefined;
  trailing?: number;
}

function parseFence(line: string): ParsedLine | undefined {
  const from = skipSpace(line, 0);
  const open = readFence(line, from);
  const keywordAt = skipSpace(line, open.end);
  const keyword = readKeyword(line, keywordAt);
  if (!keyword) return undefined;
  const afterKeyword = skipSpace(line, keyword.end);
  const colon = COLONS.has(line[afterKeyword] ?? '');
  const nameFrom = skipSpace(line, colon ? afterKeyword + 1 : keyword.end);
  const closing = readClosing(line, nameFrom, open.char);
  const name = line.slice(nameFrom, closing.nameEnd);
  const plausible = isPlausible(name, keyword.exact, colon, open.length, closing.length);
  if (!plausible) return undefined;
  const char = open.length >= 2 ? open.char : closing.length >= 2 ? openerOf(closing.char) : '=';
  const length = Math.max(open.length, MIN_FENCE);
  const style: MarkerStyle = {
    kind: 'fence',
    open: char.repeat(length),
    close: closerOf(char).repeat(length),
  };
  const canonical = `${style.open} FILE: ${name} ${style.close}`;
  const parsed: ParsedLine = { style, nameStart: nameFrom, nameEnd: closing.nameEnd };
  if (closing.trailing !== undefined) parsed.trailing = closing.trailing;
  if (line !== canonical && !(name === '' && isNamelessMarker(line, style))) {
    parsed.defect = fenceDefect({ from, open, keyword, colon, afterKeyword, closing, line });
  }
  return parsed;
}

interface Fence {
  /** ASCII form of the fence's character. */
  char: string;
  length: number;
  end: number;
  exact: boolean;
}

function readFence(line: string, from: number): Fence {
  const char = FENCES.get(line[from] ?? '') ?? '';
  if (char === '') return { char: '', length: 0, end: from, exact: true };
  let end = from;
  let exact = true;
  while (FENCES.get(line[end] ?? '') === char) {
    if (line[end] !== char) exact = false;
    end++;
  }
  return { char, length: end - from, end, exact };
}

function readKeyword(
  line: string,
  from: number,
): { end: number; exact: boolean; ascii: boolean } | undefined {
  for (let i = 0; i < KEYWORD_LETTERS.length; i++) {
    if (!KEYWORD_LETTERS[i]!.has(line[from + i] ?? '')) return undefined;
  }
  const word = line.slice(from, from + 4);
  return { end: from + 4, exact: word === 'FILE', ascii: /^[a-z]+$/i.test(word) };
}

interface Closing {
  char: string;
  length: number;
  nameEnd: number;
  exact: boolean;
  trailing?: number;
}

/** Finds the closing fence: at the end of the line, else the first one inside it with text behind. */
function readClosing(line: string, nameFrom: number, openChar: string): Closing {
  let end = line.length;
  while (end > nameFrom && isSpaceCode(line.charCodeAt(end - 1))) end--;
  let at = end;
  const char = FENCES.get(line[end - 1] ?? '') ?? '';
  let exact = true;
  while (at > nameFrom && char !== '' && FENCES.get(line[at - 1]!) === char) {
    at--;
    if (line[at] !== char) exact = false;
  }
  const wanted = openChar === '' ? char : closerOf(openChar);
  if (char !== '' && (char === wanted || end - at >= 2)) {
    return { char, length: end - at, nameEnd: trimEnd(line, nameFrom, at), exact };
  }
  const inner = wanted === '' ? -1 : line.indexOf(wanted.repeat(MIN_FENCE), nameFrom);
  if (inner < 0) return { char: '', length: 0, nameEnd: end, exact: true };
  let innerEnd = inner;
  while (line[innerEnd] === wanted) innerEnd++;
  return {
    char: wanted,
    length: innerEnd - inner,
    nameEnd: trimEnd(line, nameFrom, inner),
    exact: true,
    trailing: skipSpace(line, innerEnd),
  };
}

/**
 * Prose can look like a marker too ("--- File đính kèm ---"): what lacks more than one part of a marker
 * counts only when the rest is unmistakable.
 */
function isPlausible(
  name: string,
  exactKeyword: boolean,
  colon: boolean,
  open: number,
  close: number,
): boolean {
  const pathLike = /[./\\]/.test(name) && !/\s/.test(name);
  if (open >= 2 && close >= 2) return colon || (exactKeyword && !/\s/.test(name));
  if (open >= 2 || close >= 2) return colon && (exactKeyword || pathLike);
  return colon && exactKeyword && pathLike;
}

function isNamelessMarker(line: string, style: MarkerStyle & { kind: 'fence' }): boolean {
  return line === `${style.open} FILE: ${style.close}` || line === `${style.open} FILE:  ${style.close}`;
}

function fenceDefect(parts: {
  from: number;
  open: Fence;
  keyword: { end: number; exact: boolean; ascii: boolean };
  colon: boolean;
  afterKeyword: number;
  closing: Closing;
  line: string;
}): MarkerDefect {
  const { from, open, keyword, colon, afterKeyword, closing, line } = parts;
  if (from > 0) return 'leading-space';
  if (!open.exact || !closing.exact || !keyword.ascii || (colon && line[afterKeyword] !== ':'))
    return 'lookalike';
  if (!keyword.exact) return 'keyword';
  if (!colon) return 'colon';
  if (closing.trailing !== undefined) return 'trailing-text';
  if (open.length < MIN_FENCE || open.length !== closing.length || closerOf(open.char) !== closing.char)
    return 'fence';
  return /[^\x20-\x7e]/.test(line.slice(0, afterKeyword + 2)) ? 'lookalike' : 'spacing';
}

function parseDocLine(line: string): ParsedLine | undefined {
  const from = skipSpace(line, 0);
  const tag = parseDocTag(line.slice(from));
  if (!tag) return undefined;
  const id = tag.attributes.find((attribute) => attribute.name === 'id');
  const at = id ? from + id.valueSpan.start : from + tag.end;
  const parsed: ParsedLine = {
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

function parseConllu(line: string): ParsedLine | undefined {
  const match = CONLLU.exec(line);
  if (!match) return undefined;
  const nameFrom = skipSpace(line, match[0].length);
  const nameEnd = trimEnd(line, nameFrom, line.length);
  const name = line.slice(nameFrom, nameEnd);
  const hasId = match[3] !== undefined;
  // "# newdoc" alone is legal CoNLL-U without a name; "# newdoc foo" is somebody's comment.
  if (match[4] === undefined && name !== '') return undefined;
  if (match[4] !== undefined && !hasId) return undefined;
  const parsed: ParsedLine = { style: { kind: 'conllu' }, nameStart: nameFrom, nameEnd };
  if (match[1] !== '') parsed.defect = 'leading-space';
  else if (!line.startsWith('# newdoc') && /newdoc/.test(line)) parsed.defect = 'spacing';
  else if (!line.includes('newdoc')) parsed.defect = 'keyword';
  else if (hasId && line !== `# newdoc id = ${name}`) parsed.defect = 'spacing';
  return parsed;
}

function parseTemplateLine(line: string, template: MarkerTemplate): ParsedLine | undefined {
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

function closerOf(char: string): string {
  return char === '<' ? '>' : char === '>' ? '<' : char;
}

function openerOf(char: string): string {
  return closerOf(char);
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && isSpaceCode(line.charCodeAt(at))) at++;
  return at;
}

function trimEnd(line: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpaceCode(line.charCodeAt(end - 1))) end--;
  return end;
}
