import type { PageLine } from '../lines/line';
import { overlap } from '../lines/text';

/** Fewest and most keywords that are told without a heading above them, and most words of one. */
const KEYWORDS = 3;
const MOST = 40;
const WORDS = 5;
/** Lines of the text above that are looked at. */
const REACH = 60;

/**
 * Keywords of the page that stand between the last paragraph and other furniture without a heading of their own: names
 * and terms that the text has used, word for word. Returns where they begin; `end` when there are none.
 */
export function tagsBefore(lines: readonly PageLine[], from: number, end: number): number {
  if (end >= lines.length) return end;
  let start = end;
  while (start > from && end - start < MOST && isKeyword(lines[start - 1]!)) start--;
  // A list that the text announces is the text's own.
  if (end - start < KEYWORDS || lines[start - 1]?.colon) return end;
  if (isInSmallLetters(lines, start, end)) return start;
  const said = new Set<number>();
  for (let i = Math.max(0, start - REACH); i < start; i++) {
    if (lines[i]!.words > WORDS) for (const word of lines[i]!.content) said.add(word);
  }
  const shares = lines.slice(start, end).map((line) => overlap(line.content, said));
  for (let from = 0; shares.length - from >= KEYWORDS; from++) {
    if (areSaid(shares.slice(from))) return start + from;
  }
  return end;
}

/** Words of the line above such keywords, at least: a text that was wrapped has short lines above, too. */
const ABOVE = 6;

/** "chè bưởi", "vào bếp": neither sentences nor items of a list begin with small letters one after another. */
function isInSmallLetters(lines: readonly PageLine[], start: number, end: number): boolean {
  if (start === 0 || lines[start - 1]!.words < ABOVE) return false;
  for (let i = start; i < end; i++) if (!lines[i]!.lowerStart) return false;
  return true;
}

/** What the text has said of the words of all keywords together, and of the first, at least. */
const SAID = 0.8;
const FIRST_SAID = 0.6;

/** Nearly all words are the text's, and most keywords are its very words. */
function areSaid(shares: readonly number[]): boolean {
  const whole = shares.filter((share) => share === 1).length;
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares[0]! >= FIRST_SAID && whole * 2 > shares.length && sum >= shares.length * SAID;
}

/** A few words that may be a keyword of the page. */
export function isKeyword(line: PageLine): boolean {
  return (
    line.words <= WORDS &&
    line.weight < 2 &&
    !(line.sentence || line.colon || line.item || line.credited || line.dateline) &&
    !/\d\s?[-–:]\s?\d|[,;()]/.test(line.text)
  );
}

/** Longest row of keywords, in words. */
const ROW = 14;

/** May be "ca sĩ Thạch Lâm Nước sạch Vùng cao", right above the heading of comments. */
export function isRowOverComments(lines: readonly PageLine[], i: number): boolean {
  const { words, sentence, colon, item, credited } = lines[i]!;
  if (words > ROW || sentence || colon || item || credited) return false;
  return lines[i + 1]?.kind === 'comment' && lines[i + 1]!.weight >= 2;
}
