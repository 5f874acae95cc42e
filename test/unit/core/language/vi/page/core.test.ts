import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../support/pages/read';

const TEXT = [
  'Chủ tịch Hợp tác xã Bình Khê nói về vụ vải năm nay',
  '17/04/2023 13:45',
  'Sáng 17/4, Hợp tác xã Bình Khê họp xã viên thường niên với hơn hai trăm hộ trồng vải trong vùng tham dự.',
  'Tại cuộc họp, ông Trần Đình Lộc cho biết sản lượng dự kiến đạt ba nghìn tấn, tăng một phần năm so với vụ trước.',
  'Ông Lộc cũng thừa nhận giá phân bón và công hái đều tăng, khiến lãi của mỗi hộ giảm so với mùa vải năm ngoái.',
];
const END = [
  'Trả lời xã viên về kho lạnh ở Bình Khê, ông Lộc nói ngắn gọn: “Không dừng”.',
  'Kết thúc cuộc họp, mọi tờ trình đều được thông qua.',
];
const POPUP = [
  'Bạn đã đọc hết 3 bài miễn phí trong tháng',
  'Nâng cấp tài khoản để đọc không giới hạn và nhận bản tin hằng tuần của chúng tôi.',
  '99.000đ/tháng',
  'Đăng ký ngay',
  'Để sau',
];
const FOOT = ['Copy link', 'Bình luận', 'Tin liên quan', 'Giá nông sản tuần này ở các chợ đầu mối'];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('what belongs to a text', () => {
  it('goes on below a pop-up when it names the same, and the pop-up goes', () => {
    assert.deepEqual(cutOf([...TEXT, ...POPUP, ...END, ...FOOT]), [...POPUP, ...FOOT]);
  });

  it('goes on below a pop-up when a credit stands under it', () => {
    assert.deepEqual(cutOf([...TEXT, ...POPUP, ...END, 'Theo Dân Việt', ...FOOT]), [...POPUP, ...FOOT]);
  });

  it('is the last paragraph under a photo, though it says again what the caption says', () => {
    const caption = 'Ông Trần Đình Lộc phân tích giá vải với xã viên ở kho lạnh';
    const last =
      'Phân tích giá vải với xã viên ở kho lạnh, ông Trần Đình Lộc mong mọi nhà giữ đúng ngày hái.';
    assert.deepEqual(cutOf([...TEXT, caption, last, ...FOOT]), FOOT);
  });

  it('is nothing of a list of items below its credit', () => {
    const items = [
      '- Vì sao chợ phiên vùng cao đông khách trở lại?',
      '- Từ 1/7: Thêm bốn tuyến xe buýt nối các huyện miền núi',
    ];
    assert.deepEqual(cutOf([...TEXT, ...END, 'Theo Dân Việt', ...items, ...FOOT]), [...items, ...FOOT]);
  });
});
