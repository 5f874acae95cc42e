import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { Lines } from '../../../../../../../server/src/core/text/lines';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const isHeadline = (text: string) => pageLines(text, new Lines(text), 0, 1)[0]!.headline;

describe('lines that may be headlines', () => {
  it('have what the page is before them in brackets, where notes have a number', () => {
    for (const text of ['[Video] Bà con Nà Lụa lát lại bến chợ', '[Ảnh] "Lộc trời" mùa nước nổi ở Khe Nước'])
      assert.ok(isHeadline(text), text);
    for (const text of ['[1] Lò Văn Păn, Bến chợ Nà Lụa', '[Lê Vy], ghi ở bến chợ Nà Lụa'])
      assert.ok(!isHeadline(text), text);
  });

  it('are those of a page', () => {
    const title = '[Video] Bà con Nà Lụa lát lại bến chợ';
    const lead =
      'Sáng 14/6, tổ thợ mười người ở xã Nà Lụa bắt đầu lát lại những phiến đá đầu tiên của bến chợ cũ.';
    const text =
      'Đá được giữ nguyên từ bến cũ, mỗi phiến nặng hơn một tạ, dấu chân ngựa thồ vẫn còn lõm sâu.';
    const page = [
      'Trang chủ',
      'Chỉ đạo, điều hành của Ủy ban xã Nà Lụa',
      title,
      '15/06/2022 07:40',
      lead,
      text,
    ];
    assert.equal(fieldValues(readText(page.join('\n'))).title, title);
  });
});
