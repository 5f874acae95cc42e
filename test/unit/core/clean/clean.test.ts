import assert from 'node:assert/strict';
import { cleanEdits, furnitureLines } from '../../../../server/src/core/clean/clean';
import type { FurnitureBlock, FurnitureSplit } from '../../../../server/src/core/language/types';
import { Lines } from '../../../../server/src/core/text/lines';
import { applyEdits } from '../../../../server/src/core/text/span';

const block = (startLine: number, endLine: number): FurnitureBlock => ({
  startLine,
  endLine,
  kind: 'share',
  reason: 'share',
  confidence: 1,
});
const split = (line: number, start: number, end: number): FurnitureSplit => ({
  line,
  span: { start, end },
  kind: 'form',
  reason: 'glued',
});

function clean(text: string, boilerplate: FurnitureBlock[], splits: FurnitureSplit[] = []): string {
  return applyEdits(text, cleanEdits({ boilerplate, splits }, new Lines(text)));
}

describe('the edits that clean a page', () => {
  it('take whole lines with their breaks, whatever the breaks are', () => {
    assert.equal(clean('a\r\nb\r\nc\r\n', [block(1, 1)]), 'a\r\nc\r\n');
    assert.equal(clean('a\nb\rc', [block(0, 1)]), 'c');
    assert.equal(clean('a\nb', [block(1, 1)]), 'a\n');
  });

  it('cut glued furniture off and leave the rest of the line', () => {
    assert.equal(clean('Mai LâmGửi đi\nb', [], [split(0, 7, 13)]), 'Mai Lâm\nb');
  });

  it('take from as many lines as blocks and glued furniture have', () => {
    assert.equal(furnitureLines({ boilerplate: [block(1, 3), block(5, 5)], splits: [split(0, 7, 13)] }), 5);
  });

  it('are one edit for blocks that touch, and sorted', () => {
    const edits = cleanEdits(
      { boilerplate: [block(3, 3), block(1, 2)], splits: [] },
      new Lines('a\nb\nc\nd\ne'),
    );
    assert.deepEqual(edits, [{ span: { start: 2, end: 8 }, newText: '' }]);
  });

  it('do not overlap where a split lies in a block', () => {
    assert.equal(clean('a\nbc\nd', [block(1, 1)], [split(1, 3, 4)]), 'a\nd');
  });

  it('are none for a page without furniture', () => {
    assert.deepEqual(cleanEdits({ boilerplate: [], splits: [] }, new Lines('a\nb')), []);
  });
});
