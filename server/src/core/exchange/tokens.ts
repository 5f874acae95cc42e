import type { Span } from '../text/span';

/**
 * Simple tokens: what stands between blanks, without the punctuation around it. Vietnamese writes a blank between
 * syllables, so a token is a syllable; nothing is guessed about which of them are one word.
 */

/** Bounded, so that a token is never read further than it can reach. */
const WORD = /[\p{L}\p{M}\p{N}]{1,100}/uy;
const WEB_ADDRESS = /https?:\/\/[^\s<>"“”]{1,2000}/uy;
const BLANK = /\s+/uy;
/** The same sign several times ("...", "--") is one token. */
const SIGN = /(\P{L})\1{0,100}/uy;
const UNSEEN = /^[\p{Cc}\p{Cf}]+$/u;
const STARTS_WORD = /^[\p{L}\p{N}]/u;
const LOWER_OR_DIGIT = /^[\p{Ll}\p{N}]/u;
const DIGIT_BEFORE = /\p{N}$/u;
const DIGIT = /^\p{N}/u;
/** "TP.", "GS.", "T." in front of ".HCM", "TS", "Ư". */
const SHORT = /^\p{Lu}[\p{L}]{0,2}$/u;

/**
 * The tokens of a piece of text, in order. Linear.
 * @param cuts offsets at which a token ends in any case, sorted
 */
export function tokens(text: string, { start, end }: Span, cuts: readonly number[] = []): Span[] {
  const found: Span[] = [];
  let cut = 0;
  let at = start;
  while (at < end) {
    while (cut < cuts.length && cuts[cut]! <= at) cut++;
    const limit = Math.min(end, cuts[cut] ?? end);
    const blank = matchEnd(BLANK, text, at);
    if (blank > at) {
      at = blank;
      continue;
    }
    let next = addressEnd(text, at);
    if (next === at) next = wordEnd(text, at, limit);
    if (next === at) next = matchEnd(SIGN, text, at);
    if (next === at) next = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
    next = Math.min(next, limit);
    if (!UNSEEN.test(text.slice(at, next))) found.push({ start: at, end: next });
    at = next;
  }
  return found;
}

/** A web address without the punctuation that closes the sentence around it. */
function addressEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 104) return at;
  let end = matchEnd(WEB_ADDRESS, text, at);
  while (end > at && '.,;:!?)…»’'.includes(text[end - 1]!)) end--;
  return end;
}

function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const next = matchEnd(WORD, text, end);
    if (next > end) end = next;
    else if (end > at && joins(text[end]!, text, at, end)) end++;
    else break;
  }
  return end;
}

/** Whether a sign stands inside a token: "12-CT/TW", "5.000", "T.Ư", "a@b.vn". */
function joins(sign: string, text: string, start: number, at: number): boolean {
  const after = text.slice(at + 1, at + 3);
  switch (sign) {
    case '-':
    case '/':
    case '&':
    case '@':
    case '_':
    case "'":
    case '’':
      return STARTS_WORD.test(after);
    case ',':
    case ':':
      return DIGIT.test(after) && DIGIT_BEFORE.test(text.slice(at - 2, at));
    case '.':
      // "hết.Sáng" is two sentences that a page has glued together.
      return (
        LOWER_OR_DIGIT.test(after) ||
        (STARTS_WORD.test(after) && SHORT.test(text.slice(start, Math.min(at, start + 4))) && at - start < 4)
      );
    default:
      return false;
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const ENDS_SENTENCE = /^(?:[.!?…]+)$/;
const CLOSES = /^["”’»)\]]+$/;
const OPENS = /^[\p{Lu}\p{N}"“‘«([–—-]/u;
const ABBREVIATION = /^(?:\p{Lu}|[GT]S|PGS|Th\.?S|BS|KS|TP|Tp|ĐT|Mr|Mrs|Dr|St|No|Tr|tr|vv)$/u;

/**
 * Indices of the tokens that begin a sentence, the first one always.
 * @param whole spans that are never cut
 */
export function sentenceStarts(text: string, list: readonly Span[], whole: readonly Span[]): number[] {
  const starts = list.length > 0 ? [0] : [];
  const word = (i: number) => text.slice(list[i]!.start, list[i]!.end);
  let next = 0;
  let open = -1;
  for (let i = 0; i + 1 < list.length; i++) {
    const at = list[i + 1]!.start;
    while (next < whole.length && whole[next]!.start < at) open = Math.max(open, whole[next++]!.end);
    if (open > at || list[i]!.end === at) continue;
    let last = i;
    while (last > 0 && CLOSES.test(word(last)) && list[last - 1]!.end === list[last]!.start) last--;
    if (!ENDS_SENTENCE.test(word(last)) || !OPENS.test(text.slice(at, at + 2))) continue;
    if (last === i && word(last) === '.' && last > 0 && isAbbreviation(list, last, word)) continue;
    starts.push(i + 1);
  }
  return starts;
}

function isAbbreviation(list: readonly Span[], dot: number, word: (i: number) => string): boolean {
  return list[dot - 1]!.end === list[dot]!.start && ABBREVIATION.test(word(dot - 1));
}

/** Tokens that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const { start, end } of tokens(text, { start: 0, end: text.length })) {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) count++;
  }
  return count;
}
