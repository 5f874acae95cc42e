import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = [
  'Danh sách học sinh nhận xe đạp của hội khuyến học',
  '20/11/2018',
  'Hội khuyến học huyện trao bảy chiếc xe đạp cho học sinh nhà ở xa trường trong dịp khai giảng.',
];
const FOOT = ['Tin liên quan', 'Thầy giáo làng hai mươi năm chèo đò đưa trò qua sông', 'Bình luận'];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('tables whose rows are counted, with a line for each cell', () => {
  const NAMES = ['Giàng A Lử', 'Lò Thị Mai', 'Bàn Văn Sự', 'Hồ Thị Xuân'];
  const row = (name: string, i: number) => [
    `${i + 1}`,
    name,
    i % 2 ? 'Thái' : 'Mông',
    'Trường THCS Nậm Cang',
  ];

  it('are text with the names of their columns, though forms have such labels', () => {
    const table = ['TT', 'Họ và tên', 'Dân tộc', 'Trường', ...NAMES.flatMap(row)];
    const last = 'Mỗi chiếc xe trị giá hai triệu đồng.';
    assert.deepEqual(cutOf(...HEAD, ...table, last, ...FOOT), FOOT);
    assert.deepEqual(cutOf(...HEAD, ...table, ...FOOT), FOOT);
  });

  it('are none where each number has the headline of another page', () => {
    const list = [
      'Hai bản vùng cao có điện lưới sau nhiều năm chờ đợi',
      'Phiên chợ cuối năm đông khách hơn hẳn mọi năm trước',
      'Cầu treo qua suối được sửa xong trước mùa mưa lũ',
      'Bác sĩ trẻ tình nguyện ở lại trạm xá bản xa nhất',
    ].flatMap((headline, i) => [`${i + 1}`, headline, 'Xã hội']);
    const cut = cutOf(
      ...HEAD,
      'Xe được trao tận tay các em ngay sau lễ khai giảng.',
      'Đọc nhiều',
      ...list,
      'Bình luận',
    );
    assert.deepEqual(cut, ['Đọc nhiều', ...list, 'Bình luận']);
  });
});
