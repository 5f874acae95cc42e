import assert from 'node:assert/strict';
import { inert, inertMessage } from '../../../client/src/inert';

describe('inert', () => {
  it('leaves ordinary text as it is', () => {
    for (const text of [
      'Báo Bình Dương',
      'a/2021-12-14.txt',
      '<b>&amp;</b> **đậm** [x] (y)',
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

  it('keeps a link from being one, that would run a command', () => {
    // What VS Code looks for in messages.
    const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)/i;
    for (const text of ['[x](command:workbench.action.quit)', '[a [x](http://example.org)']) {
      assert.match(text, link);
      assert.doesNotMatch(inert(text), link);
      assert.doesNotMatch(inertMessage(`a\n${text}`), link);
      assert.equal(inertMessage(text).replaceAll('\u2060', ''), text);
    }
  });

  it('leaves a long message of several lines whole', () => {
    const text = `${'một '.repeat(100)}\n${'hai '.repeat(100)}`;
    assert.equal(inertMessage(text), text);
    assert.equal(inertMessage('a\u202eb\r\nc'), 'a\ufffdb\ufffd\nc');
  });

  it('cuts long texts, and no character in two', () => {
    const cut = inert(`${'a'.repeat(199)}😀${'b'.repeat(50)}`);
    assert.equal(cut, `${'a'.repeat(199)}…`);
    assert.ok(inert('x'.repeat(1_000_000)).length < 300);
  });
});
