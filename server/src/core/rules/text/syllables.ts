import type { Orthography, WordVerdict } from '../../language/orthography';
import type { Problem } from '../../problem';
import { Script, scriptTable } from '../../text/characters-scripts';
import type { Span } from '../../text/span';
import { edit, fix } from './scan';

type Faulty = Extract<WordVerdict, { kind: 'invalid' | 'glued' }>;

/** How far the words beside a doubtful one are read. */
const REACH = 24;

/** Reports a word that is none of the language, unless its surroundings make it part of something else. */
export function checkMisspelt(
  text: string,
  span: Span,
  word: Span & { readonly nfc: string },
  verdict: Faulty,
  orthography: Orthography,
  problems: Problem[],
): void {
  if (isPartOfToken(text, span, word)) return;
  const { nfc } = word;
  if (verdict.kind === 'glued') {
    const { right } = verdict;
    problems.push({
      rule: 'text/glued-word',
      span: { start: word.start, end: word.end },
      args: { word: nfc, right },
      fixes: [fix('split', false, [edit(word.start, word.end, right)], { right })],
    });
    return;
  }
  if (!hasKnownNeighbor(text, span, word, verdict.certain, orthography)) return;
  const { right } = verdict;
  problems.push({
    rule: 'text/invalid-syllable',
    span: { start: word.start, end: word.end },
    args: { word: nfc, reason: verdict.reason },
    ...(right && { fixes: [fix('respell', false, [edit(word.start, word.end, right)], { right })] }),
  });
}

/** Addresses, handles, hyphenated loans (Ê-đê), codes (đ2): whatever is joined to more than letters. */
function isPartOfToken(text: string, span: Span, word: Span): boolean {
  const scripts = scriptTable();
  const isWordCode = (i: number) => {
    if (i < span.start || i >= span.end) return false;
    const code = text.charCodeAt(i);
    return scripts[code] !== Script.none || (code >= 48 && code <= 57);
  };
  const joins = (at: number, beyond: number) => {
    if (at < span.start || at >= span.end) return false;
    const sign = text[at]!;
    if (/[\d_@#\\]/.test(sign)) return true;
    return /[-‑.'’/&:+=]/.test(sign) && isWordCode(beyond);
  };
  return joins(word.start - 1, word.start - 2) || joins(word.end, word.end + 1);
}

/**
 * True when a word beside this one, in the same sentence, is of the language beyond doubt; a word that another language
 * could spell so needs a neighbor with a letter that only this one has.
 */
function hasKnownNeighbor(
  text: string,
  span: Span,
  word: Span,
  certain: boolean,
  orthography: Orthography,
): boolean {
  const before = wordBefore(text, span, word.start);
  const after = wordAfter(text, span, word.end);
  // Nothing to compare with: a line of one word.
  if (!before && !after) return certain;
  return [before, after].some((other) => {
    if (!other) return false;
    const nfc = other.normalize('NFC').toLowerCase();
    if (!orthography.isWord(nfc)) return false;
    for (let i = 0; i < nfc.length; i++) {
      const code = nfc.charCodeAt(i);
      if (orthography.isOwnLetter(code) || (certain && code > 0x7f)) return true;
    }
    return false;
  });
}

function wordBefore(text: string, span: Span, at: number): string | undefined {
  const scripts = scriptTable();
  let end = at;
  while (end > span.start && at - end < REACH && scripts[text.charCodeAt(end - 1)] === Script.none) end--;
  let start = end;
  while (start > span.start && end - start < REACH && scripts[text.charCodeAt(start - 1)] !== Script.none)
    start--;
  return start < end ? text.slice(start, end) : undefined;
}

function wordAfter(text: string, span: Span, at: number): string | undefined {
  const scripts = scriptTable();
  let start = at;
  while (start < span.end && start - at < REACH && scripts[text.charCodeAt(start)] === Script.none) start++;
  let end = start;
  while (end < span.end && end - start < REACH && scripts[text.charCodeAt(end)] !== Script.none) end++;
  return start < end ? text.slice(start, end) : undefined;
}
