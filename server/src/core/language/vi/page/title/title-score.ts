import { pattern } from '../../../../text/pattern';
import { endOfRank } from '../credits/name-lines';
import { isFullName, isPersonName, isSurname } from '../credits/person-names';
import { isHolder } from '../credits/signatures';
import { hasHead } from '../credits/sites';
import { TITLE } from '../extent/weights';
import { continues, isDay, isHeadlineOf } from '../extent/zones';
import { isUnderContents } from '../forms/contents';
import type { PageLine } from '../lines/line';
import { isWorded, saidAgain } from '../lines/text';
import { isSignedBySite } from '../lists/teasers';
import { datelineAt, isDatedEntry, isDatedSentence, isNamedByDay, isStatedOverDay } from './headline-days';
import { isLetterhead } from './letterhead';
import { HEADLINE, LONG, NAME } from './measures';
import { isLongOverDay, isOwned, ownsDateline } from './own-day';
import { followsOpening, hasButtons, openingOf } from './own-lead';
import { placedHeadline } from './placed';
import { isEntryAbove, isNumbered, isRole, shortUnder, TWO } from './short-title';
import {
  hasFootnote,
  isCaption,
  isFirstPart,
  isKicker,
  isLabelled,
  isLoneDated,
  isLongBesideDay,
  isOverText,
  isSaid,
  isSignedDay,
  isVerse,
  type Page,
  trailsOff,
} from './title-looks';
import { followsLead, headlineBelow, inList, pointsBack, shortBelow, standsBetween } from './title-place';
import { endsWithHeadline, isTwice, PRINTED, printScore } from './title-prints';
import {
  FRONT,
  isAmongFacts,
  isCompound,
  isGreeting,
  isLabelledName,
  isMasthead,
  isOfSeries,
  isStarter,
  isValue,
  SALUTATION,
  saysWhatItShows,
} from './title-words';
import { endOfHeadline } from './wrapped-headline';

/** Longest headline, in words. */
const LONGEST = 60;
/** Words from which on a headline is long, and what one with its day right below counts. */
const LENGTHY = 25;
const LONG_DATED = 1.5;
/** Longest headline that may be made of two sentences, in words. */
const NEVER_TWO = 25;
/** What the words of the body can add to a candidate's score, with some room for rounding. */
export const MOST_OVERLAP = TITLE.overlap + 1e-6;
const MOST_PRINTS = TITLE.repeated + TITLE.captionOf;
const MOST_BEGINNING = TITLE.buttons + TITLE.lead;

/**
 * How much a line looks like the headline, but for the words that it shares with the body; any value below `enough` when
 * it does not come up to that.
 */
