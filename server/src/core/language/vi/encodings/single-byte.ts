import table from '../../../../../data/vi/single_byte.tsv';
import { byteOf } from '../../../text/windows1252';
import { isSyllable } from '../syllable/syllable';
import type { LegacyEncoding } from './legacy';

/**
 * A run of letters and of the signs that bytes beyond ASCII are read as. Quotation marks, dashes and dots, as which some
 * capitals are read, are left out: they stand beside words of correct text.
 */
const WORD =
  /[A-Za-z\u0080-\u009f\u00a1-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2020\u2021\u2030\u2039\u203a\u20ac\u2122]+/g;
/** Most words with signs of the encoding have to read as Vietnamese: other languages give chance hits. */
const SHARE = 0.7;

let columns: ReadonlyMap<string, ReadonlyMap<number, string>> | undefined;

/** Letters by byte, by the encoding's name in the table. */
function lettersOf(id: string): ReadonlyMap<number, string> {
  if (!columns) {
    const [head, ...rows] = table.trimEnd().split(/\r?\n/);
    const names = head!.split('\t').slice(1);
    const cells = rows.map((row) => row.split('\t'));
    columns = new Map(
      names.map((name, i) => [
        name,
        new Map(
          cells.flatMap((row) => (row[i + 1] ? [[Number.parseInt(row[0]!, 16), row[i + 1]!] as const] : [])),
        ),
      ]),
    );
  }
  return columns.get(id)!;
}

function singleByte(id: LegacyEncoding['id'], name: string): LegacyEncoding {
  return {
    id,
    name,
    word: WORD,
    share: SHARE,
    convertWord(word) {
      const letters = lettersOf(id);
      let changed = false;
      let result = '';
      for (const sign of word) {
        const letter = letters.get(byteOf(sign.charCodeAt(0)));
        changed ||= letter !== undefined;
        result += letter ?? sign;
      }
      // Marks of tones are bytes of their own in one of the encodings.
      return changed ? result.normalize('NFC') : undefined;
    },
    // Many signs are letters of Vietnamese too: a word counts only where it makes no sense as it stands.
    isEvidence: (word, converted) =>
      /[A-Za-z]/.test(word) && isSyllable(converted.toLowerCase()) && !isSyllable(word.toLowerCase()),
  };
}

/** VISCII 1.1 (RFC 1456). */
export const viscii = singleByte('viscii', 'VISCII');
/** The Vietnamese Professionals Society's encoding, of e-mail and web pages abroad; letters in the range of controls. */
export const vps = singleByte('vps', 'VPS');
/** Windows-1258 ("Unicode" of Windows 95): marks of tones follow their letters. */
export const cp1258 = singleByte('cp1258', 'Windows-1258');
