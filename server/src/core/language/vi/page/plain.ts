import type { PageLine } from './lines/line';
import { BODY, CAPTION, type Mark, marksFor } from './marks';

/** A paragraph that nothing speaks against. */
function isPlain(line: PageLine): boolean {
  return line.prose && line.weight === 0 && line.notice === 0 && !line.teaser;
}

/** True when no line comes twice. */
function areDistinct(lines: readonly PageLine[]): boolean {
  // To look a text up is to read all of it; most lines are told apart by their length and a few letters.
  const glances = new Set<number>();
  for (const { text } of lines) {
    const { length } = text;
    const half = length >> 1;
    const letters = text.charCodeAt(0) ^ (text.charCodeAt(half >> 1) << 7) ^ (text.charCodeAt(half) << 14);
    glances.add((letters ^ (length << 20)) | 0);
  }
  if (glances.size === lines.length) return true;
  const texts = new Set<string>();
  for (const line of lines) texts.add(line.text);
  return texts.size === lines.length;
}

/** The marks of a text of plain paragraphs alone, as documents with a header mostly are; undefined for any other. */
export function plainMarks(lines: readonly PageLine[]): Mark[] | undefined {
  for (const line of lines) if (!isPlain(line)) return undefined;
  if (!areDistinct(lines)) return undefined;
  const marks = marksFor(lines);
  for (let i = 0; i < lines.length; i++) marks[i] = lines[i]!.credited ? CAPTION : BODY;
  return marks as Mark[];
}

/** So many lines at most stand above the first paragraph of an article that has nothing more to lose, and below the last. */
const HEAD = 4;
const FOOT = 1;

/** A caption between paragraphs that nothing speaks against. */
function isPlainCaption(line: PageLine, { label }: Mark): boolean {
  return (
    label === 'caption' &&
    !line.prose &&
    line.weight === 0 &&
    line.notice === 0 &&
    !line.teaser &&
    !line.trails
  );
}

/** The name of the section above the headline, by itself no more than an entry of a menu. */
function isPlainSection(line: PageLine, { label }: Mark): boolean {
  return label === 'section' && line.weight < 2 && line.notice === 0 && !line.teaser && !line.trails;
}

/**
 * True for an article as it should be: section, title, date and by-line, plain paragraphs with their captions, a signature.
 * A second look at it finds no furniture. A quarter of all pages are one once they have been cleaned.
 * @param headed whether a header gives the title: another line can be found to be that once those above are gone, so that
 * there may be neither section nor captions, and three paragraphs at least
 */
export function isFinished(lines: readonly PageLine[], marks: readonly Mark[], headed: boolean): boolean {
  let first = 0;
  let titled = false;
  while (first < lines.length && !lines[first]!.prose) {
    const { label } = marks[first]!;
    if (label === 'title') titled = true;
    else if (label !== 'dateline' && label !== 'byline') {
      if (headed || titled || !isPlainSection(lines[first]!, marks[first]!)) return false;
    }
    if (++first > HEAD) return false;
  }
  let last = lines.length - 1;
  while (last > first && !lines[last]!.prose) {
    if (marks[last]!.label !== 'byline' || lines.length - last > FOOT) return false;
    last--;
  }
  if (!titled || last - first < (headed ? 2 : 0)) return false;
  for (let i = first; i <= last; i++)
    if (!isPlain(lines[i]!) && (headed || !isPlainCaption(lines[i]!, marks[i]!))) return false;
  return areDistinct(lines);
}
