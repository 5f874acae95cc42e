import { behind, readByline } from './bylines';
import type { PageLine } from './line';
import { credit, type Mark } from './marks';

/** The word before a source, alone on its line. */
const LABEL = /^(?:theo|nguồn(?: tin)?\s?[:：]?)$/iu;
const READ = 'Theo ';
/** The paper in a third line: "Theo", "Lê Vy - Thu Hà", "(Dân Việt)". */
const BRACKET = /^\([^()]{2,40}\)$/u;
/** Longest name below it, in words. */
const NAME = 6;

/**
 * "Theo", and the paper in the line below: scrapers break lines around links. Marks both lines as a credit where nothing
 * else was made of them.
 */
export function markCreditsApart(
  lines: readonly PageLine[],
  from: number,
  end: number,
  marks: (Mark | undefined)[],
  sources: readonly string[],
): void {
  for (let i = from; i + 1 < end; i++) {
    const name = lines[i + 1]!;
    if (marks[i] || marks[i + 1] || !LABEL.test(lines[i]!.text)) continue;
    if (name.words > NAME || name.weight >= 3 || name.sentence) continue;
    const paper = lines[i + 2];
    const bracket = i + 2 < end && paper && !marks[i + 2] && BRACKET.test(paper.text) ? ` ${paper.text}` : '';
    const byline = readByline(READ + name.text + bracket, 'anywhere', sources);
    if (!byline?.labelled || byline.link || !(byline.author || byline.source)) continue;
    const { author, source } = byline;
    const own =
      !author || (bracket && source)
        ? { ...(author && { author }), ...(!bracket && source && { source }) }
        : byline;
    marks[i] = credit({ labelled: true });
    marks[i + 1] = credit(behind({ ...own, labelled: true }, -READ.length));
    if (bracket)
      marks[i + 2] = credit(
        behind({ ...(source && { source }), labelled: true }, -READ.length - name.text.length - 1),
      );
  }
}
