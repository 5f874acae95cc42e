import { PhraseBook } from '../../../clean/phrases';
import type { Span } from '../../../text/span';
import type { FurnitureSplit, PageInput, PageReading } from '../../types';
import { doubtfulBlocks, keptBlocks, removalBlocks } from './blocks';
import { type Classified, classify } from './classify';
import { readFields } from './fields';
import { readCells } from './forms/cells';
import { readContents } from './forms/contents';
import { readInterludes } from './forms/interludes';
import { readLinks } from './forms/links';
import { readListings } from './forms/listings';
import { withoutMarkdown } from './forms/markdown';
import { withoutMarks } from './forms/marked-menus';
import { marksOfWholes, partMenus, together } from './forms/one-line-menus';
import { readOutlines } from './forms/outlines';
import { readQuotes } from './forms/quotes';
import { readRows } from './forms/rows';
import { readSplitDays } from './forms/split-days';
import { readTables } from './forms/tables';
import { readTeasers } from './forms/teaser-rows';
import { readVerses } from './forms/verses';
import { PageLine } from './lines/line';
import { findSplit } from './lines/splits';
import { cut, type Mark, marksFor } from './marks';
import { isFinished } from './plain';
import { settled } from './settled';
import { readStatedHeadline } from './title/stated-headline';
import { leaveAll, losesTitle } from './trust';
import { readJoined } from './wrapped/read-joined';

export { REASONS, type ReasonKey } from './reasons';

/** Passes over what is left; more than a few never find anything. */
const PASSES = 12;

/**
 * Reads a scraped page: which lines are furniture, which are captions and by-lines that stay, and what the page says
 * of itself. What is left after a removal is read again until nothing more would go, so that cleaning a page twice
 * removes nothing the second time. Linear in the length of the page.
 */
export function readPage(page: PageInput): PageReading {
  const book = bookOf(page.phrases);
  const isDeclared = ({ text }: PageLine) => !book.empty && book.find(text) !== undefined;
  /** Lines were read otherwise than by themselves, or joined: with what is left of the page they might be read another way. */
  let formed = false;
  const note = () => {
    formed = true;
  };
  const read = (input: PageInput) =>
    readJoined(input, isDeclared, (joined, lines) => readLines(joined, lines, book, note), note);
  const reading = read(page);
  return formed ? settled(page, reading, read) : reading;
}

function readLines(
  page: PageInput,
  given: readonly PageLine[],
  book: PhraseBook,
  noteForms: () => void,
): PageReading {
  const { lines: whole, splits } = withoutGlued(given, page, book);
  // What the project says of a line, it says of the whole of it.
  const isDeclared = ({ text }: PageLine) => !book.empty && book.find(text) !== undefined;
  const entire = withoutMarks(withoutMarkdown(whole, page.text, isDeclared), page.text, isDeclared);
  readSplitDays(entire);
  readListings(entire);
  readLinks(entire);
  readQuotes(entire);
  readTables(entire);
  readOutlines(entire);
  const lines = partMenus(entire, page.text, isDeclared);
  if (entire !== whole || lines !== entire) noteForms();
  readRows(lines);
  readCells(lines);
  readContents(lines);
  readInterludes(lines);
  readVerses(lines);
  readStatedHeadline(lines);
  readTeasers(lines);
  // A headline that the rest of the page does not bear out is none, however likely: then the rules alone say which one is.
  const { final, fields } = marksOf(lines, page, book, false) ?? marksOf(lines, page, book, true)!;
  const marks = marksOfWholes(entire, lines, final);
  return {
    boilerplate: removalBlocks(entire, marks, page),
    splits: splits.length === 0 ? splits : keptSplits(splits, entire, marks),
    doubtful: doubtfulBlocks(entire, marks),
    kept: keptBlocks(entire, marks),
    fields,
    prose: proseSpans(entire, marks),
  };
}

/**
 * What each line is, and what the page says of itself. Undefined where what is left of the page would lose its headline, unless
 * the rules alone found that: then nothing goes.
 */
