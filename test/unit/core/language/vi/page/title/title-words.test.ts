import assert from 'node:assert/strict';
import { isValue } from '../../../../../../../server/src/core/language/vi/page/title/title-words';

describe('values', () => {
  it('are told with figures, by an address or by the label of a section', () => {
    for (const text of [
      'Được thích: 328',
      'Số: 17/TB-UBND',
      'Chuyên mục: Nội san',
      '4 giờ trước',
      '5:57 sáng',
      'Hà Nội, 25°C',
      'Gửi bài cho tòa soạn: ban-doc@thachlam.vn',
      'Điện thoại: 0123 456 789',
    ])
      assert.ok(isValue(text), text);
    for (const text of ['Thạch Lâm vào mùa', 'Điện thoại: hỏi người gác cổng', 'Lớp 7 đi hái chè', 'Hạ Lý'])
      assert.ok(!isValue(text), text);
  });
});
