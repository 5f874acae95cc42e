import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { columnOf } from '../../../../../../../server/src/core/language/vi/page/wrapped/column';
import { Lines } from '../../../../../../../server/src/core/text/lines';
import { brokenAt } from '../../../../../../support/pages/broken';

const TEXT = [
  'Lớp học đan lưới mở ở nhà văn hóa thôn từ hôm rằm, mỗi tối có chừng hai chục người đến ngồi quanh bốn ngọn đèn măng sông vì điện chưa kéo tới.',
  'Thầy dạy là một lão ngư đã nghỉ biển mười năm, mắt kém nhưng tay vẫn thoăn thoắt, vừa đan vừa kể chuyện những mùa cá nục ngày xưa.',
];

function column(lines: readonly string[]) {
  const page = new Lines(lines.join('\n'));
  return columnOf(pageLines(page.text, page, 0, page.count), page);
}

describe('the column at which lines were broken', () => {
  it('is where the next word had no room', () => {
    for (const at of [55, 72, 100]) {
      const found = column(brokenAt(at, TEXT))!;
      assert.ok(found.least <= at && at <= found.most, `${at}: ${JSON.stringify(found)}`);
    }
  });

  it('counts the blanks before a line', () => {
    const indent = '      ';
    const found = column(
      brokenAt(
        72,
        TEXT.map((line) => indent + line),
        indent,
      ),
    )!;
    assert.ok(found.least <= 72 && 72 <= found.most);
  });

  it('is none of whole paragraphs, of lines of any width, of one line that goes on beside whole paragraphs', () => {
    assert.equal(column(TEXT), undefined);
    const any = [48, 72, 90, 61, 84].flatMap((at) => brokenAt(at, TEXT));
    assert.equal(column(any), undefined);
    assert.equal(column([...TEXT, ...brokenAt(100, TEXT.slice(1))]), undefined);
  });

  it('is none of the narrow cells of a table', () => {
    assert.equal(column(brokenAt(40, TEXT)), undefined);
  });
});
