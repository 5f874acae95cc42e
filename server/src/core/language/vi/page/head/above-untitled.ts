import { isAmongTold } from '../extent/told';
import { CONFIDENCE } from '../extent/weights';
import type { PageLine } from '../lines/line';
import { BODY, CAPTION, cut, datelineMark, doubtful, type Mark } from '../marks';
import { isMenu } from '../title/page-top';

/** Entries of a menu between a clock and the text, at least. */
const PARTED = 4;

/** Fewer lines above a text without a title may be its own: its headline, the name of its first part. */
const MENU = 8;

/** Without a title only a menu that is plainly one is taken away above the body. */
export function markAboveUntitled(
  lines: readonly PageLine[],
  first: number,
  marks: (Mark | undefined)[],
): void {
  if (first === 0) return;
  let last = -1;
  /** What stands below the day of a page is of its text, or known. */
  let day = first;
  /** Above the last entries of a menu that part it from the text a day is the site's clock. */
  let parted = -1;
  for (let i = first - 1, entries = 0; i >= 0 && parted < 0; i--)
    if ((isMenu(lines[i]!) || lines[i]!.phrase?.role === 'section') && ++entries === PARTED) parted = i;
  for (let i = 0; i < first; i++) {
    if (lines[i]!.weight >= 2) last = i;
    if (lines[i]!.dateline?.time && i > parted) day = i;
  }
  for (let i = 0; i < first; i++) {
    const line = lines[i]!;
    if (marks[i]) continue;
    const dateline = line.dateline;
    if (dateline)
      marks[i] =
        i < parted && !dateline.label ? cut('navigation', 'clock', CONFIDENCE.few) : datelineMark(dateline);
    else if (i > day && (line.weight < 2 || isAmongTold(lines, i))) marks[i] = doubtful('other', 'in-head');
    else if (line.weight >= 2)
      marks[i] =
        first < MENU && line.weight < 3 && line.kind === 'navigation'
          ? doubtful(line.kind!, 'menu')
          : cut(line.kind!, 'menu', 0.9);
    else if (i < last && first >= MENU) marks[i] = cut('navigation', 'before-title', 0.75);
    else marks[i] = line.credited ? CAPTION : BODY;
  }
}
