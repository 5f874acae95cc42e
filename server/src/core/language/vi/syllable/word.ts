import { pattern } from '../../../text/pattern';
import { isOwnLetter, isVietnameseLetter, isVowel, TONES, toneless, toneOf, withTone } from './letters';
import { endsInStop, isSyllable, readSyllable, type SyllableDefect, writeSyllable } from './syllable';

/** How open syllables with oa, oe, uy carry their tone: on the first vowel (hòa) or on the second (hoà). */
export type ToneStyle = 'old' | 'new';

export type WordVerdict =
  /** Well formed, or nothing that can be judged: a name, a loan, an abbreviation, a word of another language. */
  | { readonly kind: 'fine' }
  /** Well formed, in one of the two tone styles; `other` is the word in the other one. */
  | { readonly kind: 'styled'; readonly style: ToneStyle; readonly other: string }
  | {
      readonly kind: 'invalid';
      readonly defect: Exclude<SyllableDefect, 'foreign'>;
      /** The word as it was probably meant, where only one repair makes a syllable. */
      readonly right?: string;
      /** False where French or Spanish could spell a word so: the words around it have to decide. */
      readonly certain: boolean;
    }
  /** Two or more syllables written together; `right` has a space between them. */
  | { readonly kind: 'glued'; readonly right: string };

const FINE: WordVerdict = { kind: 'fine' };
/** Longest word that is taken apart. */
const LONGEST = 24;
const NATIVE_ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnrstvx])?(?=[aăâeêioôơuưy])/;

/**
 * Judges one word of running text: letters only, NFC, in its own case. What it calls invalid can be no Vietnamese word;
 * loans, names of people and places, and words of minority languages pass.
 */
export function judgeWord(word: string): WordVerdict {
  if (word.length < 2 || word.length > LONGEST) return FINE;
  for (let i = 0; i < word.length; i++) if (!isVietnameseLetter(word.charCodeAt(i))) return FINE;
  const lower = word.toLowerCase();
  if (isMixedCase(word)) return judgeMixedCase(word);
  const reading = readSyllable(lower);
  if (reading.valid) return judgeStyle(word);
  // Drawn-out cries (ôôô) are no slips.
  if (/(.)\1\1/.test(lower)) return FINE;
  const clusters = vowelClusters(lower);
  if (clusters.length === 0) return FINE;
  if (clusters.some((cluster) => tonesIn(cluster) > 1)) {
    return { kind: 'invalid', defect: 'tones', certain: true, ...repairOf(word) };
  }
  if (word !== lower) return judgeCapitalized(word, lower);
  if (clusters.length > 1) return judgeLong(lower);
  return judgeShort(lower, reading.defect);
}

const SEAM = pattern.u`\p{Ll}\p{Lu}`;

function isMixedCase(word: string): boolean {
  return SEAM.test(word);
}

/** A small letter before a capital: two words without their space, unless a maker of brands wrote it (VietnamPlus). */
function judgeMixedCase(word: string): WordVerdict {
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  const accented = /[^\x00-\x7f]/.test(word);
  if (!accented || parts.some((part) => part.length < 2 || !isSyllable(part.toLowerCase()))) return FINE;
  return { kind: 'glued', right: parts.join(' ') };
}

/** Names and abbreviations follow rules of their own; only ơ without its u-horn (Nguời, Truờng) is never right. */
function judgeCapitalized(word: string, lower: string): WordVerdict {
  if (tonesIn(lower) === 0 || !/u[oơờớởỡợ]|ư[oòóỏõọ]/.test(lower)) return FINE;
  const { right } = repairOf(word);
  return right && /ư/i.test(right) ? { kind: 'invalid', defect: 'rhyme', certain: true, right } : FINE;
}

/** Rhymes that no loan is written with (người, nhiều, chuyên, cuối). */
const NATIVE_RHYME = /ươ|uyê|ưa|ưi|ưu|iê[mnu]|iêng|yê[mnu]|uôn|uôi|ây$/;

/** Several vowel clusters: a loan (bêtông, mácxít) unless it has a tone that loans never take. */
function judgeLong(word: string): WordVerdict {
  const parts = split(word, 3);
  const native = (part: string) => {
    const tone = tonesOf(part)[0] ?? TONES.level;
    if (tone === TONES.hoi || tone === TONES.nga || tone === TONES.nang) return true;
    return NATIVE_RHYME.test(tonelessWord(part));
  };
  if (parts) return parts.some(native) ? { kind: 'glued', right: parts.join(' ') } : FINE;
  const tones = tonesOf(word);
  if (!tones.some((tone) => tone === TONES.hoi || tone === TONES.nga)) return FINE;
  return { kind: 'invalid', defect: 'rhyme', certain: true, ...repairOf(word) };
}

/** One vowel cluster. Onsets and finals that only loans and minority languages have pass with the tones these have. */
function judgeShort(word: string, defect: SyllableDefect): WordVerdict {
  if (defect === 'foreign') return FINE;
  const tone = tonesOf(word)[0] ?? TONES.level;
  const plain = tone === TONES.level || tone === TONES.sac;
  const own = hasOwn(word);
  const final = /[^aăâeêioôơuưy]*$/.exec(tonelessWord(word))![0];
  const foreignFinal = final !== '' && !/^(?:[cmnpt]|ch|ng|nh)$/.test(final);
  if (foreignFinal && final.length === 1 && (plain || !own)) return FINE;
  // Rhymes of loans (iốt, kiốt) and of minority languages (đing).
  if (plain && defect === 'rhyme' && /i[oôơuư][^u]|[iê](?:ng|c)$/.test(tonelessWord(word))) return FINE;
  if (!NATIVE_ONSET.test(tonelessWord(word)) && (plain || !own)) return FINE;
  // Words of the languages in the north-west keep their p (pịa, pặp).
  if (/^p[^h]/.test(word) && isSyllable(`b${word.slice(1)}`)) return FINE;
  // "k" before a back vowel spells loans and minority names (kăng, kông).
  if (defect === 'onset' && plain && /^k[^h]/.test(word)) return FINE;
  const repair = repairOf(word);
  // Without a letter of its own a word may be French or Spanish, unless one slip explains it.
  if (!own && defect === 'rhyme' && !repair.right) return FINE;
  return { kind: 'invalid', defect, certain: own, ...repair };
}

