import type { Orthography } from '../../language/orthography';
import type { Problem } from '../../problem';
import { Script, scriptTable } from '../../text/characters-scripts';
import { pattern } from '../../text/pattern';
import type { Span, TextEdit } from '../../text/span';
import type { Localized } from '../definition';
import { edit, fix } from './scan';
import { WordLetter } from './word-letters';

/** What can be wrong, and how it is mended. */
interface Fault {
  readonly what: Localized;
  readonly fix: 'remove' | 'insert' | 'move';
  readonly mend: (span: Span, sign: string) => TextEdit;
}
const remove = ({ start, end }: Span) => edit(start, end, '');

const BEFORE: Fault = {
  what: { en: 'Space before “{sign}”.', vi: 'Thừa dấu cách trước “{sign}”.' },
  fix: 'remove',
  mend: remove,
};
const AFTER: Fault = {
  what: { en: 'Space after “{sign}”.', vi: 'Thừa dấu cách sau “{sign}”.' },
  fix: 'remove',
  mend: remove,
};
const MISSING: Fault = {
  what: { en: 'No space after “{sign}”.', vi: 'Thiếu dấu cách sau “{sign}”.' },
  fix: 'insert',
  mend: ({ end }) => edit(end, end, ' '),
};
const MISSING_BEFORE: Fault = {
  what: { en: 'No space before “{sign}”.', vi: 'Thiếu dấu cách trước “{sign}”.' },
  fix: 'insert',
  mend: ({ start }) => edit(start, start, ' '),
};
const MISPLACED: Fault = {
  what: {
    en: 'The space is before “{sign}”, not after it.',
    vi: 'Dấu cách nằm trước “{sign}” thay vì sau dấu.',
  },
  fix: 'move',
  mend: ({ start, end }, sign) => edit(start, end, `${sign} `),
};

/** How far the words beside a sign are read. */
const REACH = 10;

/**
 * Judges the spaces around a sign that opens: `(` or `“`.
 * @param letters what each code unit is (see `wordLetters`)
 */
export function checkOpeningSign(
  text: string,
  span: Span,
  at: number,
  orthography: Orthography,
  letters: Uint16Array,
  problems: Problem[],
): void {
  if (at + 1 >= span.end) return;
  if (isSpace(text, at + 1)) {
    const end = spaceEnd(text, at + 1, span.end);
    if (isLetterAt(text, end, span.end)) report(problems, at + 1, end, AFTER, text[at]!);
  } else if (at > span.start && (letters[text.charCodeAt(at - 1)]! & WordLetter.Letter) !== 0) {
    const right = wordStartingAt(text, span, at + 1);
    // "xã(hội)": a part of a term that may be left out.
    if (text[at + 1 + right.length] === ')') return;
    if (arePlain(wordEndingAt(text, span, at), right, orthography))
      report(problems, at, at + 1, MISSING_BEFORE, text[at]!);
  }
}

/**
 * Judges the spaces around a sign that belongs to the word before it: `, . ; : ! ? ) ”`.
 * @param letters what each code unit is (see `wordLetters`)
 */
export function checkClosingSign(
  text: string,
  span: Span,
  at: number,
  orthography: Orthography,
  letters: Uint16Array,
  problems: Problem[],
): void {
  if (at === span.start) return;
  if (isSpace(text, at - 1)) checkBefore(text, span, at, orthography, problems);
  else if (at + 1 < span.end && (letters[text.charCodeAt(at + 1)]! & WordLetter.Letter) !== 0) {
    const sign = text[at]!;
    if (isMissing(text, span, at, at, orthography)) report(problems, at, at + 1, MISSING, sign);
  }
}

