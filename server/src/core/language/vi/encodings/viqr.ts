import type { Span } from '../../../text/span';
import type { OldEncoding, Reencoded } from '../../orthography';
import { isSyllable } from '../syllable/syllable';

/** Words of evidence that a text must have, and different ones among them. */
const EVIDENCE = 6;
const DIFFERENT = 4;
/** Words of evidence that the words of a line must be at least: nobody writes so in passing. */
const SHARE = 0.25;

/** Longest run without blanks that is looked at: a syllable takes nine signs, and commas and quotes stand around it. */
const LONGEST = 24;
/** A letter with its signs, or a letter alone. A backslash says that a sign behind it is none of the letter's. */
const LETTER = /\\[.?'`~^+(*]|[dD][dD]|([aeiouyAEIOUY])([\^(+*]?)([.?'`~]?)/g;
/** What is around a word and none of it. The signs of letters are not: they are read with them. */
const OPENING = /^["“([{<*_-]+/;
const CLOSING = /[,;:!"”)\]}>*_-]+$/;
/** A circumflex, breve or horn and anything but text around it speak for the notation; a tone alone may be a full stop. */
const STRONG = /[aeoAEO]\^|[aA]\(|[ouOU][+*]|^[dD][dD][aeiouy]/;
/** Addresses, links and formulas are no words. */
const NOT_WORD = /[@/\\=<>|&#$%{}_]|[0-9]|\.[A-Za-z]{2,}\./;

const MARKS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  '*': '\u031b',
  '`': '\u0300',
  "'": '\u0301',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};
/** Letters that a mark of shape can stand on. */
const SHAPES: Readonly<Record<string, RegExp>> = { '^': /[aeo]/i, '(': /a/i, '+': /[ou]/i, '*': /[ou]/i };

/**
 * VIQR (RFC 1456): "Vie^.t Nam", "ddo^'i ngoa.i". Full stops and question marks behind a vowel are tones in it, too: they
 * are taken for what they are at the end of a line, and where no word comes of them.
 */
export function detectViqr(text: string, lines: readonly Span[]): OldEncoding | undefined {
  let found = 0;
  const words = new Set<string>();
  for (const line of lines) {
    const evidence = evidenceOf(text, line);
    found += evidence.length;
    for (const word of evidence) if (words.size < DIFFERENT) words.add(word.toLowerCase());
    if (found >= EVIDENCE && words.size >= DIFFERENT) return VIQR;
  }
  return undefined;
}

/** Of a text that is known to be written so, words with nothing but a tone count too. */
const VIQR: OldEncoding = {
  name: 'VIQR',
  evidenceIn: (text, line) => evidenceOf(text, line, false).length,
  convertLine,
};

/** The words of a line that are Vietnamese in this notation and nothing else; none where most words are something else. */
function evidenceOf(text: string, line: Span, onlyStrong = true): string[] {
  const found: string[] = [];
  let words = 0;
  for (const { word } of wordsOf(text, line)) {
    if (/[A-Za-z]/.test(word)) words++;
    if (onlyStrong && !STRONG.test(word)) continue;
    const converted = readWord(word, false);
    if (isWordOfVietnamese(converted) && /[^A-Za-z]/.test(converted)) found.push(word);
  }
  return found.length >= SHARE * words ? found : [];
}

function convertLine(text: string, line: Span): Reencoded[] {
  const converted: Reencoded[] = [];
  for (const { word, span, ends } of wordsOf(text, line)) {
    const toned = readWord(word, false);
    const read = !ends && isWordOfVietnamese(toned) ? toned : readWord(word, true);
    if (read === word) continue;
    // What makes no sense is left: names of other languages, addresses.
    if (isWordOfVietnamese(read.replace(/[.?]$/, ''))) converted.push({ span, text: read });
  }
  return converted;
}

interface Word {
  readonly word: string;
  readonly span: Span;
  /** Whether a full stop behind it may be one: nothing follows. */
  readonly ends: boolean;
}

function* wordsOf(text: string, line: Span): Generator<Word> {
  const written = text.slice(line.start, line.end);
  for (const match of written.matchAll(/\S+/g)) {
    const run = match[0];
    if (run.length > LONGEST || NOT_WORD.test(run.replace(/\\[.?'`~^+(*]/g, ''))) continue;
    const opening = OPENING.exec(run)?.[0].length ?? 0;
    const word = run.slice(opening).replace(CLOSING, '');
    if (word === '') continue;
    const start = match.index + opening;
    const ends = match.index + run.length === written.trimEnd().length;
    yield { word, span: { start: line.start + start, end: line.start + start + word.length }, ends };
  }
}

/** @param ends whether a full stop or question mark behind the last letter may be one */
function readWord(word: string, ends: boolean): string {
  return word.replace(
    LETTER,
    (written, vowel: string | undefined, shape: string, tone: string, at: number) => {
      if (written[0] === '\\') return written[1]!;
      if (vowel === undefined) return written[0] === 'D' ? 'Đ' : 'đ';
      const shaped = shape !== '' && SHAPES[shape]!.test(vowel);
      if (shape !== '' && !shaped) return written;
      const stops = tone !== '' && ends && at + written.length === word.length && /[.?]/.test(tone);
      const letter = vowel + (shaped ? MARKS[shape] : '') + (tone !== '' && !stops ? MARKS[tone] : '');
      return letter.normalize('NFC') + (stops ? tone : '');
    },
  );
}

function isWordOfVietnamese(word: string): boolean {
  return word.split('-').every((part) => isSyllable(part.toLowerCase()));
}
