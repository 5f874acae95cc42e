import assert from 'node:assert/strict';
import {
  CENTRAL,
  Kind,
  phraseWords,
  Tokens,
} from '../../../../../../server/src/core/language/vi/tokens/tokens';
import { TokenTrie } from '../../../../../../server/src/core/language/vi/tokens/trie';
import { foldPhrase, Vocabulary } from '../../../../../../server/src/core/language/vi/tokens/vocabulary';

function tokens(text: string, vocabulary = new Vocabulary()): Tokens {
  return new Tokens(text, [{ start: 0, end: text.length }], vocabulary);
}

describe('entity tokens', () => {
  it('classes words by their capitals', () => {
    const found = tokens('Ông họ UBND VinFast 30h T.Ư .');
    const kinds = Array.from({ length: found.count - 2 }, (_, i) => found.kind(i + 1));
    assert.deepEqual(kinds, [
      Kind.Capital,
      Kind.Lower,
      Kind.Upper,
      Kind.Mixed,
      Kind.Number,
      Kind.Upper,
      Kind.Punctuation,
    ]);
    assert.equal(found.word(6), CENTRAL);
  });

  it('keeps apostrophes inside names and out of quotations', () => {
    const found = tokens("M'Drắk và 'Bình'");
    assert.equal(found.raw(1), "M'Drắk");
    assert.equal(found.raw(4), 'Bình');
  });

  it('knows where sentences start', () => {
    const found = tokens('Mưa to. “Bão tới”, ông Ba nói: Chạy!');
    const starts = Array.from({ length: found.count }, (_, i) => i).filter(
      (i) => found.isWord(i) && found.startsSentence(i),
    );
    assert.deepEqual(
      starts.map((i) => found.raw(i)),
      ['Mưa', 'Bão', 'Chạy'],
    );
  });
});

describe('entity words', () => {
  it('gives every spelling of a syllable one number', () => {
    const vocabulary = new Vocabulary();
    const id = vocabulary.intern('hòa');
    for (const spelling of ['hoà', 'Hòa', 'HOÀ']) assert.equal(vocabulary.lookup(spelling), id, spelling);
    const other = vocabulary.intern('kỳ');
    assert.equal(vocabulary.lookup('Kì'), other);
    assert.equal(vocabulary.lookup('khác'), 0);
  });

  it('folds phrases to the part of an identity after its type', () => {
    assert.equal(foldPhrase('Uỷ ban Nhân dân  tỉnh Thừa Thiên - Huế'), 'ủy-ban-nhân-dân-tỉnh-thừa-thiên-huế');
    assert.equal(foldPhrase('Quý'), 'quý');
  });

  it('reads phrases forwards and backwards, T.Ư as two words', () => {
    const vocabulary = new Vocabulary();
    const ids = (phrase: string) => phraseWords(phrase).map((word) => vocabulary.intern(word));
    const trie = new TokenTrie(vocabulary);
    trie.add(ids('ban tổ chức trung ương'), 1);
    trie.add(ids('ban'), 2);
    const text = tokens('Ban Tổ chức T.Ư', vocabulary);
    assert.equal(trie.forwards(text, 1), 2);
    assert.deepEqual(
      [trie.values.slice(0, 2), trie.edges.slice(0, 2)],
      [
        [2, 1],
        [2, 5],
      ],
    );
    const back = new TokenTrie(vocabulary);
    back.add(ids('ban tổ chức trung ương').reverse(), 3);
    assert.equal(back.backwards(text, 5), 1);
    assert.equal(back.edges[0], 1);
  });
});
