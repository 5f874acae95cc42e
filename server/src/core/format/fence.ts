import { isSpaceCode } from '../text/lines';
import { type MarkerLine, skipSpace, trimEnd } from './markerLine';
import type { MarkerDefect, MarkerStyle } from './structure';

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

/** Characters that a marker between fences, whole or nearly so, can start with. */
export const FENCE_STARTERS: readonly string[] = [...FENCES.keys(), ...KEYWORD_LETTERS[0]!];

/** Reads a line such as `=== FILE: name ===`, or one that is nearly so; undefined for text. */
export function parseFence(line: string): MarkerLine | undefined {
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
  const parsed: MarkerLine = { style, nameStart: nameFrom, nameEnd: closing.nameEnd };
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

function closerOf(char: string): string {
  return char === '<' ? '>' : char === '>' ? '<' : char;
}

function openerOf(char: string): string {
  return closerOf(char);
}
