import { hasHead } from '../credits/sites';
import { likeHeadline, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { isNews } from './short-title';
import { isLabelledName } from './title-words';

/** Under the heading of a list, without a date or a paragraph between. */
export function inList(lines: readonly PageLine[], i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - 6) && !lines[back]!.prose; back--) {
    if (opensList(lines[back]!) && lines[back]!.kind === 'related')
      return !isMenuEntry(lines, back) && entriesBetween(lines, back, i) < MENU_ENTRIES;
    if (lines[back]!.dateline) return false;
  }
  return false;
}

/** Entries of a menu under what may head a list that show that it is one of them, at least. */
const MENU_ENTRIES = 2;

/** Short lines between two that are known from menus. */
function entriesBetween(lines: readonly PageLine[], from: number, to: number): number {
  let count = 0;
  for (let i = from + 1; i < to; i++) if (lines[i]!.weight >= 1 && lines[i]!.words <= SCRAP) count++;
  return count;
}

/** "Bài viết", "Hình ảnh": what may head a list is an entry of a menu where another follows. */
function isMenuEntry(lines: readonly PageLine[], i: number): boolean {
  const next = lines[i + 1];
  if (lines[i]!.weight > 2 || !next || next.words > SCRAP) return false;
  return !next.sentence && !next.dateline && next.phrase?.role !== 'section';
}

export function headlineBelow(lines: readonly PageLine[], i: number): boolean {
  for (let k = i + 1; k <= Math.min(i + 3, lines.length - 1); k++) {
    const line = lines[k]!;
    if (line.words >= HEADLINE && likeHeadline(line) && line.weight < 2 && !line.dateline) return true;
  }
  return false;
}

/** A headline of a few words between a line and the day, who wrote it aside. */
export function shortBelow(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const line = lines[i + 1];
  if (!line || line.words < 2 || line.words > NAME || line.shape || line.dateline) return false;
  if (line.phrase && !isNews(line)) return false;
  if (line.byline(sources)) return false;
  return isDay(lines[i + 2]) || (lines[i + 2]?.byline(sources) !== undefined && isDay(lines[i + 3]));
}

/** Longest name of a section, and shortest headline, in words. */
export const NAME = 6;
export const HEADLINE = 7;

/** Lines below a headline among which its dateline is looked for; before the last of them only short lines may stand. */
const BELOW = 4;
const SHORT = 4;
const SCRAP = 3;
/** Captions among them that do not count, at most. */
const CAPTIONS = 2;

/** The dateline stands right above another headline and its text: it may be that one's. */
function standsAbove(lines: readonly PageLine[], dateline: number): boolean {
  const below = lines[dateline + 1];
  if (!below || below.words < HEADLINE || below.weight >= 2) return false;
  const long = below.words > LONG && !below.sentence;
  if (!long && (below.prose || !likeHeadline(below))) return false;
  return lines[dateline + 2]?.prose === true && !below.credited && !isOfLoneHeadline(lines, dateline);
}

/** A day with its time right under a headline that stands over no other: what follows is its lead. */
function isOfLoneHeadline(lines: readonly PageLine[], dateline: number): boolean {
  const above = lines[dateline - 1];
  if (!lines[dateline]!.dateline?.time || !above || above.words < HEADLINE || above.weight > 0) return false;
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

/** "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG": whose the site is, in capitals. */
function isOffice({ text }: PageLine): boolean {
  return text === text.toUpperCase() && hasHead(text);
}

/** The day under a site's name at the top, with the menu below it. */
function isHeadClock(lines: readonly PageLine[], i: number, day: number): boolean {
  if (i >= TOP || (lines[i]!.words > NAME && !isOffice(lines[i]!))) return false;
  let known = false;
  for (let k = day + 1; k <= day + ENTRIES; k++) {
    const line = lines[k];
    if (!line || line.words > SHORT || line.sentence || line.shape?.name === 'breadcrumb') return false;
    known ||= line.kind === 'navigation';
  }
  return known;
}

/** Words from which on a line that begins the body is no headline, but for one beside its day. */
export const LONG = 40;

/** Longest headline that is no lead, in words. */
const LEADLESS = 18;

/** Furniture that stands below a headline: buttons, counters, votes. */
const WIDGETS: ReadonlySet<string> = new Set(['share', 'counter', 'poll']);

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

/** An entry of a menu, and no breadcrumb. */
function isMenu(line: PageLine): boolean {
  return (
    line.weight >= 2 && line.kind === 'navigation' && line.shape?.name !== 'breadcrumb' && !line.dateline
  );
}

/** Looks like a headline, or asks as headlines may. */
function mayBeHeadline(line: PageLine): boolean {
  return likeHeadline(line) || (line.asks && line.words <= LEADLESS);
}

/** A long line without a full stop right under a headline: as likely its lead as a headline itself. */
function isLeadUnder(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1];
  if (!above || lines[i]!.words <= LEADLESS || above.words < HEADLINE || above.words > LEADLESS) return false;
  return mayBeHeadline(above) && above.weight === 0 && !above.dateline && !above.text.includes('://');
}

