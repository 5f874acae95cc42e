import table from '../../../../../data/vi/vni.tsv';
import { isSyllable } from '../syllable/syllable';
import { convertText, type LegacyEncoding } from './legacy';

let letters: ReadonlyMap<string, string> | undefined;

function letterOf(signs: string): string | undefined {
  letters ??= new Map(
    table
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split('\t') as [string, string]),
  );
  return letters.get(signs);
}

/** VNI for Windows: most accented letters are two bytes, the vowel and its marks. */
export const vni: LegacyEncoding = {
  id: 'vni',
  name: 'VNI',
  // German and Swedish have its signs by themselves, and words that read as Vietnamese by chance.
  share: 0.6,
  convertWord(word) {
    let changed = false;
    let result = '';
    for (let i = 0; i < word.length; ) {
      const pair = letterOf(word.slice(i, i + 2));
      if (pair !== undefined && i + 1 < word.length) {
        result += pair;
        changed = true;
        i += 2;
        continue;
      }
      const letter = letterOf(word[i]!);
      changed ||= letter !== undefined;
      result += letter ?? word[i];
      i++;
    }
    return changed ? result : undefined;
  },
  // Half of the signs are letters of Vietnamese too: a word counts only where it makes no sense as it stands.
  isEvidence: (word, converted) =>
    /[A-Za-z]/.test(word) && isSyllable(converted.toLowerCase()) && !isSyllable(word.toLowerCase()),
};

/** VNI text, read as Windows-1252, in Unicode. */
export function vniToUnicode(text: string): string {
  return convertText(text, vni);
}
