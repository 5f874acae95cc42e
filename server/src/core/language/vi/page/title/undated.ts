import { isDay, isHeadlineOf } from '../extent/zones';
import { overlap, saidAgain } from '../lines/text';
import { bodyOf } from './body-words';
import { HEADLINE, SHORT } from './measures';
import { ownsDateline } from './own-day';
import { headlineOver } from './own-lead';
import { isMenu, namesPage, WIDGETS } from './page-top';
import { isEntryAbove } from './short-title';
import type { Page } from './title-looks';
import { inList } from './title-place';
import { isNoHeadline, placedIn } from './title-score';
import { isLabelledName } from './title-words';

/** What tells the headline of a page that gives no day. */

/** Shortest line below a menu that is taken for a headline, in words. */
const LINE = 5;

/** The line that stands where headlines do, when the one that looked most like one has neither its place nor a day. */
export function overPlaced(page: Page, best: number): number | undefined {
  const { lines, first, sources } = page;
  const placed = placedIn(page);
  if (placed === null || namesPage(lines[best]!) || isDay(lines[best - 1])) return undefined;
  if (placed === best) return best;
  if (best > placed && best < first) {
    // What a document is about, below its head: the headline says that and what it is.
    const less = lines[best]!.words < lines[placed]!.words;
    return less && saidAgain(lines[best]!, lines[placed]!) >= ALL ? placed : undefined;
  }
  const taken = takenUp(page, placed);
  if (taken < TAKEN_UP || taken <= takenUp(page, best)) return undefined;
  return ownsDateline(lines, best, sources) === 0 ? placed : undefined;
}

/** Share of its words that a headline says of what stands below it, at least. */
const ALL = 0.9;

/** The same where no other line looks like a headline. */
export function placedAlone(page: Page): number | undefined {
  const placed = placedIn(page);
  if (placed === null) return undefined;
  const { words, key } = page.lines[placed]!;
  if (words >= HEADLINE) return placed;
  if (takenUp(page, placed) < TAKEN_UP) return undefined;
  // A scrap that stands here and there is no headline.
  return page.lines.some((line, i) => i > placed && line.key === key) ? undefined : placed;
}

/**
 * The line right below the way to the page or the name of its section, with nothing but buttons, captions and who wrote the text
 * between it and the text, which need not take it up: "Tin buồn".
 */
export function placedLast(page: Page): number | undefined {
  const { lines, first, sources } = page;
  const placed = placedIn(page);
  if (placed === null || placed >= first) return undefined;
  const { shape, phrase } = lines[placed - 1]!;
  if (shape?.name !== 'breadcrumb' && phrase?.role !== 'section') return undefined;
  for (let i = placed + 1; i < first; i++) {
    const { weight, credited, kind } = lines[i]!;
    if (weight >= 2 && kind === 'navigation') return undefined;
    if (weight < 2 && !credited && lines[i]!.byline(sources) === undefined) return undefined;
  }
  return placed;
}

/**
 * The line right over the text, buttons and scraps aside, that the text takes up or that is too long for a scrap; one of a
 * list only where none stands above it.
 */
export function takenOver(page: Page): number | undefined {
  const { lines, first, sources } = page;
  let listed: number | undefined;
  for (let i = first - 1, scraps = 0; i >= Math.max(0, first - HEAD) && scraps <= SCRAPS; i--) {
    const line = lines[i]!;
    if (line.phrase?.role === 'section' || line.prose) return listed;
    if (line.weight > 0 || line.credited || line.byline(sources) || isDay(line)) continue;
    // A scrap stands among the buttons.
    const button = i > 0 && WIDGETS.has(lines[i - 1]!.kind ?? '');
    if (isHeadlineOf(line, TAKEN) && !button && !isLabelledName(line.text)) {
      const long = line.words >= HEADLINE && scraps <= 1;
      const taken = long || takenUp(page, i) >= TAKEN_UP;
      if (taken && !isEntryAbove(lines, i) && lines[first]!.words > line.words && !isNoHeadline(page, i)) {
        if (!inList(lines, i)) return i;
        listed ??= i;
        continue;
      }
    }
    if (line.words > SHORT) return listed;
    scraps++;
  }
  return listed;
}
/** Lines between such a line and the text at most, scraps among them, and the fewest words of it. */
const HEAD = 16;
const SCRAPS = 4;
const TAKEN = 4;

/** Share of a line's words that the text takes up. */
function takenUp(page: Page, i: number): number {
  return overlap(page.lines[i]!.content, bodyOf(page));
}

/**
 * The line right over the text, which takes up more of its words than of the line that looked most like a headline, has no
 * day and stands above the menu: that is the site's name or its motto.
 */
export function belowMenu(page: Page, best: number): number | undefined {
  const { lines, first, sources } = page;
  if (best >= first || namesPage(lines[best]!) || isDay(lines[best - 1])) return undefined;
  const over = headlineOver(page, first);
  if (over === undefined || over <= best + 1 || lines[over]!.words < LINE) return undefined;
  if (isLabelledName(lines[over]!.text) || isNoHeadline(page, over)) return undefined;
  let menu = 0;
  for (let i = best + 1; i < over; i++) if (isMenu(lines[i]!)) menu++;
  if (menu === 0 || ownsDateline(lines, best, sources) !== 0) return undefined;
  const taken = takenUp(page, over);
  return taken >= TAKEN_UP && taken > takenUp(page, best) ? over : undefined;
}
/** Share of a headline's words that its text takes up, at least. */
const TAKEN_UP = 0.3;
