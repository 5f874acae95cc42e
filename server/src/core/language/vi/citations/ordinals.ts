import { isDigit, isWordAt, matchPhrase, skipBlanks, wordEnd } from './text';

const ROMAN_UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const ROMAN_TENS = ['', 'X', 'XX', 'XXX'];
const UNITS = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

export function toRoman(value: number): string {
  return (ROMAN_TENS[Math.floor(value / 10)] ?? '') + (ROMAN_UNITS[value % 10] ?? '');
}

const values = new Map<string, number>();
for (let n = 1; n < 40; n++) values.set(toRoman(n), n);

/** Value of a Roman numeral up to XXXIX in capitals, or 0. */
export function fromRoman(text: string): number {
  return values.get(text) ?? 0;
}

const words: [string, number][] = [];
for (let unit = 1; unit <= 9; unit++) {
  const word = UNITS[unit]!;
  words.push([word, unit]);
  const tail = unit === 1 ? 'một' : unit === 5 ? 'lăm' : word;
  words.push([`mười ${tail}`, 10 + unit], [`hai mươi ${unit === 1 ? 'mốt' : tail}`, 20 + unit]);
}
words.push(['bẩy', 7], ['bốn', 4], ['mười bốn', 14], ['mười nhất', 11], ['mười', 10], ['hai mươi', 20]);
words.sort((a, b) => b[0].length - a[0].length);

export interface Ordinal {
  readonly value: number;
  readonly end: number;
}

/** Reads `XIII`, `13`, `thứ tám`'s `tám`: the ordinal that starts here, 1 to 39. */
export function readOrdinal(text: string, at: number, spelled = true): Ordinal | undefined {
  if (isDigit(text.charCodeAt(at))) {
    let end = at;
    while (end < at + 3 && isDigit(text.charCodeAt(end))) end++;
    const value = Number(text.slice(at, end));
    if (isWordAt(text, end) || value < 1 || value > 39) return undefined;
    // "8.500", "3/4", "20%" and "10-15" are quantities.
    if (/[.,/%:–-]\d|%/y.test(text.slice(end, end + 2))) return undefined;
    return { value, end };
  }
  const end = wordEnd(text, at);
  const value = fromRoman(text.slice(at, end));
  if (value > 0) return { value, end };
  if (!spelled) return undefined;
  for (const [word, n] of words) {
    const stop = matchPhrase(text, at, word);
    if (stop >= 0) return { value: n, end: stop };
  }
  return undefined;
}

/** Reads `lần thứ XIII`, `lần XIII`, `thứ tám`, and without any of these words a numeral alone. */
export function readOrdinalPhrase(text: string, at: number): Ordinal | undefined {
  for (const lead of ['lần thứ', 'lần', 'thứ']) {
    const end = matchPhrase(text, at, lead);
    if (end >= 0) return readOrdinal(text, skipBlanks(text, end));
  }
  return readOrdinal(text, at, false);
}

/** Reads `khóa XIII`, `khoá 13`, `(khóa XI)`, `, khóa XI`, `K.XII`; the end lies behind a closing bracket. */
export function readTerm(text: string, at: number): (Ordinal & { readonly start: number }) | undefined {
  let i = skipBlanks(text, at);
  if (text[i] === ',') i = skipBlanks(text, i + 1);
  const bracket = text[i] === '(' || text[i] === '[';
  if (bracket) i = skipBlanks(text, i + 1);
  const start = i;
  const lead = Math.max(matchPhrase(text, i, 'khóa'), matchPhrase(text, i, 'khoá'));
  if (lead < 0) return undefined;
  const ordinal = readOrdinal(text, skipBlanks(text, lead));
  if (ordinal === undefined) return undefined;
  const end = bracket && /[)\]]/.test(text[ordinal.end] ?? '') ? ordinal.end + 1 : ordinal.end;
  return { value: ordinal.value, start, end };
}
