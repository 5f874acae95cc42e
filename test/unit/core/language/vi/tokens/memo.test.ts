import assert from 'node:assert/strict';
import { Memo } from '../../../../../../server/src/core/language/vi/tokens/memo';

describe('Memo', () => {
  it('looks once at each token, also where there is nothing', () => {
    const looked: number[] = [];
    const memo = new Memo(4, (i) => {
      looked.push(i);
      return i === 2 ? 'two' : undefined;
    });
    assert.deepEqual(
      [2, 2, 1, 1].map((i) => memo.at(i)),
      ['two', 'two', undefined, undefined],
    );
    assert.deepEqual(looked, [2, 1]);
  });

  it('finds nothing outside the document, and nothing of the document before', () => {
    const first = new Memo(3, () => 'first');
    assert.equal(first.at(1), 'first');
    first.release();
    const second = new Memo(3, () => undefined);
    assert.deepEqual(
      [-1, 1, 3].map((i) => second.at(i)),
      [undefined, undefined, undefined],
    );
    second.release();
  });
});
