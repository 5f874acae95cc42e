import { TITLE } from '../extent/weights';
import { isDay, isHeadlineOf, likeHeadline } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { isPrintedAbove, overlap } from '../lines/text';
import { bodyOf } from './body-words';
import { headlineOverLetter } from './letterhead';
import { type Headline, likeliestOf } from './likelihood';
import { HEADLINE, LONG } from './measures';
import { ownsDateline } from './own-day';
import { headlineOver, openingOf } from './own-lead';
import { isApart, isMenu, isSiteName, namesPage } from './page-top';
import {
  headOfText,
  isCalled,
  isRole,
  overItems,
  overSigned,
  shortHeadline,
  shortOverLead,
  shortOverText,
  topOfText,
  underSection,
} from './short-title';
import type { Page } from './title-looks';
import { isDedication, isFirstPart, isSignedDay, overDedication } from './title-looks';
import { beginBelowDay, inList } from './title-place';
import { firstPrint, ownPrint } from './title-prints';
import { MOST_OVERLAP, titleScore } from './title-score';
import { isOfSeries } from './title-words';
import { belowMenu, overPlaced, placedAlone, placedLast, takenOver } from './undated';

/** From a headline over who wrote the text to what that is. */
const ROLE = 2;

/** Lines above the body among which the title is looked for. */
const REACH = 60;

/**
 * The line that holds the page's headline, undefined when no line is good enough.
 * @param byRulesAlone no other line takes the place of the one that the rules find because it is far likelier
 */
export function findTitle(
  lines: readonly PageLine[],
  begin: number,
  last: number,
  sources: readonly string[],
  byRulesAlone: boolean,
): Headline {
  const first = beginBelowDay(lines, begin, last);
  const from = Math.max(0, first - REACH);
  const page: Page = { lines, first, last, sources, lone: loneHeadline(lines, from, first) };
  const dedicated = overDedication(lines, first);
  const ruled = dedicated ?? byRules(page, from);
  const found = ruled !== undefined && isDedication(lines, ruled) ? ruled - 1 : ruled;
  const own = found === undefined ? undefined : firstPrint(lines, ownPrint(lines, found, first), first);
  const signed = own !== undefined && own + ROLE < first && isRole(lines, own + ROLE);
  if (byRulesAlone || signed || dedicated !== undefined) return { at: own, rival: undefined };
  const { at, rival } = likeliestOf(page, own, (line) => besides(page, line));
  return { at: at === undefined ? undefined : firstPrint(lines, at, first), rival };
}

function byRules(page: Page, from: number): number | undefined {
  const { lines, first, last, sources } = page;
  // The model may have taken a long headline for the first line of the body.
  const to = Math.min(last - 1, first + 1);
  const candidates: number[] = [];
  const scores: number[] = [];
  let most: number = TITLE.accept;
  // From the body upwards: the headline is mostly near it, and a good one spares a close look at the others.
  for (let i = to; i >= from; i--) {
    const score = titleScore(page, i, most - MOST_OVERLAP);
    if (score < most - MOST_OVERLAP) continue;
    candidates.push(i);
    scores.push(score);
    if (score > most) most = score;
  }
  let best = bestOf(page, candidates, scores, most);
  if (best !== undefined && isSiteName(lines, best, first)) {
    scores[candidates.indexOf(best)] = Number.NEGATIVE_INFINITY;
    best = bestOf(page, candidates, scores, TITLE.accept) ?? shortBelowName(page, best) ?? best;
  }
  if (best !== undefined) best = besides(page, best);
  if (best !== undefined) {
    if (best < first && !isApart(lines, best, first)) return shortUnderMenu(page, best) ?? best;
    const inText = best > first && (lines[first]!.colon || lines[first]!.sentence) && !isDay(lines[best + 1]);
    if (best >= first && lines[best]!.words >= HEADLINE && !inText) return best;
    const short = shortHeadline(lines, first, sources);
    return short !== undefined && (short > best || best >= first) ? short : best;
  }
  const atTop =
    from === 0
      ? undefined
      : bestOf(page, [0], [titleScore(page, 0, TITLE.accept - MOST_OVERLAP)], TITLE.accept);
  const short =
    atTop ??
    placedAlone(page) ??
    shortHeadline(lines, first, sources) ??
    shortOverText(lines, first, sources);
  if (short !== undefined) return short;
  const taken = takenOver(page);
  if (taken !== undefined) return taken;
  // Where nothing else is, what is nearly good enough has to do.
  const nearly = bestOf(page, candidates, scores, TITLE.accept, TITLE.nearly);
  if (
    nearly !== undefined &&
    nearly < first &&
    lines[nearly]!.words >= HEADLINE &&
    !lines[nearly]!.lowerStart
  )
    return belowList(page, nearly) ?? nearly;
  const over = lines[first - 2];
  if (over && isFirstPart(page, first - 1) && isHeadlineOf(over, DIGEST) && !isDay(over)) return first - 2;
  return (
    topOfText(lines, first, sources) ??
    onlyOver(page, from) ??
    headOfText(lines, first) ??
    overItems(lines, first) ??
    placedLast(page)
  );
}

