import type { Span } from '../../../text/span';
import type { Reencoded } from '../../orthography';
import { hasOwnLetters } from '../syllable/letters';
import { isSyllable } from '../syllable/syllable';

/** A Vietnamese encoding of before Unicode, as its text looks when it is read as Latin-1. */
export interface LegacyEncoding {
  readonly id: 'tcvn3' | 'vni' | 'viscii' | 'vps' | 'cp1258';
  readonly name: string;
  /** What is a word of it, with the flag `g`; a run of letters and Latin-1 signs unless said otherwise. */
  readonly word?: RegExp;
  /** So much of the words with its signs must support it; none unless said otherwise. */
  readonly share?: number;
  /** Reads a word of the encoding; undefined for a word without any of its signs. */
  convertWord(word: string): string | undefined;
  /** True for a word that is Vietnamese in this encoding and nothing sensible as it stands. */
  isEvidence(word: string, converted: string): boolean;
  /** True for a word that goes with the encoding, though it is no proof of it; what is evidence unless said otherwise. */
  supports?(converted: string): boolean;
}

/** Words of evidence, different ones, that a text must have before any of it is taken for an old encoding. */
const EVIDENCE = 3;
/** A run of letters, Latin-1 signs and digits-free marks that old encodings make words of. */
const WORD = /[A-Za-z\u00a1-\u00ff]+/g;
const HIGH = /[^A-Za-z]/;

/** Words of one line that hold signs of an encoding, converted. */
export function convertLine(text: string, line: Span, encoding: LegacyEncoding): Reencoded[] {
  const words: Reencoded[] = [];
  for (const { word, span } of highWords(text, line, encoding)) {
    const converted = encoding.convertWord(word);
    if (converted === undefined || converted === word) continue;
    if (isSyllable(converted.toLowerCase()) || /[A-Za-z]/.test(word)) words.push({ span, text: converted });
  }
  return words;
}

/** Words of a line that speak for an encoding; 0 for a line that has letters only Unicode gives. */
export function evidenceIn(text: string, line: Span, encoding: LegacyEncoding): number {
  let found = 0;
  for (const _ of evidenceWords(text, line, encoding)) found++;
  return found;
}

function* evidenceWords(text: string, line: Span, encoding: LegacyEncoding): Generator<string> {
  if (hasUnicodeLetters(text, line)) return;
  for (const { word } of highWords(text, line, encoding)) {
    const converted = encoding.convertWord(word);
    if (converted !== undefined && encoding.isEvidence(word, converted)) yield word;
  }
}

/** The encoding that lines of a text are in; undefined for lines without enough evidence. */
export function detectLegacy(
  text: string,
  lines: readonly Span[],
  encodings: readonly LegacyEncoding[],
): LegacyEncoding | undefined {
  let best: { encoding: LegacyEncoding; found: number } | undefined;
  for (const encoding of encodings) {
    let found = 0;
    const different = new Set<string>();
    for (const line of lines) {
      for (const word of evidenceWords(text, line, encoding)) {
        found++;
        if (different.size < EVIDENCE) different.add(word.toLowerCase());
      }
    }
    if (different.size < EVIDENCE || found <= (best?.found ?? 0)) continue;
    if (isSupported(text, lines, encoding)) best = { encoding, found };
  }
  return best?.encoding;
}

/** Whether enough of the words that an encoding would change go with it. */
function isSupported(text: string, lines: readonly Span[], encoding: LegacyEncoding): boolean {
  if (encoding.share === undefined) return true;
  let count = 0;
  let supporting = 0;
  for (const line of lines) {
    for (const { word } of highWords(text, line, encoding)) {
      const converted = encoding.convertWord(word);
      if (converted === undefined || converted === word) continue;
      count++;
      if (encoding.supports?.(converted) ?? encoding.isEvidence(word, converted)) supporting++;
    }
  }
  return supporting >= encoding.share * count;
}

/** A text of an encoding in Unicode, word by word; words without any of its signs stay as they are. */
export function convertText(text: string, encoding: LegacyEncoding): string {
  return text.replace(encoding.word ?? WORD, (word) =>
    HIGH.test(word) ? (encoding.convertWord(word) ?? word) : word,
  );
}

function hasUnicodeLetters(text: string, line: Span): boolean {
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff && hasOwnLetters(text, i, i + 1)) return true;
  }
  return false;
}

function* highWords(
  text: string,
  line: Span,
  { word: pattern = WORD }: LegacyEncoding,
): Generator<{ word: string; span: Span }> {
  for (const { 0: word, index } of text.slice(line.start, line.end).matchAll(pattern)) {
    if (!HIGH.test(word)) continue;
    const start = line.start + index;
    yield { word, span: { start, end: start + word.length } };
  }
}
