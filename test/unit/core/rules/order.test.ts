import assert from 'node:assert/strict';
import type { Problem } from '../../../../server/src/core/problem';
import { inOrder } from '../../../../server/src/core/rules/order';

function problem(start: number, end: number, rule: Problem['rule']): Problem {
  return { rule, span: { start, end } };
}

describe('inOrder', () => {
  it('sorts by place, keeping those of one place as they were found', () => {
    const a = problem(5, 9, 'text/quotes');
    const b = problem(2, 4, 'text/tab');
    const c = problem(5, 9, 'text/nbsp');
    const d = problem(5, 7, 'text/bidi');
    assert.deepEqual(inOrder([a, b, c, d]), [b, d, a, c]);
    assert.deepEqual(inOrder([a, c]), [a, c]);
    assert.deepEqual(inOrder([]), []);
  });
});
