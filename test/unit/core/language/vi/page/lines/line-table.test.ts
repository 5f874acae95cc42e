import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { LineTable } from '../../../../../../../server/src/core/language/vi/page/lines/line-table';
import { Lines } from '../../../../../../../server/src/core/text/lines';

function linesOf(text: string) {
  const lines = new Lines(text);
  return pageLines(text, lines, 0, lines.count);
}

describe('a table of lines', () => {
  it('finds the first line that says the same, and forgets the lines of other pages', () => {
    const table = new LineTable();
    const first = linesOf('một\nhai\nmột\n một \nba\nhai');
    table.restart(first);
    assert.deepEqual(
      first.map((_, i) => table.add(i)),
      [-1, -1, 0, 0, -1, 1],
    );
    const second = linesOf('hai\nmột');
    table.restart(second);
    assert.deepEqual(
      second.map((_, i) => table.add(i)),
      [-1, -1],
    );
  });

  it('tells long lines apart that begin and end alike', () => {
    const line = (middle: string) => `${'đầu '.repeat(60)}${middle}${' cuối'.repeat(60)}`;
    const table = new LineTable();
    table.restart(linesOf([line('một'), line('hai'), line('một')].join('\n')));
    assert.deepEqual([table.add(0), table.add(1), table.add(2)], [-1, -1, 0]);
  });

  it('grows with the page', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `dòng ${i % 3000}`);
    const lines = linesOf(texts.join('\n'));
    const table = new LineTable();
    table.restart(lines);
    assert.ok(lines.every((_, i) => table.add(i) === (i < 3000 ? -1 : i - 3000)));
    table.release();
  });
});
