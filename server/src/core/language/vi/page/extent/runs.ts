import type { PageLine } from '../lines/line';
import { furnitureBetween } from './gaps';
import { type Extent, endsArticle, opensList } from './zones';

/** Lines of text that no furniture parts, and what they weigh together. */
export interface Run extends Extent {
  readonly mass: number;
}

/** Furniture lines that part the runs of one text at most. */
export const NEAR = 6;
/** What a text counts that begins below the end of another: comments, the imprint. */
const BELOW = 0.5;
/** Paragraphs that show that a text goes on. */
export const PARAGRAPHS = 2;

/** The weightiest run of the weightiest group of runs that little furniture parts. */
export function heaviest(lines: readonly PageLine[], runs: readonly Run[]): number {
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
export function massAbove(lines: readonly PageLine[], runs: readonly Run[], at: number): number {
  let mass = 0;
  for (let i = at - 1; i >= 0; i--) {
    mass += runs[i]!.mass;
    if (i > 0 && furnitureBetween(lines, runs[i - 1]!.last, runs[i]!.first) >= NEAR) break;
  }
  return mass;
}

/** What a run and those below it weigh that little furniture parts from each other: boxes part a text into many. */
export function massBelow(lines: readonly PageLine[], runs: readonly Run[], at: number): number {
  let mass = runs[at]!.mass;
  for (let i = at + 1; i < runs.length; i++) {
    if (furnitureBetween(lines, runs[i - 1]!.last, runs[i]!.first) >= NEAR) break;
    mass += runs[i]!.mass;
  }
  return mass;
}

/** The heading of a list, or what ends a text, or comments stand between two lines. */
export function isOver(lines: readonly PageLine[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++) {
    const line = lines[i]!;
    if (opensList(line) || endsArticle(line) || (line.kind === 'comment' && line.weight >= 2)) return true;
  }
  return false;
}

/** What ends a text stands between two lines. */
export function hasEnd(lines: readonly PageLine[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++) if (endsArticle(lines[i]!)) return true;
  return false;
}
