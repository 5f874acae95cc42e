import { headsNumberedPart } from './extent/numbered';
import { areVerses } from './extent/poems';
import type { Extent } from './extent/zones';
import type { PageLine } from './lines/line';
import { inCapitals, isRule } from './lines/text';
import { leave, type Mark } from './marks';
import { isProven } from './proven';
import { leaveAfterWords } from './unproven-ends';
import { CODED, leaveRows } from './unproven-rows';

/**
 * Shows and leaves lines that were cut for where they stand and what each looks like, where nothing among them is known
 * furniture and what is around them is the text: what stands between its paragraphs, what goes on below a last line that does
 * not end a sentence, and what stands above the headline like a text of its own. A table, a list of results, an account for
 * donations or a poem is lost as a whole otherwise, in whatever form the next site prints it.
 */
export function leaveUnproven(
  lines: readonly PageLine[],
  title: number | undefined,
  text: Extent,
  marks: (Mark | undefined)[],
): void {
  leaveInside(lines, (title ?? text.first) + 1, text, marks);
  leaveOpenEnd(lines, text.last, marks);
  leaveRows(lines, (title ?? text.first) + 1, text.last, marks);
  leaveAfterWords(lines, text, marks);
  if (title === undefined) return;
  leaveDated(lines, title, marks);
  leavePoems(lines, title, marks);
}

/** May be the entry of a menu. */
function isEntry(line: PageLine): boolean {
  return line.weight > 0 && line.kind === 'navigation';
}

/** What the rows of a table and the lines of a letterhead are cut as. */
const WEAK: ReadonlySet<string> = new Set([
  'menu',
  'in-head',
  'number',
  'symbols',
  'counter',
  'form',
  'imprint',
  'other',
]);
/** Entries of menus that a table may look to hold, at most. */
const ENTRIES = 2;
/** Numbers and signs in a row that are cells, at least: the day and the month of a badge are two. */
const CELLS = 3;
/** Lines between the rows of one table, at most. */
const ROWS = 3;
/** Shortest lead without a full stop, though another list of the page has it too, in words. */
const LEAD = 25;

/** Leaves rows, headings and second prints of paragraphs that stand between the lines of a text. */
function leaveInside(
  lines: readonly PageLine[],
  begin: number,
  { first, last }: Extent,
  marks: (Mark | undefined)[],
): void {
  let left = -ROWS;
  for (let i = begin; i <= last; i++) {
    if (marks[i]!.label !== 'cut') continue;
    if (headsNumberedPart(lines, i, begin, last)) {
      leave(marks, i);
      continue;
    }
    let end = i + 1;
    while (end <= last && marks[end]!.label === 'cut') end++;
    const lone = end === i + 1 && i > first && isWeak(lines[i]!, marks[i]!);
    const ofText = lone || isOfText(lines, i, end, marks, i - left < ROWS);
    const from = ofText ? i : tableBelow(lines, i, end, marks);
    if (from < end) left = end;
    for (let k = from; k < end; k++) leave(marks, k);
    if (isLead(lines, end - 1, marks)) leave(marks, end - 1);
    i = end;
  }
  // What stands alone between names of rows may be told by the cells below it.
  for (let i = last - 1; i >= begin; i--)
    if (marks[i]!.label === 'cut' && isCell(marks[i]!) && isOverCell(marks, i, last)) leave(marks, i);
}

function isOverCell(marks: readonly (Mark | undefined)[], i: number, last: number): boolean {
  for (let k = i + 1; k < i + ROWS && k <= last; k++)
    if (marks[k]!.label === 'doubtful' && isCell(marks[k]!)) return true;
  return false;
}

/** One line between those of a text, with words, that no entry of a menu and nothing surer of furniture is. */
function isWeak(line: PageLine, mark: Mark): boolean {
  return WEAK.has(mark.reason!) && mark.reason !== 'menu' && !isCell(mark) && !isProven(line, mark);
}

function isOfText(
  lines: readonly PageLine[],
  from: number,
  end: number,
  marks: readonly (Mark | undefined)[],
  below: boolean,
): boolean {
  let entries = 0;
  let cells = 0;
  let others = 0;
  for (let i = from; i < end; i++) {
    const line = lines[i]!;
    const mark = marks[i]!;
    const { reason, section } = mark;
    if (isProven(line, mark) || (isEntry(line) && ++entries > ENTRIES)) return false;
    if (section) continue;
    if (reason === 'repeated') return end === from + 1 && line.prose && lines[i - 1]!.print !== line.print;
    // The entries of a table of contents are told by what they are printed over.
    if (!WEAK.has(reason!) || (reason === 'menu' && line.weight === 0)) return false;
    if (isCell(mark)) cells++;
    else others++;
  }
  if (end === from + 1) return others > 0 ? isHeading(lines[from]!) : below || isRule(lines[from]!.text);
  return others > 0 || cells >= CELLS || (below && cells > 0);
}

function isCell({ reason }: Mark): boolean {
  return reason === 'number' || reason === 'symbols';
}

/** Shortest beginning of a table right below buttons, cells in it, and lines beside these, at least. */
const TABLE = 5;
const FEWEST = 2;