export function titleScore(page: Page, i: number, enough: number): number {
  const { lines, first } = page;
  const line = lines[i]!;
  if (!line.short || line.isText || line.words > LONGEST) return Number.NEGATIVE_INFINITY;
  // What the table knows as a whole line, or nearly, is the entry of a menu; so is the name of a section, however long.
  const { phrase } = line;
  const named = phrase?.role === 'section' && phrase.how === 'line';
  const entry = phrase !== undefined && phrase.how !== 'start' && (named || line.words <= NAME);
  if (entry && !isDatedEntry(lines, i)) return Number.NEGATIVE_INFINITY;
  const text = line.text;
  const over = line.words > LONG && !isLongBesideDay(page, i);
  if (i >= first && (isVerse(lines, i) || (i > first && isVerse(lines, i - 1))))
    return Number.NEGATIVE_INFINITY;
  if (i > first && isAskedInText(page, i)) return Number.NEGATIVE_INFINITY;
  if (i >= first && (over || line.lowerStart || line.item)) return Number.NEGATIVE_INFINITY;
  const last = text[text.length - 1]!;
  if (
    i >= first &&
    /[.:]["”]?$/.test(text) &&
    !(i === first && isDatedSentence(lines, i)) &&
    !trailsOff(lines, i) &&
    endOfHeadline(lines, i) === i
  )
    return Number.NEGATIVE_INFINITY;
  // Wrapped text: the sentence goes on in the next line.
  if ((last === ',' || last === ';') && endOfHeadline(lines, i) === i) return Number.NEGATIVE_INFINITY;
  if (i > 0 && endOfHeadline(lines, i - 1) === i) return Number.NEGATIVE_INFINITY;
  let score = over || line.words <= LONG ? lengthScore(line.words) : 0;
  if (score < LONG_DATED && line.words > LENGTHY && isLongOverDay(lines, i)) score = LONG_DATED;
  const breaksOff = line.trails && !trailsOff(lines, i);
  if (line.sentence && (breaksOff || /(?<!\.)\.["”]?$/.test(text)))
    score += isTwice(lines, i, first) ? 0 : isStatedOverDay(lines, i) ? TITLE.stated : TITLE.fullStop;
  else if (line.words > NEVER_TWO && TWO.test(text)) score += TITLE.fullStop;
  const wrapped = endOfHeadline(lines, i) > i;
  if (line.colon && !wrapped) score += TITLE.colon;
  if (phrase && !entry && !isSaid(lines, i))
    score += phrase.role === 'section' ? TITLE.section : phrase.weight >= 2 ? TITLE.furniture : -1;
  if (line.shape) score += shapeScore(page, line, i);
  if (isCompound(text, line.words) && hasHeadlineBelow(page, i)) score += TITLE.section;
  if (line.item) score += TITLE.item;
  if (isAmongFacts(lines, i)) score += TITLE.furniture;
  if (i > first && headsPart(page, i)) score += TITLE.afterLead;
  const away = Math.max(0, first - i);
  score += Math.max(TITLE.perLineCap, away * TITLE.perLine);
  if (away <= 3) score += TITLE.adjacent;
  const placed = placedIn(page);
  if (i === placed) score += line.words > NAME ? TITLE.placed : 0;
  else if (placed === null || i > placed) {
    if (i === 0) score += TITLE.firstLine;
    if (i === page.lone) score += TITLE.lone;
  }
  if (continues(line, lines[i + 1]) && !wrapped && !isOverInitial(lines, i)) score += TITLE.wrapped;
  if (score + TITLE.datelineBelow + MOST_PRINTS < enough) return score;
  if (isNoHeadline(page, i)) return Number.NEGATIVE_INFINITY;
  const dated = wrapped ? 1 : ownsDateline(lines, i, page.sources);
  if (isEntryAbove(lines, i)) score += TITLE.section;
  if (isUnderContents(lines, i) || leadsOn(lines[i + 1])) score += TITLE.inList;
  if (dated !== 0) {
    score += dated * TITLE.datelineBelow;
    if (dated === 1 && isSignedDay(lines, i + 1)) score += TITLE.signed;
  } else if (standsBetween(lines, i, page.sources)) score += TITLE.between;
  else if (i + 2 === first && isFullNameInAnyCase(lines[i + 1]!.text)) score += TITLE.signed;
  else if (datelineAt(lines, i - 2, i - 1)) score += isOwnedAbove(lines, i) ? 0 : TITLE.datelineAbove;
  if (isGreeting(line) && !isDay(lines[i + 1])) score += TITLE.section;
  if (isMasthead(line)) score += TITLE.furniture;
  const below = lines[i + 1];
  if (isKicker(page, i) || (below && isOfSeries(below) && isDay(lines[i + 2]))) score += TITLE.section;
  // In a list without dates the headline that has one is not of the list.
  if (isLabelled(lines, i) && !isDay(lines[i + 1])) score += TITLE.furniture;
  else if (dated < 1 && i !== placed && inList(lines, i) && !isOverText(page, i)) score += TITLE.inList;
  const prints = line.words < PRINTED ? 0 : MOST_PRINTS;
  if (score + prints + MOST_BEGINNING < enough) return score;
  if (followsLead(lines, i) || (dated < 1 && followsOpening(lines, i))) score += TITLE.afterLead;
  else if (dated < 1) score += beginsArticle(page, i);
  if (score + prints < enough) return score;
  score += printScore(lines, line, first, page.last, i < first && dated === 1);
  if (score < enough) return score;
  if (WAY.test(text) && endsWithHeadline(lines, i)) score += TITLE.furniture;
  if (line.notice > 0) score += TITLE.furniture;
  const byline = line.byline(page.sources);
  if (byline?.labelled && byline.author && byline.source) return Number.NEGATIVE_INFINITY;
  if (byline?.labelled && byline.author && text.includes(':')) score += TITLE.furniture;
  else if ((byline && (line.words <= 5 || byline.author)) || isLabelledName(text)) score += TITLE.name;
  else if (byline?.labelled && (!byline.source || line.text.includes(':'))) score += TITLE.furniture;
  else if (isOffice(lines, i, page.sources) || isNumberedOffice(text)) score += TITLE.name;
  return score;
}

/** "Xem chi tiết ...": the button to another page, below its headline. */
function leadsOn(below: PageLine | undefined): boolean {
  return below !== undefined && below.words <= BUTTON && below.weight > 0 && DETAILS.test(below.text);
}
const BUTTON = 4;
const DETAILS = /^(?:xem|đọc) (?:chi tiết|tiếp)/iu;

/** The way through the site to a page: its steps stand apart, or it begins where all do. */
const WAY = /\s{2}|^(?:trang chủ|home)\s/iu;

/**
 * Right below the day and over a whole paragraph, of which a large initial was lost: "ăm nay, bà con ở Khe Nước …". A text
 * that was broken over lines has them of one width.
 */
function isOverInitial(lines: readonly PageLine[], i: number): boolean {
  const [line, below] = [lines[i]!, lines[i + 1]!];
  if (!isDay(lines[i - 1]) || line.words > LENGTHY || below.words <= LENGTHY) return false;
  return below.text.length > line.text.length * WIDTHS && !STOP.test(line.text);
}
const WIDTHS = 1.5;
const STOP = pattern.u`[.!?…]\s\p{Lu}`;

/** Share of the words of a headline that its lead says again, at least. */
const LED = 0.3;

/**
 * Right over the first paragraph, which says some of its words again, stands what can only be its headline: a line below
 * over a single paragraph heads a part of the text.
 */
function headsPart({ lines, first }: Page, i: number): boolean {
  const above = lines[first - 1];
  if (!above || above.weight > 0 || !lines[first]!.prose || !isHeadlineOf(above, HEADLINE)) return false;
  if (lines[i + 2]?.prose !== false) return false;
  return saidAgain(above, lines[first]!) >= LED;
}

/**
 * A question right between the first paragraph and its answer, with another one below: the first of an interview. One that
 * nothing else asks ("Kết cấu thép là gì?") may be all the headline that a page has.
 */
function isAskedInText({ lines, first, last }: Page, i: number): boolean {
  if (i - 1 !== first || !lines[i - 1]!.prose || !isAnswered(lines, i)) return false;
  for (let k = i + 2; k < last; k++) if (isAnswered(lines, k)) return true;
  return false;
}

/** A question in a line of its own over a paragraph. */
function isAnswered(lines: readonly PageLine[], i: number): boolean {
  return lines[i]!.asks && lines[i + 1]?.prose === true;
}

/** The line that stands where headlines do and may be one, looked for once. */
export function placedIn(page: Page): number | null {
  if (page.placed === undefined) {
    const at = placedHeadline(page);
    page.placed = at === null || isNoHeadline(page, at) ? null : at;
  }
  return page.placed;
}

/** What only the words of a line tell, which takes long to find out: a value, a signature, the head of a letter, a part. */
export function isNoHeadline(page: Page, i: number): boolean {
  const { lines } = page;
  const line = lines[i]!;
  const { text } = line;
  if (!isWorded(text) || (line.credited && !saysWhatItShows(line)) || isCaption(lines, i)) return true;
  if (line.dateline && !isNamedByDay(lines, i) && !isLoneDated(page, i)) return true;
  if (isLetterhead(lines, i) || isValue(text) || isSignedBySite(line) || SALUTATION.test(text)) return true;
  if (isStarter(text) || isRole(lines, i)) return true;
  if (isNumbered(lines, i) || pointsBack(lines, i)) return true;
  return (line.shape !== undefined && FRONT.test(text)) || isFirstPart(page, i);
}

/** What buttons and the lead right below say of a line that has no day; and what the page's lead above it says. */
function beginsArticle(page: Page, i: number): number {
  const { lines, sources } = page;
  if (lines[i]!.words < PRINTED) return 0;
  const buttons = hasButtons(lines, i, sources) ? TITLE.buttons : 0;
  if (page.opening === undefined) page.opening = openingOf(page);
  if (page.opening === null) return buttons;
  if (i > page.opening.lead) return TITLE.afterLead;
  const lead = i === page.opening.headline && page.opening.lead < page.first ? TITLE.lead : 0;
  return buttons + lead;
}

/** "NGUYỄN THU HÀ" too. */
function isFullNameInAnyCase(text: string): boolean {
  if (isFullName(text)) return true;
  const words = text.split(' ');
  return words.length >= FULL && isSurname(words[0]!) && isPersonName(text);
}
/** Shortest name with the family name, in words. */
const FULL = 3;

/** Where somebody works, below the name: "Học viện Chính trị khu vực I", "Bộ trưởng Bộ Y tế". */
function isOffice(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const line = lines[i]!;
  const above = lines[i - 1];
  if (!above || line.words > OFFICE || above.words > OFFICE) return false;
  if (isHolder(line) && isFullName(above.text)) return true;
  if (endOfRank(above.text) === 0) return false;
  return hasHead(line.text) && above.byline(sources)?.author !== undefined;
}

/** "2 Viện Nghiên cứu Biển", "(1) Trường Đại học Bến Xuân": where one of several authors works. */
function isNumberedOffice(text: string): boolean {
  const number = NUMBERED.exec(text)?.[0].length;
  return number !== undefined && hasHead(text.slice(number));
}
const NUMBERED = pattern.u`^(?:[1-9*]|\([1-9*]\)|\[[1-9]\])[,.]?\s?(?=\p{Lu})`;
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

function shapeScore(page: Page, line: PageLine, i: number): number {
  const { name } = line.shape!;
  if (name === 'dated-headline') return isLoneDated(page, i) ? 0 : TITLE.inList;
  if (name === 'required' && hasFootnote(page, line)) return 0;
  return name === 'row' ? TITLE.row : TITLE.furniture;
}

function lengthScore(words: number): number {
  const scores = TITLE.words;
  for (let k = 0; k < scores.length; k++) if (words <= scores[k]![0]) return scores[k]![1];
  return TITLE.tooLong;
}
