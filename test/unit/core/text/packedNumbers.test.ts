import assert from 'node:assert/strict';
import { NumberReader, NumberWriter } from '../../../../server/src/core/text/packedNumbers';

describe('packed numbers', () => {
  // Of one byte, of several, and at the edges between.
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 21 - 1, 2 ** 21, 2 ** 28 - 1, 2 ** 28, 4_294_967_295];

  it('come back as they were', () => {
    const writer = new NumberWriter();
    const signed = [0, -1, 1, -64, 63, 64, -(2 ** 31) + 1, 2 ** 31 - 1];
    for (let round = 0; round < 2; round++) {
      writer.begin();
      // More than the writer has room for at first.
      for (let i = 0; i < 2000; i++) for (const number of numbers) writer.number(number);
      for (const number of signed) writer.signed(number);
      const from = new NumberReader(writer.end(), 0);
      for (let i = 0; i < 2000; i++)
        assert.deepEqual(
          numbers.map(() => from.number()),
          numbers,
        );
      assert.deepEqual(
        signed.map(() => from.signed()),
        signed,
      );
    }
  });

  it('can be passed over where it says how many bytes they take', () => {
    for (const count of [0, 1, 126, 127, 128, 16_379, 16_380, 16_381, 16_382, 16_383, 16_384, 70_000]) {
      const writer = new NumberWriter();
      writer.begin();
      writer.number(300);
      const outer = writer.beginSized();
      writer.number(5);
      const inner = writer.beginSized();
      for (let i = 0; i < count; i++) writer.number(i & 127);
      writer.endSized(inner);
      writer.endSized(outer);
      writer.number(400);
      const bytes = writer.end();
      const from = new NumberReader(bytes, 0);
      assert.equal(from.number(), 300);
      from.skip(from.number());
      assert.equal(from.number(), 400);
      assert.equal(from.at, bytes.length);
      const inside = new NumberReader(bytes, 2);
      inside.number();
      assert.equal(inside.number(), 5);
      assert.equal(inside.number(), count);
      for (let i = 0; i < count; i++) assert.equal(inside.number(), i & 127);
      assert.equal(inside.number(), 400);
    }
  });
});
