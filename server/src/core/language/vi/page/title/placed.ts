import { continues, isDay, isHeadlineOf, likeHeadline, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { inCapitals } from '../lines/text';
import { HEADLINE, NAME, SCRAP } from './measures';
import { isCalled, isEntryAbove } from './short-title';
import type { Page } from './title-looks';
import { isMasthead } from './title-words';

/** Lines above the text among which the name of its section is looked for. */
const REACH = 40;
/** Lines between that name and the headline at most. */
const BETWEEN = 2;
/** Lines of a few words between a headline and the text that are nothing known, at most. */
const SCRAPS = 6;
/** Longest way through the site, in words, and longest headline below a name that may be one of a section itself. */
const WAY = 24;
const LONGEST = 20;

/**
 * The line that stands where headlines do, whatever else it has: right below the way through the site to the page, with
 * nothing but buttons, names and scraps between it and the text. Null where there is none.
 */
export function placedHeadline(page: Page): number | null {
  const { lines, first } = page;
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    if (!isWay(lines, i)) continue;
    const at = headlineBelow(page, i);
    if (at !== undefined) return isOverText(page, at) ? at : null;
  }
  return null;
}

/** Says where on the site the page lies: a way of steps or its first, the name of a section, an entry of a menu above again. */
function isWay(lines: readonly PageLine[], i: number): boolean {
  const { shape, phrase, words, dateline, key } = lines[i]!;
  if (words > WAY || dateline) return false;
  if (shape?.name === 'breadcrumb' || phrase?.role === 'section' || key === FRONT) return true;
  return isEntryAbove(lines, i);
}
const FRONT = 'trang chủ';

function headlineBelow({ lines, first, last, sources }: Page, way: number): number | undefined {
  // What was found for the text may begin with its headline.
  const taken = first < last && (lines[first]!.asks || likeHeadline(lines[first]!));
  const end = taken ? first : first - 1;
  let found: number | undefined;
  for (let i = way + 1, left = BETWEEN; i <= end && left >= 0; i++, left--) {
    const line = lines[i]!;
    if (mayBeHeadline(lines, i)) {
      if (line.byline(sources)) return found;
      if (line.words > NAME) return line.words <= LONGEST || found === undefined ? i : found;
      // The last step of the way may be no entry of the menu: what stands below it, or right over the text.
      found = i;
      left = BETWEEN;
    } else if (line.words > SCRAP && line.phrase?.how !== 'start') return found;
    else if (line.dateline || line.weight > 2) return found;
  }
  return found;
}

function mayBeHeadline(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.words < 2 || line.colon || line.item || line.lowerStart || line.credited) return false;
  if (line.weight > 1 || line.phrase?.how === 'line' || (line.dateline && !line.dateline.before))
    return false;
  if (line.words > SCRAP ? !likeHeadline(line) && !line.asks && !isCalled(line) : line.sentence || line.shape)
    return false;
  return !isMasthead(line) && !isEntryAbove(lines, i) && !continues(line, lines[i + 1]);
}

/** Neither a day, which tells more, nor entries of a menu nor other headlines stand between a line and the text. */
function isOverText({ lines, first, sources }: Page, at: number): boolean {
  const above = lines[at - 1]!;
  if (opensList(above) && above.phrase!.how === 'line' && !isWay(lines, at - 1)) return false;
  for (let i = Math.max(0, at - DAY); i < at; i++) if (isDay(lines[i])) return false;
  let scraps = 0;
  for (let i = at + 1; i < first; i++) {
    const line = lines[i]!;
    if (line.key === lines[at]!.key) continue;
    // The head of a document stands below the headline of the page.
    if (line.key === MOTTO) return true;
    if (isDay(line)) return false;
    if (isHeadlineOf(line, HEADLINE) && !line.prose && !inCapitals(line.text)) return false;
    if (opensList(line) && line.words <= HEADLINE && !lines[i + 1]!.prose) return false;
    if (line.prose || line.credited || (line.weight >= 2 && line.phrase?.role !== 'section')) continue;
    if (line.byline(sources) === undefined && ++scraps > SCRAPS) return false;
  }
  return !isDay(lines[first]) && !isDay(lines[first + 1]);
}
const MOTTO = 'độc lập tự do hạnh phúc';
/** Lines above a headline among which a day may be its own. */
const DAY = 3;
