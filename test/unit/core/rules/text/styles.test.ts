import assert from 'node:assert/strict';
import { prevailingStyle } from '../../../../../server/src/core/rules/text/styles';

describe('prevailingStyle', () => {
  it('is the most frequent one of several, and the first of those that are even', () => {
    assert.equal(prevailingStyle(['a', 'b', 'b']), 'b');
    assert.equal(prevailingStyle(['b', 'a', 'a', 'b']), 'b');
    assert.equal(prevailingStyle(['c', 'a', 'b', 'a']), 'a');
  });

  it('is none where all are alike', () => {
    assert.equal(prevailingStyle(['a', 'a']), undefined);
    assert.equal(prevailingStyle([]), undefined);
  });
});
