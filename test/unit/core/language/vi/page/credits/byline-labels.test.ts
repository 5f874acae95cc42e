import assert from 'node:assert/strict';
import {
  AUTHOR_LABEL,
  AUTHOR_OPEN,
  endOfCredit,
  mayLabel,
  SOURCE_LABEL,
} from '../../../../../../../server/src/core/language/vi/page/credits/byline-labels';

describe('labels of by-lines', () => {
  const authors = [
    'Tin, bài và ảnh: Vy',
    'Người nhập tin: Vy',
    'Lời bình: Vy',
    'Ảnh và bài: Vy',
    'T/h: Vy',
    'Post author:vy',
  ];
  const sources = ['Theo nguồn: Vy', 'Nguồn trích dẫn: Vy', 'Sưu tầm từ Vy', '(Nguồn tin bài: Vy'];

  it('stand before names, and are told by their first letters', () => {
    for (const text of authors) assert.ok(AUTHOR_LABEL.test(text) && mayLabel(text), text);
    for (const text of sources) assert.ok(SOURCE_LABEL.test(text) && mayLabel(text), text);
    assert.ok(AUTHOR_OPEN.test('Tin, ảnh Lê Vy'));
  });

  it('are no words of texts', () => {
    for (const text of ['Ảnh: Vy', 'Tin vui đến với Vy', 'Bài học từ Vy']) {
      assert.ok(!AUTHOR_LABEL.test(text) && !AUTHOR_OPEN.test(text) && !SOURCE_LABEL.test(text), text);
    }
    assert.ok(!mayLabel('Sáng nay'));
  });

  it('end where a role, a bar or a day begins', () => {
    for (const text of [
      'Vy. Ảnh: Hà',
      'Vy | 2024',
      'Vy vào lúc 9:12',
      'Vy — Tháng Hai 9, 2019',
      'Vy; Quay phim: Hà',
      'VyCategories: Tin tức',
      'Vy Chuyên mục: Tin tức',
      'Vy 02/10/2020',
    ])
      assert.equal(endOfCredit(text, 0), 2, text);
    assert.equal(endOfCredit('Vy Ảnh: Hà', 0), 2);
    assert.equal(endOfCredit('Màn hình: 6 inch', 0), 'Màn hình: 6 inch'.length);
  });
});
