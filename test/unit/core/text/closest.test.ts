import assert from 'node:assert/strict';
import { closest, editDistance } from '../../../../server/src/core/text/closest';

describe('closest', () => {
  const keys = ['title', 'date', 'source', 'author', 'lint-disable', 'tiêu đề'];

  it('finds the word that was meant', () => {
    assert.equal(closest('tilte', keys), 'title');
    assert.equal(closest('Autor', keys), 'author');
    assert.equal(closest('lint_disabled', keys), 'lint-disable');
    assert.equal(closest('tiêu dề'.normalize('NFD'), keys), 'tiêu đề');
  });

  it('finds nothing where nothing is near', () => {
    assert.equal(closest('weather', keys), undefined);
    assert.equal(closest('', keys), undefined);
    assert.equal(closest('xy', ['ab']), undefined);
  });

  it('prefers the nearest, then the first', () => {
    assert.equal(closest('abcdefg', ['abcdexx', 'abcdefx', 'abcdefy']), 'abcdefx');
    assert.equal(closest('DATE', ['data', 'date']), 'date');
  });

  it('gives up at once on words of absurd length', () => {
    assert.equal(closest('a'.repeat(1_000_000), ['a'.repeat(1_000_000)]), undefined);
  });
});

describe('editDistance', () => {
  it('counts edits and swaps', () => {
    assert.equal(editDistance('', '', 3), 0);
    assert.equal(editDistance('ab', 'ba', 3), 1);
    assert.equal(editDistance('kitten', 'sitting', 3), 3);
  });

  it('says only "more" beyond the limit', () => {
    assert.equal(editDistance('kitten', 'sitting', 2), 3);
    assert.equal(editDistance('abc', 'xyz', 1), 2);
  });
});
