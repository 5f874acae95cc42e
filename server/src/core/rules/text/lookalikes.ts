import type { Lookalike } from '../../language/orthography';
import type { Problem } from '../../problem';
import { CharacterClass, codePointLabel } from '../../text/characters';
import { isEastAsian, Script, scriptTable } from '../../text/characters-scripts';
import { isPair } from './controls';
import { type CharacterScan, edit, fix } from './scan';

/** How far a word is followed to each side: the scan must stay linear. */
const REACH = 48;
/** Longest run of letters whose letters are judged one by one; longer ones are no words of any language. */
const LONGEST = 32;
/** Vowels of Pinyin that no other language here has: near them ǎ is right. */
const PINYIN = /[āēīōūǐǒǔěǖǘǚǜ]/;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function wordAround(text: string, at: number): Word {
  const scripts = scriptTable();
  let start = at;
  while (start > 0 && at - start < REACH && scripts[text.charCodeAt(start - 1)] !== Script.none) start--;
  let end = at + 1;
  while (end < text.length && end - at < REACH && scripts[text.charCodeAt(end)] !== Script.none) end++;
  return { start, end, text: text.slice(start, end) };
}

/** Finds letters that stand in for others. */
export class LookalikeFinder {
  private readonly scripts = scriptTable();

  constructor(private readonly scan: CharacterScan) {}

  private lookalikeOf(character: string): Lookalike | undefined {
    return this.scan.orthography.lookalikeOf(character);
  }

  private withRight(word: string): string {
    let result = '';
    for (const letter of word) result += this.lookalikeOf(letter)?.right ?? letter;
    return result;
  }

  /** Judges a Cyrillic or Greek letter together with its word. Returns where to go on. */
  visitForeign(at: number): number {
    const { scan } = this;
    if (at < scan.judgedUntil) return at + 1;
    const word = wordAround(scan.text, at);
    scan.judgedUntil = word.end;
    let latin = 0;
    let twins = 0;
    let strangers = 0;
    let script = '';
    for (let i = word.start; i < word.end; i++) {
      const code = scan.text.charCodeAt(i);
      if (this.scripts[code] === Script.latin) latin++;
      else if (scan.classes[code] === CharacterClass.foreign) {
        script ||= this.scripts[code] === Script.greek ? 'Greek' : 'Cyrillic';
        if (this.lookalikeOf(scan.text[i]!)) twins++;
        else strangers++;
      }
    }
    if (latin === 0) {
      if (strangers === 0) this.judgeWholeWord(word);
    } else if (strangers === 0 && word.text.length <= LONGEST) this.reportForeign(word, true);
    else if (!isSymbol(word.text, script, strangers + twins)) {
      const name = script === 'Greek' ? { en: 'Greek', vi: 'Hy Lạp' } : { en: 'Cyrillic', vi: 'Kirin' };
      scan.report('text/mixed-script', word.start, word.end, { text: word.text, script: name });
    }
    return at + 1;
  }

  /**
   * A word all of whose letters have Latin twins may be Russian (ТАСС). It is wrong where it is joined to Latin letters
   * (ТР.HCM), or where it is short, between Latin words, and a Vietnamese word when read as Latin.
   */
  private judgeWholeWord(word: Word): void {
    const { text } = this.scan;
    const isLatin = (i: number) =>
      i >= 0 && i < text.length && this.scripts[text.charCodeAt(i)] === Script.latin;
    const joined = (edge: number, step: number) => '.-/&'.includes(text[edge] ?? ' ') && isLatin(edge + step);
    if (joined(word.start - 1, -1) || joined(word.end, 1)) {
      this.reportForeign(word, true);
      return;
    }
    const between =
      text[word.start - 1] === ' ' &&
      isLatin(word.start - 2) &&
      text[word.end] === ' ' &&
      isLatin(word.end + 1);
    const read = this.withRight(word.text);
    if (
      between &&
      (word.text.length === 1 || (read === read.toLowerCase() && this.scan.orthography.isWord(read)))
    ) {
      this.reportForeign(word, false);
    }
  }

