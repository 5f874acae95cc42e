import type { PageLine } from '../lines/line';
import { saidAgain } from '../lines/text';
import { beginOfComments } from '../lists/comments';
import { endByDatedList } from '../lists/dated-list';
import { endByEntries, endByItems, endByList, endBySigned } from '../lists/list-end';
import { endByReprints } from '../lists/reprints';
import { endBySetApart } from '../lists/set-apart';
import { isKeyword, isRowOverComments, tagsBefore } from '../lists/tags';
import { isRestatedIn, signatureOf, topOfTeaser } from '../lists/teasers';
import { isClosing } from './closing';
import { speakOfSame } from './names';
import { isInterview } from './questions';
import { endBySign, isList, isSignature } from './signed-end';
import {
  endsArticle,
  fewestWords,
  hasProse,
  hasRows,
  isDay,
  isHeadlineOf,
  likeHeadline,
  opensList,
} from './zones';

/** Lines before the end of the body among which a list of other pages may have slipped in. */
const HEADED = 40;
/** Longest summary under the headline of another page, in words. */
const SUMMARY = 65;
/** A sub-heading is shorter than this, the headline of another page rarely is. */
const HEADLINE = 7;

/**
 * Other pages' headlines with their summaries read like sub-headings with paragraphs, and a list of them without a
 * heading of its own looks like the body's last lines. Returns the true last line of the body.
 */
export function trimEnding(lines: readonly PageLine[], first: number, last: number): number {
  const told = Math.min(endOfText(lines, first, last), endBySetApart(lines, first, last));
  const end = endByItems(lines, first, told);
  // Who wrote the text stands below it.
  return end > first + 1 && end < lines.length - 1 && isSignature(lines, end) ? end - 1 : end;
}

function endOfText(lines: readonly PageLine[], first: number, last: number): number {
  const uncommented = beginOfComments(lines, last + 1, first + 2) - 1;
  if (uncommented < last) return uncommented;
  const printed = endByReprints(lines, first, last);
  if (printed < last) return printed;
  const undated = endByDatedList(lines, first, last);
  if (undated < last) return undated;
  const untagged = withoutTags(lines, last, first);
  if (untagged < last) return untagged;
  const unsigned = endBySigned(lines, first, last);
  if (unsigned < last) return unsigned;
  const listed = endByEntries(lines, first, last);
  if (listed < last) return listed;
  const unnoticed = endByNotices(lines, first, last);
  if (unnoticed < last) return unnoticed;
  if (last === lines.length - 1) return endByHeading(lines, first, last, signatureOfText(lines, first, last));
  if (!furnitureFollows(lines, last)) return isTagged(lines, last) ? endByList(lines, first, last) : last;
  const signed = endBySign(lines, first, last);
  if (signed < last) return signed;
  const paired = endByList(lines, first, last);
  if (paired < last) return paired;
  const bare = endByHeadlines(lines, first, last);
  if (bare < last) return bare;
  const signature = signatureOfText(lines, first, last);
  const headed = endByHeading(lines, first, last, signature);
  if (headed < last) return headed;
  let end = last;
  if (lines[last + 1]?.phrase?.role === 'closes') end = topOfTeaser(lines, last + 1, first) - 1;
  while (end > first + 1 && isOfSite(lines[end]!)) end--;
  // Summaries of other pages, signed as the lead is and broken off.
  while (end > first + 1 && signature && lines[end]!.trails && lines[end]!.text.startsWith(signature)) end--;
  // A caption with its paragraph, over who wrote the text: no other page stands between these.
  if (end === last && lines[last + 1]?.byline([])?.labelled) return end;
  let captions: number | undefined;
  while (end - 1 > first + 2 && restates(lines[end - 1]!, lines[end]!)) {
    if (standsBefore(lines, end - 1, first) || speakOfSame(lines, first, end - 1, end)) break;
    captions ??= secondCaption(lines, first, end - 2);
    if (captions < end - 2) break;
    end -= 2;
  }
  return end;
}

/** Last lines of a body in which a site speaks to its readers, at most; sentences that say so, at least, and their share. */
const NOTICED = 4;
const NOTICES = 2;
const NOTICED_SHARE = 0.6;

