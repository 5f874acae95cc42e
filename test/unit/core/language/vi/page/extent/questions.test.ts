import assert from 'node:assert/strict';
import { cutOf, END, HEAD, SITE } from '../../../../../../support/pages/priced';

describe('questions and answers', () => {
  it('keep what stands between them', () => {
    const ask = 'Con tôi hai tuổi, sốt nhẹ từ tối qua. Xin hỏi bác sĩ có cần cho cháu uống thuốc không?';
    const answer = 'Sốt là phản ứng có lợi của cơ thể, vì vậy không phải cứ sốt là uống thuốc ngay.';
    const lines = [...HEAD, ask, 'Trả lời:', answer, END];
    assert.deepEqual(cutOf([...lines, ...SITE]), SITE);
  });
});
