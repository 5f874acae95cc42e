import { isDay, isShareOrPlayer, likeHeadline, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { HEADLINE, LEAD_REACH, NAME, SCRAP } from './measures';
import { isHead } from './page-top';
import { isNews } from './short-title';

/** Under the heading of a list, without a date or a paragraph between. */
export function inList(lines: readonly PageLine[], i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - 6) && !lines[back]!.prose; back--) {
    if (opensList(lines[back]!) && lines[back]!.kind === 'related')
      return !isMenuEntry(lines, back) && entriesBetween(lines, back, i) < MENU_ENTRIES;
    // What says where the page lies stands over its own headline.
    if (lines[back]!.dateline || lines[back]!.shape?.name === 'breadcrumb') return false;
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

/** Words at the beginning of a line that point to what stands above it. */
const BACK =
  /^(?:đây|đó) là |^(?:theo|trong|qua|nhờ|do|vì|từ) đó[, ]|^(?:điều|việc) (?:này|đó) |^(?:ngoài ra|tuy nhiên|bên cạnh đó|cùng với đó|đồng thời|vì vậy|vì thế)[, ]/iu;
/** Shortest headline that such a line may be the lead of, in words. */
const OVER = 3;

/** "Đây là mức tăng thấp nhất từ đầu năm" right below a headline: its lead, though it has no full stop. */
export function pointsBack(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1];
  if (!above || above.words < OVER || above.weight > 0 || above.sentence || isDay(above)) return false;
  return likeHeadline(above) && BACK.test(lines[i]!.text);
}

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

/** Lines below the first of the body among which the headline with its day is looked for. */
const BELOW_FIRST = 30;

/**
 * Where the text begins when what the model took for its beginning is a line or two of the page's head: below a headline,
 * its day and nothing else. `first` for any other.
 */
export function beginBelowDay(lines: readonly PageLine[], first: number, last: number): number {
  let prose = 0;
  // A text that has its day above it begins there, however many buttons stand between.
  for (let i = first - 1, left = LEAD_REACH; i >= 0 && left > 0; i--) {
    if (isDay(lines[i])) return first;
    if (!isShareOrPlayer(lines[i]!)) left--;
  }
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
