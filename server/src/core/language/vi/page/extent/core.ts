import type { PageLine } from '../lines/line';
import { overlap } from '../lines/text';
import { furnitureBetween } from './gaps';
import { namesIn, newNames } from './names';
import { isPlainParagraph, isSideBar } from './running';
import { endsArticle, isHeadlineOf, opensList, Zone } from './zones';

/** Where the article's text lies. */
export interface Core {
  readonly first: number;
  readonly last: number;
  /** First line of a text above that goes on here, unless the headline stands between them. */
  readonly lead?: number;
}

/** First and last line of the article's text, or undefined when the page has none. */
export function coreOf(
  lines: readonly PageLine[],
  scores: Float64Array,
  zones: Uint8Array,
): Core | undefined {
  const runs: { first: number; last: number; mass: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (zones[i] !== Zone.body) continue;
    const run = runs.at(-1);
    if (run && (zones[i - 1] === Zone.body || furnitureBetween(lines, run.last, i) === 0)) {
      run.last = i;
      run.mass += Math.max(0, scores[i]!);
    } else runs.push({ first: i, last: i, mass: Math.max(0, scores[i]!) });
  }
  if (runs.length === 0) return undefined;
  const main = heaviest(lines, runs);
  // A little prose above the main run with furniture between them is a side-bar, not the article's beginning.
  let first = main;
  let below = massBelow(lines, runs, main);
  /** The highest run of those that are known to be one text under a headline and its day. */
  let head = main;
  while (first > 0) {
    const gap = furnitureBetween(lines, runs[first - 1]!.last, runs[first]!.first);
    if (gap >= NEAR && massAbove(lines, runs, first) < runs[main]!.mass * (gap < WIDE ? 0.3 : 1)) break;
    if (
      head >= first &&
      (runs[first - 1]!.mass < below * 0.5 || isSideBar(lines, runs[first - 1]!.first, runs[first]!.first)) &&
      startsAnew(lines, runs[first - 1]!, runs[first]!.first)
    ) {
      head = headOf(lines, runs, first - 1) ?? main;
      if (head >= first) break;
    }
    first--;
    below = runs[first]!.mass + (gap < NEAR ? below : 0);
  }
  let last = main;
  let mass = 0;
  for (let i = first; i <= main; i++) mass += runs[i]!.mass;
  while (last < runs.length - 1) {
    const gap = furnitureBetween(lines, runs[last]!.last, runs[last + 1]!.first);
    if (runs[last + 1]!.mass < mass * shareAfter(gap) && !goesOn(lines, runs, first, last, gap)) break;
    if (isOfImprint(lines, runs[last]!.last, runs[last + 1]!)) break;
    if (
      runs[last + 1]!.mass < mass * LITTLE &&
      (isBelowTags(lines, runs[last]!.last, runs[last + 1]!.first) || isBelowList(lines, zones, runs, last))
    )
      break;
    last++;
    mass += runs[last]!.mass;
  }
  const lead = leadOf(lines, runs, first);
  return { first: runs[first]!.first, last: runs[last]!.last, ...(lead !== undefined && { lead }) };
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly mass: number;
}

/** Furniture lines that part the runs of one text at most. */
const NEAR = 6;
/** What a text counts that begins below the end of another: comments, the imprint. */
const BELOW = 0.5;

/** The weightiest run of the weightiest group of runs that little furniture parts. */
function heaviest(lines: readonly PageLine[], runs: readonly Run[]): number {
  let best = 0;
  let most = -1;
  let above = 0;
  for (let from = 0; from < runs.length; ) {
    let to = from;
    let mass = runs[from]!.mass;
    let top = from;
    while (to + 1 < runs.length && furnitureBetween(lines, runs[to]!.last, runs[to + 1]!.first) < NEAR) {
      to++;
      mass += runs[to]!.mass;
      if (runs[to]!.mass > runs[top]!.mass) top = to;
    }
    if (above > 0 && hasEnd(lines, runs[from - 1]!.last, runs[from]!.first)) mass *= BELOW;
    if (mass > most) [best, most] = [top, mass];
    above = mass;
    from = to + 1;
  }
  return best;
}

/** What the runs above one weigh that little furniture parts from each other. */
function massAbove(lines: readonly PageLine[], runs: readonly Run[], at: number): number {
  let mass = 0;
  for (let i = at - 1; i >= 0; i--) {
    mass += runs[i]!.mass;
    if (i > 0 && furnitureBetween(lines, runs[i - 1]!.last, runs[i]!.first) >= NEAR) break;
  }
  return mass;
}

