import { pattern } from '../../../../text/pattern';
import { isPerson } from '../credits/affiliations';
import { continues, isDay, isHeadlineOf, isShareOrPlayer } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { isPrintedAbove, isWorded } from '../lines/text';
import { isSignedBySite } from '../lists/teasers';
import { HEADLINE } from './measures';
import { isCompound, isMasthead, isStarter, isValue, SALUTATION } from './title-words';

/** Lines between the day and the text at most, and words of a headline of a few words. */
const HEAD = 6;
const FEW = 6;
/** Lines above a headline among which menus are looked through. */
const REACH = 400;
/** The end of a sentence and the beginning of the next. */
export const TWO = /\p{Ll}{2}[.?!…]\s\p{Lu}/u;

/** "Thầy tôi": a headline of a few words is told by the day or the by-line right below it, when nothing else can be the headline. */
export function shortHeadline(
  lines: readonly PageLine[],
  first: number,
  sources: readonly string[],
): number | undefined {
  let small = 0;
  for (let day = first - 1; day > 0 && first - day - small <= HEAD; day--) {
    // A player and a bar of links to share the page have many buttons.
    if (isShareOrPlayer(lines[day])) small++;
    const { dateline, words } = lines[day]!;
    // Where a label says who wrote the text, a name above it is the headline, and the day may stand right over it.
    const written = words <= DAY_WORDS && lines[day]!.byline(sources)?.labelled === true;
    if (words > DAY_WORDS || !(dateline || written)) continue;
    let i = day - 1;
    while (
      i > 0 &&
      ((lines[i]!.weight >= 2 && !isNews(lines[i]!)) ||
        isStarter(lines[i]!.text) ||
        isRole(lines, i) ||
        (written ? i === day - 1 && isDay(lines[i]) : isDay(lines[i]) || lines[i]!.byline(sources)))
    )
      i--;
    const line = lines[i]!;
    if (line.weight >= 2 && !isNews(line) && !isShort(lines, day + 1)) return undefined;
    const section = line.lowerStart || isEntryAbove(lines, day - 1);
    if (isShort(lines, i) && !isCompound(line.text, line.words) && !(section && isShort(lines, day + 1)))
      return i;
    // Where blogs print it, the headline stands under the day; the name of the section may stand between.
    return shortUnder(lines, day, first, sources) ?? (isShort(lines, i) ? i : undefined);
  }
  return undefined;
}

/** What somebody does, where no office is named first. */
const ROLE =
  /^(?:giảng viên|giáo viên|sinh viên|học sinh|chuyên gia|luật sư|bác sĩ|tiến sĩ|thạc sĩ|nhà (?:báo|văn|thơ|nghiên cứu|giáo|sử học)|nghiên cứu (?:viên|sinh)|phóng viên|biên tập viên|cộng tác viên|hội viên|đoàn viên|nguyên (?:phó |tổng )?(?:chủ|giám|bí|bộ|hiệu|viện|trưởng|vụ|cục)|cựu (?:bộ|đại|giám))\s/iu;

/** "BBC Việt ngữ, từ Hà Nội", "Gửi cho BBC từ Ba Lan": for whom and where from somebody writes. */
const OUTLET = pattern.u`^(?:\p{Lu}[^,.:!?]{2,30},\s(?:từ|tại|gửi từ|viết từ|tường trình từ)|(?:Gửi|Viết|Bài gửi|Bài viết)\s(?:cho|tới|đến)\s\p{Lu}[^,.:!?]{1,30}\stừ)\s\p{Lu}`;

/** "Giảng viên Trường Đại học Lâm nghiệp" below the name of who wrote the text, which stands below a headline. */
export function isRole(lines: readonly PageLine[], i: number): boolean {
  const over = lines[i - 2];
  if (!over || over.words < 2 || over.dateline) return false;
  if (!ROLE.test(lines[i]!.text) && !OUTLET.test(lines[i]!.text)) return false;
  return isPerson(lines[i - 1]!.text);
}

/** The headline over who wrote the text and for whom, where a lead below these looked more like one. */
export function overSigned(lines: readonly PageLine[], lead: number): number | undefined {
  const over = lead - 1 - NAMED;
  if (over < 0 || !isRole(lines, lead - 1)) return undefined;
  const { weight } = lines[over]!;
  return weight === 0 && isHeadlineOf(lines[over]!, FEWEST) ? over : undefined;
}
/** Lines from a headline to the role below its author, and words of such a headline at least. */
const NAMED = 2;
const FEWEST = 3;

/** The last line of a few words between a day and the text. */
export function shortUnder(
  lines: readonly PageLine[],
  day: number,
  first: number,
  sources: readonly string[],
): number | undefined {
  for (let i = first - 1, small = 0; i > day && first - i - small <= HEAD; i--) {
    if (isShareOrPlayer(lines[i])) small++;
    else if (isShort(lines, i) && !lines[i]!.byline(sources)) return i;
  }
  return undefined;
}

