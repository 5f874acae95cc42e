import { pattern } from '../../../../text/pattern';
import { isPerson } from '../credits/affiliations';
import type { Byline } from '../credits/bylines';
import { wholeCredit } from '../credits/credits';
import { endOfNick } from '../credits/nicks';
import { opensDocument } from '../credits/person-names';
import { isKnownSite, isPlatform } from '../credits/sites';
import { speaksOfDay } from '../extent/beginning';
import { headsPart, isAmongTold, isNamedContact } from '../extent/told';
import { CONFIDENCE } from '../extent/weights';
import { isDay, isNumberInSentence, isShareOrPlayer, likeHeadline, opensList } from '../extent/zones';
import { isPollQuestion } from '../forms/interludes';
import { readsLikeCaption, titlesPictures } from '../lines/captions';
import type { PageLine } from '../lines/line';
import { hasNoSmall, inCapitals } from '../lines/text';
import { endOfDated, isOtherHeadline } from '../lists/under-lead';
import {
  BODY,
  CAPTION,
  credit,
  cut,
  cutByItself,
  datelineMark,
  doubtful,
  HEADLINE,
  type Mark,
  relatedMark,
  SECTION,
  SECTION_ENTRY,
} from '../marks';
import { ABOUT, beginOfLetterhead, endOfLetterhead, isKindOfLetter, isNation } from '../title/letterhead';
import { isAge } from '../title/title-words';
import { isToday } from './above-title';
import { isBelowLabel, nameMark } from './labelled-name';

/** Shortest line with a colon that announces a list, in words; shorter ones are labels. */
const ANNOUNCES = 6;

/** Longest kind of an official text, in words. */
const KIND = 4;

/** Above the name of a part of an official text: "Chương I". */
const PART = /^(?:chương|phần|mục)\s[IVX\d]{1,5}$/iu;

/** The letterhead of an official text that the page prints below its own headline is of the text. */
function markLetterhead(
  lines: readonly PageLine[],
  title: number,
  first: number,
  marks: (Mark | undefined)[],
): void {
  for (let i = title + 1; i < first; i++) {
    const end = isNation(lines[i]!) ? endOfLetterhead(lines, i) : i;
    if (end === i) continue;
    for (let k = Math.max(title + 1, beginOfLetterhead(lines, i)); k < Math.min(end, first); k++)
      marks[k] ??= BODY;
    return;
  }
}

/** Lines between the day of the page and one that its text speaks of, more than. */
const FAR = 12;

