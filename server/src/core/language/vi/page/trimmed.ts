import { isClosed } from './extent/signed-end';
import { CONFIDENCE } from './extent/weights';
import { fewestWords, isDay, isHeadlineOf, opensList } from './extent/zones';
import type { PageLine } from './lines/line';
import { CAPTION, cut, cutByItself, leave, type Mark } from './marks';

/** Marks the lines that were taken off the end of the body, and the headlines that go on with a list among them. */
export function markTrimmed(
  lines: readonly PageLine[],
  from: number,
  to: number,
  marks: (Mark | undefined)[],
  sources: readonly string[],
): void {
  // Who wrote the text stands right below it, whatever follows.
  let below = from + 1;
  while (below <= to && below <= from + SIGNERS && isSigner(lines[below]!, sources)) below++;
  for (let i = below; i <= to; i++) {
    const under = i > from + 1 && marks[i - 1]?.kind === 'related';
    marks[i] ??= under && isDay(lines[i]) ? marks[i - 1] : trimmedMark(lines[i]!);
  }
  if (marks[to]?.kind !== 'related') return;
  // One headline and its summary without a heading of their own may be a caption and the last paragraph.
  if (to - from === PAIR && isPair(lines, below, to)) {
    for (let i = below; i <= to; i++) leave(marks, i);
    return;
  }
  for (let i = to + 1; i < lines.length; i++) {
    if (!isHeadlineOf(lines[i]!, fewestWords(lines[i]!))) return;
    marks[i] ??= cut('related', 'related', CONFIDENCE.few);
  }
}

/** Lines of a credit at most, and longest of them, in words. */
const SIGNERS = 2;
const SIGNED = 14;

function isSigner(line: PageLine, sources: readonly string[]): boolean {
  return line.words <= SIGNED && line.weight < 2 && !line.sentence && line.byline(sources) !== undefined;
}

/** A line that was taken off the end of the body; a signature and photo credits among them stay. */
function trimmedMark(line: PageLine): Mark | undefined {
  if (line.credited) return CAPTION;
  if (line.notice > 0) return cut('notice', 'notice', CONFIDENCE.notice);
  if (line.weight >= 2) return cutByItself(line);
  if (line.words <= 5) return undefined;
  return cut('related', 'related-summary', CONFIDENCE.few);
}

/** A headline and its summary, in lines. */
const PAIR = 2;

function isPair(lines: readonly PageLine[], headline: number, summary: number): boolean {
  if (lines[headline]!.prose || !lines[summary]!.prose || opensList(lines[headline]!)) return false;
  return lines[summary + 1]?.phrase?.role !== 'closes' && !isClosed(lines[headline - 1]!);
}
