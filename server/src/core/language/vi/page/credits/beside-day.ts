import type { Classified } from '../classify';
import type { PageLine } from '../lines/line';
import { type Byline, readByline } from './bylines';
import { labelledAuthor } from './labelled-authors';
import { looksLikeName } from './name-lines';
import { isPersonName } from './person-names';
import { isUnit } from './sites';

// What stands beside a day: who wrote the text, a section, how often the page was read.

/** Longest name of a section, in words, and lines among which menus have it. */
const SECTION = 3;
const MENUS = 400;

/** "12 Tháng Ba, 2020 của Mây": who wrote, whatever the name, as programs of blogs say it behind the day. */
export function readBeside(
  part: string,
  { dateline }: PageLine,
  sources: readonly string[],
): Byline | undefined {
  if (!part.startsWith(OF) || dateline!.before !== '' || isUnit(part.slice(OF.length), sources))
    return readByline(part, 'expected', sources);
  return labelledAuthor(part, OF.length, sources);
}
const OF = 'của ';

/** "Bóng đá" beside the day: a keyword, a section of the menu, or what stands before the days of a list, too. */
export function isSection(part: string, lines: readonly PageLine[], read: Classified, i: number): boolean {
  if (part.startsWith('#') || isSectionOfMenu(part, lines, read)) return true;
  if (isPersonName(part) || i <= (read.last ?? i)) return false;
  return lines.some(({ text, dateline }, k) => k !== i && text.startsWith(part) && dateline?.before === part);
}

/** The section beside the day, which stands by itself above the headline, too. */
export function isSectionOfMenu(
  part: string,
  lines: readonly PageLine[],
  read: Classified,
  at = -1,
): boolean {
  if (isPersonName(part)) return false;
  const end = Math.min(read.title ?? 0, MENUS);
  for (let i = 0; i < end; i++) if (i !== at && lines[i]!.text === part) return true;
  return false;
}

/** What may part a section from the name behind it. */
const PARTED = /^[-–—|/•·]\s/u;
const PARTED_BEHIND = /\s?[-–—|/•·,]?\s$/u;

/** "Giải trí Lê Vy", "Giải trí / Lê Vy", "Lê Vy Giải trí": the section beside the name, which the page prints by itself elsewhere. */
export function withoutSection(part: string, lines: readonly PageLine[]): string {
  if (!part.includes(' ') || isPersonName(part)) return part;
  for (const { text, words } of lines.slice(0, MENUS))
    if (words <= SECTION && part.startsWith(text) && part[text.length] === ' ') {
      const name = part.slice(text.length + 1).replace(PARTED, '');
      if (looksLikeName(name)) return name;
    } else if (words <= SECTION && part.endsWith(text) && part[part.length - text.length - 1] === ' ') {
      const name = part.slice(0, -text.length).replace(PARTED_BEHIND, '');
      if (isPersonName(name)) return name;
    }
  return part;
}

/** "Lượt xem: 1204 | Lê Vy", "Lê Vy - 35 lượt đọc": how often the page was read, beside who wrote it. */
const COUNTER =
  /(?:^|\s?[-–|•·,.]\s?)\(?(?:(?:số\s)?(?:lượt\s|đã\s)?(?:xem|đọc|truy cập|views?)\s?:?\s?\d[\d.,]{0,9}(?:\slượt(?:\s(?:xem|đọc))?)?|\d[\d.,]{0,9}\s(?:lượt\s(?:xem|đọc)|views?))\)?(?:\s?[-–|•·]\s?|\s?$)/iu;

export function withoutCounters(part: string): string {
  return /\d/.test(part) ? part.replace(COUNTER, '') : part;
}

/** "Lê Vy (VTV)": the bracket that ends what stands beside a day belongs to it. */
export function balanced(part: string, text: string): string {
  return part.includes('(') && !part.includes(')') && text.includes(`${part})`) ? `${part})` : part;
}
