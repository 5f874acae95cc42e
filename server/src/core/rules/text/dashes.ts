import type { Problem } from '../../problem';
import { pattern } from '../../text/pattern';
import type { Span } from '../../text/span';
import { edit, fix } from './scan';

const EN = '–';
const EM = '—';
/** A sentence is looked at so far in both directions, in UTF-16 code units. */
const REACH = 400;
/** A dash between blanks; what stands before and behind it. */
const SPACED = /(\S) ([-–—]) (?=(\S))/g;
/** Ends of what a dash can part. */
const END = /[.!?…;:](?=[\s"”’»)\]]|$)|[\r\n]/g;

/**
 * Finds an insertion that opens with one dash and closes with another: "ông Lành – trưởng ban - cho biết". Looked at are
 * the sentences with a real dash that have exactly two dashes between blanks; hyphens between numbers, and between names,
 * join and do not part.
 */
export function checkDashes(text: string, prose: readonly Span[]): Problem[] {
  const problems: Problem[] = [];
  const dashes = new Dashes(text);
  let done = -1;
  for (const span of prose) {
    for (let at = dashes.from(span.start); at < span.end; at = dashes.from(at + 1)) {
      if (at < done || text[at - 1] !== ' ' || text[at + 1] !== ' ') continue;
      const sentence = sentenceAt(text, at, span);
      done = sentence.end;
      const wrong = oddDash(text, sentence);
      if (wrong) problems.push(wrong);
    }
  }
  return problems;
}

/**
 * The real dashes of a text, asked for in ascending order. Neither is a letter of a keyboard: nearly all text is passed
 * over by the search for them alone, once.
 */
class Dashes {
  private en = -1;
  private em = -1;

  constructor(private readonly text: string) {}

  /** The first dash at or after an offset; past the end of the text where there is none. */
  from(offset: number): number {
    if (this.en < offset) this.en = this.find(EN, offset);
    if (this.em < offset) this.em = this.find(EM, offset);
    return Math.min(this.en, this.em);
  }

  private find(dash: string, offset: number): number {
    const at = this.text.indexOf(dash, offset);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}

function sentenceAt(text: string, at: number, span: Span): Span {
  const from = Math.max(span.start, at - REACH);
  let start = from;
  for (const { index } of text.slice(from, at).matchAll(END)) start = from + index + 1;
  const to = Math.min(span.end, at + REACH);
  const next = new RegExp(END.source).exec(text.slice(at, to));
  return { start, end: next ? at + next.index : to };
}

function oddDash(text: string, sentence: Span): Problem | undefined {
  const dashes = [...text.slice(sentence.start, sentence.end).matchAll(SPACED)];
  if (dashes.length !== 2) return undefined;
  const [first, second] = dashes.map(([, before, dash, behind], i) => ({
    dash: dash!,
    at: sentence.start + dashes[i]!.index + 2,
    parts: parts(before!, behind!),
  }));
  if (first!.dash === second!.dash || !first!.parts || !second!.parts) return undefined;
  // Of two the hyphen is the one that was meant to be a dash.
  const [wrong, right] = first!.dash === '-' ? [first!, second!] : [second!, first!];
  return {
    rule: 'text/dashes',
    span: { start: wrong.at, end: wrong.at + 1 },
    args: { wrong: wrong.dash, right: right.dash },
    fixes: [fix('match', false, [edit(wrong.at, wrong.at + 1, right.dash)], { right: right.dash })],
  };
}

const GOES_ON = pattern.u`[\p{Ll}"“]`;

/** Whether a dash parts what stands around it: not numbers or names, which it may join. */
function parts(before: string, behind: string): boolean {
  return !/\d/.test(before) && GOES_ON.test(behind);
}
