import assert from 'node:assert/strict';
import { PackedValues } from '../../../../server/src/core/text/packedValues';
import { TextTable } from '../../../../server/src/core/text/textTable';
import { randomNumbers } from '../../../support/corpus';

function packAndUnpack(...values: unknown[]): unknown[] {
  const packed = new PackedValues(new TextTable());
  const { bytes, places } = packed.pack(values);
  return places.map((at) => packed.unpack(bytes, at));
}

describe('packed values', () => {
  it('come back as they were', () => {
    const values = [
      undefined,
      null,
      true,
      false,
      0,
      -1,
      2 ** 29 - 1,
      2 ** 29,
      -(2 ** 29),
      2 ** 40,
      0.9,
      -0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '',
      'Hội sách \u{20000} \ud800',
      'x'.repeat(5000),
      [],
      {},
      [[undefined, { a: [] }]],
      {
        rule: 'date/impossible',
        span: { start: 3, end: 70_000 },
        args: { en: 'a', vi: 'ă' },
        none: undefined,
      },
    ];
    assert.deepEqual(packAndUnpack(...values), values);
  });

  it('keep the order of keys, and tell absent ones from those without a value', () => {
    const [one, other] = packAndUnpack({ b: 1, a: undefined }, { a: 1, b: 1 });
    assert.deepEqual(Object.keys(one as object), ['b', 'a']);
    assert.deepEqual(Object.keys(other as object), ['a', 'b']);
  });

  it('hold what is said again once', () => {
    const texts = new TextTable();
    const packed = new PackedValues(texts);
    const value = { title: 'Khai mạc hội sách mùa xuân bên bờ sông', kind: 'navigation' };
    const sizes = Array.from({ length: 4 }, () => packed.pack([value]).bytes.length);
    assert.ok(sizes[0]! > 40 && sizes[2]! < 8, sizes.join());
    assert.deepEqual(texts.since(0), [value.title, value.kind]);
    const long = 'Khai mạc '.repeat(100);
    for (let i = 0; i < 3; i++) packed.pack([long]);
    assert.equal(texts.size, 2);
  });

  it('are read from wherever they begin, whatever was packed since', () => {
    const random = randomNumbers(7);
    const any = (depth: number): unknown => {
      const kind = random(depth > 3 ? 3 : 5);
      if (kind === 0) return random(1_000_000) - 500_000;
      if (kind === 1) return ['ngày', 'Báo Ven Sông', 'thư viện', String(random(50))][random(4)];
      if (kind === 2) return random(2) === 0;
      if (kind === 3) return Array.from({ length: random(4) }, () => any(depth + 1));
      return Object.fromEntries(Array.from({ length: random(4) }, () => [`k${random(6)}`, any(depth + 1)]));
    };
    const packed = new PackedValues(new TextTable());
    const all = Array.from({ length: 40 }, () => {
      const values = Array.from({ length: 1 + random(5) }, () => any(0));
      return { values, ...packed.pack(values) };
    });
    for (const { values, bytes, places } of all) {
      const back = places.map((at) => packed.unpack(bytes, at));
      assert.deepEqual(back.reverse(), [...values].reverse());
    }
  });
});
