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

/** How many words on either side are asked, one after the other, as long as they could be of the language. */
const NEIGHBORS = 3;

/**
 * True when a word near this one, with none of another language between the two, is of the language beyond doubt; a word
 * that another language could spell so needs a neighbor with a letter that only this one has.
 */
function hasKnownNeighbor(
  text: string,
  span: Span,
  word: Span,
  certain: boolean,
  orthography: Orthography,
): boolean {
  const isKnown = (nfc: string) => {
    for (let i = 0; i < nfc.length; i++) {
      const code = nfc.charCodeAt(i);
      if (orthography.isOwnLetter(code) || (certain && code > 0x7f)) return true;
    }
    return false;
  };
  let alone = true;
  for (const next of [wordBefore, wordAfter]) {
    let from: Span = word;
    for (let n = 0; n < NEIGHBORS; n++) {
      const other = next(text, span, from);
      if (!other) break;
      alone = false;
      const nfc = text.slice(other.start, other.end).normalize('NFC').toLowerCase();
      if (!orthography.isWord(nfc)) break;
      if (isKnown(nfc)) return true;
      from = other;
    }
  }
  // Nothing to compare with: a line of one word.
  return alone && certain;
}

function wordBefore(text: string, span: Span, { start: at }: Span): Span | undefined {
  const scripts = scriptTable();
  let end = at;
  while (end > span.start && at - end < REACH && scripts[text.charCodeAt(end - 1)] === Script.none) end--;
  let start = end;
  while (start > span.start && end - start < REACH && scripts[text.charCodeAt(start - 1)] !== Script.none)
    start--;
  return start < end ? { start, end } : undefined;
}

function wordAfter(text: string, span: Span, { end: at }: Span): Span | undefined {
  const scripts = scriptTable();
  let start = at;
  while (start < span.end && start - at < REACH && scripts[text.charCodeAt(start)] === Script.none) start++;
  let end = start;
  while (end < span.end && end - start < REACH && scripts[text.charCodeAt(end)] !== Script.none) end++;
  return start < end ? { start, end } : undefined;
}
