import { isSpaceCode } from '../../text/lines';
import type { Span } from '../../text/span';

/** The syllables of a name in NFC, blanks of any kind between them. */
export function syllablesOf(name: string): readonly string[] {
  const plain = name.normalize('NFC').trim();
  return ODD_SPACE.test(plain) ? plain.split(/\s+/) : plain.split(' ');
}

/** The number of syllables of a name, which need not be cut out for that. */
export function countSyllables(text: string, { start, end }: Span): number {
  let count = 0;
  let before = true;
  for (let i = start; i < end; i++) {
    const isBlank = isSpaceCode(text.charCodeAt(i));
    if (before && !isBlank) count++;
    before = isBlank;
  }
  return count;
}

/** A number that is the same for names with the same letters (see `skeletonOf`), and hardly ever for others. */
export function letterHash(text: string, { start, end }: Span): number {
  letters ??= new Uint16Array(HASHED);
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // Marks, and letters of which the tables of Vietnamese know nothing, are left out.
    if (code >= HASHED || (code >= 0x300 && code < 0x1e00)) continue;
    letters[code] ||= letterOf(code);
    if (letters[code] !== NO_LETTER) hash = (Math.imul(hash, 31) + letters[code]!) | 0;
  }
  return hash;
}

let letters: Uint16Array | undefined;
const HASHED = 0x1f00;
const NO_LETTER = 1;

function letterOf(code: number): number {
  const character = String.fromCharCode(code);
  if (isSpaceCode(code)) return NO_LETTER;
  const bare = withoutMarks(character);
  return bare.length === 1 ? bare.charCodeAt(0) : NO_LETTER;
}

/** Blanks other than single spaces. */
const ODD_SPACE = /[^\S ]| {2}/;

/** The letters of a name without their marks: equal for names that differ in diacritics or letter case alone. */
export function skeletonOf(syllables: readonly string[]): string {
  return syllables.map(bare).join(' ');
}

/** Whether two names of one skeleton differ in exactly one syllable, and in more than letter case. */
export function variesInMarks(a: readonly string[], b: readonly string[]): boolean {
  let different = 0;
  for (let i = 0; i < a.length; i++) if (a[i]!.toLowerCase() !== b[i]!.toLowerCase()) different++;
  return different === 1;
}

/**
 * Whether a name without this syllable is a mutilated name and no shorter form of it: the syllable opens a word of
 * two ("Đối ngoại") inside the name, so that the rest of the word is left alone behind the head.
 */
export function isDroppedSyllable(syllables: readonly string[], at: number): boolean {
  if (at === 0 || at >= syllables.length - 1) return false;
  const dropped = syllables[at]!;
  // Abbreviations ("UBND", "THPT") are left out at will.
  if (!startsUpper(dropped) || dropped === dropped.toUpperCase()) return false;
  return !startsUpper(syllables[at + 1]!);
}

function startsUpper(syllable: string): boolean {
  const first = syllable[0]!;
  return first !== first.toLowerCase();
}

const bareForms = new Map<string, string>();
const FORMS_KEPT = 20000;

/** Remembered: names are made of the same few thousand syllables. */
function bare(syllable: string): string {
  let form = bareForms.get(syllable);
  if (form === undefined) {
    form = withoutMarks(syllable);
    if (bareForms.size >= FORMS_KEPT) bareForms.clear();
    // A copy, so that the syllable does not keep the whole text alive that it was cut from.
    bareForms.set(` ${syllable}`.slice(1), form);
  }
  return form;
}

function withoutMarks(syllable: string): string {
  const letters = syllable.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  // "Mỹ" and "Mĩ", "Quý" and "Quí".
  return letters.endsWith('y') ? `${letters.slice(0, -1)}i` : letters;
}
