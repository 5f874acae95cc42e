import type { PageLine } from './line';
import { overlap } from './text';
import { TITLE } from './weights';
import { continues, opensList } from './zones';

/** Lines above the body among which the title is looked for, and lines of the body whose words it should share. */
const REACH = 60;
const PARAGRAPHS = 4;
/** Stands for a line that the body repeats. */
const OFTEN = Number.POSITIVE_INFINITY;

/** The line that holds the page's headline, or undefined when no line is good enough. */
export function findTitle(
  lines: readonly PageLine[],
  first: number,
  last: number,
  sources: readonly string[],
): number | undefined {
  const body = new Set<string>();
  for (let i = first, taken = 0; i <= last && taken < PARAGRAPHS; i++) {
    if (!lines[i]!.prose && !continues(lines[i]!, lines[i + 1])) continue;
    for (const word of lines[i]!.content) body.add(word);
    taken++;
  }
  const counts = new Map<string, number>();
  const inBody = new Map<string, number>();
  const captioned = new Set<string>();
  lines.forEach((line, i) => {
    if (!line.short || line.words < 4) return;
    if (i > first && i <= last) inBody.set(line.key, (inBody.get(line.key) ?? 0) + 1);
    counts.set(line.key, (counts.get(line.key) ?? 0) + 1);
    if (!line.key.endsWith(' 0')) return;
    const caption = /^(.+) (?:ảnh|hình|video) 0$/.exec(line.key);
    if (caption) captioned.add(caption[1]!);
  });
  // What is printed again and again between paragraphs is the caption of the page's photos.
  for (const [key, count] of inBody) if (count > 1) counts.set(key, OFTEN);
  let best: number | undefined;
  let bestScore: number = TITLE.accept;
  const from = Math.max(0, first - REACH);
  // The model may have taken a long headline for the first line of the body.
  const to = Math.min(last - 1, first + 1);
  for (let i = from; i <= to; i++) {
    const score = titleScore(lines, i, first, body, counts, captioned, sources);
    if (score >= bestScore) {
      best = i;
      bestScore = score;
    }
  }
  const opening = lines[0]!;
  if (
    from > 0 &&
    best === undefined &&
    titleScore(lines, 0, first, body, counts, captioned, sources) >= TITLE.accept
  ) {
    return opening.short ? 0 : undefined;
  }
  return best;
}

function titleScore(
  lines: readonly PageLine[],
  i: number,
  first: number,
  body: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  captioned: ReadonlySet<string>,
  sources: readonly string[],
): number {
  const line = lines[i]!;
  if (!line.short || line.words > 60) return Number.NEGATIVE_INFINITY;
  const text = line.text;
  if (i >= first && (line.words > 40 || line.lowerStart || line.item)) return Number.NEGATIVE_INFINITY;
  if (i >= first && /[.:]["”]?$/.test(text)) return Number.NEGATIVE_INFINITY;
  if (!/\p{L}{2}/u.test(text) || line.dateline || line.credited) return Number.NEGATIVE_INFINITY;
  const phrase = line.phrase;
  let score = lengthScore(line.words);
  if (/(?<!\.)\.["”]?$/.test(text)) score += TITLE.fullStop;
  if (line.colon) score += TITLE.colon;
  if (phrase) score += phrase.role === 'section' ? TITLE.section : phrase.weight >= 2 ? TITLE.furniture : -1;
  if (line.shape) score += line.shape.name === 'dated-headline' ? TITLE.inList : TITLE.furniture;
  if (line.item) score += TITLE.item;
  if (line.notice > 0) score += TITLE.furniture;
  if (line.words <= 5 && line.byline(sources)) score += TITLE.name;
  score += overlap(line.content, body) * TITLE.overlap;
  const count = counts.get(line.key) ?? 0;
  if (count === OFTEN) score += TITLE.caption;
  else if (count > 1 && line.words >= 5) score += TITLE.repeated;
  if (captioned.has(line.key)) score += TITLE.captionOf;
  if (datelineAt(lines, [i + 1, i + 2, i + 3])) score += TITLE.datelineBelow;
  else if (datelineAt(lines, [i - 1, i - 2])) score += TITLE.datelineAbove;
  if (continues(line, lines[i + 1])) score += TITLE.wrapped;
  const away = Math.max(0, first - i);
  score += Math.max(TITLE.perLineCap, away * TITLE.perLine);
  if (away <= 3) score += TITLE.adjacent;
  if (i === 0) score += TITLE.firstLine;
  for (let back = i - 1; back >= Math.max(0, i - 6) && !lines[back]!.prose; back--) {
    if (opensList(lines[back]!) && lines[back]!.kind === 'related') {
      score += TITLE.inList;
      break;
    }
    if (lines[back]!.dateline) break;
  }
  if (followsLead(lines, i)) score += TITLE.afterLead;
  return score;
}

function datelineAt(lines: readonly PageLine[], at: readonly number[]): boolean {
  return at.some((k) => lines[k] && lines[k].words <= 16 && lines[k].dateline !== undefined);
}

/** A line under a dateline and a lead is a sub-heading, not the headline. */
function followsLead(lines: readonly PageLine[], i: number): boolean {
  let lead = false;
  for (let back = i - 1; back >= Math.max(0, i - 8); back--) {
    const line = lines[back]!;
    if (line.words <= 20 && line.dateline) return lead;
    if (line.words >= 18 && line.weight < 2) lead = true;
  }
  return false;
}

function lengthScore(words: number): number {
  for (const [upTo, score] of TITLE.words) if (words <= upTo) return score;
  return TITLE.tooLong;
}
