import type { Span } from '../../text/span';
import type { RecognitionInput } from '../types';

/** Shorter lines are not full ones that go on below; headings and lists have such. */
const SHORTEST_FULL = 36;
const SENTENCE_ENDS = '.!?:;…"”»)]';

/**
 * The input with each paragraph in one span whose lines were broken in mid-sentence, as mail programs and old sites do.
 * The line breaks inside it read as blanks, so that offsets stay what they are. The same input where there are none.
 */
export function unwrap(input: RecognitionInput): RecognitionInput {
  const { text, spans } = input;
  const joined: Span[] = [];
  const breaks: number[] = [];
  for (let first = 0; first < spans.length; ) {
    let last = first;
    while (last + 1 < spans.length && isNextLine(text, spans[last]!, spans[last + 1]!)) last++;
    joinRun(text, spans, first, last, joined, breaks);
    first = last + 1;
  }
  return breaks.length === 0 ? input : { ...input, text: withBlanks(text, breaks), spans: joined };
}

function isNextLine(text: string, above: Span, below: Span): boolean {
  let i = above.end;
  while (i < below.start && isBlank(text.charCodeAt(i))) i++;
  if (text.charCodeAt(i) === CR) i++;
  if (i >= below.start || text.charCodeAt(i) !== LF) return false;
  i++;
  while (i < below.start && isBlank(text.charCodeAt(i))) i++;
  return i === below.start;
}

/** Joins what belongs together of lines `[first, last]`, which stand below each other without a blank line between. */
function joinRun(
  text: string,
  spans: readonly Span[],
  first: number,
  last: number,
  joined: Span[],
  breaks: number[],
): void {
  const width = widthOf(text, spans, first, last);
  let start = spans[first]!.start;
  for (let k = first; k <= last; k++) {
    const line = spans[k]!;
    const below = spans[k + 1];
    if (k < last && below && goesOn(text, line, below, width)) {
      breaks.push(line.end, below.start);
      continue;
    }
    joined.push({ start, end: line.end });
    if (below) start = below.start;
  }
}

/** The width to which a run was broken, in UTF-16 code units; 0 where nothing says that it was. */
function widthOf(text: string, spans: readonly Span[], first: number, last: number): number {
  let widest = 0;
  let sure = 0;
  for (let k = first; k <= last; k++) {
    widest = Math.max(widest, spans[k]!.end - spans[k]!.start);
    if (k < last && isOpen(text, spans[k]!) && startsSmall(text, spans[k + 1]!)) sure++;
  }
  return sure > 0 && last - first >= 2 ? widest : 0;
}

/** A line goes on below in a small letter, or, of text that was broken, where its next word had no room. */
function goesOn(text: string, line: Span, below: Span, width: number): boolean {
  if (!isOpen(text, line)) return false;
  if (startsSmall(text, below)) return true;
  const space = text.indexOf(' ', below.start);
  const word = (space < 0 || space > below.end ? below.end : space) - below.start;
  return width > 0 && line.end - line.start + 1 + word > width && isLetter(text.charAt(below.start));
}

function isOpen(text: string, { start, end }: Span): boolean {
  return end - start >= SHORTEST_FULL && !SENTENCE_ENDS.includes(text[end - 1]!);
}

function startsSmall(text: string, { start }: Span): boolean {
  const char = text.charAt(start);
  return char === char.toLowerCase() && isLetter(char);
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase();
}

function withBlanks(text: string, breaks: readonly number[]): string {
  const parts: string[] = [];
  let done = 0;
  for (let i = 0; i < breaks.length; i += 2) {
    parts.push(text.slice(done, breaks[i]), ' '.repeat(breaks[i + 1]! - breaks[i]!));
    done = breaks[i + 1]!;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

const LF = 10;
const CR = 13;

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