function judgeStyle(word: string): WordVerdict {
  const lower = word.toLowerCase();
  const { length } = lower;
  const pair = tonelessWord(lower.slice(length - 2));
  if (pair !== 'oa' && pair !== 'oe' && pair !== 'uy') return FINE;
  if (lower.startsWith('qu') && length === 3) return FINE;
  const first = toneOf(lower.charCodeAt(length - 2));
  const second = toneOf(lower.charCodeAt(length - 1));
  const tone = first || second;
  if (tone === TONES.level) return FINE;
  const style: ToneStyle = first ? 'old' : 'new';
  const tail = style === 'old' ? pair[0]! + withTone(pair[1]!, tone) : withTone(pair[0]!, tone) + pair[1]!;
  return { kind: 'styled', style, other: matchCase(word, lower.slice(0, length - 2) + tail) };
}

/** Slips of the keyboard, each with the letters meant. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/uơ(?=.)/, 'ươ'],
  [/ưo/, 'ươ'],
  [/uo/, 'ươ'],
  [/uo/, 'uô'],
  [/ie/, 'iê'],
  [/ye/, 'yê'],
  [/ngh(?=[aăâoôơuư])/, 'ng'],
  [/^gh(?=[aăâoôơuư])/, 'g'],
  [/^ng(?=[eêi])/, 'ngh'],
  [/^g(?=[eê])/, 'gh'],
  [/^c(?=[eêiy])/, 'k'],
  [/^k(?=[aăâoôơuư])/, 'c'],
];

/** The one syllable that a single repair makes of a word; nothing where none or several do. */
function repairOf(word: string): { right?: string } {
  const lower = word.toLowerCase();
  const found = new Set<string>();
  const add = (base: string, tone: ReturnType<typeof toneOf>) => {
    const reading = readSyllable(base);
    const syllable = reading.valid || reading.defect === 'stop-tone' ? reading.syllable : undefined;
    if (!syllable) return;
    const right = writeSyllable({ ...syllable, tone });
    if (right !== lower && isSyllable(right)) found.add(right);
  };
  const base = tonelessWord(lower);
  const tones = tonesOf(lower);
  // Of two tone marks the last one typed is the one meant; alone it decides where the mark belongs.
  const tone = tones[tones.length - 1] ?? TONES.level;
  add(base, tone);
  if (tone !== TONES.level) for (const [slip, meant] of SLIPS) add(base.replace(slip, meant), tone);
  if (tone === TONES.level && endsInStop(base)) {
    // chuôt: sắc or nặng, nobody can tell.
    return {};
  }
  const [right] = found;
  return found.size === 1 ? { right: matchCase(word, right!) } : {};
}

/** A word as two to `most` syllables of two letters or more; the split with the fewest parts. */
function split(word: string, most: number): string[] | undefined {
  for (let count = 2; count <= most; count++) {
    const parts = splitInto(word, count);
    if (parts) return parts;
  }
  return undefined;
}

function splitInto(word: string, count: number): string[] | undefined {
  if (count === 1) return word.length > 1 && isSyllable(word) ? [word] : undefined;
  // Most syllables open with a consonant: of "quảmỗi" the first part that is one ends the first word.
  for (let at = 2; at <= Math.min(7, word.length - 2); at++) {
    const head = word.slice(0, at);
    if (!isSyllable(head)) continue;
    const rest = splitInto(word.slice(at), count - 1);
    if (rest) return [head, ...rest];
  }
  return undefined;
}

function matchCase(like: string, lower: string): string {
  if (like === like.toLowerCase()) return lower;
  if (like.length > 1 && like === like.toUpperCase()) return lower.toUpperCase();
  return lower[0]!.toUpperCase() + lower.slice(1);
}

function hasOwn(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isOwnLetter(word.charCodeAt(i))) return true;
  return false;
}

function tonelessWord(word: string): string {
  let result = '';
  for (let i = 0; i < word.length; i++) result += String.fromCharCode(toneless(word.charCodeAt(i)));
  return result;
}

function tonesOf(word: string): ReturnType<typeof toneOf>[] {
  const tones: ReturnType<typeof toneOf>[] = [];
  for (let i = 0; i < word.length; i++) {
    const tone = toneOf(word.charCodeAt(i));
    if (tone !== TONES.level) tones.push(tone);
  }
  return tones;
}

function tonesIn(text: string): number {
  return tonesOf(text).length;
}

/** Runs of vowels, but for the u of qu and the i of gi before another vowel. */
function vowelClusters(lower: string): string[] {
  const clusters: string[] = [];
  let current = '';
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    const glide = i > 0 && lower[i] === 'u' && lower[i - 1] === 'q';
    if (isVowel(code) && !glide) current += lower[i];
    else {
      if (current) clusters.push(current);
      current = '';
    }
  }
  if (current) clusters.push(current);
  return clusters;
}
