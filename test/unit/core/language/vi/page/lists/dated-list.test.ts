import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TITLE = 'Áo tơi lá cọ – hành trình trở lại của một nghề xưa';
const TEXT = [
  'Áo tơi kết bằng lá cọ từng là vật không thể thiếu của người đi rừng ở Thạch Lâm trong những ngày mưa dầm gió bấc.',
  'Theo các cụ trong bản, mỗi chiếc áo cần chừng bốn mươi tàu lá và ba ngày công của một người thợ lành nghề.',
  'Bảo tàng huyện đang lưu giữ sáu chiếc áo như vậy và mở lớp dạy kết lá cho học sinh vào mỗi sáng thứ bảy.',
];
const LIST = [
  'THÔNG BÁO VỀ VIỆC CHỌN ĐƠN VỊ SỬA CHỮA MÁI NHÀ TRƯNG BÀY',
  '15/12/2025',
  'THƯ MỜI CUNG CẤP DỊCH VỤ IN ẤN',
  '01/12/2025',
  'KẾT QUẢ CUỘC THI ẢNH MỘT THOÁNG THẠCH LÂM',
  '15/08/2025',
];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('a list of headlines, each with its day below it', () => {
  it("ends the text, and none of its days is the page's", () => {
    const page = ['Trang chủ', TITLE, ...TEXT, ...LIST, 'Liên hệ', 'Bản quyền thuộc Bảo tàng Thạch Lâm'];
    const cut = cutOf(...page);
    for (const line of LIST) assert.ok(cut.includes(line), line);
    for (const line of TEXT) assert.ok(!cut.includes(line), line);
    assert.equal(fieldValues(readText(`${page.join('\n')}\n`)).date, undefined);
  });

  it('may have a first headline that ends with a full stop, under its heading', () => {
    const first = ['THÔNG BÁO: TỔ CHỨC CUỘC THI VẼ TRANH VỀ NGHỀ KẾT LÁ CỌ CỦA BẢN.', '28/12/2025'];
    const cut = cutOf('Trang chủ', TITLE, ...TEXT, 'THÔNG BÁO MỚI', ...first, ...LIST, 'Liên hệ');
    for (const line of [...first, ...LIST]) assert.ok(cut.includes(line), line);
  });

  it('is none where a chronicle gives the day first', () => {
    const events = [
      '12/03/2021',
      'Khai trương nhà trưng bày nghề kết lá cọ đầu tiên của huyện.',
      '05/06/2022',
      'Đón vị khách thứ một nghìn đến từ miền xuôi.',
      '20/11/2023',
      'Mở lớp dạy nghề cho học sinh của ba xã vùng cao.',
    ];
    const cut = cutOf(
      'Trang chủ',
      TITLE,
      '01/12/2023 08:00',
      ...TEXT,
      ...events,
      TEXT[0]!.replace('Áo', 'Tấm áo'),
    );
    for (const line of events) assert.ok(!cut.includes(line), line);
  });
});

describe('a list of headlines, each with its age below it', () => {
  const list = [
    'Vườn mận Thạch Lâm đón khách hái quả từ cuối tuần này',
    '3 giờ',
    'Vì sao cá suối Nà Lốc chết hàng loạt sau mưa?',
    '5 giờ',
    'Huyện mở thêm hai tuyến xe buýt nối chợ phiên',
    '5 giờ',
    'Học sinh vùng cao được mượn sách giáo khoa cả năm',
    '9 giờ',
    'Đêm hội áo chàm kéo dài thêm một ngày vì mưa',
    '2 ngày',
  ];

  it('ends the text wherever its entries lie', () => {
    const cut = cutOf(TITLE, '12/03/2024 08:15', ...TEXT, 'NÓNG 24H', ...list);
    for (const line of list) assert.ok(cut.includes(line), line);
    for (const line of TEXT) assert.ok(!cut.includes(line), line);
  });

  it('is none where a text says how long its steps take', () => {
    const steps = ['Ngâm lá', '3 giờ', 'Phơi lá', '2 ngày'];
    assert.deepEqual(cutOf(TITLE, '12/03/2024 08:15', ...TEXT.slice(1), ...steps, TEXT[0]!), []);
  });
});