/** The line above what a site asks of its readers in several sentences, some of which might stand in a text. */
function endByNotices(lines: readonly PageLine[], first: number, last: number): number {
  let end = last;
  let notices = 0;
  for (let i = last; i > Math.max(first + 1, last - NOTICED); i--) {
    if (!isOfSite(lines[i]!)) continue;
    notices++;
    if (notices >= NOTICES && notices >= (last - i + 1) * NOTICED_SHARE) end = i - 1;
  }
  return end;
}

/** What a site says to its readers; what an official text asks of them in its last sentence is its own. */
function isOfSite(line: PageLine): boolean {
  return line.notice > 0 && !isClosing(line);
}

/** The line above the heading of a list that goes on to the end of the body; `last` when there is none. */
function endByHeading(
  lines: readonly PageLine[],
  first: number,
  last: number,
  signature: string | undefined,
): number {
  const from = Math.max(first + 3, last - HEADED);
  for (let i = from; i < last; i++) {
    if (
      opensList(lines[i]!) &&
      lines[i]!.phrase!.weight >= 3 &&
      (hasRows(lines, i) || isOfKeywords(lines[i - 1]!)) &&
      !(lines.slice(i + 1, last).some((line) => line.asks) && isInterview(lines, i))
    ) {
      if (isAlternating(lines, i + 1, last, signature)) return i - 1;
    }
    if (opensList(lines[i]!) && isPrintedTwice(lines, i + 1) && isList(lines, i + 1, last)) return i - 1;
  }
  return last;
}

/** Keywords under a text, with the heading of a list right below them. */
function isOfKeywords(line: PageLine): boolean {
  return line.kind === 'tags' && opensList(line);
}

/** Headlines between a text and the heading of a list at least, and their words on average. */
const HEADLINES = 3;
const AVERAGE = 10;

/** Headlines without a heading of their own, right above one: those that ask something read like questions of the text. */
function endByHeadlines(lines: readonly PageLine[], first: number, last: number): number {
  const below = lines[last + 1];
  if (!below || !opensList(below) || below.kind !== 'related' || below.weight < 3) return last;
  let end = last;
  let words = 0;
  for (; end > first + 1 && isHeadlineOf(lines[end]!, HEADLINE) && !lines[end]!.item; end--)
    words += lines[end]!.words;
  if (last - end < HEADLINES || words < (last - end) * AVERAGE || lines[end]!.colon) return last;
  return end;
}

/** How the site signs the lead, which may stand under a headline that the model took for text. */
function signatureOfText(lines: readonly PageLine[], first: number, last: number): string | undefined {
  for (let i = first; i <= Math.min(last, first + 2); i++) {
    const signature = lines[i]!.prose ? signatureOf(lines[i]!) : undefined;
    if (signature) return signature;
  }
  return undefined;
}

/** Keywords below a text at most. */
const TAGS = 40;

/** Keywords side by side without a sign between them, right below who wrote the text: "bến phà mùa lũ tỉnh Bình Khê". */
function isRowOfKeywords(lines: readonly PageLine[], i: number): boolean {
  const { lowerStart, sentence, colon, weight, text } = lines[i]!;
  if (!lowerStart || sentence || colon || weight > 0 || text.includes(',')) return false;
  return i < lines.length - 1 && isSignature(lines, i - 1);
}

/** Keywords in small letters read like the end of a sentence that was broken. */
function withoutTags(lines: readonly PageLine[], end: number, first: number): number {
  if (end - 1 > first && isRowOfKeywords(lines, end)) return end - 1;
  if (lines[end]!.prose || !isKeyword(lines[end]!)) return end;
  let below = end + 1;
  while (below < lines.length && below - end <= TAGS && isKeyword(lines[below]!)) below++;
  const tags = tagsBefore(lines, first + 1, below);
  return tags < below && !endsInVerses(lines, first, tags) ? Math.min(end, tags - 1) : end;
}