/** Marks the lines between the title and the first line of the body. */
export function markHead(
  lines: readonly PageLine[],
  title: number,
  first: number,
  marks: (Mark | undefined)[],
  sources: readonly string[],
): void {
  const titleKey = lines[title]!.key;
  markLetterhead(lines, title, first, marks);
  let inList = 0;
  let list = false;
  // The day of the page stands first; below it others may be what the text speaks of.
  let dated: number | undefined;
  for (let i = title + 1; i < first; i++) {
    const line = lines[i]!;
    if (marks[i]) continue;
    // The head of an official letter says what it is about, which the page may have taken for its headline.
    if (line.key === titleKey && line.short && !ABOUT.test(line.text)) {
      marks[i] = isApart(title, i, marks) ? cut('repeated', 'repeated', CONFIDENCE.repeated) : HEADLINE;
      continue;
    }
    const dateline = line.words <= 20 ? line.dateline : undefined;
    if (dateline && isToday(line)) {
      marks[i] = cut('navigation', 'clock', CONFIDENCE.few);
      continue;
    }
    if (dateline) {
      const end =
        marks[i - 1]?.label === 'body' ? endOfDated(lines, i, Math.min(first, lines.length - 1), marks) : i;
      if (end > i) {
        while (i < end) marks[i++] = cut('related', 'related', CONFIDENCE.few);
        i--;
        continue;
      }
      const told = dated !== undefined && !dateline.label && (speaksOfDay(line) || i - dated > FAR);
      marks[i] = told ? BODY : datelineMark(dateline);
      dated ??= i;
      inList = 0;
      continue;
    }
    if (isPollQuestion(lines, i)) {
      marks[i] = cut('poll', 'poll', CONFIDENCE.few);
      continue;
    }
    if (line.prose && line.notice < 2) {
      marks[i] = BODY;
      inList = 0;
      continue;
    }
    if (opensList(line) && headsPart(lines, i, lines.length - 1)) {
      marks[i] = BODY;
      continue;
    }
    if (opensList(line)) {
      marks[i] = cutByItself(line);
      inList = 1;
      continue;
    }
    // "Kinh tế Đô thị" beside the day: a paper whose name is made of sections' names.
    if (
      line.phrase?.how === 'cover' &&
      isKnownSite(line.text) &&
      (isDay(lines[i - 1]) || isDay(lines[i + 1]))
    ) {
      marks[i] = credit({ source: wholeCredit(line.text), labelled: false });
      continue;
    }
    if (isAge(line.text) && isBesideHead(lines[i - 1]!, marks[i - 1], lines[i + 1])) {
      marks[i] = cut('counter', 'counter', CONFIDENCE.few);
      continue;
    }
    const fields = line.weight >= 2 && line.text.includes(' / ') ? line.byline(sources) : undefined;
    if (fields?.labelled && fields.author) {
      marks[i] = line.dateline ? datelineMark(line.dateline) : credit(fields);
      continue;
    }
    if (line.weight >= 2) {
      marks[i] =
        isNamedContact(lines, i) ||
        isKindOfLetter(lines, i) ||
        // "Giao thông công chính Hà Nội thông báo:", though each of its words is known from menus.
        (line.colon && line.words >= ANNOUNCES && line.phrase?.how === 'cover') ||
        isNumberInSentence(lines, i) ||
        (line.shape?.name === 'clock' && isAmongTold(lines, i))
          ? BODY
          : cutByItself(line);
      continue;
    }
    const below = isBelowLabel(lines, i);
    const nick = below || line.byline(sources) ? i : endOfNick(lines, i, title);
    if (below || nick > i) {
      marks[i] = nameMark(line, below ? lines[i - 1] : undefined);
      // The rank of an account, and its marks.
      for (let k = i + 1; k < nick; k++) marks[k] ??= cut('other', 'in-head', CONFIDENCE.few);
      continue;
    }
    const headlines = endOfHeadlines(lines, i, first, marks);
    if (headlines > i) {
      const mark = relatedMark(headlines - i);
      while (i < headlines) marks[i++] = mark;
      i--;
      continue;
    }
    if (isCountOfSite(line)) {
      marks[i] = cut('counter', 'counter', CONFIDENCE.few);
      continue;
    }
    // "NGHỊ ĐỊNH", over what an official text is about.
    if (line.words <= KIND && opensDocument(line.text) && hasNoSmall(line.text)) {
      marks[i] = BODY;
      continue;
    }
    if (isVoice(lines, i)) {
      marks[i] = cut('player', 'in-head', CONFIDENCE.few);
      continue;
    }
    const byline = line.byline(sources);
    if (byline && !byline.labelled && isAmongButtons(lines, i, byline)) {
      marks[i] = cut('share', 'share', CONFIDENCE.few);
      continue;
    }
    if (byline?.source && !byline.labelled && !byline.author && isInPlayer(lines, i)) {
      marks[i] = cut('player', 'in-head', CONFIDENCE.few);
      continue;
    }
    if (byline && !byline.labelled && isEntryInCapitals(lines, i, title, byline)) {
      marks[i] = doubtful('navigation', 'in-head');
      continue;
    }
    // What a line with a colon announces ("… vô cùng thương tiếc báo tin:") are no authors.
    const announced = lines[i - 1]!.colon && lines[i - 1]!.words >= ANNOUNCES;
    if (announced) list = true;
    if (
      byline &&
      !(line.phrase && !byline.labelled) &&
      (byline.labelled || !(list || PART.test(lines[i - 1]!.text) || isWrapped(lines, i)))
    ) {
      marks[i] = credit(byline);
      continue;
    }
    if (line.short && (line.credited || readsLikeCaption(line)) && !(inList > 0 && titlesPictures(line))) {
      marks[i] = CAPTION;
      continue;
    }
    // Headlines of a list may begin with the file name of their picture, in small letters.
    if (inList > 0 && inList <= 5 && (likeHeadline(line) || (line.lowerStart && !line.sentence))) {
      marks[i] = cut('related', 'related', CONFIDENCE.list);
      inList++;
      continue;
    }
    inList = 0;
    if (line.shape?.name === 'breadcrumb') marks[i] = SECTION;
    else if (line.phrase?.role === 'section') {
      marks[i] = SECTION_ENTRY;
    } else if (line.words >= 8 || line.sentence) marks[i] = BODY;
    else marks[i] = betweenFurniture(lines, i, title, first);
  }
  markScraps(lines, title + 1, first, marks);
}

/** Furniture parts a print of the headline from the headline; under its day or another print it is as good as that one. */
function isApart(title: number, print: number, marks: readonly (Mark | undefined)[]): boolean {
  for (let i = title + 1; i < print; i++) if (marks[i]!.label === 'cut') return true;
  return false;
}

/** Below the headline, the day or a credit, or beside a button: rows of tables have values, too. */
function isBesideHead(above: PageLine, mark: Mark | undefined, below: PageLine | undefined): boolean {
  if (mark && mark.label !== 'body' && mark.label !== 'doubtful') return true;
  return above.weight >= 2 || isDay(below) || (below !== undefined && below.weight >= 2);
}

/** "Nữ" beside "Nam": the voices of a player, though people are called so. */
function isVoice(lines: readonly PageLine[], i: number): boolean {
  const other = VOICES.get(lines[i]!.text);
  return other !== undefined && (lines[i - 1]!.text === other || lines[i + 1]?.text === other);
}
const VOICES: ReadonlyMap<string, string> = new Map([
  ['Nữ', 'Nam'],
  ['Nam', 'Nữ'],
]);

/** Longest name of a button, in words. */
const BUTTON = 2;