/** What a run and those below it weigh that little furniture parts from each other: boxes part a text into many. */
function massBelow(lines: readonly PageLine[], runs: readonly Run[], at: number): number {
  let mass = runs[at]!.mass;
  for (let i = at + 1; i < runs.length; i++) {
    if (furnitureBetween(lines, runs[i - 1]!.last, runs[i]!.first) >= NEAR) break;
    mass += runs[i]!.mass;
  }
  return mass;
}

/** Longest gap over which a text goes on by what it says, and share of names that may be new below it. */
const WIDE = 12;
const NEW_NAMES = 0.5;
/** Lines of a text whose names are compared. */
const COMPARED = 60;

/**
 * A pop-up, a form, addresses in the midst of a text: no list or end stands between, and paragraphs follow, or a run that
 * speaks of the same or is signed below. Below a text that is over, paragraphs follow a heading.
 */
function goesOn(
  lines: readonly PageLine[],
  runs: readonly Run[],
  first: number,
  last: number,
  gap: number,
): boolean {
  const from = runs[last]!.last;
  const next = runs[last + 1]!;
  if (isOver(lines, from, next.first)) return false;
  if (holdsParagraphs(lines, runs, last + 1)) return true;
  if (gap >= WIDE) return false;
  if (lines[next.last + 1]?.byline([])?.labelled) return true;
  const known = namesIn(lines, Math.max(runs[first]!.first, from - COMPARED), from);
  return newNames(namesIn(lines, next.first, Math.min(next.last, next.first + COMPARED)), known) <= NEW_NAMES;
}

/** Lines between a text and a paragraph of the imprint at least, and between that and what else is the imprint's at most. */
const MENUS = 12;
const IMPRINT = 3;

/** One paragraph right above the imprint, with menus and a button between it and the text, and nothing that tells anything. */
function isOfImprint(lines: readonly PageLine[], after: number, run: Run): boolean {
  if (run.first !== run.last || run.first - after <= MENUS) return false;
  let sure = false;
  for (let i = after + 1; i < run.first; i++) {
    const line = lines[i]!;
    if (isTelling(line)) return false;
    if (line.weight >= 3) sure = true;
  }
  if (!sure) return false;
  for (let i = run.last + 1; i <= run.last + IMPRINT && i < lines.length; i++)
    if (endsArticle(lines[i]!) && lines[i]!.kind === 'copyright') return true;
  return false;
}

/** Share of a text's mass below which a run is little beside it, and lines below keywords that are no text, at least. */
const LITTLE = 0.3;
const KEYWORDS = 6;

/** Keywords under their heading, and more lines that tell nothing, stand between two lines: what follows is the site's. */
function isBelowTags(lines: readonly PageLine[], after: number, before: number): boolean {
  let tags = before;
  for (let i = after + 1; i < before; i++) {
    const line = lines[i]!;
    if (opensList(line) && line.kind === 'tags' && line.weight >= 3) tags = Math.min(tags, i);
    else if (i > tags && isTelling(line)) return false;
  }
  return before - tags > KEYWORDS;
}

/** Lines of a list of other pages that is longer than the boxes within texts, at least. */
const LISTED = 12;

/** A long list of other pages under its heading stands between a run and a paragraph: no text goes on below it. */
function isBelowList(
  lines: readonly PageLine[],
  zones: Uint8Array,
  runs: readonly Run[],
  at: number,
): boolean {
  let listed = 0;
  for (let i = runs[at]!.last + 1; i < runs[at + 1]!.first; i++) {
    const line = lines[i]!;
    if (opensList(line) ? line.kind === 'related' && line.weight >= 3 : listed > 0 && zones[i] === Zone.list)
      listed++;
  }
  return listed >= LISTED && !holdsParagraphs(lines, runs, at + 1);
}

function isTelling(line: PageLine): boolean {
  if (line.isText || line.item || line.credited) return true;
  return (line.prose || line.sentence) && !line.asks;
}

/** The heading of a list, or what ends a text, or comments stand between two lines. */
function isOver(lines: readonly PageLine[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++) {
    const line = lines[i]!;
    if (opensList(line) || endsArticle(line) || (line.kind === 'comment' && line.weight >= 2)) return true;
  }
  return false;
}

/** Entries of a menu between two parts of one text at most. */
const ENTRIES = 1;

/** Where paragraphs begin that nothing parts from a run below them: no list, no menu, no day. */
function leadOf(lines: readonly PageLine[], runs: readonly Run[], first: number): number | undefined {
  let lead: number | undefined;
  let count = 0;
  for (let k = first; k > 0; k--) {
    const above = runs[k - 1]!;
    if (isOver(lines, above.last, runs[k]!.first) || isParted(lines, above.last, runs[k]!.first)) break;
    const before = count;
    for (let i = above.first; i <= above.last; i++) if (isPlainParagraph(lines[i]!)) count++;
    if (count > before && count >= PARAGRAPHS) lead = above.first;
  }
  return lead;
}

