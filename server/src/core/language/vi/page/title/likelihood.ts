import { pattern } from '../../../../text/pattern';
import { isDay } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { isWorded } from '../lines/text';
import { byPlace, byWords, lookAt, MOST_WORDS, nothingBetween, takeIn } from './headline-signs';
import type { Page } from './title-looks';
import { isNoHeadline } from './title-score';

// A second opinion on what the rules found.

/** How much likelier another line must be than the one that the rules found. */
const MARGIN = 2;
/** How likely a line must be where the rules found none. */
const LIKELY = 4;

/** Lines above the text of a page without menus, or one that was cleaned, fewer than. */
const FEW = 12;

/** Lines below the first of the text among which the headline is looked for, too, and longest headline, in words. */
const BELOW = 2;
const LONGEST = 60;

/** A page's headline, and the line that may be it as well where too little stands above the text to tell. */
export interface Headline {
  readonly at: number | undefined;
  readonly rival: number | undefined;
}

/**
 * A line that is far likelier to be the headline than the one found, or the likeliest where none was; else the one found.
 * @param besides the headline that is known to stand beside a line which looks more like one
 */
export function likeliestOf(
  page: Page,
  found: number | undefined,
  besides: (line: number) => number,
): Headline {
  const { lines, first, last } = page;
  const look = lookAt(page);
  const to = Math.min(first + BELOW, last - 1);
  const candidates: number[] = [];
  const scores: number[] = [];
  let bar = LIKELY;
  const between = nothingBetween();
  for (let i = to; i >= look.from; i--) {
    if (i === found || mayBeHeadline(lines[i]!, i >= first)) {
      const score = byPlace(look, i, between);
      if (i === found) bar = score + MARGIN;
      candidates.push(i);
      scores.push(score);
    }
    if (i < first) takeIn(look, i, between);
  }
  const scheduled = overSchedule(lines, candidates, scores, found);
  if (scheduled !== undefined) return { at: scheduled, rival: undefined };
  if (!scores.some((score, k) => candidates[k] !== found && score + MOST_WORDS > bar))
    return { at: found, rival: undefined };
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let least = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < candidates.length; k++) {
    const i = candidates[k]!;
    // Nothing that the words could add would make it another.
    if (i !== found && scores[k]! + MOST_WORDS <= bar) continue;
    const score = scores[k]! + byWords(look, i);
    if (i === found) least = score;
    if (score > most && (i === found || !isNoHeadline(page, i))) [best, most] = [i, score];
  }
  if (best === undefined || best === found) return { at: found, rival: undefined };
  const outdone =
    found === undefined ? most >= LIKELY : most - least >= MARGIN && !isBelowText(lines, found, best);
  if (!outdone) return { at: found, rival: undefined };
  const better = besides(best);
  return first < FEW
    ? { at: found, rival: better < first ? better : undefined }
    : { at: better, rival: undefined };
}

/** A paragraph stands between the line found and another below it: that heads another part of the text, or another page. */
function isBelowText(lines: readonly PageLine[], found: number, other: number): boolean {
  for (let i = found + 1; i < other; i++) if (lines[i]!.prose && lines[i]!.weight === 0) return true;
  return false;
}

/** The likeliest line with a day right below over rows of a schedule, one of which was found: they have days, too. */
function overSchedule(
  lines: readonly PageLine[],
  candidates: readonly number[],
  scores: readonly number[],
  found: number | undefined,
): number | undefined {
  if (found === undefined) return undefined;
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < candidates.length; k++) {
    const i = candidates[k]!;
    if (i >= found || scores[k]! <= most || lines[i]!.words < SHORTEST || !isDay(lines[i + 1])) continue;
    if (isOverRows(lines, i + 2, found)) [best, most] = [i, scores[k]!];
  }
  return best;
}
/** Shortest such headline, in words; names of values that come again in its rows, at least. */
const SHORTEST = 6;
const NAMES = 2;
const VALUE = pattern.u`^(\p{L}[^:]{2,24}):\s\S`;

/** "Thời gian: …", "Khu vực: …", "Lý do: …", and again: headlines begin with names of places, but with another one each. */
function isOverRows(lines: readonly PageLine[], from: number, to: number): boolean {
  const named = new Set<string>();
  const again = new Set<string>();
  for (let i = from; i < to; i++) {
    const name = lines[i]!.weight === 0 ? VALUE.exec(lines[i]!.text)?.[1] : undefined;
    if (name === undefined) continue;
    if (named.has(name)) again.add(name);
    named.add(name);
  }
  return again.size >= NAMES;
}

function mayBeHeadline(line: PageLine, inText: boolean): boolean {
  const { text, words, dateline } = line;
  if (!line.short || line.isText || words > LONGEST || (words < 2 && line.weight > 0)) return false;
  if (line.notice > 0 || isKnown(line)) return false;
  if (inText && (line.item || line.lowerStart)) return false;
  if (text.endsWith(',') || text.endsWith(';') || !isWorded(text)) return false;
  return !isDay(line) || /\S\s\S/u.test(dateline!.before) || /\S\s\S/u.test(dateline!.after);
}

/** All of the line is a button, an entry of menus or the name of a section: only what opens lists may head a text, too. */
function isKnown({ phrase }: PageLine): boolean {
  return phrase?.how === 'line' && phrase.role !== 'opens';
}
