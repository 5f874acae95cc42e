import { type BlockStructure, headerEntry } from '../../format/structure';
import type { Orthography, WordVerdict } from '../../language/orthography';
import type { Problem } from '../../problem';
import { isInAddress } from '../../text/addresses';
import type { Span } from '../../text/span';
import { inOrder } from '../order';
import { EllipsisStyles } from './ellipsis-style';
import { type KnownWords, knownWords, LONGEST_NUMBERED } from './known-words';
import { checkClosingSign, checkOpeningSign } from './punctuation';
import { QuoteStyles } from './quote-style';
import { QuoteFinder } from './quotes';
import { checkRepeat } from './repeats';
import { checkMisspelt } from './syllables';
import { WordStyles } from './tone-style';
import { WordLetter, WordSign, wordLetters } from './word-letters';
import { STEP, WordScan } from './word-scan';

/** Longest run of letters that is taken for a word. */
const LONGEST = 48;
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

const FINE: WordVerdict = { kind: 'fine' };

let scan: WordScan | undefined;

class Paragraphs {
  private readonly text: string;
  private readonly judges: boolean;
  private readonly styles: WordStyles;
  private readonly quotes: QuoteFinder;
  private readonly quoteStyles: QuoteStyles;
  private readonly ellipses: EllipsisStyles;
  private readonly letters: Uint16Array;
  private readonly known: KnownWords;
  /** Of the word before: the offset after it, and its last letters. */
  private lastEnd = 0;
  private lastLow = 0;

  constructor(
    block: BlockStructure,
    private readonly orthography: Orthography,
    private readonly problems: Problem[],
  ) {
    this.text = block.text;
    this.judges = isInLanguage(block, orthography);
    this.styles = new WordStyles(block.text, orthography);
    this.quoteStyles = new QuoteStyles(block.text);
    this.quotes = new QuoteFinder(block.text, problems, this.quoteStyles);
    this.ellipses = new EllipsisStyles(block.text);
    this.letters = wordLetters(orthography);
    this.known = knownWords(orthography);
  }

  check(span: Span, next: Span | undefined): void {
    const { text, letters } = this;
    scan ??= new WordScan();
    scan.begin();
    this.lastEnd = span.start - 2;
    this.lastLow = 0;
    for (let from = span.start; from < span.end; from += STEP) {
      const to = Math.min(from + STEP, span.end);
      scan.read(text, from, to, letters, to === span.end);
      if (this.judges) this.checkWords(span, scan);
      this.checkSigns(span, scan);
    }
    this.quotes.endParagraph(next);
  }

  finish(): void {
    this.quotes.giveUp();
    this.styles.report(this.problems);
    this.quoteStyles.report(this.problems);
    this.ellipses.report(this.problems);
  }

  private checkWords(span: Span, scan: WordScan): void {
    const { known } = this;
    const { words, ends, high, low, picked } = scan;
    if (words === 0) return;
    const count = known.pick(scan, picked, this.lastLow);
    for (let n = 0; n < count; n++) {
      const i = picked[n]!;
      const end = ends[i]!;
      const word = low[i]!;
      const lastLow = i > 0 ? low[i - 1]! : this.lastLow;
      if (((word ^ lastLow) & 0xff) === 0) this.checkRepeat(span, i > 0 ? ends[i - 1]! : this.lastEnd, end);
      if (!known.isFine(high[i]!, word)) this.judgeWord(span, end, high[i]!, word);
    }
    this.lastEnd = ends[words - 1]!;
    this.lastLow = low[words - 1]!;
  }

  private checkSigns(span: Span, { signs, signCount }: WordScan): void {
    const { text, letters, problems } = this;
    for (let i = 0; i < signCount; i++) {
      const at = signs[i]!;
      const kind = letters[text.charCodeAt(at)]!;
      if ((kind & WordSign.Closing) !== 0)
        checkClosingSign(text, span, at, this.orthography, letters, problems);
      else if ((kind & WordSign.Opening) !== 0)
        checkOpeningSign(text, span, at, this.orthography, letters, problems);
      if ((kind & WordSign.Quote) !== 0) this.quotes.visit(at);
      if ((kind & WordSign.Dots) !== 0) this.ellipses.visit(at);
    }
  }

  /** Compares a word with the one before it, where one space parts the two and they are of one length. */
  private checkRepeat(span: Span, lastEnd: number, end: number): void {
    const { text } = this;
    const length = end - lastEnd - 1;
    if (length < 2 || text.charCodeAt(lastEnd) !== SPACE) return;
    // Nearly all words that end in one letter differ in the one before it.
    if (length > 2 && text.charCodeAt(end - 2) !== text.charCodeAt(lastEnd - 2)) return;
    if (this.wordStart(span, end) !== lastEnd + 1) return;
    const start = this.wordStart(span, lastEnd);
    if (lastEnd - start !== length) return;
    checkRepeat(text, span, { start, end: lastEnd }, lastEnd + 1, this.orthography, this.problems);
  }

  private wordStart(span: Span, end: number): number {
    const { text, letters } = this;
    let start = end;
    while (start > span.start && (letters[text.charCodeAt(start - 1)]! & WordLetter.Letter) !== 0) start--;
    return start;
  }

  private judgeWord(span: Span, end: number, high: number, low: number): void {
    const { text, letters, known } = this;
    const start = this.wordStart(span, end);
    if (end - start > LONGEST) return;
    let flags = 0;
    for (let i = start; i < end; i++) flags |= letters[text.charCodeAt(i)]!;
    const isNumbered = end - start <= LONGEST_NUMBERED && (flags & WordLetter.Unnumbered) === 0;
    let verdict = isNumbered ? known.find(high, low) : undefined;
    if (verdict === undefined) {
      // No letter of ASCII alone tells a word of the language from one of another.
      verdict = (flags & WordLetter.BeyondAscii) === 0 ? FINE : known.judge(this.nfc(start, end, flags));
      if (isNumbered) known.add(high, low, verdict);
    }
    if (verdict.kind === 'fine') return;
    if (verdict.kind === 'styled') {
      if (!isInAddress(text, start, end)) this.styles.add(start, end, verdict);
    } else {
      const word = { start, end, nfc: this.nfc(start, end, flags) };
      checkMisspelt(text, span, word, verdict, this.orthography, this.problems);
    }
  }

  private nfc(start: number, end: number, flags: number): string {
    const written = this.text.slice(start, end);
    return (flags & WordLetter.Mark) !== 0 ? written.normalize('NFC') : written;
  }
}