/** A space between a word and the sign that belongs to it. */
function checkBefore(
  text: string,
  span: Span,
  at: number,
  orthography: Orthography,
  problems: Problem[],
): void {
  const sign = text[at]!;
  let start = at;
  while (start > span.start && at - start < REACH && isSpace(text, start - 1)) start--;
  // Nothing or another sign before it: a list, a face, dots.
  if (start === span.start || !isWordEnd(text, start - 1)) return;
  const after = text[at + 1] ?? '\n';
  // " .vn", " ,5", " ...", " ;)": the sign belongs to what follows, unless plain words stand on both sides.
  if (at + 1 < span.end && !/[\s”"»)]/.test(after)) {
    if (sign !== ')' && sign !== '”' && isMissing(text, span, start, at, orthography))
      report(problems, start, at + 1, MISPLACED, sign);
    return;
  }
  // Faces, and labels of forms.
  if (sign === ':') return;
  if (sign === '.' && /\d/.test(text[start - 1]!)) return;
  report(problems, start, at, BEFORE, sign);
}

const CAPITALIZED = pattern.u`^\p{Lu}\p{Ll}`;

/**
 * True for a sign between two words that no space behind it parts.
 * @param end where the word before it ends
 */
function isMissing(text: string, span: Span, end: number, at: number, orthography: Orthography): boolean {
  if (scriptTable()[text.charCodeAt(at + 1)] !== Script.latin) return false;
  const left = wordEndingAt(text, span, end);
  const right = wordStartingAt(text, span, at + 1);
  if (!arePlain(left, right, orthography)) return false;
  switch (text[at]) {
    case '.':
    case '!':
    case '?':
      // "T.Ư", "TP.Hồ Chí Minh" and "baodientu.chinhphu.vn" are written so; a sentence ends small and starts with a capital.
      return left === left.toLowerCase() && CAPITALIZED.test(right);
    case ')':
      // "(tái)cấu trúc": a part of a term that may be left out.
      return text[end - left.length - 1] !== '(';
    default:
      return true;
  }
}

/** Whether both are words of the language, one of them beyond doubt: addresses, brands and codes are not. */
function arePlain(left: string, right: string, orthography: Orthography): boolean {
  if (left.length < 2 || right.length < 2) return false;
  const isWord = (word: string) => orthography.isWord(word.normalize('NFC').toLowerCase());
  return isWord(left) && isWord(right) && !(isAscii(left) && isAscii(right));
}

function report(problems: Problem[], start: number, end: number, fault: Fault, sign: string): void {
  const span = { start, end };
  const { en, vi } = fault.what;
  problems.push({
    rule: 'text/punctuation-space',
    span,
    args: { what: { en: en.replace('{sign}', sign), vi: vi.replace('{sign}', sign) } },
    fixes: [fix(fault.fix, fault.fix === 'remove', [fault.mend(span, sign)])],
  });
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20;
}

function spaceEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && end - at < REACH && isSpace(text, end)) end++;
  return end;
}

function isLetterAt(text: string, at: number, limit: number): boolean {
  return at < limit && scriptTable()[text.charCodeAt(at)] !== Script.none;
}

/** True for a letter, digit or closing sign: what a comma may follow. */
function isWordEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    scriptTable()[code] !== Script.none ||
    (code >= 48 && code <= 57) ||
    text[at] === '”' ||
    text[at] === ')' ||
    text[at] === '%'
  );
}

function wordEndingAt(text: string, span: Span, end: number): string {
  const scripts = scriptTable();
  let start = end;
  while (start > span.start && end - start < REACH && scripts[text.charCodeAt(start - 1)] !== Script.none)
    start--;
  // Joined to more (x@y.vn, a.b.c): no plain word.
  return start > span.start && /[\d@_/.:-]/.test(text[start - 1]!) ? '' : text.slice(start, end);
}

function wordStartingAt(text: string, span: Span, start: number): string {
  const scripts = scriptTable();
  let end = start;
  while (end < span.end && end - start < REACH && scripts[text.charCodeAt(end)] !== Script.none) end++;
  const next = text[end] ?? ' ';
  const joined =
    /[\d@_/]/.test(next) ||
    (next === '.' && end + 1 < span.end && scripts[text.charCodeAt(end + 1)] !== Script.none);
  return joined ? '' : text.slice(start, end);
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false;
  return true;
}
