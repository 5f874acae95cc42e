import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

describe('a notice of a death', () => {
  it('begins with who gives it, above pointers to other pages, and has its headline below the day', () => {
    const menu = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Tìm kiếm', 'Xã hội'];
    const head = ['Thứ ba, 16/5/2023, 09:42 GMT+7', 'E-mail     Bản In', 'Tin buồn'];
    const notice =
      'Ban Chấp hành Đảng bộ xã Thạch Lâm, Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam xã Thạch Lâm và gia đình thương tiếc báo tin:';
    const pointers = [
      '> Xe tải tông dải phân cách, hai cha con thoát nạn',
      '> Ôtô khách lật ở đèo, 11 người bị thương',
    ];
    const text = [
      'Đồng chí LÊ VĂN BƯỞI',
      'Sinh năm 1936; quê quán: xã Thạch Lâm; nguyên Phó Chủ tịch Ủy ban nhân dân xã; Huy hiệu 60 năm tuổi Đảng, đã từ trần hồi 3 giờ 15 phút, ngày 15/5/2023, tại nhà riêng, hưởng thọ 88 tuổi.',
      'Lễ viếng từ 7 giờ 30 phút, ngày 17/5/2023 tại nhà văn hóa thôn Đông. An táng tại nghĩa trang quê nhà.',
    ];
    const lines = [...menu, ...head, notice, ...pointers, ...text, 'Gửi ý kiến của bạn', 'Họ tên'];
    const reading = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(reading).title, 'Tin buồn');
    const removed = removedLines(reading);
    for (const line of ['Tin buồn', notice, ...text]) assert.ok(!removed.has(lines.indexOf(line)), line);
    for (const line of pointers) assert.ok(removed.has(lines.indexOf(line)), line);
  });
});

const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Thư viện ảnh', 'Liên hệ'];

function cutOf(...text: string[]): string[] {
  const lines = [...MENU, ...text, 'Chia sẻ', 'Tin liên quan', 'Bình luận'];
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return text.filter((_, i) => removed.has(MENU.length + i));
}

describe('a short notice of a death', () => {
  it('begins with who gives it, above the days of a life', () => {
    const head = ['Tin buồn', '09/11/2018'];
    const text = [
      'Đảng ủy xã Thạch Lâm cùng gia đình vô cùng thương tiếc báo tin:',
      'Đồng chí: LÊ VĂN BƯỞI',
      'Sinh ngày: 12-3-1936',
      'Quê quán: xã Thạch Lâm',
      'Vào Đảng: năm 1958',
      'Huân chương Kháng chiến hạng Ba',
      'Từ trần hồi 5 giờ 40 phút ngày 8-11-2018',
      'Lễ viếng từ 8 giờ ngày 9-11 tại nhà riêng ở thôn Đông, xã Thạch Lâm.',
      'Lễ truy điệu lúc 6 giờ ngày 11-11, an táng tại nghĩa trang xã Thạch Lâm.',
    ];
    assert.deepEqual(cutOf(...head, ...text), []);
  });
});

describe('a text that was wrapped in mid-sentence', () => {
  it('begins where its first sentence does, below the poll of the site', () => {
    const poll = [
      'Thăm dò ý kiến',
      'Bạn thấy trang này thế nào?',
      'Tốt',
      'Trung bình',
      'Biểu quyết  Xem kết quả',
    ];
    const text = [
      'Ngày 17/11, thôn Đông và thôn Đoài (xã Thạch Lâm) cùng tổ chức Ngày hội của bà con',
      'hai thôn năm 2019. Về dự có đồng chí Lê Văn Thuận, lãnh đạo huyện cùng đông đảo già làng',
      'của các thôn bạn.',
      'Ngay từ sáng sớm, sân nhà văn hóa đã rộn tiếng trống. Các cụ trong áo the khăn xếp đi',
      'thành hàng dài quanh sân, theo sau là đám trẻ nhỏ.',
    ];
    const head = ['Bà con thôn Đông, thôn Đoài vui ngày hội', 'Thứ hai, 18/11/2019 09:46', 'Đọc bài viết'];
    const cut = cutOf(...head, ...poll, ...text);
    for (const line of text) assert.ok(!cut.includes(line), line);
  });
});

describe('what happened by the hour, below day and buttons', () => {
  const ticker = [
    ...['20:45', 'Bão cách bờ 120 km.', '20:10', 'Đã sơ tán xong dân ven biển.', '19:30', 'Cả xã mất điện.'],
    ...['18:55', 'Gió giật cấp 12.', '18:00'],
    'Các trường cho học sinh nghỉ học ngày mai để bảo đảm an toàn cho thầy và trò.',
  ];

  it('is the text from its first line on', () => {
    const head = ['Thứ sáu, 21/11/2008, 14:05 GMT+7', ' E-mail     Bản In', 'Diễn biến cơn bão'];
    const cut = cutOf('Khoa học', ...head, ...ticker);
    for (const line of [head[2]!, ...ticker]) assert.ok(!cut.includes(line), line);
  });
});

describe('a text that lost its large initial', () => {
  it('begins below its day', () => {
    const lines = [
      ...MENU,
      'Xã Thạch Lâm sửa xong đường vào bản',
      'Ngày đăng tin: 06.08.2019 08:09',
      'heo Ủy ban nhân dân xã Thạch Lâm, con đường dài ba cây số vào bản đã được sửa xong trước mùa mưa.',
      'Bà con góp hơn hai trăm ngày công, đá lấy ngay dưới suối, xe bò chở lên từng chuyến một.',
    ];
    assert.equal(fieldValues(readText(`${lines.join('\n')}\n`)).date, '2019-08-06T08:09');
  });
});
