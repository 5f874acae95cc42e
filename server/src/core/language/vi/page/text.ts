/** Small readings of characters and words that the page reader shares. All of them are linear in what they are given. */

/** Tone mark on the second vowel (new style) to the first (old style), so that hoà and hòa, uỷ and ủy are one word. */
const TONE_STYLE: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const NEW_STYLE = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
const NOT_WORD = /[^\p{L}\p{M}\d]+/gu;
const DIGITS = /\d+/g;
const ZEROS = /\b0(?: 0)+\b/g;

/**
 * The words of a short text in one spelling: lower case, digits as 0, everything else a single space, tone marks in
 * the old style. Two lines with one key say the same thing to the page reader.
 */
export function foldKey(text: string): string {
  const key = text
    .toLowerCase()
    .replace(NOT_WORD, ' ')
    .replace(DIGITS, '0')
    .trim()
    .replace(ZEROS, '0')
    .replace(NEW_STYLE, (pair) => TONE_STYLE[pair]!);
  return key;
}

export function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

export function isLower(char: string): boolean {
  return char !== char.toUpperCase() && char === char.toLowerCase();
}

/** Words too common to say what a text is about. */
const STOP = new Set(
  'và của các có cho với từ trong là được đã sẽ về tại đến để một những này ở bị khi ra theo trên sau do năm ngày 0 vì không như cùng hơn vào người'.split(
    ' ',
  ),
);

/** The words of a key that say what it is about. */
export function contentWords(key: string): string[] {
  return key.split(' ').filter((word) => word.length > 1 && !STOP.has(word));
}

/** Share of the words of `of` that are also in `within`; 0 when there are none to compare. */
export function overlap(of: readonly string[], within: ReadonlySet<string>): number {
  if (of.length === 0) return 0;
  let common = 0;
  for (const word of of) if (within.has(word)) common++;
  return common / of.length;
}
