// Where the search for dates stops, and by what it is told apart there from all else.

/** The words at which dates without a number begin: all that `atKeyword` knows. */
export const KEYWORDS = ['tháng', 'năm', 'quý', 'cùng', 'tuần', 'nay', 'qua', 'kia', 'mai'];

/** "hay", "hoặc" */
export const JOINS_WITH_H = /[ao]/;
/** What may stand after a number of a date, by code unit: a kind of sign, or 0. */
export const AFTER_NUMBER = new Uint8Array(0x10000);
/** Kinds of these signs. */
export enum Sign {
  /** Between numbers only. */
  Stroke = 1,
  /** First letters of "tháng", "giờ", "đến", "và" and their kin. */
  Word = 2,
  /** Says something only right between digits. */
  Point = 3,
  /** Of a clock time. */
  Colon = 4,
  /** Joins days: a number follows, or a word such as "ngày". */
  List = 5,
  /** Between numbers, or before a word such as "ngày". */
  Dash = 6,
}
for (const [kind, signs] of [
  [Sign.Stroke, '/'],
  [Sign.Dash, '-–—'],
  [Sign.Word, 'đtTvcghH'],
  [Sign.Point, '.'],
  [Sign.Colon, ':'],
  [Sign.List, ',;&'],
] as const)
  for (const sign of signs) AFTER_NUMBER[sign.charCodeAt(0)] = kind;

/**
 * Where the pass stops: at digits, and at that letter of each keyword that is rarest in running text ("năm" at its ă),
 * with its place in the keyword.
 */
export const STOPS = new Uint8Array(0x10000);
/** What stands there for a digit, in the place of a place. */
export enum Stop {
  None = 0,
  Digit = 255,
}
const LAST_KEY = 0x1ea7;
/** Where the letter beside it stands by which the keyword is told from most other words, and which letter that is. */
export const LOOKS = new Int8Array(LAST_KEY + 1);
export const NEIGHBORS = new Uint16Array(LAST_KEY + 1);
for (const digit of '0123456789') STOPS[digit.charCodeAt(0)] = Stop.Digit;
// Only letters that must be small are looked at: the first one of some keywords may be a capital.
for (const [letter, place, look, neighbor] of [
  ['á', 3, -1, 'h'],
  ['ă', 2, 1, 'm'],
  ['ý', 3, -1, 'u'],
  ['ù', 2, 1, 'n'],
  ['ầ', 3, -1, 'u'],
  ['y', 3, -1, 'a'],
  ['q', 1, 1, 'u'],
  ['k', 1, 1, 'i'],
  ['m', 1, 1, 'a'],
] as const) {
  const code = letter.charCodeAt(0);
  STOPS[code] = place;
  LOOKS[code] = look;
  NEIGHBORS[code] = neighbor.charCodeAt(0);
}
