import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Chính trị', 'Xã hội', 'Kinh tế', 'Văn hóa', 'Thể thao', 'Pháp luật', 'Tìm kiếm'];
const TEXT = [
  'Ban Chấp hành Đảng bộ, Hội đồng nhân dân, Ủy ban nhân dân huyện Khe Nước và gia đình vô cùng thương tiếc báo tin:',
  'Ông Lê Văn Thạch, nguyên Trưởng trạm Thủy văn Khe Nước, do tuổi cao sức yếu đã từ trần sau một thời gian lâm bệnh.',
];

function dateOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).date;
}

describe('the day above a text without a headline', () => {
  it('is the clock of the site where a menu stands between the two', () => {
    assert.equal(dateOf('Thứ Hai, 23/11/2026', ...MENU, 'Tin buồn', ...TEXT), undefined);
  });

  it('is its own below the menu', () => {
    assert.equal(dateOf(...MENU, 'Tin buồn', 'Thứ Hai, 23/11/2026', ...TEXT), '2026-11-23');
  });
});
