import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trang chủ', 'Văn nghệ', 'Ba bài thơ của Lê Vy', 'Thứ tư, ngày 06/09/2023 18:20'];
const POEMS = [
  'BẾN CŨ',
  'Con phà neo giữa hoàng hôn',
  'Tiếng còi ngày trước vẫn còn vọng sang',
  'Người đi mùa ấy đa mang',
  'GỬI',
  'Em gửi anh nắm đất làng',
  'Đừng trồng hoa trái chỉ mang theo cùng',
  'Mai này phố xá mịt mùng',
  'Nghe mùi đất mặn mà rưng rưng lòng',
];
const FORM = ['Ý kiến bạn đọc', 'Họ tên', 'Email', 'Nội dung'];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('a button in the midst of verses', () => {
  it('is the title of a poem', () => {
    const cut = cutOf(...HEAD, ...POEMS, ...FORM);
    for (const line of POEMS) assert.ok(!cut.includes(line), line);
    for (const line of FORM) assert.ok(cut.includes(line), line);
  });

  it('is a button below them', () => {
    const verses = POEMS.filter((line) => line !== 'GỬI');
    const cut = cutOf(...HEAD, ...verses, ...FORM, 'GỬI');
    assert.ok(cut.includes('GỬI'));
  });

  it('is the heading of a list between keywords and headlines', () => {
    const text = [
      'Sáng nay, hơn ba trăm hộ dân ở xã Phú Lâm bắt đầu thu hoạch vụ cam sớm, sản lượng tăng gần một phần tư.',
      'Theo bà Trần Thị Nhàn, giá cam tại vườn đang ở mức mười tám nghìn đồng một cân, cao hơn năm ngoái.',
    ];
    const list = [
      'XEM NHIỀU',
      'Ăn gì khi đến bến cũ mùa mưa lũ?',
      'Xe tải lao xuống ruộng, hai người thoát chết',
      '5 loại cây nên trồng trước nhà',
    ];
    const cut = cutOf(...HEAD, ...text, 'Bến cũ', 'Mùa cam', 'Hoa trái', ...list, 'Bình luận');
    for (const line of list) assert.ok(cut.includes(line), line);
  });
});
