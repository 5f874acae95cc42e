import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const LIST = [
  'Bến phà Vàm Cống Nhỏ tăng chuyến dịp cuối tuần',
  'Ban quản lý bến cho biết sẽ bố trí thêm hai phà lớn, phục vụ xuyên đêm từ thứ sáu đến hết chủ nhật hằng tuần.',
  'Vườn ươm của chàng kỹ sư bỏ phố về quê',
  'Từ hai trăm gốc giống ban đầu, sau năm năm anh đã cung cấp mỗi năm gần bốn vạn cây cho bà con trong vùng.',
  'Học sinh lớp ba nhặt được nhẫn vàng trả lại người mất',
  'Chiếc nhẫn hai chỉ được em tìm thấy ở sân trường rồi đem nộp cho cô giáo chủ nhiệm ngay trong giờ ra chơi.',
];
const MENU = ['Trang chủ', 'Chính trị', 'Kinh tế', 'Văn hóa', 'Xã hội', 'Pháp luật'];
const TITLE = 'Xã Tân Hòa có thêm một giếng khoan cho dân';
const TEXT = ['Sáng 6/4, giếng khoan sâu 120 mét ở ấp Gò Dưới, xã Tân Hòa được đưa vào sử dụng.'];
const FOOT = ['Chia sẻ', 'Bình luận', 'Gửi bình luận', 'Họ và tên', 'Email'];

function read(...lines: string[]) {
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  return { fields: fieldValues(reading), cut: lines.filter((_, i) => removed.has(i)) };
}

describe('headlines with summaries above the menu', () => {
  const day = 'Cập nhật: 06/04/2021 | 15:20';

  it('are cut, and do not outweigh the short text below it', () => {
    const { cut, fields } = read('Tin nóng', ...LIST, ...MENU, TITLE, day, ...TEXT, ...FOOT);
    assert.deepEqual([fields.title, fields.date?.slice(0, 10)], [TITLE, '2021-04-06']);
    assert.deepEqual(cut, ['Tin nóng', ...LIST, ...MENU, ...FOOT]);
  });

  it('are cut at the top of the page too, where their list has no name that is known', () => {
    for (const name of [[], ['Nhịp quê']]) {
      const { cut, fields } = read(...name, ...LIST, ...MENU, TITLE, day, ...TEXT, ...FOOT);
      assert.equal(fields.title, TITLE);
      assert.deepEqual(cut, [...name, ...LIST, ...MENU, ...FOOT]);
    }
  });

  it('are cut above the way to the page, too, one of them an announcement', () => {
    const announced = [
      'Thông báo lịch cúp nước tại ba ấp ven sông',
      'Trạm cấp nước xã sẽ ngừng bơm từ tám giờ đến mười một giờ sáng thứ bảy để súc rửa bể chứa.',
    ];
    const list = [...LIST.slice(2), ...announced];
    const way = 'Trang chủ / Tin tức';
    const { cut, fields } = read('Tin nổi bật', ...list, way, TITLE, day, ...TEXT, ...FOOT);
    assert.deepEqual([fields.title, fields.date?.slice(0, 10)], [TITLE, '2021-04-06']);
    assert.deepEqual(
      cut.filter((line) => line !== way),
      ['Tin nổi bật', ...list, ...FOOT],
    );
  });

  it('are left where the page has neither a menu nor a headline with its day below them', () => {
    for (const below of [[...FOOT], [TITLE, day, ...TEXT, ...FOOT], [...MENU, ...FOOT]]) {
      const { cut } = read('Tin nóng', ...LIST, ...below);
      assert.deepEqual(
        cut.filter((line) => LIST.includes(line)),
        [],
      );
    }
  });
});
