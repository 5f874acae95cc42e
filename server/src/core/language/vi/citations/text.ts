/** Small readers over view text. All of them look at a bounded stretch, so that the grammar on top stays linear. */

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The code units of some characters. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

const WORD = 1;
const DIGIT = 2;
const UPPER = 4;
const LOWER = 8;
/** No letter of the Latin blocks lies behind this code unit. */
const LAST = 0x1eff;

let classes: Uint8Array | undefined;

/** What each code unit is, as bits: one look instead of a string for each letter that is asked for its case. */
function classOf(code: number): number {
  classes ??= Uint8Array.from({ length: LAST + 1 }, (_, i) => classBits(i));
  // NaN, past the text's ends, is of no class.
  return code <= LAST ? classes[code]! : 0;
}

function classBits(code: number): number {
  const latin =
    code < 0x80
      ? /\w/.test(String.fromCharCode(code)) && code !== 0x5f
      : (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
        (code >= 0x300 && code <= 0x36f) ||
        code >= 0x1e00;
  if (!latin) return 0;
  if (isDigit(code)) return WORD | DIGIT;
  const letter = String.fromCharCode(code);
  const small = letter.toLowerCase();
  if (letter !== small) return WORD | UPPER;
  return letter === letter.toUpperCase() ? WORD : WORD | LOWER;
}

/** Letter or digit of Vietnamese text (Latin blocks and combining marks). */
export function isWordCode(code: number): boolean {
  return classOf(code) !== 0;
}

export function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf(text.charCodeAt(at)) !== 0;
}

export function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (classOf(text.charCodeAt(at)) & (WORD | DIGIT)) === WORD;
}

export function isUpperAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (classOf(text.charCodeAt(at)) & UPPER) !== 0;
}

export function isLowerAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (classOf(text.charCodeAt(at)) & LOWER) !== 0;
}

/** Skips at most `most` blanks; a run of blanks longer than that separates, it does not join. */
export function skipBlanks(text: string, at: number, most = 3): number {
  let i = at;
  while (i < at + most) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9) break;
    i++;
  }
  return i;
}

let lower: Uint16Array | undefined;

/** Small letter of a code unit. A table, since phrases are compared at every place that may open a citation. */
export function lowerCode(code: number): number {
  lower ??= Uint16Array.from({ length: 0x2000 }, (_, i) => {
    const small = String.fromCharCode(i).toLowerCase();
    return small.length === 1 ? small.charCodeAt(0) : i;
  });
  return lower[code] ?? code;
}

/**
 * Matches a phrase at a position, ignoring case, with one to three blanks for each of its spaces, up to a word's end
 * (unless `inWord`). The phrase is given in lower case. Returns the end of the match or -1.
 */
export function matchPhrase(text: string, at: number, phrase: string, inWord = false): number {
  let i = at;
  for (let k = 0; k < phrase.length; k++) {
    const wanted = phrase.charCodeAt(k);
    if (wanted === 32) {
      const next = skipBlanks(text, i);
      if (next === i) return -1;
      i = next;
      continue;
    }
    // Behind the text's end the code is NaN, which equals nothing.
    const code = text.charCodeAt(i);
    if (code !== wanted && lowerCode(code) !== wanted) return -1;
    i++;
  }
  return !inWord && isWordAt(text, i - 1) && isWordAt(text, i) ? -1 : i;
}

/** The first of several phrases that matches; longer ones must come first. */
export function matchAny(text: string, at: number, phrases: readonly string[]): number {
  const code = text.charCodeAt(at);
  const first = lowerCode(code);
  for (const phrase of phrases) {
    const wanted = phrase.charCodeAt(0);
    if (wanted !== first && wanted !== code) continue;
    const end = matchPhrase(text, at, phrase);
    if (end >= 0) return end;
  }
  return -1;
}

/** End of the word that starts here (letters and digits), at most 24 characters on. */
export function wordEnd(text: string, at: number): number {
  let i = at;
  while (i < at + 24 && isWordAt(text, i)) i++;
  return i;
}

/** The word after a position, past at most three blanks; empty where something else follows. */
export function nextWord(text: string, at: number): string {
  const start = skipBlanks(text, at);
  return text.slice(start, wordEnd(text, start));
}

/** The word that ends right before a position, past at most three blanks. */
export function previousWord(text: string, at: number): string {
  let end = at;
  while (end > 0 && end > at - 3 && text[end - 1] === ' ') end--;
  let start = end;
  while (start > 0 && start > end - 24 && isWordAt(text, start - 1)) start--;
  return text.slice(start, end);
}

/** Whether a capital here may be owed to the place: start of the text, of a sentence, of a quotation or list item. */
export function isSentenceStart(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && i > at - 6 && (text[i] === ' ' || text[i] === '\t')) i--;
  if (i < 0) return true;
  return '.!?:;…\n\r“"«‘\'-–—•*+>|'.includes(text[i]!);
}

/** Lower case, with the tone mark of `khoá`, `Uỷ`, `hoà` and their kin where the newer spelling puts it; same length. */
export function foldTones(text: string): string {
  const lower = text.toLowerCase();
  if (!NEWER_TONES.test(lower)) return lower;
  return lower
    .replace(/o([àáảãạ])(?![a-zà-ỹ])/g, (_, a: string) => `${'òóỏõọ'['àáảãạ'.indexOf(a)]}a`)
    .replace(/o([èéẻẽẹ])(?![a-zà-ỹ])/g, (_, e: string) => `${'òóỏõọ'['èéẻẽẹ'.indexOf(e)]}e`)
    .replace(/(?<!q)u([ỳýỷỹỵ])(?![a-zà-ỹ])/g, (_, y: string) => `${'ùúủũụ'['ỳýỷỹỵ'.indexOf(y)]}y`);
}

const NEWER_TONES = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/;
const UNEVEN_BLANKS = /\s\s|[^\S ]|^ | $/;

/** For comparing names: tones folded, blanks single. */
export function foldSpelling(text: string): string {
  const folded = foldTones(text);
  return UNEVEN_BLANKS.test(folded) ? folded.replace(/\s+/g, ' ').trim() : folded;
}
