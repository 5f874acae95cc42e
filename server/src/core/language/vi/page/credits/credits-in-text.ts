import { pattern } from '../../../../text/pattern';
import type { Classified } from '../classify';
import { isAsker } from '../extent/questions';
import type { PageLine } from '../lines/line';
import { maySign } from '../lines/text';
import { areNames, NOTE, REPORTER } from './affiliations';
import { type Credit, wholeCredit } from './credits';
import { endOfRank, looksLikeName, startsWithOffice } from './name-lines';
import { isBelowAbout } from './nicks';
import { isOwnSite } from './own-site';
import { isProvince } from './person-names';
import { isAgency, signsTexts } from './sites';

/** A place where a credit stands, and how much it counts there. */
export interface Found {
  readonly credit: Credit;
  readonly at: number;
  readonly rank: number;
  /** The paper that is named with an author. */
  readonly source?: Credit;
}

/** Least rank of a credit that words say is one, and rank of who put the text up. */
export const LABELLED = 3.5;
export const POSTED = 1.5;

/** "Hà Nội, ngày 12 tháng 3 năm 2020" names a place, "Lê Vy - Thứ hai, ngày 12/3/2020" does not. */
export const PLACED = /(?<!chủ nhật|thứ \S{2,4}),\s*ngày\s/iu;

/** "T.H", "H.Lan", "H. LAN", in brackets or not. */
const INITIALS = pattern.u`^\(?(?:\p{Lu}\.\s?){1,3}\p{Lu}(?:\p{Ll}{0,8}|\p{Lu}{1,7})\.?\)?$`;
/** Last lines of a text, where the name of an expert signs it: above, it heads what this one says. */
const END = 3;
/** Longest signature, of two names and a dash, in words. */
const SIGNATURE = 8;

/** A person's name on a line of its own between paragraphs, where the model took what stands below the text for more of it. */
export function signedInside(
  lines: readonly PageLine[],
  read: Classified,
  sources: readonly string[],
): Found[] {
  const found: Found[] = [];
  const last = read.last ?? -1;
  for (let i = (read.first ?? 0) + 1; i <= last; i++) {
    const line = lines[i]!;
    const initials = line.words <= 2 && INITIALS.test(line.text);
    if (line.words > SIGNATURE || (line.sentence && !initials) || line.weight > 0) continue;
    if (read.marks[i]!.label !== 'body' || lines[i + 1]?.lowerStart) continue;
    if (isAsker(lines, i)) continue;
    if (isBelowAbout(lines, i)) return [{ credit: wholeCredit(line.text), at: line.start, rank: LABELLED }];
    // Verses end without full stops.
    if (!lines[i - 1]!.sentence && i < last - 1) continue;
    const byline = line.byline(sources);
    const name = byline?.author?.value;
    if (name === undefined) continue;
    const person =
      areNames(name.replace(NOTE, '')) || (i > last - END && areNames(name.slice(endOfRank(name))));
    const signs = initials || person || REPORTER.test(name);
    if (!signs && !isNewUnderLead(lines, read, i)) continue;
    const { source } = byline!;
    found.push({ credit: byline!.author!, at: line.start, rank: 0.5, ...(source && { source }) });
  }
  // Several names are headings.
  return found.length === 1 ? found : [];
}

/** Shortest name under a lead that may be any, in words. */
const UNDER_LEAD = 2;

/** Between the lead and the next paragraph stands what the text does not speak of: no heading, and nobody whom it is about. */
function isNewUnderLead(lines: readonly PageLine[], read: Classified, i: number): boolean {
  const first = read.first ?? -1;
  const { words, key } = lines[i]!;
  if (i !== first + 1 || words < UNDER_LEAD || !lines[first]!.prose || !lines[i + 1]?.prose) return false;
  for (let k = read.title ?? first; k <= (read.last ?? -1); k++)
    if (k !== i && ` ${lines[k]!.key} `.includes(` ${key} `)) return false;
  return true;
}

/** Longest line that says where and when a text was written, in words. */
const DAY = 12;
/** "Tiêu Văn Dể": two to four words, each with a capital. */
const NAME = pattern.u`^\p{Lu}\p{Ll}{0,7}(?:\s\p{Lu}\p{Ll}{0,7}){1,3}$`;

/**
 * The name below place and day in the second half of a text: "Bến Xuân, ngày 3 tháng 8 năm 2024", and who wrote it, whatever
 * the name. Notes and sources may stand below it.
 */
export function signedBelowDay(lines: readonly PageLine[], read: Classified): Found | undefined {
  const { first, last } = read;
  if (first === undefined || last === undefined) return undefined;
  for (let i = last; i > (first + last) / 2; i--) {
    const { text, words, weight, start } = lines[i]!;
    if (weight > 0 || words > SIGNATURE || !NAME.test(text)) continue;
    const day = lines[i - 1]!;
    if (day.words > DAY || !day.dateline || !PLACED.test(day.text)) continue;
    if (!looksLikeName(text) || startsWithOffice(text) || isProvince(text) || isAgency(text)) continue;
    return { credit: wholeCredit(text), at: start, rank: 0.5 };
  }
  return undefined;
}

const PREFIX = pattern.u`^(?:\(\s?([\p{Lu}][\p{L}\d.&+/]{1,24}(?:\s[\p{L}\d.&+]{1,12}){0,3})\s?\)|([\p{Lu}][\p{L}\d.&+/]{1,24}(?:\s[\p{L}\d.&+]{1,12}){0,2})\s?[-–—])\s?[-–—.]?\s?`;

/**
 * "(BDO) Sáng 14-12 …", "VTV.vn - Chiều 29/3 …": a site signs the first paragraph. The page's own site does so with all
 * its texts, which says of none where it was taken from, unless the project names it.
 */
export function leadPrefix(
  lines: readonly PageLine[],
  read: Classified,
  sources: readonly string[],
): Found | undefined {
  const from = (read.title ?? -1) + 1;
  for (let i = from, seen = 0; i < lines.length && seen < 3; i++) {
    const line = lines[i]!;
    if (read.marks[i]!.label !== 'body') continue;
    seen++;
    const opening = line.text.slice(0, 80);
    const found = maySign(opening) ? PREFIX.exec(opening) : null;
    const name = found?.[1] ?? found?.[2];
    if (!found || !name) continue;
    if (
      !signsTexts(name) &&
      !sources.includes(name) &&
      // An abbreviation that nobody knows says nothing.
      !(found[1] && /[\s.]/.test(name) && isAgency(name, sources) && !isProvince(name))
    )
      continue;
    if (!sources.includes(name) && isOwnSite(name, lines, read)) return undefined;
    const offset = line.text.indexOf(name);
    const span = { start: offset, end: offset + name.length };
    return { credit: { value: name, span }, at: line.start, rank: 0 };
  }
  return undefined;
}
