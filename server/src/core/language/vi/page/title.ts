import { isUnderContents } from './contents';
import { isLetterhead } from './letterhead';
import type { PageLine } from './line';
import { endOfRank } from './name-lines';
import { isFullName } from './person-names';
import { isEntryAbove, shortHeadline, shortOverText, shortUnder } from './short-title';
import { hasHead } from './sites';
import { isSignedBySite } from './teasers';
import { isWorded, overlap, WordTable } from './text';
import {
  beginBelowDay,
  datelineAt,
  endOfHeadline,
  followsLead,
  HEADLINE,
  headlineBelow,
  inCapitals,
  inList,
  isApart,
  isDatedSentence,
  isDay,
  isNamedByDay,
  isOwned,
  isSiteName,
  LONG,
  NAME,
  ownsDateline,
  shortBelow,
  standsBetween,
} from './title-place';
import { PRINTED, printScore } from './title-prints';
import {
  FRONT,
  isCompound,
  isGreeting,
  isLabelledName,
  isMasthead,
  isOfSeries,
  SALUTATION,
  saysWhatItShows,
} from './title-words';
import { TITLE } from './weights';
import { continues, likeHeadline } from './zones';

/** Lines above the body among which the title is looked for, and lines of the body whose words it should share. */
const REACH = 60;
const PARAGRAPHS = 4;

/** The line that holds the page's headline, or undefined when no line is good enough. */
export function findTitle(
  lines: readonly PageLine[],
  begin: number,
  last: number,
  sources: readonly string[],
): number | undefined {
  const first = beginBelowDay(lines, begin, last);
  const from = Math.max(0, first - REACH);
  // The model may have taken a long headline for the first line of the body.
  const to = Math.min(last - 1, first + 1);
  const page: Page = { lines, first, last, sources, lone: loneHeadline(lines, from, first) };
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
    best = bestOf(page, candidates, scores, TITLE.accept) ?? best;
  }
  // A line of a text without prose may look more like a headline than one of a few words above the day.
  if (best !== undefined) {
    if (best < first && !isApart(lines, best, first)) return best;
    if (best >= first && lines[best]!.words >= HEADLINE) return best;
    const short = shortHeadline(lines, first, sources);
    return short !== undefined && (short > best || best >= first) ? short : best;
  }
  const atTop =
    from === 0
      ? undefined
      : bestOf(page, [0], [titleScore(page, 0, TITLE.accept - MOST_OVERLAP)], TITLE.accept);
  const short = atTop ?? shortHeadline(lines, first, sources) ?? shortOverText(lines, first, sources);
  if (short !== undefined) return short;
  // Where nothing else is, what is nearly good enough has to do.
  const nearly = bestOf(page, candidates, scores, TITLE.accept, TITLE.nearly);
  if (nearly === undefined || nearly >= first) return undefined;
  return lines[nearly]!.words >= HEADLINE && !lines[nearly]!.lowerStart ? nearly : undefined;
}

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

/** Who wrote the text, and the day right below. */
function isSignedDay(lines: readonly PageLine[], i: number): boolean {
  return isDay(lines[i + 1]) && lines[i]!.byline([])?.author !== undefined;
}

/** What a candidate is compared with. */
interface Page {
  readonly lines: readonly PageLine[];
  /** First and last line of the body. */
  readonly first: number;
  readonly last: number;
  readonly sources: readonly string[];
  readonly lone: number | undefined;
  body?: WordTable;
}

/** One table for all pages, which are read one after another. */
let bodyWords: WordTable | undefined;

/** The words of the first paragraphs; read when a candidate comes so far. */
function bodyOf(page: Page): WordTable {
  if (page.body) return page.body;
  const { lines, first, last } = page;
  bodyWords ??= new WordTable();
  const words = bodyWords;
  words.restart();
  for (let i = first, paragraphs = 0; i <= last && paragraphs < PARAGRAPHS; i++) {
    const line = lines[i]!;
    if (!line.prose && !continues(line, lines[i + 1])) continue;
    paragraphs++;
    for (const word of line.content) words.add(word);
  }
  page.body = words;
  return words;
}

/** Longest headline, in words. */
const LONGEST = 60;
/** What the words of the body can add to a candidate's score, with some room for rounding. */
const MOST_OVERLAP = TITLE.overlap + 1e-6;
const MOST_PRINTS = TITLE.repeated + TITLE.captionOf;

/**
 * How much a line looks like the headline, but for the words that it shares with the body; any value below `enough` when
 * it does not come up to that.
 */
