import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trang chủ', 'Điểm chuẩn vào Trường Nghề Thạch Lâm năm 2025', '15:44 22/08/2025'];
const LEAD =
  'Trường Nghề Thạch Lâm thông báo điểm trúng tuyển vào các ngành của khóa học mở trong năm nay, theo thang điểm 30.';
const ROWS = [
  'TLN01 Nghề mộc 100 401 25.9',
  'TLN02 May mặc 100 401 24,65',
  'TLN03 Khoa học môi trường 100 401 21.25',
  'TLN04 Chế biến nông sản 100 401 23.5',
  'TLN05 Điện dân dụng 100 401 22.8',
  'TLN06 Công nghệ kỹ thuật môi trường nước 100 401 21.55',
  'TLN07 Quản lý tài nguyên rừng và ruộng bậc thang 100 401 22.2',
  'TLN08 Kỹ thuật điện tử và tin học ứng dụng 100 401 24.57',
];
const BELOW = ['Tags:', 'Thông báo khai giảng lớp mộc khóa tám', 'Trang chủ', 'Giới thiệu', 'Liên hệ'];

function cutOf(...lines: string[]): string[] {
  const page = [...HEAD, ...lines, ...BELOW];
  const removed = removedLines(readText(`${page.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(HEAD.length + i));
}

describe('rows of figures below a text', () => {
  it('stay, though one is made of words of menus', () => {
    assert.deepEqual(cutOf(LEAD, 'STT Mã ngành Tên ngành Điểm', ...ROWS), []);
  });

  it('are followed by what their codes stand for', () => {
    const codes = [
      'Phương thức xét tuyển:',
      '100 | Xét kết quả thi tốt nghiệp phổ thông',
      '401 | Thi tay nghề',
    ];
    assert.deepEqual(cutOf(LEAD, ...ROWS, ...codes), []);
  });

  it('go below furniture, where they are the table of a league', () => {
    const table = ['Bảng xếp hạng', '1 Khe Sâu 16 15 32', '2 Bến Xuân 16 11 30', '3 Nà Lụa 16 8 29'];
    assert.deepEqual(cutOf(LEAD, 'Chia sẻ', 'Tin cùng chuyên mục', ...table), [
      'Chia sẻ',
      'Tin cùng chuyên mục',
      ...table,
    ]);
  });
});
