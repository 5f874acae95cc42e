import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../support/pages/read';

const TITLE = 'Trường Cao đẳng Thạch Lâm mở xưởng thực hành nghề mộc';
const TEXT = [
  'Xưởng thực hành nghề mộc của Trường Cao đẳng Thạch Lâm vừa đón khóa học viên đầu tiên.',
  'Ba mươi học viên được thợ giỏi của làng nghề kèm cặp trong suốt sáu tháng.',
  'Sản phẩm làm ra sẽ được bày bán tại phiên chợ quê vào cuối năm.',
];

function read(...lines: string[]) {
  const page = readText(`${[TITLE, ...lines].join('\n')}\n`);
  const removed = removedLines(page);
  return { date: fieldValues(page).date, cut: lines.filter((_, i) => removed.has(i + 1)) };
}

describe('a day by itself below the text', () => {
  const tail = ['Bài: Mai Lâm', 'Thông cáo báo chí', '25/05/2024', 'Chia sẻ', 'Tin liên quan'];

  it('is the day of the page when none stands above', () => {
    const { date, cut } = read(...TEXT, ...tail);
    assert.equal(date, '2024-05-25');
    assert.ok(!cut.includes('25/05/2024'));
  });

  it('is not when one does', () => {
    assert.equal(read('20/05/2024', ...TEXT, ...tail).date, '2024-05-20');
  });

  it('is not beside the headline of another page', () => {
    const { date } = read(
      ...TEXT,
      'Chia sẻ',
      'Lễ hội hoa ban mở cửa đón khách từ sáng sớm mai',
      '25/05/2024',
      'Xem thêm',
    );
    assert.equal(date, undefined);
  });
});