/** Nothing above is a paragraph, and the line above breaks off as those below do: verses have as few words as keywords. */
function endsInVerses(lines: readonly PageLine[], first: number, tags: number): boolean {
  const above = lines[tags - 1]!;
  if (above.sentence || above.weight > 0 || above.words < VERSE) return false;
  return !hasProse(lines, { first, last: tags - 1 });
}
/** Shortest verse over others, in words. */
const VERSE = 4;

/** Keywords in capitals, which may be names, and furniture right below them. */
function isTagged(lines: readonly PageLine[], last: number): boolean {
  for (let i = last + 1; i < lines.length && i <= last + NAMES; i++) {
    const line = lines[i]!;
    if (line.weight >= 2) return true;
    if (line.words > NAME || line.sentence || line.colon || line.item) return false;
  }
  return false;
}
/** Such keywords at most, and words of one. */
const NAMES = 8;
const NAME = 4;

/** The headline of another page, once for its picture and once for itself. */
function isPrintedTwice(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at]!;
  return line.words >= HEADLINE && likeHeadline(line) && lines[at + 1]?.text === line.text;
}

/** The text holds the line before: it is the caption of a photo, not the headline of another page. */
function standsBefore(lines: readonly PageLine[], at: number, first: number): boolean {
  const { text } = lines[at]!;
  for (let i = at - 1; i >= Math.max(first, at - LOOK_BACK); i--) if (lines[i]!.text === text) return true;
  return false;
}
const LOOK_BACK = 200;

/**
 * The second of the lines as long as captions and headlines of other pages are that stand alone between paragraphs: in a text of
 * photos the last such line is a caption, too. `last` where there are fewer.
 */
function secondCaption(lines: readonly PageLine[], first: number, last: number): number {
  let captions = 0;
  for (let i = first + 1; i < last; i++) {
    if (!isHeadlineOf(lines[i]!, HEADLINE + 2) || lines[i]!.sentence) continue;
    if (!lines[i - 1]!.prose || !lines[i + 1]!.prose || restates(lines[i]!, lines[i + 1]!)) continue;
    if (++captions === CAPTIONS) return i;
  }
  return last;
}
const CAPTIONS = 2;

/** True when furniture follows at once, or after a few more headlines and their days. */
function furnitureFollows(lines: readonly PageLine[], last: number): boolean {
  for (let i = last + 1; i < lines.length && i <= last + 8; i++) {
    if (lines[i]!.weight >= 2) return true;
    if (isDay(lines[i]) || (i === last + 1 && isRowOverComments(lines, i))) continue;
    if (!likeHeadline(lines[i]!) || lines[i]!.words < fewestWords(lines[i]!)) return false;
  }
  return false;
}

/** Under the heading of a list: headline, summary, headline … to the end, two such pairs, or one that the site signs or that another headline follows. */
function isAlternating(
  lines: readonly PageLine[],
  from: number,
  last: number,
  signature: string | undefined,
): boolean {
  let pairs = 0;
  for (let i = from; i <= last; i++) {
    const line = lines[i]!;
    if (line.prose && !likeHeadline(line)) {
      if (i === from || lines[i - 1]!.prose || line.words > SUMMARY) return false;
      pairs++;
    } else if (endsArticle(line) || (!likeHeadline(line) && line.weight === 0)) return false;
  }
  if (pairs >= 2) return true;
  if (pairs === 0) return false;
  const below = lines[last + 1];
  const listed =
    below && below.words >= HEADLINE && likeHeadline(below) && !below.credited && below.weight === 0;
  if (listed && isRestatedIn(lines[last - 1]!, lines[last]!)) return true;
  return likeHeadline(lines[last]!) || (signature !== undefined && lines[last]!.text.startsWith(signature));
}

/** "2.7. Suối Tranh": the number of a text's own part. */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*[.)/]\s?\D/u;

/** A long headline and one paragraph that says the same again: the teaser of another page. */
function restates(headline: PageLine, summary: PageLine): boolean {
  if (!likeHeadline(headline) || headline.words < HEADLINE + 2 || headline.sentence) return false;
  if (headline.credited || NUMBERED.test(headline.text)) return false;
  if (!summary.prose || !summary.sentence || summary.item || summary.words > SUMMARY) return false;
  return saidAgain(headline, summary) >= 0.7;
}
