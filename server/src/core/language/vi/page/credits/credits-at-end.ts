import { pattern } from '../../../../text/pattern';
import type { Classified } from '../classify';
import type { PageLine } from '../lines/line';
import { areNames } from './affiliations';
import { type Byline, readByline } from './bylines';
import type { Found } from './credits-in-text';
import { gluedCredit } from './glued-credits';
import { endOfRank } from './name-lines';
import { hasHead, isAgency, isMedia, isPlatform } from './sites';

/** Shortest paragraph that a credit may end, in words, and lines at the end of a text that are asked. */
const PARAGRAPH = 12;
const PARAGRAPHS = 4;

/** Who wrote the text and where it was taken from, as its last paragraph ends with it. */
export function creditsAtEnd(
  lines: readonly PageLine[],
  read: Classified,
  sources: readonly string[],
): { readonly author?: Found; readonly source?: Found } {
  const last = read.last ?? -1;
  for (let i = last; i > Math.max(0, last - PARAGRAPHS); i--) {
    const line = lines[i]!;
    const byline =
      line.words >= PARAGRAPH ? gluedCredit(line.text, sources) : standsAlone(lines, read, i, sources);
    if (!byline) continue;
    const { author, source } = byline;
    return {
      ...(author && { author: { credit: author, at: line.start, rank: 1 } }),
      ...(source && { source: { credit: source, at: line.start, rank: 1 } }),
    };
  }
  const author = authorOverNotes(lines, read, sources);
  return author ? { author } : {};
}

/** A rule over notes, and the first of these. */
const RULE = /^[\s_*=.–—-]{3,}$/u;
const FIRST_NOTE = /^[([]?(?:1|\*)[)\].]/;
/** Lines of notes that are looked through. */
const NOTES = 80;
const BEHIND = 6;

/** "ThS. Lê Vy", with the office that she works for below it perhaps, over the notes of an article in a journal. */
function authorOverNotes(
  lines: readonly PageLine[],
  read: Classified,
  sources: readonly string[],
): Found | undefined {
  const [first, last] = [read.first ?? 0, read.last ?? -1];
  // Notes may stand below what was taken for the text.
  const to = Math.min(last + BEHIND, lines.length - 1);
  for (let i = to; i > Math.max(first, last - NOTES); i--) {
    if (read.marks[i]!.label !== 'body' || !FIRST_NOTE.test(lines[i]!.text)) continue;
    let at = i - 1;
    if (RULE.test(lines[at]!.text)) at--;
    if (at > first && hasHead(lines[at]!.text)) at--;
    if (at <= first || lines[at]!.words > CREDIT || lines[at]!.sentence || !lines[at - 1]!.prose) continue;
    const author = lines[at]!.byline(sources)?.author;
    if (author && areNames(author.value.slice(endOfRank(author.value))))
      return { credit: author, at: lines[at]!.start, rank: 1 };
  }
  return undefined;
}

/** Longest credit in a line of its own, in words. */
const CREDIT = 14;

/** A paper's name with a full stop, and no sentence: "Báo Giáo dục và Thời đại." */
const PAPER = pattern.u`^(?:[Tt]heo\s)?(?:[Bb]áo|[Tt]ạp chí)\s\p{Lu}[^.!?:,]{2,40}\.$`;

/** "(TTXVN)", "Theo Báo A" right below a paragraph, where lists of other pages were taken for more of the text. */
function standsAlone(
  lines: readonly PageLine[],
  read: Classified,
  i: number,
  sources: readonly string[],
): Byline | undefined {
  const line = lines[i]!;
  if (line.words > CREDIT || line.weight > 0 || read.marks[i]!.label !== 'body') return undefined;
  const stopped = line.sentence && PAPER.test(line.text);
  if (line.sentence && !stopped) return undefined;
  // The first line of a wrapped sentence may begin with "Theo", too.
  const above = lines[i - 1]!;
  if (!(above.sentence || above.byline(sources)?.author) || lines[i + 1]?.lowerStart) return undefined;
  const byline = stopped ? readByline(line.text.slice(0, -1), 'expected', sources) : line.byline(sources);
  const { author, source, link, labelled } = byline ?? {};
  if (!source || link || isPlatform(source.value)) return undefined;
  if (author) return areNames(author.value) ? byline : undefined;
  if (labelled && isAgency(source.value, sources)) return byline;
  return source.value.split('/').every((part) => isMedia(part.trim(), sources, false)) ? byline : undefined;
}
