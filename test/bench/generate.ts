import { randomNumbers } from '../support/corpus';
import {
  BYLINES,
  FOOTERS,
  GIVEN,
  HEADS,
  MENUS,
  MIDDLE,
  ORGANIZATIONS,
  PLACES,
  SENTENCES,
  SOURCES,
  SURNAMES,
  TITLES,
} from './vocabulary';

/** A generated corpus: the same seed and size give the same text on every machine. */
export interface Corpus {
  readonly text: string;
  readonly documents: number;
  /** Size in UTF-8. */
  readonly bytes: number;
}

type Pick = <T>(list: readonly T[]) => T;

/** Text of one document of about 4 kB: an article under a full header, or a raw page with furniture around it. */
function documentText(random: (below: number) => number, index: number, isPage: boolean): string {
  const pick: Pick = (list) => list[random(list.length)]!;
  const day = 1 + random(28);
  const month = 1 + random(12);
  const year = 2012 + random(12);
  const title = fill(pick(TITLES), pick, random, year);
  const body: string[] = [fill(`Sáng ${day}-${month}, tại {place}, ${pick(HEADS)}`, pick, random, year)];
  let size = 0;
  while (size < 2700) {
    const paragraph = Array.from({ length: 2 + random(3) }, () =>
      fill(pick(SENTENCES), pick, random, year),
    ).join(' ');
    size += paragraph.length;
    body.push(paragraph);
  }
  const author = personName(pick, random);
  const two = (value: number) => String(value).padStart(2, '0');
  const source = pick(SOURCES);
  if (!isPage) {
    return [
      `title: ${title}`,
      `date: ${year}-${two(month)}-${two(day)}`,
      `source: ${source}`,
      `author: ${author}`,
      `id: bai-${index}`,
      '',
      ...body.flatMap((paragraph) => [paragraph, '']),
    ].join('\n');
  }
  return [
    ...pick(MENUS),
    title,
    `${two(day)}/${two(month)}/${year} ${two(6 + random(12))}:${two(random(60))} GMT+7`,
    '',
    ...body.flatMap((paragraph) => [paragraph, '']),
    fill(pick(BYLINES), pick, random, year).replace('{author}', author),
    ...pick(FOOTERS).map((line) => fill(line, pick, random, year)),
    '',
  ].join('\n');
}

/** A corpus of at least so many bytes; three of ten documents are raw pages, and one of fifty has a fault or two. */
export function generateCorpus(bytes: number, seed = 1): Corpus {
  const random = randomNumbers(seed);
  const parts: string[] = [];
  let size = 0;
  let documents = 0;
  while (size < bytes) {
    let text = documentText(random, documents, random(10) < 3);
    if (random(50) === 0) text = text.replace(' và ', ' và  ').replace('Đ', '\u00d0');
    const part = `=== FILE: ${2012 + (documents % 12)}/bai-${documents}.txt ===\n${text}\n`;
    parts.push(part);
    size += Buffer.byteLength(part);
    documents++;
  }
  const text = parts.join('');
  return { text, documents, bytes: Buffer.byteLength(text) };
}

/** Small corpora of some documents each, as folders hold them: path and text. */
export function* generateFiles(count: number, seed = 2): Generator<{ path: string; text: string }> {
  const random = randomNumbers(seed);
  for (let i = 0; i < count; i++) {
    const text = documentText(random, i, random(10) < 3);
    yield { path: `${i % 100}/bai-${i}.corpus`, text: `=== FILE: bai-${i}.txt ===\n${text}` };
  }
}

const SLOT = /\{(place|person|organization|number|year|percent|date|citation|short)\}/g;

function fill(template: string, pick: Pick, random: (below: number) => number, year: number): string {
  return template.replace(SLOT, (_, slot: string) => {
    switch (slot) {
      case 'place':
        return pick(PLACES);
      case 'person':
        return personName(pick, random);
      case 'organization':
        return pick(ORGANIZATIONS);
      case 'number':
        return String(2 + random(900));
      case 'percent':
        return `${1 + random(99)},${random(10)}%`;
      case 'year':
        return String(year - random(5));
      case 'date':
        return `ngày ${1 + random(28)}/${1 + random(12)}/${year}`;
      case 'short':
        return `${1 + random(28)}-${1 + random(12)}`;
      default:
        return citation(pick, random, year);
    }
  });
}

function personName(pick: Pick, random: (below: number) => number): string {
  return `${pick(SURNAMES)} ${random(4) === 0 ? '' : `${pick(MIDDLE)} `}${pick(GIVEN)}`;
}

function citation(pick: Pick, random: (below: number) => number, year: number): string {
  const number = 1 + random(180);
  return pick([
    `Nghị quyết số ${number}-NQ/TW ngày ${1 + random(28)}/${1 + random(12)}/${year}`,
    `Chỉ thị số ${number}-CT/TW của Ban Bí thư`,
    `Nghị định số ${number}/${year}/NĐ-CP của Chính phủ`,
    `Quyết định số ${number}/QĐ-UBND`,
    `Thông tư ${number}/${year}/TT-BGDĐT`,
    'Nghị quyết Đại hội XIII của Đảng',
    'Luật Giáo dục',
  ]);
}
