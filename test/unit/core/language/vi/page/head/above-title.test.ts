import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const TITLE = 'Huyện Khe Nước tổng kết phong trào nông dân sản xuất giỏi';
const TEXT = [
  'Hội Nông dân huyện Khe Nước đã tổ chức hội nghị tổng kết phong trào nông dân thi đua sản xuất, kinh doanh giỏi.',
  'Trong ba năm qua, toàn huyện có hơn hai nghìn hộ được công nhận danh hiệu, tăng bốn trăm hộ so với kỳ trước.',
  'Dịp này, Hội đã khen thưởng mười tập thể và ba mươi hộ có thành tích xuất sắc trong phong trào.',
];

function dateOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).date;
}

describe('the clock of a site above the headline', () => {
  for (const clock of ['Hôm nay: Thứ Hai, ngày 23 tháng 11 năm 2026', 'Thứ Hai, 23/11/2026 | 08:15:22']) {
    it(`is not the day of the text where that stands between the two: ${clock}`, () => {
      assert.equal(dateOf(clock, 'Tháng Ba 12, 2020', TITLE, ...TEXT), '2020-03-12');
      assert.equal(dateOf(clock, 'Cập nhật: 12/03/2020', TITLE, ...TEXT), '2020-03-12');
      assert.equal(
        dateOf(`${TITLE} | Báo Khe Nước`, clock, 'Cập nhật: 12/03/2020', TITLE, ...TEXT),
        '2020-03-12',
      );
    });

    it(`nor where that stands below the text: ${clock}`, () => {
      assert.equal(dateOf(clock, TITLE, ...TEXT, 'Minh Đức', '12/03/2020'), '2020-03-12');
      const list = ['Tin liên quan', 'Khai mạc hội thi nhà nông đua tài tỉnh Sông Lam năm 2020'];
      assert.equal(dateOf(clock, TITLE, ...TEXT, 'Ngày đăng: 12/03/2020', ...list), '2020-03-12');
    });
  }

  it('is no day of a text that gives none when it says that it is today', () => {
    assert.equal(dateOf('Hôm nay: Thứ Hai, ngày 23 tháng 11 năm 2026', TITLE, ...TEXT), undefined);
  });

  it('is none where a later day stands below the text: that of a change', () => {
    assert.equal(dateOf('12/03/2020 14:05', TITLE, ...TEXT, 'Cập nhật: 14/03/2020'), '2020-03-12T14:05');
    assert.equal(dateOf('12/03/2020 14:05', TITLE, ...TEXT, '14/03/2020'), '2020-03-12T14:05');
  });
});
