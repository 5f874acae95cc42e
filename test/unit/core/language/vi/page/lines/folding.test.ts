import assert from 'node:assert/strict';
import {
  contentWords,
  FoldedSet,
  firstWord,
  foldKey,
  foldWords,
} from '../../../../../../../server/src/core/language/vi/page/lines/folding';
import { overlap } from '../../../../../../../server/src/core/language/vi/page/lines/text';

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

describe('folded words', () => {
  const words = (text: string, start?: number, end?: number) => {
    const { count, hashes } = foldWords(text, start, end);
    return Array.from(hashes.subarray(0, count));
  };

  it('are the same numbers for one spelling, alone and in a text', () => {
    assert.deepEqual(words('Hoà  BÌNH, 1.234'), words('hòa bình 0'));
    assert.deepEqual(words('xx Thạch Lâm yy', 3, 12), words('thạch lâm'));
    assert.deepEqual(words('12 3a'), words('0a'));
    assert.notDeepEqual(words('hòa bình'), words('hòa binh'));
    assert.deepEqual(words(' – '), []);
  });

  it('begin with the same number where they are the same', () => {
    for (const text of ['Hoà bình', '“HÒA”', '12 3a b', '5a', '1.234 / 5', '7', '  – xã Tân', ''])
      assert.equal(firstWord(text), words(text)[0] ?? firstWord(' – '), text);
    assert.equal(firstWord('xx Thạch Lâm', 3), words('thạch')[0]);
  });

  it('are said word by word', () => {
    const folded = foldWords('Xã Tân-Lập (12)');
    assert.equal(folded.said(1, 3), 'tân lập');
    assert.equal(folded.said(0, 0), '');
    assert.deepEqual([folded.isNumber(2), folded.isNumber(3)], [false, true]);
  });

  it('are known in a set whatever their case, signs and tone marks', () => {
    const set = new FoldedSet(['Báo Hoà Bình', 'VnExpress']);
    assert.ok(set.has('báo hòa bình') && set.has('Báo “Hòa Bình”') && set.has('VNEXPRESS'));
    assert.ok(!set.has('Báo Hòa') && !set.has('') && !set.has('Báo Hòa Bình 24'));
  });
});
