import assert from 'node:assert/strict';
import { decisiveOf, type FrozenRecurrence } from '../../../../server/src/core/analysis/frozenRecurrence';
import type { LineEvidence } from '../../../../server/src/core/analysis/lineEvidence';

function evidence(source: string, keys: readonly number[], counts = true): LineEvidence {
  const lines = keys.map((key) => ({
    key,
    pairs: [],
    span: { start: key, end: key + 1 },
    doubtful: undefined,
    nameLike: false,
  }));
  return { source: { key: source, name: source }, counts, lines, sketch: undefined };
}

function told(
  others: number,
  counts: readonly number[],
  furniture: readonly number[] = [],
): FrozenRecurrence {
  return { documents: [{ others, counts, furniture: counts.map((_, i) => furniture.includes(i)) }] };
}

describe('what is decisive of what the corpus says', () => {
  const one = [evidence('ven sông', [7, 8, 9])];
  const decisive = (others: number, counts: readonly number[], furniture?: readonly number[]) =>
    decisiveOf(told(others, counts, furniture), one);

  it('is nothing where nothing recurs, whatever else the corpus has', () => {
    assert.equal(decisiveOf(undefined, one), '');
    assert.equal(decisive(1, [0, 0, 0]), '');
    assert.equal(decisive(500, [0, 1, 3]), '');
  });

  it('changes with what is furniture, and with the counts of what recurs', () => {
    const all = [
      decisive(20, [0, 0, 0]),
      decisive(20, [0, 0, 0], [1]),
      decisive(20, [0, 0, 0], [2]),
      decisive(20, [5, 0, 0]),
      decisive(20, [6, 0, 0]),
      decisive(21, [6, 0, 0]),
      decisive(21, [0, 6, 0]),
    ];
    assert.equal(new Set(all).size, all.length);
  });

  it('counts documents of the file itself, as far as they count', () => {
    const three = [1, 2, 3].map(() => evidence('ven sông', [7]));
    assert.notEqual(decisiveOf(undefined, three), '');
    assert.equal(decisiveOf(undefined, [...three.slice(1), evidence('ven sông', [7], false)]), '');
    assert.equal(decisiveOf(undefined, [...three.slice(1), evidence('đồng bãi', [7])]), '');
  });
});
