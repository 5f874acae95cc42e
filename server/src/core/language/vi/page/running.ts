import type { PageLine } from './line';
import { isSignedBySite } from './teasers';
import { endsArticle } from './zones';

/** Shortest paragraph, in words. */
const PARAGRAPH = 12;

/** A paragraph that nothing speaks against: no question, no summary that is broken off, no notice, no caption. */
export function isParagraph(line: PageLine): boolean {
  if (!line.sentence || line.asks || line.words < PARAGRAPH || line.trails || line.teaser) return false;
  return line.weight === 0 && line.notice === 0 && !line.credited && !isSignedBySite(line);
}

/** Lines between two paragraphs that run, and one above them that opens the text, at most: its sub-heading. */
const NEAR = 2;

/**
 * Where a text begins above what was found: at the first two paragraphs that follow one another. Menus, summaries of other
 * pages and what a site says of itself above a headline do not run on; a text does, though a table below its first lines
 * outweighs it. `first` where nothing runs, or only above the end of another text.
 */
export function beginByRunning(lines: readonly PageLine[], first: number): number {
  let begin = first;
  for (let i = first - 1; i > 0 && !endsArticle(lines[i]!); i--)
    if (isParagraph(lines[i]!) && isParagraph(lines[i - 1]!)) begin = i - 1;
  if (begin === first) return first;
  for (let i = begin - 1; i >= Math.max(0, begin - NEAR) && !lines[i]!.dateline; i--)
    if (isParagraph(lines[i]!)) begin = i;
  return begin;
}
