import assert from 'node:assert/strict';
import type { ActionEdit } from '../../../../server/src/core/actions/change';
import { takenOf } from '../../../../server/src/core/actions/taken';
import { applyEdits } from '../../../../server/src/core/text/span';

const TEXT = 'Trang chủ\nTin tức\nQuảng cáo\n\nNước về bản xa\nÔng Lực kể.Gửi ý kiến\nQuảng cáo\nIn bài\n';

/** A removal of the n-th print of some text. */
function removal(text: string, kind: string, from = 0): ActionEdit {
  const start = TEXT.indexOf(text, from);
  return { span: { start, end: start + text.length }, newText: '', kind };
}

const EDITS = [
  removal('Trang chủ\nTin tức\n', 'navigation'),
  removal('Quảng cáo\n\n', 'ad'),
  removal('Gửi ý kiến', 'comment'),
  removal('Quảng cáo\n', 'ad', 40),
  removal('In bài\n', 'share'),
];

const taken = (...edits: readonly ActionEdit[]) => takenOf(TEXT, EDITS, applyEdits(TEXT, edits));

describe('what a person took of a preview', () => {
  it('is counted by kind, whichever of the removals were taken', () => {
    assert.deepEqual(taken(...EDITS), { navigation: 2, ad: 3, comment: 1, share: 1 });
    assert.deepEqual(taken(), {});
    for (let mask = 0; mask < 1 << EDITS.length; mask++) {
      const some = EDITS.filter((_, i) => mask & (1 << i));
      const counts: Record<string, number> = {};
      const lines = [2, 2, 1, 1, 1];
      for (const [i, { kind }] of EDITS.entries())
        if (mask & (1 << i)) counts[kind] = (counts[kind] ?? 0) + lines[i]!;
      assert.deepEqual(taken(...some), counts, String(mask));
    }
  });

  it('is not told where the text was changed otherwise, or edits do more than remove', () => {
    assert.equal(takenOf(TEXT, EDITS, `${applyEdits(TEXT, EDITS)}thêm`), undefined);
    assert.equal(takenOf('a', [{ span: { start: 0, end: 1 }, newText: 'b', kind: 'date' }], 'b'), undefined);
  });
});
