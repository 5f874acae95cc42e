import assert from 'node:assert/strict';
import {
  countWords,
  hasNoSmall,
  inCapitals,
  isLowerAt,
  isUpperAt,
  singleSpaced,
} from '../../../../../../../server/src/core/language/vi/page/lines/text';

describe('letters', () => {
  it('know their case beyond ASCII', () => {
    assert.ok(isUpperAt('Đ', 0) && isUpperAt('Ứ', 0) && isLowerAt('ộ', 0));
    assert.ok(!isUpperAt('7', 0) && !isLowerAt('日', 0) && !isUpperAt('', 0));
  });
});

describe('texts without small letters', () => {
  it('are what capitals make no other', () => {
    for (const text of [
      '',
      '12/5',
      'LÊ VY',
      'Lê Vy',
      'LÊ Vỹ',
      'ß',
      'ĐÀ NẴNG – 日',
      'ª',
      'ⓐ',
      'Ⅻ',
      'Ⅻ ⅻ',
      'A\u0345',
      '𝐀𝐚',
    ]) {
      assert.equal(hasNoSmall(text), text === text.toUpperCase(), text);
      assert.equal(inCapitals(text), text === text.toUpperCase() && text !== text.toLowerCase(), text);
    }
  });
});

describe('blanks', () => {
  it('become single spaces', () => {
    for (const text of ['', 'Lê Vy', ' a  b ', 'a\tb', 'a\u00a0 b', 'a\u3000', 'a\u0085b'])
      assert.equal(singleSpaced(text), text.replace(/\s+/g, ' '), JSON.stringify(text));
  });

  it('part words', () => {
    for (const text of ['Lê', 'Lê Vy', 'a  b\tc', 'a\u00a0b', 'a\u0085b c'])
      assert.equal(countWords(text), text.split(/\s+/).length, JSON.stringify(text));
  });
});
