import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { findSplit } from '../../../../../../../server/src/core/language/vi/page/lines/splits';
import { Lines } from '../../../../../../../server/src/core/text/lines';

function split(text: string): string | undefined {
  const lines = new Lines(text);
  const found = findSplit(pageLines(text, lines, 0, lines.count)[0]!);
  return found && text.slice(found.span.start, found.span.end);
}

describe('furniture glued to text', () => {
  it('is found at the end and at the beginning of a line', () => {
    assert.equal(split('Truyền hình huyện Thạch LâmGửi ý kiến phản hồi'), 'Gửi ý kiến phản hồi');
    assert.equal(split('Hội nghị đã bế mạc chiều nay.Chia sẻ bài viết'), 'Chia sẻ bài viết');
    assert.equal(split('Sao chép liên kếtSáng nay, huyện khai trương thư viện.'), 'Sao chép liên kết');
    assert.equal(split('Lê Hải VânIn trang   Gửi email   Quay lại'), 'In trang   Gửi email   Quay lại');
  });

  it('is not seen in names, in single words and where a blank stands between', () => {
    for (const text of [
      'Kênh YouTube của trường có ba nghìn người xem',
      'TP HCMCông an phường đã tạm giữ ba người',
      'Ông McDonald gặp bà VietNamNet ở Hà Nội',
      'Ban tổ chức mời người dân Chia sẻ bài viết',
      'Mở mụcVideo',
    ]) {
      assert.equal(split(text), undefined, text);
    }
  });
});
