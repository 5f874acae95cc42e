import { type BlockStructure, headerEntry } from '../../format/structure';
import type { Orthography, WordVerdict } from '../../language/orthography';
import type { Problem } from '../../problem';
import type { Span } from '../../text/span';
import { inOrder } from '../order';
import { type KnownWords, knownWords } from './known-words';
import { checkClosingSign, checkOpeningSign } from './punctuation';
import { QuoteFinder } from './quotes';
import { checkRepeat } from './repeats';
import { checkMisspelt } from './syllables';
import { WordStyles } from './tone-style';
import { BEYOND_ASCII, CLOSING, LETTER, MARK, OPENING, QUOTE, UNNUMBERED, wordLetters } from './word-letters';

/** Longest run of letters that is taken for a word. */
const LONGEST = 48;
/** Longest word that two numbers hold. */
const NUMBERED = 8;
/** What stands behind the last character of a paragraph. */
const END = 0x8000;
const SPACE = 0x20;

/**
 * The rules on words, over the prose of a block: spans in order, each a title or a paragraph, relative to the block.
 * One pass, linear in the length of the prose. Problems come in order.
 */
export function checkWords(
  block: BlockStructure,
  prose: readonly Span[],
  orthography: Orthography,
): Problem[] {
  if (prose.length === 0) return [];
  const problems: Problem[] = [];
  const paragraphs = new Paragraphs(block, orthography, problems);
  for (let i = 0; i < prose.length; i++) paragraphs.check(prose[i]!, prose[i + 1]);
  paragraphs.finish();
  return inOrder(problems);
}

/** False for a document whose header names another language: its words are not to be judged. */
function isInLanguage(block: BlockStructure, orthography: Orthography): boolean {
  const language = headerEntry(block, 'lang')?.value.toLowerCase() ?? '';
  return language === '' || orthography.isNamedBy(language);
}

class Paragraphs {
  private readonly text: string;
  private readonly judges: boolean;
  private readonly styles: WordStyles;
  private readonly quotes: QuoteFinder;
  private readonly letters: Uint16Array;
  private readonly known: KnownWords;

  constructor(
    block: BlockStructure,
    private readonly orthography: Orthography,
    private readonly problems: Problem[],
  ) {
    this.text = block.text;
    this.judges = isInLanguage(block, orthography);
    this.styles = new WordStyles(block.text, orthography);
    this.quotes = new QuoteFinder(block.text, problems);
    this.letters = wordLetters(orthography);
    this.known = knownWords(orthography);
  }

  check(span: Span, next: Span | undefined): void {
    const { text, letters, known, judges, problems } = this;
    const { end } = span;
    // The letters of the word so far, as numbers (see `KnownWords`), and their flags.
    let high = 0;
    let low = 0;
    let flags = 0;
    /** Offset after the last character that was no letter. */
    let start = span.start;
    let lastStart = start;
    let lastEnd = start - 2;
    let lastLow = 0;
    for (let i = start; ; i++) {
      const kind = i < end ? letters[text.charCodeAt(i)]! : END;
      if ((kind & LETTER) !== 0) {
        high = (high << 8) | (low >>> 24);
        low = (low << 8) | (kind & 0xff);
        flags |= kind;
        continue;
      }
      if (flags !== 0) {
        if (judges) {
          // Few words end in the same letter as the one before.
          if (((low ^ lastLow) & 0xff) === 0 && start - lastEnd === 1 && i - start === lastEnd - lastStart) {
            if (text.charCodeAt(lastEnd) === SPACE) this.checkRepeat(span, lastStart, lastEnd, start);
          }
          if ((flags & BEYOND_ASCII) !== 0) {
            if ((flags & UNNUMBERED) === 0 && i - start <= NUMBERED) {
              if (!known.isFine(high, low)) this.judgeNumbered(span, start, i, flags, high, low);
            } else if (i - start <= LONGEST) {
              this.judge(span, start, i, flags, known.judge(this.nfc(start, i, flags)));
            }
          }
        }
        lastStart = start;
        lastEnd = i;
        lastLow = low;
        high = 0;
        low = 0;
        flags = 0;
      }
      start = i + 1;
      if (kind === 0) continue;
      if (kind === END) break;
      if ((kind & CLOSING) !== 0) checkClosingSign(text, span, i, this.orthography, letters, problems);
      else if ((kind & OPENING) !== 0) checkOpeningSign(text, span, i, problems);
      if ((kind & QUOTE) !== 0) this.quotes.visit(i);
    }
    this.quotes.endParagraph(next);
  }

  finish(): void {
    this.styles.report(this.problems);
  }

  private checkRepeat(span: Span, lastStart: number, lastEnd: number, start: number): void {
    checkRepeat(this.text, span, { start: lastStart, end: lastEnd }, start, this.orthography, this.problems);
  }

  private judgeNumbered(
    span: Span,
    start: number,
    end: number,
    flags: number,
    high: number,
    low: number,
  ): void {
    let verdict = this.known.find(high, low);
    if (verdict === undefined) {
      verdict = this.known.judge(this.nfc(start, end, flags));
      this.known.add(high, low, verdict);
    }
    this.judge(span, start, end, flags, verdict);
  }

  private judge(span: Span, start: number, end: number, flags: number, verdict: WordVerdict): void {
    if (verdict.kind === 'fine') return;
    if (verdict.kind === 'styled') this.styles.add(start, end, verdict);
    else {
      const word = { start, end, nfc: this.nfc(start, end, flags) };
      checkMisspelt(this.text, span, word, verdict, this.orthography, this.problems);
    }
  }

  private nfc(start: number, end: number, flags: number): string {
    const written = this.text.slice(start, end);
    return (flags & MARK) !== 0 ? written.normalize('NFC') : written;
  }
}
