import assert from 'node:assert/strict';
import { goesOn, typedNames } from '../../../../server/src/lsp/features/typedName';

const texts = (before: string) => typedNames(before).map(({ text }) => text);

describe('typedNames', () => {
  const cases: readonly (readonly [before: string, names: string[]])[] = [
    ['Sáng 14-12, ông Tr', ['Tr']],
    ['Sáng 14-12, ông Tran H', ['Tran H']],
    ['Ông Tran Hu', ['Ông Tran Hu', 'Tran Hu', 'Hu']],
    ['Tran ', ['Tran ']],
    ['tại Ủy ban nhân d', ['Ủy ban nhân d']],
    ['theo Chỉ thị số 12-CT/T', ['Chỉ thị số 12-CT/T']],
    ['Nghị quyết của T.Ư Đo', ['Nghị quyết của T.Ư Đo', 'T.Ư Đo', 'Đo']],
    ['Hà Nội. Trần', ['Trần']],
    ['(Đà Lạ', ['Đà Lạ', 'Lạ']],
    ['“Lê  Hò', ['Hò']],
    ['một ngày đẹp tr', []],
    ['T', []],
    ['ông T', []],
    ['', []],
    ['Lê,', []],
    ['12/2021', []],
  ];
  for (const [before, names] of cases) {
    it(`finds in «${before}» ${names.length === 0 ? 'none' : names.join(' | ')}`, () => {
      assert.deepEqual(texts(before), names);
    });
  }

  it('counts letters, not units: one letter of several is one', () => {
    assert.deepEqual(texts('ông Ổ'.normalize('NFD')), []);
    const decomposed = 'ông Trầ'.normalize('NFD');
    const [name] = typedNames(decomposed);
    assert.equal(name?.text, 'Trầ'.normalize('NFD'));
    assert.equal(name.start, decomposed.length - 'Trầ'.normalize('NFD').length);
  });

  it('begins at no half of a word, however long the line is', () => {
    const line = 'Đ'.repeat(100_000);
    assert.deepEqual(typedNames(line), []);
    const words = 'Trần '.repeat(50_000);
    const names = typedNames(words);
    assert.ok(names.length > 3 && names.length <= 12);
    for (const { text, start } of names) {
      assert.match(text, /^Trần /);
      assert.equal(words[start - 1], ' ');
    }
  });

  it('takes no part of a word for a beginning', () => {
    assert.deepEqual(['ầ', '9', '\u0301'].map(goesOn), [true, true, true]);
    assert.deepEqual(['', ' ', ',', '\n'].map(goesOn), [false, false, false, false]);
  });
});
