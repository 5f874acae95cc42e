import assert from 'node:assert/strict';
import { languageModule } from '../../../../../server/src/core/language';

const { orthography } = languageModule('vi');

describe('Vietnamese orthography', () => {
  it('has every letter beyond ASCII once, composed and decomposed, in both cases', () => {
    const { letters } = orthography;
    for (const letter of `ăâđêôơưĂÂĐÊÔƠƯệỆ${'ệ'.normalize('NFD').slice(1)}`) {
      assert.equal(letters.split(letter).length, 2, letter);
    }
    assert.ok(letters.length <= 200);
    assert.ok(!/[\x00-\x7f]/.test(letters));
  });

  it('knows the tags of the language', () => {
    const tags = ['vi', 'vi-vn', 'vie', 'en', 'vio', 'fr-vi'];
    assert.deepEqual(
      tags.filter((tag) => orthography.isNamedBy(tag)),
      ['vi', 'vi-vn', 'vie'],
    );
  });

  it('says why a word is none', () => {
    const verdict = orthography.judgeWord('huỵện');
    assert.equal(verdict.kind, 'invalid');
    assert.deepEqual(verdict.kind === 'invalid' && [verdict.reason.en, verdict.right], [
      'it has two tone marks',
      'huyện',
    ]);
  });

  it('keeps the spelling of names, but for the word that opens offices', () => {
    assert.equal(orthography.isName('Hòa'), true);
    assert.equal(orthography.isName('hòa'), false);
    assert.equal(orthography.isName('Uỷ'), false);
  });
});