/** How surely a dateline below is the headline's own: 1, half when another headline stands between, or 0; less when
 * the line is right above such a headline. */
export function ownsDateline(lines: readonly PageLine[], i: number, sources: readonly string[]): number {
  // Of two lines of a few words the one right over the day is the headline.
  const { words } = lines[i]!;
  if (words <= NAME && isDay(lines[i + 2]) && lines[i + 1]!.words > 2 && shortBelow(lines, i, sources))
    return 0;
  let sure = isLeadUnder(lines, i) ? 0.5 : 1;
  let reach = BELOW;
  for (let k = i + 1; k <= Math.min(i + reach, lines.length - 1); k++) {
    const line = lines[k]!;
    // The photo of the page and its caption.
    if (line.credited && reach < BELOW + CAPTIONS) {
      reach++;
      continue;
    }
    if (line.words <= 16 && line.dateline) {
      if (isBelowWidget(lines, i)) sure = Math.min(sure, 0.5);
      if (isHeadClock(lines, i, k)) return 0;
      if (k > i + 1 && lines[k - 1]!.phrase?.role === 'section' && headsText(lines, k + 1)) return 0;
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

export function datelineAt(lines: readonly PageLine[], from: number, to: number): boolean {
  for (let k = Math.max(0, from); k <= Math.min(to, lines.length - 1); k++) {
    if (lines[k]!.words <= 16 && lines[k]!.dateline) return !lines[to]!.prose;
  }
  return false;
}

/** Longest line that is a day and nothing else, in words. */
const DAY = 3;

/** "Hôm nay: Thứ tư, 22/11/2023": the table knows what stands before the day. */
function isMenuClock(line: PageLine): boolean {
  return line.phrase?.how === 'start' && line.phrase.weight >= 2 && line.kind === 'navigation';
}

/** Shortest lead, in words. */
const LEAD = 18;

/** Lines above a line among which dateline and lead are looked for. */
const FOLLOWS = 10;

/** A line under a dateline and a lead is a sub-heading, not the headline. */
export function followsLead(lines: readonly PageLine[], i: number): boolean {
  let lead = false;
  for (let back = i - 1; back >= Math.max(0, i - FOLLOWS); back--) {
    const line = lines[back]!;
    // The clock of a site is no day of a text.
    if (line.words <= 20 && line.dateline && !isMenuClock(line)) {
      if (lead) return true;
      // The entries of a list under the lead have days of their own, or their time right above.
      if (back < i - 1 && (line.dateline.time || line.words > DAY)) return false;
    }
    // What has its day right below it is the headline of another page.
    const other = !line.sentence && isDay(lines[back + 1]);
    if (line.words >= LEAD && line.weight === 0 && line.notice === 0 && !other) lead = true;
  }
  return false;
}

/** Longest dateline over or under a headline, in words. */
const DAY_WORDS = 12;
/** Longest headline that ends with a full stop, in words. */
const SENTENCE = 25;

/** A line that gives the day and little else. */
export function isDay(line: PageLine | undefined): boolean {
  return line !== undefined && line.words <= DAY_WORDS && line.dateline !== undefined;
}

/** Words before the day in a headline that ends in one. */
const NAMED = 4;

/** "Bản tin thời tiết ngày 15/10/2020" with the page's own day right under it. */
export function isNamedByDay(lines: readonly PageLine[], i: number): boolean {
  const { dateline, text } = lines[i]!;
  if (!dateline || dateline.time || dateline.label || dateline.after !== '') return false;
  const named = dateline.before.split(' ').length >= NAMED && /\p{L}\s(?:ngày\s)?\d/u.test(text);
  return named && isDay(lines[i + 1]) && lines[i + 1]!.dateline!.before.split(' ').length < NAMED;
}

/** A sentence with the day right under it, and the text under the day: a headline that ends with a full stop. */
export function isDatedSentence(lines: readonly PageLine[], i: number): boolean {
  if (lines[i]!.words > SENTENCE || lines[i]!.weight > 0 || !isDay(lines[i + 1])) return false;
  return lines[i + 2]?.prose === true || lines[i + 3]?.prose === true;
}

/** Lines above a day among which a lead is looked for. */
const LEAD_REACH = 8;

/** Alone between the day and the text, with no headline right above the day: blogs print their headlines so. */
export function standsBetween(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const line = lines[i]!;
  if (
    !isDay(lines[i - 1]) ||
    (line.sentence && !line.asks) ||
    (line.weight > 0 && line.shape?.name !== 'required')
  )
    return false;
  const above = lines[i - 2];
  if (above && above.weight < 2) {
    if (above.words >= HEADLINE) return false;
    if (above.words > 1 && !above.phrase && !isHead(lines, i - 2)) return false;
  }
  // Under a lead stand headlines of other pages, with their days.
  for (let k = i - 2; k >= Math.max(0, i - LEAD_REACH); k--)
    if (lines[k]!.prose && lines[k]!.weight < 2 && lines[k]!.notice === 0) return false;
  return lines[i + (lines[i + 1]?.byline(sources)?.author ? 2 : 1)]?.prose === true;
}

/** A day above a line that another headline, above the day, has for its own. */
export function isOwned(lines: readonly PageLine[], dateline: number): boolean {
  const above = lines[dateline - 1];
  if (standsAbove(lines, dateline)) return false;
  if (!above || above.words < HEADLINE || above.weight > 0) return false;
  return mayBeHeadline(above);
}

/** Above the day there is nothing but furniture and the site's name. */
function isHead(lines: readonly PageLine[], i: number): boolean {
  return i <= 1 || isMenu(lines[i - 1]!);
}

/** A motto above the menu: neither a day of its own nor the text follows it. */
export function isApart(lines: readonly PageLine[], i: number, first: number): boolean {
  if (isDay(lines[i - 1])) return false;
  for (let k = i + 1; k < first && k <= i + APART; k++) {
    if (isDay(lines[k])) return false;
    if (isMenu(lines[k]!)) return true;
  }
  return false;
}
/** Lines below a motto among which the menu is looked for. */
const APART = 4;

/** At the top of the page, with entries of a menu right below it that the table need not know: the site's name as likely as not. */
export function isSiteName(lines: readonly PageLine[], i: number, first: number): boolean {
  if (i >= TOP || i + ENTRIES >= first) return false;
  for (let k = i + 1; k <= i + ENTRIES; k++) {
    const { words, sentence, colon, dateline, kind } = lines[k]!;
    if (words > SCRAP || sentence || colon || dateline || WIDGETS.has(kind ?? '')) return false;
  }
  return true;
}
/** Lines of the page's top, and entries that show a menu. */
const TOP = 2;
const ENTRIES = 3;

/** Lines below the first of the body among which the headline with its day is looked for. */
const BELOW_FIRST = 30;

/**
 * Where the text begins when what the model took for its beginning is a line or two of the page's head: below a headline,
 * its day and nothing else. `first` for any other.
 */
export function beginBelowDay(lines: readonly PageLine[], first: number, last: number): number {
  let prose = 0;
  // A text that has its day above it begins there.
  for (let i = first - 1; i >= Math.max(0, first - LEAD_REACH); i--) if (isDay(lines[i])) return first;
  for (let i = first; i < Math.min(last - 1, first + BELOW_FIRST); i++) {
    const line = lines[i]!;
    if (line.prose && line.weight === 0 && ++prose > 1) return first;
    if (i < first + 2 || !isDay(line) || !(lines[i + 1]!.prose || lines[i + 2]?.prose)) continue;
    const above = lines[i - 1]!;
    return above.words >= HEADLINE && likeHeadline(above) && above.weight === 0 && !above.prose
      ? i + 1
      : first;
  }
  return first;
}