/** The headline that stands beside a line which looks more like one: over a letter, a poem or who wrote the text, below a menu. */
function besides(page: Page, best: number): number {
  const { lines, sources } = page;
  return (
    headlineOverLetter(lines, best) ??
    overSigned(lines, best) ??
    overPlaced(page, best) ??
    belowEntries(page, best) ??
    shortOverLead(lines, best, sources) ??
    underSection(lines, best, sources) ??
    belowList(page, best) ??
    belowMenu(page, best) ??
    best
  );
}

/**
 * The headline right over the text's lead, below a menu that no table knows: the line that looked most like one stands
 * among the entries, with others below it.
 */
function belowEntries(page: Page, best: number): number | undefined {
  const { lines, first, sources } = page;
  if (best < ABOVE || first - best <= BELOW || !areEntries(lines, best - ABOVE, best + BELOW))
    return undefined;
  if (page.opening === undefined) page.opening = openingOf(page);
  const over = page.opening?.headline;
  if (over === undefined || over - best <= BELOW || over >= first) return undefined;
  if (lines[over]!.words < lines[best]!.words || !areEntries(lines, best + BELOW, over - 1)) return undefined;
  for (let i = best + 1; i < over; i++)
    if (lines[i]!.weight >= 2 || lines[i]!.byline(sources)) return undefined;
  return over;
}

/**
 * The line right over the text, captions and who wrote it aside, where the line that looked most like a headline has no day and
 * is one of a list above it, or the name of the section stands between the two.
 */
function belowList({ lines, first, sources }: Page, best: number): number | undefined {
  if (best + 1 >= first || isDay(lines[best + 1]) || namesPage(lines[best]!)) return undefined;
  let over = first - 1;
  while (over > best && (lines[over]!.credited || isSigned(lines[over]!, sources))) over--;
  const { words, phrase, shape, sentence, asks, colon, item, dateline, weight } = lines[over]!;
  if (weight >= 2 && (phrase?.how !== 'start' || shape)) return undefined;
  if (over === best || words < 2 || words > LONG || colon || item || dateline) return undefined;
  if (phrase?.how === 'line' || (sentence && !asks && !isCalled(lines[over]!))) return undefined;
  let section = over - 1;
  if (isDay(lines[section])) section--;
  if (section <= best) return undefined;
  if (inList(lines, best) || lines[section]!.phrase?.role === 'section') return over;
  const listed = best > 0 && isHeadlineOf(lines[best - 1]!, DIGEST);
  return listed && isPrintedAbove(lines, section) ? over : undefined;
}

/** Who wrote the text, in two words or more: one may be the last entry of a table. */
function isSigned(line: PageLine, sources: readonly string[]): boolean {
  return line.words > 1 && line.byline(sources) !== undefined;
}

