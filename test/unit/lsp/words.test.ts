import assert from 'node:assert/strict';
import { words } from '../../../server/src/lsp/words';

describe('words of the server', () => {
  it('speak of one thing as of one', () => {
    const said = (key: string, count: number) => words(key, 'en', { count: String(count), kinds: 'form 1' });
    assert.equal(said('fixed', 2), 'Fixed 2 problems.');
    assert.equal(said('fixed', 1), 'Fixed 1 problem.');
    assert.equal(said('cleaned', 1), 'Removed 1 line of page furniture: form 1.');
    assert.equal(said('doubtfulLeft', 1), ' 1 doubtful line was left.');
    assert.equal(said('fixed', 11), 'Fixed 11 problems.');
    assert.equal(words('fixed', 'vi', { count: '1' }), 'Đã sửa 1 lỗi.');
  });

  it('leave a key that is none as it is', () =>
    assert.equal(words('no such key', 'en', { count: '1' }), 'no such key'));
});
