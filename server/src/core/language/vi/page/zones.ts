import { readsLikeCaption } from './captions';
import type { PageLine } from './line';
import { overlap, saidAgain } from './text';
import { PASSAGE, SCORE } from './weights';

/** Where on the page a line lies. */
export const Zone = { before: 0, body: 1, after: 2, list: 3, end: 4 } as const;
export type Zone = (typeof Zone)[keyof typeof Zone];

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
function isRowOfTags(lines: readonly PageLine[], i: number): boolean {
  const { shape } = lines[i]!;
  return shape?.name === 'hashtag' && shape.weight >= 3 && hasRows(lines, i);
}

const BARRIERS: ReadonlySet<string> = new Set(['form', 'copyright', 'comment', 'tags', 'poll']);

/** Furniture of a kind that does not stand in the middle of an article: forms, imprints, tags, comments. */
export function isBarrier(line: PageLine): boolean {
  return line.weight >= 2 && BARRIERS.has(line.kind ?? 'other');
}

const INVITATIONS: ReadonlySet<string> = new Set(['player', 'notice']);

/** "Mời bạn đọc xem video: … Nguồn: Youtube": what the site invites to, though its end reads like a caption's. */
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

/** Paragraphs above the heading of a text's comments, or one and its day, at least. */
const TOLD = 2;

/** The evidence that each line is text of the article. */
export function scoreLines(lines: readonly PageLine[], repeated: Uint8Array | undefined): Float64Array {
  const scores = new Float64Array(lines.length);
  let over = false;
  let told = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const score = scoreLine(line, lines[i + 1], repeated?.[i] === 1);
    // Below the heading of comments people write at length too, and below its keywords pages tell of others.
    scores[i] = over && score > 0 ? score * SCORE.commented : score;
    if (score > 0 && line.prose && line.weight === 0) told++;
    else if (line.dateline) told++;
    if (over) continue;
    if (isRowOfTags(lines, i)) {
      scores[i] = PASSAGE.resumeAfterEnd;
      over = true;
    }
    // That of a pop-up stands above the text.
    else over = told >= TOLD && endsArticle(line) && line.kind === 'comment';
  }
  discountRows(lines, scores);
  let rows = false;
  let article = 0;
  let below = -1;
  for (let i = 0; i < lines.length; i++) {
    rows ||= i > 0 && scores[i]! > 0 && scores[i - 1]! > 0 && lines[i]!.prose && lines[i - 1]!.prose;
    if (!opensList(lines[i]!)) continue;
    discountDated(lines, i, scores);
    discountItems(lines, i, scores);
    // Right below another list stands no text that this one could be compared with.
    if (i !== below) article = i;
    const list = discountSummaries(lines, i, article, rows, scores);
    i = list.last;
    below = list.found ? i + 1 : -1;
  }
  return scores;
}

/** Lines of a list of other pages that are looked at, and the longest summary in words. */
const LIST = 40;
const SUMMARY = 65;

/**
 * Under the heading of a list a paragraph may be the summary of another page: when headline and paragraph alternate,
 * or when the paragraph says again what its headline says. The article ends above the line `article`, the first of the lists
 * that follow one another. Returns the last line that was looked at.
 */
function discountSummaries(
  lines: readonly PageLine[],
  opener: number,
  article: number,
  rows: boolean,
  scores: Float64Array,
): { last: number; found: boolean } {
  if (isInterview(lines, opener)) return { last: opener, found: false };
  const summaries: number[] = [];
  const captions: number[] = [];
  let stamped = 0;
  let restated: number | undefined;
  let headlines = 0;
  let dated = 0;
  let i = opener + 1;
  for (; i < lines.length && i <= opener + LIST; i++) {
    const line = lines[i]!;
    if (opensList(line) || endsArticle(line) || isBarrier(line)) break;
    if (headlines > 0 && line.weight >= 2 && line.kind === 'navigation') break;
    if (line.dateline && line.words <= DATED) {
      // The first date under several headlines is the article's own.
      if (headlines > 1 && dated === 0) break;
      dated++;
      continue;
    }
    if (likeHeadline(line)) headlines++;
    const above = lines[i - 1]!;
    // Two paragraphs in a row, the second perhaps of a few words: the article goes on.
    if (isText(line) && above.prose && !likeHeadline(above)) {
      summaries.pop();
      break;
    }
    if (!line.prose || likeHeadline(line)) continue;
    // A paragraph under a photo is the article's; a headline may read like a caption now and then.
    if (above.credited) break;
    if (line.words > SUMMARY || opensList(above)) break;
    if (readsLikeCaption(above)) captions.push(summaries.length);
    summaries.push(i);
    if (above.dateline && likeHeadline(lines[i - 2]!)) stamped++;
    if (saidAgain(above, line) >= RESTATED) restated ??= i;
  }
  if (captions.length * FEW_CAPTIONS > summaries.length) summaries.length = captions[0]!;
  const listed =
    summaries.length >= 2 &&
    (stamped === summaries.length ||
      outweighs(lines, article, summaries) ||
      (summaries.length >= PAIRS &&
        summaries.every((at) => isHeadline(lines[at - 1]!)) &&
        ((rows && isListHeading(lines[opener]!)) || areRestated(lines, summaries))));
  if (listed) for (const at of summaries) scores[at] = SCORE.summary;
  else if (restated !== undefined && summaries.includes(restated)) scores[restated] = SCORE.summary;
  return { last: i - 1, found: listed || (headlines > 0 && summaries.length === 0) };
}

