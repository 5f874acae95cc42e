import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Đăng nhập', 'Liên hệ'];
const SITE = [
  'Từ khóa:',
  'Vạn Lộc',
  'Bình luận',
  'Gửi bình luận',
  'Bản quyền thuộc về Cổng thông tin huyện Vạn Lộc',
];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('texts that are names and their values', () => {
  it('hold days and numbers to call, and end with a sentence', () => {
    const title = 'Thông báo mời thầu gói thầu số 05: Xây dựng Trường Tiểu học Vạn Lộc';
    const tender = [
      'Bên mời thầu: Ban Quản lý dự án huyện Vạn Lộc',
      'Số thông báo: 20230415678 - 00',
      'Hình thức: Đăng lần đầu',
      'Nguồn vốn: Ngân sách huyện',
      'Loại hợp đồng: Trọn gói',
      'Thời gian thực hiện hợp đồng: 300 ngày',
      'Giá bán: Miễn phí',
      'Điện thoại: 0233 3555 777',
      'Bảo đảm dự thầu: 150.000.000 đồng',
      'Thời điểm đóng thầu: 09:00 ngày 06/05/2023',
      'Thời điểm mở thầu: 09:15 ngày 06/05/2023',
      'Trân trọng kính mời các nhà thầu quan tâm và có đủ năng lực tham dự.',
    ];
    const lines = [...MENU, title, '12/03/2023 08:15', ...tender, ...SITE];
    const page = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(page).title, title);
    assert.deepEqual(cutOf(lines), [...MENU, ...SITE]);
  });

  it('are no menu below a lead', () => {
    const programme = [
      'Ngày 15/3',
      '6h00: Lễ rước nước',
      '8h00: Khai mạc',
      '14h00: Đua thuyền thúng',
      'Ngày 16/3',
      '7h00: Lễ tế Ông Ngư',
      '10h00: Trao giải',
      'Giải thưởng',
      'Giải nhất: 5 triệu đồng',
      'Vé vào cửa: Miễn phí',
    ];
    const head = ['Chương trình Lễ hội Cầu ngư xã Hải Lộc năm 2023', '12/03/2023 08:15'];
    const lead = 'Lễ hội diễn ra trong hai ngày tại đình làng và bãi biển xã Hải Lộc.';
    assert.deepEqual(cutOf([...MENU, ...head, lead, ...programme, ...SITE]), [...MENU, ...SITE]);
  });

  it('are numbered entries with an address each', () => {
    const entries = ['Vườn Thông', 'Nhà Bên Suối', 'Mây', 'Góc Phố'].flatMap((name, i) => [
      `${i + 1}. ${name}`,
      `Địa chỉ: ${12 + i} Đặng Thái Thân`,
      `Giờ mở cửa: ${7 + i}h - 21h`,
      `Giá: ${35 + i}.000 - 60.000 đồng`,
    ]);
    const head = ['Những quán cà phê sân vườn yên tĩnh ở Vạn Lộc', '12/03/2023 08:15'];
    const cut = cutOf([...MENU, ...head, 'Danh sách theo gợi ý của bạn đọc.', ...entries, ...SITE]);
    for (const line of entries) assert.ok(!cut.includes(line), line);
    for (const line of SITE) assert.ok(cut.includes(line), line);
  });
});
