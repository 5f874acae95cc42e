import assert from 'node:assert/strict';
import { cleanEdits } from '../../../../../../server/src/core/clean/clean';
import type { PageInput, PageReading } from '../../../../../../server/src/core/language/types';
import { settled } from '../../../../../../server/src/core/language/vi/page/settled';
import { Lines } from '../../../../../../server/src/core/text/lines';
import { applyEdits } from '../../../../../../server/src/core/text/span';

const TEXT = ['Đầu đề', 'menu 1', 'Đoạn một.', 'menu 2', 'menu 3', 'Đoạn haiGửi', 'menu 4', 'Đoạn ba.'].join(
  '\n',
);

function pageOf(text: string): PageInput {
  const lines = new Lines(text);
  return { text, lines, startLine: 0, endLine: lines.count, header: {}, phrases: [], sources: [] };
}

/** Takes the menu with the lowest number that is left; once none is, "Gửi" at the end of a line. */
function read({ text, lines }: PageInput): PageReading {
  const at = text.search(/menu \d/);
  const glued = at < 0 ? text.indexOf('Gửi') : -1;
  const line = lines.lineAt(Math.max(at, glued, 0));
  const kind = { kind: 'navigation', reason: 'menu', confidence: 1 } as const;
  return {
    boilerplate: at < 0 ? [] : [{ startLine: line, endLine: line, ...kind }],
    splits:
      glued < 0 ? [] : [{ line, span: { start: glued, end: glued + 3 }, kind: 'share', reason: 'glued' }],
    doubtful: [{ startLine: 3, endLine: 4, ...kind }],
    kept: [],
    fields: { title: { value: text.split('\n', 1)[0]!, span: { start: 0, end: 6 } } },
    prose: [],
  };
}

function settle(text: string, reader = read): PageReading {
  const page = pageOf(text);
  return settled(page, reader(page), reader);
}

describe('a page that is read another way once cleaned', () => {
  it('loses at once what cleaning it again and again would take', () => {
    const text = TEXT.replace('\nmenu 4', '');
    const reading = settle(text);
    assert.equal(
      applyEdits(text, cleanEdits(reading, new Lines(text))),
      'Đầu đề\nĐoạn một.\nĐoạn hai\nĐoạn ba.',
    );
    assert.deepEqual(
      reading.boilerplate.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [1, 1],
        [3, 4],
      ],
    );
    assert.deepEqual(
      reading.splits.map(({ line, span }) => [line, text.slice(span.start, span.end)]),
      [[5, 'Gửi']],
    );
    assert.deepEqual(reading.doubtful, [], 'what goes is no longer doubtful');
  });

  it('loses nothing where that would not end, and shows what looked like furniture', () => {
    const reading = settle(TEXT);
    assert.deepEqual([reading.boilerplate, reading.splits], [[], []]);
    assert.equal(reading.doubtful[0]!.startLine, 1);
  });

  it('loses nothing where the rest has another headline', () => {
    const other = (page: PageInput): PageReading => {
      const reading = read(page);
      const value = page.text.includes('menu 1') ? 'Đầu đề' : 'Đoạn một.';
      return { ...reading, fields: { title: { value, span: { start: 0, end: 6 } } } };
    };
    assert.deepEqual(settle(TEXT.replace('\nmenu 4', ''), other).boilerplate, []);
  });
});
