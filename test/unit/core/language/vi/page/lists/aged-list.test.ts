import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trang chủ', 'Thời sự', 'Nước sạch về ba bản vùng cao Nậm Khòa', '14/03/2018 09:20'];
const TEXT = [
  'Sáng 14/3, ba bản của xã Nậm Khòa mở vòi nước sạch đầu tiên sau hơn một năm thi công.',
  'Công trình dẫn nước từ khe Hủa Lâng, đủ cho hai trăm hộ dùng cả trong mùa khô.',
];
const SECTION = 'Xã hội Xã hội';
const entry = (headline: string, ago: string, summary: string) => [headline, ago, '0 7', summary];
const AGED = [
  ...entry(
    'Ba tàu cá Cửa Lở về bờ an toàn sau bão',
    `2 giờ trước 12:16 14/03/2018 ${SECTION}`,
    'Hai mươi bảy ngư dân trên ba tàu cá được bộ đội biên phòng đón tại cảng vào trưa nay sau hai ngày mất liên lạc.',
  ),
  '00:52',
  ...entry(
    'Xưởng gỗ cháy lớn ở ngoại ô Đông Hà',
    `35 phút trước 13:41 14/03/2018 ${SECTION}`,
    'Lửa bùng lên từ kho sơn rồi lan sang hai xưởng bên cạnh, khói đen bốc cao hàng chục mét giữa khu dân cư đông đúc.',
  ),
  'Kinh tế',
  ...entry(
    'Giá hồ tiêu tăng phiên thứ sáu liên tiếp',
    `17 ngày trước 14:04 25/02/2018 ${SECTION}`,
    'Thương lái ở Chư Lâm trả thêm bốn nghìn đồng một ký so với đầu tuần, nhà vườn vẫn chờ giá lên cao hơn nữa.',
  ),
];
const BELOW = ['Giới thiệu', 'Liên hệ quảng cáo'];

function read(...lines: string[]) {
  const page = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(page);
  return { fields: fieldValues(page), cut: lines.filter((_, i) => removed.has(i)) };
}

describe('headlines of other pages with how long ago they were put up', () => {
  it('go with their summaries, though they say more than the text', () => {
    const { cut, fields } = read(...HEAD, ...TEXT, ...AGED, ...BELOW);
    assert.deepEqual(cut, [...HEAD.slice(0, 2), ...AGED, ...BELOW]);
    assert.equal(fields.title, HEAD[2]);
    assert.equal(fields.date, '2018-03-14T09:20');
  });

  it('leave the page itself, whose age has paragraphs below it', () => {
    const head = [...HEAD.slice(0, 3), '3 giờ trước'];
    const { cut, fields } = read(...head, ...TEXT, ...AGED, ...BELOW);
    assert.deepEqual(cut, [...HEAD.slice(0, 2), '3 giờ trước', ...AGED, ...BELOW]);
    assert.equal(fields.title, HEAD[2]);
  });

  it('take the list above them along, which has a heading and summaries without ages', () => {
    const listed = [
      'Tin cùng mục',
      'Đội kéo co Bản Luốc vào chung kết hội xuân',
      'Thắng chủ nhà hai hiệp liền, các chàng trai Bản Luốc lần đầu vào trận cuối cùng của hội xuân.',
      'Thầy giáo cắm bản mười năm dạy chữ cho phụ nữ',
      'Lớp học mở vào buổi tối, khi việc nương rẫy đã xong, và chưa tối nào vắng quá ba người.',
      'Nhà thơ Hoàng Lũng in tập thơ song ngữ đầu tiên',
      'Tập thơ gồm bốn mươi bài bằng tiếng Tày và tiếng Việt, viết trong hai mươi năm.',
      'Chợ phiên Sín Thầu đông khách trở lại từ đầu năm',
      'Người bán mang đến rau rừng, mật ong và vải lanh, phiên nào cũng hết hàng trước giờ trưa.',
    ];
    const { cut } = read(...HEAD, ...TEXT, ...listed, 'Tin mới nhất', ...AGED, ...BELOW);
    assert.deepEqual(cut, [...HEAD.slice(0, 2), ...listed, 'Tin mới nhất', ...AGED, ...BELOW]);
  });
});
