import functionTable from '../../../../data/vi/function_words.tsv';
import undoubledTable from '../../../../data/vi/undoubled_words.tsv';
import { isSyllable } from '../../language/vi/syllable/syllable';
import type { Problem } from '../../problem';
import type { Span } from '../../text/span';
import { edit, fix } from './scan';

interface FunctionWord {
  /** True when the word doubled is always a slip, but for the compounds below. */
  readonly wrongDoubled: boolean;
  /** Words after which the word is the end of a compound (hiện tại | tại Hà Nội). */
  readonly after: ReadonlySet<string>;
  /** Words before which the word is the start of a compound (theo | theo dõi). */
  readonly before: ReadonlySet<string>;
  /** Second words of the compounds that it opens (có thể), and first words of those it closes. */
  readonly opens: ReadonlySet<string>;
  readonly closes: ReadonlySet<string>;
}

/**
 * Words that do not reduplicate. A `bound` one lives in compounds alone (hình, kết); a `free` one also stands by itself,
 * so that it can end one phrase and start the next.
 */
type Undoubled = 'bound' | 'free';

let functionWords: ReadonlyMap<string, FunctionWord> | undefined;
let undoubled: ReadonlyMap<string, Undoubled> | undefined;

function rows(table: string): string[][] {
  return table
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split('\t'));
}

function functionWord(word: string): FunctionWord | undefined {
  const set = (list: string | undefined) => new Set(list ? list.split(' ') : []);
  functionWords ??= new Map(
    rows(functionTable).map(([name, kind, after, before, opens, closes]) => [
      name!,
      {
        wrongDoubled: kind === 'wrong',
        after: set(after),
        before: set(before),
        opens: set(opens),
        closes: set(closes),
      },
    ]),
  );
  return functionWords.get(word);
}

function undoubledKind(word: string): Undoubled | undefined {
  undoubled ??= new Map(rows(undoubledTable).map(([name, kind]) => [name!, kind as Undoubled]));
  return undoubled.get(word);
}

const SPACE = 0x20;
/** Longest word that is compared, in code units; decomposed letters take up to three. */
const LONGEST = 24;

/** Compares each word of a paragraph with the one before it. */
export class RepeatFinder {
  /** The previous word, and the one before it where a single space parts the two (else empty). Plain numbers: one pair a word. */
  private start = 0;
  private end = 0;
  private priorStart = 0;
  private priorEnd = 0;

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly problems: Problem[],
  ) {}

  /** Takes the next word of the paragraph. */
  visit(start: number, end: number): void {
    const follows = start - this.end === 1 && this.text.charCodeAt(this.end) === SPACE;
    if (follows && end - start === this.end - this.start && end - start > 1 && this.isSame(start)) {
      this.judge(start, end);
    }
    this.priorStart = follows ? this.start : start;
    this.priorEnd = follows ? this.end : start;
    this.start = start;
    this.end = end;
  }

  private isSame(start: number): boolean {
    const { text } = this;
    for (let i = start + 1, j = this.start + 1; j < this.end; i++, j++) {
      if (text.charCodeAt(i) !== text.charCodeAt(j)) return false;
    }
    const a = text[this.start]!;
    const b = text[start]!;
    return a === b || a.toLowerCase() === b;
  }

  private judge(start: number, end: number): void {
    const { text } = this;
    if (end - start > LONGEST) return;
    const written = text.slice(start, end);
    const word = written.normalize('NFC').toLowerCase();
    // Names and headlines in capitals (Băng Băng) stay; a capital at the start of a sentence is none of a name.
    if (written !== written.toLowerCase() || !isSyllable(word)) return;
    const prior = text
      .slice(this.priorStart, Math.min(this.priorEnd, this.priorStart + LONGEST))
      .normalize('NFC')
      .toLowerCase();
    if (text[this.start] !== written[0] && prior !== '') return;
    const next = this.wordAfter(end);
    // Three alike and more are cries and counting.
    if (next === word || prior === word || !isSlip(word, prior, next)) return;
    this.problems.push({
      rule: 'text/repeated-word',
      span: { start: this.start, end },
      args: { word },
      fixes: [fix('once', false, [edit(this.end, end, '')], { word })],
    });
  }

  /** The word that follows after one space, in lower case; empty where something else does. */
  private wordAfter(at: number): string {
    const match = /^ ([\p{L}\p{M}]{1,24})/u.exec(this.text.slice(at, Math.min(this.span.end, at + 26)));
    return match ? match[1]!.normalize('NFC').toLowerCase() : '';
  }
}

/**
 * Whether a word twice in a row is a slip. Vietnamese doubles words freely (luôn luôn, xanh xanh, nhà nhà), and compounds
 * meet (học sinh | sinh năm 2005), so only words known never to double are judged: function words, but where a compound
 * ends or starts with them; and others where they open or close their phrase, and so cannot belong to two compounds.
 */
function isSlip(word: string, prior: string, next: string): boolean {
  const particle = functionWord(word);
  if (particle) return particle.wrongDoubled && !particle.after.has(prior) && !particle.before.has(next);
  const kind = undoubledKind(word);
  if (!kind) return false;
  const left = functionWord(prior);
  const right = functionWord(next);
  const opens = prior === '' || (left !== undefined && !left.opens.has(word));
  const closes = next === '' || (right !== undefined && !right.closes.has(word));
  return kind === 'bound' ? opens || closes : opens && closes;
}
