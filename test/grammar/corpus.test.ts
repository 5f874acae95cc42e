import assert from 'node:assert/strict';
import { defaultFields } from '../../server/src/core/fields';
import { checkScopes, tokenize } from './support';

describe('grammar: markers', () => {
  it('tells fence, keyword and name apart', () =>
    checkScopes(`
|=== FILE: bao-binh-duong/2021-12-14.txt ===
 ^^^ punctuation.definition.marker.begin
     ^^^^ punctuation.definition.marker.keyword
         ^ punctuation.separator.marker
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.section
                                         ^^^ punctuation.definition.marker.end
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.marker
|Sáng 14-12, hội nghị khai mạc.
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ !markup
`));

  for (const [open, close] of [
    ['-----', '-----'],
    ['###', '###'],
    ['****', '****'],
    ['<<<', '>>>'],
  ]) {
    it(`knows the fence ${open}`, async () => {
      const line = `${open} FILE: Bài số 7.txt ${close}`;
      const [tokens] = await tokenize([line]);
      const name = tokens!.find((token) =>
        token.scopes.some((scope) => scope.startsWith('entity.name.section')),
      );
      assert.equal(line.slice(name?.startIndex, name?.endIndex), 'Bài số 7.txt');
    });
  }

  it('reads a name that holds fence characters and a marker without a name', () =>
    checkScopes(`
|=== FILE: a == b.txt ===
           ^^^^^^^^^^ entity.name.section
|=== FILE: ===
 ^^^^^^^^^^^^^ markup.heading.marker
`));

  it('takes a byte order mark before the first marker', () =>
    checkScopes(`
|\uFEFF=== FILE: a.txt ===
  ^^^ punctuation.definition.marker.begin
|title: Một
 ^^^^^ entity.name.tag.key
`));

  it('reads doc tags with their attributes', () =>
    checkScopes(`
|<doc id="12" url="https://vi.example.org/?a=1&b=2" title="Lúa > gạo">
 ^^^^ markup.heading.marker
         ^^^^ entity.name.section
              ^^^ entity.other.attribute-name
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.underline.link
                                                          ^^^^^^^^^^^ string.quoted.value
                                                                     ^ punctuation.definition.tag.end
|date: 2020-01-05
       ^^^^^^^^^^ constant.numeric.date
|
|Một câu.
|</doc>
 ^^^^^^ markup.heading.marker
`));

  it('reads CoNLL-U documents and their comments', () =>
    checkScopes(`
|# newdoc id = tin-01
   ^^^^^^ punctuation.definition.marker.keyword
          ^^ entity.other.attribute-name
               ^^^^^^ entity.name.section
|# date = 2020-01-05
   ^^^^ entity.name.tag.key
          ^^^^^^^^^^ constant.numeric.date
|# nhiệt độ = 30
   ^^^^^^^^ meta.key.unknown
|# newdoc id = tin-02
   ^^^^^^ punctuation.definition.marker.keyword
|1	Trời	trời	N
 ^^^^^^^^^^^^^^^^ !meta.header
`));

  for (const line of [
    ' === FILE: a.txt ===',
    '== FILE: a.txt ==',
    '=== File: a.txt ===',
    '=== FILE a.txt ===',
    '=== FILE: a.txt ---',
    '--- Tài liệu đính kèm ---',
    '# newdoc',
    'Xem === FILE: a.txt === ở trên',
  ]) {
    it(`leaves “${line}” alone`, async () => {
      const tokens = await tokenize(['=== FILE: x ===', '', line]);
      assert.deepEqual(
        tokens[2]!.map((token) => token.scopes),
        [['text.corpus']],
      );
    });
  }
});

