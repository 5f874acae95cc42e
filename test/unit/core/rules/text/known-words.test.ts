import assert from 'node:assert/strict';
import { hashLetter, KnownWords } from '../../../../../server/src/core/rules/text/known-words';

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashLetter(hash, word.charCodeAt(i));
  return hash;
}

describe('KnownWords', () => {
  it('finds a word by its letters, wherever it stands', () => {
    const words = new KnownWords();
    const text = 'đường phố, đường làng';
    words.add(text, 0, 5, hashOf('đường'));
    assert.equal(words.has(text, 11, 16, hashOf('đường')), true);
    assert.equal(words.has(text, 6, 9, hashOf('phố')), false);
  });

  it('tells words of one hash apart by their letters and length', () => {
    const words = new KnownWords();
    words.add('phường', 0, 6, 7);
    assert.equal(words.has('phương', 0, 6, 7), false);
    assert.equal(words.has('phườn', 0, 5, 7), false);
    words.add('quận', 0, 4, 7);
    assert.equal(words.has('quận', 0, 4, 7), true);
    assert.equal(words.has('phường', 0, 6, 7), false, 'the later word takes the place over');
  });

  it('keeps no word that is longer than its room', () => {
    const words = new KnownWords();
    const long = 'nghiêngnghiêngngả';
    words.add(long, 0, long.length, 1);
    assert.equal(words.has(long, 0, long.length, 1), false);
  });
});
