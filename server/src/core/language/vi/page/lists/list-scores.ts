import { isInterview } from '../extent/questions';
import { SCORE } from '../extent/weights';
import {
  DATED,
  endsArticle,
  hasRows,
  isBarrier,
  isOpenItem,
  LIST,
  likeHeadline,
  opensList,
} from '../extent/zones';
import { readsLikeCaption } from '../lines/captions';
import type { PageLine } from '../lines/line';
import { overlap, saidAgain } from '../lines/text';
import { mayBeGluedTeaser } from './teasers';

/** Longest summary in a list of other pages, in words. */
const SUMMARY = 65;

/**
 * Under the heading of a list a paragraph may be the summary of another page: when headline and paragraph alternate,
 * or when the paragraph says again what its headline says. The article ends above the line `article`, the first of the lists
 * that follow one another. Returns the last line that was looked at.
 */
export function discountSummaries(
  lines: readonly PageLine[],
  opener: number,
  article: number,
  rows: boolean,
  scores: Float64Array,
): { last: number; found: boolean } {
  const summaries: number[] = [];
  const captions: number[] = [];
  let stamped = 0;
  let restated: number | undefined;
  let headlines = 0;
  let asks = false;
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
    if (line.asks) asks = true;
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
  if (asks && isInterview(lines, opener)) return { last: opener, found: false };
  const listed =
    summaries.length >= 2 &&
    (stamped === summaries.length ||
      areRanked(lines, opener, summaries) ||
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

/** Summaries of the pages that are read most, at least. */
const RANKED = 3;

/** "1", headline, summary, "2", headline, summary …: each has its rank above it. The parts of a text stand under no heading of a list. */
function areRanked(lines: readonly PageLine[], opener: number, summaries: readonly number[]): boolean {
  if (summaries.length < RANKED || !isListHeading(lines[opener]!)) return false;
  return summaries.every((at, k) => isHeadline(lines[at - 1]!) && lines[at - 2]!.text === `${k + 1}`);
}

/** Most headlines are said again by the paragraphs under them: sections of a text go on from their headings. */
function areRestated(lines: readonly PageLine[], summaries: readonly number[]): boolean {
  let restated = 0;
  for (const at of summaries) if (saidAgain(lines[at - 1]!, lines[at]!) >= RESTATING) restated++;
  return restated >= summaries.length * RESTATING;
}

/** The heading of a list of other pages for sure; a text does not use its words. */
export function isListHeading({ kind, phrase }: PageLine): boolean {
  return kind === 'related' && phrase?.role === 'opens' && phrase.weight >= 3 && phrase.how !== 'cover';
}

/** Of so many headlines one may read like the caption of a photo. */
const FEW_CAPTIONS = 3;

/** Headlines with their days that make a list, and longest day in words. */
const DATED_PAIRS = 3;

const BARE_DAY = 4;

/** Headline, day, headline, day …: the longest headline is no paragraph either. */
export function discountDated(lines: readonly PageLine[], opener: number, scores: Float64Array): void {
  let end = opener + 1;
  while (end + 1 < lines.length && !isBareDay(lines[end]!) && isBareDay(lines[end + 1]!)) end += 2;
  if (end - opener - 1 < 2 * DATED_PAIRS) return;
  for (let i = opener + 1; i < end; i += 2) scores[i] = Math.min(scores[i]!, SCORE.summary);
}

/** Headlines of other pages, each behind a dash or a number, right under the heading of their list: no items of the text. */
export function discountItems(lines: readonly PageLine[], opener: number, scores: Float64Array): void {
  if (!isListHeading(lines[opener]!)) return;
  for (let i = opener + 1; i < lines.length && isOpenItem(lines[i]!); i++)
    scores[i] = Math.min(scores[i]!, SCORE.summary);
}

/** Longest headline with its summary in one line, in words; so many that stand together are a list, with others among them. */
const GLUED = 60;
const GLUED_ROW = 2;

/** Headline and summary printed on one line, line after line right under the heading of a list: they read like paragraphs. */
export function discountGlued(lines: readonly PageLine[], opener: number, scores: Float64Array): void {
  if (!isListHeading(lines[opener]!)) return;
  // What the site says of itself may stand between the two.
  const from = opener + (lines[opener + 1]?.prose ? 1 : 2);
  let end = from;
  let glued = 0;
  for (; end < lines.length && lines[end]!.prose && lines[end]!.words <= GLUED; end++) {
    if (lines[end]!.weight > 0 || lines[end]!.item) break;
    if (mayBeGluedTeaser(lines[end]!.text)) glued++;
  }
  if (glued < GLUED_ROW || glued * 2 < end - from) return;
  for (let i = from; i < end; i++) scores[i] = Math.min(scores[i]!, SCORE.summary);
}

/** Headlines behind dashes that may be a list without a heading that is known, at least. */
const ROW = 8;

/**
 * Many items in a row that end as headlines do, with no line above that announces them: they may be the text's or a
 * list's, and weigh nothing. Else the lists beside a short text outweigh it.
 */
export function discountRows(lines: readonly PageLine[], scores: Float64Array): void {
  for (let i = 0; i < lines.length; i++) {
    const from = i;
    while (i < lines.length && isOpenItem(lines[i]!)) i++;
    if (i - from < ROW || lines[from - 1]?.colon) continue;
    const most = isForecast(lines, from, i) ? SCORE.summary : 0;
    for (let k = from; k < i; k++) scores[k] = Math.min(scores[k]!, most);
  }
}

/** "- Lai Châu 23° - 25°", place after place: what a site's weather has to choose from. */
function isForecast(lines: readonly PageLine[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/\d\s?°C?$/.test(lines[i]!.text)) return false;
  return true;
}

function isBareDay(line: PageLine): boolean {
  return line.words <= BARE_DAY && line.dateline !== undefined;
}

function isText(line: PageLine): boolean {
  return (line.prose || (line.sentence && line.words >= 4 && line.weight === 0)) && !likeHeadline(line);
}

/** Share of a headline's words that the paragraph under it says again, when it is its summary. */
const RESTATED = 0.5;

/**
 * An article comes before a list of others, is not itself a row of captions and paragraphs, and is longer than the list
 * or about something else.
 */
function outweighs(lines: readonly PageLine[], opener: number, summaries: readonly number[]): boolean {
  const rows = hasRows(lines, opener);
  if (!rows && !(isDated(lines, opener) && summaries.every((at) => isHeadline(lines[at - 1]!)))) return false;
  const top = Math.max(0, opener - LIST);
  let listed = 0;
  for (const at of summaries) listed += lines[at]!.words;
  let words = 0;
  for (let i = opener - 1; i >= top; i--) if (lines[i]!.prose) words += lines[i]!.words;
  if (rows && words >= listed) return true;
  const said = new Set<number>();
  for (let i = opener - 1; i >= top; i--)
    if (lines[i]!.prose) for (const word of lines[i]!.content) said.add(word);
  let shared = 0;
  for (const at of summaries) shared += overlap(lines[at]!.content, said);
  return shared / summaries.length < (rows ? FOREIGN : STRANGE);
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
