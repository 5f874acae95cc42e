import assert from 'node:assert/strict';
import type { PageReading } from '../../../../../../../server/src/core/language/types';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { JoinedPage } from '../../../../../../../server/src/core/language/vi/page/wrapped/joined-page';
import { Lines } from '../../../../../../../server/src/core/text/lines';

const NOTHING: PageReading = { boilerplate: [], splits: [], doubtful: [], kept: [], fields: {}, prose: [] };

function joined(text: string, joins: readonly boolean[]): JoinedPage {
  const lines = new Lines(text);
  const page = { text, lines, startLine: 0, endLine: lines.count, header: {}, phrases: [], sources: [] };
  return new JoinedPage(page, pageLines(text, lines, 0, lines.count), joins);
}

describe('a page with its broken lines joined', () => {
  it('has one blank for each break, and none for one within a word', () => {
    const page = joined('Bến đò  \r\n  Vạn Xuân\r\n\r\nbệnh Covid-\n19', [true, false, true, false]);
    assert.equal(page.input.text, 'Bến đò Vạn Xuân\r\n\r\nbệnh Covid-19');
    assert.equal(page.input.endLine, 3);
  });

  it('gives what was read back to the lines that each was made of', () => {
    const text = 'Menu\nBến đò\nVạn Xuân\n\nTin khác\nđã đăng\nHết';
    const page = joined(text, [false, true, false, true, false, false]);
    const block = { startLine: 2, endLine: 3, kind: 'related', reason: 'related', confidence: 1 } as const;
    const at = page.input.text.indexOf('đò Vạn');
    const reading = page.inPage({
      ...NOTHING,
      boilerplate: [block],
      kept: [{ startLine: 1, endLine: 1, kind: 'title' }],
      fields: { title: { value: 'đò Vạn', span: { start: at, end: at + 6 } } },
      prose: [{ start: at, end: at + 6 }],
    });
    assert.deepEqual(reading.boilerplate, [{ ...block, startLine: 3, endLine: 5 }]);
    assert.deepEqual(reading.kept, [{ startLine: 1, endLine: 2, kind: 'title' }]);
    const { span } = reading.fields.title!;
    assert.equal(text.slice(span.start, span.end), 'đò\nVạn');
    assert.deepEqual(
      reading.prose.map(({ start, end }) => text.slice(start, end)),
      ['đò', 'Vạn'],
    );
  });

  it('cuts what is glued to a line from where it begins, and the lines that hold nothing else', () => {
    const text = 'Bến đò Vạn XuânGửi ý kiến\nphản hồi\nHết';
    const page = joined(text, [true, false, false]);
    const start = page.input.text.indexOf('Gửi');
    const split = {
      span: { start, end: start + 'Gửi ý kiến phản hồi'.length },
      line: 0,
      kind: 'comment',
      reason: 'glued',
    } as const;
    const reading = page.inPage({ ...NOTHING, splits: [split] });
    assert.deepEqual(
      reading.splits.map(({ span, line }) => [text.slice(span.start, span.end), line]),
      [['Gửi ý kiến', 0]],
    );
    assert.deepEqual(
      reading.boilerplate.map(({ startLine, endLine }) => [startLine, endLine]),
      [[1, 1]],
    );
  });
});
