import type { PageLine } from '../lines/line';
import { PASSAGE } from './weights';

/** Where on the page a line lies. */
export const Zone = { before: 0, body: 1, after: 2, list: 3, end: 4 } as const;
export type Zone = (typeof Zone)[keyof typeof Zone];

/** First and last line of a text. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** True for a phrase that opens a list of other pages or of tags. */
export function opensList(line: PageLine): boolean {
  return line.phrase?.role === 'opens' && line.phrase.weight >= 2;
}

/** True for a line after which nothing of the article follows. */
export function endsArticle(line: PageLine): boolean {
  const phrase = line.phrase;
  return phrase?.role === 'ends' && phrase.weight >= 3;
}

/** A sentence that nothing speaks against: no furniture, no notice, no headline, not broken off. */
export function isParagraph(line: PageLine): boolean {
  return (
    line.prose && line.sentence && line.weight === 0 && line.notice === 0 && !line.trails && !line.headline
  );
}

/** Keywords side by side under paragraphs: however much is told below, it is of other pages. Above a text they may stand too. */
export function isRowOfTags(lines: readonly PageLine[], i: number): boolean {
  const { shape } = lines[i]!;
  return shape?.name === 'hashtag' && shape.weight >= 3 && hasRows(lines, i);
}

const BARRIERS: ReadonlySet<string> = new Set(['form', 'copyright', 'comment', 'tags', 'poll']);

/** Furniture of a kind that does not stand in the middle of an article: forms, imprints, tags, comments. */
export function isBarrier(line: PageLine): boolean {
  return line.weight >= 2 && BARRIERS.has(line.kind ?? 'other');
}

/** Whether something is so of one of some lines. */
export function holds(
  lines: readonly PageLine[],
  { first, last }: Extent,
  is: (line: PageLine) => boolean,
): boolean {
  for (let i = first; i <= last; i++) if (is(lines[i]!)) return true;
  return false;
}

/** Whether one of some lines is a paragraph or a sentence of a text. */
export function hasProse(lines: readonly PageLine[], extent: Extent): boolean {
  return holds(lines, extent, ({ prose }) => prose);
}

const SHARE_OR_PLAYER: ReadonlySet<string> = new Set(['share', 'player']);

/** A button to share the page or of its player: many of them stand between a headline's day and the text. */
export function isShareOrPlayer(line: PageLine | undefined): boolean {
  return line !== undefined && line.weight >= 2 && SHARE_OR_PLAYER.has(line.kind ?? '');
}

const INVITATIONS: ReadonlySet<string> = new Set(['player', 'notice', 'related']);

/**
 * "Mời bạn đọc xem video: … Nguồn: Youtube", "Xem thêm video: …": what the site invites to, though it reads like a caption
 * of what it shows.
 */
export function invites(line: PageLine): boolean {
  const { phrase } = line;
  return phrase?.how === 'start' && phrase.weight >= 3 && INVITATIONS.has(phrase.kind);
}

/** A line that may be the headline of another page: a phrase of some length that is not a sentence or a list item. */
export function likeHeadline(line: PageLine): boolean {
  return line.headline;
}

/** The same with so many words at least, and neither furniture nor the credit of a photo. */
export function isHeadlineOf(line: PageLine, fewest: number): boolean {
  return line.words >= fewest && line.weight < 2 && likeHeadline(line) && !line.credited;
}

/** Shortest headline of a list of other pages, and shortest that asks something: "Cầu mới có gì lạ?". */
const LISTED = 7;
const QUESTION = 5;

/** Words that a line needs at least to go on a list of headlines below a text. */
export function fewestWords({ asks }: PageLine): number {
  return asks ? QUESTION : LISTED;
}

/** An item of a list that ends as headlines do, without a sign or with a question mark. */
export function isOpenItem(line: PageLine): boolean {
  return line.item && line.short && (line.asks || !line.sentence) && !/[;,:]$/.test(line.text);
}

/** Lines above one that are looked at for the text, or below one for a list. */
export const LIST = 40;
/** Longest line that gives the day of a headline or a text, in words. */
export const DATED = 12;

