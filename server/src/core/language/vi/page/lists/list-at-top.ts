import { hasDay } from '../extent/dated-heads';
import { type Extent, isDay, isHeadlineOf, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';

/** Lines at the top of a page among which the heading of such a list stands, and entries that show one, at least. */
const TOP = 60;
const ENTRIES = 3;
/** Shortest headline of another page and longest summary, in words. */
const HEADLINE = 6;
const SUMMARY = 65;
/** Lines above a list whose name no table knows, at most: that name. */
const BARE = 1;
/** Entries that show a menu. */
const MENU = 2;
/** Longest line that gives the day below the way to a page, in words. */
const DAY = 8;
/** Lines below the list among which the page's own headline and day stand. */
const DOWN = 60;

/**
 * Headlines of other pages, each with its summary, under the name of their list and above the menu, the headline and the
 * day of the page: they outweigh a short text. A text with sub-headings has no headline with a day of its own below a
 * menu. Undefined where there is none.
 */
export function listAtTop(lines: readonly PageLine[], sources: readonly string[]): Extent | undefined {
  const first = headingOf(lines);
  if (first === undefined) return undefined;
  let last = first;
  let entries = 0;
  while (isEntry(lines, last + 1)) {
    last += 2;
    entries++;
  }
  if (entries < ENTRIES) return undefined;
  const named = lines[first]?.phrase !== undefined;
  if (!isMenu(lines, last + 1) && !(named && isWay(lines, last + 1))) return undefined;
  let end = last + 1;
  while (end < lines.length && end - last < DOWN && !opensList(lines[end]!)) end++;
  return hasDay(lines, last + 2, end - 1, sources) ? { first: Math.max(0, first), last } : undefined;
}

function isMenu(lines: readonly PageLine[], first: number): boolean {
  for (let i = first; i < first + MENU; i++)
    if (lines[i] === undefined || lines[i]!.weight === 0 || lines[i]!.kind !== 'navigation') return false;
  return true;
}

/** The way to the page, with its headline and day right below: the parts of a text have none of the three. */
function isWay(lines: readonly PageLine[], at: number): boolean {
  const [way, headline, day] = [lines[at], lines[at + 1], lines[at + 2]];
  if (way?.shape?.name !== 'breadcrumb' || !headline || headline.prose) return false;
  return headline.weight < 2 && isDay(day, DAY);
}

/**
 * The line over the first headline of a page: furniture, or whatever stands at the very top (-1 for nothing). Undefined
 * where no entry begins there.
 */
function headingOf(lines: readonly PageLine[]): number | undefined {
  for (let i = 0; i < Math.min(lines.length, TOP); i++) {
    const line = lines[i]!;
    if (line.prose) return undefined;
    if (!isHeadlineOf(line, HEADLINE) || line.weight > 0 || line.dateline) continue;
    if (!isEntry(lines, i)) return undefined;
    if (lines[i - 1]?.phrase) return i - 1;
    return i <= BARE ? i - 1 : undefined;
  }
  return undefined;
}

function isEntry(lines: readonly PageLine[], i: number): boolean {
  const [headline, summary] = [lines[i], lines[i + 1]];
  // A headline may begin as furniture does: "Thông báo lịch tiếp công dân".
  if (!headline || !summary || headline.prose || headline.words < HEADLINE || headline.dateline) return false;
  return summary.prose && summary.words <= SUMMARY && !summary.headline && summary.weight < 2;
}
