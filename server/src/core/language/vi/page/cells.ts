import type { PageLine } from './line';

/** Longest cell, in words, and most lines of a table. */
const WORDS = 6;
const MOST = 400;
/** Fewest cells, fewest figures among them, and the share of figures. */
const CELLS = 6;
const FIGURES = 3;
/** Fewest figures of a table below which the text does not go on. */
const LAST = 4;
const SHARE = 0.2;
/** Lines between a paragraph and its table, or a table and the paragraph below it, at most: a sub-heading. */
const NEAR = 2;
/** A figure, with its unit or without: "70.000", "+1.000", "26.000 đ/kg", "10 điểm", "100%". */
export const FIGURE = /^[+–-]?\d[\d.,:/%–-]{0,15}(?:\s\S{1,10}){0,2}$/u;
/** What stands in the place of one that is not known. */
const NONE = /^[-–—]$/u;

/**
 * Tables with a line for each cell look like the counters and menus below a text, and end it too early. Cells between two
 * paragraphs, or at the end of a text, many of them figures, are read as text.
 */
export function readCells(lines: readonly PageLine[]): void {
  for (let i = 1; i < lines.length; i++) {
    if (!isCell(lines[i]!)) continue;
    const end = hasParagraph(lines, i - 1, -1) ? endOfCells(lines, i) : i;
    if (end > i) {
      for (let k = i; k < end; k++) lines[k]!.readAsText();
      i = end;
    } else while (i + 1 < lines.length && isCell(lines[i + 1]!)) i++;
  }
}

/** The line after the last figure of a table that begins at a line; the line itself when there is none. */
function endOfCells(lines: readonly PageLine[], from: number): number {
  let end = from;
  let figures = 0;
  let known = 0;
  for (let i = from; i < lines.length && i - from < MOST && isCell(lines[i]!); i++) {
    const { text } = lines[i]!;
    if (!FIGURE.test(text) && !NONE.test(text)) {
      if (lines[i]!.weight > 0) known++;
      continue;
    }
    figures++;
    end = i + 1;
  }
  const cells = end - from;
  if (cells < CELLS || figures < FIGURES || figures < cells * SHARE) return from;
  // A text may end with its table; counters of a site have labels that are known.
  return hasParagraph(lines, end, 1) || (known === 0 && figures >= LAST) ? end : from;
}

function isCell(line: PageLine): boolean {
  if (line.words > WORDS || line.prose || line.sentence) return false;
  if (line.weight < 2) return true;
  return line.phrase === undefined && (line.shape?.name === 'number' || line.shape?.name === 'symbols');
}

/** A paragraph, or a line with a colon, at a line or behind one or two sub-headings. */
function hasParagraph(lines: readonly PageLine[], at: number, step: 1 | -1): boolean {
  for (let i = at, seen = 0; i >= 0 && i < lines.length && seen <= NEAR; i += step, seen++) {
    const line = lines[i]!;
    if (line.weight >= 2 || line.notice > 0 || line.dateline) return false;
    if (line.prose || (step < 0 && line.colon)) return !line.credited;
  }
  return false;
}
