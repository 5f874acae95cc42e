import assert from 'node:assert/strict';
import { readContents } from '../../../../../../../server/src/core/language/vi/page/forms/contents';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { Outside } from '../../../../../../../server/src/core/language/vi/page/lists/outside';
import { Lines } from '../../../../../../../server/src/core/text/lines';

describe('what a page prints outside its body', () => {
  const text = [
    'Đời sống',
    'Xã Tân Lập khánh thành cầu dân sinh',
    'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo.',
    'Đời sống',
    'Xã Tân Lập khánh thành cầu dân sinh',
    'Đèo Khe Nước sạt lở gây ách tắc',
    'Mùa lũ',
    'Đèo Khe Nước sạt lở gây ách tắc',
    'Mùa lũ',
  ].join('\n');
  const lines = pageLines(text, new Lines(text), 0, 9);
  const outside = new Outside(lines, 2, 6);

  it('are entries of menus above it', () => {
    assert.ok(outside.hasEntry(lines[3]!));
    assert.ok(!outside.hasEntry(lines[6]!));
  });

  it('are headlines below it', () => {
    assert.ok(outside.hasHeadline(lines[5]!));
    assert.ok(!outside.hasHeadline(lines[4]!));
    assert.ok(!outside.hasHeadline(lines[6]!));
  });

  it('are none that official texts print over each of their forms', () => {
    const page = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Căn cứ Luật Thủy lợi năm 2017;',
      'Bến Đục có chợ nổi vào cuối tuần',
    ];
    const printed = [...page, ...page].join('\n');
    const official = pageLines(printed, new Lines(printed), 0, 6);
    const below = new Outside(official, 0, 2);
    assert.deepEqual(
      official.slice(0, 3).map((line) => below.hasHeadline(line)),
      [false, false, true],
    );
  });

  it('are none that the table of contents names, which may be printed once more below', () => {
    const parts = ['Chuẩn bị gì trước chuyến đi xa', 'Ăn gì khi trời mưa cả ngày'];
    const page = [
      'Mục lục',
      ...parts,
      parts[0],
      'Mang theo áo khoác mỏng và một chiếc nón rộng vành.',
      parts[1],
      'Quán cháo ở chợ mở cửa đến tận chín giờ tối.',
      ...parts,
    ].join('\n');
    const read = pageLines(page, new Lines(page), 0, 9);
    readContents(read);
    assert.ok(!new Outside(read, 3, 6).hasHeadline(read[3]!));
  });
});
