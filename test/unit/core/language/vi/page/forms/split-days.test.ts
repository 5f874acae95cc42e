import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TITLE = 'Chuẩn bị túi cứu thương cho chuyến đi biển đầu hè';
const TEXT = [
  'Một chuyến đi biển vui vẻ bắt đầu từ việc xếp hành lý, trong đó túi cứu thương nhỏ gọn là thứ nhiều gia đình quên.',
  'Theo các nhân viên cứu hộ bãi Cồn Sẻ, phần lớn tai nạn là những vết xước do vỏ hàu và vết bỏng do sứa.',
  'Chỉ cần vài món đồ rẻ tiền là có thể xử trí ngay tại chỗ trước khi tới trạm y tế.',
];

function read(...day: string[]) {
  const text = ['Cẩm nang bãi Cồn Sẻ', 'Góc gia đình', TITLE, ...day, 'Chia sẻ', ...TEXT].join('\n');
  return { text, page: readText(`${text}\n`) };
}

describe('a day over several lines', () => {
  for (const day of [
    ['16', 'THÁNG 5', '2025'],
    ['16', 'Tháng 5, 2025'],
    ['16', 'Th5', '2025'],
    ['16', 'tháng 05 năm 2025'],
  ]) {
    it(`is read: ${day.join(' / ')}`, () => {
      const { text, page } = read(...day);
      const { title, date } = fieldValues(page);
      assert.deepEqual([title, date], [TITLE, '2025-05-16']);
      const { span } = page.fields.date!;
      assert.equal(text.slice(span.start, span.end), day.join('\n'));
      assert.ok(![...removedLines(page)].some((line) => line >= 2 && line < 3 + day.length));
    });
  }

  it('is none without its year, or with a day or a month that no calendar has', () => {
    for (const day of [
      ['16', 'THÁNG 5', 'Góc gia đình'],
      ['32', 'THÁNG 5', '2025'],
      ['16', 'THÁNG 13', '2025'],
      ['31', 'THÁNG 2', '2025'],
    ])
      assert.equal(fieldValues(read(...day).page).date, undefined, day.join(' / '));
  });
});