/** Headlines with summaries that are a list by themselves, at least; the share of them that their summaries say again. */
const PAIRS = 4;
const RESTATING = 0.5;

/** Most headlines are said again by the paragraphs under them: sections of a text go on from their headings. */
function areRestated(lines: readonly PageLine[], summaries: readonly number[]): boolean {
  let restated = 0;
  for (const at of summaries) if (saidAgain(lines[at - 1]!, lines[at]!) >= RESTATING) restated++;
  return restated >= summaries.length * RESTATING;
}

/** The heading of a list of other pages for sure; a text does not use its words. */
function isListHeading(line: PageLine): boolean {
  return line.kind === 'related' && line.phrase!.weight >= 3 && line.phrase!.how !== 'cover';
}

/** Of so many headlines one may read like the caption of a photo. */
const FEW_CAPTIONS = 3;

/** Headlines with their days that make a list, and longest day in words. */
const DATED_PAIRS = 3;
const BARE_DAY = 4;

/** Headline, day, headline, day …: the longest headline is no paragraph either. */
function discountDated(lines: readonly PageLine[], opener: number, scores: Float64Array): void {
  let end = opener + 1;
  while (end + 1 < lines.length && !isBareDay(lines[end]!) && isBareDay(lines[end + 1]!)) end += 2;
  if (end - opener - 1 < 2 * DATED_PAIRS) return;
  for (let i = opener + 1; i < end; i += 2) scores[i] = Math.min(scores[i]!, SCORE.summary);
}

/** Headlines of other pages, each behind a dash or a number, right under the heading of their list: no items of the text. */
function discountItems(lines: readonly PageLine[], opener: number, scores: Float64Array): void {
  if (!isListHeading(lines[opener]!)) return;
  for (let i = opener + 1; i < lines.length && isOpenItem(lines[i]!); i++)
    scores[i] = Math.min(scores[i]!, SCORE.summary);
}

/** Headlines behind dashes that may be a list without a heading that is known, at least. */
const ROW = 8;

/**
 * Many items in a row that end as headlines do, with no line above that announces them: they may be the text's or a
 * list's, and weigh nothing. Else the lists beside a short text outweigh it.
 */
function discountRows(lines: readonly PageLine[], scores: Float64Array): void {
  for (let i = 0; i < lines.length; i++) {
    const from = i;
    while (i < lines.length && isOpenItem(lines[i]!)) i++;
    if (i - from < ROW || lines[from - 1]?.colon) continue;
    for (let k = from; k < i; k++) scores[k] = Math.min(scores[k]!, 0);
  }
}

/** An item of a list that ends as headlines do, without a sign or with a question mark. */
export function isOpenItem(line: PageLine): boolean {
  return line.item && line.short && (line.asks || !line.sentence) && !/[;,:]$/.test(line.text);
}

function isBareDay(line: PageLine): boolean {
  return line.words <= BARE_DAY && line.dateline !== undefined;
}

function isText(line: PageLine): boolean {
  return (line.prose || (line.sentence && line.words >= 4 && line.weight === 0)) && !likeHeadline(line);
}

/** Share of a headline's words that the paragraph under it says again, when it is its summary. */
const RESTATED = 0.5;

/** Lines above a list among which a short question shows that the text is made of questions and answers. */
const ASKED = 4;

/** Questions and answers read like headlines and summaries. */
function isInterview(lines: readonly PageLine[], before: number): boolean {
  for (let i = before - 1; i >= Math.max(0, before - ASKED); i--) {
    const line = lines[i]!;
    // Below the comments nobody answers.
    if ((line.words <= DATED && line.dateline) || endsArticle(line) || isBarrier(line)) return false;
    if (line.asks && !line.prose && line.weight === 0) return true;
  }
  return false;
}

