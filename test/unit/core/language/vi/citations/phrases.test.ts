import assert from 'node:assert/strict';
import { PhraseIndex } from '../../../../../../server/src/core/language/vi/citations/phrases';

const index = new PhraseIndex(['nghị quyết', 'nghị định', 'nq', 'đề án', 'đề án 06']);

describe('PhraseIndex', () => {
  it('finds phrases at the start of words, in any case, the longest one at a place', () => {
    const text = 'Theo NGHỊ QUYẾT và Đề án 06, NQ59';
    const found: string[] = [];
    for (let match = index.next(text, 0); match; match = index.next(text, match.end))
      found.push(match.phrase);
    assert.deepEqual(found, ['nghị quyết', 'đề án 06', 'nq']);
  });

  it('gives a shorter phrase, then a later place, where a match is not accepted', () => {
    const text = 'đề án 06, nghị định';
    assert.equal(index.next(text, 0, ({ phrase }) => phrase !== 'đề án 06')?.phrase, 'đề án');
    assert.equal(index.next(text, 0, ({ phrase }) => !phrase.startsWith('đề'))?.start, 10);
  });
});
