import assert from 'node:assert/strict';
import { languageModule } from '../../../../../server/src/core/language';
import type { WordVerdict } from '../../../../../server/src/core/language/orthography';
import { KnownWords } from '../../../../../server/src/core/rules/text/known-words';

const FINE: WordVerdict = { kind: 'fine' };
const GLUED: WordVerdict = { kind: 'glued', right: 'và cả' };
const { orthography } = languageModule('vi');

describe('KnownWords', () => {
  it('finds the verdict on a word by its letters', () => {
    const words = new KnownWords(orthography);
    words.add(1, 0x02030405, FINE);
    words.add(0, 0x02030405, GLUED);
    assert.deepEqual(words.find(1, 0x02030405), FINE);
    assert.equal(words.find(0, 0x02030405), GLUED);
    assert.equal(words.find(0, 0x02030406), undefined);
    assert.equal(words.isFine(1, 0x02030405), true);
    assert.equal(words.isFine(0, 0x02030405), false);
  });

  it('picks the words that are not known to be fine, and those that end in the letter of the one before', () => {
    const words = new KnownWords(orthography);
    words.add(0, 0x0102, FINE);
    words.add(7, 0x0103, FINE);
    words.add(0, 0x0104, GLUED);
    const stretch = (...numbers: [high: number, low: number][]) => ({
      words: numbers.length,
      high: Int32Array.from(numbers, ([high]) => high),
      low: Int32Array.from(numbers, ([, low]) => low),
    });
    const pick = (before: number, ...numbers: [high: number, low: number][]) => {
      const picked = new Int32Array(numbers.length + 1);
      return [...picked.subarray(0, words.pick(stretch(...numbers), picked, before))];
    };
    assert.deepEqual(pick(0, [0, 0x0102], [7, 0x0103], [0, 0x0102]), []);
    assert.deepEqual(pick(0, [0, 0x0102], [0, 0x0103], [0, 0x0104], [1, 0x0102]), [1, 2, 3]);
    assert.deepEqual(pick(0x0902, [0, 0x0102], [0, 0x0102], [7, 0x0103]), [0, 1]);
    assert.deepEqual(pick(0), []);
  });

  it('picks longer words only where two letters at their ends are those of the one before', () => {
    const words = new KnownWords(orthography);
    for (const low of [0x010203, 0x040203, 0x010903]) words.add(0, low, FINE);
    const low = Int32Array.of(0x010203, 0x010903, 0x010203, 0x040203);
    const picked = new Int32Array(5);
    assert.equal(words.pick({ words: 4, low, high: new Int32Array(4) }, picked, 0), 1);
    assert.equal(picked[0], 3);
  });

  it('never mistakes one word for another of the same place', () => {
    const words = new KnownWords(orthography);
    for (let low = 1; low <= 50_000; low++) words.add(0, low, low % 2 === 0 ? FINE : GLUED);
    let kept = 0;
    for (let low = 1; low <= 50_000; low++) {
      const verdict = words.find(0, low);
      if (verdict === undefined) continue;
      kept++;
      assert.deepEqual(verdict, low % 2 === 0 ? FINE : GLUED);
    }
    assert.ok(kept > 0 && kept < 50_000, 'the later word takes the place over');
  });

  it('judges a word once, by its spelling', () => {
    let judged = 0;
    const words = new KnownWords({
      ...orthography,
      judgeWord(word) {
        judged++;
        return orthography.judgeWord(word);
      },
    });
    const verdict = words.judge('nghành');
    assert.equal(verdict.kind, 'invalid');
    assert.equal(words.judge('nghành'), verdict);
    assert.equal(judged, 1);
  });
});
