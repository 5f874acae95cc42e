import assert from 'node:assert/strict';
import { crossPages } from '../../../../../support/pages/crossed';
import { mutate } from '../../../../../support/pages/generate';
import { cleanText, fieldValues, readText, removedLines } from '../../../../../support/pages/read';

const PAGES = 300;

describe('pages with the head of one site, the article of another and the foot of a third', () => {
  it('lose their furniture and keep the text, but for a line in a thousand', () => {
    const lost: string[] = [];
    let body = 0;
    let hits = 0;
    let misses = 0;
    let wrong = 0;
    for (let seed = 0; seed < PAGES; seed++) {
      const page = crossPages(seed);
      const removed = removedLines(readText(page.text));
      page.lines.forEach(({ label, text }, line) => {
        if (label === 'body') body++;
        if (label === 'boilerplate') removed.has(line) ? hits++ : misses++;
        else if (label && label !== 'section' && removed.has(line)) {
          wrong++;
          if (label === 'body') lost.push(`${seed} ${page.name}: ${text}`);
        }
      });
    }
    assert.ok(lost.length <= body / 1000, lost.join('\n'));
    const pooled = (2 * hits) / (2 * hits + misses + wrong);
    assert.ok(pooled >= 0.985, `pooled F1 ${pooled}`);
  });

  it('say their title', () => {
    const wrong: string[] = [];
    for (let seed = 0; seed < PAGES; seed++) {
      const page = crossPages(seed);
      const { title } = fieldValues(readText(page.text));
      if (title !== page.title) wrong.push(`${seed} ${page.name}: ${title}`);
    }
    assert.ok(wrong.length <= PAGES * 0.03, wrong.join('\n'));
  });

  it('are clean after one cleaning, damaged or not', () => {
    for (let seed = 0; seed < PAGES; seed += 2) {
      const { name, text } = crossPages(seed);
      for (const page of [text, mutate(text, seed)]) {
        const once = cleanText(page);
        assert.equal(cleanText(once), once, `${seed} ${name}`);
      }
    }
  });
});
