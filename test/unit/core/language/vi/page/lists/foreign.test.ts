import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const PLUGIN = [
  'This plugin keeps a copy of every page that you open here, and counts how often it is read each day.',
  'Collection: Started in 2018 - Still running',
  'It was seeded with the list of pages that the people of this site gave it in June, and goes on each night.',
];
const MENU = [
  ...['Trang chủ', 'Giới thiệu', 'Tin tức', 'Liên hệ', 'Lịch công tác', 'Văn bản', 'Thủ tục hành chính'],
  ...[
    'Thư viện ảnh',
    'Video',
    'Góp ý',
    'Sơ đồ trang',
    'Tìm kiếm',
    'Hỏi đáp',
    'Dự án',
    'Quy hoạch',
    'Đất đai',
  ],
];
const TITLE = 'Hội thi đo đạc ruộng bậc thang mở tại Nà Lụa vào tháng tư';
const TEXT = [
  'Hội thi là nơi gặp gỡ của các tổ đo đạc trong vùng, do hai huyện thay nhau đứng ra tổ chức mỗi năm.',
  'Các phần thi được tổ chức theo thông lệ của hội, từ ngày 22 đến ngày 26 tháng 4.',
];
const FOOT = [
  'TIN ĐÃ ĐƯA',
  'Xã Nà Lụa đo lại ruộng trước vụ mới (15/03/2019)',
  'Chia sẻ',
  'Bản quyền thuộc về Ủy ban nhân dân xã Nà Lụa',
];

function read(...lines: string[]) {
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  return { title: fieldValues(reading).title, left: lines.filter((_, i) => !removed.has(i)) };
}

describe('sentences in English on a page in Vietnamese', () => {
  it('are not its text, though they stand above it and are longer', () => {
    const { title, left } = read(...PLUGIN, ...MENU, 'Tin tức', TITLE, ...TEXT, ...FOOT);
    assert.equal(title, TITLE);
    for (const line of TEXT) assert.ok(left.includes(line), line);
  });

  it('stay where they stand in the text', () => {
    const quoted = 'In his words: we came here to measure what our fathers built with their bare hands.';
    const { left } = read(...MENU, TITLE, TEXT[0]!, quoted, TEXT[1]!, ...FOOT);
    assert.ok(left.includes(quoted));
  });

  it('are the text where all is in English, but for the imprint', () => {
    const { left } = read('Home', 'News', 'A copy of every page is kept for months', ...PLUGIN, ...FOOT);
    for (const line of PLUGIN) assert.ok(left.includes(line), line);
  });
});
