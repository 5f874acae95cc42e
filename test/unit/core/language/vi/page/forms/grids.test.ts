import assert from 'node:assert/strict';
import { cutOf, END, HEAD, SITE, TEXT } from '../../../../../../support/pages/priced';
import { fieldValues, readText } from '../../../../../../support/pages/read';

describe('tables whose rows are all alike', () => {
  it('have headings with a day, which is not that of the page', () => {
    const rows = ['Bình Khê', '30°C', '→', 'Nà Lụa', '28°C', '▲ 2', 'Thạch Lâm', '26°C', '-'];
    const heading = 'Nhiệt độ các vựa lớn trong tỉnh ngày 14/06/2024';
    const table = [heading, 'Địa phương', 'Cao nhất', 'Tăng/giảm', ...rows];
    const pages = [
      [TEXT[0]!, ...table, TEXT[1]!, END],
      [TEXT[0]!, 'Cập nhật ở trong tỉnh', ...table, TEXT[1]!, END],
    ];
    for (const page of pages) {
      const text = `${[...HEAD, ...page, ...SITE].join('\n')}\n`;
      assert.deepEqual(cutOf([...HEAD, ...page, ...SITE]), SITE);
      const { author, date } = fieldValues(readText(text));
      assert.equal(author, undefined);
      assert.equal(date, '2024-06-12');
    }
  });
});

describe('times between headline and text', () => {
  it('are rows of a table where other rows stand between them', () => {
    const rows = ['Bàn ghế', '30 ngày', 'Tủ áo', '12 tháng', 'Giường', '24 tháng'];
    const lines = [
      'Thời hạn bảo hành của xưởng mộc Thạch Lâm',
      ...rows,
      'Xưởng mộc Thạch Lâm nhận sửa không lấy tiền mọi hư hỏng do gỗ co ngót trong thời hạn ghi ở trên.',
      'Khách ở xa gửi ảnh chỗ hỏng về xưởng, thợ sẽ hẹn ngày đến tận nhà xem và sửa tại chỗ.',
      'Ngoài thời hạn ấy, xưởng chỉ tính tiền vật liệu, còn công thợ thì không tính đồng nào.',
    ];
    assert.deepEqual(cutOf([...lines, ...SITE]), SITE);
  });
});
