import type { PhraseBook } from '../../../clean/phrases';
import type { PageInput } from '../../types';
import { markBody } from './body';
import { markSigners } from './credits/nicks';
import { belowCredits } from './credits/under-lead-credits';
import { anchored } from './extent/anchors';
import {
  beginByAnnouncement,
  beginByDays,
  beginOfLight,
  beginOfSentence,
  beginsWithText,
  firstParagraph,
} from './extent/beginning';
import { endByBroken } from './extent/broken';
import { endByAnnex, endByClosing, endByFarewell } from './extent/closing';
import { type Core, coreOf } from './extent/core';
import { trimEnding } from './extent/ending';
import { endByFigures } from './extent/figures';
import { beginByNumbers, endByNumbers } from './extent/numbered';
import { beginByRunning, beginByWrapped, endByRunning, endByWrapped } from './extent/running';
import { endBySkips } from './extent/skips';
import { endBySquads } from './extent/squads';
import { endByTold } from './extent/told';
import { CONFIDENCE } from './extent/weights';
import { type Extent, opensList, zonesOf } from './extent/zones';
import { markContents } from './forms/contents';
import { markAbove } from './head/above-title';
import { markAboveUntitled } from './head/above-untitled';
import { markHead } from './head/below-title';
import type { PageLine } from './lines/line';
import { LineTable } from './lines/line-table';
import { singleSpaced } from './lines/text';
import { markAppeals } from './lists/appeals';
import { listAtTop } from './lists/list-at-top';
import { Outside } from './lists/outside';
import { scoreLines } from './lists/scores';
import { summaryAtTop } from './lists/summary-at-top';
import { BODY, CAPTION, cut, doubtful, HEADLINE, KEPT, type Mark, marksFor } from './marks';
import { plainMarks } from './plain';
import { leaveRunning } from './running-text';
import { markTail } from './tail';
import type { Headline } from './title/likelihood';
import { findTitle } from './title/title';
import { endOfHeadline } from './title/wrapped-headline';
import { markTrimmed } from './trimmed';
import { leaveUnproven } from './unproven';

export interface Classified {
  /** One mark a line. */
  readonly marks: Mark[];
  /** Index of the title among the lines. */
  readonly title: number | undefined;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/**
 * Says what each line of a page is: the core of the article first, then everything by where it lies around it.
 * @param byRulesAlone see `findTitle`
 */
export function classify(
  lines: readonly PageLine[],
  page: PageInput,
  book: PhraseBook,
  byRulesAlone = false,
): Classified {
  const plain = page.header.title && book.empty ? plainMarks(lines) : undefined;
  if (plain) return { marks: plain, title: undefined, first: 0, last: lines.length - 1 };
  const marks = marksFor(lines);
  if (!book.empty) markPhrases(lines, book, marks);
  markAppeals(lines, marks);
  const scores = scoreLines(lines, repeatedLines(lines));
  for (let i = 0; i < lines.length; i++) {
    if (marks[i]) scores[i] = marks[i]!.label === 'cut' ? -4 : Math.max(scores[i]!, 1);
  }
  const summary = summaryAtTop(lines);
  if (summary !== undefined) scores[summary] = -4;
  const listed = listAtTop(lines, page.sources);
  if (listed) for (let i = listed.first; i <= listed.last; i++) scores[i] = Math.min(scores[i]!, -4);
  const zones = zonesOf(lines, scores);
  const heaviest: Core | undefined = coreOf(lines, scores, zones) ?? loneParagraph(lines, scores);
  const held: Core | undefined = anchored(lines, heaviest, page.sources);
  const found = held && { first: held.first, last: unsigned(lines, held.first, held.last, page.sources) };
  let core = found && { first: found.first, last: endOf(lines, found.first, found.last) };
  if (!core) {
    for (let i = 0; i < lines.length; i++) marks[i] ??= lines[i]!.credited ? CAPTION : BODY;
    return { marks: marks as Mark[], title: undefined, first: undefined, last: undefined };
  }
  const begin = Math.min(
    beginOfLight(lines, core.first, core.last, page.sources),
    beginByNumbers(lines, beginByRunning(lines, core.first), core.last),
    beginByDays(lines, core.first),
    beginByAnnouncement(lines, core.first),
    beginByWrapped(lines, core.first),
  );
  if (begin < core.first) core = { ...core, first: begin };
  let headline = titleOf(lines, page, core.first, core.last, byRulesAlone);
  let title = headline.at;
  const lead = held === heaviest ? held?.lead : undefined;
  if (lead !== undefined && (title === undefined || (title > lead && !isDated(lines, title)))) {
    const above = titleOf(lines, page, lead, core.last, byRulesAlone);
    const untitled = title === undefined || beginsWithText(lines, lead, title);
    if (above.at === undefined ? untitled : above.at <= lead)
      [headline, title, core] = [above, above.at, { first: Math.min(lead, core.first), last: core.last }];
  }
  // What may be the headline as well stays: of a page that was cleaned it is the one that was found before.
  if (headline.rival !== undefined) marks[headline.rival] ??= doubtful('related', 'before-title');
  let first = core.first;
  if (title !== undefined) {
    first = firstParagraph(lines, Math.max(first, title + 1), core.last);
    const below = belowCredits(lines, title, first, core.last, page.sources);
    if (below > first) first = firstParagraph(lines, below, core.last);
    first = beginOfSentence(lines, endOfHeadline(lines, title) + 1, first);
    for (let i = title; i <= endOfHeadline(lines, title); i++) marks[i] = HEADLINE;
    if (summary !== undefined && summary < title)
      marks[summary] ??= cut('repeated', 'repeated', CONFIDENCE.repeated);
    markContents(lines, title + 1, core.last, marks);
    markSigners(lines, title, first, core.last, marks);
    if (listed && listed.last < title) markSummaries(lines, listed, marks);
    markAbove(lines, title, marks, page.sources);
    markHead(lines, title, first, marks, page.sources);
  } else {
    markAboveUntitled(lines, first, marks);
  }
  const titleKey = title === undefined ? '' : lines[title]!.key;
  if (found && core.last < found.last) markTrimmed(lines, core.last, found.last, marks, page.sources);
  const outside = new Outside(lines, first, core.last, title);
  markBody(lines, first, core.last, titleKey, marks, outside);
  markTail(lines, core.last, title, marks, outside, page.sources);
  const top = listed && title !== undefined && title > listed.last ? listed.last + 1 : 0;
  leaveRunning(lines, title, { first, last: core.last }, marks, top);
  leaveUnproven(lines, title, { first, last: core.last }, marks);
  return { marks: marks as Mark[], title, first, last: core.last };
}

/** Lines below a headline among which its day stands. */
const DATED = 4;

function isDated(lines: readonly PageLine[], title: number): boolean {
  for (let i = title + 1; i <= Math.min(title + DATED, lines.length - 1); i++)
    if (lines[i]!.dateline && !lines[i]!.prose) return true;
  return false;
}

/** The last line of a text: less than the model found where other pages' summaries slipped in, more where it numbers its parts. */
function endOf(lines: readonly PageLine[], first: number, found: number): number {
  const last = trimEnding(lines, first, found);
  if (last < found) return last;
  const tabled = endByFigures(lines, first, endBySkips(lines, last));
  const told = endByRunning(lines, endByTold(lines, endByNumbers(lines, first, tabled)));
  const numbered = told > last ? endByNumbers(lines, first, told) : told;
  const closed = endByClosing(lines, endByFarewell(lines, numbered));
  const ended = endBySquads(lines, endByAnnex(lines, first, endByBroken(lines, closed)));
  return endByWrapped(lines, ended);
}

/** Longest line that signs a text, in words. */
const SIGNED = 14;

/**
 * The last line of a text without the line that signs it: "Trung úy Lê Vy - Đồn Biên phòng Mường Nhé" has as many words as
 * a line of the text.
 */
function unsigned(
  lines: readonly PageLine[],
  first: number,
  last: number,
  sources: readonly string[],
): number {
  const line = lines[last]!;
  if (last <= first + 1 || line.words > SIGNED || line.sentence || line.item || line.credited) return last;
  return lines[last - 1]!.sentence && line.byline(sources)?.author ? last - 1 : last;
}

/** Lines that are furniture for sure among which a single short sentence is still an article's text. */
const AROUND = 2;
/** Words from which on a line without an end mark is a sentence all the same. */
const OPEN = 18;

/** A page of one sentence gives the model too little: its likeliest line is the text, when plain furniture surrounds it. */
function loneParagraph(lines: readonly PageLine[], scores: Float64Array): Extent | undefined {
  let best = -1;
  let sure = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.weight >= 2) sure++;
    else if (
      scores[i]! > 0 &&
      !(i > 0 && opensList(lines[i - 1]!)) &&
      (line.sentence || line.words >= OPEN) &&
      (best < 0 || scores[i]! > scores[best]!)
    )
      best = i;
  }
  return best >= 0 && sure >= AROUND ? { first: best, last: best } : undefined;
}