  private reportForeign(word: Word, safe: boolean): void {
    const { text, classes } = this.scan;
    const isWrong = (i: number) => classes[text.charCodeAt(i)] === CharacterClass.foreign;
    for (let i = word.start; i < word.end; i++) {
      if (!isWrong(i)) continue;
      let end = i;
      // Marks go with the letter before them: together they may be one Latin letter.
      while (end < word.end && (isWrong(end) || this.scripts[text.charCodeAt(end)] === Script.mark)) end++;
      const right = this.withRight(text.slice(i, end));
      this.report(i, end, right.normalize('NFC'), safe);
      i = end;
    }
  }

  /** Judges any other stand-in. Returns where to go on. */
  visit(at: number): number {
    const { scan } = this;
    const code = scan.text.charCodeAt(at);
    if (code <= 0xff) scan.suspectLine();
    if (code >= 0xff00) return this.visitFullWidth(at);
    const known = this.lookalikeOf(scan.text[at]!);
    if (!known) return at + 1;
    if (known.kind === 'accent') return this.visitAccent(at, known.right);
    if (known.kind === 'dong') return this.visitDong(at);
    if (known.kind === 'ligature') {
      this.report(at, at + 1, known.right, true);
      return at + 1;
    }
    const word = wordAround(scan.text, at);
    if (word.text.length > LONGEST) return word.end;
    const isWrong =
      known.kind === 'eth' ? this.isVietnameseD(word, at) : this.isVietnameseWord(word, known.kind);
    if (!isWrong) return at + 1;
    let end = at + 1;
    while (end < word.end && this.lookalikeOf(scan.text[end]!)?.kind === known.kind) end++;
    const right = this.withRight(scan.text.slice(at, end));
    this.report(at, end, right, true);
    return end;
  }

  /**
   * Eth is a letter of Icelandic, Faroese and Old English; it stands there inside words, đ at the start of syllables.
   */
  private isVietnameseD(word: Word, at: number): boolean {
    if (/[þÞæÆöÖ]/.test(word.text)) return false;
    const read = this.withRight(word.text).normalize('NFC');
    if (this.scan.orthography.isWord(read.toLowerCase())) return true;
    if (this.scan.orthography.hasOwnLetters(word.text, 0, word.text.length)) return true;
    if (!this.scan.isInLanguage()) return false;
    // A capital at the start (Ðinh-La-Thăng, ÐH) or after a small letter (glued words), or an abbreviation (HÐND).
    const letter = word.text[at - word.start]!;
    const capital = letter !== letter.toLowerCase();
    if (capital && at === word.start) return true;
    if (capital && /\p{Ll}$/u.test(word.text.slice(0, at - word.start))) return true;
    return /^[A-ZÐƉĐ&]{1,8}$/.test(word.text);
  }

  /** ǎ, ı, ł, ø in a word that is Vietnamese once they are put right. */
  private isVietnameseWord(word: Word, kind: Lookalike['kind']): boolean {
    const read = this.withRight(word.text).normalize('NFC');
    if (!this.scan.orthography.isWord(read.toLowerCase()) || !this.scan.isInLanguage()) return false;
    if (kind === 'ocr') return this.scan.orthography.hasOwnLetters(word.text, 0, word.text.length);
    const near = this.scan.text.slice(Math.max(0, word.start - 20), word.end + 20);
    return !PINYIN.test(near);
  }

