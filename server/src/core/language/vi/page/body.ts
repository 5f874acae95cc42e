import { readByline } from './bylines';
import { readsLikeCaption, repeatsHeadline } from './captions';
import type { PageLine } from './line';
import { BODY, CAPTION, cut, cutByItself, doubtful, type Mark } from './marks';
import { isAgency } from './sites';
import { overlap } from './text';
import { CONFIDENCE } from './weights';
import { likeHeadline, opensList } from './zones';

/** Kinds that may stand in the middle of an article: the others are left alone there unless they open a list. */
const INSIDE = new Set([
  'share',
  'related',
  'player',
  'ad',
  'navigation',
  'comment',
  'form',
  'counter',
  'other',
  'notice',
]);
/** Shortest paragraph whose second print is taken for a mistake, in words. */
const REPEATED = 14;
/** Headlines that a box inside the body holds at most. */
const BOX = 6;
/** Longest summary under a headline in such a box, in words. */
const SUMMARY = 60;

/** Marks the lines from the first to the last line of the body. Only what is surely furniture is cut. */
export function markBody(
  lines: readonly PageLine[],
  first: number,
  last: number,
  titleKey: string,
  marks: (Mark | undefined)[],
  elsewhere: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  for (let i = first; i <= last; i++) {
    const line = lines[i]!;
    if (marks[i]) continue;
    if (line.words >= REPEATED && line.prose) {
      const said = line.text;
      if (seen.has(said)) {
        marks[i] = cut('repeated', 'repeated', CONFIDENCE.repeated);
        continue;
      }
      seen.add(said);
    }
    if (opensList(line) && line.phrase!.weight >= 3 && line.phrase!.how !== 'cover') {
      marks[i] = cutByItself(line);
      i = markBox(lines, i, last, marks);
      continue;
    }
    marks[i] = bodyMark(lines, i, first, last, titleKey, elsewhere);
  }
}

function bodyMark(
  lines: readonly PageLine[],
  i: number,
  first: number,
  last: number,
  titleKey: string,
  elsewhere: ReadonlySet<string>,
): Mark {
  const line = lines[i]!;
  if (line.prose && line.weight < 3) return line.credited ? CAPTION : BODY;
  if (line.short && (repeatsHeadline(line, titleKey) || line.credited)) return CAPTION;
  const kind = line.kind;
  if (line.weight >= 3 && kind && INSIDE.has(kind)) return cutByItself(line);
  if (titleKey && line.key === titleKey && i > first) return CAPTION;
  if (line.weight === 2 && kind && line.phrase && besideCut(lines, i)) return cutByItself(line);
  if (line.words >= 6 && likeHeadline(line) && elsewhere.has(line.text)) {
    return cut('related', 'related', CONFIDENCE.list);
  }
  if (i < last && readsLikeCaption(line)) return CAPTION;
  if (line.short && line.words <= 12) {
    const byline = readByline(line.text, 'anywhere', []);
    if (byline?.source && isAgency(byline.source.value)) return { label: 'byline', byline };
    if (byline?.author) return { label: 'byline', byline };
  }
  if (line.weight === 2 && kind) return doubtful(kind, 'other');
  return BODY;
}

/** A half-sure line right beside a sure one is sure enough. */
function besideCut(lines: readonly PageLine[], i: number): boolean {
  return (lines[i - 1]?.weight ?? 0) >= 3 || (lines[i + 1]?.weight ?? 0) >= 3;
}

/** A box of related pages inside the body: its headlines, and summaries that say again what their headline says. */
function markBox(
  lines: readonly PageLine[],
  opener: number,
  last: number,
  marks: (Mark | undefined)[],
): number {
  let i = opener + 1;
  let headlines = 0;
  for (; i <= last && headlines < BOX; i++) {
    const line = lines[i]!;
    if (line.prose && !likeHeadline(line)) {
      const above = lines[i - 1]!;
      const said = overlap(above.content, new Set(line.content));
      const summary = headlines > 0 && likeHeadline(above) && line.words <= SUMMARY && said >= 0.5;
      if (!summary || i === last) break;
      marks[i] = cut('related', 'related-summary', CONFIDENCE.few);
      continue;
    }
    if (line.weight >= 2 || (line.short && line.words <= 12 && line.dateline)) {
      marks[i] = cut(line.kind ?? 'related', 'related', CONFIDENCE.list);
      continue;
    }
    if (!likeHeadline(line) || line.credited) break;
    // A short line right before a paragraph may be the sub-heading of what follows.
    const heading = headlines > 0 && line.words <= 8 && lines[i + 1]?.prose === true;
    if (heading) break;
    marks[i] = cut('related', 'related', CONFIDENCE.list);
    headlines++;
  }
  return i - 1;
}
