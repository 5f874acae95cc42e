import type { Localized } from '../../rules/definition';
import type { OldEncoding, Orthography, WordStyle, WordVerdict } from '../orthography';
import { convertLine, detectLegacy, evidenceIn } from './encodings/legacy';
import { findMojibake } from './encodings/mojibake';
import { cp1258, viscii, vps } from './encodings/single-byte';
import { tcvn3 } from './encodings/tcvn3';
import { detectViqr } from './encodings/viqr';
import { vni } from './encodings/vni';
import { isSlip } from './syllable/doubled';
import { alphabet, hasOwnLetters, isOwnLetter, isVowel, TONES, toneOf } from './syllable/letters';
import { lookalikeOf } from './syllable/lookalikes';
import { isSyllable } from './syllable/syllable';
import { judgeWord, type WordVerdict as SyllableVerdict } from './syllable/word';

type Defect = Extract<SyllableVerdict, { kind: 'invalid' }>['defect'];

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

const STYLES: Readonly<Record<WordStyle, Localized>> = {
  old: { en: 'old', vi: 'cũ' },
  new: { en: 'new', vi: 'mới' },
};

/** How Vietnamese is spelt: syllables, tone marks, what old encodings and lookalike letters make of them. */
export const orthography: Orthography = {
  get letters() {
    return alphabet();
  },
  isNamedBy: (tag) => /^vi(?:e)?(?:-|$)/.test(tag),
  isWord: isSyllable,
  judgeWord: judge,
  styleName: (style) => STYLES[style],
  isName,
  isOwnLetter,
  hasOwnLetters,
  isBareVowel: (code) => isVowel(code) && toneOf(code) === TONES.level,
  isSlip,
  lookalikeOf,
  findMisread: findMojibake,
  detectOldEncoding,
  detectTyped: detectViqr,
};

function judge(word: string): WordVerdict {
  const verdict = judgeWord(word);
  if (verdict.kind !== 'invalid') return verdict;
  const { kind, defect, certain, right } = verdict;
  return { kind, reason: REASONS[defect], certain, ...(right !== undefined && { right }) };
}

/** A capital may open a name, and names keep the spelling of their bearers. Ủy/Uỷ opens offices. */
function isName(word: string): boolean {
  const first = word[0]!;
  return first !== first.toLowerCase() && !/^ủy$|^uỷ$/i.test(word.normalize('NFC'));
}

function detectOldEncoding(
  ...[text, lines]: Parameters<Orthography['detectOldEncoding']>
): OldEncoding | undefined {
  const encoding = detectLegacy(text, lines, [tcvn3, vni, viscii, vps, cp1258]);
  return (
    encoding && {
      name: encoding.name,
      evidenceIn: (of, line) => evidenceIn(of, line, encoding),
      convertLine: (of, line) => convertLine(of, line, encoding),
    }
  );
}