  /** A spacing accent after a vowel, where the tone mark belongs on the vowel (toa´n). */
  private visitAccent(at: number, mark: string): number {
    const { text } = this.scan;
    this.scan.suspectLine();
    if (at === 0 || !this.scan.orthography.isBareVowel(text.charCodeAt(at - 1))) return at + 1;
    const head = wordAround(text, at - 1);
    const next = text.charCodeAt(at + 1);
    const tail =
      at + 1 < text.length && this.scripts[next] === Script.latin ? wordAround(text, at + 1) : undefined;
    const vowel = (text[at - 1]! + mark).normalize('NFC');
    const read = text.slice(head.start, at - 1) + vowel + (tail?.text ?? '');
    if (this.scan.orthography.isWord(read.toLowerCase())) this.report(at - 1, at + 1, vowel, false);
    return at + 1;
  }

  /** The dong sign as đ, before letters with which đ makes a syllable. An amount has it after a number. */
  private visitDong(at: number): number {
    const { text } = this.scan;
    if (at + 1 >= text.length || this.scripts[text.charCodeAt(at + 1)] !== Script.latin) return at + 1;
    const rest = wordAround(text, at + 1).text.normalize('NFC');
    if (this.scan.orthography.isWord(`đ${rest.toLowerCase()}`)) this.report(at, at + 1, 'đ', false);
    return at + 1;
  }

  private visitFullWidth(at: number): number {
    const { text, classes } = this.scan;
    let end = at + 1;
    const isWide = (i: number) =>
      classes[text.charCodeAt(i)] === CharacterClass.lookalike && text.charCodeAt(i) >= 0xff00;
    while (end < text.length && isWide(end)) end++;
    const besideEastAsian =
      (at > 0 && isEastAsian(text.charCodeAt(at - 1))) ||
      (end < text.length && isEastAsian(text.charCodeAt(end)));
    if (!besideEastAsian) this.report(at, end, text.slice(at, end).normalize('NFKC'), true);
    return end;
  }

  /** Letters of the mathematical alphabets, set as bold or script by makers of posts. Returns 0 where none starts. */
  visitStyled(at: number): number {
    const { text } = this.scan;
    const isStyled = (i: number) => text.charCodeAt(i) === 0xd835 && isPair(text, i);
    if (!isStyled(at)) return 0;
    let end = at;
    let letters = 0;
    while (end < text.length && letters < REACH) {
      if (isStyled(end)) {
        end += 2;
        letters++;
      } else if (this.scripts[text.charCodeAt(end)] === Script.mark) end++;
      else break;
    }
    // A single one is a variable of mathematics.
    if (letters > 1) {
      const right = text.slice(at, end).normalize('NFKC');
      if (right.length <= REACH) this.report(at, end, right, true);
    }
    this.scan.judgedUntil = end;
    return end;
  }

  private report(start: number, end: number, right: string, safe: boolean): void {
    const { scan } = this;
    const wrong = scan.text.slice(start, end);
    const args = { wrong, right, code: codePointLabel(scan.text.codePointAt(start)!) };
    scan.report('text/lookalike', start, end, args, [
      fix('replace', safe, [edit(start, end, right)], { right }),
    ]);
  }

  /**
   * Offers one fix for all lookalikes of the block with each of them, those in the document's name left out.
   * To be called once, after the scan.
   */
  finish(): void {
    const { problems, block } = this.scan;
    const isLookalike = ({ rule }: Problem) => rule === 'text/lookalike';
    const edits = problems
      .filter((problem) => isLookalike(problem) && problem.span.start >= (block.marker?.span.end ?? 0))
      .flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    if (edits.length < 2) return;
    const all = fix('replace-all', false, edits, { count: String(edits.length) });
    this.scan.problems = problems.map((problem) =>
      isLookalike(problem) ? { ...problem, fixes: [...(problem.fixes ?? []), all] } : problem,
    );
  }
}

/** Greek letters as symbols: μm, kΩ, TNFα, Δt. */
function isSymbol(word: string, script: string, foreign: number): boolean {
  if (script !== 'Greek' || foreign !== 1) return false;
  return /^\p{Script=Greek}/u.test(word) || /\p{Script=Greek}$/u.test(word);
}
