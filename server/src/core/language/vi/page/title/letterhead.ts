import { isDay, isHeadlineOf } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { hasNoSmall } from '../lines/text';

const NATION = /^cộng hòa xã hội chủ nghĩa việt nam$|^độc lập\s?[-–]\s?tự do\s?[-–]\s?hạnh phúc$/iu;
/** "Số: 45/QĐ-UBND", which stands beside the nation's name on paper. */
const NUMBER = /^số\s?:\s?\S/iu;
/** Lines of a letterhead at most, and words of a line above the nation's name that says whose letter it is. */
const LETTERHEAD = 9;
const ISSUER = 14;

/** What an official text is, over what it is about: menus have an entry of that name too. */
const KIND =
  /^(?:THÔNG BÁO|THƯ MỜI|GIẤY MỜI|THÔNG TƯ|QUYẾT ĐỊNH|KẾ HOẠCH|CÔNG VĂN|CÔNG ĐIỆN|TỜ TRÌNH|BÁO CÁO|HƯỚNG DẪN|CHỈ THỊ|NGHỊ QUYẾT|NGHỊ ĐỊNH)(?:\s\(?SỐ .{1,24})?$/u;
/** What an official text is about. */
export const ABOUT = /^(?:về việc|v\/v)\s/iu;
/** Lines between the two at most: the day, counters and buttons. */
const BETWEEN = 4;
const SMALL: ReadonlySet<string> = new Set(['counter', 'share', 'comment']);

/** The line that says what an official text is, above a title that says what it is about; undefined where none does. */
export function kindOf(lines: readonly PageLine[], title: number): number | undefined {
  if (!ABOUT.test(lines[title]!.text)) return undefined;
  for (let i = title - 1; i >= Math.max(0, title - 1 - BETWEEN); i--) {
    const line = lines[i]!;
    if (KIND.test(line.text)) return i;
    if (!line.dateline && (line.weight < 2 || !SMALL.has(line.kind ?? ''))) return undefined;
  }
  return undefined;
}

/** The first line of the letterhead of an official text right above its title; the title's own when there is none. */
export function letterheadOf(lines: readonly PageLine[], title: number): number {
  for (let i = Math.max(0, title - LETTERHEAD); i < title; i++) {
    if (!isNation(lines[i]!)) continue;
    let from = i;
    while (from > 0 && i - from < 2 && (isIssuer(lines[from - 1]!) || NUMBER.test(lines[from - 1]!.text)))
      from--;
    return from;
  }
  return title;
}

/** A line of dashes or stars. */
const RULE = /^[-–—_*=\s]{3,}$/u;
/** Shortest headline over a letter, in words. */
const HEADLINE = 5;

/**
 * The headline with its day right over a letter that the page prints with its head: the line in which the letter says what it is
 * about is of the text. Undefined where there is none.
 */
export function headlineOverLetter(lines: readonly PageLine[], about: number): number | undefined {
  if (!ABOUT.test(lines[about]!.text)) return undefined;
  const top = beginOfLetterhead(lines, about);
  if (top < 2 || !lines.slice(top, about).some(isNation) || !isDay(lines[top - 1])) return undefined;
  return isHeadlineOf(lines[top - 2]!, HEADLINE) ? top - 2 : undefined;
}

/** The first line of a letterhead that reaches down to a line; that line itself where none does. */
export function beginOfLetterhead(lines: readonly PageLine[], last: number): number {
  let top = last;
  while (top > 0 && last - top < LETTERHEAD && isOfLetterhead(lines[top - 1]!)) top--;
  return top;
}

/** The line below a letterhead that begins at a line; that line itself where none does. */
export function endOfLetterhead(lines: readonly PageLine[], first: number): number {
  let end = first;
  while (end < lines.length && end - first < LETTERHEAD && isOfLetterhead(lines[end]!)) end++;
  return end;
}

function isOfLetterhead(line: PageLine): boolean {
  if (line.dateline) return false;
  return isNation(line) || isIssuer(line) || NUMBER.test(line.text) || RULE.test(line.text);
}

function isIssuer(line: PageLine): boolean {
  return line.words <= ISSUER && line.weight < 2 && !line.colon && hasNoSmall(line.text);
}

/** The nation's name or its motto. */
export function isNation(line: PageLine): boolean {
  return namesNation(line.text);
}

/** The same of a line's text. */
export function namesNation(text: string): boolean {
  return NATION.test(text);
}

/** The nation's name and motto, and who issued the text above them: nobody's headline. */
export function isLetterhead(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (isNation(line)) return true;
  if (!isIssuer(line)) return false;
  for (let k = i + 1; k <= i + 2 && k < lines.length; k++) {
    if (isNation(lines[k]!)) return true;
    if (!isIssuer(lines[k]!) && !NUMBER.test(lines[k]!.text)) return false;
  }
  return false;
}

/** "THÔNG BÁO" right below the letterhead of an official text, whose day may stand between them: what that text is. */
export function isKindOfLetter(lines: readonly PageLine[], i: number): boolean {
  if (!KIND.test(lines[i]!.text)) return false;
  const top = isDay(lines[i - 1]) ? i - 2 : i - 1;
  for (let k = top; k >= Math.max(0, top - 1); k--) if (isNation(lines[k]!)) return true;
  return false;
}

/** "Hà Nội, ngày 10 tháng 10 năm 2020" in a letterhead: the day of an official text that the page prints, and not its own. */
export function isDayOfLetter(lines: readonly PageLine[], day: number): boolean {
  for (let i = Math.max(0, day - LETTERHEAD); i < day + NEAR && i < lines.length; i++)
    if (isNation(lines[i]!)) return true;
  return false;
}

/** Lines below such a day among which the nation's name may stand, in a letterhead of two columns. */
const NEAR = 4;
