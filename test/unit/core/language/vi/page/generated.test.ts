import assert from 'node:assert/strict';
import { Lines } from '../../../../../../server/src/core/text/lines';
import { viewOf } from '../../../../../../server/src/core/text/view';
import { generatePage, mutate } from '../../../../../support/pages/generate';
import { LAYOUTS } from '../../../../../support/pages/layouts';
import { cleanText, fieldValues, readText, removedLines } from '../../../../../support/pages/read';

const PAGES = LAYOUTS.length * 6;

describe('pages of many layouts', () => {
  it('lose their furniture and keep every paragraph', () => {
    let hits = 0;
    let misses = 0;
    let wrong = 0;
    const lost: string[] = [];
    const means: number[] = [];
    for (let seed = 0; seed < PAGES; seed++) {
      const page = generatePage(seed);
      const removed = removedLines(readText(page.text));
      const count = { hit: 0, miss: 0, wrong: 0 };
      page.lines.forEach(({ label, text }, line) => {
        if (!label || label === 'section') return;
        if (label === 'boilerplate') count[removed.has(line) ? 'hit' : 'miss']++;
        else if (removed.has(line)) {
          count.wrong++;
          if (label === 'body') lost.push(`${page.layout}: ${text}`);
        }
      });
      hits += count.hit;
      misses += count.miss;
      wrong += count.wrong;
      const all = 2 * count.hit + count.miss + count.wrong;
      means.push(all === 0 ? 1 : (2 * count.hit) / all);
    }
    assert.deepEqual(lost, []);
    const pooled = (2 * hits) / (2 * hits + misses + wrong);
    const mean = means.reduce((sum, f1) => sum + f1, 0) / means.length;
    assert.ok(pooled >= 0.97, `pooled F1 ${pooled}`);
    assert.ok(mean >= 0.97, `mean F1 ${mean}`);
  });

  it('say their title, date, author and source', () => {
    const wrong: string[] = [];
    for (let seed = 0; seed < PAGES; seed++) {
      const page = generatePage(seed);
      const read = fieldValues(readText(page.text));
      for (const [name, want] of Object.entries(page.fields)) {
        const got = name === 'date' ? read.date?.slice(0, 10) : read[name];
        if (got !== want) wrong.push(`${page.layout}: ${name} ${got} instead of ${want}`);
      }
      if (!page.fields.date && read.date) wrong.push(`${page.layout}: date ${read.date} from nowhere`);
      if (!page.fields.author && read.author)
        wrong.push(`${page.layout}: author ${read.author} from nowhere`);
    }
    assert.ok(wrong.length <= PAGES * 0.01, wrong.join('\n'));
  });
});

describe('cleaning, on pages and on damaged pages', () => {
  const texts = function* () {
    for (let seed = 0; seed < LAYOUTS.length * 8; seed++) {
      const { text } = generatePage(seed);
      yield [`seed ${seed}`, text] as const;
      yield [`seed ${seed}, damaged`, mutate(text, seed)] as const;
    }
  };

  it('removes nothing the second time', () => {
    for (const [name, text] of texts()) {
      const once = cleanText(text);
      assert.equal(cleanText(once), once, name);
      assert.deepEqual(readText(once).boilerplate, [], name);
    }
  });

  it('leaves the other lines byte for byte, in their order, except for the splits it reports', () => {
    for (const [name, text] of texts()) {
      const reading = readText(text);
      const view = viewOf(text);
      const removed = removedLines(reading);
      const lines = new Lines(text);
      let expected = '';
      for (let line = 0; line < lines.count; line++) {
        if (removed.has(line)) continue;
        let at = lines.start(line);
        for (const split of reading.splits.filter((one) => one.line === line)) {
          const { start, end } = view.toSource(split.span);
          if (start > at) expected += text.slice(at, start);
          at = Math.max(at, end);
        }
        expected += text.slice(at, lines.endWithBreak(line));
      }
      assert.equal(cleanText(text), expected, name);
    }
  });

  it('leaves no heap of blank lines where furniture was', () => {
    for (const [name, text] of texts()) {
      const run = (value: string) =>
        Math.max(
          0,
          ...(value.match(/(?:(?:\r\n|\r|\n)[^\S\r\n]*)+/g) ?? []).map(
            (gap) => gap.split(/\r\n|\r|\n/).length,
          ),
        );
      assert.ok(run(cleanText(text)) <= run(text), name);
    }
  });

  it('reports blocks in order, within the page and apart from each other', () => {
    for (const [name, text] of texts()) {
      const { boilerplate, kept, doubtful } = readText(text);
      const removed = removedLines({ boilerplate } as never);
      let previous = -1;
      for (const block of boilerplate) {
        assert.ok(block.startLine > previous && block.endLine >= block.startLine, name);
        assert.ok(block.confidence >= 0.6 && block.confidence <= 1, name);
        previous = block.endLine;
      }
      for (const block of [...kept, ...doubtful]) {
        for (let line = block.startLine; line <= block.endLine; line++) {
          if (text.split('\n')[line]?.trim())
            assert.ok(!removed.has(line), `${name}: line ${line} is kept and removed`);
        }
      }
    }
  });
});
