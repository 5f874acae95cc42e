import assert from 'node:assert/strict';
import { inert } from '../../../client/src/inert';

describe('inert', () => {
  it('leaves ordinary text as it is', () => {
    for (const text of [
      'Báo Bình Dương',
      'a/2021-12-14.txt',
      '<b>&amp;</b> **đậm** [x](command:y)',
      'e\u0302\u0301 😀',
    ]) {
      assert.equal(inert(text), text);
    }
  });

  it('shows controls and turns of direction instead of obeying them', () => {
    assert.equal(inert('a\u202egnp.exe\u2066b\u0000c\u001b[31m'), 'a\ufffdgnp.exe\ufffdb\ufffdc\ufffd[31m');
    assert.equal(inert('một\r\nhai\tba'), 'một hai ba');
  });

  it('keeps an icon from being one', () => {
    assert.doesNotMatch(inert('$(alert) $$(x)'), /\$\(/);
    assert.equal(inert('$(alert)').replaceAll('\u2060', ''), '$(alert)');
  });

  it('cuts long texts, and no character in two', () => {
    const cut = inert(`${'a'.repeat(199)}😀${'b'.repeat(50)}`);
    assert.equal(cut, `${'a'.repeat(199)}…`);
    assert.ok(inert('x'.repeat(1_000_000)).length < 300);
  });
});
