import { pattern } from '../../../../text/pattern';
import { isSyllable } from '../../syllable/syllable';
import type { Classified } from '../classify';
import type { PageLine } from '../lines/line';
import { readByline } from './bylines';
import { wholeCredit } from './credits';
import { type Found, PLACED } from './credits-in-text';
import { STAFF } from './labelled-authors';
import { looksLikeName, startsWithOffice } from './name-lines';
import { isPlaces, isProvince } from './person-names';
import { hasHead, isAgency } from './sites';

/** "Mèo Lười", "Người Xa Quê": no names of people, but every word begins with a capital; "Bibi": of one word that is not Vietnamese. */
const PEN_NAME = pattern.u`^\p{Lu}[\p{Ll}\p{M}]{0,8}(?:\s\p{Lu}[\p{Ll}\p{M}]{0,8}){1,3}$|^[A-Z][a-z]{2,11}$`;
/** In capitals, as headings are too. */
const CAPITALS = pattern.u`^[\p{Lu}\p{M}]{2,8}(?:\s[\p{Lu}\p{M}]{2,8}){1,2}$`;
const ENGLISH = /^[A-Za-z]+(?:\s[A-Za-z]+)+$/;
/** Lines below the headline, and below the text, among which such a name is looked for. */
const HEAD = 4;
const BELOW = 3;
/** Counts least of all credits. */
const RANK = 0.4;

/**
 * Who signs a page by a name that nobody bears, where no other author is named: beside the day under the headline, between
 * the headline and the lead, or by itself between the text and furniture. What stands anywhere else on the page too, or in
 * the text, is the name of a section, a keyword or a heading.
 */
export function penName(
  lines: readonly PageLine[],
  read: Classified,
  sources: readonly string[],
): Found | undefined {
  const { title, first, last } = read;
  if (first === undefined || last === undefined) return undefined;
  const from = title ?? first;
  for (let i = from + 1; i < first && i <= from + HEAD; i++) {
    const line = lines[i]!;
    if (line.dateline) {
      const { before } = line.dateline;
      if (
        !PLACED.test(line.text) &&
        isPenName(before, sources) &&
        line.text.startsWith(before) &&
        isAlone(lines, read, i, before)
      )
        return foundAt(line, before);
    } else if (isPlaced(lines, i, from, first) && isSigned(lines, read, i, sources)) {
      return foundAt(line, line.text);
    }
  }
  // Over the source, where the model took what follows that for text.
  for (let i = last - 1; i > first; i--) {
    const below = read.marks[i + 1]!.byline;
    if (below?.labelled && below.source && !below.author && isSigned(lines, read, i, sources))
      return foundAt(lines[i]!, lines[i]!.text);
  }
  for (let i = last + 1; i <= last + BELOW && i < lines.length; i++) {
    const { label, byline, kind } = read.marks[i]!;
    if (kind === 'comment' || kind === 'tags') return undefined;
    if (label === 'caption' || label === 'dateline' || byline?.source) continue;
    if (endsText(lines, read, i) && isSigned(lines, read, i, sources))
      return foundAt(lines[i]!, lines[i]!.text);
    return undefined;
  }
  return undefined;
}

function foundAt(line: PageLine, value: string): Found {
  return { credit: wholeCredit(value), at: line.start, rank: RANK };
}

/** Beside the day, or alone between the headline and the lead, buttons aside. */
function isPlaced(lines: readonly PageLine[], i: number, title: number, first: number): boolean {
  let below = i + 1;
  while (below < first && lines[below]!.weight >= 2 && !lines[below]!.dateline) below++;
  if (lines[below]?.dateline || (i - 1 > title && lines[i - 1]!.dateline)) return true;
  return below === first && lines[first]!.prose;
}

/** Furniture, the source, or nothing stands below. */
function endsText(lines: readonly PageLine[], read: Classified, i: number): boolean {
  const below = lines[i + 1];
  if (below === undefined || below.weight >= 2) return true;
  const { label, byline } = read.marks[i + 1]!;
  return label === 'cut' || label === 'dateline' || byline?.source !== undefined;
}

function isSigned(
  lines: readonly PageLine[],
  read: Classified,
  i: number,
  sources: readonly string[],
): boolean {
  const line = lines[i]!;
  if (read.marks[i]!.kind === 'navigation') return false;
  if (line.weight > 0 || line.phrase || line.sentence || line.colon || read.marks[i]!.byline) return false;
  return isPenName(line.text, sources) && isAlone(lines, read, i, line.text);
}

function isPenName(text: string, sources: readonly string[]): boolean {
  if (!PEN_NAME.test(text) && !CAPITALS.test(text)) return false;
  if (
    STAFF.test(text.toLowerCase()) ||
    readByline(text, 'anywhere', sources) ||
    !looksLikeName(text) ||
    isProvince(text) ||
    isPlaces(text) ||
    isAgency(text, sources)
  )
    return false;
  // "About Latest Posts" is English.
  if (ENGLISH.test(text) && !text.split(' ').every((word) => isSyllable(word.toLowerCase()))) return false;
  return !hasHead(text) && !startsWithOffice(text);
}

/** True when the name stands nowhere but under the headline and below the text. */
function isAlone(lines: readonly PageLine[], read: Classified, at: number, name: string): boolean {
  const title = read.title ?? -1;
  const folded = name.toLowerCase();
  for (let i = 0; i < lines.length; i++) {
    // Who writes may take the photos, too.
    if (i === at || lines[i]!.credited || !lines[i]!.text.toLowerCase().includes(folded)) continue;
    const signs = (i > title && i < read.first!) || (i > read.last! && i <= read.last! + BELOW);
    if (!signs) return false;
  }
  return true;
}