function areEntries(lines: readonly PageLine[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const { words, sentence, item, colon } = lines[i]!;
    if (words > ENTRY || sentence || item || colon || lines[i]!.dateline || lines[i]!.credited) return false;
  }
  return true;
}
/** Entries below and above such a line, at least, and the longest, in words. */
const BELOW = 2;
const ABOVE = 5;
const ENTRY = 10;

/**
 * A few words over the day, with a menu between them and a line that has no day of its own, which is of the menu, too; or
 * below the last headline of a list.
 */
function shortUnderMenu({ lines, first, sources }: Page, best: number): number | undefined {
  if (namesPage(lines[best]!) || isDay(lines[best - 1])) return undefined;
  let menu = best > 0 && isHeadlineOf(lines[best - 1]!, DIGEST) && inList(lines, best);
  if (!menu && ownsDateline(lines, best, sources) !== 0) return undefined;
  for (let i = best + 1; i < first && !menu; i++) menu = isMenu(lines[i]!);
  const short = menu ? shortHeadline(lines, first, sources) : undefined;
  return short !== undefined && short > best ? short : undefined;
}

/** A few words right over the text, with the menu between them and the name of the site at the top. */
function shortBelowName({ lines, first, sources }: Page, name: number): number | undefined {
  const short = shortOverText(lines, first, sources, name + 1);
  for (let i = name + 1; short !== undefined && i < short; i++) if (isMenu(lines[i]!)) return short;
  return undefined;
}

/** The line over the text, buttons aside, where none up to the menu may be a headline as well. */
function onlyOver(page: Page, from: number): number | undefined {
  const { lines, first } = page;
  const over = headlineOver(page, first);
  if (over === undefined) return undefined;
  for (let i = over - 1; i >= from; i--) {
    const line = lines[i]!;
    if (isMenu(line)) return over;
    if (line.words >= HEADLINE && line.weight < 2 && line.key !== lines[over]!.key) return undefined;
  }
  return over;
}

/** Shortest headline right over the first part of a digest, in words. */
const DIGEST = 5;

/** The candidate with the highest score, the words that it shares with the body counted; of two, the first. */
function bestOf(
  page: Page,
  candidates: readonly number[],
  scores: readonly number[],
  most: number,
  accept: number = TITLE.accept,
): number | undefined {
  let best: number | undefined;
  let bestScore: number = accept;
  let left = 0;
  for (const score of scores) if (score >= most - MOST_OVERLAP) left++;
  for (let k = 0; k < candidates.length; k++) {
    let score = scores[k]!;
    if (score < most - MOST_OVERLAP) continue;
    const i = candidates[k]!;
    // Nothing that the words could add would make it another.
    if (left === 1 && score >= TITLE.accept) return i;
    score += overlap(page.lines[i]!.content, bodyOf(page)) * TITLE.overlap;
    if (score > bestScore || (score === bestScore && best === undefined)) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** Shortest line that is taken for the headline because no other above the text can be one, in words. */
const LONE = 7;

/** The one line above the text that is long enough to be its headline, when there is no other. */
function loneHeadline(lines: readonly PageLine[], from: number, first: number): number | undefined {
  let found: number | undefined;
  for (let i = from; i < first; i++) {
    const line = lines[i]!;
    if (line.words < LONE || line.weight >= 2 || line.credited || line.notice > 0) continue;
    if (!likeHeadline(line) && !isOfSeries(line)) continue;
    if (found !== undefined || isBelowHead(lines, from, i)) return undefined;
    found = i;
  }
  return found;
}

/** A line of a few words, who wrote the text and the day stand above: the headline, and a heading of the text below them. */
function isBelowHead(lines: readonly PageLine[], from: number, at: number): boolean {
  for (let i = Math.max(1, from); i + 1 < at; i++)
    if (isSignedDay(lines, i) && likeHeadline(lines[i - 1]!)) return true;
  return false;
}
