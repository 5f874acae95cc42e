import assert from 'node:assert/strict';
import { isLowerAt, isUpperAt } from '../../../../../../server/src/core/language/vi/page/text';

describe('letters', () => {
  it('know their case beyond ASCII', () => {
    assert.ok(isUpperAt('Đ', 0) && isUpperAt('Ứ', 0) && isLowerAt('ộ', 0));
    assert.ok(!isUpperAt('7', 0) && !isLowerAt('日', 0) && !isUpperAt('', 0));
  });
});
