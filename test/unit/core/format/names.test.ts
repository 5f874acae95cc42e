import assert from 'node:assert/strict';
import { checkName, nameKey, safeName } from '../../../../server/src/core/format/names';

describe('checkName', () => {
  const bad: [string, string][] = [
    ['../a.txt', 'parent'],
    ['a/../b.txt', 'parent'],
    ['./a', 'parent'],
    ['/a.txt', 'absolute'],
    ['\\a.txt', 'absolute'],
    ['C:\\a.txt', 'drive'],
    ['a\u0000.txt', 'control'],
    ['a\u202etxt.exe', 'control'],
    ['a?.txt', 'reserved-character'],
    ['a\\b.txt', 'reserved-character'],
    ['CON', 'reserved-name'],
    ['bao/aux.txt', 'reserved-name'],
    ['lpt1.tar.gz', 'reserved-name'],
    ['a/b.', 'edge'],
    ['a /b', 'edge'],
    ['a//b', 'empty-part'],
    ['a/', 'empty-part'],
    [`${'ế'.repeat(100)}.txt`, 'too-long'],
    ['a'.repeat(5000), 'too-long'],
  ];
  for (const [name, defect] of bad) {
    it(`${defect}: ${JSON.stringify(name.slice(0, 30))}`, () => {
      assert.equal(checkName(name)?.defect, defect);
      const safe = safeName(name);
      assert.equal(checkName(safe), undefined, `safeName gives ${safe.slice(0, 40)}`);
    });
  }
  for (const name of [
    'a.txt',
    'bao-binh-duong/2021-12-14.txt',
    'Báo/bài số 1.txt',
    'console.txt',
    'a.b.c',
    '😀.txt',
  ]) {
    it(`lets ${name} pass`, () => assert.equal(checkName(name), undefined));
  }
});

describe('nameKey', () => {
  it('folds letter case and Unicode form', () => {
    assert.equal(nameKey('Bài-1.TXT'), nameKey('bài-1.txt'.normalize('NFD')));
    assert.notEqual(nameKey('bài-1.txt'), nameKey('bai-1.txt'));
  });
});