function marksOf(
  lines: readonly PageLine[],
  page: PageInput,
  book: PhraseBook,
  byRulesAlone: boolean,
): { final: Mark[]; fields: PageReading['fields'] } | undefined {
  const final = marksFor(lines) as Mark[];
  // What the project declared furniture is none of the page's: neither its title nor its date.
  let left: readonly PageLine[] = lines;
  /** Where the lines that are left stand among all of them; undefined while they are all of them. */
  let places: readonly number[] | undefined;
  if (!book.empty) [left, places] = withoutPhrases(lines, book, final);
  const all = classifyAll(left, page, book, byRulesAlone);
  const fields = readFields(left, all, page);
  let read = all;
  together(left, read.marks);
  for (let pass = 0; ; pass++) {
    if (pass > 0 && losesTitle(read.marks, places, final)) {
      if (!byRulesAlone) return undefined;
      leaveAll(final);
      break;
    }
    const kept: PageLine[] = [];
    const keptAt: number[] = [];
    const keptAs: Mark[] = [];
    for (let i = 0; i < left.length; i++) {
      const mark = read.marks[i]!;
      // What a line that stays is, the whole page tells best.
      const place = places === undefined ? i : places[i]!;
      if (pass === 0 || mark.label === 'cut') final[place] = mark;
      if (mark.label === 'cut') continue;
      kept.push(left[i]!);
      keptAt.push(place);
      keptAs.push(mark);
    }
    if (kept.length === left.length || pass === PASSES) break;
    if (pass === 0 && isFinished(kept, keptAs, page.header.title !== undefined)) break;
    left = kept;
    places = keptAt;
    read = classifyAll(left, page, book, byRulesAlone);
    together(left, read.marks);
  }
  return { final, fields };
}

/** The lines that the project does not declare furniture, and their places; those that it does are marked. */
function withoutPhrases(
  lines: readonly PageLine[],
  book: PhraseBook,
  marks: Mark[],
): [left: PageLine[], places: number[]] {
  const left: PageLine[] = [];
  const places: number[] = [];
  lines.forEach((line, place) => {
    const phrase = book.find(line.text);
    if (phrase && !phrase.keep) marks[place] = cut(phrase.kind, 'phrase', 1);
    else {
      left.push(line);
      places.push(place);
    }
  });
  return [left, places];
}

const books = new WeakMap<PageInput['phrases'], PhraseBook>();

/** A project's phrases are the same for all of its pages. */
function bookOf(phrases: PageInput['phrases']): PhraseBook {
  let book = books.get(phrases);
  if (!book) {
    book = new PhraseBook(phrases);
    books.set(phrases, book);
  }
  return book;
}

function classifyAll(
  lines: readonly PageLine[],
  page: PageInput,
  book: PhraseBook,
  byRulesAlone: boolean,
): Classified {
  const read = classify(lines, page, book, byRulesAlone);
  if (!page.dropCaptions) return read;
  const { marks } = read;
  for (let i = 0; i < marks.length; i++)
    if (marks[i]!.label === 'caption') marks[i] = cut('caption', 'caption', 1);
  return read;
}

/** Shapes of lines that hold nothing but furniture, whatever is glued to what. */
const WHOLE: ReadonlySet<string> = new Set(['pointer', 'run-together']);

/** Takes glued furniture off the lines before anything else is read. What `map` gives would be of another kind (see `marksFor`). */
function withoutGlued(
  lines: readonly PageLine[],
  page: PageInput,
  book: PhraseBook,
): { lines: readonly PageLine[]; splits: FurnitureSplit[] } {
  const splits: FurnitureSplit[] = [];
  if (!lines.some((line) => line.glued !== undefined)) return { lines, splits };
  const whole: PageLine[] = [];
  for (const line of lines) whole.push(withoutFurniture(line, page, book, splits));
  return { lines: whole, splits };
}

/** What is left of a line; what is taken off it is added to the splits. */
function withoutFurniture(
  line: PageLine,
  page: PageInput,
  book: PhraseBook,
  splits: FurnitureSplit[],
): PageLine {
  if (line.glued === undefined) return line;
  // What the project says of a line, it says of the whole of it.
  if (!book.empty && book.find(line.text)) return line;
  // The headline behind the button to another page goes with it, and a menu that is glued together goes whole.
  if (line.shape && WHOLE.has(line.shape.name)) return line;
  let current = line;
  for (let split = findSplit(current); split; split = findSplit(current)) {
    splits.push(split);
    const atEnd = split.span.end === current.end;
    const start = atEnd ? current.start : split.span.end;
    const end = atEnd ? split.span.start : current.end;
    current = new PageLine(page.text, line.index, start, end);
  }
  return current;
}

/** Splits of lines that are not removed as wholes. */
function keptSplits(
  splits: readonly FurnitureSplit[],
  lines: readonly PageLine[],
  marks: readonly Mark[],
): FurnitureSplit[] {
  const removed = new Set(lines.filter((_, i) => marks[i]!.label === 'cut').map((line) => line.index));
  return splits.filter((split) => !removed.has(split.line)).sort((a, b) => a.span.start - b.span.start);
}

/** Shortest doubtful line that is still looked at for names and dates, in words. */
const PROSE_WORDS = 8;

function proseSpans(lines: readonly PageLine[], marks: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const { label } = marks[i]!;
    const prose =
      label === 'title' || label === 'body' || (label === 'doubtful' && line.words >= PROSE_WORDS);
    if (prose) spans.push({ start: line.start, end: line.end });
  }
  return spans;
}