/** "VOV", "Zing" between buttons to share the page and those of its player, or below such that are called by their site: one of them. */
function isAmongButtons(lines: readonly PageLine[], i: number, { author }: Byline): boolean {
  if (lines[i]!.words > BUTTON || !isShareOrPlayer(lines[i - 1])) return false;
  // "T.Vy": buttons have no initials.
  if (author && (isPerson(author.value) || INITIAL.test(author.value))) return false;
  if (isShareOrPlayer(lines[i + 1])) return true;
  return !ACRONYM.test(lines[i]!.text) && isPlatform(lines[i - 1]!.text) && isPlatform(lines[i - 2]!.text);
}
const INITIAL = pattern.u`^\p{Lu}\.\s?\p{Lu}`;
/** "TTXVN": agencies are called by their initials, sites that pages are shared on are not. */
const ACRONYM = /^[A-ZĐ]{2,}$/u;

/** Between the button of a player and its clock: who speaks. */
function isInPlayer(lines: readonly PageLine[], i: number): boolean {
  return [lines[i - 1], lines[i + 1]].every(
    (line) => line !== undefined && line.weight >= 2 && line.kind === 'player',
  );
}

/** "KHO SÁCH HAY" beside other lines in capitals: an entry of a menu below the headline, unless somebody is called so. */
function isEntryInCapitals(
  lines: readonly PageLine[],
  i: number,
  title: number,
  { author }: Byline,
): boolean {
  const { text, words } = lines[i]!;
  if (words < 2 || !inCapitals(text) || (author && isPerson(author.value)) || isKnownSite(text)) return false;
  return isInCapitals(lines[i + 1]) || (i - 1 > title && isInCapitals(lines[i - 1]));
}

function isInCapitals(line: PageLine | undefined): boolean {
  return line !== undefined && line.words <= ENTRY && !line.dateline && inCapitals(line.text);
}
/** Longest such entry, in words. */
const ENTRY = 6;

/** Text that goes on with a small letter in the next line: its first line may be a single word. */
function isWrapped(lines: readonly PageLine[], i: number): boolean {
  const next = lines[i + 1];
  return next?.lowerStart === true && next.words >= 3 && next.weight === 0 && !next.dateline;
}

/** Headlines in a row right under the day and above the lead that are other pages', at least and at most. */
const HEADLINES = [2, 4] as const;

/** The line after headlines of other pages between the day and the lead; the line itself when there are none. */
function endOfHeadlines(
  lines: readonly PageLine[],
  from: number,
  first: number,
  marks: readonly (Mark | undefined)[],
): number {
  if (marks[from - 1]?.label !== 'dateline') return from;
  // Below another day it is one of those that the text speaks of.
  for (let i = from - 2; i >= 0 && marks[i]?.label !== 'title'; i--)
    if (marks[i]?.label === 'dateline') return from;
  let end = from;
  while (end < first && !marks[end] && isHeadline(lines[end]!)) end++;
  const count = end - from;
  return end === first && count >= HEADLINES[0] && count <= HEADLINES[1] ? end : from;
}

const OPENING = pattern.u`^[\p{Lu}\d"“]`;

/** No salutation, which ends with a mark, and no credit of a photo, which begins with a sign. */
function isHeadline(line: PageLine): boolean {
  return isOtherHeadline(line) && !line.sentence && OPENING.test(line.text);
}

/** So many scraps in a row between headline and text, and words of a scrap, are what is left of buttons or of a profile. */
const SCRAPS = 3;
const SCRAP = 4;

/** Cuts rows of a few words each that nothing speaks for; a single line may be a name or a remark, and stays. */
function markScraps(lines: readonly PageLine[], from: number, to: number, marks: (Mark | undefined)[]): void {
  for (let i = from; i < to; i++) {
    let end = i;
    let unknown = 0;
    let known = 0;
    for (; end < to && isScrap(lines[end]!, marks[end]!); end++) {
      if (marks[end]!.label === 'doubtful') unknown++;
      else if (marks[end]!.label === 'cut') known++;
    }
    if (unknown >= SCRAPS && known > 0) {
      for (let k = i; k < end; k++)
        if (marks[k]!.label === 'doubtful') marks[k] = cut('other', 'in-head', CONFIDENCE.few);
    }
    i = end;
  }
}

function isScrap(line: PageLine, mark: Mark): boolean {
  if (mark.label === 'doubtful') return line.words <= SCRAP && !line.sentence && !line.colon;
  return mark.label === 'cut' || mark.label === 'dateline';
}

/** "0 Thanh Niên": how many comments or shares, and the name of the site. */
function isCountOfSite(line: PageLine): boolean {
  if (line.words < 2 || line.words > 6) return false;
  const count = /^\d{1,5}\s+/.exec(line.text);
  return count !== null && isKnownSite(line.text.slice(count[0].length));
}

/** A word or two among buttons is a button too; anything else is left alone. */
function betweenFurniture(lines: readonly PageLine[], i: number, title: number, first: number): Mark {
  const above = i - 1 > title && lines[i - 1]!.weight >= 2;
  const below = i + 1 < first && lines[i + 1]!.weight >= 2;
  if (lines[i]!.words <= 4 && above && below) return cut('other', 'in-head', CONFIDENCE.few);
  return doubtful('other', 'in-head');
}
