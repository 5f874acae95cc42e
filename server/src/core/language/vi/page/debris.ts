import { CONFIDENCE } from './extent/weights';
import type { PageLine } from './lines/line';
import { cut, KEPT, type Mark } from './marks';

/** Words of a scrap at most, and scraps in a row. */
const SCRAP = 4;
const SCRAPS = 4;

/** Cuts what is left of buttons, players and prices between paragraphs: short lines beside others that are furniture for sure. */
export function markDebris(
  lines: readonly PageLine[],
  first: number,
  last: number,
  marks: (Mark | undefined)[],
): void {
  for (let i = first; i < last; i++) {
    const end = endOfWidget(lines, i, last, marks) ?? endOfScraps(lines, i, last, marks);
    for (let k = i; k < end; k++)
      if (marks[k]!.label !== 'cut') marks[k] = cut(lines[k]!.kind ?? 'other', 'other', CONFIDENCE.few);
    if (end > i) i = end - 1;
  }
}

/** A price and a button or two between a line that is furniture wherever it stands and one that is outside a text. */
function endOfScraps(
  lines: readonly PageLine[],
  i: number,
  last: number,
  marks: readonly (Mark | undefined)[],
): number {
  if (marks[i]!.label !== 'cut' || lines[i]!.weight < 3) return i;
  let end = i + 1;
  while (end <= last && end - i <= SCRAPS && isScrap(lines[end]!, marks[end]!)) end++;
  while (end > i + 1 && (lines[end - 1]!.weight < 2 || marks[end - 1]!.label !== 'doubtful')) end--;
  return end;
}

function isScrap(line: PageLine, mark: Mark): boolean {
  if (mark.label === 'cut') return true;
  if (mark === KEPT || (mark.label !== 'body' && mark.label !== 'doubtful')) return false;
  return isShort(line);
}

/** Lines of a player with its buttons, at least; so many of them are furniture wherever they stand. */
const WIDGET = 5;
const SURE = 2;
/** Lines of it at most: a row is looked at from each of its lines. */
const MOST = 40;

/** A row of short lines of which most are furniture: it begins and ends with such a line. */
function endOfWidget(
  lines: readonly PageLine[],
  from: number,
  last: number,
  marks: readonly (Mark | undefined)[],
): number | undefined {
  if (lines[from]!.weight < 3 || !isShort(lines[from]!) || lines[from]!.isText) return undefined;
  let sure = 0;
  let known = 0;
  let end = from;
  let found: number | undefined;
  while (end <= last && end - from < MOST && isShort(lines[end]!) && isScrap(lines[end]!, marks[end]!)) {
    const { weight } = lines[end++]!;
    if (weight >= 3) sure++;
    if (weight >= 2) known++;
    if (weight >= 2 && end - from >= WIDGET && sure >= SURE && known * 2 >= end - from) found = end;
  }
  return found;
}

function isShort(line: PageLine): boolean {
  return line.words <= SCRAP && !(line.sentence || line.colon || line.item || line.dateline);
}
