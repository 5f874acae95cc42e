import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

describe('what a photo shows, as it is told to those who hear the page', () => {
  const title = 'Quán trọ cuối phố: chuyện những người thợ già ở Lodz';
  const page = [
    'Trang chủ',
    'Thế giới',
    'Diễn đàn',
    title,
    'Khu chợ cũ ở Lodz, nơi nhiều người thợ già vẫn ngồi quầy mỗi ngày',
    'Nguồn hình ảnh, Getty Images',
    'Chụp lại hình ảnh,',
    'Nhiều người thợ sang Ba Lan những năm 1980 nay đã ngoài 70 tuổi',
    'Tác giả, Lê Thu Hà',
    'Vai trò, Gửi bài từ Lodz',
    '7 tháng 3 2023',
    'Buổi sáng ở khu trọ phía nam thành phố, ông Thành pha trà trong chiếc phích mang theo từ ngày mới sang.',
    'Ông 74 tuổi, không có lương hưu ở quê nhà, cũng không đủ năm đóng bảo hiểm để nhận tiền hưu ở nước sở tại.',
    'Ba mươi năm bán quần áo ngoài trời, ông nói mình chưa bao giờ nghĩ sẽ già đi ở một nơi xa đến thế.',
  ];

  it('is no headline, neither below a label in a line of its own nor over whose the photo is', () => {
    assert.equal(fieldValues(readText(`${page.join('\n')}\n`)).title, title);
  });

  it('is no headline below whose the photo is', () => {
    const below = [
      ...page.slice(0, 4),
      page[5],
      'Bà Lan bên chiếc phích mang theo từ ngày mới sang',
      ...page.slice(8),
    ];
    assert.equal(fieldValues(readText(`${below.join('\n')}\n`)).title, title);
  });
});

describe('words of menus together', () => {
  it('are the headline where the text takes them up in its first words', () => {
    const title = 'Top 10 siêu xe đẹp nhất thế giới';
    const page = [
      ...['Trang chủ', 'Blog', 'Cửa hàng', 'Giỏ hàng', 'Thanh toán', 'Tài khoản', title],
      ...['Tin tức', 'Lê Thu Hà -', '5:57 sáng'],
      `${title} bạn đã biết hết chưa? Chiếc nào trong số này cũng chỉ được làm ra vài chục bản rồi thôi.`,
      'Chiếc đầu tiên được lắp bằng tay ở một xưởng nhỏ bên hồ, mỗi năm chỉ có bốn người thợ đứng máy.',
      'Chiếc thứ hai lấy hình dáng của con thuyền buồm mà ông chủ hãng vẫn lái ra khơi mỗi mùa hè.',
    ];
    assert.equal(fieldValues(readText(`${page.join('\n')}\n`)).title, title);
  });
});
