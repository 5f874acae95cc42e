import assert from 'node:assert/strict';
import { readingMessage } from '../../../server/src/lsp/indexReporter';

describe('what is said while the corpus is read', () => {
  it('counts files, and tells those that are read once more from the first reading', () => {
    assert.equal(readingMessage(3, 22, false, 'en'), '3 / 22');
    assert.equal(readingMessage(3, 22, true, 'en'), '3 / 22 once more, for lines that recur in other files');
    assert.equal(readingMessage(3, 22, true, 'vi'), '3 / 22 lần nữa, vì những dòng lặp lại ở các tệp khác');
  });
});
