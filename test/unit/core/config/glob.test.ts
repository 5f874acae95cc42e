import assert from 'node:assert/strict';
import { compileGlob, type Glob, type GlobDefect } from '../../../../server/src/core/config/glob';
import { assertEnds } from '../../../support/growth';

function glob(pattern: string): Glob {
  const compiled = compileGlob(pattern);
  assert.ok(!('defect' in compiled), `${pattern}: ${'defect' in compiled ? compiled.defect : ''}`);
  return compiled;
}

function check(pattern: string, yes: readonly string[], no: readonly string[]): void {
  const machine = glob(pattern);
  for (const path of yes) assert.equal(machine.matches(path), true, `${pattern} should match ${path}`);
  for (const path of no) assert.equal(machine.matches(path), false, `${pattern} should not match ${path}`);
}

describe('compileGlob', () => {
  it('matches names within one folder', () => {
    check('*.corpus', ['a.corpus', '.corpus', 'báo.corpus'], ['b/a.corpus', 'a.corpus.txt', 'a.Corpus', '']);
    check('tin-?.txt', ['tin-1.txt', 'tin-ệ.txt', 'tin-😀.txt'], ['tin-.txt', 'tin-12.txt', 'tin-/.txt']);
    check('raw/*/a.txt', ['raw/x/a.txt', 'raw//a.txt'], ['raw/a.txt', 'raw/x/y/a.txt']);
  });

  it('matches across folders with **', () => {
    check('**/*.corpus', ['a.corpus', 'x/a.corpus', 'x/y/z/a.corpus'], ['a.corpus/b', 'corpus']);
    check(
      '**/node_modules/**',
      ['node_modules/a', 'x/node_modules/a/b'],
      ['node_modules', 'xnode_modules/a'],
    );
    check('a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb', 'a/b/c']);
    check('raw/**', ['raw/a', 'raw/a/b'], ['raw', 'raw/', 'raws/a']);
    check('**', ['a', 'a/b'], ['']);
    check('raw/', ['raw/a', 'raw/a/b'], ['raw']);
    check('./raw/*', ['raw/a'], ['./raw/a']);
  });

  it('matches character classes', () => {
    check('[a-c0-9].txt', ['a.txt', 'c.txt', '7.txt'], ['d.txt', '-.txt', 'aa.txt']);
    check('[!a-c].txt', ['d.txt', 'đ.txt'], ['a.txt', '/.txt', '.txt']);
    check('[^x]', ['y'], ['x']);
    check('[]-]', [']', '-'], ['[', 'a']);
    check('[[]x]', ['[x]'], ['x']);
    check('[à-ỹ]', ['ệ', 'à'], ['a']);
    check('[😀-😅]', ['😃'], ['🙈']);
  });

  it('matches alternatives, nested and empty ones too', () => {
    check('*.{corpus,txt}', ['a.corpus', 'a.txt'], ['a.', 'a.md']);
    check(
      '{a,b{c,d/{e,f}}}.txt',
      ['a.txt', 'bc.txt', 'bd/e.txt', 'bd/f.txt'],
      ['b.txt', 'bd.txt', 'bcd.txt'],
    );
    check('tin{,-cũ}.txt', ['tin.txt', 'tin-cũ.txt'], ['tin-.txt']);
    check('{raw/**,**/x}', ['raw/a/b', 'x', 'a/x'], ['raw', 'a/y']);
    check('{{a,b/**},c}', ['a', 'b/x/y', 'c'], ['b']);
    check('{**/a,b}/c', ['a/c', 'x/a/c', 'b/c'], ['x/b/c']);
    check('{a}', ['a'], ['{a}']);
  });

  it('does not care for Unicode normal forms', () => {
    const nfc = 'Nghệ An/tin *.txt';
    check(nfc, ['Nghệ An/tin Đức.txt'.normalize('NFD'), 'Nghệ An/tin Đức.txt'], []);
    check(nfc.normalize('NFD'), ['Nghệ An/tin Đức.txt'.normalize('NFD'), 'Nghệ An/tin Đức.txt'], []);
    check('?.txt', ['ệ.txt'.normalize('NFD')], []);
  });

  it('takes other characters as they are', () => {
    check('a+(b).c$^|,}]x', ['a+(b).c$^|,}]x'], ['aa(b).c']);
    check('__proto__', ['__proto__'], ['constructor']);
  });

  it('says what is wrong with a malformed pattern', () => {
    const wrong: readonly (readonly [string, GlobDefect])[] = [
      ['', 'empty'],
      ['   ', 'empty'],
      ['./', 'empty'],
      ['a'.repeat(1025), 'too-long'],
      ['/etc/*', 'absolute'],
      ['C:/corpus/*', 'absolute'],
      ['a/../b', 'parent'],
      ['raw\\*.txt', 'backslash'],
      ['{a,b', 'unclosed-brace'],
      ['{'.repeat(15), 'unclosed-brace'],
      ['{'.repeat(500), 'too-deep'],
      ['[a-z', 'unclosed-bracket'],
      ['[]', 'empty-bracket'],
      ['[!]', 'empty-bracket'],
      ['[z-a]', 'reversed-range'],
      ['**.txt', 'globstar'],
      ['a**/b', 'globstar'],
      ['***', 'globstar'],
      ['{**,a}/b', 'globstar'],
      ['{a,**}b', 'globstar'],
    ];
    for (const [pattern, defect] of wrong) assert.deepEqual(compileGlob(pattern), { defect }, pattern);
  });

  it('knows folders that a pattern covers whole', () => {
    assert.equal(glob('**/node_modules/**').coversFolder('x/node_modules'), true);
    assert.equal(glob('**/node_modules/**').coversFolder('x/node_modules/y'), true);
    assert.equal(glob('**/node_modules/**').coversFolder('x'), false);
    assert.equal(glob('{raw,old}/**').coversFolder('old'), true);
    assert.equal(glob('**').coversFolder('a'), true);
    assert.equal(glob('raw/*').coversFolder('raw'), false);
    assert.equal(glob('**/*.txt').coversFolder('raw'), false);
  });

  it('agrees with a plain backtracking matcher on small cases', () => {
    let seed = 7;
    const random = (n: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 8) % n;
    };
    const pick = (from: string[]) => from[random(from.length)]!;
    for (let i = 0; i < 4000; i++) {
      const pattern = Array.from({ length: 1 + random(5) }, () =>
        pick(['a', 'b', '*', '?', '/', '/**/', '[ab]', '{a,b*}', '{,/a}']),
      ).join('');
      const compiled = compileGlob(pattern);
      if ('defect' in compiled) continue;
      for (let j = 0; j < 5; j++) {
        const path = Array.from({ length: random(7) }, () => pick(['a', 'b', '/', 'c'])).join('');
        if (path.startsWith('/') || path.includes('//')) continue;
        assert.equal(compiled.matches(path), naive(pattern, path), `${pattern} on ${path}`);
      }
    }
  });

  it('stays linear on patterns that make others backtrack', () => {
    const long = 'a'.repeat(100_000);
    assertEnds(() => {
      assert.equal(glob(`${'*a'.repeat(100)}b`).matches(long), false);
      assert.equal(glob(`${'**/'.repeat(300)}x`).matches('a/'.repeat(2_000)), false);
      assert.equal(glob(`${'{a,*}'.repeat(150)}b`).matches(long.slice(0, 4_000)), false);
      assert.equal(glob('{a,b{a,b{a,b{a,b{a,b{a,b{a,b*}}}}}}}'.repeat(20)).matches('b'.repeat(4_000)), true);
      assert.equal(glob('?'.repeat(1_000)).matches(long), false);
    }, 4);
  });
});

