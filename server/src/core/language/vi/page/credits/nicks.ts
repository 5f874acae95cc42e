import { pattern } from '../../../../text/pattern';
import type { PageLine } from '../lines/line';
import { isPrintedAbove } from '../lines/text';
import { credit, type Mark } from '../marks';
import { isAge } from '../title/title-words';
import { wholeCredit } from './credits';
import { STAFF } from './labelled-authors';
import { headlineInCapitals } from './name-lines';
import { isPlaces, isProvince } from './person-names';
import { isAgency } from './sites';

/** The name of an account: in small letters, of one word. */
const ACCOUNT = /^(?=.{0,24}[a-z])[a-z\d][a-z\d._-]{3,24}$/;
/** "lua_non", "Lan.Vy", "lanvy87", "@lanvy": what names nothing but an account. */
const HANDLE =
  /^@?(?=.{0,24}[A-Za-z]{2})(?:[A-Za-z\d]{1,16}(?:[._][A-Za-z\d]{1,16}){1,3}|(?<=@)[A-Za-z\d]{4,24}|[A-Z]?[A-Za-z]{0,14}[a-z]{2}\d{1,6}[a-z]{0,2})$/;
/** "Mẹ Bắp", "Gió Mùa Thu", "Mẹ Bắp 2015": a pen name, every word with a capital. */
const PEN_NAME = pattern.u`^(?:\p{Lu}[\p{Ll}\p{M}]{0,8}(?:\s\p{Lu}[\p{Ll}\p{M}]{0,8}){1,3}(?:\s\d{2,4})?|[\p{Lu}\p{M}]{2,8}(?:\s[\p{Lu}\p{M}]{2,8}){1,3})$`;
/** Longest line that may stand between such a name and the day, in words, and lines of both. */
const RANK = 3;
/** Lines that may stand between an account and the day: its rank, its marks, how many gave them. */
const RANKS = 3;
/** How long it takes to read the text, or which post of a thread it is. */
const READING = /^(?:\d{1,3}\s(?:phút|min)|#1$)/iu;
const REACH = 2;

/**
 * A name that is no name of a person, where forums and blogs print who wrote: between the headline and the day and time.
 * What stands on the page again is the name of a section. Returns the line of the day, or that below the name where the
 * day stands above it; `i` when the line is no such name.
 */
export function endOfNick(lines: readonly PageLine[], i: number, title: number): number {
  const line = lines[i]!;
  if (i - title > 2 || line.weight > 1 || line.phrase || line.words > RANK + 1) return i;
  if (line.words === 1 && isHandle(lines, i, title)) return endOfHandle(lines, i);
  if (line.weight > 0) return i;
  const account = ACCOUNT.test(line.text) && !STAFF.test(line.text);
  if (!account && !(PEN_NAME.test(line.text) && !isOther(line.text))) return i;
  // The day above the headline, and who wrote it below.
  if (account && i - title === 1 && lines[title - 1]?.dateline && !isPrintedAbove(lines, i)) return i + 1;
  let day = i + 1;
  while (day - i < REACH && lines[day] && !lines[day]!.dateline && lines[day]!.words <= RANK) day++;
  const { dateline } = lines[day] ?? {};
  if (dateline?.before !== '') return i;
  if (isFollowed(lines, day)) return account || !isPrintedAbove(lines, i) ? day : i;
  if (i - title > 1 || (!dateline.time && !READING.test(lines[day + 1]?.text ?? ''))) return i;
  return account || !lines.some((other) => other !== line && other.text === line.text) ? day : i;
}

/** The button to follow an account, and lines between the day and it at most: a sign, how long the text takes to read. */
const FOLLOW = /^\+?\s?(?:theo dõi|follow)$/iu;
const BUTTON = 3;

/** Below the day the button to follow who wrote the text: what stands over the day is an account. */
function isFollowed(lines: readonly PageLine[], day: number): boolean {
  for (let k = day + 1; k <= day + BUTTON && lines[k] && lines[k]!.words <= RANK; k++)
    if (FOLLOW.test(lines[k]!.text)) return true;
  return false;
}

/** What nothing but an account is called, right below the headline or the day below it; menus and the headline name things. */
function isHandle(lines: readonly PageLine[], i: number, title: number): boolean {
  const { text } = lines[i]!;
  if (!HANDLE.test(text) || STAFF.test(text.toLowerCase()) || isAgency(text)) return false;
  if (i - title > 1 && lines[i - 1]!.dateline?.before !== '') return false;
  for (let k = 0; k < title; k++) if (lines[k]!.text === text) return false;
  return !lines[title]!.text.includes(text);
}

/** The line of the day, or of how long ago it was, below an account and what is said of it. */
function endOfHandle(lines: readonly PageLine[], i: number): number {
  if (lines[i - 1]!.dateline?.before === '') return i + 1;
  for (let day = i + 1; day <= i + 1 + RANKS && day < lines.length; day++) {
    const { text, words, sentence, dateline } = lines[day]!;
    if (dateline?.before === '' || isAge(text)) return day;
    if (dateline || words > RANK + 1 || sentence) return i;
  }
  return i;
}

/** Words of a name that signs a text, at most, and lines below the text among which it is looked for. */
const SIGNER = 5;
const BELOW = 2;
/** "Bibi": of one word, and no initials. */
const WORD = pattern.u`^\p{Lu}[\p{Ll}\p{M}]{2,11}$`;

/** A name of one word right over the day and its time, as sections that menus have too stand elsewhere. */
function isWordOverDay(lines: readonly PageLine[], i: number): boolean {
  const { text } = lines[i]!;
  if (!WORD.test(text) || !lines[i + 1]?.dateline?.time) return false;
  let prints = 0;
  for (const line of lines) if (line.text === text) prints++;
  return prints === 2;
}
const CAPITALIZED = pattern.u`^\p{Lu}[\p{L}\p{M}.’']{0,12}(?:\s\p{Lu}[\p{L}\p{M}.’']{0,12}){1,4}$`;

/** Names under the headline that stand right below the text again: whoever bears them, they sign it. */
export function markSigners(
  lines: readonly PageLine[],
  title: number,
  first: number,
  last: number,
  marks: (Mark | undefined)[],
): void {
  for (let i = title + 1; i < first; i++) {
    const { text, words, weight, phrase, dateline } = lines[i]!;
    if (words > SIGNER || weight > 0 || phrase || dateline || isOther(text)) continue;
    if (!(words > 1 ? CAPITALIZED.test(text) : isWordOverDay(lines, i))) continue;
    const folded = text.toLowerCase();
    for (let k = last + 1; k <= last + BELOW && k < lines.length; k++) {
      if (lines[k]!.text.toLowerCase() !== folded) continue;
      const author = wholeCredit(text);
      marks[i] ??= credit({ author, labelled: false });
      marks[k] ??= credit({ author: { ...author, value: lines[k]!.text }, labelled: false });
    }
  }
}

/** Heads what a page says of who wrote it. */
const ABOUT =
  /^(?:(?:giới thiệu|thông tin|đôi nét|vài nét)\s(?:về\s)?tác giả|về tác giả|tác giả|about the author)(?: bài viết)?\s?:?$/iu;

/** The name right below the heading of what a page says of who wrote it. */
export function isBelowAbout(lines: readonly PageLine[], i: number): boolean {
  const { text, words } = lines[i]!;
  return words <= SIGNER && ABOUT.test(lines[i - 1]!.text) && CAPITALIZED.test(text) && !isOther(text);
}

function isOther(text: string): boolean {
  return isProvince(text) || isPlaces(text) || isAgency(text) || headlineInCapitals(text);
}
