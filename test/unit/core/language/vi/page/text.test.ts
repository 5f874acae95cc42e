import assert from 'node:assert/strict';
import {
  contentWords,
  foldKey,
  isLowerAt,
  isUpperAt,
  overlap,
} from '../../../../../../server/src/core/language/vi/page/text';

describe('folded keys', () => {
  it('are words in lower case with single blanks', () => {
    assert.equal(foldKey('  » TIN LIÊN QUAN:  '), 'tin liên quan');
    assert.equal(foldKey('Facebook  Mail  Twitter / X'), 'facebook mail twitter x');
  });

  it('read numbers as 0, however they are grouped', () => {
    assert.equal(foldKey('Lượt xem: 1.139'), 'lượt xem 0');
    assert.equal(foldKey('Bình luận (12)'), 'bình luận 0');
    assert.equal(foldKey('0 / 12 / 3'), '0');
    assert.equal(foldKey('24h qua'), '0h qua');
  });

  it('put tone marks in one place', () => {
    assert.equal(foldKey('Văn hoá'), foldKey('Văn hóa'));
    assert.equal(foldKey('ma tuý, Tỉnh uỷ'), 'ma túy tỉnh ủy');
    assert.equal(foldKey('hoàn toàn'), 'hoàn toàn');
  });

  it('take nothing from empty text and long text', () => {
    assert.equal(foldKey(''), '');
    assert.equal(foldKey('…'), '');
    assert.equal(foldKey('ảnh '.repeat(5000)).length, 4 * 5000 - 1);
  });
});

describe('letters', () => {
  it('know their case beyond ASCII', () => {
    assert.ok(isUpperAt('Đ', 0) && isUpperAt('Ứ', 0) && isLowerAt('ộ', 0));
    assert.ok(!isUpperAt('7', 0) && !isLowerAt('日', 0) && !isUpperAt('', 0));
  });
});

describe('what texts have in common', () => {
  const words = (text: string) => contentWords(text, 0, text.length);

  it('is counted in words that mean something', () => {
    assert.equal(words('các thư viện của huyện').length, 3);
    assert.deepEqual(words('Các THƯ VIỆN, của huyện!'), words('thư viện huyện'));
    assert.equal(overlap(words('thư viện'), new Set(words('học viện'))), 0.5);
    assert.equal(overlap([], new Set(words('viện'))), 0);
  });

  it('does not depend on the place of tone marks, on figures and on what stands around', () => {
    assert.deepEqual(words('khoẻ hoà uỷ ban U23'), words('khỏe hòa ủy ban u19'));
    assert.deepEqual(words('a 12 3/4'), []);
    assert.deepEqual(contentWords('xa huyện Thạch', 3, 8), words('huyện'));
  });
});
