import assert from 'node:assert/strict';
import { together } from '../../../server/src/cli/together';

describe('arrays that go to another thread', () => {
  const objects = () => [
    { name: 'một', keys: Uint32Array.of(1, 2, 4_000_000_000), bytes: Uint8Array.of(7), nothing: undefined },
    { name: 'hai', numbers: Float64Array.of(0.5, -1), bytes: new Uint8Array(0), inner: { list: [1] } },
  ];

  it('are the same there, in one piece of memory where they are small', () => {
    const { objects: sent, memory } = together<object>(objects());
    assert.deepEqual(sent, objects());
    assert.equal(memory.length, 1);
    const received = structuredClone(sent, { transfer: [...memory] });
    assert.deepEqual(received, objects());
    const buffers = received.flatMap((one) =>
      Object.values(one).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer] : [])),
    );
    assert.equal(buffers.length, 4);
    assert.equal(new Set(buffers).size, 1);
  });

  it('are passed on as they are where they are large and alone in their memory', () => {
    const large = new Uint8Array(1 << 20).fill(3);
    const part = large.subarray(1 << 18);
    const { objects: sent, memory } = together<object>([
      { large },
      { part },
      large,
      { small: Uint8Array.of(1) },
    ]);
    assert.equal((sent[0] as { large: Uint8Array }).large, large);
    assert.equal((sent[1] as { part: Uint8Array }).part, part);
    assert.equal(sent[2], large);
    assert.deepEqual(sent[3], { small: Uint8Array.of(1) });
    assert.equal(memory.length, 2);
    assert.equal(memory[0], large.buffer);
  });

  it('leave what they were taken from as it was', () => {
    const given = objects();
    const { memory } = together<object>(given);
    structuredClone(null, { transfer: [...memory] });
    assert.deepEqual(given, objects());
  });

  it('are looked for in data only', () => {
    const { objects: sent, memory } = together<object>([{ text: 'chữ', list: [Uint8Array.of(1)] }]);
    assert.deepEqual(sent, [{ text: 'chữ', list: [Uint8Array.of(1)] }]);
    assert.deepEqual(memory, []);
  });
});
