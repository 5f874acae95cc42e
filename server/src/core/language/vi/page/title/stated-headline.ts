import { pattern } from '../../../../text/pattern';
import { isDay, isHeadlineOf, isShareOrPlayer } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { isSignedBySite } from '../lists/teasers';
import { ownDayBelow } from './headline-days';

/** Lines of a page among which its headline stands. */
const REACH = 600;
/** Shortest and longest headline that ends with a full stop, in words, and longest below its day, where leads stand, too. */
const SHORTEST = 4;
const LONGEST = 25;
const BELOW_DAY = 18;
/** Shortest other headline above, and above what is as long as leads are. */
const OTHER = 6;
const LEAD = 4;
/** Lines above a day among which another headline may stand. */
const NEAR = 3;
/** Buttons between the day above and the headline, at most. */
const BUTTONS = 4;
/** Lines between such a headline and its text at most, buttons aside. */
const HEAD = 10;

/** One full stop, at the end. */
const STATED = pattern.u`^["“'‘(\[]?[\p{Lu}\d][^.!?…]*(?:[.]\d[^.!?…]*)*[\p{L}\d)"”%](?:\.(?:\.\.)?|…)$`;

/**
 * Lets headlines that end with a full stop be read like others: single sentences with the day of the page right below or
 * above them or how often it was read, or with a lead below them that a site signs, where no other headline stands above that they may be the lead of.
 */
export function readStatedHeadline(lines: readonly PageLine[]): void {
  const end = Math.min(lines.length - 2, REACH);
  for (let i = 0; i < end; i++) {
    const line = lines[i]!;
    if (!line.sentence || line.asks || line.words > LONGEST || line.words < SHORTEST) continue;
    // Most such lines are of a text, below a paragraph.
    if (i > 0 && lines[i - 1]!.words > LONGEST && lines[i - 1]!.prose) continue;
    if (line.isText || (line.prose && line.notice > 0)) continue;
    if (line.weight > 0 || line.item || line.credited || line.dateline || !STATED.test(line.text)) continue;
    if (!isPlaced(lines, i) || !isOverText(lines, i) || isSaidBelow(lines, i)) continue;
    line.readAsHeadline();
    return;
  }
}

function isPlaced(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  const signed = isSignedBySite(lines[i + 1]!);
  let above = i - 1;
  while (above >= 0 && i - above <= BUTTONS && isShareOrPlayer(lines[above])) above--;
  if (above < 0) return signed || ownDayBelow(lines, i) !== undefined;
  if (isDay(lines[above])) {
    if (line.words > BELOW_DAY || !(signed || isSection(lines[above - 1], lines[i + 1]!))) return false;
    return !lines.slice(Math.max(0, above - NEAR), above).some((other) => isHeadlineOf(other, OTHER));
  }
  if (lines[above]!.prose || isHeadlineOf(lines[above]!, line.words <= BELOW_DAY ? OTHER : LEAD))
    return false;
  if (signed) return true;
  return isOfMenu(lines, above) && (ownDayBelow(lines, i) !== undefined || isCounted(lines, i));
}

/** "Admin 5 lần xem | 0 bình luận" right below, or below the heading of a list: what programs print over a text. */
function isCounted(lines: readonly PageLine[], i: number): boolean {
  return lines.slice(i + 1, i + 1 + COUNTED).some(({ shape }) => shape?.name === 'commented');
}
/** Lines below a headline among which such a line stands. */
const COUNTED = 2;

/** Known as the entry of a menu, or below others: a few words alone may be the headline. */
function isOfMenu(lines: readonly PageLine[], i: number): boolean {
  if (lines[i]!.weight > 0) return true;
  const above = lines[i - 1];
  return above !== undefined && above.weight === 0 && above.words < OTHER && !above.sentence;
}

/** Above the day stands no headline but a menu or the name of a section, or a few words where no paragraph follows below. */
function isSection(above: PageLine | undefined, below: PageLine): boolean {
  return above === undefined || above.weight > 0 || (above.words <= SECTION && !below.prose);
}
/** Longest name of a section, in words. */
const SECTION = 3;

/** Printed again further down: the lead that a page has at its top, too. */
function isSaidBelow(lines: readonly PageLine[], i: number): boolean {
  const { print, text } = lines[i]!;
  for (let k = i + HEADED; k < lines.length; k++)
    if (lines[k]!.print === print && lines[k]!.text === text) return true;
  return false;
}
/** Lines below a headline among which it may be printed again. */
const HEADED = 3;

function isOverText(lines: readonly PageLine[], i: number): boolean {
  let left = HEAD;
  for (let k = i + 1; k < lines.length && left > 0; k++) {
    const line = lines[k]!;
    if (line.prose && line.weight === 0 && line.words >= lines[i]!.words) return true;
    if (!isShareOrPlayer(line)) left--;
  }
  return false;
}
