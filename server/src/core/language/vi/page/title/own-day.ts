import { isDay, isShareOrPlayer, likeHeadline } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { isNamedByDay } from './headline-days';
import { HEADLINE, LEAD_REACH, LONG, NAME, SCRAP, SHORT } from './measures';
import { isHeadClock, isMenu, isMenuClock, WIDGETS } from './page-top';
import { isEntryAbove } from './short-title';
import { inList, shortBelow } from './title-place';
import { PRINTED } from './title-prints';
import { isLabelledName } from './title-words';

/** Lines below a headline among which its dateline is looked for; before the last of them only short lines may stand. */
const BELOW = 4;
/** Captions, and buttons to share the page and of its player among them that do not count, at most. */
const CAPTIONS = 2;
const BUTTONS = 8;

/** The dateline stands right above another headline and its text: it may be that one's. */
function standsAbove(lines: readonly PageLine[], dateline: number): boolean {
  const below = lines[dateline + 1];
  if (!below || below.weight >= 2) return false;
  if (isSignedOverText(lines, dateline + 1)) return true;
  if (below.words < HEADLINE) return false;
  const long = below.words > LONG && !below.sentence;
  if (!long && (below.prose || !likeHeadline(below))) return false;
  return lines[dateline + 2]?.prose === true && !below.credited && !isOfLoneHeadline(lines, dateline);
}

/** A headline with nothing but who wrote the text between it and the text. */
function isSignedOverText(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.words < PRINTED || line.words > LEADLESS || line.credited || !mayBeHeadline(line)) return false;
  if (lines[i + 1]?.byline([])?.author === undefined) return false;
  for (let k = i + 2; k <= i + AUTHORS; k++) {
    const below = lines[k];
    if (!below || below.prose) return below !== undefined;
    if (below.words > SHORT || below.dateline) return false;
  }
  return false;
}
/** Lines below a headline that say who wrote the text, at most, and one. */
const AUTHORS = 4;

/** A day right under a headline that stands over no other: what follows is its lead. */
function isOfLoneHeadline(lines: readonly PageLine[], dateline: number): boolean {
  const above = lines[dateline - 1];
  if (!above || above.words < HEADLINE || above.weight > 0) return false;
  if (!mayBeHeadline(above) || above.dateline) return false;
  for (let i = Math.max(0, dateline - 1 - LEAD_REACH); i < dateline - 1; i++)
    if (lines[i]!.words >= HEADLINE && lines[i]!.weight < 2) return false;
  return true;
}

/** Lines between a headline and its text at most: who wrote it, buttons, a player. */
const HEAD = 18;

/** A headline, and below it nothing but buttons and a few words up to a paragraph. */
function headsText(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.words < HEADLINE || line.prose || !likeHeadline(line) || line.weight >= 2) return false;
  let k = at + 1;
  while (
    k <= at + HEAD &&
    lines[k] &&
    !lines[k]!.dateline &&
    (lines[k]!.weight >= 2 || lines[k]!.words <= SHORT)
  )
    k++;
  return lines[k]?.prose === true;
}

/** Longest headline that is no lead, in words. */
const LEADLESS = 18;

/** A line right below the buttons of the headline above them. */
function isBelowWidget(lines: readonly PageLine[], i: number): boolean {
  let k = i - 1;
  let widgets = 0;
  for (; k > 0 && i - k <= SHORT; k--) {
    if (lines[k]!.weight >= 2 && WIDGETS.has(lines[k]!.kind ?? '')) widgets++;
    // The names of votes and buttons that the table does not know.
    else if (lines[k]!.words > SCRAP || lines[k]!.weight > 0 || lines[k]!.dateline) break;
  }
  if (widgets === 0) return false;
  const above = lines[k]!;
  return above.words >= HEADLINE && likeHeadline(above) && above.weight < 2 && !above.dateline;
}

/** Looks like a headline, or asks as headlines may. */
function mayBeHeadline(line: PageLine): boolean {
  return likeHeadline(line) || (line.asks && line.words <= LEADLESS);
}

