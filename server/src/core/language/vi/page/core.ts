import type { PageLine } from './line';
import { namesIn, newNames } from './names';
import { overlap } from './text';
import { endsArticle, isBarrier, opensList, Zone } from './zones';

/** First and last line of the article's text, or undefined when the page has none. */
export function coreOf(
  lines: readonly PageLine[],
  scores: Float64Array,
  zones: Uint8Array,
): { readonly first: number; readonly last: number } | undefined {
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
  while (first > 0) {
    const gap = furnitureBetween(lines, runs[first - 1]!.last, runs[first]!.first);
    if (gap >= 6 && runs[first - 1]!.mass < runs[main]!.mass * 0.3) break;
    if (gap >= 12 && runs[first - 1]!.mass < runs[main]!.mass) break;
    if (
      runs[first - 1]!.mass < runs[main]!.mass * 0.5 &&
      startsAnew(lines, runs[first - 1]!, runs[first]!.first)
    )
      break;
    first--;
  }
  let last = main;
  let mass = 0;
  for (let i = first; i <= main; i++) mass += runs[i]!.mass;
  while (last < runs.length - 1) {
    const gap = furnitureBetween(lines, runs[last]!.last, runs[last + 1]!.first);
    if (runs[last + 1]!.mass < mass * shareAfter(gap) && !goesOn(lines, runs, first, last, gap)) break;
    last++;
    mass += runs[last]!.mass;
  }
  return { first: runs[first]!.first, last: runs[last]!.last };
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

/** Longest gap over which a text goes on by what it says, and share of names that may be new below it. */
const WIDE = 12;
const NEW_NAMES = 0.5;
/** Lines of a text whose names are compared. */
const COMPARED = 60;

/** A pop-up in the midst of a text: no list or end stands between, and the run speaks of the same or is signed below. */
function goesOn(
  lines: readonly PageLine[],
  runs: readonly Run[],
  first: number,
  last: number,
  gap: number,
): boolean {
  const from = runs[last]!.last;
  const next = runs[last + 1]!;
  if (gap >= WIDE) return false;
  for (let i = from + 1; i < next.first; i++)
    if (opensList(lines[i]!) || endsArticle(lines[i]!)) return false;
  if (lines[next.last + 1]?.byline([])?.labelled) return true;
  const known = namesIn(lines, Math.max(runs[first]!.first, from - COMPARED), from);
  return newNames(namesIn(lines, next.first, Math.min(next.last, next.first + COMPARED)), known) <= NEW_NAMES;
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
    if (opensList(lines[i]!)) return true;
  }
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

/** Kinds of furniture that stand in the midst of a text, and how much of it counts between two runs at most. */
const EMBEDDED: ReadonlySet<string> = new Set(['share', 'player']);
const EMBEDS = 4;

/** Lines between two runs that look like furniture. A player with its buttons is one thing, however many lines it has. */
function furnitureBetween(lines: readonly PageLine[], after: number, before: number): number {
  let count = 0;
  let embedded = 0;
  let plays = false;
  for (let i = after + 1; i < before; i++) {
    const line = lines[i]!;
    if (line.isText) continue;
    if (isBarrier(line)) count += 3;
    else if (line.weight >= 2 && EMBEDDED.has(line.kind ?? 'other')) {
      embedded++;
      plays ||= line.kind === 'player';
    } else if (line.weight >= 1 || line.words <= 3) count++;
  }
  return count + (plays ? Math.min(embedded, EMBEDS) : embedded);
}