/** The title of the header is looked for in the text too; the text's own title is found by its looks. */
function titleOf(
  lines: readonly PageLine[],
  page: PageInput,
  first: number,
  last: number,
  byRulesAlone: boolean,
): Headline {
  const written = page.header.title?.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (written) {
    // Below the last line there is no text that it could be the headline of.
    for (let i = 0; i <= Math.min(first + 1, lines.length - 2); i++) {
      const line = lines[i]!;
      if (line.short && singleSpaced(line.text) === written) return { at: i, rival: undefined };
    }
  }
  return findTitle(lines, first, last, page.sources, byRulesAlone);
}

/** Summaries of other pages above the headline; what stands over them goes with all that stands above it. */
function markSummaries(
  lines: readonly PageLine[],
  { first, last }: Extent,
  marks: (Mark | undefined)[],
): void {
  for (let i = first; i <= last; i++)
    if (lines[i]!.prose) marks[i] ??= cut('related', 'related-summary', CONFIDENCE.few);
}

function markPhrases(lines: readonly PageLine[], book: PhraseBook, marks: (Mark | undefined)[]): void {
  for (let i = 0; i < lines.length; i++) {
    const phrase = book.find(lines[i]!.text);
    if (phrase) marks[i] = phrase.keep ? KEPT : cut(phrase.kind, 'phrase', 1);
  }
}

/** Longest line whose second print says something of it, in words. */
const REPEATED = 8;

/** One table for all pages, which are read one after another. */
let shortLines: LineTable | undefined;

/** Says which short lines stand on the page more than once; undefined when none does. */
function repeatedLines(lines: readonly PageLine[]): Uint8Array | undefined {
  shortLines ??= new LineTable();
  shortLines.restart(lines);
  let repeated: Uint8Array | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.words > REPEATED ? line.words < OPEN || line.sentence : !line.short) continue;
    const before = shortLines.add(i);
    if (before < 0) continue;
    repeated ??= new Uint8Array(lines.length);
    repeated[before] = 1;
    repeated[i] = 1;
  }
  shortLines.release();
  return repeated;
}
