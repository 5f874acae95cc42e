import { endsArticle, opensList } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { hasSeam, isColonTeaser, mayBeGluedTeaser } from '../lists/teasers';

/** Such lines that are a list, at least: glued without a blank, or with one; with a colon between headline and summary. */
const GLUED = 3;
const TOLD = 4;
/** Longest headline with its summary, in words. */
const LONGEST = 70;
/** Paragraphs above the heading of a text's comments, at least. */
const PARAGRAPHS = 2;

/**
 * Lists of other pages of which each line holds headline and summary: "Cầu mới thông xeNgười dân hai bờ …". One such line
 * reads like a paragraph, and a few like a text that goes on; below the heading of a list, or below the comments, they are one.
 */
export function readTeasers(lines: readonly PageLine[]): void {
  let paragraphs = 0;
  let over = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.prose && line.weight === 0) {
      const end = over ? endOfRow(lines, i, hasSeam, GLUED) : i;
      if (end === i) paragraphs++;
      else i = end - 1;
      continue;
    }
    over ||= paragraphs >= PARAGRAPHS && line.kind === 'comment' && endsArticle(line);
    if (line.kind !== 'related' || !opensList(line) || !lines[i + 1]?.prose) continue;
    const end = endOfRow(lines, i + 1, isGlued, GLUED);
    i = Math.max(i, (end > i + 1 ? end : endOfRow(lines, i + 1, isColonTeaser, TOLD)) - 1);
  }
}

/** Reads the lines from one on as teasers as far as they are; the line itself where they are too few. */
function endOfRow(
  lines: readonly PageLine[],
  from: number,
  isOne: (text: string) => boolean,
  fewest: number,
): number {
  const row: PageLine[] = [];
  let count = 0;
  let end = from;
  let length = 0;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    // How often each was commented on.
    if (i > from && line.shape?.name === 'number') continue;
    if (!line.prose || line.words > LONGEST || line.weight > 0 || line.item) break;
    row.push(line);
    if (!isOne(line.text)) {
      // One among them may begin its summary with a name.
      if (row.length - length > 1) break;
      continue;
    }
    count++;
    length = row.length;
    end = i + 1;
  }
  if (count < fewest) return from;
  for (let k = 0; k < length; k++) row[k]!.readAsTeaser();
  return end;
}

function isGlued(text: string): boolean {
  return hasSeam(text) || mayBeGluedTeaser(text);
}
