import assert from 'node:assert/strict';
import { readPhrase } from '../../../../../../server/src/core/language/vi/tokens/phrases';
import { Kind, Tokens, WordNumber } from '../../../../../../server/src/core/language/vi/tokens/tokens';
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
    assert.equal(found.word(6), WordNumber.Central);
  });

  it('lists as leads what was told of, and words that have to be read letter by letter', () => {
    const vocabulary = new Vocabulary();
    vocabulary.addLead(vocabulary.intern('tháng'));
    vocabulary.intern('quê');
    const found = tokens(
      "Tháng trước, quê Tèo có 3 nhà; T.Ư cử O'Neill xem MTTQ U23 日本 12h Tw",
      vocabulary,
    );
    const leads = Array.from(found.leads.subarray(0, found.leadCount), (i) => found.raw(i));
    assert.deepEqual(leads, [...['', 'Tháng', '3', 'T.Ư', "O'Neill", 'MTTQ', 'U23', '日本', '12h', '']]);
  });

  it('tells marks by their code, and words and breaks by none', () => {
    const found = tokens('Mưa, gió – “bão”');
    assert.deepEqual(
      Array.from({ length: found.count }, (_, i) => String.fromCharCode(found.mark(i) || 0x5f)).join(''),
      '__,_–“_”_',
    );
    assert.equal(found.mark(-1), 0);
    assert.equal(found.mark(99), 0);
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
    const ids = (phrase: string) => readPhrase(vocabulary, phrase).words;
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

  it('turns away words that no phrase begins with, and pairs that none has', () => {
    const vocabulary = new Vocabulary();
    const trie = new TokenTrie(vocabulary);
    const ids = (phrase: string) => readPhrase(vocabulary, phrase).words;
    trie.add(ids('công an'), 1);
    trie.add(ids('sở'), 2);
    const text = tokens('an công an sở công sở', vocabulary);
    const opening = Array.from({ length: 6 }, (_, i) => trie.opens(text, i + 1));
    assert.deepEqual(opening, [false, true, false, true, false, true]);
    assert.deepEqual(
      ['công', 'an', 'sở'].map((word) => trie.holds(vocabulary.lookup(word))),
      [false, true, false],
    );
  });

  it('reads nodes of many children, and phrases that are added after reading', () => {
    const vocabulary = new Vocabulary();
    const trie = new TokenTrie(vocabulary);
    const ids = (phrase: string) => readPhrase(vocabulary, phrase).words;
    const letters = [...'abcdeghiklmnopqrstuvxy'];
    letters.forEach((letter, value) => {
      trie.add(ids(`ban ${letter} một`), value);
    });
    for (const [value, letter] of letters.entries()) {
      assert.equal(trie.forwards(tokens(`Ban ${letter} một`, vocabulary), 1), 1);
      assert.equal(trie.values[0], value);
    }
    const late = tokens('ban hai', vocabulary);
    assert.equal(trie.forwards(late, 1), 0);
    trie.add(ids('ban hai'), 1 << 20);
    assert.equal(trie.forwards(tokens('ban hai', vocabulary), 1), 1);
    assert.equal(trie.values[0], 1 << 20);
  });

  it('keeps the words of texts that are read at the same time apart', () => {
    const vocabulary = new Vocabulary();
    const first = tokens('Một hai', vocabulary);
    const second = tokens('ba bốn năm', vocabulary);
    assert.deepEqual([first.raw(2), second.raw(2)], ['hai', 'bốn']);
    first.release();
    const third = tokens('SÁU', vocabulary);
    assert.deepEqual([second.raw(3), third.raw(1), third.count], ['năm', 'SÁU', 3]);
    second.release();
    third.release();
  });
});
