import { TITLE } from '../extent/weights';
import type { PageLine } from '../lines/line';

/** Words from which on the second print of a line says something. */
export const PRINTED = 4;
/** Words that a print may have more or less: another dash, the number of a photo. */
const LOOSE = 4;

/** Lines below a way through the site among which the headline is looked for that it ends with. */
const BELOW = 8;

/** "Trang chủ    Nghiên cứu    Nghề muối hôm nay", "Home Nghiên cứu Nghề muối hôm nay" over "Nghề muối hôm nay": the way to the page, and not its headline. */
export function endsWithHeadline(lines: readonly PageLine[], i: number): boolean {
  const { text } = lines[i]!;
  for (let k = i + 1; k < lines.length && k <= i + BELOW; k++) {
    const other = lines[k]!;
    if (other.words < PRINTED || other.prose || other.text.length >= text.length) continue;
    if (text.endsWith(other.text) && !/[\p{L}\p{M}]/u.test(text[text.length - other.text.length - 1]!))
      return true;
  }
  return false;
}

/** What shows that the last step of a way was cut short. */
const CUT_SHORT = /(?:…|\.{2,3})$/u;

/** True for the headline as the last step of the way to its page, where it may be cut short. */
export function isStepTo(step: string, headline: string): boolean {
  const begin = step.replace(CUT_SHORT, '').trimEnd();
  return step === headline || (begin !== step && begin.includes(' ') && headline.startsWith(begin));
}

/** What the other prints of a line say of it as a headline; `owns`: the page's day stands right below it. */
export function printScore(
  lines: readonly PageLine[],
  line: PageLine,
  first: number,
  last: number,
  owns: boolean,
): number {
  if (line.words < PRINTED) return 0;
  const { key, first: begins } = line;
  let all = 0;
  let inBody = 0;
  let captioned = false;
  for (let i = 0; i < lines.length; i++) {
    const other = lines[i]!;
    // How many words there are is asked first: it says the same of most lines, and lies nearest.
    if (other.words < PRINTED || Math.abs(other.words - line.words) > LOOSE) continue;
    if (!other.short || other.first !== begins) continue;
    if (other.key === key) {
      all++;
      if (i > first && i <= last) inBody++;
    } else if (!captioned && other.key.endsWith(' 0') && other.key.startsWith(key)) {
      captioned = /^ (?:ảnh|hình|video) 0$/.test(other.key.slice(key.length));
    }
  }
  // What is printed again and again between paragraphs is the caption of the page's photos, unless it is a question that
  // contents and a heading ask again.
  const again = inBody > 1 && !owns ? TITLE.caption : all > 1 && line.words >= 5 ? TITLE.repeated : 0;
  return again + (captioned ? TITLE.captionOf : 0);
}

/** What parts a headline from the name of the site in a page's <title>; longest such name, in words. */
const PARTED = /\s(?:[|»•]|[-–—])\s/u;
const SITE = 8;

/**
 * Where the headline stands by itself below the page's <title>, which names the site before or behind it; the line itself
 * when it stands nowhere else above the text.
 */
export function ownPrint(lines: readonly PageLine[], i: number, first: number): number {
  const { text, words } = lines[i]!;
  if (!PARTED.test(text)) return i;
  for (let k = i + 1; k <= first && k < lines.length; k++) {
    const other = lines[k]!;
    const more = words - other.words;
    if (other.words < PRINTED || more < 1 || more > SITE + 1 || more > other.words) continue;
    const rest = text.endsWith(other.text)
      ? `${text.slice(0, -other.text.length)} `
      : text.startsWith(other.text)
        ? ` ${text.slice(other.text.length)}`
        : '';
    if (/^\s+(?:[|»•]|[-–—])\s|\s(?:[|»•]|[-–—])\s+$/u.test(rest)) return k;
  }
  return i;
}

/** Printed twice in a row over the text: as the last step of the way to the page, and as its headline. */
export function isTwice(lines: readonly PageLine[], i: number, first: number): boolean {
  const { text, words } = lines[i]!;
  if (i >= first || words < PRINTED) return false;
  return lines[i - 1]?.text === text || (i + 1 < first && lines[i + 1]!.text === text);
}

/** The first of several prints in a row above the text; the line itself when it has no such print. */
export function firstPrint(lines: readonly PageLine[], i: number, first: number): number {
  let at = i;
  while (at > 0 && at < first && lines[at - 1]!.text === lines[at]!.text) at--;
  return at;
}