/** A day or a menu stands between two lines. */
function isParted(lines: readonly PageLine[], after: number, before: number): boolean {
  let entries = 0;
  for (let i = after + 1; i < before; i++) {
    const line = lines[i]!;
    if (line.dateline) return true;
    if (line.weight >= 2 && line.kind === 'navigation' && !line.isContents && ++entries > ENTRIES)
      return true;
  }
  return false;
}

/** Paragraphs that show that a text goes on. */
const PARAGRAPHS = 2;
/** Lines among which they are looked for. */
const FOLLOWING = 60;

/** Paragraphs that nothing speaks against, in a run and in those that follow it. */
function holdsParagraphs(lines: readonly PageLine[], runs: readonly Run[], at: number): boolean {
  let count = 0;
  for (let k = at; k < runs.length; k++) {
    const { first, last } = runs[k]!;
    if (first - runs[at]!.first > FOLLOWING || (k > at && isOver(lines, runs[k - 1]!.last, first)))
      return false;
    for (let i = first; i <= last; i++)
      if (isPlainParagraph(lines[i]!) && ++count === PARAGRAPHS) return true;
  }
  return false;
}

function hasEnd(lines: readonly PageLine[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++) if (endsArticle(lines[i]!)) return true;
  return false;
}

/** How much of the article's mass a run after so much furniture must have to belong to it. */
function shareAfter(gap: number): number {
  if (gap < 6) return 0;
  return gap < 10 ? 0.5 : 0.8;
}

/** A dateline below a run, or the heading of a list above it: the run is no part of the article that follows. */
function startsAnew(
  lines: readonly PageLine[],
  run: { readonly first: number; readonly last: number },
  next: number,
): boolean {
  for (let i = run.last + 1; i < next; i++) if (lines[i]!.dateline) return !leadsOn(lines, run, next);
  for (let i = run.first - 1; i >= Math.max(0, run.first - 6); i--) {
    if (lines[i]!.dateline) return false;
    if (opensList(lines[i]!)) return !holdsRow(lines, run);
  }
  return false;
}

/** Lines between a day and the text at most; shortest headline beside the day, in words, and lines among which it stands. */
const HEAD = 8;
const HEADLINE = 4;
const BESIDE = 2;

/** Of a run and those above it that boxes part from it the one right under a headline and its day, where they hold paragraphs: all are one text. */
function headOf(lines: readonly PageLine[], runs: readonly Run[], at: number): number | undefined {
  let paragraphs = 0;
  for (let k = at; k >= 0; k--) {
    const { first, last } = runs[k]!;
    for (let i = first; i <= last; i++) if (isPlainParagraph(lines[i]!)) paragraphs++;
    if (k < at && paragraphs >= PARAGRAPHS && hasHead(lines, first)) return k;
    if (k > 0 && isApart(lines, runs[k - 1]!.last, first)) return undefined;
  }
  return undefined;
}

/** More than a box, or a day, stands between two runs. */
function isApart(lines: readonly PageLine[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++) if (lines[i]!.dateline) return true;
  return furnitureBetween(lines, after, before) >= NEAR || hasEnd(lines, after, before);
}

/** A day with a headline beside it stands right above a line, and no list between. */
function hasHead(lines: readonly PageLine[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - HEAD); i--) {
    if (opensList(lines[i]!)) return false;
    if (!lines[i]!.dateline) continue;
    for (let k = Math.max(0, i - BESIDE); k <= i + BESIDE && k < first; k++)
      if (k !== i && isHeadlineOf(lines[k]!, HEADLINE)) return true;
    return false;
  }
  return false;
}

/** Two paragraphs one after the other, which lists of headlines and summaries do not have. */
function holdsRow(
  lines: readonly PageLine[],
  run: { readonly first: number; readonly last: number },
): boolean {
  for (let i = run.first; i < run.last; i++)
    if (isPlainParagraph(lines[i]!) && isPlainParagraph(lines[i + 1]!)) return true;
  return false;
}

/** Share of a lead's words that the text below it says again, and paragraphs in which it is looked for. */
const LEAD = 0.35;
const LEAD_REACH = 4;

/** A single paragraph above the dateline that the text takes up: headline, lead, by-line, date, text. */
function leadsOn(
  lines: readonly PageLine[],
  run: { readonly first: number; readonly last: number },
  next: number,
): boolean {
  if (run.first !== run.last) return false;
  const said = new Set<number>();
  for (let i = next; i < Math.min(lines.length, next + LEAD_REACH); i++) {
    if (lines[i]!.prose) for (const word of lines[i]!.content) said.add(word);
  }
  return overlap(lines[run.first]!.content, said) >= LEAD;
}
