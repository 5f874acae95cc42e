import assert from 'node:assert/strict';
import { Memo } from '../../../../../../server/src/core/language/vi/tokens/memo';

describe('Memo', () => {
  it('looks once at each token, also where there is nothing', () => {
    const looked: number[] = [];
    const memo = new Memo((i) => {
      looked.push(i);
      return i === 2 ? 'two' : undefined;
    });
    memo.start(4);
    assert.deepEqual(
      [2, 2, 1, 1].map((i) => memo.at(i)),
      ['two', 'two', undefined, undefined],
    );
    assert.deepEqual(looked, [2, 1]);
    memo.end();
  });

  it('finds nothing outside the document, and nothing of the document before', () => {
    let found: string | undefined = 'first';
    const memo = new Memo(() => found);
    memo.start(4);
    assert.deepEqual(
      [1, 3].map((i) => memo.at(i)),
      ['first', 'first'],
    );
    memo.end();
    found = undefined;
    memo.start(3);
    assert.deepEqual(
      [-1, 1, 3].map((i) => memo.at(i)),
      [undefined, undefined, undefined],
    );
    memo.end();
    assert.equal(memo.at(1), undefined);
  });
});
