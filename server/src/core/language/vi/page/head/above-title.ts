import { pattern } from '../../../../text/pattern';
import { isAged } from '../credits/byline-labels';
import { isFullName } from '../credits/person-names';
import { isKnownSite } from '../credits/sites';
import { CONFIDENCE } from '../extent/weights';
import { isDay, isHeadlineOf, likeHeadline, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import {
  BODY,
  credit,
  cut,
  cutByItself,
  datelineMark,
  doubtful,
  type Mark,
  SECTION,
  SECTION_ENTRY,
} from '../marks';
import { kindOf, letterheadOf } from '../title/letterhead';
import { isMenuClock } from '../title/page-top';
import { isWeather } from '../title/title-words';
import { isBelowLabel, nameMark } from './labelled-name';

/** So many lines above the title are a menu, whatever they say. */
const MENU = 8;
/** Datelines and section names stand at most so many lines above the title. */
const NEAR = 3;

/** Marks the lines above the title: menus and the like, a dateline or the section's name close to the title. */
export function markAbove(
  lines: readonly PageLine[],
  title: number,
  marks: (Mark | undefined)[],
  sources: readonly string[],
): void {
  let evident = 0;
  for (let i = 0; i < title; i++) if (lines[i]!.weight >= 1) evident++;
  const menu = title >= MENU || evident >= 3 || isBareMenu(lines, title);
  let named = false;
  // Furniture between a line and the title parts the two.
  let parted = false;
  let apart = 0;
  const kind = kindOf(lines, title);
  if (kind !== undefined) marks[kind] ??= BODY;
  for (let i = letterheadOf(lines, title); i < title; i++)
    if (lines[i]!.weight < 2 && !lines[i]!.dateline) marks[i] ??= BODY;
  for (let i = title - 1; i >= 0; i--) {
    const line = lines[i]!;
    // Buttons that print, save and share stand below the dateline wherever that is.
    if (!(line.weight >= 2 && line.kind === 'share')) apart++;
    if (marks[i]) continue;
    const near = apart <= NEAR;
    if (line.weight >= 2 && !line.dateline) parted = true;
    if (near) {
      if (
        isBelowLabel(lines, i) &&
        !line.phrase &&
        (line.byline(sources)?.author || besideDay(lines, i - 1))
      ) {
        marks[i] = nameMark(line, lines[i - 1]);
        continue;
      }
      const dateline = line.dateline;
      if (dateline) {
        marks[i] = isClock(lines, i, title, parted)
          ? cut('navigation', 'clock', CONFIDENCE.few)
          : datelineMark(dateline);
        continue;
      }
      // Columns print who wrote them right over the headline.
      const placed = besideDay(lines, i) || isAged(line.text) || (i === title - 1 && isFullName(line.text));
      const byline = placed && !line.phrase ? line.byline(sources) : undefined;
      if (byline && !(menu && !byline.labelled && !byline.author)) {
        marks[i] = credit(byline);
        continue;
      }
      if (
        !named &&
        !parted &&
        isSectionName(line) &&
        !isAmongHeadlines(lines, i, title) &&
        !(menu && isMenuEntry(lines, i))
      ) {
        // Below other entries the section's name is the last entry of a menu, and still the section's name.
        const entry = isPlainName(line) && endsChain(lines, i);
        marks[i] = entry ? SECTION_ENTRY : SECTION;
        named = true;
        continue;
      }
      if (menu) parted = true;
    }
    marks[i] = isOverAddress(lines, i)
      ? cut('navigation', 'menu', CONFIDENCE.few)
      : aboveMark(line, isListed(lines, i, title) || menu || (parted && line.words <= 7), title);
  }
}

/** Of a list, with its heading above or with other entries beside it. */
function isListed(lines: readonly PageLine[], i: number, title: number): boolean {
  return underHeading(lines, i) || isAmongHeadlines(lines, i, title);
}

/** Beside another headline above the title: both are of other pages. */
function isAmongHeadlines(lines: readonly PageLine[], i: number, title: number): boolean {
  return (
    isOther(lines[i]!) && ((i > 0 && isOther(lines[i - 1]!)) || (i + 1 < title && isOther(lines[i + 1]!)))
  );
}

function isOther(line: PageLine): boolean {
  return (
    isHeadlineOf(line, OTHER) && line.weight === 0 && !line.dateline && !line.prose && line.words <= LONGEST
  );
}
/** Shortest and longest headline of another page, in words. */
const OTHER = 6;
const LONGEST = 20;

/** Ends with the address of a site: "Trường Trung cấp Y tế Bình Khê https://tcyt.example". */
const ADDRESSED = /\S\shttps?:\/\/[\w-]+(?:\.[\w-]+){1,5}\/?$/i;

/** Right over or under a day. */
function besideDay(lines: readonly PageLine[], i: number): boolean {
  return isDay(lines[i + 1]) || (i > 0 && isDay(lines[i - 1]));
}

/** The name of the site, as pages made for printing have it: at the top, over the address or beside it. */
function isOverAddress(lines: readonly PageLine[], i: number): boolean {
  if (i === 0 && lines[i]!.short && ADDRESSED.test(lines[i]!.text)) return true;
  const below = lines[i + 1]!;
  return i === 0 && !lines[i]!.sentence && below.shape?.name === 'address' && below.kind === 'navigation';
}

/** Lines above the title of which the first may be longer: whose site it is; and its words at most. */
const OWNED = 6;
const OWNER = 10;

/** A few words a line and nothing else: the entries of a menu that the table does not know. */
function isBareMenu(lines: readonly PageLine[], title: number): boolean {
  if (title < 4) return false;
  if (title >= OWNED && (lines[0]!.words > OWNER || lines[0]!.sentence)) return false;
  // Where the page lies among the sections stands right above its title.
  const end = lines[title - 1]!.shape?.name === 'breadcrumb' ? title - 1 : title;
  for (let i = title >= OWNED ? 1 : 0; i < end; i++)
    if (lines[i]!.words > 6 || lines[i]!.sentence) return false;
  return true;
}

/** What sites say over the day on which the page was fetched. */
const TODAY = /^\W{0,2}hôm nay(?!\p{L})/iu;

/** "Thời gian in: 12/03/2020 08:30": when a page was made for a printer. */
const PRINTED = /^(?:thời gian|ngày|giờ)\sin\s?[:：]/iu;

/** "Hôm nay, thứ Năm, ngày 12/3/2020": the day of the site, wherever it stands. */
export function isToday(line: PageLine): boolean {
  return line.dateline !== undefined && (TODAY.test(line.text) || PRINTED.test(line.text));
}

/** The day on which a page was made for a printer, which is not its own. */
export function isPrinted(line: PageLine): boolean {
  return PRINTED.test(line.text) && line.dateline !== undefined;
}

/**
 * A date above the title is the site's clock when it says so, when an earlier day stands nearer to the title or another one
 * below it, or when menus part it from a title that has its own.
 */
function isClock(lines: readonly PageLine[], i: number, title: number, parted: boolean): boolean {
  if (isToday(lines[i]!) || isBesideWeather(lines, i) || isMenuClock(lines, i)) return true;
  const day = lines[i]!.dateline!.iso.slice(0, 10);
  for (let k = i + 1; k < title; k++) {
    const nearer = lines[k]!.prose ? undefined : lines[k]!.dateline;
    if (nearer && nearer.iso.slice(0, 10) < day) return true;
  }
  let paragraphs = 0;
  for (let k = title + 1; k < Math.min(lines.length, title + 6); k++) {
    // A day below the text is that of a change, or its own if it is earlier.
    if (lines[k]!.prose && ++paragraphs > 1) return false;
    // Right above the headline and with its time, the day is that of the text, whatever days the text speaks of.
    if (i === title - 1 && lines[i]!.dateline!.time && lines[k]!.prose) return false;
    // The days of other pages say nothing.
    if (opensList(lines[k]!) || lines[k]!.shape?.name === 'dated-headline') return false;
    const below = lines[k]!.dateline;
    if (!below) continue;
    // The same page gives its time twice; a clock is later than the page.
    const above = lines[i]!.dateline!;
    const other = (below.label !== 'updated' || !above.time) && below.iso !== above.iso;
    return parted || below.iso.slice(0, 10) !== day || (other && i < title - 1);
  }
  return false;
}

function isBesideWeather(lines: readonly PageLine[], i: number): boolean {
  return (i > 0 && isWeather(lines[i - 1]!.text)) || isWeather(lines[i + 1]!.text);
}

/** Lines below the heading of a list that are looked at. */
const LISTED = 12;

/** A line of a list with a heading of its own ("Dòng sự kiện:"): numbered or not, it leads elsewhere. */
function underHeading(lines: readonly PageLine[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - LISTED); k--) {
    const line = lines[k]!;
    if (line.prose) return false;
    if (line.weight >= 2 && line.colon) return true;
    if (opensList(line)) return true;
  }
  return false;
}

