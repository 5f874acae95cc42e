import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const TITLE = 'Đi xe đạp điện không đội mũ bảo hiểm bị phạt thế nào?';
const TEXT = [
  'Nhiều phụ huynh hỏi con em đi xe đạp điện tới trường mà không đội mũ bảo hiểm thì có bị phạt không.',
  'Theo quy định hiện hành, người điều khiển xe đạp máy cũng phải đội mũ và cài quai đúng quy cách.',
];
const END =
  'Như vậy, học sinh đi xe đạp điện vẫn phải đội mũ bảo hiểm, mức phạt do cơ quan chức năng quyết định.';
const FOOT = [
  'Tin liên quan',
  'Học sinh lớp 9 có được đi xe gắn máy không?',
  'Bản quyền thuộc về Hỏi Đáp Luật',
];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('lines with the sign of a quotation', () => {
  it('stay where they are parts of a rule', () => {
    const rule = [
      '> **Điều 9. Xử phạt người điều khiển xe đạp máy**',
      '> 1. Phạt tiền đối với một trong các hành vi sau đây:',
      '> a) Không đội mũ bảo hiểm khi tham gia giao thông;',
      '> b) Chở người ngồi trên xe không đội mũ bảo hiểm.',
    ];
    assert.deepEqual(cutOf(TITLE, '12/02/2025', ...TEXT, ...rule, END, ...FOOT), FOOT);
  });

  it('stay where one is a paragraph alone', () => {
    const said = '> Tôi chở con đi học mỗi sáng, chưa lần nào nghĩ mũ của cháu lại quan trọng đến thế.';
    assert.deepEqual(cutOf(TITLE, '12/02/2025', ...TEXT, said, END, ...FOOT), FOOT);
    const link = '> Bao nhiêu tuổi được đi xe máy điện tới trường mà không cần giấy phép';
    assert.deepEqual(cutOf(TITLE, '12/02/2025', ...TEXT, link, END, ...FOOT), [link, ...FOOT]);
  });

  it('go where they lead to other pages', () => {
    const links = [
      '> Xe đạp điện có phải đăng ký biển số không?',
      '> Bao nhiêu tuổi được đi xe máy điện tới trường',
    ];
    assert.deepEqual(cutOf(TITLE, '12/02/2025', ...TEXT, ...links, END, ...FOOT), [...links, ...FOOT]);
  });
});

describe('a menu of a few words a line', () => {
  it('goes above the line that says where the page lies', () => {
    const menu = ['Bếp Nhà Mận', 'Món kho', 'Món hấp', 'Món chay ngày rằm', 'Bánh quê'];
    const place = 'Nhà bếp » Món canh » Canh cua rau đay mồng tơi';
    const cut = cutOf(...menu, place, TITLE, ...TEXT, END, ...FOOT);
    for (const line of menu) assert.ok(cut.includes(line), line);
    for (const line of [TITLE, ...TEXT, END]) assert.ok(!cut.includes(line), line);
  });
});
