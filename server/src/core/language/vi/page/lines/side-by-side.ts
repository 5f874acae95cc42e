import { pattern } from '../../../../text/pattern';
import { isBlankAt, isLowerAt, isUpperAt } from './text';
import { SIGN, seamsIn } from './traits';

/** Letters of a word from which on it may be many, and words in one. */
const TOGETHER = 24;
const PARTS = 4;

const ENTRY_WORD = pattern.u`^[\p{L}%\d.+-]+$`;

/** The choices of a list as one word: "WhiteBlackRedGreenBlueYellow". */
export function isRunTogether(text: string, words: number): boolean {
  if (text.length < TOGETHER || text.length < words * 6) return false;
  for (const word of text.split(/\s+/)) {
    if (word.length < TOGETHER || !ENTRY_WORD.test(word)) continue;
    let parts = 0;
    for (let i = 1; i < word.length; i++) {
      if (isUpperAt(word, i) && !isUpperAt(word, i - 1)) parts++;
    }
    if (parts >= PARTS) return true;
  }
  return false;
}

/** Entries without a blank between them, at least, and words of one on average at most. */
const GLUED = 5;
const GLUED_ENTRY = 3;

/** A menu whose entries are glued to one another: "Trang chủThời sựXã hộiKinh tếVăn hóa". */
export function isGluedMenu(text: string, words: number, signs: number): boolean {
  if ((signs & RUNNING_SIGNS) !== 0 && RUNNING.test(text)) return false;
  const entries = seamsIn(text, 1, text.length).length + 1;
  // Where two entries meet, two words are counted as one.
  return entries >= GLUED && words + entries - 1 <= entries * GLUED_ENTRY;
}

/** Wide gaps and bars: what stands between such entries. */
export const BAR_GAP = /\s(?:\s|[|•·]\s)/u;
/** Longest entry of a bar, in words, and fewest entries. */
const ENTRY = 5;
const ENTRIES = 4;

/** A menu in a frame of bars. */
const BAR_FRONT = /^\|\s?(?:trang chủ|trang nhất|home)\s?\|/iu;

const LETTER = pattern.u`\p{L}`;

/** Links printed side by side, with wide gaps or bars between them. */
export function isBar(text: string): boolean {
  // A row of a table begins with its bar.
  if (text[0] === '|') return BAR_FRONT.test(text);
  const entries = text.split(/\s{2,}(?:[|•·]\s+)?|\s[|•·]\s+/u);
  if (entries.length < ENTRIES || !entries.every((entry) => entry.split(/\s/).length <= ENTRY)) return false;
  // Gaps that a program left within a sentence or an item: what follows them goes on with it, or has no words.
  return /[|•·]/u.test(text) || !entries.some((entry) => isLowerAt(entry, 0) || !LETTER.test(entry));
}

/** Signs that menus printed side by side do not hold. */
const RUNNING = /[.,:;!?"“”()\d]/;
const RUNNING_SIGNS = SIGN.stop | SIGN.colon | SIGN.mark | SIGN.bracket | SIGN.digit;
/** Fewest entries of such a row when each has two words or more, and when some have one; words of an entry. */
const ROW = 3;
const MIXED_ROW = 8;
const ROW_ENTRY = 5;

/**
 * Entries of a menu side by side without a sign between them: "An ninh trật tự Hồ sơ vụ án Chuyện pháp đình". Each begins
 * with a capital and goes on in small letters; headlines hold names, whose every word has a capital.
 */
export function isRowOfEntries(text: string, signs: number): boolean {
  if (!isUpperAt(text, 0) || ((signs & RUNNING_SIGNS) !== 0 && RUNNING.test(text))) return false;
  let words = 0;
  let entries = 0;
  let single = 0;
  let length = 0;
  for (let at = 0; at < text.length; words++) {
    if (isUpperAt(text, at)) {
      if (words > 0 && length === 1) single++;
      entries++;
      length = 0;
      // A word in capitals throughout is an abbreviation or a name.
      if (isUpperAt(text, at + 1)) return false;
    }
    if (++length > ROW_ENTRY) return false;
    while (at < text.length && !isBlankAt(text, at)) at++;
    while (at < text.length && isBlankAt(text, at)) at++;
  }
  if (length === 1) single++;
  if (single === 0) return entries >= ROW;
  return entries >= MIXED_ROW && single * 3 <= entries && words >= entries * 2;
}

/** The same twice, with a tab or nothing between: the title and the text of a link. */
export function isDoubled(text: string): boolean {
  const half = text.length >> 1;
  const second = text.length % 2 === 0 ? half : half + 1;
  if (text[0] !== text[second] || (second > half && text[half] !== '\t')) return false;
  return text.endsWith(text.slice(0, half));
}
