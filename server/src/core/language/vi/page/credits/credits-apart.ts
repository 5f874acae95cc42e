import type { PageLine } from '../lines/line';
import { isUpper } from '../lines/text';
import { CAPTION, credit, type Mark } from '../marks';
import { areNames, isPerson } from './affiliations';
import { AUTHOR_LABEL, FROM } from './byline-labels';
import { behind, readByline } from './bylines';
import { wholeCredit } from './credits';
import { isKnownSite, isUnit } from './sites';

/** Longest word before a source, alone on its line, in words. */
const LABEL_WORDS = 3;
const LABEL = /^\(?(?:theo|nguồn(?:\s(?:tin|bài(?:\sviết)?))?)\s?[:：]?$/iu;
const READ = 'Theo ';
/** The word before who took the photos, likewise. */
const PHOTO = /(?:^|[.!?…]\s)(?:ảnh|hình ảnh|video|clip|đồ họa)\s?[:：]$/iu;
/** The paper in a third line: "Theo", "Lê Vy - Thu Hà", "(Dân Việt)" or "/Dân Việt". */
const PAPER = /^(?:\([^()]{2,40}\)|\/\s?[^/]{2,40})$/u;
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
    if (lines[i]!.colon && !marks[i + 1] && PHOTO.test(lines[i]!.text) && isPerson(name.text)) {
      marks[i] ??= CAPTION;
      marks[i + 1] = CAPTION;
      continue;
    }
    if (!marks[i] && !marks[i + 1]) {
      if (paperBelow(lines, i, sources)) {
        marks[i] = credit(lines[i]!.byline(sources)!);
        marks[i + 1] = credit({ source: wholeCredit(name.text), labelled: true });
        continue;
      }
    }
    if (lines[i]!.words > LABEL_WORDS || marks[i] || marks[i + 1]) continue;
    if (lines[i]!.colon && !lines[i]!.item && (areNames(name.text) || isUnit(name.text, sources))) {
      const label = `${lines[i]!.text} `;
      const written = AUTHOR_LABEL.test(`${label}${name.text}`)
        ? readByline(label + name.text, 'anywhere', sources)
        : undefined;
      if (written?.author) {
        marks[i] = credit({ labelled: true });
        marks[i + 1] = credit(behind(written, -label.length));
        continue;
      }
    }
    if (!LABEL.test(lines[i]!.text)) continue;
    if (name.words > NAME || name.weight >= 3 || name.sentence) continue;
    const byline = readByline(READ + name.text, 'anywhere', sources);
    if (!byline?.labelled || byline.link || !(byline.author || byline.source)) continue;
    marks[i] = credit({ labelled: true });
    marks[i + 1] = credit(behind(byline, -READ.length));
    // The stroke between the two may have a line of its own.
    const stroke = lines[i + 2]?.text === '/' && byline.author && !byline.source ? lines[i + 3] : undefined;
    if (stroke && stroke.words <= NAME && !stroke.sentence && stroke.weight < 2) {
      marks[i + 2] ??= credit({ labelled: true });
      marks[i + 3] ??= credit({ source: wholeCredit(stroke.text), labelled: true });
      continue;
    }
    const paper = lines[i + 2];
    if (i + 2 >= end || marks[i + 2] || !PAPER.test(paper!.text)) continue;
    const both = readByline(`${READ}${name.text} ${paper!.text}`, 'anywhere', sources);
    if (!both?.author || !both.source) continue;
    const { author, source } = both;
    marks[i + 1] = credit(behind({ author, labelled: true }, -READ.length));
    marks[i + 2] = credit(behind({ source, labelled: true }, -READ.length - name.text.length - 1));
  }
}

/** "Theo Lê Vy", and below it the paper: one that everybody knows, or a name that nothing but furniture follows. */
function paperBelow(lines: readonly PageLine[], i: number, sources: readonly string[]): boolean {
  const { text, words, weight, dateline } = lines[i]!;
  if (words > NAME + 1 || weight >= 2 || dateline || !FROM.test(text)) return false;
  const byline = lines[i]!.byline(sources);
  const name = lines[i + 1]!;
  if (!byline?.author || byline.source || name.words > NAME || name.sentence || name.dateline) return false;
  // "Theo Lê Vy /", and below it the paper.
  if (isKnownSite(name.text) || text.endsWith('/')) return true;
  if (name.weight > 0 || name.colon || name.item || /[\d:"()[\]]/.test(name.text) || !isUpper(name.text[0]!))
    return false;
  const credited = name.byline(sources);
  if (isPerson(name.text) || credited?.author || credited?.labelled) return false;
  const below = lines[i + 2];
  return (
    below === undefined || below.weight >= 2 || (FROM.test(below.text) && below.text.includes(name.text))
  );
}
