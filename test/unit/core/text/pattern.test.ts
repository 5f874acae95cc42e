import assert from 'node:assert/strict';
import { pattern, patternOf } from '../../../../server/src/core/text/pattern';

/** Letters that Vietnamese, the languages of Western Europe, Greek and Russian are written in, composed or not. */
const WRITTEN = [
  [0, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x36f],
  [0x391, 0x3c9],
  [0x410, 0x44f],
  [0x1e00, 0x1e94],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2040],
  [0x20ab, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x4e00, 0x4fff],
  [0xe000, 0xe0ff],
  [0xff01, 0xff5e],
  [0x1d400, 0x1d44d],
  [0x1f300, 0x1f6ff],
] as const;

function* written(): Generator<string> {
  for (const [first, last] of WRITTEN) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCodePoint(code);
      if (!/\p{Cn}/u.test(char)) yield char;
    }
  }
}

describe('pattern', () => {
  for (const flags of ['u', 'iu']) {
    for (const name of ['L', 'Lu', 'Ll', 'M', 'N']) {
      it(`reads \\p{${name}} with the flags ${flags} as Unicode does, for what is written in our languages`, () => {
        const unicode = new RegExp(`^\\p{${name}}$`, flags);
        const ours = patternOf(`^\\p{${name}}$`, flags);
        const different = [...written()].filter((char) => unicode.test(char) !== ours.test(char));
        // Letters without another case, of languages that nobody here writes: ranges around them would only cost time.
        assert.deepEqual(
          different.filter((char) => !(flags === 'iu' && 'ĸŉİıΰΐẖẗẘẙẚ'.includes(char))),
          [],
        );
      });
    }
  }

  it('puts the ranges into brackets, or among what stands in brackets', () => {
    assert.equal(pattern.u`^\p{Lu}[\p{L}\p{M}’-]+$`.test('Đắk’-Lắk'), true);
    assert.equal(pattern.u`^[^\p{L}]+$`.test('12-3/4 – “”'), true);
    assert.equal(pattern.u`^[^\p{L}]+$`.test('12-ạ'), false);
    assert.equal(pattern.u`^[\]\p{N}]+$`.test('4]5'), true);
  });

  it('leaves all else as it is written', () => {
    assert.equal(pattern.iu`^\s?\[\d{2}\]\\p{2}$`.source, '^\\s?\\[\\d{2}\\]\\\\p{2}$');
    assert.deepEqual('Thứ Hai, thứ Ba'.match(pattern.giu`thứ \p{Lu}\p{L}+`), ['Thứ Hai', 'thứ Ba']);
    assert.equal(pattern.uy`\p{L}`.sticky, true);
  });
});
