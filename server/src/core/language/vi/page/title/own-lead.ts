import { isDay, likeHeadline, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { overlap, WordTable } from '../lines/text';
import { bodyOf } from './body-words';
import { SHORT } from './measures';
import { isMenu, WIDGETS } from './page-top';
import { isCalled } from './short-title';
import { isSaid, type Opening, type Page } from './title-looks';
import { PRINTED } from './title-prints';

/** Lines between a headline and its lead at most: who wrote the text, its day, buttons. */
const HEAD = 8;
/** Lines above the text among which its lead is looked for. */
const REACH = 6;
/** Shortest lead, in words, and share of its words that the first paragraphs take up, at least. */
const LEAD = 18;
const TAKEN_UP = 0.28;

/** Buttons, a counter, a player: what stands below headlines. */
function isWidget(line: PageLine): boolean {
  return line.weight >= 2 && WIDGETS.has(line.kind ?? '');
}

/** Buttons stand right below a line, who wrote the text aside. */
export function hasButtons(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const below = lines[i + 1];
  if (!below) return false;
  if (isWidget(below)) return true;
  // Seldom is one on the second line: only then it is asked whether the first is a credit.
  const second = lines[i + 2];
  return second !== undefined && isWidget(second) && below.byline(sources)?.author !== undefined;
}

/** A paragraph that may sum up the text. */
function mayBeLead(line: PageLine): boolean {
  return line.words >= LEAD && line.prose && line.sentence && line.weight === 0 && line.notice === 0;
}

/** Right below the day under another headline and its lead: the name of the text's first part, unless these two are one of a list. */
export function followsOpening(lines: readonly PageLine[], i: number): boolean {
  const headline = lines[i - 3];
  if (!headline || !isDay(lines[i - 1]) || !mayBeLead(lines[i - 2]!)) return false;
  if (headline.words < PRINTED || headline.weight > 0 || !likeHeadline(headline)) return false;
  const above = lines[i - 4];
  return above === undefined || !(above.prose || isDay(above));
}

/**
 * The headline and the lead that begin the page's article above what was found for its text, with neither a menu nor a day
 * between the two and the text: what stands there are captions and headlines of other pages. One of several headlines with
 * a summary each is not meant, nor is a lead of which the text takes nothing up. Null when there is none.
 */
export function openingOf(page: Page): Opening | null {
  const { lines, first } = page;
  for (let lead = first - 1; lead >= Math.max(1, first - REACH); lead--) {
    const line = lines[lead]!;
    if (isMenu(line) || opensList(line) || isDay(line)) break;
    if (!mayBeLead(line)) continue;
    const headline = headlineOver(page, lead);
    if (headline === undefined || (headline > 0 && mayBeLead(lines[headline - 1]!))) return null;
    return overlap(line.content, bodyOf(page)) < TAKEN_UP ? null : { headline, lead };
  }
  if (!mayBeLead(lines[first]!)) return null;
  const headline = headlineOver(page, first);
  if (headline === undefined || overlap(lines[first]!.content, wordsBelow(page)) < TAKEN_UP) return null;
  return { headline, lead: first };
}

/** One table for all pages, which are read one after another. */
let below: WordTable | undefined;

/** The words of the paragraphs below the first one. */
function wordsBelow({ lines, first, last }: Page): WordTable {
  below ??= new WordTable();
  const words = below;
  words.restart();
  for (let i = first + 1; i <= Math.min(last, first + REACH); i++)
    if (lines[i]!.prose) for (const word of lines[i]!.content) words.add(word);
  return words;
}

/** The headline over a lead, with nothing between them but who wrote the text, its day and buttons. */
export function headlineOver({ lines, sources }: Page, lead: number): number | undefined {
  for (let i = lead - 1; i >= Math.max(0, lead - HEAD); i--) {
    const line = lines[i]!;
    if (
      line.words >= PRINTED &&
      (line.weight === 0 || isSaid(lines, i)) &&
      !line.credited &&
      (likeHeadline(line) || line.asks || isCalled(line)) &&
      !isBareDay(line) &&
      !line.byline(sources)
    )
      return i;
    const aside =
      isWidget(line) ||
      isDay(line) ||
      line.words <= SHORT ||
      line.credited ||
      line.byline(sources) !== undefined;
    if (!aside || isMenu(line) || opensList(line)) return undefined;
  }
  return undefined;
}

/** "Chủ Nhật, 24/02/2019, 07:30": a day and nothing else. */
function isBareDay({ dateline }: PageLine): boolean {
  return dateline !== undefined && !dateline.before && !dateline.after;
}