/** A long line without a full stop right under a headline: as likely its lead as a headline itself. */
function isLeadUnder(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1];
  if (!above || lines[i]!.words <= LEADLESS || above.words < HEADLINE || above.words > LEADLESS) return false;
  if (inList(lines, i - 1)) return false;
  return mayBeHeadline(above) && above.weight === 0 && !above.dateline && !above.text.includes('://');
}

/** A long line without a full stop over its day, which is not the lead of the headline above it. */
export function isLongOverDay(lines: readonly PageLine[], i: number): boolean {
  return !lines[i]!.sentence && isDay(lines[i + 1]) && !isLeadUnder(lines, i);
}

/** The last of a menu, whether a table knows it or not: below others of a few words. */
function isEntry(lines: readonly PageLine[], i: number): boolean {
  if (i < ENTRIES) return false;
  for (let k = i; k >= i - ENTRIES; k--) {
    const { words, sentence, colon, dateline } = lines[k]!;
    if (words > ENTRY || sentence || colon || dateline) return false;
  }
  return true;
}
/** Entries above such a line, and the longest, in words. */
const ENTRIES = 2;
const ENTRY = 8;

/** How surely a dateline below is the headline's own: 1, half when another headline stands between, or 0; less when
 * the line is right above such a headline. */
export function ownsDateline(lines: readonly PageLine[], i: number, sources: readonly string[]): number {
  // Of two lines of a few words the one right over the day is the headline.
  const { words } = lines[i]!;
  if (words <= NAME && isDay(lines[i + 2]) && lines[i + 1]!.words > 2 && shortBelow(lines, i, sources))
    return 0;
  const entry = isEntry(lines, i);
  if (entry && isDay(lines[i + 2]) && shortBelow(lines, i, sources) && !isEntryAbove(lines, i + 1)) return 0;
  let sure = isLeadUnder(lines, i) ? 0.5 : 1;
  let reach = BELOW;
  for (let k = i + 1; k <= Math.min(i + reach, lines.length - 1); k++) {
    const line = lines[k]!;
    // The photo of the page and its caption.
    if (line.credited && reach < BELOW + CAPTIONS) {
      reach++;
      continue;
    }
    if (isShareOrPlayer(line) && reach < BELOW + BUTTONS) {
      reach++;
      continue;
    }
    if (line.words <= 16 && line.dateline) {
      // A headline that names a day, over its own.
      if (isNamedByDay(lines, k)) return 0;
      if (isBelowWidget(lines, i)) sure = Math.min(sure, 0.5);
      if (isHeadClock(lines, i, k) || isMenuClock(lines, k)) return 0;
      if (k > i + 1 && lines[k - 1]!.phrase?.role === 'section' && headsText(lines, k + 1)) return 0;
      const over = k === i + 1 || (k === i + 2 && lines[i + 1]!.byline(sources) !== undefined);
      if (entry && over && headsText(lines, k + 1) && lines[k + 1]!.words <= LEADLESS)
        return Math.min(sure, 0.5);
      if (!standsAbove(lines, k)) return sure;
      return k === i + 1 ? Math.min(sure, 0.5) : 0;
    }
    // Menus part a site's name and motto from the day that follows; buttons stand between a headline and its day.
    if (isMenu(line)) return 0;
    // So long a line without a full stop may be the headline itself.
    if (line.words > LONG && !line.sentence) sure = Math.min(sure, 0.5);
    // What stands below a headline's buttons is of its text.
    if (k > i + 1 && isBelowWidget(lines, k)) continue;
    if (k === i + reach - 1 && line.words > SHORT && !line.byline(sources)?.labelled) return 0;
    if (line.words < HEADLINE || line.weight >= 2 || !(likeHeadline(line) || line.trails)) continue;
    if (lines[i]!.words <= NAME) return 0;
    if (line.prose || line.byline(sources) || isLabelledName(line.text)) continue;
    // Right above a headline and its day stands what it is about, in words that the text takes up.
    sure = k === i + 1 && line.words <= LEADLESS ? -0.1 : 0.5;
  }
  return 0;
}

/** A day above a line that another headline, above the day, has for its own. */
export function isOwned(lines: readonly PageLine[], dateline: number): boolean {
  const above = lines[dateline - 1];
  if (standsAbove(lines, dateline)) return false;
  if (!above || above.words < HEADLINE || above.weight > 0) return false;
  return mayBeHeadline(above);
}
