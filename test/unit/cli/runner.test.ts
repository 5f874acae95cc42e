import assert from 'node:assert/strict';
import { threadsFor } from '../../../server/src/cli/runner';

const MB = 1 << 20;

describe('runner', () => {
  it('starts threads where there is enough text for each of them', () => {
    const threads = [1, 4, 12, 13, 30, 1000].map((size) => threadsFor(size * MB, undefined, 4));
    assert.deepEqual(threads, [0, 1, 1, 2, 3, 4]);
  });

  it('starts no more than the machine has cores for', () => {
    assert.equal(threadsFor(1000 * MB, undefined, 2), 2);
    assert.equal(threadsFor(1000 * MB, undefined, 64), 8);
  });

  it('starts as many as the user wants, unless there is nothing for them to do', () => {
    assert.equal(threadsFor(5 * MB, 3, 2), 3);
    assert.equal(threadsFor(MB, 2, 2), 2);
    assert.equal(threadsFor(100, 2, 2), 0);
  });
});