describe('grammar: header', () => {
  it('marks known keys in English and Vietnamese, and unknown ones less', () =>
    checkScopes(`
|=== FILE: a ===
|title: Lễ hội đua ghe ngo
 ^^^^^ entity.name.tag.key
      ^ punctuation.separator.key-value
        ^^^^^^^^^^^^^^^^^^ string.unquoted.value
|Tác giả: Thạch Sa Rây; Lý Thị Mỹ
 ^^^^^^^ entity.name.tag.key
                      ^ punctuation.separator.list
|lint-disable: text/nbsp
 ^^^^^^^^^^^^ entity.name.tag.key
|thời tiết: nắng
 ^^^^^^^^^ meta.key.unknown
 ^^^^^^^^^ !entity.name.tag
            ^^^^ string.unquoted.value
`));

  it('knows every spelling that the checker knows', async () => {
    const spellings = defaultFields('vi').flatMap((field) => [field.name, ...field.spellings]);
    assert.ok(spellings.length > 40);
    for (const spelling of spellings) {
      const [, tokens] = await tokenize(['=== FILE: a ===', `${spelling}: x`]);
      assert.ok(tokens![0]!.scopes.includes('entity.name.tag.key.corpus'), spelling);
      assert.equal(tokens![0]!.endIndex, spelling.length, spelling);
    }
  });

  it('marks ISO dates and addresses inside values', () =>
    checkScopes(`
|=== FILE: a ===
|date: 2021-12-14T15:58:28+07:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ constant.numeric.date
|retrieved: 2023
            ^^^^ constant.numeric.date
|url: https://bao.example.vn/2021-12-14/tin.html
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.underline.link
|note: bản in 14/12/2021
              ^^^^^^^^^^ !constant
`));

  it('ends at the first blank line', () =>
    checkScopes(`
|=== FILE: a ===
|title: Một
 ^^^^^^^^^^ meta.header
|
|source: dòng này thuộc thân bài
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ !meta.header
`));

  it('ends at the first line that is no field, and at a marker', () =>
    checkScopes(`
|=== FILE: a ===
|title: Một
|Câu đầu của bài.
 ^^^^^^^^^^^^^^^^ !meta.header
|=== FILE: b ===
|title: Hai
 ^^^^^^^^^^ meta.header
|=== FILE: c ===
 ^^^ punctuation.definition.marker.begin
           ^ entity.name.section
`));

  it('needs a known key on its first line', () =>
    checkScopes(`
|=== FILE: a ===
|Ông Lành nói: được mùa.
 ^^^^^^^^^^^^^^^^^^^^^^^ !meta.header
|title: không còn là phần đầu
 ^^^^^ !entity.name.tag
`));

  it('starts on the first line of a file without markers', () =>
    checkScopes(`
|tiêu đề: Chợ nổi
 ^^^^^^^ entity.name.tag.key
|date: 2019-05
       ^^^^^^^ constant.numeric.date
|
|date: 2019-05
 ^^^^ !entity.name.tag
`));

  it('does not start on a later line of a file without markers', () =>
    checkScopes(`
|Chợ nổi
|date: 2019-05
 ^^^^ !entity.name.tag
`));
});

describe('grammar: speed', () => {
  const size = 1_000_000;
  const lines: Record<string, string> = {
    'plain text': 'Mưa to ở vùng núi. '.repeat(size / 19),
    'fence characters': '='.repeat(size),
    'a marker that never closes': `=== FILE: ${'=== '.repeat(size / 4)}x`,
    'blanks in a marker': `=== FILE: a${' '.repeat(size)}b`,
    'fences in a marker': `=== FILE: ${'a === '.repeat(size / 6)}b`,
    'a tag that never closes': `<doc ${'a="b" '.repeat(size / 6)}`,
    'an open quote in a tag': `<doc id="${"a' ".repeat(size / 3)}`,
    'a key that never ends': 'title '.repeat(size / 6),
    colons: `title${':'.repeat(size)}`,
    'a CoNLL-U comment': `# newdoc id = ${'a '.repeat(size / 2)}`,
    'digits and hyphens': `date: ${'2021-'.repeat(size / 5)}`,
  };
  for (const [name, line] of Object.entries(lines)) {
    it(`is linear in ${name}`, async () => {
      await tokenize(['x']);
      const before = performance.now();
      await tokenize(['=== FILE: a ===', line, line]);
      const elapsed = performance.now() - before;
      assert.ok(elapsed < 20_000, `${Math.round(elapsed)} ms`);
    });
  }
});