function titleScore(page: Page, i: number, enough: number): number {
  const { lines, first } = page;
  const line = lines[i]!;
  if (!line.short || line.isText || line.words > LONGEST) return Number.NEGATIVE_INFINITY;
  // What the table knows as a whole line, or nearly, is the entry of a menu.
  const { phrase } = line;
  if (phrase && phrase.how !== 'start' && line.words <= NAME) return Number.NEGATIVE_INFINITY;
  const text = line.text;
  const over = line.words > LONG && !isLongBesideDay(page, i);
  if (i >= first && isVerse(lines, i)) return Number.NEGATIVE_INFINITY;
  if (i >= first && (over || line.lowerStart || line.item)) return Number.NEGATIVE_INFINITY;
  const last = text[text.length - 1]!;
  if (
    i >= first &&
    /[.:]["”]?$/.test(text) &&
    !(i === first && isDatedSentence(lines, i)) &&
    !trailsOff(lines, i)
  )
    return Number.NEGATIVE_INFINITY;
  // Wrapped text: the sentence goes on in the next line.
  if ((last === ',' || last === ';') && endOfHeadline(lines, i) === i) return Number.NEGATIVE_INFINITY;
  if (i > 0 && endOfHeadline(lines, i - 1) === i) return Number.NEGATIVE_INFINITY;
  if (
    !isWorded(text) ||
    (line.dateline && !isNamedByDay(lines, i) && !isLoneDated(page, i)) ||
    (line.credited && !saysWhatItShows(line))
  )
    return Number.NEGATIVE_INFINITY;
  if (
    isLetterhead(lines, i) ||
    isSignedBySite(line) ||
    SALUTATION.test(text) ||
    (line.shape && FRONT.test(text))
  )
    return Number.NEGATIVE_INFINITY;
  let score = over || line.words <= LONG ? lengthScore(line.words) : 0;
  const breaksOff = line.trails && !trailsOff(lines, i);
  if (line.sentence && (breaksOff || /(?<!\.)\.["”]?$/.test(text))) score += TITLE.fullStop;
  const wrapped = endOfHeadline(lines, i) > i;
  if (line.colon && !wrapped) score += TITLE.colon;
  if (phrase && !isSaid(lines, i))
    score += phrase.role === 'section' ? TITLE.section : phrase.weight >= 2 ? TITLE.furniture : -1;
  if (line.shape) score += shapeScore(page, line, i);
  else if (isCompound(text, line.words) && hasHeadlineBelow(page, i)) score += TITLE.section;
  if (line.item) score += TITLE.item;
  const away = Math.max(0, first - i);
  score += Math.max(TITLE.perLineCap, away * TITLE.perLine);
  if (away <= 3) score += TITLE.adjacent;
  if (i === 0) score += TITLE.firstLine;
  if (i === page.lone) score += TITLE.lone;
  if (continues(line, lines[i + 1]) && !wrapped) score += TITLE.wrapped;
  if (score + TITLE.datelineBelow + MOST_PRINTS < enough) return score;
  const dated = wrapped ? 1 : ownsDateline(lines, i, page.sources);
  if (isEntryAbove(lines, i)) score += TITLE.section;
  if (isUnderContents(lines, i)) score += TITLE.inList;
  if (dated !== 0) {
    score += dated * TITLE.datelineBelow;
    if (dated === 1 && isSignedDay(lines, i + 1)) score += TITLE.signed;
  } else if (standsBetween(lines, i, page.sources)) score += TITLE.between;
  else if (i + 2 === first && isFullName(lines[i + 1]!.text)) score += TITLE.signed;
  else if (datelineAt(lines, i - 2, i - 1)) score += isOwnedAbove(lines, i) ? 0 : TITLE.datelineAbove;
  if (isGreeting(line) && !isDay(lines[i + 1])) score += TITLE.section;
  if (isMasthead(line)) score += TITLE.furniture;
  const below = lines[i + 1];
  if (isKicker(page, i) || (below && isOfSeries(below) && isDay(lines[i + 2]))) score += TITLE.section;
  // In a list without dates the headline that has one is not of the list.
  if (isLabelled(lines, i) && !isDay(lines[i + 1])) score += TITLE.furniture;
  else if (dated < 1 && inList(lines, i) && !isOverText(page, i)) score += TITLE.inList;
  if (followsLead(lines, i)) score += TITLE.afterLead;
  const prints = line.words < PRINTED ? 0 : MOST_PRINTS;
  if (score + prints < enough) return score;
  score += printScore(lines, line, first, page.last);
  if (score < enough) return score;
  if (line.notice > 0) score += TITLE.furniture;
  const byline = line.byline(page.sources);
  if ((byline && (line.words <= 5 || byline.author)) || isLabelledName(text)) score += TITLE.name;
  else if (byline?.labelled && (!byline.source || line.text.includes(':'))) score += TITLE.furniture;
  else if (isOffice(lines, i, page.sources)) score += TITLE.name;
  return score;
}

/** "Nhớ lớp 10 ngày ấy...": a headline that breaks off has its day right below it, a summary has not. */
function trailsOff(lines: readonly PageLine[], i: number): boolean {
  return /\.{3}["”]?$/.test(lines[i]!.text) && isDay(lines[i + 1]);
}

/** Where somebody works, below the name: "Học viện Chính trị khu vực I". */
function isOffice(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const line = lines[i]!;
  const above = lines[i - 1];
  if (!above || line.words > OFFICE || above.words > OFFICE || endOfRank(above.text) === 0) return false;
  return hasHead(line.text) && above.byline(sources)?.author !== undefined;
}
/** Longest name of an office, and of a person with ranks, in words. */
const OFFICE = 10;

function hasHeadlineBelow(page: Page, i: number): boolean {
  const { lines, first, sources } = page;
  if (headlineBelow(lines, i) || shortBelow(lines, i, sources)) return true;
  return isDay(lines[i + 1]) && shortUnder(lines, i + 1, first, sources) !== undefined;
}

function isOwnedAbove(lines: readonly PageLine[], i: number): boolean {
  return isOwned(lines, isDay(lines[i - 1]) ? i - 1 : i - 2);
}

/** Share of the words of a row of menu entries that begin with a capital, at least. */
const CAPITALS = 0.4;

/**
 * "Cẩm nang du lịch Bến Xuân mới nhất dành cho bạn" over its day: words of menus together, and few capitals among them, as
 * the entries of a menu side by side do not have.
 */
function isSaid(lines: readonly PageLine[], i: number): boolean {
  const { phrase, words, text } = lines[i]!;
  if (phrase?.how !== 'cover' || words < HEADLINE || !isDay(lines[i + 1])) return false;
  const all = text.split(/\s+/);
  return all.filter((word) => /^\P{L}{0,3}\p{Lu}/u.test(word)).length < all.length * CAPITALS;
}

/** Right over a text of paragraphs one after another: the entries of a list have summaries of one. */
function isOverText({ lines, first }: Page, i: number): boolean {
  if (i + 1 !== first || lines[i]!.words < HEADLINE) return false;
  for (let k = first; k < first + RUNNING; k++) {
    const line = lines[k];
    if (!line?.prose || line.weight > 0 || line.notice > 0 || line.trails) return false;
  }
  return true;
}
/** Paragraphs one after another that no list has, at least. */
const RUNNING = 2;

/** Longest label before what it names, in words. */
const LABEL = 3;

/** Behind a label that the table knows: "Sự kiện:", "Chủ đề:". */
function isLabelled(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1];
  return above?.colon === true && above.phrase !== undefined && above.words <= LABEL;
}

/** Longest verse, in words, and words that one may have more or less than the next. */
const VERSE = 12;
const METRE = 2;

/** The first of three lines at least that are as long as each other and end without a full stop. */
function isVerse(lines: readonly PageLine[], i: number): boolean {
  const { words } = lines[i]!;
  for (let k = i + 1; k <= i + 2; k++) {
    const line = lines[k];
    if (!line || line.words > VERSE || Math.abs(line.words - words) > METRE) return false;
    if (line.sentence || line.weight > 0 || line.dateline || line.item || line.colon) return false;
  }
  return true;
}

/** "GIỮ RỪNG MÙA KHÔ": what a text is about, in capitals over a headline that is not, with nothing else between that and the text. */
function isKicker({ lines, first, sources }: Page, i: number): boolean {
  const line = lines[i]!;
  const below = lines[i + 1];
  if (line.words > NAME || i + 1 >= first || !inCapitals(line.text) || !below || inCapitals(below.text))
    return false;
  if (below.words < KICKED || below.words > LONG || below.weight > 0 || below.sentence || below.colon)
    return false;
  return !below.dateline && !below.credited && !below.byline(sources) && !below.lowerStart;
}
/** Shortest headline below such a line, in words. */
const KICKED = 4;

/** A long line without a full stop beside the day and right over the text: offices say all that a meeting was about. */
function isLongBesideDay({ lines, first }: Page, i: number): boolean {
  const line = lines[i]!;
  if (line.sentence || i > first) return false;
  if (isDay(lines[i - 1])) return lines[i + 1]?.prose === true && lines[i + 1]!.sentence;
  return isDay(lines[i + 1]) && (lines[i + 2]?.prose === true || lines[i + 3]?.prose === true);
}

/** With its day behind it right over the text, and none of its kind above. */
function isLoneDated({ lines, first }: Page, i: number): boolean {
  const { shape, dateline } = lines[i]!;
  if (shape?.name !== 'dated-headline' || dateline?.label || i + 1 !== first) return false;
  return lines[i - 1]?.shape?.name !== 'dated-headline';
}

function shapeScore(page: Page, line: PageLine, i: number): number {
  const { name } = line.shape!;
  if (name === 'dated-headline') return isLoneDated(page, i) ? 0 : TITLE.inList;
  if (name === 'required' && hasFootnote(page, line)) return 0;
  return name === 'row' ? TITLE.row : TITLE.furniture;
}

/** "Như là định mệnh(*)": the star refers to a note below the text. */
function hasFootnote(page: Page, line: PageLine): boolean {
  if (!line.text.endsWith('(*)')) return false;
  for (let i = page.first; i < page.lines.length; i++) if (page.lines[i]!.text.startsWith('(*)')) return true;
  return false;
}

function lengthScore(words: number): number {
  for (const [upTo, score] of TITLE.words) if (words <= upTo) return score;
  return TITLE.tooLong;
}
