import assert from 'node:assert/strict';
import { documentBytes, fingerprintIn, nameOf } from '../../../server/src/cli/comparedDocument';
import { fingerprintOf } from '../../../server/src/core/analysis/fingerprint';

describe('a document that others are compared with', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `chữ${i}`).join(' ');

  for (const [what, count] of [
    ['a long text', 400],
    ['a text too short to be nearly the same as another', 25],
  ] as const) {
    it(`is read back from its bytes, wherever they lie (${what})`, () => {
      const text = words(count);
      const fingerprint = fingerprintOf(text, [{ start: 0, end: text.length }])!;
      const bytes = documentBytes('báo/bài 𝒜.txt', fingerprint);
      for (const shift of [0, 1, 7]) {
        const among = new Uint8Array(bytes.length + 16).fill(0xff);
        among.set(bytes, shift);
        const record = among.subarray(shift, shift + bytes.length);
        assert.equal(nameOf(record), 'báo/bài 𝒜.txt');
        assert.deepEqual(fingerprintIn(record), { ...fingerprint, bands: new Uint32Array(0) });
      }
    });
  }
});
