import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { findSplit, gluedButtons } from '../../../../../../../server/src/core/language/vi/page/lines/splits';
import { Lines } from '../../../../../../../server/src/core/text/lines';
import { readText, removedLines } from '../../../../../../support/pages/read';

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

describe('buttons without blanks between them', () => {
  it('are known where each is one', () => {
    for (const text of [
      'Chia sẻFacebookZalo',
      'Chia sẻFacebook',
      'FacebookTwitterEmail',
      'ThíchChia sẻ',
      'Facebook TwitterZalo',
      'ShareFacebookLinkedInPinterest',
      'Lưu bàiSao chép liên kết',
      'Phóng to chữThu nhỏ chữIn bài viết',
    ])
      assert.ok(gluedButtons(text), text);
  });

  it('are no names with a capital inside, no words beside them and no text', () => {
    for (const text of [
      'YouTube',
      'LinkedIn',
      'TikTok',
      'VietNamNet',
      'Chia sẻ Facebook',
      'FacebookThạch Lâm mở hội',
      'Chia sẻTình thương nơi rẻo cao',
    ])
      assert.equal(gluedButtons(text), undefined, text);
  });

  it('go between headline and text', () => {
    const page = [
      'Trang chủ',
      'Huyện Thạch Lâm khai trương thư viện lưu động',
      '12/05/2021 08:30',
      'Chia sẻFacebookZalo',
      'Sáng nay, huyện Thạch Lâm khai trương thư viện lưu động đầu tiên với hơn ba nghìn đầu sách.',
      'Mỗi tuần xe sách sẽ ghé hai điểm trường xa nhất, nơi trẻ em chưa từng có thư viện.',
    ];
    assert.ok(removedLines(readText(`${page.join('\n')}\n`)).has(3));
  });
});
