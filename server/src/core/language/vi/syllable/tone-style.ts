import { isInAddress } from '../../../text/addresses';
import { pattern } from '../../../text/pattern';
import type { TextEdit } from '../../../text/span';
import { isVietnameseLetter } from './letters';
import { judgeWord, type ToneStyle } from './word';

const WORD = pattern.gu`[\p{L}\p{M}]+`;

/**
 * Edits that write every open syllable with oa, oe, uy in one tone style: `old` hòa, khỏe, thủy; `new` hoà, khoẻ, thuỷ.
 * Words in NFD are edited too; all else, names included, keeps its letters, and so do addresses and file names. Spans are those
 * of the text.
 */
export function toneStyleEdits(text: string, style: ToneStyle): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length > 24 || !mayBeStyled(word)) continue;
    const verdict = judgeWord(word.normalize('NFC'));
    if (verdict.kind !== 'styled' || verdict.style === style) continue;
    if (isInAddress(text, index, index + word.length)) continue;
    edits.push({ span: { start: index, end: index + word.length }, newText: verdict.other });
  }
  return edits;
}

/** Cheap test: a word in ASCII has no tone mark, and the first letter tells foreign scripts. */
function mayBeStyled(word: string): boolean {
  if (!isVietnameseLetter(word.charCodeAt(0))) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return true;
  return false;
}
