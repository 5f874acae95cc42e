// The tests in a browser stand on test/web/assert.ts: it must say no wherever node:assert does.
import nodeAssert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import forBrowsers from '../web/assert';

const assert: typeof forBrowsers = forBrowsers;

describe('assertions for browsers', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const pairs: readonly [unknown, unknown][] = [
    [1, 1],
    [1, '1'],
    [0, -0],
    [Number.NaN, Number.NaN],
    [null, undefined],
    [{}, []],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, undefined]],
    [new Set(['a']), new Set(['a'])],
    [new Set(['a']), new Set(['b'])],
    [new Map([['a', 1]]), new Map([['a', 1]])],
    [new Map([['a', 1]]), new Map([['a', 2]])],
    [new Date(0), { getTime: () => 0 }],
    [cyclic, cyclic],
    ['á', 'a\u0301'],
  ];
  const passes = (run: () => void) => {
    try {
      run();
      return true;
    } catch {
      return false;
    }
  };

  it('agree with node:assert on what is equal', () => {
    for (const [index, [a, b]] of pairs.entries()) {
      const of = (library: typeof assert | typeof nodeAssert) => [
        passes(() => library.equal(a, b)),
        passes(() => library.notEqual(a, b)),
        passes(() => library.deepEqual(a, b)),
        passes(() => library.notDeepEqual(a, b)),
      ];
      nodeAssert.deepEqual(of(assert), of(nodeAssert), `pair ${index}`);
    }
  });

  it('are all that the tests of the editor use', () => {
    for (const folder of ['test/editor', 'test/web']) {
      for (const name of readdirSync(join(import.meta.rootDirectory, folder))) {
        if (!name.endsWith('.ts')) continue;
        const text = readFileSync(join(import.meta.rootDirectory, folder, name), 'utf8');
        for (const [, used] of text.matchAll(/\bassert\.(\w+)\(/g)) {
          nodeAssert.ok(
            used! in forBrowsers,
            `${folder}/${name} uses assert.${used}: add it to test/web/assert.ts`,
          );
        }
      }
    }
  });

  it('fail for what is false, and for texts that do not match', () => {
    for (const value of [0, '', null, undefined, false, Number.NaN]) {
      nodeAssert.throws(() => assert.ok(value), { name: 'AssertionError' });
    }
    assert.ok('0');
    assert.match('một câu', /câu$/);
    assert.doesNotMatch('một câu', /^câu/);
    nodeAssert.throws(() => assert.match('một', /hai/), /"một" does not match/);
    nodeAssert.throws(() => assert.doesNotMatch('một', /một/), { name: 'AssertionError' });
    nodeAssert.throws(() => assert.match(undefined as unknown as string, /undefined/), {
      name: 'AssertionError',
    });
  });

  it('say what was there, or what the test says', () => {
    nodeAssert.throws(() => assert.equal(1, 2), { message: '1 is not 2', actual: 1, expected: 2 });
    nodeAssert.throws(() => assert.deepEqual([1], [2], 'a reason'), { message: 'a reason' });
  });
});