/** The textbook definition by recursion: right, and hopelessly slow on long input. */
function naive(pattern: string, path: string): boolean {
  // Marked before braces are expanded, which may put two single stars side by side.
  const marked = pattern.replaceAll('**/', '»').replace(/[/»]$/, '$&«').replace(/\*\*$/, '«');
  const expanded = expand(marked);
  return expanded.some((plain) => from(plain, 0, path, 0));
}

function expand(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const close = pattern.indexOf('}', open);
  return pattern
    .slice(open + 1, close)
    .split(',')
    .flatMap((choice) => expand(pattern.slice(0, open) + choice + pattern.slice(close + 1)));
}

function from(pattern: string, p: number, path: string, s: number): boolean {
  if (p === pattern.length) return s === path.length;
  if (pattern[p] === '»') {
    if (from(pattern, p + 1, path, s)) return true;
    const slash = path.indexOf('/', s);
    return slash >= 0 && from(pattern, p, path, slash + 1);
  }
  if (pattern[p] === '«') return s < path.length;
  const char = pattern[p]!;
  if (char === '*') {
    return (
      from(pattern, p + 1, path, s) || (s < path.length && path[s] !== '/' && from(pattern, p, path, s + 1))
    );
  }
  if (s === path.length) return false;
  if (char === '[') return 'ab'.includes(path[s]!) && from(pattern, p + 4, path, s + 1);
  if (char === '?') return path[s] !== '/' && from(pattern, p + 1, path, s + 1);
  return char === path[s] && from(pattern, p + 1, path, s + 1);
}
