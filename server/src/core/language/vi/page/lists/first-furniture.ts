import { EDITORS } from '../credits/bylines';
import { namesIn, namesWithin, newNames } from '../extent/names';
import { isNumbered } from '../extent/numbered';
import { opensEntries } from '../extent/signed-end';
import { isAmongTold, tells } from '../extent/told';
import { endsArticle, invites, likeHeadline, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { opensDatedList } from './dated-list';
import type { Outside } from './outside';

/** Lines after the body among which by-lines are looked for. */
export const BYLINES = 5;
/** Words that headlines have on average; items of a list have fewer. */
const HEADLINE = 9;
/** So many headlines in a row, with nothing but furniture after them, are a list. */
const RUN = 3;

/** "- Ban Biên tập -", in words. */
const EDITED = 5;

/** Lines at the end of a page among which a name behind the sign of copyright is the site's, not a photographer's. */
const IMPRINT = 6;

/** The first line after the body and the lines that sign it that is furniture for sure: everything from it on is. */
export function firstFurniture(
  lines: readonly PageLine[],
  from: number,
  signed: number,
  outside: Outside,
  sources: readonly string[],
): number {
  let passed = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    // "TIN, BÀI LIÊN QUAN:" has the label of a credit.
    if (line.short && line.words <= 14 && !opensList(line)) {
      const byline = line.byline(sources);
      if (byline?.labelled || (byline && i - from < BYLINES && !line.phrase)) continue;
    }
    if (line.dateline && i === passed && i - from < BYLINES) {
      passed = i + 1;
      continue;
    }
    // What answers the last question of a text looks like the headlines below it.
    if (i === from && lines[i - 1]?.asks && isNumbered(lines[i - 1]!) && line.weight === 0) {
      passed = i + 1;
      continue;
    }
    if (line.credited && line.phrase?.how !== 'line' && !invites(line)) continue;
    if (
      i - from <= 1 &&
      line.words <= EDITED &&
      EDITORS.test(line.text) &&
      lines[i + 1]?.kind !== 'copyright'
    )
      continue;
    if (isRowOfKeywords(line, lines[i + 1])) return i;
    if (line.weight >= 2 || line.notice > 0 || line.teaser) {
      if (isAmongTold(lines, i) || isRuleOfText(lines, i, from, sources)) continue;
      if (i === from && isLastNumber(lines, i)) continue;
      return i;
    }
    if (
      (outside.hasEntry(line) && !isAmongTold(lines, i)) ||
      opensEntries(lines, i, sources) ||
      opensDatedList(lines, i)
    )
      return i;
    // Right under the text the headline may be the caption of a photo.
    if (i > from - signed && outside.repeatsHeadline(line)) return i;
    if (lines.length - i <= IMPRINT && /^[©®]/u.test(line.text)) return i;
    // A run that is no list from its first line on is none from its second line on either.
    if (i >= passed) {
      if (headlineRun(lines, i, sources)) return i;
      const menu = shortRun(lines, i);
      if (menu !== undefined) return menu;
      passed = i + 1;
      while (passed < lines.length && inHeadlineRun(line) && inHeadlineRun(lines[passed]!)) passed++;
      if (inShortRun(line)) while (passed < lines.length && inShortRun(lines[passed]!)) passed++;
    }
  }
  return lines.length;
}

/** "Chủ đề Thạch Lâm Nước sạch Vùng cao" right above furniture: the label needs no colon where no sentence can follow it. */
function isRowOfKeywords(line: PageLine, next: PageLine | undefined): boolean {
  if (line.weight !== 1 || line.kind !== 'tags' || line.sentence) return false;
  return next !== undefined && next.weight >= 2;
}

/** "____", and below it where the text was printed, or the first of its notes. */
function isRuleOfText(
  lines: readonly PageLine[],
  i: number,
  from: number,
  sources: readonly string[],
): boolean {
  const below = lines[i + 1];
  if (lines[i]!.shape?.name !== 'symbols' || i - from >= BYLINES || !below) return false;
  return below.byline(sources)?.labelled === true || NOTE.test(below.text);
}
/** What the first note of a text begins with; a remark on who wrote it has a star. */
const NOTE = /^(?:\([1*]\)|\[1\]|1[.)]|\*)[\s,]\s?\S/u;

/** Longest line that signs a text, in words. */
const SIGNED = 6;

/** A number to call that ends a text, above who signs it: those of an imprint stand together. */
function isLastNumber(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.weight !== 2 || line.shape?.name !== 'address' || endsArticle(line)) return false;
  const below = lines[i + 1];
  return below !== undefined && below.weight < 2 && below.words <= SIGNED && !below.dateline;
}

/** Three headlines and more, up to the end of the page or to something that is furniture for sure. */
function headlineRun(lines: readonly PageLine[], from: number, sources: readonly string[]): boolean {
  let i = from;
  let words = 0;
  while (i < lines.length && inHeadlineRun(lines[i]!)) words += lines[i++]!.words;
  const count = i - from;
  if (count < RUN || words / count < HEADLINE) return false;
  // What an opening with a colon announces belongs to it.
  if (lines[from - 1]?.colon) return false;
  // The name of the site may stand between the list and the imprint.
  if (i === lines.length) return !isOfText(lines, from, i - 1);
  if (lines[i]!.weight >= 2) return true;
  return (lines[i + 1]?.weight ?? 0) >= 2 && !lines[i]!.byline(sources)?.author;
}

/** Lines of a text above its last lines whose names and figures are compared, and share of theirs that may be new. */
const ABOVE = 60;
const NEW = 0.5;

/** Lines that end page and text name nobody, or mostly those whom the text names: what its last pictures show. */
function isOfText(lines: readonly PageLine[], from: number, to: number): boolean {
  const inner = namesWithin(lines, from, to);
  return inner.size === 0 || newNames(inner, namesIn(lines, Math.max(0, from - ABOVE), from - 1)) < NEW;
}

export function inHeadlineRun(line: PageLine): boolean {
  // Without a heading above them, lines that begin with a number are as likely figures of the text.
  return likeHeadline(line) && line.words >= 6 && line.weight < 2 && !/^\d/.test(line.text);
}

function inShortRun(line: PageLine): boolean {
  return line.words <= 5 && !line.sentence && !line.item && (line.isText || !tells(line));
}

/**
 * A menu below the article: many entries of a few words each. Where it begins: what stands above its first known entry may be
 * the last list of the text, or a caption or a name.
 */
function shortRun(lines: readonly PageLine[], from: number): number | undefined {
  // A line with a colon announces what stands below it.
  if (lines[from]!.colon && lines[from]!.words > 1 && !lines[from]!.phrase) return undefined;
  let i = from;
  let known = 0;
  let unknown = 0;
  while (i < lines.length && inShortRun(lines[i]!)) {
    if (lines[i]!.weight >= 1) known++;
    else if (known === 0) unknown++;
    i++;
  }
  if (i - from < 5 || known < 2 || (unknown <= 2 && lines[from + unknown]!.weight >= 2)) return undefined;
  return from + unknown;
}
