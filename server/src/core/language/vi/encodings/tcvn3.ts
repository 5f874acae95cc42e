import table from '../../../../../data/vi/tcvn3.tsv';
import { isSyllable } from '../syllable/syllable';
import { convertText, type LegacyEncoding } from './legacy';

let letters: ReadonlyMap<string, string> | undefined;

function letterOf(sign: string): string | undefined {
  letters ??= new Map(
    table
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => {
        const [, code, letter] = row.split('\t');
        return [String.fromCharCode(Number.parseInt(code!, 16)), letter!] as const;
      }),
  );
  return letters.get(sign);
}

/** A sign that is no letter, beside a letter: never so in correct text. */
const SIGN_IN_WORD = /[A-Za-zÀ-ÿ][\u00a1-\u00bf\u00d7\u00f7]|[\u00a1-\u00bf\u00d7\u00f7][A-Za-zÀ-ÿ]/;

/** TCVN 5712:1993 VN3, "ABC": one byte a letter; capitals with tone marks are a matter of the font and come out small. */
export const tcvn3: LegacyEncoding = {
  id: 'tcvn3',
  name: 'TCVN3 (ABC)',
  // Bytes that are no text at all have its signs, too. Half of the words of real text have letters alone ("héi", "chÝ").
  share: 0.7,
  supports: (converted) => isSyllable(converted.toLowerCase()),
  convertWord(word) {
    let changed = false;
    let result = '';
    for (const sign of word) {
      const letter = letterOf(sign);
      changed ||= letter !== undefined;
      result += letter ?? sign;
    }
    return changed ? result : undefined;
  },
  isEvidence: (word, converted) => SIGN_IN_WORD.test(word) && isSyllable(converted.toLowerCase()),
};

/** TCVN3 text, read as Latin-1, in Unicode. */
export function tcvn3ToUnicode(text: string): string {
  // U+00AD is the letter ư here; the other signs outside Latin-1 letters are mapped word by word.
  return convertText(text, tcvn3);
}
