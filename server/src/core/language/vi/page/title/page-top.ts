import { hasHead } from '../credits/sites';
import { isDay, isShareOrPlayer, likeHeadline } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { hasNoSmall } from '../lines/text';
import { HEADLINE, NAME, SCRAP, SHORT } from './measures';
import { withoutSite } from './site-suffix';

/** Furniture that stands below a headline: buttons, counters, votes. */
export const WIDGETS: ReadonlySet<string> = new Set(['share', 'counter', 'poll']);

/** An entry of a menu, and no breadcrumb. */
export function isMenu(line: PageLine): boolean {
  return (
    line.weight >= 2 && line.kind === 'navigation' && line.shape?.name !== 'breadcrumb' && !line.dateline
  );
}

/** "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG": whose the site is, in capitals. */
function isOffice({ text }: PageLine): boolean {
  return hasNoSmall(text) && hasHead(text);
}

/** The day under a site's name at the top, with the menu below it. */
export function isHeadClock(lines: readonly PageLine[], i: number, day: number): boolean {
  if (i >= TOP || (lines[i]!.words > OWNER && !isOffice(lines[i]!))) return false;
  let known = false;
  for (let k = day + 1; k <= day + ENTRIES; k++) {
    const line = lines[k];
    if (!line || (line.words > SHORT && !isMenu(line)) || line.sentence || line.shape?.name === 'breadcrumb')
      return false;
    known ||= line.kind === 'navigation';
  }
  return known;
}

/** A day right over entries of a menu: the clock of a site. */
export function isOverMenu(lines: readonly PageLine[], day: number): boolean {
  let known = 0;
  for (let k = day + 1; k <= day + CLOCK; k++) {
    const line = lines[k];
    if (!line || line.words > NAME || line.sentence || line.dateline || line.shape) return false;
    if (line.kind === 'navigation') known++;
  }
  return known > 1;
}
/** Entries below a clock that are looked at. */
const CLOCK = 5;

/** Longest name or motto of a site over its clock, in words. */
const OWNER = 8;

/**
 * The day that a site prints between the prints of its menu, the entries below it stand above it too; or between two menus,
 * the lower of which has a known heading.
 */
export function isMenuClock(lines: readonly PageLine[], day: number): boolean {
  if (lines[day + 1] && isMenu(lines[day + 1]!) && areEntriesOnly(lines, day + 2)) return true;
  for (let k = day + 1; k <= day + ENTRIES; k++) {
    const entry = lines[k];
    if (!entry || entry.words > ENTRY || entry.sentence || entry.dateline) return false;
    if (!lines.some(({ print, text }, i) => i < day && print === entry.print && text === entry.text))
      return false;
  }
  return true;
}
/** Longest entry of such a menu, in words. */
const ENTRY = 8;

/** As many lines of a few words each as no headline has between its day and its text. */
function areEntriesOnly(lines: readonly PageLine[], from: number): boolean {
  for (let k = from; k < from + MENU; k++) {
    const entry = lines[k];
    if (!entry || entry.words > ENTRY || entry.sentence || entry.colon || entry.dateline || entry.item)
      return false;
    if (isShareOrPlayer(entry)) return false;
  }
  return true;
}
const MENU = 9;

/** Above the day there is nothing but furniture and the site's name. */
export function isHead(lines: readonly PageLine[], i: number): boolean {
  return i <= 1 || isMenu(lines[i - 1]!);
}

/** A headline before the site's name, as a page calls itself. */
export function namesPage({ text }: PageLine): boolean {
  return withoutSite(text) !== text;
}

/** A motto above the menu: neither a day of its own nor the text follows it. */
export function isApart(lines: readonly PageLine[], i: number, first: number): boolean {
  if (isDay(lines[i - 1]) || namesPage(lines[i]!)) return false;
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
  if (i >= TOP || namesPage(lines[i]!)) return false;
  if (isOverBar(lines, i, first)) return true;
  if (i + ENTRIES >= first) return false;
  for (let k = i + 1; k <= i + ENTRIES; k++) {
    const { words, sentence, colon, dateline, kind } = lines[k]!;
    if (words > SCRAP || sentence || colon || dateline || WIDGETS.has(kind ?? '')) return false;
  }
  return true;
}
/** Name and motto of a blog over a menu in one line ("Trang nhất | Tin hội | Liên lạc"), with a headline between that and the text. */
function isOverBar(lines: readonly PageLine[], i: number, first: number): boolean {
  let bar = i + 1;
  if (lines[bar]?.weight === 0 && !lines[bar]!.dateline) bar++;
  const menu = lines[bar];
  if (!menu) return false;
  const isParted = lines[bar + 1]?.index === menu.index;
  if (!isParted && (menu.shape?.name !== 'bar' || !isMenu(menu))) return false;
  for (let k = bar + 1; k < first; k++)
    if (
      lines[k]!.index > menu.index &&
      lines[k]!.words >= HEADLINE &&
      lines[k]!.weight === 0 &&
      likeHeadline(lines[k]!)
    )
      return true;
  return false;
}

/** Lines of the page's top, and entries that show a menu. */
const TOP = 2;
const ENTRIES = 3;
