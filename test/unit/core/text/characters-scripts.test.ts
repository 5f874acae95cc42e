import assert from 'node:assert/strict';
import { fingerprintOf } from '../../../../server/src/core/analysis/fingerprint';
import { CharacterClass, characterClasses } from '../../../../server/src/core/text/characters';
import { runsOf, Script, scriptTable } from '../../../../server/src/core/text/characters-scripts';

const SURROGATES = [0xd800, 0xdfff] as const;

/** All code units but surrogates, each with its character. */
function* characters(): Generator<readonly [code: number, char: string]> {
  for (let code = 0; code < 0x10000; code++) {
    if (code < SURROGATES[0] || code > SURROGATES[1]) yield [code, String.fromCharCode(code)];
  }
}

describe('tables of characters', () => {
  it('know the script of every code unit', () => {
    const table = scriptTable();
    const scriptOf = (char: string): number => {
      if (/\p{Script=Greek}/u.test(char)) return Script.greek;
      if (/\p{Script=Cyrillic}/u.test(char)) return Script.cyrillic;
      if (/\p{Script=Latin}/u.test(char)) return Script.latin;
      if (/\p{M}/u.test(char)) return Script.mark;
      return /\p{L}/u.test(char) ? Script.other : Script.none;
    };
    for (const [code, char] of characters()) assert.equal(table[code], scriptOf(char), code.toString(16));
    for (let code = SURROGATES[0]; code <= SURROGATES[1]; code++) assert.equal(table[code], Script.none);
  });

  it('find what normalization replaces', () => {
    const table = characterClasses();
    for (const char of '\u0301\u0323\u1161\u212b\uf900\u0344\u0958') {
      assert.equal(table[char.charCodeAt(0)], CharacterClass.mark, char.charCodeAt(0).toString(16));
    }
    for (const char of 'aạĐ漢한') assert.equal(table[char.charCodeAt(0)], CharacterClass.plain, char);
  });

  it('give runs their first and last code unit', () => {
    assert.deepEqual(runsOf(/[0-9]+/g), [[0x30, 0x39]]);
    assert.deepEqual(runsOf(/[\u33ff\u4dc0]/g), [
      [0x33ff, 0x33ff],
      [0x4dc0, 0x4dc0],
    ]);
  });

  it('fold words of every script for comparing documents', () => {
    const hash = (text: string) => fingerprintOf(text, [{ start: 0, end: text.length }])?.exact;
    const text = 'Đại Hội ĐẢNG Ηλίας Москва 漢字 한국 𝐀𝐁 ＡＢ x9 '.repeat(4);
    assert.notEqual(hash(text), undefined);
    assert.equal(hash(text), hash(text.toLowerCase().replaceAll('ｂ', 'Ｂ')));
    assert.notEqual(hash(text), hash(text.replace('漢字', '漢学')));
    assert.notEqual(hash(text), hash(text.replace('𝐀', '𝐂')));
  });
});
