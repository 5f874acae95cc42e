import { endsArticle, isBarrier, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { isFigure, PRICE } from './figures';
import { isDated, isGrid, isOwnDay, NEAR, topOfGrid } from './grids';

/** Longest cell, in words, and what cells that are no figures have on average at most. */
const WORDS = 24;
const SHORT = 6;
const AVERAGE = 7;
/** Most lines of a table; lines between two figures of it at most. */
const MOST = 20_000;
const BARE = 14;
/** Lines of what is no table after all beyond which that is remembered. */
const LONG = 200;
/** Fewest cells, fewest figures among them, and the share of figures. */
const CELLS = 6;
const FIGURES = 3;
const SHARE = 0.2;
/** Fewest figures of a table below which the text does not go on. */
const LAST = 4;
/** Cells of a table that may hold a word or two of menus, and how many of its cells may at most. */
const LARGE = 40;
const KNOWN = 0.25;
/** Days below headlines that are looked at. */
const DAYS = 4;
/** Share of its cells that are figures, at most: calendars have hardly anything else. */
const MOSTLY = 0.85;
/** Share of its figures that may be prices, which lists of goods have too. */
const PRICED = 0.2;
/**
 * Tables with a line for each cell look like the counters and menus below a text, and end it too early. Cells between two
 * paragraphs, below another table or at the end of a text, many of them figures, are read as text.
 */
export function readCells(lines: readonly PageLine[]): void {
  let days = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!isCell(lines[i]!)) continue;
    const below = isBelowText(lines, i - 1);
    const top = below ? i : topOfGrid(lines, i);
    const cells = top === undefined ? undefined : cellsFrom(lines, i);
    let end = i;
    if (cells && (below || isGrid(lines, i, cells.end)))
      end = endOfTable(lines, i, cells, below || (top! < i && isDated(lines[top!]!)));
    if (end > i) {
      for (let k = top!; k < end; k++) lines[k]!.readAsText();
      i = end - 1;
      continue;
    }
    // A quarter of what was looked through in vain is not looked through again: else many beginnings would take long.
    const seen = cells && cells.seen - i > LONG ? i + ((cells.seen - i) >> 2) : i;
    while (i + 1 < lines.length && (i < seen || isCell(lines[i + 1]!))) {
      // Nor is what stands below the day of the page's headline passed over; lists of other pages have more days.
      if (days < DAYS && isOwnDay(lines, i)) {
        days++;
        break;
      }
      i++;
    }
  }
}

interface Cells {
  /** The line after the last figure, and after the last line that was looked at. */
  readonly end: number;
  readonly seen: number;
  readonly figures: number;
  readonly prices: number;
  /** Cells that are known from menus, longer cells below the last figure, words of all that are no figures. */
  readonly known: number;
  readonly long: number;
  readonly words: number;
}

function cellsFrom(lines: readonly PageLine[], from: number): Cells {
  let end = from;
  let figures = 0;
  let prices = 0;
  let known = 0;
  let words = 0;
  // What is known of the lines since the last figure counts once another one follows.
  let open = 0;
  let bare = 0;
  let long = 0;
  let i = from;
  for (; i < lines.length && i - from < MOST && i - end <= BARE && isInTable(lines[i]!); i++) {
    const line = lines[i]!;
    if (!isFigure(line.text)) {
      if (line.weight > 0) open++;
      if (line.words > SHORT) long++;
      bare += line.words;
      continue;
    }
    figures++;
    if (PRICE.test(line.text)) prices++;
    known += open;
    words += bare;
    open = bare = 0;
    end = i + 1;
  }
  return { end, seen: i, figures, prices, known, long, words };
}

/** The line after the last figure of a table that begins at a line; the line itself when it is none. The text may end with it or not. */
function endOfTable(lines: readonly PageLine[], from: number, found: Cells, mayEnd: boolean): number {
  const { end, figures, prices, known, long, words } = found;
  const cells = end - from;
  if (cells < CELLS || figures < FIGURES || figures < cells * SHARE) return from;
  if (words > (cells - figures) * AVERAGE) return from;
  if (hasParagraph(lines, end)) return end;
  // A text may end with its table; counters of a site have labels that are known.
  if (!mayEnd || figures < LAST) return from;
  if (cells < LARGE) return known === 0 && long === 0 ? end : from;
  if (figures > cells * MOSTLY || prices > figures * PRICED) return from;
  return known <= cells * KNOWN ? end : from;
}

/** A table begins with a short cell. */
function isCell(line: PageLine): boolean {
  if (line.words > SHORT || line.prose || line.sentence) return false;
  if (line.weight < 2) return true;
  return line.phrase === undefined && (line.shape?.name === 'number' || line.shape?.name === 'symbols');
}

/** Its other cells may be longer, and be made of words that menus have too. */
function isInTable(line: PageLine): boolean {
  if (line.words > WORDS || line.prose || line.notice > 0) return false;
  if (line.weight < 2) return true;
  if (opensList(line) || endsArticle(line) || isBarrier(line)) return false;
  const { phrase, shape } = line;
  if (phrase) return phrase.weight < 3 && phrase.how !== 'start';
  return shape?.name === 'number' || shape?.name === 'symbols';
}

/** Right below a paragraph, a line with a colon, the number of a part or another table, or below one or two sub-headings of theirs. */
function isBelowText(lines: readonly PageLine[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - NEAR); i--) {
    const line = lines[i]!;
    if (line.isText) return true;
    if (line.weight >= 2 || line.notice > 0 || line.dateline) return false;
    if (line.prose || line.colon) return !line.credited;
  }
  return false;
}

/** A paragraph at a line or behind one or two sub-headings. */
function hasParagraph(lines: readonly PageLine[], at: number): boolean {
  for (let i = at; i < lines.length && i - at <= NEAR; i++) {
    const line = lines[i]!;
    if (line.weight >= 2 || line.notice > 0 || line.dateline) return false;
    if (line.prose) return !line.credited;
  }
  return false;
}
