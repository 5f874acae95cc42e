import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../support/pages/read';

const MENU = [
  'TRƯỜNG THCS BẾN XUÂN',
  'Tin tức',
  'Góc sáng tác',
  'Thư viện ảnh',
  'Liên kết',
  'Đăng nhập',
  'Góc sáng tác',
];
const POEM = [
  'Hàng cây in bóng nước',
  'Con đò đợi khách sang',
  'Tiếng trống rơi từng nhịp',
  'Lá bàng rụng mênh mang.',
];

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('headlines of a few words', () => {
  it('are told by the day right below them', () => {
    assert.equal(
      titleOf(...MENU, 'Bến cũ', 'Thứ sáu, 12/11/2021 08:30', ...POEM, 'Lê Thu Hằng (Lớp 8A)'),
      'Bến cũ',
    );
  });

  it('are told by the day when words of a menu make them up', () => {
    const items = ['* Xã Đông: Khai giảng lớp xóa mù chữ', 'Lớp có 24 học viên là người dân trong xã.'];
    assert.equal(
      titleOf(...MENU, 'Tin vắn xã hội', '08:42, 24/03/2019', ...items, ...items),
      'Tin vắn xã hội',
    );
  });

  it('are not the names of sections that the menu prints too', () => {
    const title = 'Học sinh khối chín quyên góp sách cho thư viện xã đảo';
    const text =
      'Hơn bốn trăm cuốn sách đã được học sinh khối chín quyên góp cho thư viện của xã đảo trong tuần qua.';
    assert.equal(titleOf(...MENU, title, '12/11/2021 08:30', text, text.replace('Hơn', 'Gần')), title);
  });
});

describe('two headlines over one day', () => {
  const text = [
    'Giải bơi học sinh toàn tỉnh năm 2023 diễn ra trong hai ngày tại bể bơi Nhà thi đấu trung tâm.',
    'Đoàn huyện đảo có chín em dự giải, đều là con của ngư dân và mới tập bài bản từ đầu hè.',
  ];
  it('the lower one is the headline, the other says what it is about', () => {
    const title = 'Chín kình ngư nhí mang về bốn tấm huy chương';
    const lines = [
      'Thể thao',
      'Giải bơi học sinh toàn tỉnh năm 2023',
      title,
      'Thu Hằng',
      '07/08/2023 10:22',
      ...text,
    ];
    assert.equal(titleOf(...lines), title);
  });

  it('the upper one is the headline where a lead stands between', () => {
    const title = 'Giải bơi học sinh toàn tỉnh có chín em của huyện đảo';
    const lead =
      'Trong hai ngày tranh tài tại Nhà thi đấu trung tâm, các kình ngư nhí của huyện đảo lần đầu góp mặt đã bốn lần bước lên bục nhận huy chương';
    assert.equal(titleOf('Thể thao', title, lead, 'Thu Hằng', '07/08/2023 10:22', ...text), title);
  });
});