/** Where a table begins right below buttons, in a run of lines that were cut; the end of the run where none does. */
function tableBelow(
  lines: readonly PageLine[],
  first: number,
  end: number,
  marks: readonly (Mark | undefined)[],
): number {
  let from = end;
  let cells = 0;
  for (; from > first && !isProven(lines[from - 1]!, marks[from - 1]!); from--)
    if (isCell(marks[from - 1]!)) cells++;
  const isTable = end - from >= TABLE && cells >= FEWEST && end - from - cells >= FEWEST;
  return from > first && isTable && isOfText(lines, from, end, marks, false) ? from : end;
}

/** "THÔNG BÁO", "Điện lực Thạch Lâm thông báo:" */
function isHeading(line: PageLine): boolean {
  return line.colon || line.item || inCapitals(line.text);
}

/** The lead below buttons, which a list of the page prints too: no headline is so long. */
function isLead(lines: readonly PageLine[], i: number, marks: readonly (Mark | undefined)[]): boolean {
  if (marks[i]!.reason !== 'related' || marks[i - 1]!.reason === 'related') return false;
  return lines[i]!.weight === 0 && lines[i]!.words >= LEAD;
}

/** Lines below a text that stay, over the first that does not, at most. */
const KEPT = 8;
/** Longest rest of a text, in lines; in rows twice as many. */
const REST = 12;
/** Headlines in it that make it a list of other pages, and words of one, at least. */
const HEADLINES = 3;
const HEADLINE = 7;
/** Rows that are a list of their own below a sentence, at least. */
const LIST = 3;

/** Leaves what stands below a row, an item or a line with a colon up to the first furniture, and rows below a sentence. */
function leaveOpenEnd(lines: readonly PageLine[], last: number, marks: (Mark | undefined)[]): void {
  let first = last + 1;
  while (first <= last + KEPT && marks[first] && marks[first]!.label !== 'cut') first++;
  if (marks[first]?.label !== 'cut') return;
  const open = marks[first - 1]!.label === 'body' && !lines[first - 1]!.sentence;
  const end = open ? endOfRest(lines, first, marks) : endOfRows(lines, first, marks);
  for (let i = first; i < end; i++) leave(marks, i);
}

/** The first furniture below a line, or a menu; the line itself where a list of other pages or more than a rest stands there. */
function endOfRest(lines: readonly PageLine[], first: number, marks: readonly (Mark | undefined)[]): number {
  let entry: number | undefined;
  let headlines = 0;
  let rows = 0;
  let end = first;
  for (; end < lines.length && !isProven(lines[end]!, marks[end]!); end++) {
    const line = lines[end]!;
    if (isRow(line)) rows++;
    if (
      end - first >= REST + Math.min(rows, REST) ||
      (isHeadline(line, marks[end]!) && ++headlines >= HEADLINES)
    )
      return first;
    if (!isEntry(line)) continue;
    if (entry !== undefined) return entry;
    entry = end;
  }
  return end;
}

function endOfRows(lines: readonly PageLine[], first: number, marks: readonly (Mark | undefined)[]): number {
  let end = first;
  while (end < lines.length && !isProven(lines[end]!, marks[end]!) && isRow(lines[end]!)) end++;
  return end - first >= LIST ? end : first;
}

/** What it is of, and the figures. */
function isRow(line: PageLine): boolean {
  return line.item || line.colon || line.text.includes(': ') || CODED.test(line.text);
}

function isHeadline(line: PageLine, { reason }: Mark): boolean {
  if (reason !== 'related' && reason !== 'related-summary') return false;
  return line.words >= HEADLINE && !line.item && !line.text.includes(': ');
}

/** Shortest headline, in words, and lines with which a text begins below it and its day, at least. */
const OWN = 4;
const BEGUN = 4;

/** Leaves a headline, its day and what stands below them, as far as no word of a site is among it. */
function leaveDated(lines: readonly PageLine[], title: number, marks: (Mark | undefined)[]): void {
  for (let i = 1; i < title; i++) {
    const line = lines[i]!;
    const above = lines[i - 1]!;
    if (!line.dateline || line.prose || line.weight > 2) continue;
    if (above.words < OWN || above.weight > 0 || above.dateline || above.prose) continue;
    let end = i + 1;
    while (end < title && !isOfSite(lines[end]!, marks[end]!)) end++;
    if (end - i <= BEGUN) continue;
    for (let k = i - 1; k < end; k++) leave(marks, k);
    i = end;
  }
}

function isOfSite(line: PageLine, { label }: Mark): boolean {
  if (line.dateline) return true;
  return label === 'cut' && line.weight > 0 && line.shape?.name !== 'symbols';
}

/** Leaves the verses that stand above what was taken for the headline. */
function leavePoems(lines: readonly PageLine[], title: number, marks: (Mark | undefined)[]): void {
  for (let i = 0; i < title; i++) {
    let end = i;
    while (end < title && marks[end]!.label === 'cut' && isVerse(lines[end]!)) end++;
    if (areVerses(lines, i, end)) for (let k = i; k < end; k++) leave(marks, k);
    i = end;
  }
}

/** Longest line among verses, in words. */
const VERSE = 20;
/** Weather and prices have figures behind their names, verses a number before them. */
const FIGURES = /\p{L}.*\d/u;
const FIGURE = /\d/;

function isVerse(line: PageLine): boolean {
  if (line.words > VERSE || line.weight > 0 || line.notice > 0) return false;
  if (line.dateline || line.trails || line.shape) return false;
  // Asked first: behind each letter the other pattern looks through all that follows.
  return !(FIGURE.test(line.text) && FIGURES.test(line.text));
}
