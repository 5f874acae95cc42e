import assert from 'node:assert/strict';
import { viewOf } from '../../../../server/src/core/text/view';

describe('viewOf', () => {
  it('leaves normalised text as it is', () => {
    const view = viewOf('Hội nghị đối ngoại');
    assert.equal(view.text, 'Hội nghị đối ngoại');
    assert.deepEqual(view.toSource({ start: 4, end: 8 }), { start: 4, end: 8 });
    assert.equal(view.sameOffsets, true);
    assert.equal(viewOf('Hội nghị'.normalize('NFD')).sameOffsets, false);
  });

  it('folds Eth and NBSP without moving offsets', () => {
    assert.equal(viewOf('Ban\u00a0Ðối').text, 'Ban Đối');
  });

  it('composes decomposed text and maps spans back to the exact source', () => {
    const source = 'a 😀 Việt Nam, Hà Nội'.normalize('NFD');
    const view = viewOf(source);
    assert.equal(view.text, 'a 😀 Việt Nam, Hà Nội');
    const at = view.text.indexOf('Hà Nội');
    const span = view.toSource({ start: at, end: at + 'Hà Nội'.length });
    assert.equal(source.slice(span.start, span.end), 'Hà Nội'.normalize('NFD'));
    assert.equal(view.fromSource(span.start), at);
  });

  it('composes half-decomposed text', () => {
    const source = 'Vi\u00ea\u0323t Nam';
    const view = viewOf(source);
    assert.equal(view.text, 'Việt Nam');
    assert.deepEqual(view.toSource({ start: 0, end: 4 }), { start: 0, end: 5 });
  });
});
