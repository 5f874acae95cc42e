import { isOwnLetter } from '../../language/vi/syllable/letters';
import { isSyllable } from '../../language/vi/syllable/syllable';
import type { WordVerdict } from '../../language/vi/syllable/word';
import type { Problem } from '../../problem';
import { Script, scriptTable } from '../../text/characters-scripts';
import type { Span } from '../../text/span';
import type { Localized } from '../definition';
import { edit, fix } from './scan';

type Faulty = Extract<WordVerdict, { kind: 'invalid' | 'glued' }>;
type Defect = Extract<WordVerdict, { kind: 'invalid' }>['defect'];

const REASONS: Readonly<Record<Defect, Localized>> = {
  tones: { en: 'it has two tone marks', vi: 'có hai dấu thanh' },
  placement: { en: 'its tone mark is on the wrong vowel', vi: 'dấu thanh đặt sai nguyên âm' },
  'stop-tone': {
    en: 'with its final p, t, c or ch it needs the tone sắc or nặng',
    vi: 'âm cuối p, t, c, ch chỉ đi với thanh sắc hoặc nặng',
  },
  onset: {
    en: 'its first consonant is not written so before this vowel',
    vi: 'phụ âm đầu viết sai trước nguyên âm này',
  },
  rhyme: { en: 'there is no such rhyme', vi: 'không có vần này' },
};
/** How far the words beside a doubtful one are read. */
const REACH = 24;

/** Reports a word that is no syllable, unless its surroundings make it part of something else. */
export function checkSyllable(
  text: string,
  span: Span,
  word: Span & { readonly nfc: string },
  verdict: Faulty,
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
  if (!hasVietnameseNeighbor(text, span, word, verdict.certain)) return;
  const { right } = verdict;
  problems.push({
    rule: 'text/invalid-syllable',
    span: { start: word.start, end: word.end },
    args: { word: nfc, reason: REASONS[verdict.defect] },
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
 * True when a word beside this one, in the same sentence, is Vietnamese beyond doubt; a word that another language
 * could spell so needs a neighbor with a letter that only Vietnamese has.
 */
function hasVietnameseNeighbor(text: string, span: Span, word: Span, certain: boolean): boolean {
  const before = wordBefore(text, span, word.start);
  const after = wordAfter(text, span, word.end);
  // Nothing to compare with: a line of one word.
  if (!before && !after) return certain;
  return [before, after].some((other) => {
    if (!other) return false;
    const nfc = other.normalize('NFC').toLowerCase();
    if (!isSyllable(nfc)) return false;
    for (let i = 0; i < nfc.length; i++) {
      const code = nfc.charCodeAt(i);
      if (isOwnLetter(code) || (certain && code > 0x7f)) return true;
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
