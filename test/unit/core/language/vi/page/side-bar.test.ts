import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../support/pages/read';

const HEAD = ['Làng rèn Tiến Lộc sáng đèn ba ca mỗi ngày', 'Lê Thị Hạ', '14/11/2022 07:40'];
const TEXT = [
  'Năm giờ sáng, tiếng búa máy đã dội khắp các ngõ nhỏ của làng rèn Tiến Lộc bên sông Lèn.',
  'Cả làng có hơn bốn trăm lò, mỗi lò ba đến năm thợ, làm dao, liềm, cuốc cho chợ gần chợ xa.',
  'Ông Đỗ Văn Hưng bảo nghề cha truyền con nối, nay có búa máy nên đàn bà cũng đứng lò được.',
];
const GLUED = [
  'Bến Tre đưa cầu Ba Lai vào sử dụng trước Tết Người dân hai bờ không còn phải lụy phà sau bốn mươi năm.',
  'Nhóm thợ trẻ chế máy tách hạt sen từ xe cũ Chiếc máy mỗi giờ tách được hai mươi ký hạt, gấp chục lần làm tay.',
];

describe('headline and summary of other pages in one line, above the headline', () => {
  it('begin no text', () => {
    const page = readText(
      `${['Trang chủ', 'Tìm kiếm', ...GLUED, 'Làng nghề', ...HEAD, ...TEXT].join('\n')}\n`,
    );
    const { title, date, author } = fieldValues(page);
    assert.deepEqual([title, date?.slice(0, 10), author], [HEAD[0], '2022-11-14', HEAD[1]]);
    for (const line of removedLines(page)) assert.ok(line < 5);
  });

  it('begin no text where more of them stand there, and a menu below', () => {
    const third =
      'Xét xử nhóm buôn vàng lậu qua cửa khẩu Tây Nam Các bị cáo khai mỗi chuyến được trả công mười triệu đồng.';
    const menu = ['Trang nhất', 'Sống', 'Ăn', 'Đi'];
    const more = [
      'Thép nhíp xe cũ mua từ Hải Phòng, chở về theo đường sông, mỗi chuyến mười mấy tấn đủ dùng cả tháng.',
      'Cuối năm ngoái, làng được công nhận là làng nghề truyền thống, đường vào lò rèn được đổ bê tông.',
    ];
    const page = readText(`${[...GLUED, third, ...menu, ...HEAD, ...TEXT, ...more].join('\n')}\n`);
    assert.equal(fieldValues(page).title, HEAD[0]);
  });
});

describe('a line above the first paragraph that announces days', () => {
  it('opens the text, so that none of them is the day of the page', () => {
    const lines = [
      'Lịch cắt điện tuần tới ở huyện Cát Lâm',
      'Cập nhật 04/06/2024',
      'Điện lực Cát Lâm thông báo lịch ngừng cấp điện để bảo dưỡng lưới điện như sau:',
      'Ngày 10/6/2024',
      'Từ 7h30 đến 11h30: thôn 1, thôn 2 xã Gia Viễn và trạm bơm Đồng Nai.',
      'Ngày 12/6/2024',
      'Từ 8h đến 16h: toàn xã Tiên Hoàng, trừ trạm y tế và trường học của xã.',
    ];
    const page = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(page).date, '2024-06-04');
    assert.equal(removedLines(page).size, 0);
  });
});
