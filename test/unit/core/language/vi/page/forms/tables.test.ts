import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trường Cao đẳng Nghề Thạch Lâm công bố chỉ tiêu tuyển sinh', '12/03/2024 08:15'];
const TEXT = [
  'Sáng 12/3, Trường Cao đẳng Nghề Thạch Lâm công bố chỉ tiêu tuyển sinh của từng ngành trong năm học tới.',
  'Nhà trường giữ nguyên ba phương thức xét tuyển và nhận hồ sơ từ đầu tháng Tư.',
  'Chỉ tiêu cụ thể của các ngành như sau:',
];
const TABLE = [
  'TT | Ngành đào tạo | Chỉ tiêu | Mã ngành | Tổ hợp',
  'Kỳ 1 | Kỳ 2 | Kỳ 3',
  'A. NGÀNH KỸ THUẬT',
  '1 | Cơ khí chế tạo | 120 | CK1 | A00',
  '2 | Điện công nghiệp và dân dụng | 160 | DC2 | A01',
  '3 | Vận hành thiết bị nông nghiệp ở các vùng núi cao và vùng sâu | 60 | VH1 | A00',
  'B. NGÀNH DỊCH VỤ DU LỊCH VÀ KHÁCH SẠN',
  '4 | Hướng dẫn viên | 80 | HD1 | D01',
  '5 | Quản trị bếp | 40 | BEP | D01',
];
const END = 'Thí sinh có thể nộp hồ sơ trực tiếp tại trường hoặc gửi qua bưu điện trước ngày 30/6.';
const SITE = [
  'Chia sẻ bài viết',
  'Trang chủ | Giới thiệu | Tin tức | Liên hệ',
  'Tuyển sinh | Đào tạo | Sinh viên | Thư viện',
  '1 | 2 | 3 | 4',
];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('tables with a row in each line', () => {
  it('are text, with the names of their columns and parts', () => {
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...TABLE, END, ...SITE]), SITE);
  });

  it('have two columns between bars', () => {
    const table = [
      '| Tiêu chí | Điểm |',
      '| Hồ sơ | 8 / 10 |',
      '| Phỏng vấn | 24 / 30 |',
      '| Thực hành tại xưởng | 50 / 60 |',
    ];
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...table]), []);
  });

  it('may end a text', () => {
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...TABLE, ...SITE]), SITE);
  });

  it('may have tabs between their cells', () => {
    const tabbed = TABLE.map((row) => row.replaceAll(' | ', '\t'));
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...tabbed, END, ...SITE]), SITE);
  });

  it('name no authors', () => {
    const page = readText(`${[...HEAD, ...TEXT, ...TABLE, END].join('\n')}\n`);
    assert.equal(page.fields.author, undefined);
  });

  it('are not menus with a figure here and there', () => {
    const menus = ['Trang chủ | 24h | Thời sự | Ảnh', 'Bạn đọc | Tòa soạn | RSS | Quảng cáo | 2024'];
    assert.deepEqual(cutOf([...menus, ...HEAD, ...TEXT.slice(0, 2), END, ...SITE]), [...menus, ...SITE]);
  });
});

describe('tables with a cell in each line', () => {
  const cells = (table: string) => table.split('|');
  const places =
    'TT|Ngành đào tạo|Chỉ tiêu|Mã ngành|1|Cơ khí chế tạo|120|CK1|2|Điện công nghiệp và dân dụng|160|DC2|3|Vận hành máy|60|VH1';
  const medals = 'Hạng|Đoàn|HCV|HCB|HCĐ|1|Thạch Lâm|12|8|9|2|Bình Khê|10|11|7|3|Tân Lập|5|6|4|4|Nà Lụa|2|1|6';
  const below = [
    'Chia sẻ bài viết',
    'Bình luận',
    'Xem nhiều',
    '1',
    'Xã Tân Lập khánh thành cầu dân sinh bắc qua suối Nậm Chì',
    '12',
    '2',
    'Đèo Khe Nước sạt lở, xe tải phải quay đầu giữa đêm mưa',
    '8',
    '3',
    'Đội bóng chuyền nữ Bình Khê vào chung kết giải trẻ toàn quốc',
    '5',
  ];

  for (const table of [places, medals]) {
    it(`are text wherever they stand: ${table.slice(0, 20)}`, () => {
      assert.deepEqual(cutOf([...HEAD, ...TEXT, ...cells(table), END, ...below]), below);
      assert.deepEqual(cutOf([...HEAD, ...TEXT, ...cells(table), ...below]), below);
    });

    it(`name no authors: ${table.slice(0, 20)}`, () => {
      const page = readText(`${[...HEAD, ...TEXT, ...cells(table), END].join('\n')}\n`);
      assert.equal(page.fields.author, undefined);
    });
  }

  it('are not the numbers of pages', () => {
    const pages = ['1', '2', '3', '4', '5', 'Trang sau'];
    assert.deepEqual(cutOf([...HEAD, ...TEXT.slice(0, 2), END, 'Chia sẻ bài viết', ...pages]), [
      'Chia sẻ bài viết',
      ...pages,
    ]);
  });
});
