import { cleanEdits } from '../../../clean/clean';
import { Lines } from '../../../text/lines';
import { applyEdits, type Span, type TextEdit } from '../../../text/span';
import type { LineRange, PageInput, PageReading } from '../../types';

/** Readings of what is left, at most. */
const ROUNDS = 4;

/**
 * Reads a page so that cleaning it twice removes nothing the second time: what a reading of the cleaned page would take, goes at
 * once. Where that reading finds another headline, or never ends, nothing goes; what looked like furniture is shown.
 * @param read reads a page, or what is left of one
 */
export function settled(
  page: PageInput,
  reading: PageReading,
  read: (page: PageInput) => PageReading,
): PageReading {
  let found = reading;
  for (let round = 0; round < ROUNDS; round++) {
    if (isClean(found)) return found;
    const edits = cleanEdits(found, page.lines);
    const left = leftOf(page, edits);
    const more = read(left);
    if (isClean(more)) return found;
    if (more.fields.title?.value !== reading.fields.title?.value) break;
    found = together(page, found, more, edits);
  }
  return leftAlone(reading);
}

/** The page as cleaning leaves it. */
export function leftOf(page: PageInput, edits: readonly TextEdit[]): PageInput {
  const text = applyEdits(page.text, edits);
  const lines = new Lines(text);
  return { ...page, text, lines, endLine: page.endLine - (page.lines.count - lines.count) };
}

export function isClean({ boilerplate, splits }: PageReading): boolean {
  return boilerplate.length === 0 && splits.length === 0;
}

/** Nothing is removed of a page that is read one way whole and another way cleaned; what looked like furniture is shown. */
function leftAlone(reading: PageReading): PageReading {
  const doubtful = [...reading.doubtful, ...reading.boilerplate].sort((a, b) => a.startLine - b.startLine);
  return { ...reading, boilerplate: [], splits: [], doubtful };
}

/** A reading of a page, and what a reading of the rest takes beside. */
function together(
  page: PageInput,
  found: PageReading,
  more: PageReading,
  edits: readonly TextEdit[],
): PageReading {
  const places = placesOf(page, found);
  const gone = new Set<number>();
  const boilerplate = [...found.boilerplate];
  for (const block of more.boilerplate) {
    for (let line = block.startLine; line <= block.endLine; line++) {
      const place = places[line];
      if (place === undefined) continue;
      gone.add(place);
      const last = boilerplate.at(-1);
      if (last && last.kind === block.kind && last.reason === block.reason && last.endLine === place - 1)
        boilerplate[boilerplate.length - 1] = { ...last, endLine: place };
      else boilerplate.push({ ...block, startLine: place, endLine: place });
    }
  }
  const stays = ({ line }: { readonly line: number }) => !gone.has(line);
  const splits = more.splits.map((split) => ({
    ...split,
    span: inPage(split.span, edits),
    line: places[split.line] ?? split.line,
  }));
  return {
    ...found,
    boilerplate: boilerplate.sort((a, b) => a.startLine - b.startLine),
    splits: [...found.splits, ...splits].filter(stays).sort((a, b) => a.span.start - b.span.start),
    doubtful: found.doubtful.flatMap((block) => without(block, gone)),
    kept: found.kept.flatMap((block) => without(block, gone)),
    prose: found.prose.filter(({ start }) => !gone.has(page.lines.lineAt(start))),
  };
}

/** The lines of a page that stay, in their order. */
function placesOf({ lines }: PageInput, { boilerplate }: PageReading): number[] {
  const places: number[] = [];
  let line = 0;
  for (const { startLine, endLine } of boilerplate) {
    while (line < startLine) places.push(line++);
    line = endLine + 1;
  }
  while (line < lines.count) places.push(line++);
  return places;
}

/** Parts of a block that stay. */
function without<Block extends LineRange>(block: Block, gone: ReadonlySet<number>): Block[] {
  const parts: Block[] = [];
  for (let line = block.startLine; line <= block.endLine; line++) {
    if (gone.has(line)) continue;
    const last = parts.at(-1);
    if (last?.endLine === line - 1) parts[parts.length - 1] = { ...last, endLine: line };
    else parts.push({ ...block, startLine: line, endLine: line });
  }
  return parts;
}

/** A span of what edits left, where it stood before. */
function inPage({ start, end }: Span, edits: readonly TextEdit[]): Span {
  return { start: before(start, edits), end: before(end - 1, edits) + 1 };
}

function before(offset: number, edits: readonly TextEdit[]): number {
  let place = offset;
  for (const { span } of edits) {
    if (span.start > place) break;
    place += span.end - span.start;
  }
  return place;
}
