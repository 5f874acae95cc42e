import assert from 'node:assert/strict';
import { readPhrase } from '../../../../../../server/src/core/language/vi/tokens/phrases';
import { Vocabulary } from '../../../../../../server/src/core/language/vi/tokens/vocabulary';

describe('phrases of tables', () => {
  const vocabulary = new Vocabulary();
  const words = (phrase: string) =>
    readPhrase(vocabulary, phrase).words.map((word) => vocabulary.spelling(word));

  it('splits into words and marks, whatever is in them', () => {
    assert.deepEqual(words('Bà Rịa - Vũng Tàu (cũ)'), ['bà', 'rịa', '-', 'vũng', 'tàu', '(', 'cũ', ')']);
    assert.deepEqual(words('T.Ư 2045'), ['t', '.', 'ư', '2045']);
    assert.deepEqual(words("O'Neill – M’Drắk"), ["o'neill", '-', 'm’drắk']);
    assert.deepEqual(words('Tỉnh\u00a0ủy  日本'), ['tỉnh', 'ủy', '日本']);
    assert.deepEqual(words('ủy'.normalize('NFD')), ['ủy']);
    assert.deepEqual(words(''), []);
  });

  it('numbers spellings of one word alike', () => {
    const number = (phrase: string) => readPhrase(vocabulary, phrase).words[0];
    for (const spelling of ['hòa', 'HOÀ', 'Hoà']) assert.equal(number(spelling), number('Hòa'), spelling);
    assert.notEqual(number('hoa'), number('hòa'));
  });

  it('tells which words have a capital, and phrases in capitals throughout', () => {
    const look = (phrase: string) => {
      const { capitals, upper } = readPhrase(vocabulary, phrase);
      return `${capitals.toString(2)} ${upper}`;
    };
    assert.equal(look('Sở Nội vụ'), '11 false');
    assert.equal(look('xã Ea M’Droh'), '110 false');
    assert.equal(look('UBND'), '1 true');
    assert.equal(look('U23'), '1 true');
    assert.equal(look('30 - 4'), '0 false');
    assert.equal(look('ĐẮK LẮK – Tây'), '1011 false');
    assert.equal(look('ĐẮK–LẮK'), '101 true');
    assert.equal(look('東京'), '0 false');
    // More words than there are bits.
    assert.equal(readPhrase(vocabulary, 'A '.repeat(40)).capitals, 0x7fffffff);
    assert.equal(readPhrase(vocabulary, '日 '.repeat(8) + 'A '.repeat(40)).capitals, 0x7fffff00);
  });
});