/**
 * True for the last of entries that lead down from the site's front page ("Trang chủ", "Thời sự", "Đối ngoại"): what it
 * says is kept as the name of the section, the line goes with the others.
 */
function endsChain(lines: readonly PageLine[], i: number): boolean {
  let k = i - 1;
  while (k > 0 && lines[k]!.phrase?.role === 'section' && isPlainName(lines[k]!)) k--;
  return k >= 0 && lines[k]!.weight >= 2 && !lines[k]!.dateline;
}

/** A few words and nothing else, as menus print them: no breadcrumb. */
function isPlainName(line: PageLine): boolean {
  return line.words <= 5 && line.shape?.name !== 'breadcrumb';
}

function aboveMark(line: PageLine, menu: boolean, title: number): Mark {
  if (line.weight >= 2) return cutByItself(line);
  if (line.dateline) return cut('navigation', 'clock', CONFIDENCE.few);
  if (menu) {
    if (line.prose && title < 2 * MENU && line.notice === 0 && !line.trails)
      return doubtful('related', 'before-title');
    return cut(
      line.kind ?? (likeHeadline(line) && line.words > 7 ? 'related' : 'navigation'),
      'before-title',
      CONFIDENCE.menu,
    );
  }
  if (line.shape?.name === 'bar' || line.shape?.name === 'row')
    return cut('navigation', 'menu', CONFIDENCE.few);
  if (line.phrase) return cut(line.phrase.kind, 'before-title', CONFIDENCE.few);
  if (isWeather(line.text)) return cut('navigation', 'clock', CONFIDENCE.few);
  if (isKnownSite(line.text)) return cut('navigation', 'menu', CONFIDENCE.few);
  return line.words <= 7 ? SECTION : doubtful('navigation', 'before-title');
}

/** Below a menu the section's name is one of the menu's entries again; a line that is not is the menu's last entry. */
function isMenuEntry(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.shape?.name === 'breadcrumb' || i < 3) return false;
  for (let k = i - 3; k < i; k++)
    if (lines[k]!.words > 5 || lines[k]!.sentence || lines[k]!.dateline) return false;
  for (let k = 0; k < i - 1; k++) if (lines[k]!.key === line.key) return false;
  return true;
}

const TWO_LETTERS = pattern.u`\p{L}{2}`;

function isSectionName(line: PageLine): boolean {
  if (isWeather(line.text)) return false;
  if (line.shape?.name === 'breadcrumb') return true;
  if (line.words > 8 || line.sentence || line.weight >= 2 || line.shape || isKnownSite(line.text))
    return false;
  return TWO_LETTERS.test(line.text);
}
