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

describe('a summary that is broken off below the text', () => {
  it('goes with its headline, above the heading of a list', () => {
    const teaser = [
      'Chợ phiên Nà Lụa họp lại sau hai năm vắng khách',
      'Từ sáng sớm, bà con các bản đã gùi rau, dắt trâu xuống chợ phiên Nà Lụa, nơi hai năm qua…',
    ];
    const below = ['Tin liên quan', 'Mưa lớn ở đầu nguồn sông Trà', 'Trang chủ'];
    assert.deepEqual(read('20/05/2024', ...TEXT, ...teaser, ...below).cut, [...teaser, ...below]);
  });
});

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
