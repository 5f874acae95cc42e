import { pattern } from '../../../text/pattern';
import { isPlainParagraph } from './extent/running';
import { type Extent, opensList } from './extent/zones';
import type { PageLine } from './lines/line';
import { leave, type Mark } from './marks';
import { isSure } from './proven';

/**
 * Shows and leaves what one line of known words took along though the text goes on around it: a sentence of the text may speak of
 * copyright or of readers' letters ("Bản quyền thuộc về tác giả."), and so may its sub-headings.
 */
export function leaveAfterWords(
  lines: readonly PageLine[],
  { first, last }: Extent,
  marks: (Mark | undefined)[],
): void {
  for (let i = first + 1; i < last; i++)
    if (isCutForWords(marks[i]!) && isSaid(lines[i]!) && isBetween(lines, i, marks)) leave(marks, i);
  let end = last + 1;
  while (end <= last + NEAR && lines[end] && !isEnd(lines, marks, end)) end++;
  if (!lines[end] || !isEnd(lines, marks, end)) return;
  let stop = end + 1;
  while (stop < lines.length && !isFurniture(lines[stop]!)) stop++;
  // Where other furniture follows, only a sentence may be of the text.
  const isHeading = stop === lines.length && HEADINGS.has(lines[end]!.kind ?? '');
  if (!isHeading && !isSaid(lines[end]!)) return;
  let paragraphs = 0;
  for (let i = end + 1; i < stop; i++) if (isLong(lines[i]!)) paragraphs++;
  if (paragraphs > 0) for (let i = end; i < stop; i++) leave(marks, i);
}

/** What sub-headings of texts are about, too: other pages and keywords are of the site alone. */
const HEADINGS: ReadonlySet<string> = new Set(['comment', 'copyright', 'form']);

/** Lines between the last one of a text and the words that are taken for its end, at most. */
const NEAR = 1;

function isEnd(lines: readonly PageLine[], marks: readonly (Mark | undefined)[], i: number): boolean {
  return marks[i]!.label === 'cut' && isSure(lines[i]!);
}

function isFurniture(line: PageLine): boolean {
  return line.weight >= 2 || opensList(line) || line.notice > 0 || line.dateline !== undefined;
}

/** A second print is known by the first one. */
function isCutForWords({ label, reason }: Mark): boolean {
  return label === 'cut' && reason !== 'repeated';
}

/** Words with letters that English has not, which programs for blogs speak: one in so many, at least. */
const VIETNAMESE = pattern.gu`(?<!\S)\S*[^\p{ASCII}\s“”‘’–—…]\S*`;
const SHARE = 4;
/** Shortest sentence with such words, and shortest paragraph that shows that a text goes on, in words. */
const SENTENCE = 4;
const PARAGRAPH = 20;

/** A whole sentence of more than the known words. */
function isSaid(line: PageLine): boolean {
  if (!line.sentence || line.text.endsWith('?') || line.trails || line.words < SENTENCE) return false;
  if (line.phrase?.how === 'line' || line.shape || line.notice >= 2) return false;
  return (line.text.match(VIETNAMESE)?.length ?? 0) * SHARE >= line.words;
}

function isLong(line: PageLine): boolean {
  return line.words >= PARAGRAPH && line.prose && isPlainParagraph(line);
}

function isBetween(lines: readonly PageLine[], i: number, marks: readonly (Mark | undefined)[]): boolean {
  const [above, below] = [lines[i - 1]!, lines[i + 1]!];
  if (marks[i - 1]!.label === 'cut' || marks[i + 1]!.label === 'cut') return false;
  return isLong(above) && isLong(below);
}
