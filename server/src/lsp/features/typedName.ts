/** The beginning of what may be a name, as it was typed before the cursor. */
export interface TypedName {
  /** Where it begins in the line. */
  readonly start: number;
  /** From there to the cursor, as written. */
  readonly text: string;
}

/** Farthest from the cursor that a name can begin. */
const LONGEST = 160;
const MOST_WORDS = 12;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What stands inside words of names and numbers: "12-CT/TW", "T.Ư", "Y’Bhuăl". */
const INNER = /[-–/.'’]/;
const CAPITAL = /^\p{Lu}/u;

/**
 * The names that the end of a line can be the beginning of, the longest first: from each word with a capital on, as far
 * back as nothing but single blanks parts the words. None while what is typed is an ordinary word, or one letter.
 * @param before the line up to the cursor
 */
export function typedNames(before: string): TypedName[] {
  const names: TypedName[] = [];
  const floor = Math.max(0, before.length - LONGEST);
  let at = before.length;
  for (let count = 0; count < MOST_WORDS; count++) {
    const start = wordStart(before, at, floor);
    const isWhole = start < at && (start > floor || floor === 0);
    if (isWhole && CAPITAL.test(before.slice(start, at)) && isLongEnough(before.slice(start))) {
      names.unshift({ start, text: before.slice(start) });
    }
    // Before the first word, and where more than a blank parts two, nothing goes on.
    const isParted = start > floor + 1 && isBlank(before[start - 1]!) && isLetter(before, start - 2);
    if (!isParted) break;
    at = start - 1;
  }
  return names;
}

/** Whether a word goes on after the cursor, so that what is before it is no beginning. */
export function goesOn(after: string): boolean {
  return isLetter(after, 0);
}

function wordStart(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor) {
    const isInner = INNER.test(text[at - 1]!) && at < end && at - 1 > floor && isLetter(text, at - 2);
    if (!isInner && !isLetter(text, at - 1)) break;
    at--;
  }
  return at;
}

/** A letter that is decomposed into several units is one letter. */
function isLongEnough(text: string): boolean {
  return [...text.normalize('NFC').trim()].length >= 2;
}

function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\u00a0';
}

/** Letters outside the first plane are two units. */
function isLetter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  const isLow = code >= 0xdc00 && code < 0xe000;
  return LETTER.test(String.fromCodePoint(text.codePointAt(isLow && at > 0 ? at - 1 : at)!));
}
