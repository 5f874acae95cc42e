import { type BlockStructure, headerEntry } from '../../format/structure';
import { judgeWord, type WordVerdict } from '../../language/vi/syllable/word';
import type { Problem } from '../../problem';
import { Script, scriptTable } from '../../text/characters-scripts';
import type { Span } from '../../text/span';
import { hashLetter, KnownWords } from './known-words';
import { checkPunctuation } from './punctuation';
import { QuoteFinder } from './quotes';
import { RepeatFinder } from './repeats';
import { checkSyllable } from './syllables';
import { ToneStyles } from './tone-style';

/** Longest run of letters that is taken for a word. */
const LONGEST = 48;

/** Signs that have rules of their own. */
const PUNCTUATION = ',.;!?()“”';
const QUOTES = '"“”«»';

let signs: Uint8Array | undefined;
const IS_PUNCTUATION = 1;
const IS_QUOTE = 2;

function signTable(): Uint8Array {
  if (signs) return signs;
  signs = new Uint8Array(0x10000);
  for (const sign of PUNCTUATION) signs[sign.charCodeAt(0)]! |= IS_PUNCTUATION;
  for (const sign of QUOTES) signs[sign.charCodeAt(0)]! |= IS_QUOTE;
  return signs;
}

/**
 * The rules on words, over the prose of a block: spans in order, each a title or a paragraph, relative to the block.
 * One pass, linear in the length of the prose. Problems come in order.
 */
export function checkWords(block: BlockStructure, prose: readonly Span[]): Problem[] {
  const problems: Problem[] = [];
  const paragraphs = new Paragraphs(block, problems);
  prose.forEach((span, index) => {
    paragraphs.check(span, prose[index + 1]);
  });
  paragraphs.finish();
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** False for a document whose header names another language: its words are not Vietnamese to be judged. */
function isVietnamese(block: BlockStructure): boolean {
  const language = headerEntry(block, 'lang')?.value.toLowerCase() ?? '';
  return language === '' || /^vi(?:e)?(?:-|$)/.test(language);
}

class Paragraphs {
  private readonly text: string;
  private readonly vietnamese: boolean;
  private readonly tones = new ToneStyles();
  private readonly quotes: QuoteFinder;

  constructor(
    block: BlockStructure,
    private readonly problems: Problem[],
  ) {
    this.text = block.text;
    this.vietnamese = isVietnamese(block);
    this.quotes = new QuoteFinder(block.text, problems);
  }

  check(span: Span, next: Span | undefined): void {
    const { text, problems } = this;
    const scripts = scriptTable();
    const table = signTable();
    fineWords ??= new KnownWords();
    const fine = fineWords;
    const repeats = new RepeatFinder(text, span, problems);
    const { end } = span;
    for (let i = span.start; i < end; ) {
      const code = text.charCodeAt(i);
      if (scripts[code] === Script.none) {
        const sign = table[code]!;
        if (sign & IS_PUNCTUATION) checkPunctuation(text, span, i, problems);
        if (sign & IS_QUOTE) this.quotes.visit(i);
        i++;
        continue;
      }
      const start = i;
      let beyondAscii = 0;
      let marked = false;
      let hash = 0;
      for (; i < end; i++) {
        const letter = text.charCodeAt(i);
        const script = scripts[letter]!;
        if (script === Script.none) break;
        beyondAscii |= letter & 0xff80;
        hash = hashLetter(hash, letter);
        if (script === Script.mark) marked = true;
      }
      if (!this.vietnamese) continue;
      repeats.visit(start, i);
      if (beyondAscii === 0 || i - start > LONGEST || fine.has(text, start, i, hash)) continue;
      if (this.judge(span, start, i, marked)) fine.add(text, start, i, hash);
    }
    this.quotes.endParagraph(next);
  }

  finish(): void {
    this.tones.report(this.problems);
  }

  /** Returns true for a word with which nothing is wrong, wherever it stands. */
  private judge(span: Span, start: number, end: number, marked: boolean): boolean {
    const written = this.text.slice(start, end);
    const nfc = marked ? written.normalize('NFC') : written;
    const verdict = verdictOf(nfc);
    if (verdict.kind === 'fine') return true;
    if (verdict.kind === 'styled') this.tones.add({ start, end }, written, verdict);
    else checkSyllable(this.text, span, { start, end, nfc }, verdict, this.problems);
    return false;
  }
}

let fineWords: KnownWords | undefined;

const verdicts = new Map<string, WordVerdict>();
const VERDICTS_KEPT = 20000;

/** Verdicts are remembered: running text repeats its words. */
function verdictOf(word: string): WordVerdict {
  let verdict = verdicts.get(word);
  if (verdict === undefined) {
    verdict = judgeWord(word);
    if (verdicts.size >= VERDICTS_KEPT) verdicts.clear();
    // A copy, so that the word does not keep the whole text alive that it was cut from.
    verdicts.set(` ${word}`.slice(1), verdict);
  }
  return verdict;
}
