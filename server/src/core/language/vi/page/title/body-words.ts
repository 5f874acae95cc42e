import { continues } from '../extent/zones';
import { WordTable } from '../lines/text';
import type { Page } from './title-looks';

/** Paragraphs whose words a headline should share. */
const PARAGRAPHS = 4;

/** One table for all pages, which are read one after another. */
let bodyWords: WordTable | undefined;

/** The words of the first paragraphs; read when a candidate comes so far. */
export function bodyOf(page: Page): WordTable {
  if (page.body) return page.body;
  const { lines, first, last } = page;
  bodyWords ??= new WordTable();
  const words = bodyWords;
  words.restart();
  for (let i = first, paragraphs = 0; i <= last && paragraphs < PARAGRAPHS; i++) {
    const line = lines[i]!;
    if (!line.prose && !continues(line, lines[i + 1])) continue;
    paragraphs++;
    for (const word of line.content) words.add(word);
  }
  page.body = words;
  return words;
}
