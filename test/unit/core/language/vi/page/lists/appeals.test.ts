import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = [
  'Trang chủ',
  'Huyện Thạch Lâm khai trương thư viện lưu động',
  'Lê Thu Hà',
  '12/05/2021 08:30',
  'Sáng nay, huyện Thạch Lâm khai trương thư viện lưu động đầu tiên với hơn ba nghìn đầu sách.',
  'Mỗi tuần xe sách sẽ ghé hai điểm trường xa nhất, nơi trẻ em chưa từng có thư viện.',
  'Ban tổ chức mong nhận thêm sách cũ để mở tủ sách thứ hai ngay trong năm học này.',
];
const TAIL = ['Từ khóa:', 'thư viện', 'sách', 'Trang chủ'];

/** What goes of lines below a text, and who wrote it. */
function read(...lines: string[]) {
  const text = readText(`${[...HEAD, ...lines, ...TAIL].join('\n')}\n`);
  const removed = removedLines(text);
  return { cut: lines.filter((_, i) => removed.has(HEAD.length + i)), author: fieldValues(text).author };
}

describe('a box in which a site asks for money', () => {
  for (const box of [
    [
      'Gieo duyên cùng nhipque.example',
      'Hãy gieo duyên lành để Cổng thông tin có thêm nguồn lực. Mọi đóng góp xin gửi về:',
      'STK: 117000000000',
      'Ngân hàng TMCP Bình Khê',
      '(Nội dung: Tên + ủng hộ nhipque.example)',
    ],
    [
      'Ủng hộ Nhịp Quê',
      'Nếu thấy bài viết hữu ích, bạn hãy ủng hộ để chúng tôi duy trì trang web:',
      'Ngân hàng: Bình Khê - CN Tân Lập',
      'Số tài khoản: 0071 000 123 456',
      'Chủ tài khoản: LÊ THU HÀ',
    ],
    ['Mời mình ly cà phê', 'Bạn đọc có thể donate cho blog qua:', 'MoMo: 0912345678'],
  ])
    it(`"${box[0]}" goes`, () => assert.deepEqual(read(...box), { cut: box, author: 'Lê Thu Hà' }));

  it('goes with its heading wherever the page prints that', () => {
    const heading = 'Gieo duyên cùng nhipque.example';
    const page = [
      ...HEAD.slice(0, 4),
      heading,
      ...HEAD.slice(4),
      heading,
      'Hãy gieo duyên để Cổng thông tin có thêm nguồn lực:',
      'STK: 117000000000',
      ...TAIL,
    ];
    assert.ok(removedLines(readText(`${page.join('\n')}\n`)).has(4));
  });

  it('is none where a text asks for others', () => {
    for (const asked of [
      'Mọi sự giúp đỡ xin gửi về:',
      'Mọi đóng góp ủng hộ gia đình em Hoa xin gửi về tài khoản của tòa soạn:',
      'Mọi đóng góp xây dựng nhà văn hóa xin gửi về:',
      'Sinh viên nộp học phí vào tài khoản của trường:',
    ])
      assert.deepEqual(read(asked, 'Số tài khoản: 117000000000', 'Ngân hàng TMCP Bình Khê').cut, [], asked);
  });
});
