import { pattern } from '../../../../text/pattern';
import type { Classified } from '../classify';
import { isAsker } from '../extent/questions';
import type { PageLine } from '../lines/line';
import { maySign } from '../lines/text';
import { REPORTER } from './affiliations';
import type { Credit } from './credits';
import { wholeCredit } from './credits';
import { isBelowAbout } from './nicks';
import { isPersonName, isProvince } from './person-names';
import { isAgency, signsTexts } from './sites';

/** A place where a credit stands, and how much it counts there. */
export interface Found {
  readonly credit: Credit;
  readonly at: number;
  readonly rank: number;
}

/** Least rank of a credit that words say is one, and rank of who put the text up. */
export const LABELLED = 3.5;
export const POSTED = 1.5;

/** "Hà Nội, ngày 12 tháng 3 năm 2020" names a place, "Lê Vy - Thứ hai, ngày 12/3/2020" does not. */
export const PLACED = /(?<!chủ nhật|thứ \S{2,4}),\s*ngày\s/iu;

/** A name behind the end of the last sentence: "… qua khu vực này./. Lê Vy". */
const GLUED = pattern.u`(?:\.\/\.|[.!?…”"])\s{1,3}(\p{Lu}[^.!?…”":;()\d]{4,40})$`;
/** How far from the end of a paragraph such a name may begin. */
const GLUED_REACH = 50;

/** The author whose name stands in the last line of the text, where the line break before it was lost. */
export function gluedName(lines: readonly PageLine[], read: Classified): Found | undefined {
  const line = lines[read.last ?? -1];
  if (!line || line.sentence || line.words < GLUED_WORDS) return undefined;
  const from = Math.max(0, line.text.length - GLUED_REACH);
  const found = GLUED.exec(line.text.slice(from));
  if (!found || !areNames(found[1]!)) return undefined;
  const start = line.text.length - found[1]!.length;
  const credit = { value: found[1]!, span: { start, end: line.text.length } };
  return { credit, at: line.start, rank: 1 };
}
/** Shortest paragraph that such a name may end, in words. */
const GLUED_WORDS = 12;

/** One person's name or several, joined by signs or "và". */
export function areNames(text: string): boolean {
  return text.split(/\s*[,–-]\s+|\s+và\s+|\s+[–-]/u).every(isPersonName);
}

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
    if (line.words > SIGNATURE || line.sentence || line.weight > 0) continue;
    if (read.marks[i]!.label !== 'body' || lines[i + 1]?.lowerStart) continue;
    if (isAsker(lines, i)) continue;
    if (isBelowAbout(lines, i)) return [{ credit: wholeCredit(line.text), at: line.start, rank: LABELLED }];
    // Verses end without full stops.
    if (!lines[i - 1]!.sentence && i < last - 1) continue;
    const byline = line.byline(sources);
    if (!byline?.author || !(areNames(byline.author.value) || REPORTER.test(byline.author.value))) continue;
    found.push({ credit: byline.author, at: line.start, rank: 0.5 });
  }
  // Several names are headings.
  return found.length === 1 ? found : [];
}

const PREFIX = pattern.u`^(?:\(\s?([\p{Lu}][\p{L}\d.&+/]{1,24}(?:\s[\p{L}\d.&+]{1,12}){0,3})\s?\)|([\p{Lu}][\p{L}\d.&+/]{1,24}(?:\s[\p{L}\d.&+]{1,12}){0,2})\s?[-–—])\s?[-–—.]?\s?`;

/** "(BDO) Sáng 14-12 …", "VTV.vn - Chiều 29/3 …": the site signs the first paragraph. */
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
    const offset = line.text.indexOf(name);
    const span = { start: offset, end: offset + name.length };
    return { credit: { value: name, span }, at: line.start, rank: 0 };
  }
  return undefined;
}
