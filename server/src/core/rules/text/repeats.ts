import type { Orthography } from '../../language/orthography';
import type { Problem } from '../../problem';
import { Script, scriptTable } from '../../text/characters-scripts';
import { pattern } from '../../text/pattern';
import type { Span } from '../../text/span';
import { edit, fix } from './scan';

const SPACE = 0x20;
/** Longest word that is compared, in code units; decomposed letters take up to three. */
const LONGEST = 24;

/**
 * Reports a word that repeats the one before it, where the language never doubles it.
 * @param span the paragraph
 * @param last the word before
 * @param start where the word starts, one space behind the other and as long as it
 */
export function checkRepeat(
  text: string,
  span: Span,
  last: Span,
  start: number,
  orthography: Orthography,
  problems: Problem[],
): void {
  const length = last.end - last.start;
  if (length < 2 || length > LONGEST || !isSame(text, last, start)) return;
  const end = start + length;
  const written = text.slice(start, end);
  const word = written.normalize('NFC').toLowerCase();
  // Names and headlines in capitals (Băng Băng) stay; a capital at the start of a sentence is none of a name.
  if (written !== written.toLowerCase() || !orthography.isWord(word)) return;
  const prior = wordBefore(text, span, last.start);
  if (text[last.start] !== written[0] && prior !== '') return;
  const next = wordAfter(text, span, end);
  // Three alike and more are cries and counting; two pairs are one saying: "đường đường chính chính".
  if (next === word || prior === word || !orthography.isSlip(word, prior, next)) return;
  if (prior !== '' && wordBefore(text, span, last.start - 1 - prior.length) === prior) return;
  if (isBesidePair(text, span, last.start, end) || isHyphenated(text, end)) return;
  problems.push({
    rule: 'text/repeated-word',
    span: { start: last.start, end },
    args: { word },
    fixes: [fix('once', false, [edit(last.end, end, '')], { word })],
  });
}

/** Longest pair with what joins it to another one, in code units. */
const PAIR = 2 * LONGEST + 6;
const PAIR_AFTER = pattern.u`^(?:,| và) ([\p{L}\p{M}]{2,24}) \1(?![\p{L}\p{M}])`;
const PAIR_BEFORE = pattern.iu`(?:^|[^\p{L}\p{M}])([\p{L}\p{M}]{2,24}) \1(?:,| và) $`;

/** Whether another word stands twice right before or behind: "tháng tháng, năm năm", "cấp cấp và ngành ngành". */
function isBesidePair(text: string, span: Span, start: number, end: number): boolean {
  return (
    PAIR_AFTER.test(text.slice(end, Math.min(span.end, end + PAIR))) ||
    PAIR_BEFORE.test(text.slice(Math.max(span.start, start - PAIR), start))
  );
}

/** "các các-ten": the second word is the first part of a longer one. */
function isHyphenated(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return (code === 0x2d || code === 0x2011) && scriptTable()[text.charCodeAt(end + 1)] !== Script.none;
}

/** Whether the same letters stand at both places; the first one of the earlier word may be a capital. */
function isSame(text: string, last: Span, start: number): boolean {
  for (let i = start + 1, j = last.start + 1; j < last.end; i++, j++) {
    if (text.charCodeAt(i) !== text.charCodeAt(j)) return false;
  }
  const a = text[last.start]!;
  const b = text[start]!;
  return a === b || a.toLowerCase() === b;
}

/** The word before, one space away, in lower case; empty where something else stands there. */
function wordBefore(text: string, span: Span, at: number): string {
  const scripts = scriptTable();
  const isLetter = (i: number) => i >= span.start && scripts[text.charCodeAt(i)] !== Script.none;
  if (at <= span.start || text.charCodeAt(at - 1) !== SPACE) return '';
  let start = at - 1;
  while (isLetter(start - 1)) start--;
  return text
    .slice(start, Math.min(at - 1, start + LONGEST))
    .normalize('NFC')
    .toLowerCase();
}

const NEXT_WORD = pattern.u`^ ([\p{L}\p{M}]{1,24})`;

/** The word after, one space away, in lower case; empty where something else stands there. */
function wordAfter(text: string, span: Span, at: number): string {
  const match = NEXT_WORD.exec(text.slice(at, Math.min(span.end, at + 26)));
  return match ? match[1]!.normalize('NFC').toLowerCase() : '';
}
