import { type GeneratedPage, generatePage } from './generate';
import { LAYOUTS } from './layouts';
import { LIGHT_TEXTS, lightLines } from './lightTexts';
import { HEADLINES } from './pools';
import { Random } from './random';

type Line = GeneratedPage['lines'][number];

/** The head of one page, the article of another and the foot of a third; every third article is a light text. */
export interface CrossedPage {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly text: string;
  readonly title: string;
}

/** The page of a seed. */
export function crossPages(seed: number): CrossedPage {
  const random = new Random(seed + 104729);
  const page = () => generatePage(random.int(0, LAYOUTS.length * 20));
  const head = page();
  const foot = page();
  const own = seed % 3 === 0 ? lightArticle(random) : fullArticle(page());
  const above = partsOf(head).above;
  const repeated = random.chance(0.3) ? [...above, ...above] : above;
  const lines = [...repeated, ...own.lines, ...partsOf(foot).below].flatMap((line) =>
    random.chance(0.1) ? [line, { text: '', label: undefined }] : [line],
  );
  return {
    name: `${head.layout} + ${own.name} + ${foot.layout}`,
    lines,
    text: `${lines.map((line) => line.text).join('\n')}\n`,
    title: own.title,
  };
}

interface Article {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

function fullArticle(page: GeneratedPage): Article {
  return { name: page.layout, title: page.fields.title, lines: partsOf(page).article };
}

function lightArticle(random: Random): Article {
  const light = random.pick(LIGHT_TEXTS);
  const date = `${random.int(10, 28)}/0${random.int(1, 9)}/${random.int(2010, 2025)} 08:15`;
  return {
    name: light.name,
    title: light.title,
    lines: [
      { text: light.title, label: 'title' },
      { text: date, label: 'date' },
      ...(light.boxable === false ? lightLines(light) : boxed(lightLines(light), random)),
    ],
  };
}

/** Sometimes with a box of other pages' headlines above a line that ends like a sentence, as no headline does. */
function boxed(lines: readonly Line[], random: Random): readonly Line[] {
  const places = lines.flatMap(({ text }, i) => (i > 0 && text.endsWith('.') ? [i] : []));
  if (places.length === 0 || random.chance(0.6)) return lines;
  const at = random.pick(places);
  const box = ['TIN LIÊN QUAN', ...random.some(HEADLINES, random.int(1, 2))];
  return [
    ...lines.slice(0, at),
    ...box.map((text) => ({ text, label: 'boilerplate' as const })),
    ...lines.slice(at),
  ];
}

/** A page's furniture above and below the lines that are of the article. */
function partsOf(page: GeneratedPage): { above: Line[]; article: Line[]; below: Line[] } {
  const isFurniture = (line: Line) => line.label === 'boilerplate' || line.label === 'section' || !line.label;
  const lines = page.lines;
  const first = lines.findIndex((line) => !isFurniture(line));
  const last = lines.length - 1 - [...lines].reverse().findIndex((line) => !isFurniture(line));
  const furniture = (part: readonly Line[]) => part.filter((line) => line.label === 'boilerplate');
  return {
    above: furniture(lines.slice(0, first)),
    article: lines.slice(first, last + 1),
    below: furniture(lines.slice(last + 1)),
  };
}