/** A line of a numbered list: "6- Một bạn đọc: 200.000 đồng" below "5- Cô Sáu: một bao gạo", or over "7- …". */
export function isNumbered(lines: readonly PageLine[], i: number): boolean {
  const number = numberOf(lines[i]?.text ?? '');
  if (number === 0) return false;
  return (
    numberOf(lines[i + 1]?.text ?? '') === number + 1 || numberOf(lines[i - 1]?.text ?? '') === number - 1
  );
}

/** The number that a line begins with as items do; 0 without one. */
function numberOf(text: string): number {
  return text > ':' ? 0 : Number(NUMBERED.exec(text)?.[1] ?? 0);
}
const NUMBERED = /^(\d{1,2})\s?[-–./)]\s?(?=\D)/;

/** Furniture that stands between a headline and its text. */
const WIDGETS: ReadonlySet<string> = new Set(['share', 'counter', 'player']);
/** Longest entry of a menu, in words. */
const ENTRY = 8;

/** "Gửi mẹ": where nothing else can be the headline, a few words right over the text are, below menus from the line `from` on, or at the top. */
export function shortOverText(
  lines: readonly PageLine[],
  first: number,
  sources: readonly string[],
  from = 0,
): number | undefined {
  let i = first - 1;
  while (i >= 0 && (lines[i]!.credited || (lines[i]!.weight >= 2 && WIDGETS.has(lines[i]!.kind ?? '')))) i--;
  if (i < 0 || !lines[first]!.prose || !isShort(lines, i) || lines[i]!.byline(sources)) return undefined;
  for (let k = from; k < i; k++)
    if (lines[k]!.weight < 2 && (lines[k]!.words > ENTRY || lines[k]!.sentence)) return undefined;
  return i;
}

/** Longest line that is a headline because a page begins with it; longest that ends with a full stop, below a day or not, in words. */
const TOP = 30;
const STATED = 18;
const BARELY = 10;
/** How many times as long the paragraph below it is, at least. */
const LONGER = 1.5;
/** Shortest headline of words of menus, in words. */
const COVERED = 5;

/** The first line of a page without head, its day aside, right over a paragraph: a headline whatever its words and its end. */
export function topOfText(
  lines: readonly PageLine[],
  first: number,
  sources: readonly string[],
): number | undefined {
  const i = lines[0]!.dateline && lines[0]!.words <= DAY_WORDS ? 1 : 0;
  const line = lines[i];
  const below = lines[i + 1];
  if (!line || !below || first > i + 1 || below.weight > 0 || below.words < line.words * LONGER)
    return undefined;
  if (!below.prose && !isSignedBySite(below)) return undefined;
  if (line.words < 2 || line.words > TOP || line.item || line.colon || line.lowerStart || line.notice > 0)
    return undefined;
  if (line.dateline || line.credited || line.shape || line.isText || line.byline(sources)) return undefined;
  if (line.phrase && (line.phrase.how === 'line' || line.words < COVERED)) return undefined;
  if (line.sentence && !line.asks && (line.words > (i > 0 ? STATED : BARELY) || TWO.test(line.text)))
    return undefined;
  return isWorded(line.text) && !isSignedBySite(line) ? i : undefined;
}

function isShort(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.words < 2 || line.words > FEW || line.dateline || line.shape) return false;
  if (line.sentence && !line.asks && !(line.text.endsWith('!') && !SALUTATION.test(line.text))) return false;
  if ((line.phrase && !isNews(line)) || isMasthead(line) || isValue(line.text)) return false;
  return isWorded(line.text) && !isEntryAbove(lines, i);
}

/** "Tin vắn xã hội": words of menus together, and the headline of a digest. */
export function isNews(line: PageLine): boolean {
  return line.phrase?.how === 'cover' && line.phrase.kind === 'related';
}

/** Longest line that is taken for the day of a page, in words. */
const DAY_WORDS = 12;

/** Longest entry of a menu and name of a section right over a headline with its day, and words that the headline has more, at least. */
const SECTION = 8;
const LONG_SECTION = 14;
const MORE = 3;

/** An entry of the menu is printed again as the name of the section: it stands among other short lines above. */
export function isEntryAbove(lines: readonly PageLine[], at: number): boolean {
  const { print, text, words } = lines[at]!;
  if (words > LONG_SECTION) return false;
  const longest = words <= FEW ? FEW : isOverDated(lines, at) ? SECTION : 0;
  for (let i = Math.max(1, at - REACH); longest > 0 && i < at - 1; i++) {
    if (lines[i]!.print !== print || lines[i]!.text !== text) continue;
    if (lines[i - 1]!.words <= longest && lines[i + 1]!.words <= longest) return true;
  }
  return false;
}

