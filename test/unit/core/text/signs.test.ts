import assert from 'node:assert/strict';
import { readSigns, STRETCH } from '../../../../server/src/core/text/signs';

/** A clean text, twenty stretches long, with something else at an offset. */
function withAt(offset: number, other: string): string {
  const clean = 'Hội nghị, năm 2021.\nvà '.repeat(STRETCH).slice(0, 20 * STRETCH);
  return clean.slice(0, offset) + other + clean.slice(offset + other.length);
}

const CLEAN = { foldable: false, composing: false, dashes: false, suspects: [] };

describe('signs', () => {
  it('find nothing in clean text', () => {
    assert.deepEqual(readSigns(withAt(0, '')), CLEAN);
    assert.deepEqual(readSigns(''), CLEAN);
    assert.deepEqual(readSigns('một\r\nhai\n\nba\r').suspects, []);
  });

  it('tell the stretch of each character that is not plain', () => {
    for (const odd of [
      '\t',
      '\u00a0',
      '\u200b',
      '\u0001',
      '&',
      'а',
      'Ð',
      '\u0301',
      '\ufffd',
      '😀',
      '\ud800',
    ]) {
      for (const offset of [STRETCH, STRETCH + 5, 3 * STRETCH - odd.length]) {
        const { suspects } = readSigns(withAt(offset, odd));
        assert.deepEqual(suspects, [offset - (offset % STRETCH)], JSON.stringify(odd));
      }
    }
  });

  it('tell of blanks in a row and before a break or the end, in the stretch of the second character', () => {
    const at = 4 * STRETCH - 1;
    for (const pair of ['  ', ' \n', ' \r']) {
      assert.deepEqual(readSigns(withAt(at, pair)).suspects, [4 * STRETCH], JSON.stringify(pair));
    }
    for (const pair of ['\n ', 'a ', ' a', '\n\n'])
      assert.deepEqual(readSigns(withAt(at, pair)).suspects, []);
    assert.deepEqual(readSigns(`${'a'.repeat(STRETCH)}b `).suspects, [STRETCH]);
    assert.deepEqual(readSigns(`${'a'.repeat(STRETCH - 1)} `).suspects, [0]);
  });

  it('tell of dashes', () => {
    assert.deepEqual(readSigns('ông Lành – trưởng ban'), { ...CLEAN, dashes: true });
    assert.equal(readSigns('ông Lành — trưởng ban').dashes, true);
    assert.equal(readSigns('ông Lành - trưởng ban').dashes, false);
  });

  it('tell what a view has to do', () => {
    assert.deepEqual(readSigns('Ban\u00a0Ðối').foldable, true);
    assert.deepEqual(readSigns('a\u2011b').foldable, true);
    assert.deepEqual(readSigns('Ban Đối').foldable, false);
    assert.deepEqual(readSigns('Hội'.normalize('NFD')).composing, true);
    assert.deepEqual(readSigns('\u1112\u1161').composing, true);
    assert.deepEqual(readSigns('а\u200b').composing, false);
  });
});