/** Longest line that gives the day of a headline, in words. */
const DATED = 12;

/**
 * An article comes before a list of others, is not itself a row of captions and paragraphs, and is longer than the list
 * or about something else.
 */
function outweighs(lines: readonly PageLine[], opener: number, summaries: readonly number[]): boolean {
  const rows = hasRows(lines, opener);
  if (!rows && !(isDated(lines, opener) && summaries.every((at) => isHeadline(lines[at - 1]!)))) return false;
  let words = 0;
  const said = new Set<number>();
  for (let i = opener - 1; i >= Math.max(0, opener - LIST); i--) {
    if (!lines[i]!.prose) continue;
    words += lines[i]!.words;
    for (const word of lines[i]!.content) said.add(word);
  }
  let listed = 0;
  let shared = 0;
  for (const at of summaries) {
    listed += lines[at]!.words;
    shared += overlap(lines[at]!.content, said);
  }
  return (rows && words >= listed) || shared / summaries.length < (rows ? FOREIGN : STRANGE);
}
/** Share of words that a list must not have in common with a light text above it. */
const STRANGE = 0.25;
/** Shortest headline that has a summary, in words. */
const TITLED = 6;

function isHeadline(line: PageLine): boolean {
  return line.words >= TITLED && likeHeadline(line) && !line.credited;
}

/** An article's date stands above, with text between it and the list that is no row of captions and paragraphs itself. */
function isDated(lines: readonly PageLine[], before: number): boolean {
  let prose = 0;
  let pairs = 0;
  for (let i = before - 1; i >= Math.max(1, before - LIST); i--) {
    if (lines[i]!.prose) {
      if (lines[i]!.weight > 0 || lines[i]!.notice > 0) continue;
      prose++;
      if (likeHeadline(lines[i - 1]!)) pairs++;
    } else if (lines[i]!.words <= DATED && lines[i]!.dateline) return prose > 1 && pairs < 2;
  }
  return false;
}

/** Paragraphs that share less than this with the text above them are about something else. */
const FOREIGN = 0.4;

/** True when paragraphs follow one another above a line: the article is not a row of captions and paragraphs. */
export function hasRows(lines: readonly PageLine[], before: number): boolean {
  for (let i = before - 1; i > Math.max(0, before - LIST); i--) {
    if (lines[i]!.prose && lines[i - 1]!.prose) return true;
    // Above its date there is nothing of the article.
    if (lines[i]!.words <= DATED && lines[i]!.dateline) return false;
  }
  return false;
}

function scoreLine(line: PageLine, next: PageLine | undefined, repeated: boolean): number {
  // The cells of a table are as many as they are, and say nothing for or against each other.
  if (line.isText) return Math.max(proseScore(line, next), 0);
  const weight = line.weight;
  if (weight >= 2) {
    if (line.phrase?.role === 'ends' && line.phrase.weight === 3) return SCORE.ends;
    return SCORE.furniture[weight]!;
  }
  if (line.teaser) return SCORE.summary;
  let score =
    Math.min(proseScore(line, next), line.trails ? SCORE.trails : Infinity) + SCORE.furniture[weight]!;
  if (line.words >= 6 && line.notice > 0) score += line.notice > 1 ? SCORE.notices : SCORE.notice;
  if (repeated) score += SCORE.repeated;
  return score;
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

function proseScore(line: PageLine, next: PageLine | undefined): number {
  const words = line.words;
  let score: number;
  if (line.sentence && words >= 4 && words <= 22 && !line.lowerStart && line.asks) {
    score = SCORE.question;
  } else if (line.sentence && words >= 9) {
    score = SCORE.sentence + Math.min(words, SCORE.wordCap) * SCORE.perWord;
  } else if (line.sentence && words >= 4) score = SCORE.shortSentence;
  else if (words >= 40) score = SCORE.open40;
  else if (words >= 25) score = SCORE.open25;
  else if (line.colon && words >= 5) score = SCORE.introducesList - 1;
  else if (words >= 15) score = SCORE.open15;
  else if (words >= 8) score = SCORE.open8;
  else if (words >= 4) score = SCORE.open4;
  else score = SCORE.open1;
  if (words >= 4 && (line.lowerStart || continues(line, next))) score += SCORE.lowerStart;
  if (line.item && words >= 4) score += SCORE.listItem;
  return score;
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