/** A line that gives a day and little else: so many words at most. */
export function isDay(line: PageLine | undefined, most = DATED): boolean {
  return line !== undefined && line.words <= most && line.dateline !== undefined;
}

/** True when paragraphs follow one another above a line: the article is not a row of captions and paragraphs. */
export function hasRows(lines: readonly PageLine[], before: number): boolean {
  for (let i = before - 1; i > Math.max(0, before - LIST); i--) {
    if (lines[i]!.prose && lines[i - 1]!.prose) return true;
    // Above its date there is nothing of the article.
    if (isDay(lines[i])) return false;
  }
  return false;
}

/** Text that was wrapped in mid-sentence: the next line goes on with a small letter. */
export function continues(line: PageLine, next: PageLine | undefined): boolean {
  if (!next?.lowerStart || next.words < 3 || line.sentence || line.colon || line.weight >= 2) return false;
  return line.words >= 5;
}

/** A paragraph below a line that begins in mid-sentence, with a small letter: what stands above begins it, or stands in it. */
export function isInSentence(lines: readonly PageLine[], i: number): boolean {
  const below = lines[i + 1];
  return below?.lowerStart === true && below.prose;
}

/** Zones and what a step from one to another gains; `-Infinity` where there is no way. */
const ZONES = 5;

/** The most likely zone of every line: one pass forward over five zones, one pass back. */
export function zonesOf(lines: readonly PageLine[], scores: Float64Array): Uint8Array {
  const n = lines.length;
  const zones = new Uint8Array(n);
  if (n === 0) return zones;
  const from = new Uint8Array(n * ZONES);
  const never = Number.NEGATIVE_INFINITY;
  const before = 0;
  let body = never;
  let after = never;
  let list = never;
  let end = never;
  for (let i = 0; i < n; i++) {
    const line = lines[i]!;
    const ends = endsArticle(line) || isRowOfTags(lines, i);
    const opens = !ends && (opensList(line) || isBarrier(line));
    const at = i * ZONES;
    // Into the body, from wherever it costs least.
    let source: Zone = Zone.body;
    let most = body;
    if (before + PASSAGE.enterBody > most) [most, source] = [before + PASSAGE.enterBody, Zone.before];
    if (after + PASSAGE.resume > most) [most, source] = [after + PASSAGE.resume, Zone.after];
    if (list + PASSAGE.resumeAfterList > most) [most, source] = [list + PASSAGE.resumeAfterList, Zone.list];
    if (end + PASSAGE.resumeAfterEnd > most) [most, source] = [end + PASSAGE.resumeAfterEnd, Zone.end];
    from[at + Zone.body] = source;
    const leave = body + PASSAGE.leaveBody;
    if (ends || opens) {
      // Such a line takes every zone that comes after the body along with it.
      let past = leave;
      let origin: Zone = Zone.body;
      if (after > past) [past, origin] = [after, Zone.after];
      if (list > past) [past, origin] = [list, Zone.list];
      if (ends && end > past) [past, origin] = [end, Zone.end];
      if (ends) {
        from[at + Zone.end] = origin;
        end = past;
        list = never;
      } else {
        from[at + Zone.list] = origin;
        from[at + Zone.end] = Zone.end;
        list = past;
      }
      after = never;
    } else {
      from[at + Zone.after] = leave > after ? Zone.body : Zone.after;
      after = Math.max(leave, after);
      from[at + Zone.list] = Zone.list;
      from[at + Zone.end] = Zone.end;
    }
    from[at + Zone.before] = Zone.before;
    body = most + scores[i]!;
  }
  const sums = [before, body, after, list, end];
  let zone: Zone = Zone.before;
  for (const candidate of [Zone.body, Zone.after, Zone.list, Zone.end] as const) {
    if (sums[candidate]! > sums[zone]!) zone = candidate;
  }
  for (let i = n - 1; i >= 0; i--) {
    zones[i] = zone;
    zone = from[i * ZONES + zone] as Zone;
  }
  return zones;
}

/** "Tháng 11 - 12 / là thời điểm …": a number in the midst of a sentence that was broken around a link. */
export function isNumberInSentence(lines: readonly PageLine[], i: number): boolean {
  return lines[i]!.shape?.name === 'number' && isInSentence(lines, i);
}
