import assert from 'node:assert/strict';
import {
  acrossGap,
  gapOf,
  withoutGap,
} from '../../../../../../../server/src/core/language/vi/page/lines/gaps';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const TITLE = 'Trường Cao đẳng Thạch Lâm mở xưởng thực hành nghề mộc';
const TEXT = [
  'Xưởng thực hành nghề mộc của Trường Cao đẳng Thạch Lâm vừa đón khóa học viên đầu tiên.',
  'Ba mươi học viên được thợ giỏi của làng nghề kèm cặp trong suốt sáu tháng.',
];

describe('a gap of two blanks in a line', () => {
  it('is one where it stands alone; more of them, and wider ones, part fields', () => {
    assert.equal(gapOf('Mai  Lan'), 3);
    assert.equal(gapOf('Mai \u00a0Lan'), 3);
    for (const text of ['Mai Lan', 'Mai   Lan', 'Thời sự  Kinh tế  Văn hóa', ''])
      assert.equal(gapOf(text), undefined);
  });

  it('is left out and found again', () => {
    const text = 'Mai  Lan, Hà Vy';
    const gap = gapOf(text)!;
    const plain = withoutGap(text, gap);
    assert.equal(plain, 'Mai Lan, Hà Vy');
    for (const part of ['Mai', 'Mai Lan', 'Lan', 'Hà Vy']) {
      const start = plain.indexOf(part);
      const { start: from, end } = acrossGap({ start, end: start + part.length }, gap);
      assert.equal(text.slice(from, end).replace('  ', ' '), part);
    }
  });

  it('takes no name and no day from a page', () => {
    const spans = (...lines: string[]) => {
      const text = `${lines.join('\n')}\n`;
      const { fields } = readText(text);
      return Object.values(fields).map(({ value, span }) => [value, text.slice(span.start, span.end)]);
    };
    assert.deepEqual(spans(TITLE, 'Mai  Lan | 13/06/2022 16:44', ...TEXT), [
      [TITLE, TITLE],
      ['2022-06-13T16:44', '13/06/2022 16:44'],
      ['Mai Lan', 'Mai  Lan'],
    ]);
    const below = fieldValues(
      readText([TITLE, 'Tháng  Tám 22, 2023', ...TEXT, 'Lê  Quang Dũng - Thanh Yên', ''].join('\n')),
    );
    assert.equal(below.date, '2023-08-22');
    assert.equal(below.author, 'Lê Quang Dũng - Thanh Yên');
  });
});
