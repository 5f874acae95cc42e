import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { blockOf, checkWords, found, mended } from './support';

/** Problems of paragraphs, one a line. */
function check(text: string) {
  const block = blockOf(text);
  const prose = Array.from({ length: block.lines.count }, (_, line) => block.lines.span(line));
  return checkWords(block, prose).filter(({ rule }) => rule === 'text/ellipsis-style');
}

describe('text/ellipsis-style', () => {
  it('reports the ellipses that are written otherwise than most', () => {
    const text = 'Nhà trồng cam, bưởi, v.v…\nVề sau nuôi bò, dê, v.v...\nRồi cá, tôm… nữa. Và… hết...';
    const problems = check(text);
    assert.deepEqual(found(text, problems), ['ellipsis-style:...', 'ellipsis-style:...']);
    const right = text.replaceAll('...', '…');
    assert.equal(mended(text, problems), right);
    assert.equal(applyEdits(text, problems[1]!.fixes![1]!.edits), right);
    assert.deepEqual(check(right), []);
  });

  it('keeps three full stops where most are so', () => {
    const text = 'Một... hai... ba…';
    assert.deepEqual(found(text, check(text)), ['ellipsis-style:…']);
    assert.equal(mended(text, check(text)), 'Một... hai... ba...');
  });

  it('is silent on one style, on two full stops and on leaders', () => {
    for (const text of [
      'Một… hai… ba',
      'Một... hai... ba',
      'Một… hai.. ba',
      'Một… hai.... ba....... 7',
      'Một… hai….. ba',
      'Một… hai.',
      'Một… xem ../thư-mục',
    ]) {
      assert.deepEqual(check(text), [], text);
    }
  });
});
