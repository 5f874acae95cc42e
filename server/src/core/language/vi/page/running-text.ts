import { isPlainParagraph } from './extent/running';
import { type Extent, holds } from './extent/zones';
import type { PageLine } from './lines/line';
import { leave, type Mark } from './marks';

/**
 * Shows and leaves what was cut for its place alone though it reads on like a text: paragraphs above what was taken for the
 * headline (or for the beginning of a text without one), and paragraphs that follow one another below what was taken for
 * the end. Which line is the headline and where a text ends may hang on one phrase, one day or one heading; a run that holds
 * paragraphs is cut when a second sign speaks against it. Above the line `top` all is of other pages.
 */
export function leaveRunning(
  lines: readonly PageLine[],
  title: number | undefined,
  text: Extent,
  marks: (Mark | undefined)[],
  top = 0,
): void {
  leaveAbove(lines, top, title ?? text.first, marks);
  if (title !== undefined && !holds(lines, text, isPlainParagraph)) leaveVerses(lines, title, marks);
  for (const { first, last } of runsBelow(lines, text, marks)) {
    leaveBetween(lines, first, last, marks);
    let end = last + 1;
    while (end <= last + LAST_WORDS && lines[end] && isByPlace(marks[end]) && isLastWord(lines[end]!))
      leave(marks, end++);
    const below = lines[end];
    if (below && below.words <= CREDIT && isByPlace(marks[end]) && below.byline([])?.labelled)
      leave(marks, end);
  }
}

/** Longest line that credits such a run right below it, in words. */
const CREDIT = 12;
/** Short sentences that end such a run, at most. */
const LAST_WORDS = 2;

/** "Chúc các bạn ngon miệng!" */
function isLastWord(line: PageLine): boolean {
  if (!line.sentence || line.text.endsWith('?') || line.trails || line.teaser || line.words < 2) return false;
  return line.words < PARAGRAPH && line.weight === 0 && line.notice === 0 && !line.item;
}

/** Paragraphs that make a text, at least: what was taken for the headline may stand in its midst. */
const ABOVE = 2;
/** Lines above the first of them among which its own headline and day stand. */
const HEAD = 3;

function leaveAbove(lines: readonly PageLine[], top: number, end: number, marks: (Mark | undefined)[]): void {
  let first = -1;
  let last = -1;
  let count = 0;
  let prints: ReadonlyMap<number, number> | undefined;
  for (let i = top; i < end; i++) {
    if (!isByPlace(marks[i]) || !isTold(lines[i]!)) continue;
    prints ??= lastPrints(lines);
    // Lists of other pages and the page that they lead to say the same: its last print is left.
    if (prints.get(lines[i]!.print)! > i) continue;
    if (count++ === 0) first = i;
    last = i;
    leave(marks, i);
  }
  if (count < ABOVE) return;
  for (let i = Math.max(top, first - HEAD); i < first; i++)
    if (lines[i]!.weight < 2 && isOfHead(lines[i]!) && marks[i]!.label === 'cut') leave(marks, i);
  // Rows of a table and points may follow, up to the menu of what was taken for the page.
  while (last < end - 1 && lines[last + 1]!.kind !== 'navigation') last++;
  leaveBetween(lines, first, last, marks);
}

/** Shortest headline, in words. */
const HEADLINE = 4;

function isOfHead(line: PageLine): boolean {
  return line.words >= HEADLINE || line.dateline !== undefined;
}

/** Shortest paragraph, and shortest lead that ends in a question or an invitation, in words. */
const PARAGRAPH = 12;
const LEAD = 25;

/** A paragraph, or the lead of a text, which the site may sign. */
function isTold(line: PageLine): boolean {
  if (isPlainParagraph(line)) return true;
  if (line.words < (line.asks ? LEAD : PARAGRAPH) || !line.sentence || line.trails || line.teaser)
    return false;
  return line.weight === 0 && line.notice === 0 && !line.credited;
}

/** Where each line is printed last. */
function lastPrints(lines: readonly PageLine[]): ReadonlyMap<number, number> {
  const prints = new Map<number, number>();
  for (let i = 0; i < lines.length; i++) prints.set(lines[i]!.print, i);
  return prints;
}

/** Lines right above a headline that may be verses or the rows of a list, at least, and words of one. */
const VERSES = 4;
const VERSE = [4, 12] as const;

/** Where the text holds no paragraph, lines of about one length right above what was taken for its headline may be its first. */
function leaveVerses(lines: readonly PageLine[], title: number, marks: (Mark | undefined)[]): void {
  let from = title;
  while (from > 0 && isVerse(lines[from - 1]!) && marks[from - 1]!.label === 'cut') from--;
  if (title - from < VERSES) return;
  for (let i = from; i < title; i++) leave(marks, i);
}

function isVerse(line: PageLine): boolean {
  return line.weight < 3 && line.words >= VERSE[0] && line.words <= VERSE[1] && !line.dateline;
}

/** Paragraphs in a run below a text, at least, lines between two of them at most, and so many right below another. */
const RUN = 4;
const BETWEEN = 1;
const NEXT = 2;
/** So many in all runs are a text, with all that stands above them and between them. */
const TEXT = 12;
/** So many are one where what was taken for the text holds none. */
const INSTEAD = 6;

/** Runs of paragraphs below what was taken for the end of a text, that were cut. */
function runsBelow(lines: readonly PageLine[], text: Extent, marks: readonly (Mark | undefined)[]): Extent[] {
  const runs: Extent[] = [];
  let all = 0;
  let inRuns = 0;
  let first = -1;
  let last = text.last;
  let count = 0;
  let next = 0;
  const close = () => {
    if (count < RUN || next < NEXT) return;
    runs.push({ first, last });
    inRuns += count;
  };
  for (let i = text.last + 1; i < lines.length; i++) {
    if (!isByPlace(marks[i]) || !isPlainParagraph(lines[i]!)) continue;
    all++;
    if (count === 0 || i - last > BETWEEN + 1) {
      close();
      [first, count, next] = [i, 0, 0];
    } else if (i === last + 1) next++;
    count++;
    last = i;
  }
  close();
  const below = { first: text.last + 1, last };
  const instead = all >= INSTEAD && !holds(lines, text, isPlainParagraph) && !isList(lines, below, all);
  return instead || inRuns >= TEXT ? [below] : runs;
}

/** Summaries that are broken off, and days, show that other pages are listed: one beside every second paragraph at least. */
function isList(lines: readonly PageLine[], { first, last }: Extent, paragraphs: number): boolean {
  let signs = 0;
  for (let i = first; i <= last; i++) if (lines[i]!.trails || lines[i]!.dateline) signs++;
  return signs * 2 >= paragraphs;
}

/** Leaves all that was cut and that may stand in a text. */
function leaveBetween(
  lines: readonly PageLine[],
  first: number,
  last: number,
  marks: (Mark | undefined)[],
): void {
  for (let i = first; i <= last; i++) if (lines[i]!.weight < 3) leave(marks, i);
}

const PLACES: ReadonlySet<string> = new Set([
  'before-title',
  'after-text',
  'related',
  'related-summary',
  'tags',
  'poll',
]);

/** Cut for where it stands, not for what it says. */
function isByPlace(mark: Mark | undefined): boolean {
  return mark?.label === 'cut' && PLACES.has(mark.reason!);
}
