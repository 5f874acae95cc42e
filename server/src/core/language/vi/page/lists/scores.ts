import { PASSAGE, SCORE } from '../extent/weights';
import { continues, endsArticle, isRowOfTags, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { discountAged } from './aged-list';
import { discountForeign, isPlainLatin } from './foreign';
import { discountDated, discountGlued, discountItems, discountRows, discountSummaries } from './list-scores';

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
    if (i > 0 && isBelowTags(lines[i - 1]!) && !line.sentence && !line.colon) {
      scores[i] = Math.min(score, SCORE.summary);
      continue;
    }
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
  discountForeign(lines, scores);
  discountRows(lines, scores);
  discountAged(lines, scores);
  let rows = false;
  let article = 0;
  let below = -1;
  for (let i = 0; i < lines.length; i++) {
    rows ||= i > 0 && scores[i]! > 0 && scores[i - 1]! > 0 && lines[i]!.prose && lines[i - 1]!.prose;
    if (!opensList(lines[i]!)) continue;
    discountDated(lines, i, scores);
    discountItems(lines, i, scores);
    discountGlued(lines, i, scores);
    // Right below another list stands no text that this one could be compared with.
    if (i !== below) article = i;
    const list = discountSummaries(lines, i, article, rows, scores);
    i = list.last;
    below = list.found ? i + 1 : -1;
  }
  return scores;
}

/** "Từ khóa:": what follows are keywords side by side, however many they are. */
function isBelowTags({ kind, colon, phrase }: PageLine): boolean {
  return kind === 'tags' && colon && phrase?.role === 'opens' && phrase.weight >= 3;
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
  if (line.words >= 6 && line.notice > 0)
    score += line.notice > 1 || isPlainLatin(line) ? SCORE.notices : SCORE.notice;
  // What is printed again without a full stop is a bar of the site, however long.
  if (repeated) score = Math.min(score, 0) + SCORE.repeated;
  return score;
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
  // A day may begin with a small letter, too: "thứ bảy, 04/05/2019, 09:00".
  const goesOn = line.lowerStart ? line.dateline?.before !== '' : continues(line, next);
  if (words >= 4 && goesOn) score += SCORE.lowerStart;
  if (line.item && words >= 4) score += SCORE.listItem;
  return score;
}
