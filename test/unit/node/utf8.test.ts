import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../../server/src/node/utf8';
import { randomNumbers } from '../../support/corpus';

const strict = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

describe('text of bytes in UTF-8', () => {
  const texts = [
    '',
    'a',
    'plain letters\r\nand lines\n',
    '\ufeff=== FILE: bao/1.txt ===\nSáng 14-12, tại Hà Nội',
    'Phát biểu'.normalize('NFD'),
    'điện 😀 văn 𝄞 \u0000 \ufffd \uffff',
    'Ban Bí thư '.repeat(9000),
    'Ban Bí thư '.repeat(120_000),
  ];

  it('is what a strict decoder makes of them', () => {
    for (const text of texts) {
      const bytes = Buffer.from(text);
      assert.equal(decodeUtf8(bytes), text);
      assert.equal(strict(bytes), text);
    }
  });

  it('is read from a piece of other memory as well', () => {
    const all = new TextEncoder().encode('trước|Tỉnh ủy Bình Dương|sau');
    const start = all.indexOf(0x7c) + 1;
    assert.equal(decodeUtf8(all.subarray(start, all.indexOf(0x7c, start))), 'Tỉnh ủy Bình Dương');
  });

  it('is refused where a strict decoder refuses it', () => {
    const whole = Buffer.from('Thủ tướng 😀 đến Huế');
    const random = randomNumbers(5);
    let refused = 0;
    for (let round = 0; round < 3000; round++) {
      const bytes = Uint8Array.from(whole.subarray(random(4), whole.length - random(4)));
      bytes[random(bytes.length)] = random(256);
      let expected: string | undefined;
      try {
        expected = strict(bytes);
      } catch {
        refused++;
      }
      if (expected === undefined) assert.throws(() => decodeUtf8(bytes));
      else assert.equal(decodeUtf8(bytes), expected);
    }
    assert.ok(refused > 500);
  });
});
