import type { PageLine } from '../lines/line';
import { namesIn, newNames } from './names';
import { isPlainParagraph } from './running';
import { isOver, PARAGRAPHS, type Run } from './runs';
import { endsArticle, opensList, Zone } from './zones';

/** Longest gap over which a text goes on by what it says, and share of names that may be new below it. */
export const WIDE = 12;
const NEW_NAMES = 0.5;
/** Lines of a text whose names are compared. */
const COMPARED = 60;

/**
 * A pop-up, a form, addresses in the midst of a text: no list or end stands between, and paragraphs follow, or a run that
 * speaks of the same or is signed below. Below a text that is over, paragraphs follow a heading.
 */
export function goesOn(
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
export function isOfImprint(lines: readonly PageLine[], after: number, run: Run): boolean {
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
export const LITTLE = 0.3;
const KEYWORDS = 6;

/** Keywords under their heading, and more lines that tell nothing, stand between two lines: what follows is the site's. */
export function isBelowTags(lines: readonly PageLine[], after: number, before: number): boolean {
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
export function isBelowList(
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

/** How much of the article's mass a run after so much furniture must have to belong to it. */
export function shareAfter(gap: number): number {
  if (gap < 6) return 0;
  return gap < 10 ? 0.5 : 0.8;
}
