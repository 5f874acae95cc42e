import { ARTICLES } from './articles';
import type { Layout } from './layout';
import { LAYOUTS } from './layouts';
import type { LabelledLine, Scene } from './pieces';
import { AGENCIES, PEOPLE, SITES } from './pools';
import { Random } from './random';

/** A page made up from an article and a site's furniture; what every line is, is known. */
export interface GeneratedPage {
  readonly layout: string;
  /** Lines, blank ones included; `undefined` labels are blank lines. */
  readonly lines: readonly { readonly text: string; readonly label: LabelledLine['label'] | undefined }[];
  readonly text: string;
  readonly fields: {
    readonly title: string;
    readonly date?: string;
    readonly author?: string;
    readonly source?: string;
  };
}

/** The page of a seed: layouts take turns, everything else is drawn. */
export function generatePage(seed: number): GeneratedPage {
  const random = new Random(seed);
  const layout = LAYOUTS[seed % LAYOUTS.length]!;
  const scene: Scene = {
    random,
    article: ARTICLES[(Math.floor(seed / LAYOUTS.length) + seed) % ARTICLES.length]!,
    day: random.int(1, 28),
    month: random.int(1, 12),
    year: random.int(2009, 2025),
    author: random.pick(PEOPLE),
    source: random.pick(AGENCIES),
    site: random.pick(SITES),
  };
  const lines = withBlanks(
    layout.pieces.map((piece) => piece(scene)),
    layout.blanks,
    random,
  );
  const date = `${scene.year}-${String(scene.month).padStart(2, '0')}-${String(scene.day).padStart(2, '0')}`;
  return {
    layout: layout.name,
    lines,
    text: `${lines.map((line) => line.text).join('\n')}\n`,
    fields: {
      title: scene.article.title,
      ...(layout.gives.date && { date }),
      ...(layout.gives.author && { author: scene.author }),
      ...(layout.gives.source && { source: scene.source }),
    },
  };
}

type Line = GeneratedPage['lines'][number];
const BLANK: Line = { text: '', label: undefined };

function withBlanks(pieces: readonly LabelledLine[][], blanks: Layout['blanks'], random: Random): Line[] {
  const lines: Line[] = [];
  pieces.forEach((piece, k) => {
    if (k > 0 && blanks !== 'none')
      lines.push(...Array<Line>(blanks === 'mixed' ? random.int(0, 3) : 1).fill(BLANK));
    piece.forEach((line, i) => {
      const gap =
        blanks === 'lines' ||
        (blanks === 'mixed' && random.chance(0.5)) ||
        (blanks === 'pieces' && line.text.length > 120);
      if (i > 0 && gap) lines.push(BLANK);
      lines.push(line);
    });
  });
  return lines;
}

/** Harm that scraping, editing and other programs do to a page without changing what it says. */
export function mutate(text: string, seed: number): string {
  const random = new Random(seed + 7919);
  let result = text;
  if (random.chance(0.25)) result = result.replaceAll('\n', '\r\n');
  if (random.chance(0.2)) result = result.replace(/ /g, (blank) => (random.chance(0.02) ? '\u00a0' : blank));
  if (random.chance(0.2)) result = result.replace(/\n/g, (end) => (random.chance(0.1) ? `  ${end}` : end));
  if (random.chance(0.2)) result = result.normalize('NFD');
  if (random.chance(0.3)) result = result.trimEnd();
  if (random.chance(0.2)) result = `\n\n${result}`;
  if (random.chance(0.2)) result = `${result}\n\n \n`;
  const lines = result.split('\n');
  for (let i = random.int(0, 6); i > 0 && lines.length > 1; i--) {
    const at = random.int(0, lines.length - 1);
    const act = random.int(0, 4);
    if (act === 0) lines.splice(at, 1);
    else if (act === 1) lines.splice(at, 0, lines[random.int(0, lines.length - 1)]!);
    else if (act === 2) lines.splice(at, 1, ...wrapped(lines[at]!));
    else if (act === 3 && at > 0) lines.splice(at - 1, 2, `${lines[at - 1]}${lines[at]}`);
    else lines[at] = lines[at]!.slice(0, random.int(0, lines[at]!.length));
  }
  return lines.join('\n');
}

/** A line broken in mid-sentence about every ten words. */
function wrapped(line: string): string[] {
  return line.match(/(?:\S+\s*){1,10}/g) ?? [line];
}
