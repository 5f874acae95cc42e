import functionTable from '../../../../data/vi/function_words.tsv';
import reduplicationTable from '../../../../data/vi/reduplication.tsv';
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
}

let functionWords: ReadonlyMap<string, FunctionWord> | undefined;
let doubled: ReadonlySet<string> | undefined;

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
    rows(functionTable).map(([name, kind, after, before]) => [
      name!,
      { wrongDoubled: kind === 'wrong', after: set(after), before: set(before) },
    ]),
  );
  return functionWords.get(word);
}

/** True for words that stand twice in a row in correct text: reduplication, numbers, kin, heads of compounds that meet. */
function mayDouble(word: string): boolean {
  doubled ??= new Set(rows(reduplicationTable).map(([name]) => name!));
  return doubled.has(word);
}

const SPACE = 0x20;

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
    const written = text.slice(start, end);
    const word = written.normalize('NFC').toLowerCase();
    // Names and headlines in capitals (Băng Băng) stay; a capital at the start of a sentence is none of a name.
    if (written !== written.toLowerCase() || !isSyllable(word)) return;
    const prior = text.slice(this.priorStart, this.priorEnd).normalize('NFC').toLowerCase();
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
 * Whether a word twice in a row is a slip. A function word is, but where a compound ends or starts with it. Another
 * word is one where it opens or closes its phrase, so that it cannot be the end of one compound and the start of the next.
 */
function isSlip(word: string, prior: string, next: string): boolean {
  const particle = functionWord(word);
  if (particle) return particle.wrongDoubled && !particle.after.has(prior) && !particle.before.has(next);
  if (mayDouble(word)) return false;
  const opens = prior === '' || functionWord(prior) !== undefined;
  const closes = next === '' || functionWord(next) !== undefined;
  return opens || closes;
}
