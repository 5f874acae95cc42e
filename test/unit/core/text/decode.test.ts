import assert from 'node:assert/strict';
import { decodeFirstLine, decodeText, HEAD, NotTextError } from '../../../../server/src/core/text/decode';

describe('decoding bytes', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const refusal = (bytes: Uint8Array): NotTextError => {
    try {
      decodeText(bytes);
    } catch (error) {
      assert.ok(error instanceof NotTextError);
      return error;
    }
    throw new assert.AssertionError({ message: 'the bytes were taken for text' });
  };

  it('keeps a byte order mark, line ends and every character', () => {
    for (const text of ['', '\ufeffBáo\r\n', 'a\nb\r', 'Trường 𠀋 Sa', 'e\u0301']) {
      assert.equal(decodeText(encode(text)), text);
    }
  });

  it('says what is no text, and on which line UTF-8 ends', () => {
    assert.equal(refusal(Uint8Array.of(0x61, 0, 0x62)).reason, 'binary');
    assert.equal(refusal(Uint8Array.of(0xff, 0xfe, 0x61, 0)).reason, 'utf-16');
    assert.equal(refusal(Uint8Array.of(0xfe, 0xff, 0, 0x61)).reason, 'utf-16');
    const bad = Uint8Array.of(...encode('một\nhai\n'), 0xc3, 0x28, ...encode('\nbốn\n'));
    assert.deepEqual([refusal(bad).reason, refusal(bad).line], ['utf-8', 2]);
    assert.match(refusal(bad).message, /not valid UTF-8 \(line 3\)/);
  });

  it('refuses a character that the end cuts off, also after megabytes', () => {
    const cut = encode(`${'á'.repeat(1 << 20)}đ`).slice(0, -1);
    assert.deepEqual([refusal(cut).reason, refusal(cut).line], ['utf-8', 0]);
    assert.equal(decodeText(encode('á'.repeat((1 << 20) + 1))).length, (1 << 20) + 1);
  });

  it('reads a first line from the first bytes, whatever follows', () => {
    assert.equal(decodeFirstLine(encode('=== FILE: a.txt ===\r\ntitle: A')), '=== FILE: a.txt ===');
    assert.equal(decodeFirstLine(Uint8Array.of(0x61, 0xff, 0x0a, 0x62)), 'a\ufffd');
    assert.equal(decodeFirstLine(encode('x'.repeat(HEAD + 5))).length, HEAD);
  });
});