/** Right over a longer headline that has its day below it: organs name their sections at length. */
function isOverDated(lines: readonly PageLine[], at: number): boolean {
  const below = lines[at + 1];
  if (!below || !isHeadlineOf(below, lines[at]!.words + MORE) || below.weight > 0) return false;
  return isDay(lines[at + 2]);
}

/** Longest headline of an office that is taken for the first line of the text, in words. */
const OFFICIAL = 60;

/**
 * The first line of what was found for the text, where nothing above it can be the headline: offices say all that a meeting
 * was about, without a full stop, and what calls out or breaks off reads like a sentence.
 */
export function headOfText(lines: readonly PageLine[], first: number): number | undefined {
  const line = lines[first]!;
  let at = first + 1;
  while (lines[at]?.credited) at++;
  const below = lines[at];
  if (!below?.prose || !below.sentence) return undefined;
  if (line.item || line.lowerStart || line.weight > 0 || line.notice > 0 || line.colon) return undefined;
  if (line.dateline || line.credited) return undefined;
  if (isCalled(line)) return isUnderFurniture(lines, first) ? first : undefined;
  if (line.words < HEADLINE || line.words > OFFICIAL || line.sentence || line.trails) return undefined;
  return continues(line, below) ? undefined : first;
}

/** "Giữ lấy mùa hoa!", "Nhớ một dòng sông...": headlines that call out or break off. */
export function isCalled({ words, text }: PageLine): boolean {
  if (words < 2 || words > CALLED) return false;
  return /(?:!|\.{3}|…)["”]?$/u.test(text) && !SALUTATION.test(text) && !TWO.test(text);
}
/** Longest such headline, in words. */
const CALLED = 14;

/** At the top of the page, or right below a day or furniture. */
function isUnderFurniture(lines: readonly PageLine[], i: number): boolean {
  const above = lines[i - 1];
  return above === undefined || above.weight > 0 || isDay(above) || above.phrase !== undefined;
}

/** Shortest lead under a headline of a few words, and under any, in words. */
const LEAD = 12;
const LONG_LEAD = 18;

/** The headline right over a sentence that has the day below it: what was taken for the headline is its lead. */
export function shortOverLead(
  lines: readonly PageLine[],
  lead: number,
  sources: readonly string[],
): number | undefined {
  const { words, sentence, asks, prose } = lines[lead]!;
  if (lead === 0 || !sentence || asks || words < LEAD || !isDay(lines[lead + 1])) return undefined;
  const above = lines[lead - 1]!;
  const long = prose && words >= LONG_LEAD && above.weight === 0 && isHeadlineOf(above, HEADLINE);
  if (!(long || isShort(lines, lead - 1)) || above.byline(sources)) return undefined;
  return isPrintedAbove(lines, lead - 1) ? undefined : lead - 1;
}

/**
 * A few words right below the day, which has the name of the section above it, an entry of the menu or in small letters: that is
 * no headline, nor is what stands above it, the last of the menu, though the day is not far.
 */
export function underSection(
  lines: readonly PageLine[],
  best: number,
  sources: readonly string[],
): number | undefined {
  const line = lines[best]!;
  const [above, next] = [lines[best - 1], lines[best + 1]];
  if (line.words > FEW || !above || !next || above.words > FEW || above.sentence || above.dateline)
    return undefined;
  const named = line.lowerStart && isDay(next);
  const at = named ? best + 2 : best + 3;
  if (!named && !(isDay(lines[best + 2]) && isEntryAbove(lines, best + 1))) return undefined;
  const below = lines[at + 1];
  if (!below || !isShort(lines, at) || lines[at]!.byline(sources)) return undefined;
  return below.weight > 0 || below.prose ? at : undefined;
}

/**
 * "Tin vắn": what heads lists of other pages is the headline of a digest where its day and the first item follow; so is a line
 * between the day and the items of a list, with which a text begins.
 */
export function overItems(lines: readonly PageLine[], first: number): number | undefined {
  let from = isNumbered(lines, first + 1) && !isNumbered(lines, first) ? first + 1 : first;
  while (from > 1 && isNumbered(lines, from - 1)) from--;
  if (from < 2 || !(lines[from]!.item || isNumbered(lines, from))) return undefined;
  const at = isDay(lines[from - 1]) ? from - 2 : from - 1;
  const { phrase, words, colon, sentence } = lines[at]!;
  if (words < 2 || colon || sentence) return undefined;
  if (at < from - 1) return phrase?.role === 'opens' && phrase.kind === 'related' ? at : undefined;
  return isDay(lines[at - 1]) && phrase?.how !== 'line' ? at : undefined;
}
