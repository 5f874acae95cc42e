import assert from 'node:assert/strict';
import { SketchBits } from '../../../../server/src/core/analysis/sketchBits';
import { randomNumbers } from '../../../support/corpus';

function sketch(length: number, seed: number): number[] {
  const random = randomNumbers(seed);
  return Array.from({ length }, () => random(0x100000000));
}

const lacking = (a: readonly number[], b: readonly number[]) => {
  const has = new Set(a);
  return b.filter((hash) => !has.has(hash)).length;
};

describe('the bits of sketches', () => {
  it('never tell of more hashes that one lacks than it does, and of most', () => {
    const bits = new SketchBits();
    const sketches = Array.from({ length: 150 }, (_, seed) => {
      const shared = sketch(seed, 1);
      return [...shared, ...sketch((seed % 7 === 0 ? 100 : 256) - Math.min(seed, 100), seed + 2)].slice(
        0,
        256,
      );
    });
    const slots = sketches.map((hashes) => bits.add(Uint32Array.from(hashes)));
    let told = 0;
    let truly = 0;
    for (const [i, a] of sketches.entries()) {
      for (const [k, b] of sketches.entries()) {
        const missing = bits.missing(slots[i]!, slots[k]!);
        const truth = lacking(a, b);
        assert.ok(missing <= truth, `${missing} of ${truth}`);
        told += missing;
        truly += truth;
      }
    }
    assert.ok(told > truly * 0.65, `${told} of ${truly}`);
  });

  it('count right where all of them lie in one byte of every word', () => {
    const bits = new SketchBits();
    const crowded = Uint32Array.from({ length: 256 }, (_, i) => (i >> 3) * 32 + (i & 7));
    const slot = bits.add(crowded);
    const other = bits.add(crowded.map((hash) => hash + 8));
    assert.deepEqual([bits.missing(slot, slot), bits.missing(slot, other)], [0, 256]);
  });

  it('give the room of one that goes to one that comes', () => {
    const bits = new SketchBits();
    const first = bits.add(Uint32Array.of(1, 2, 3));
    const second = bits.add(Uint32Array.of(4));
    bits.remove(first);
    const third = bits.add(Uint32Array.of(4, 5));
    assert.equal(third, first);
    assert.deepEqual([bits.missing(third, second), bits.missing(second, third)], [0, 1]);
  });
});
