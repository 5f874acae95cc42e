import type { PageLine } from '../lines/line';
import { overlap, saidAgain } from '../lines/text';
import { isDayOfLetter } from '../title/letterhead';
import { furnitureBetween } from './gaps';
import { isPlainParagraph } from './running';
import { hasEnd, isOver, NEAR, PARAGRAPHS, type Run } from './runs';
import { type Extent, isHeadlineOf, isShareOrPlayer, opensList } from './zones';

/** Entries of a menu between two parts of one text at most. */
const ENTRIES = 1;

/** Where paragraphs begin that nothing parts from a run below them: no list, no menu, no day. */
export function leadOf(lines: readonly PageLine[], runs: readonly Run[], first: number): number | undefined {
  let lead: number | undefined;
  let count = 0;
  for (let k = first; k > 0; k--) {
    const above = runs[k - 1]!;
    if (isOver(lines, above.last, runs[k]!.first) || isParted(lines, above.last, runs[k]!.first)) break;
    const before = count;
    for (let i = above.first; i <= above.last; i++) if (isPlainParagraph(lines[i]!)) count++;
    if (count > before && count >= PARAGRAPHS) lead = above.first;
  }
  return lead;
}

/** A day or a menu stands between two lines. */
function isParted(lines: readonly PageLine[], after: number, before: number): boolean {
  let entries = 0;
  for (let i = after + 1; i < before; i++) {
    const line = lines[i]!;
    if (line.dateline) return true;
    if (line.weight >= 2 && line.kind === 'navigation' && !line.isContents && ++entries > ENTRIES)
      return true;
  }
  return false;
}

/** Lines of a head: who wrote the text stands between headline and day; shortest such headline, in words, and share of its words that the text says again. */
const OWN = 3;
const TITLE = 7;
const AGAIN = 0.3;
/** Buttons to share a text and those of its player, at least. */
const BUTTONS = 2;

/** Headline, day and buttons right above a run that takes the headline up: no summary of another page has so much. */
function hasOwnHead(lines: readonly PageLine[], { first, last }: Extent): boolean {
  let day = first - 1;
  while (isShareOrPlayer(lines[day])) day--;
  if (first - 1 - day < BUTTONS || !lines[day]?.dateline) return false;
  for (let i = day - 1; i >= Math.max(0, day - OWN); i--)
    if (isHeadlineOf(lines[i]!, TITLE)) {
      for (let k = first; k <= last; k++) if (saidAgain(lines[i]!, lines[k]!) >= AGAIN) return true;
      return false;
    }
  return false;
}

/** A dateline below a run, or the heading of a list above it: the run is no part of the article that follows. */
export function startsAnew(lines: readonly PageLine[], run: Extent, next: number): boolean {
  for (let i = run.last + 1; i < next; i++)
    if (lines[i]!.dateline && !isDayOfLetter(lines, i))
      return !leadsOn(lines, run, next) && !hasOwnHead(lines, run);
  for (let i = run.first - 1; i >= Math.max(0, run.first - 6); i--) {
    if (lines[i]!.dateline) return false;
    if (opensList(lines[i]!)) return !holdsRow(lines, run);
  }
  return false;
}

/** Lines between a day and the text at most; shortest headline beside the day, in words, and lines among which it stands. */
const HEAD = 8;
const HEADLINE = 4;
const BESIDE = 2;

/** Of a run and those above it that boxes part from it the one right under a headline and its day, where they hold paragraphs: all are one text. */
export function headOf(lines: readonly PageLine[], runs: readonly Run[], at: number): number | undefined {
  let paragraphs = 0;
  for (let k = at; k >= 0; k--) {
    const { first, last } = runs[k]!;
    for (let i = first; i <= last; i++) if (isPlainParagraph(lines[i]!)) paragraphs++;
    if (k < at && paragraphs >= PARAGRAPHS && hasHead(lines, first)) return k;
    if (k > 0 && isApart(lines, runs[k - 1]!.last, first)) return undefined;
  }
  return undefined;
}

/** More than a box, or a day, stands between two runs. */
function isApart(lines: readonly PageLine[], after: number, before: number): boolean {
  for (let i = after + 1; i < before; i++) if (lines[i]!.dateline) return true;
  return furnitureBetween(lines, after, before) >= NEAR || hasEnd(lines, after, before);
}

/** A day with a headline beside it stands right above a line, and no list between. */
function hasHead(lines: readonly PageLine[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - HEAD); i--) {
    if (opensList(lines[i]!)) return false;
    if (!lines[i]!.dateline) continue;
    for (let k = Math.max(0, i - BESIDE); k <= i + BESIDE && k < first; k++)
      if (k !== i && isHeadlineOf(lines[k]!, HEADLINE)) return true;
    return false;
  }
  return false;
}

/** Two paragraphs one after the other, which lists of headlines and summaries do not have. */
function holdsRow(lines: readonly PageLine[], run: Extent): boolean {
  for (let i = run.first; i < run.last; i++)
    if (isPlainParagraph(lines[i]!) && isPlainParagraph(lines[i + 1]!)) return true;
  return false;
}

/** Share of a lead's words that the text below it says again, and paragraphs in which it is looked for. */
const LEAD = 0.35;
const LEAD_REACH = 4;

/** A single paragraph above the dateline that the text takes up: headline, lead, by-line, date, text. */
function leadsOn(lines: readonly PageLine[], run: Extent, next: number): boolean {
  if (run.first !== run.last) return false;
  const said = new Set<number>();
  for (let i = next; i < Math.min(lines.length, next + LEAD_REACH); i++) {
    if (lines[i]!.prose) for (const word of lines[i]!.content) said.add(word);
  }
  return overlap(lines[run.first]!.content, said) >= LEAD;
}
